/// Runs in which no needle or a single one comes down on the patch: counts are 0 or 1, means are undefined,
/// and every consumer goes on.
#include "sim/measured/holes_csv.hpp"
#include "sim/measured/measured_pattern.hpp"
#include "sim/report/punctures_csv.hpp"
#include "sim/report/summary_json.hpp"
#include "sim/run/summary.hpp"
#include "tests/catch.hpp"
#include "tests/sim/cli/called.hpp"

#include <map>

#include <nlohmann/json.hpp>

using namespace needleroll;
using Json = nlohmann::json;

namespace {

/// A stroke of 5 mm far beside the patch.
const std::string beside_text = R"(schema = 1
[program]
pattern = "strokes"
[[stroke]]
start_mm = [-100, -100]
heading_deg = 180
length_mm = 5
)";

/// The roller turns a little on the patch between two rows of needles, and on the spot.
const std::string still_text = R"(schema = 1
[program]
pattern = "strokes"
[[stroke]]
start_mm = [30, 30]
heading_deg = 0
length_mm = 1
phase_deg = 7.5
pivot_deg = 40
)";

Scenario beside_the_patch() {
    Scenario scenario;
    scenario.program.pattern = Pattern::strokes;
    scenario.strokes = {{.start_x_mm = -100.0, .start_y_mm = -100.0, .heading_deg = 180.0, .length_mm = 5.0}};
    return scenario;
}

/// A patch of 1 mm2 that is rolled once: the first seed that leaves `strikes` there.
Result small_patch(std::size_t strikes) {
    Scenario scenario;
    scenario.patch.width_mm = scenario.patch.height_mm = 1.0;
    scenario.program.pattern = Pattern::parallel;
    scenario.program.passes = 1;
    scenario.metrics.guard_mm = 0.0;
    scenario.metrics.radii_mm = {0.02};
    for (scenario.seed = 1; scenario.seed < 1000; ++scenario.seed) {
        Result result = run(scenario, {.threads = 1}).value();
        if (result.punctures.size() == strikes) return result;
    }
    FAIL("no seed leaves so many strikes");
    return {};
}

Json summary_of(const Result& result) {
    return Json::parse(summary_json(summarise_whole(result, 1).value()));
}

std::vector<std::string> codes_of(const Json& summary) {
    std::vector<std::string> codes;
    for (const Json& warning : summary["warnings"]) codes.push_back(warning["code"]);
    return codes;
}

/// Everything null that is a share of holes, a mean, a quantile, a gap, a neighbour, K or the track.
void check_undefined(const Json& summary) {
    for (const char* group :
         {"gap_mm", "nearest_neighbour", "depth_mm", "slit_mm", "slit_rigid_mm", "scratch_mm", "scuff_mm"}) {
        for (const auto& [name, value] : summary[group].items()) {
            INFO(group << "." << name);
            CHECK(value.is_null());
        }
    }
    for (const char* name : {"largest_empty_circle", "double_strike_fraction", "envelope_p", "anisotropy",
                             "track", "bleeding_fraction", "edge_rolloff_mm"}) {
        INFO(name);
        CHECK(summary.at(name).is_null());
    }
    for (const Json& row : summary["ripley"]) CHECK(row["k_mm2"].is_null());
    for (const Json& squares : summary["quadrats"]) CHECK(squares["vmr"].is_null());
}

void check_nothing(const Json& summary) {
    for (const char* name : {"strikes", "holes", "distinct_holes", "density_per_cm2", "opened_area_fraction",
                             "over_treated_fraction"}) {
        INFO(name);
        CHECK(summary.at(name) == 0);
    }
    for (const Json& one : summary["coverage"]) CHECK(one["fraction"] == 0.0);
    CHECK(summary["target"] == Json{{"under", 1.0}, {"within", 0.0}, {"over", 0.0}});
    REQUIRE(summary["layers"].size() == 5);
    for (const Json& layer : summary["layers"]) {
        CHECK(layer["holes_per_cm2"] == 0.0);
        CHECK(layer["fraction_reached"].is_null());
        if (layer["name"] != "subcutis") CHECK(layer["injured_volume_fraction"] == 0.0);
    }
    check_undefined(summary);
}

}  // namespace

