/// Every layer says what it shows, in units.
#include "gui/stage/legend.hpp"

#include "tests/catch.hpp"

#include <set>

using namespace needleroll;
using namespace needleroll::gui;

TEST_CASE("every layer but none has a legend with a title, a unit and a scale or entries") {
    const Scenario scenario;
    for (std::size_t i = 0; i < overlay_names.size(); ++i) {
        const auto overlay = static_cast<Overlay>(i);
        const Legend legend = legend_of(Language{}, overlay, scenario);
        INFO(overlay_names[i].name.english);
        if (overlay == Overlay::none) {
            CHECK(legend.title.empty());
            continue;
        }
        CHECK_FALSE(legend.title.empty());
        CHECK_FALSE(legend.unit.empty());
        CHECK(legend.map.has_value() == legend.entries.empty());
        CHECK((legend.ticks.size() >= 3 || !legend.map));
        for (const LegendEntry& entry : legend.entries) CHECK_FALSE(entry.words.empty());
    }
}

TEST_CASE("legends carry the numbers of the scenario and the smoothing") {
    Scenario scenario;
    scenario.metrics.radii_mm = {0.2, 0.4, 0.8, 1.6};
    scenario.metrics.target_density_per_cm2 = {120.0, 180.0};
    CHECK(legend_of(Language{}, Overlay::density, scenario).note ==
          "smoothed over 1.5 mm (in files: 0.5 mm)");
    REQUIRE(legend_of(Language{}, Overlay::radii, scenario).entries.size() == 4);
    CHECK(legend_of(Language{}, Overlay::radii, scenario).entries[3].words == "to 1.6");
    const Legend bands = legend_of(Language{}, Overlay::bands, scenario);
    REQUIRE(bands.entries.size() == 3);
    CHECK(bands.entries[0].words == "under 120");
    CHECK(bands.entries[0].sign == LegendEntry::Sign::under);
    CHECK(bands.entries[1].words == "120 to 180");
    CHECK(bands.entries[2].words == "over 180");
    CHECK(bands.entries[2].sign == LegendEntry::Sign::over);
    CHECK(legend_of(Language{}, Overlay::gaps, scenario).entries[0].words == "over 0.8 mm");
    CHECK(legend_of(Language{}, Overlay::depth, scenario).high == scenario.roller.needle_length_mm);
    CHECK(place_in_words(Language{}, Overlay::bands, 181.4) == "181 holes per cm² here");
    CHECK(place_in_words(Language{}, Overlay::radii, 0.123) == "0.12 mm to the nearest hole");
    CHECK(place_in_words(Language{}, Overlay::none, 1.0).empty());
}

TEST_CASE("a legend's words and numbers are those of its language") {
    Language language;
    language.decimal_sign = ',';
    language.texts["stage.over_mm"] = {"más de {reach_mm} mm", ""};
    Scenario scenario;
    scenario.metrics.radii_mm = {0.5};
    CHECK(legend_of(language, Overlay::gaps, scenario).entries[0].words == "más de 0,5 mm");
    CHECK(place_in_words(language, Overlay::depth, 0.123) == "0,12 mm deep here");
}
