#include "sim/scenario/presets.hpp"

#include "sim/scenario/parameter.hpp"
#include "sim/scenario/read.hpp"
#include "tests/catch.hpp"
#include "tests/sim/scenario/scenario_files.hpp"

#include <algorithm>
#include <set>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

template <class Value>
Value good(Expected<Value> value) {
    INFO((value ? std::string() : describe(value.error())));
    REQUIRE(value);
    return *std::move(value);
}

}  // namespace

TEST_CASE("every roller preset loads and cites a source for every value") {
    const Assets assets = test_assets();
    const std::vector<PresetSummary> rollers = good(list_rollers(assets));
    CHECK(rollers.size() >= 12);
    for (const PresetSummary& summary : rollers) {
        INFO(summary.name);
        CHECK_FALSE(summary.title.empty());
        CHECK_FALSE(summary.description.empty());
        const RollerPreset preset = good(load_roller(assets, summary.name));
        CHECK(preset.roller.preset == summary.name);
        std::set<std::string> cited;
        for (const auto& [key, source] : preset.sources) {
            CHECK(source.size() > 5);
            cited.insert("roller." + key);
        }
        for (const Parameter& parameter : parameters()) {
            if (parameter.group != Group::roller || parameter.key == "roller.preset") continue;
            INFO(parameter.key);
            CHECK(cited.count(std::string(parameter.key)) == 1);
        }
    }
}

TEST_CASE("the presets that the model names are there") {
    const Assets assets = test_assets();
    for (const char* length : {"0.2", "0.25", "0.5", "1.0", "1.5", "2.0", "2.5", "3.0"}) {
        const Roller roller = good(load_roller(assets, "medical-192-" + std::string(length) + "mm")).roller;
        CHECK(roller.needle_length_mm == std::stod(length));
        CHECK(roller.rings * roller.needles_per_ring == 192);
    }
    const Roller narrow = good(load_roller(assets, "narrow-96-1.5mm")).roller;
    CHECK(needle_count(narrow) == 96);
    CHECK(ring_spacing_mm(narrow) == 2.5);
    const Roller other = good(load_roller(assets, "medical-192-24x8-1.5mm")).roller;
    CHECK(needle_count(other) == 192);
    CHECK(ring_spacing_mm(other) == Approx(20.0 / 24.0));
    CHECK(other.stagger == Approx(1.0 / 3.0));
    CHECK(needle_count(good(load_roller(assets, "consumer-540-0.5mm")).roller) == 540);
    CHECK(good(load_roller(assets, "kalluri-192-0.77mm")).roller.needle_diameter_mm == 0.14);
    CHECK(good(load_roller(assets, "medical-192-1.5mm")).roller == Roller{});
}

TEST_CASE("every site loads with source and method of every layer") {
    const Assets assets = test_assets();
    const std::vector<PresetSummary> sites = good(list_sites(assets));
    for (const PresetSummary& summary : sites) {
        INFO(summary.name);
        const Site site = good(load_site(assets, summary.name));
        CHECK_FALSE(site.description.empty());
        for (const SourcedValue& layer : {site.stratum_corneum_mm, site.viable_epidermis_mm,
                                          site.papillary_dermis_mm, site.reticular_dermis_mm}) {
            CHECK(layer.value > 0.0);
            CHECK(layer.source.size() > 10);
            CHECK_FALSE(layer.method.empty());
        }
    }
    for (const char* name :
         {"forehead", "glabella", "temple", "cheek", "upper-lip", "eyelid", "nose", "submandibular", "neck",
          "scalp", "abdomen", "thigh", "back", "forearm", "eyelid-female", "forehead-male"}) {
        CHECK(std::any_of(sites.begin(), sites.end(),
                          [&](const PresetSummary& site) { return site.name == name; }));
    }
}

TEST_CASE("sites agree with the table of Meng 2022") {
    const Assets assets = test_assets();
    const auto dermis_mm = [&](const char* name) {
        const Site site = good(load_site(assets, name));
        return site.papillary_dermis_mm.value + site.reticular_dermis_mm.value;
    };
    const auto epidermis_mm = [&](const char* name) {
        const Site site = good(load_site(assets, name));
        return site.stratum_corneum_mm.value + site.viable_epidermis_mm.value;
    };
    CHECK(dermis_mm("eyelid-female") == Approx(0.58));
    CHECK(dermis_mm("forehead-male") == Approx(1.17));
    CHECK(dermis_mm("neck-female") == Approx(0.99));
    CHECK(epidermis_mm("forehead-male") == Approx(0.22 / 2.0));  // ultrasound reads about twice histology
    CHECK(epidermis_mm("cheek") == Approx(0.10));
}

TEST_CASE("the default site of the code is the site of the assets") {
    const Site site = good(load_site(test_assets(), "cheek"));
    const Site defaults;
    CHECK(site.title == defaults.title);
    CHECK(site.stratum_corneum_mm.value == defaults.stratum_corneum_mm.value);
    CHECK(site.viable_epidermis_mm.value == defaults.viable_epidermis_mm.value);
    CHECK(site.papillary_dermis_mm.value == defaults.papillary_dermis_mm.value);
    CHECK(site.reticular_dermis_mm.value == defaults.reticular_dermis_mm.value);
}

TEST_CASE("every shipped scenario reads, and the default one is the default of the code") {
    const Assets assets = test_assets();
    const std::vector<PresetSummary> scenarios = good(list_scenarios(assets));
    CHECK(scenarios.size() >= 14);
    for (const PresetSummary& summary : scenarios) {
        INFO(summary.name);
        const Scenario scenario = good(read_scenario(good(scenario_path(assets, summary.name)), {}, assets));
        CHECK_FALSE(scenario.title.empty());
        CHECK_FALSE(scenario.description.empty());
        CHECK_FALSE(scenario.notice.empty());
    }
    Scenario shipped = good(default_scenario({}, assets));
    const Scenario defaults;
    CHECK(shipped.title == defaults.title);
    shipped.description.clear();
    shipped.notice.clear();
    shipped.expected.clear();
    shipped.patch.site = defaults.patch.site;  // the code's own has no sources
    CHECK(shipped == defaults);
}

TEST_CASE("broken presets are refused with file, line and key") {
    const ScratchFolder folder;
    const Assets assets{folder.path};
    folder.write("sites/flat.toml",
                 "schema = 1\ntitle = \"t\"\ndescription = \"d\"\n[stratum_corneum]\nthickness_mm = 0\n");
    const Expected<Site> site = load_site(assets, "flat");
    REQUIRE_FALSE(site);
    CHECK(site.error().key == "stratum_corneum.thickness_mm");
    CHECK(site.error().line == 5);
    folder.write("rollers/wide.toml",
                 "schema = 1\ntitle = \"t\"\ndescription = \"d\"\n[sources]\n[roller]\nrings = "
                 "9\nring_spacing_mm = 2.6\n");
    const Expected<RollerPreset> roller = load_roller(assets, "wide");
    REQUIRE_FALSE(roller);
    CHECK(roller.error().key == "roller.ring_spacing_mm");
    CHECK(roller.error().line == 7);
    folder.write("rollers/odd.toml",
                 "schema = 1\ntitle = \"t\"\ndescription = \"d\"\n[roller]\nring = 9\n[sources]\n");
    const Expected<RollerPreset> odd = load_roller(assets, "odd");
    REQUIRE_FALSE(odd);
    CHECK(odd.error().message == "there is no such key; did you mean rings?");
}