TEST_CASE("a run beside the patch is a result of noughts, with a warning") {
    const Json summary = summary_of(run(beside_the_patch()).value());
    check_nothing(summary);
    CHECK(codes_of(summary) == std::vector<std::string>{"no_strike"});
}

TEST_CASE("passes and regions that nothing falls on count and cover nothing") {
    Result result = small_patch(0);
    result.scenario.patch.regions = {
        {"scar", RegionKind::scar, {{0.2, 0.2}, {0.8, 0.2}, {0.8, 0.8}, {0.2, 0.8}}}};
    const Json summary = summary_of(result);
    check_nothing(summary);
    REQUIRE(summary["passes"].size() == 1);
    CHECK(summary["passes"][0]["density_per_cm2"] == 0.0);
    CHECK(summary["passes"][0]["coverage"][0]["fraction"] == 0.0);
    CHECK(summary["regions"][0]["holes"] == 0);
    CHECK(summary["regions"][0]["density_per_cm2"] == 0.0);
    CHECK(summary["regions"][0]["coverage"][0]["fraction"] == 0.0);
}

TEST_CASE("one strike has a depth but neither spread nor neighbours") {
    const Result result = small_patch(1);
    const Json summary = summary_of(result);
    const double depth_mm = result.punctures.depth_mm[0];
    REQUIRE(depth_mm > 0.0);
    CHECK(summary["strikes"] == 1);
    CHECK(summary["distinct_holes"] == 1);
    CHECK(summary["density_per_cm2"].get<double>() == Approx(100.0).epsilon(1e-12));
    CHECK(summary["layers"][0]["holes_per_cm2"].get<double>() == Approx(100.0).epsilon(1e-12));
    CHECK(summary["depth_mm"]["mean"] == depth_mm);
    CHECK(summary["depth_mm"]["p95"] == depth_mm);
    CHECK(summary["depth_mm"]["cv"].is_null());
    CHECK(summary["nearest_neighbour"]["mean_mm"].is_null());
    CHECK(summary["double_strike_fraction"].is_null());
    CHECK(summary["largest_empty_circle"].is_object());
    CHECK(summary["gap_mm"]["p50"].is_number());
    for (const Json& row : summary["ripley"]) CHECK(row["k_mm2"].is_null());
    CHECK(codes_of(summary).empty());
}

TEST_CASE("the punctures of an empty run, measured again, give the figures of the run") {
    const Result result = run(beside_the_patch()).value();
    const Box window{0.0, 0.0, result.scenario.patch.width_mm, result.scenario.patch.height_mm};
    const HolesFile file = read_holes_text(punctures_csv(result.punctures), "punctures.csv", window).value();
    MeasuredPattern pattern{file.rows, file.known, window, {}, result.scenario.metrics, 1, file.warnings};
    Json measured = Json::parse(summary_json(summarise_whole(pattern, 1).value()));
    CHECK(codes_of(measured) == std::vector<std::string>{"no_holes"});
    // How much of a layer is injured is not told by a table, and how the drum rode neither.
    for (Json& layer : measured["layers"]) {
        CHECK(layer["injured_volume_fraction"].is_null());
        if (layer["name"] != "subcutis") layer["injured_volume_fraction"] = 0.0;
    }
    check_nothing(measured);
}

