#include "sim/measured/poses_file.hpp"

#include "tests/catch.hpp"

using namespace needleroll;

namespace {

const std::string header = "t_s,x_mm,y_mm,heading_deg,force_N,lifted\n";

Error refused(const std::string& text) {
    const Expected<MeasuredPoses> poses = read_poses_text(text, "hand.csv");
    REQUIRE_FALSE(poses);
    INFO(describe(poses.error()));
    CHECK(poses.error().file == "hand.csv");
    CHECK(poses.error().line > 0);
    return poses.error();
}

}  // namespace

TEST_CASE("poses are read line by line") {
    const auto read = read_poses_text(
        "\xEF\xBB\xBF" + header + "0,1.5,-2,90,3,0\r\n\n0.05, 1.5 ,3e0,+91,0,true\n", "hand.csv");
    REQUIRE(read);
    REQUIRE(read->poses.size() == 2);
    CHECK(read->poses[0] == MeasuredPose{0, 1.5, -2, 90, 3, false});
    CHECK(read->poses[1] == MeasuredPose{0.05, 1.5, 3, 91, 0, true});
    CHECK(read->source == PoseSource{});
    CHECK(read_poses_text(poses_text(*read), "again").value() == *read);
}

TEST_CASE("poses are read in the columns and units of trackers") {
    const std::vector<MeasuredPose> expected = {{0, 1.5, -2, 90, 3, false}, {0.05, 1.5, 3, 91, 3, false}};
    const auto poses = [](const std::string& text) {
        return read_poses_text(text, "hand.csv").value().poses;
    };
    CHECK(
        poses("frame;Time (ms);X [mm];Y [mm];Yaw (\xC2\xB0);Force (N)\n1;0;1,5;-2;90;3\n2;50;1,5;3;91;3\n") ==
        expected);
    CHECK(poses("t_ms\tx_um\ty_um\theading_deg\tforce_mN\n0\t1500\t-"
                "2000\t90\t3000\n50\t1500\t3000\t91\t3000\n") == expected);
    const std::string rows = ",1.5,-2,90,3\n1700000000.050,1.5,3,91,3\n";
    CHECK(poses("timestamp_s,x_mm,y_mm,heading_deg,force_N\n1700000000.000" + rows) == expected);
    CHECK(
        poses("t_ms,x_mm,y_mm,heading_deg,force_N\n1700000000000,1.5,-2,90,3\n1700000000050,1.5,3,91,3\n") ==
        expected);
    const double turn = poses("t_s,x_mm,y_mm,heading_rad\n0,0,0,0\n1,0,0,3.141592653589793\n")[1].heading_deg;
    CHECK(turn == Approx(180.0).epsilon(1e-15));
}

TEST_CASE("what a tracker leaves open is filled in or left out, and counted") {
    const auto read = [](const std::string& text) { return read_poses_text(text, "hand.csv").value(); };
    const MeasuredPoses without = read("t_s,x_mm,y_mm,heading_deg\n0,0,0,0\n1,1,0,0\n");
    CHECK_FALSE(without.source.force_measured);
    CHECK_FALSE(without.poses[1].lifted);
    CHECK(read(poses_text(without)) == without);
    const MeasuredPoses drifting = read(header + "0,0,0,0,-0.2,0\n1,1,0,0,-0.02,0\n");
    CHECK(drifting.poses[0].force_N == 0.0);
    CHECK(drifting.poses[1].force_N == 0.0);
    const MeasuredPoses gaps =
        read(header + "0,0,0,0,3,0\n0,0,0,0,3,0\n1,nan,0,0,3,0\n2,,0,0,3,0\n3,1,0,0,3,0\n");
    CHECK(gaps.poses.size() == 2);
    CHECK(gaps.source.rows_left_out == 3);
}

TEST_CASE("a recording of this program says so in its first line") {
    const std::string text =
        "# needleroll recording 1 exercise=star seed=3\n" + header + "0,0,0,0,3,0\n1,1,0,0,3,0\n";
    const MeasuredPoses recorded = read_poses_text(text, "hand.csv").value();
    CHECK(recorded.source.recorded);
    CHECK(poses_text(recorded).starts_with("# needleroll recording 1\n"));
    CHECK(read_poses_text(poses_text(recorded), "again").value() == recorded);
    CHECK_FALSE(
        read_poses_text("# my own\n" + header + "0,0,0,0,3,0\n1,1,0,0,3,0\n", "a").value().source.recorded);
}

TEST_CASE("bad poses are refused with line and column") {
    const std::string first = header + "0,0,0,0,3,0\n";
    CHECK(refused("").message == "the first line has to name the columns");
    CHECK(refused("x,y\n").line == 1);
    CHECK(refused(header).message == "a motion needs at least two poses");
    CHECK(refused(first).found == "1 poses");
    CHECK(refused(first + "1,0,0,0,3\n").found == "5 cells");
    CHECK(refused(first + "1,0,0,0,3,0,7\n").found == "7 cells");
    CHECK(refused(first + "1,0,0,0,3,0\n1,2,0,0,3,0\n").line == 4);
    CHECK(refused(first + "1,0,0,0,3,0\n1,2,0,0,3,0\n").key == "t_s");
    CHECK(refused(first + "1,-nan,0,0,3,0\n").key == "x_mm");
    CHECK(refused(first + "1,0,inf,0,3,0\n").message == "the value has to be finite");
    CHECK(refused(first + "1,0,0,0,-0.21,0\n").key == "force_N");
    CHECK_THAT(refused("t_s,x_mm,y_mm,heading_deg\n1700000000000,0,0,0\n").message,
               ContainsSubstring("too large"));
    CHECK(refused("time,x_mm,y_mm,heading_deg\n0,0,0,0\n").message ==
          "the column names no unit; name it time_s or time_ms");
    CHECK(refused("t_s,x_px,y_px,heading_deg\n0,0,0,0\n").found == "px");
    CHECK(refused(first + "1,0,0,0,3,2\n").key == "lifted");
    CHECK(refused(first + "1,\"a\",0,0,3,0\n").message == "a number is needed");
    CHECK(refused(first + "1,\"0,0,0,3,0\n").message == "a quotation mark is not closed");
    CHECK(refused(first + "1,0,0,1e99,3,0\n").key == "heading_deg");
}
