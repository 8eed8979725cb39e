#include "tests/catch.hpp"
#include "tests/sim/cli/called.hpp"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

using namespace needleroll;
using Json = nlohmann::json;

namespace {

/// Limits memory to 1 GB; address sanitizer reserves more than that for itself.
#if defined(__SANITIZE_ADDRESS__)
const std::string within_memory;
#else
const std::string within_memory = "ulimit -v 1000000; ";
#endif

/// Fields that only a run can tell.
const std::set<std::string> of_the_run = {"injured_volume_fraction", "drum_load_fraction"};

/// Compares two summaries figure by figure. Coordinates in punctures.csv are rounded to 1e-9 mm, which moves
/// lengths and means by about as much and K, divided by small areas, by 1e-8.
void check_equal(const Json& measured, const Json& run, const std::string& path) {
    INFO(path);
    REQUIRE(measured.type_name() == std::string(run.type_name()));
    if (run.is_object()) {
        for (const auto& [name, value] : run.items()) {
            REQUIRE(measured.contains(name));
            if (of_the_run.count(name) == 0) check_equal(measured[name], value, path + "." + name);
        }
    } else if (run.is_array()) {
        REQUIRE(measured.size() == run.size());
        for (std::size_t i = 0; i < run.size(); ++i)
            check_equal(measured[i], run[i], path + "[" + std::to_string(i) + "]");
    } else if (run.is_number_float()) {
        CHECK(measured.get<double>() == Approx(run.get<double>()).epsilon(1e-8).margin(1e-8));
    } else {
        CHECK(measured == run);
    }
}

Json json_of(const std::string& text) {
    return Json::parse(text);
}

/// One line of error with exit code 2 and nothing on standard output.
void check_refused(const Called& called, const std::string& words) {
    INFO(called.err);
    CHECK(called.code == 2);
    CHECK(called.out.empty());
    CHECK_THAT(called.err, ContainsSubstring(words));
    CHECK(std::count(called.err.begin(), called.err.end(), '\n') == 1);
}

}  // namespace

TEST_CASE("metrics of punctures.csv are the figures of the run") {
    const ScratchFolder scratch;
    REQUIRE(call({"run", "-o", scratch / "out", "--set", "patch.width_mm=25", "--set", "patch.height_mm=20",
                  "--set", "metrics.guard_mm=1.5", "--set", "metrics.radii_mm=0.2,0.7", "--seed", "5"})
                .code == 0);
    const Called called =
        call({"metrics", scratch / "out/punctures.csv", "--window", "0", "0", "25", "20", "--guard", "1.5",
              "--radius", "0.7", "--radius", "0.2", "--seed", "5", "-o", scratch / "again.json"});
    REQUIRE(called.code == 0);
    CHECK(called.out.empty());
    check_equal(json_of(bytes_of(scratch / "again.json")), json_of(bytes_of(scratch / "out/summary.json")),
                "");
}

TEST_CASE("metrics of a scenario with regions are the figures of the run") {
    const ScratchFolder scratch;
    put(scratch / "regions.toml",
        "schema = 1\nseed = 3\n[hand]\nforce_N = 0.3\n[patch]\nwidth_mm = 30\nheight_mm = 30\n"
        "[[patch.region]]\nname = \"cheek\"\nkind = \"treat\"\npolygon_mm = [[2, 2], [27, 3], [25, 28], [4, "
        "22]]\n"
        "[[patch.region]]\nname = \"mole\"\nkind = \"avoid\"\npolygon_mm = [[10, 10], [14, 10], [12, 15]]\n"
        "[[patch.region]]\nname = \"scar\"\nkind = \"scar\"\npolygon_mm = [[16, 10], [20, 10], [20, 20]]\n");
    REQUIRE(call({"run", scratch / "regions.toml", "-o", scratch / "out"}).code == 0);
    const Called called = call({"metrics", scratch / "out/punctures.csv", "--window", "0", "0", "30", "30",
                                "--guard", "1", "--region", scratch / "regions.toml", "--seed", "3"});
    REQUIRE(called.code == 0);
    Json run = json_of(bytes_of(scratch / "out/summary.json"));
    Json measured = json_of(called.out);
    // The run also warns of how it was rolled.
    run.erase("warnings");
    measured.erase("warnings");
    check_equal(measured, run, "");
    CHECK(run["regions"].size() == 3);
}

