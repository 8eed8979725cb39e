#include "sim/report/summary_json.hpp"

#include "sim/report/summary_text.hpp"
#include "tests/catch.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

using namespace needleroll;
using Json = nlohmann::ordered_json;

namespace {

Summary summary_of(const Scenario& scenario, int threads = 0) {
    const auto result = run(scenario, {.threads = threads});
    REQUIRE(result);
    const auto summary = summarise(*result);
    REQUIRE(summary);
    return *summary;
}

Scenario small_scenario() {
    Scenario scenario;
    scenario.patch.width_mm = scenario.patch.height_mm = 25.0;
    scenario.patch.regions = {{"scar", RegionKind::scar, {{5, 5}, {15, 5}, {15, 15}, {5, 15}}}};
    return scenario;
}

std::vector<std::string> names_of(const Json& object) {
    std::vector<std::string> names;
    for (const auto& [name, value] : object.items()) names.push_back(name);
    return names;
}

/// A field of summary.json.
struct Field {
    std::string name;
    bool of_pattern = false;  ///< stands there only when the whole pattern has been measured
};

/// The fields in their order.
const std::vector<Field> fields = {
    {"schema"},
    {"version"},
    {"definitions"},
    {"seed"},
    {"region"},
    {"strikes"},
    {"holes"},
    {"distinct_holes"},
    {"density_per_cm2"},
    {"opened_area_fraction"},
    {"coverage", true},
    {"gap_mm", true},
    {"largest_empty_circle", true},
    {"nearest_neighbour", true},
    {"double_strike_fraction", true},
    {"quadrats", true},
    {"ripley", true},
    {"envelope_p", true},
    {"envelope_patterns", true},
    {"anisotropy", true},
    {"track", true},
    {"depth_mm"},
    {"layers"},
    {"slit_mm"},
    {"slit_rigid_mm"},
    {"scratch_mm"},
    {"scuff_mm"},
    {"bleeding_fraction"},
    {"over_treated_fraction", true},
    {"target", true},
    {"edge_rolloff_mm", true},
    {"drum_load_fraction"},
    {"passes"},
    {"regions"},
    {"warnings"},
};

std::vector<std::string> field_names(bool with_pattern) {
    std::vector<std::string> names;
    for (const Field& field : fields) {
        if (with_pattern || !field.of_pattern) names.push_back(field.name);
    }
    return names;
}

}  // namespace

TEST_CASE("summary.json has its fields in their order") {
    const Json file = Json::parse(summary_json(summary_of(small_scenario())));
    CHECK(names_of(file) == field_names(false));
    CHECK(names_of(file["depth_mm"]) == std::vector<std::string>{"mean", "cv", "p05", "p50", "p95"});
    CHECK(names_of(file["layers"][0]) ==
          std::vector<std::string>{"name", "holes_per_cm2", "fraction_reached", "injured_volume_fraction"});
    CHECK(file["layers"].size() == 5);
    CHECK(file["passes"].size() == 16);
    CHECK(file["regions"][0]["area_cm2"] == Approx(1.0));
}

TEST_CASE("the figures of the pattern stand in their places once it has been measured") {
    const auto result = run(small_scenario());
    REQUIRE(result);
    const auto summary = summarise_whole(*result, 0);
    REQUIRE(summary);
    const Json file = Json::parse(summary_json(*summary));
    CHECK(names_of(file) == field_names(true));
    CHECK(names_of(file["coverage"][1]) ==
          std::vector<std::string>{"radius_mm", "fraction", "strike_area_ratio"});
    CHECK(names_of(file["nearest_neighbour"]) ==
          std::vector<std::string>{"mean_mm", "sd_mm", "min_mm", "clark_evans", "clark_evans_donnelly"});
    CHECK(names_of(file["track"]) == std::vector<std::string>{"period_mm", "direction_deg", "height"});
    CHECK(file["passes"].back()["coverage"][1]["fraction"] == file["coverage"][1]["fraction"]);
    CHECK(file["passes"].back()["density_per_cm2"].get<double>() ==
          Approx(file["density_per_cm2"].get<double>()));
    CHECK(file["regions"][0]["coverage"].size() == 3);
    CHECK(file["edge_rolloff_mm"].is_null());
    // The same pattern, measured by sim/coverage and by the summary, has the same density.
    CHECK(*summary->pattern->density_per_cm2 == Approx(*summary->density_per_cm2));
}

TEST_CASE("undefined figures are null, not zero") {
    Scenario scenario = small_scenario();
    scenario.roller.tip_diameter_um = 100.0;  // too blunt to pierce anywhere at this force
    scenario.hand.force_N = 0.05;
    const Json file = Json::parse(summary_json(summary_of(scenario)));
    CHECK(file["strikes"] > 0);
    CHECK(file["holes"] == 0);
    CHECK(file["density_per_cm2"] == 0.0);
    CHECK(file["depth_mm"]["mean"].is_null());
    CHECK(file["bleeding_fraction"].is_null());
    CHECK(file["layers"][0]["fraction_reached"].is_null());
    scenario.metrics.guard_mm = 20.0;
    CHECK(Json::parse(summary_json(summary_of(scenario)))["density_per_cm2"].is_null());
    CHECK(summary_text(scenario, summary_of(scenario)).find("–") != std::string::npos);
}

TEST_CASE("equal runs give equal files on any number of threads") {
    const std::string one = summary_json(summary_of(small_scenario(), 1));
    CHECK(summary_json(summary_of(small_scenario(), 2)) == one);
    CHECK(summary_json(summary_of(small_scenario(), 4)) == one);
}