TEST_CASE("a table without rows tells what its columns tell, and no more") {
    const HolesFile file = read_holes_text("x_mm,y_mm,layer\n", "holes.csv", {0.0, 0.0, 5.0, 5.0}).value();
    const MeasuredPattern pattern{file.rows, file.known, {0.0, 0.0, 5.0, 5.0}, {}, {}, 1, {}};
    const Summary summary = summarise_whole(pattern, 1).value();
    CHECK_FALSE(summary.strikes);
    CHECK_FALSE(summary.distinct_holes);
    CHECK_FALSE(summary.opened_area_fraction);
    CHECK(summary.layers.size() == 5);
    CHECK(summary.density_per_cm2 == 0.0);
}

TEST_CASE("every command takes a run without a strike") {
    const ScratchFolder scratch;
    put(scratch / "beside.toml", beside_text);
    put(scratch / "still.toml", still_text);
    for (const std::string name : {"beside", "still"}) {
        INFO(name);
        const Called ran = call({"run", scratch / (name + ".toml"), "-o", scratch / name});
        CHECK(ran.code == 0);
        CHECK_THAT(ran.out, ContainsSubstring("No needle came down on the patch"));
        CHECK(scratch.entries(name) == 5);
        const Called drawn = call({"figure", "metrics", scratch / (name + "/punctures.csv"), "--window", "0",
                                   "0", "60", "60", "-o", scratch / (name + ".png")});
        CHECK(drawn.code == 0);
    }
    const Called compared =
        call({"compare", scratch / "beside.toml", scratch / "still.toml", "--replicates", "3", "-o",
              scratch / "compare.png", "--response", "coverage[0.5].fraction", "--response", "depth_mm.p50"});
    CHECK(compared.code == 0);
    CHECK_THAT(compared.out, ContainsSubstring("6 of 6 replicates, in 2 of 2 cells, have no value"));
}

namespace {

/// Some cells of a patch of 1 mm2 are struck, some are not.
const std::string tiny_experiment = R"(schema = 1
title = "Tiny patch"
question = "How many holes on a square millimetre?"
responses = ["strikes", "holes", "distinct_holes", "layers[epidermis].holes_per_cm2", "density_per_cm2",
             "opened_area_fraction", "layers[epidermis].injured_volume_fraction", "coverage[0.25].fraction",
             "passes[0].coverage[0.25].fraction", "target.under", "over_treated_fraction", "depth_mm.p50"]
[base]
scenario = "parallel-1.5mm"
[base.set]
patch.width_mm = 1
patch.height_mm = 1
metrics.guard_mm = 0
contact.model = "rigid"
[[factor]]
key = "program.passes"
levels = [1, 4]
[replicates]
number = 10
)";

}  // namespace

TEST_CASE("runs without a strike take part in the means of an experiment") {
    const ScratchFolder scratch;
    put(scratch / "e.toml", tiny_experiment);
    const Called called = call({"experiment", scratch / "e.toml", "-o", scratch / "out"});
    INFO(called.err);
    REQUIRE(called.code == 0);
    const Json cell = Json::parse(bytes_of(scratch / "out/summary.json"))["cells"][0];
    std::map<std::string, Json> by_name;
    for (const Json& one : cell["responses"]) by_name[one["response"]] = one;
    const Json depth = by_name["depth_mm.p50"];
    by_name.erase("depth_mm.p50");
    for (const auto& [name, one] : by_name) {
        INFO(name);
        CHECK(one["n"] == 10);
    }
    REQUIRE(depth["undefined"] > 0);
    // In rigid skin every strike is a hole and reaches the epidermis: on 0.01 cm2, 100 times as many.
    const double holes = by_name["holes"]["mean"];
    CHECK(by_name["strikes"]["mean"] == holes);
    CHECK(by_name["distinct_holes"]["mean"] == holes);
    CHECK(by_name["layers[epidermis].holes_per_cm2"]["mean"].get<double>() ==
          Approx(100.0 * holes).epsilon(1e-8));
    CHECK(by_name["density_per_cm2"]["mean"].get<double>() == Approx(100.0 * holes).epsilon(1e-8));
    CHECK_THAT(called.out, ContainsSubstring("have no value of this and are left out"));
}