TEST_CASE("what a file of holes does not tell is null") {
    const ScratchFolder scratch;
    put(scratch / "holes.csv", "x_mm,y_mm\n1,1\n2,2\n7,3\n");
    const Called called = call({"metrics", scratch / "holes.csv", "--window", "0", "0", "10", "10"});
    CHECK(called.code == 0);
    CHECK(called.err == "needleroll: " + (scratch / "holes.csv") +
                            ": separator comma, decimal point, columns \"x_mm\" and \"y_mm\", unit mm, rows "
                            "read: 3, left out for missing values: 0\n");
    const Json file = json_of(called.out);
    CHECK(file["holes"] == 3);
    CHECK(file["density_per_cm2"] == 3.0);
    CHECK(file["region"] == Json({{"area_cm2", 1.0}, {"guard_mm", 0.0}, {"holes", 3}}));
    for (const char* name :
         {"strikes", "distinct_holes", "opened_area_fraction", "bleeding_fraction", "drum_load_fraction"}) {
        INFO(name);
        CHECK(file[name].is_null());
    }
    CHECK(file["depth_mm"]["p50"].is_null());
    CHECK(file["slit_mm"]["mean"].is_null());
    CHECK(file["layers"].empty());
    CHECK(file["passes"].empty());
    CHECK(file["nearest_neighbour"]["min_mm"].get<double>() == Approx(std::sqrt(2.0)).epsilon(1e-12));
}

TEST_CASE("rows of depth 0 are strikes, re-entries are holes") {
    const ScratchFolder scratch;
    put(scratch / "holes.csv", "x_mm,y_mm,depth_mm,reentry\n1,1,0.5,0\n1,1.01,0.5,1\n5,5,0,0\n6,6,0.4,0\n");
    const Json file = json_of(call({"metrics", scratch / "holes.csv", "--window", "0", "0", "10", "10"}).out);
    CHECK(file["strikes"] == 4);
    CHECK(file["holes"] == 3);
    CHECK(file["distinct_holes"] == 2);
    CHECK(file["density_per_cm2"] == 3.0);
    CHECK(file["bleeding_fraction"].get<double>() == Approx(2.0 / 3.0));
}

TEST_CASE("no holes, one hole and holes in one place have figures where these are defined") {
    const ScratchFolder scratch;
    const auto measured = [&](const std::string& rows) {
        put(scratch / "holes.csv", "x_mm,y_mm\n" + rows);
        const Called called = call({"metrics", scratch / "holes.csv", "--window", "-5", "-5", "5", "5"});
        CHECK(called.code == 0);
        return json_of(called.out);
    };
    const Json none = measured("");
    CHECK(none["holes"] == 0);
    CHECK(none["density_per_cm2"] == 0.0);
    CHECK(none["gap_mm"]["p50"].is_null());
    CHECK(none["largest_empty_circle"].is_null());
    CHECK(none["nearest_neighbour"]["mean_mm"].is_null());
    CHECK(none["warnings"][0]["code"] == "no_holes");
    const Json one = measured("0,0\n");
    CHECK(one["largest_empty_circle"]["radius_mm"].get<double>() == Approx(5.0 * std::sqrt(2.0)));
    CHECK(one["ripley"][0]["k_mm2"].is_null());
    std::string rows;
    for (int i = 0; i < 3000; ++i) rows += "1,1\n";
    const Json same = measured(rows);
    CHECK(same["nearest_neighbour"]["mean_mm"] == 0.0);
    CHECK(same["double_strike_fraction"] == 1.0);
    CHECK(same["anisotropy"].is_null());
}

TEST_CASE("a radius larger than the region covers it and is warned of") {
    const ScratchFolder scratch;
    put(scratch / "holes.csv", "x_mm,y_mm\n1,1\n2,2\n");
    const Called called =
        call({"metrics", scratch / "holes.csv", "--window", "0", "0", "4", "4", "--radius", "20"});
    CHECK(called.code == 0);
    CHECK_THAT(called.err, ContainsSubstring("reaches across the region"));
    CHECK(json_of(called.out)["coverage"][0]["fraction"] == 1.0);
}

