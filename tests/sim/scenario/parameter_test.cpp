#include "sim/scenario/parameter.hpp"

#include "sim/core/nearest_name.hpp"
#include "sim/core/plain_text.hpp"
#include "sim/scenario/parameter_set.hpp"
#include "tests/catch.hpp"
#include "tests/sim/scenario/scenario_files.hpp"

#include <cmath>
#include <limits>
#include <set>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

const Parameter& parameter(std::string_view key) {
    const Parameter* found = find_parameter(key);
    REQUIRE(found != nullptr);
    return *found;
}

std::string default_of(std::string_view key) {
    return value_text(Scenario{}, parameter(key));
}

}  // namespace

TEST_CASE("every parameter is declared whole") {
    std::set<std::string_view> keys;
    for (const Parameter& declared : parameters()) {
        INFO(declared.key);
        CHECK(keys.insert(declared.key).second);
        CHECK_FALSE(declared.label.empty());
        CHECK(declared.help.size() > 10);
        CHECK(declared.help.back() == '.');
        if (declared.group != Group::scenario) CHECK_FALSE(declared.source.empty());
        if (declared.calibrated) CHECK(declared.source.find("calibrated") != std::string_view::npos);
        if (declared.published) CHECK(declared.published->low < declared.published->high);
        CHECK_FALSE(allowed_text(declared).empty());
        CHECK_FALSE(group_title(declared.group).empty());
    }
}

TEST_CASE("every default lies within its own limits, and every range is one") {
    const Scenario defaults;
    for (const Parameter& declared : parameters()) {
        INFO(declared.key);
        CHECK(check_value(declared, current_value(defaults, declared)));
        std::visit(
            [](const auto& kind) {
                if constexpr (requires { kind.range; }) {
                    CHECK(kind.range.minimum < kind.range.maximum);
                    CHECK(kind.range.step > 0.0);
                    CHECK(kind.range.decimals >= 0);
                    if (kind.range.logarithmic) CHECK(kind.range.minimum > 0.0);
                }
            },
            declared.kind);
    }
}

TEST_CASE("the defaults are those of the design") {
    CHECK(default_of("roller.preset") == "medical-192-1.5mm");
    CHECK(default_of("roller.needle_diameter_mm") == "0.25");
    CHECK(default_of("roller.tip_diameter_um") == "8");
    CHECK(default_of("patch.width_mm") == "60");
    CHECK(default_of("patch.site") == "cheek");
    CHECK(default_of("patch.curvature_radius_mm") == "inf");
    CHECK(default_of("hand.force_N") == "3");
    CHECK(default_of("hand.lift_s") == "0.5");
    CHECK(default_of("contact.model") == "force");
    CHECK(default_of("contact.depth_mm").empty());
    CHECK(default_of("contact.rolling_radius") == "free");
    CHECK(default_of("contact.drum_foundation_N_mm3") == "0.025");
    CHECK(default_of("program.pattern") == "star");
    CHECK(default_of("program.run_out_mm") == "20");
    CHECK(default_of("variability.needle_length_cv") == "0.02");
    CHECK(default_of("metrics.quadrats_mm") == "1, 2.5, 5, 10");
    CHECK(default_of("metrics.target_density_per_cm2") == "200, 300");
    CHECK(default_of("seed") == "1");
}

TEST_CASE("a value set as text reads back as the same text, for every parameter") {
    const Assets assets = test_assets();
    for (const Parameter& declared : parameters()) {
        INFO(declared.key);
        Scenario scenario;
        const std::string text = value_text(scenario, declared);
        REQUIRE(set_text(scenario, declared, text, assets));
        CHECK(value_text(scenario, declared) == text);
    }
}

TEST_CASE("both ends of every range are accepted and what lies beyond is refused") {
    for (const Parameter& declared : parameters()) {
        const Number* number = std::get_if<Number>(&declared.kind);
        if (number == nullptr) continue;
        INFO(declared.key);
        Scenario scenario;
        CHECK(set_number(scenario, declared, number->range.minimum));
        CHECK(number_of(scenario, declared) == number->range.minimum);
        CHECK(set_number(scenario, declared, number->range.maximum));
        const double infinity = std::numeric_limits<double>::infinity();
        for (const double wrong :
             {std::nextafter(number->range.minimum, -infinity),
              std::nextafter(number->range.maximum, infinity), -infinity, std::nan("")}) {
            const Expected<void> set = set_number(scenario, declared, wrong);
            REQUIRE_FALSE(set);
            CHECK(set.error().key == declared.key);
            CHECK_FALSE(set.error().allowed.empty());
            CHECK(number_of(scenario, declared) == number->range.maximum);
        }
        CHECK(set_number(scenario, declared, infinity).has_value() == number->range.infinity_allowed);
    }
}

