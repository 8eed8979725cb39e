#include "sim/measured/poses_file.hpp"

#include "tests/catch.hpp"

using namespace needleroll;

namespace {

const std::string header = "t_s,x_mm,y_mm,heading_deg,force_N,lifted\n";

Error refused(const std::string& text) {
    const Expected<std::vector<MeasuredPose>> poses = read_poses_text(text, "hand.csv");
    REQUIRE_FALSE(poses);
    INFO(describe(poses.error()));
    CHECK(poses.error().file == "hand.csv");
    CHECK(poses.error().line > 0);
    return poses.error();
}

}  // namespace

TEST_CASE("poses are read line by line") {
    const auto poses = read_poses_text(
        "\xEF\xBB\xBF" + header + "0,1.5,-2,90,3,0\r\n\n0.05, 1.5 ,3e0,+91,0,true\n", "hand.csv");
    REQUIRE(poses);
    REQUIRE(poses->size() == 2);
    CHECK((*poses)[0] == MeasuredPose{0, 1.5, -2, 90, 3, false});
    CHECK((*poses)[1] == MeasuredPose{0.05, 1.5, 3, 91, 0, true});
    CHECK(read_poses_text(poses_text(*poses), "again").value() == *poses);
}

TEST_CASE("bad poses are refused with line and column") {
    const std::string first = header + "0,0,0,0,3,0\n";
    CHECK(refused("").message == "the first line has to name the columns");
    CHECK(refused("x,y\n").line == 1);
    CHECK(refused(header).message == "a motion needs at least two poses");
    CHECK(refused(first).found == "1 poses");
    CHECK(refused(first + "1,0,0,0,3\n").found == "5");
    CHECK(refused(first + "1,0,0,0,3,0,7\n").found == "7");
    CHECK(refused(first + "1,0,0,0,3,0\n1,0,0,0,3,0\n").line == 4);
    CHECK(refused(first + "1,0,0,0,3,0\n1,0,0,0,3,0\n").key == "t_s");
    CHECK(refused(first + "1,nan,0,0,3,0\n").key == "x_mm");
    CHECK(refused(first + "1,0,inf,0,3,0\n").message == "the value has to be finite");
    CHECK(refused(first + "1,0,0,0,-1,0\n").key == "force_N");
    CHECK(refused(first + "1,0,0,0,3,2\n").key == "lifted");
    CHECK(refused(first + "1,\"a\",0,0,3,0\n").message == "a number is needed");
    CHECK(refused(first + "1,\"0,0,0,3,0\n").message == "a quotation mark is not closed");
    CHECK(refused(first + "1,,0,0,3,0\n").found == "\"\"");
    CHECK(refused(first + "1,0,0,1e99,3,0\n").key == "heading_deg");
}