TEST_CASE("wrong options of metrics are told in one line") {
    const ScratchFolder scratch;
    put(scratch / "holes.csv", "x_mm,y_mm\n1,1\n2,2\n");
    put(scratch / "regions.toml",
        "schema = 1\n[[region]]\nname = \"a\"\nkind = \"avoid\"\n"
        "polygon_mm = [[0, 0], [4, 0], [4, 4], [0, 4]]\n");
    const auto refuse = [&](std::vector<std::string> more, const std::string& words) {
        more.insert(more.begin(), {"metrics", scratch / "holes.csv"});
        check_refused(call(more), words);
    };
    refuse({"--window", "0", "0", "0", "4"}, "the window has no area");
    refuse({"--window", "4", "4", "0", "0"}, "the window has no area");
    refuse({"--window", "0", "0", "inf", "4"}, "finite");
    refuse({"--window", "0", "0", "4", "4", "--guard", "2"}, "nothing is left of the region");
    refuse({"--window", "0", "0", "4", "4", "--guard", "-1"}, "too small");
    refuse({"--window", "0", "0", "4", "4", "--radius", "0"}, "too small");
    refuse({"--window", "0", "0", "4", "4", "--radius", "nan"}, "not a number");
    refuse({"--window", "0", "0", "4", "4", "--radius", "1000"}, "too large");
    refuse({"--window", "0", "0", "4", "4", "--region", scratch / "regions.toml"}, "nothing is left");
    refuse({"--window", "0", "0", "3", "4", "--region", scratch / "regions.toml"}, "outside the window");
    refuse({"--window", "0", "0", "4", "4", "--region", scratch / "none.toml"}, "no such file");
    CHECK(call({"metrics", scratch / "holes.csv"}).code == 2);
    CHECK(call({"metrics", scratch / "holes.csv", "--window", "0", "0", "4"}).code == 2);
    check_refused(call({"metrics", scratch / "none.csv", "--window", "0", "0", "4", "4"}), "no such file");
    check_refused(call({"metrics", scratch.path.string(), "--window", "0", "0", "4", "4"}), "a folder");
}

TEST_CASE("holes come through a pipe") {
    const Called called =
        shell("printf 'x_mm,y_mm\\n1,1\\n2,2\\n' | \"$NEEDLEROLL\" metrics - --window 0 0 4 4");
    CHECK(called.code == 0);
    CHECK(json_of(called.out)["holes"] == 2);
}

TEST_CASE("endless pipes and huge files are refused within 1 GB of memory", "[long]") {
    const std::string measure = "\"$NEEDLEROLL\" metrics /dev/stdin --window 0 0 4 4";
    check_refused(shell(within_memory + "yes | " + measure), "no column x_mm");
    check_refused(shell(within_memory + "{ echo x_mm,y_mm; yes 1,1; } | " + measure), "at most 5000000 rows");
    check_refused(shell(within_memory + "{ echo x_mm,y_mm; yes 9,9; } | " + measure), "at most 5000000 rows");
    check_refused(shell(within_memory + "{ echo x_mm,y_mm; yes ''; } | " + measure), "too many lines");
    check_refused(shell(within_memory + "yes x | tr -d '\\n' | " + measure), "the row is too long");
    check_refused(shell(within_memory + "\"$NEEDLEROLL\" metrics /dev/zero --window 0 0 4 4"),
                  "not a text file");
    const ScratchFolder scratch;
    put(scratch / "sparse.csv", "x_mm,y_mm\n1,1\n");
    std::filesystem::resize_file(scratch / "sparse.csv", 10'000'000'000u);
    check_refused(
        shell(within_memory + "\"$NEEDLEROLL\" metrics '" + (scratch / "sparse.csv") + "' --window 0 0 4 4"),
        "not a text file");
}

TEST_CASE("figure metrics writes a page by the ending of its file") {
    const ScratchFolder scratch;
    put(scratch / "holes.csv", "x_mm,y_mm\n1,1\n2,2\n");
    const std::vector<std::string> page = {
        "figure", "metrics", scratch / "holes.csv", "--window", "0", "0", "4", "4", "-o"};
    const auto draw = [&](const std::string& file) {
        std::vector<std::string> arguments = page;
        arguments.push_back(file);
        return call(arguments);
    };
    CHECK(draw(scratch / "a.pdf").code == 0);
    CHECK(bytes_of(scratch / "a.pdf").substr(0, 4) == "%PDF");
    check_refused(draw(scratch / "a.jpg"), "allowed .png, .svg, .pdf");
    CHECK(draw(scratch / "none/a.svg").code == 1);
    CHECK(call({"figure"}).code == 2);
}

TEST_CASE("figures that cannot be written fail the measuring") {
    const ScratchFolder scratch;
    put(scratch / "holes.csv", "x_mm,y_mm\n1,1\n2,2\n");
    const Called called = call(
        {"metrics", scratch / "holes.csv", "--window", "0", "0", "4", "4", "-o", scratch / "none/a.json"});
    CHECK(called.code == 1);
    CHECK_THAT(called.err, ContainsSubstring("cannot be written"));
}