TEST_CASE("optional numbers follow their rule until a number is given") {
    Scenario scenario;
    const Parameter& spacing = parameter("roller.ring_spacing_mm");
    CHECK(number_of(scenario, spacing) == 2.5);
    CHECK(shown_text(scenario, spacing) == "drum width / rings (2.50 mm)");
    REQUIRE(set_number(scenario, spacing, 2.0));
    CHECK(shown_text(scenario, spacing) == "2.00 mm");
    CHECK_FALSE(is_default(scenario, spacing, Scenario{}));
    REQUIRE(set_text(scenario, spacing, "drum width / rings", test_assets()));
    CHECK(is_default(scenario, spacing, Scenario{}));
    const Parameter& reentry = parameter("contact.reentry_radius_mm");
    CHECK_FALSE(number_of(scenario, reentry));
    CHECK(shown_text(scenario, reentry) == "hole diameter");
    CHECK(number_of(scenario, parameter("contact.depth_mm")) == 1.5);
}

TEST_CASE("a rolling radius is a name or a number") {
    Scenario scenario;
    const Parameter& radius = parameter("contact.rolling_radius");
    const Assets assets = test_assets();
    REQUIRE(set_text(scenario, radius, "10.5", assets));
    CHECK(scenario.contact.rolling_radius == RollingRadius::given);
    CHECK(scenario.contact.rolling_radius_mm == 10.5);
    CHECK(shown_text(scenario, radius) == "10.50 mm");
    REQUIRE(set_text(scenario, radius, "axle_height", assets));
    CHECK(scenario.contact.rolling_radius == RollingRadius::axle_height);
    const Expected<void> wrong = set_text(scenario, radius, "axel_height", assets);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().message == "there is no such choice; did you mean \"axle_height\"?");
    CHECK(scenario.contact.rolling_radius == RollingRadius::axle_height);
}

TEST_CASE("lists ascend and keep their length") {
    Scenario scenario;
    const Assets assets = test_assets();
    CHECK(set_text(scenario, parameter("metrics.radii_mm"), "[0.1, 0.2]", assets));
    CHECK(scenario.metrics.radii_mm == std::vector<double>{0.1, 0.2});
    CHECK_FALSE(set_text(scenario, parameter("metrics.radii_mm"), "0.2,0.1", assets));
    CHECK_FALSE(set_text(scenario, parameter("metrics.radii_mm"), "", assets));
    CHECK_FALSE(set_text(scenario, parameter("metrics.target_density_per_cm2"), "200", assets));
    CHECK_FALSE(set_text(scenario, parameter("metrics.target_density_per_cm2"), "300, 200", assets));
    CHECK(scenario.metrics.radii_mm == std::vector<double>{0.1, 0.2});
}

TEST_CASE("a preset set by name replaces what it describes, and a wrong one changes nothing") {
    Scenario scenario;
    const Assets assets = test_assets();
    REQUIRE(set_text(scenario, parameter("roller.preset"), "medical-192-3.0mm", assets));
    CHECK(scenario.roller.needle_length_mm == 3.0);
    REQUIRE(set_text(scenario, parameter("patch.site"), "eyelid", assets));
    CHECK(scenario.patch.site.title == "Eyelid, adult");
    const Scenario before = scenario;
    const Expected<void> wrong = set_text(scenario, parameter("patch.site"), "eylid", assets);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().message == "there is no such site; did you mean \"eyelid\"?");
    CHECK(scenario == before);
    reset_to(scenario, parameter("roller.preset"), Scenario{});
    CHECK(scenario.roller == Roller{});
}

TEST_CASE("reset takes every value back") {
    const Scenario reference;
    Scenario scenario;
    REQUIRE(set_number(scenario, parameter("hand.force_N"), 7.0));
    REQUIRE(set_number(scenario, parameter("program.passes"), 20.4));
    CHECK(scenario.program.passes == 20);
    for (const Parameter& declared : parameters()) reset_to(scenario, declared, reference);
    CHECK(scenario == reference);
}

TEST_CASE("the nearest key is found with and without its group") {
    CHECK(nearest_key("hand.forceN") == "hand.force_N");
    CHECK(nearest_key("force") == "hand.force_N");
    CHECK(nearest_key("roller.neddle_length") == "roller.needle_length_mm");
    CHECK(nearest_key("PROGRAM.PASSES") == "program.passes");
    CHECK_FALSE(nearest_key("").empty());
}

TEST_CASE("edit distances are those of the textbook") {
    CHECK(edit_distance("kitten", "sitting") == 3);
    CHECK(edit_distance("", "abc") == 3);
    CHECK(edit_distance("flaw", "lawn") == 2);
    CHECK(edit_distance("same", "same") == 0);
    CHECK(nearest_name("anything", {}).empty());
}

TEST_CASE("texts are UTF-8 without control characters") {
    CHECK(is_plain_text("Größe µm\n\tÜ \xF0\x9F\x98\x80"));
    for (const char* wrong : {"\x01", "\x7F", "\xC2", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF",
                              "\xE2\x82", "\xC2\x85"}) {
        CHECK_FALSE(is_plain_text(wrong));
    }
}
