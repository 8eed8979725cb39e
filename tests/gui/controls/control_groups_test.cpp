/// Which parameters stand in which group, and how their numbers are shown.
#include "gui/controls/control_groups.hpp"

#include "gui/controls/help_words.hpp"
#include "sim/scenario/parameter_words.hpp"
#include "tests/catch.hpp"

#include <algorithm>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

const Parameter& parameter(std::string_view key) {
    const Parameter* found = find_parameter(key);
    REQUIRE(found != nullptr);
    return *found;
}

/// A language with a decimal comma and a few of the texts that cards are made of.
Language other_language() {
    return {.name = "xx",
            .own_name = "Other",
            .decimal_sign = ',',
            .texts = {{"controls.from_to", {"de {low} a {high}", ""}},
                      {"controls.infinite", {"infinito", ""}},
                      {"controls.range_published", {"{range}; publ. {low} a {high} ({source})", ""}},
                      {"controls.range_force", {"{range}; desde {force} N", ""}},
                      {"controls.not_measured", {"Sin medir. {source}", ""}},
                      {"parameter.program.pattern.choice.star.label", {"Estrella", ""}},
                      {"parameter.roller.needle_length_mm.published", {"revista", ""}}}};
}

}  // namespace

TEST_CASE("the controls hold every parameter but words, each once") {
    std::vector<std::string_view> keys;
    for (const ControlGroup& group : control_groups()) {
        for (const Parameter* entry : group.front) keys.push_back(entry->key);
        for (const Parameter* entry : group.more) keys.push_back(entry->key);
    }
    std::sort(keys.begin(), keys.end());
    CHECK(std::adjacent_find(keys.begin(), keys.end()) == keys.end());
    for (const Parameter& entry : parameters()) {
        const bool words = std::holds_alternative<Text>(entry.kind);
        INFO(entry.key);
        CHECK(std::binary_search(keys.begin(), keys.end(), entry.key) != words);
    }
}

TEST_CASE("controls show shares in percent and values with the decimals they need") {
    const ShownNumber slip = shown_number_of(Language{}, parameter("hand.slip"), 0.02);
    CHECK(slip.factor == 100.0);
    CHECK(slip.unit == "%");
    CHECK(slip.decimals == 0);
    CHECK(shown_number_of(Language{}, parameter("roller.needle_length_mm"), 1.5).decimals == 1);
    CHECK(shown_number_of(Language{}, parameter("roller.needle_length_mm"), 0.25).decimals == 2);
    CHECK(shown_number_of(Language{}, parameter("program.passes"), 16).whole);
}

TEST_CASE("the limits on a card read in English as --set names them") {
    for (const Parameter& entry : parameters()) {
        const bool on_card =
            !std::holds_alternative<Text>(entry.kind) && !std::holds_alternative<PresetName>(entry.kind);
        INFO(entry.key);
        CHECK(allowed_words(Language{}, entry) == (on_card ? allowed_text(entry) : ""));
        CHECK(source_words(Language{}, entry) ==
              (entry.calibrated ? "Not measured. " : "") + std::string(entry.source));
    }
}

TEST_CASE("cards have their numbers, choices and sentences in the language") {
    const Language language = other_language();
    const Scenario scenario;
    CHECK(range_words(language, parameter("roller.needle_length_mm"), scenario) ==
          "de 0,1 a 4 mm; publ. 0,50 mm a 3,00 mm (revista)");
    CHECK(allowed_words(language, parameter("program.pattern")).starts_with("Estrella, "));
    CHECK_THAT(range_words(language, parameter("hand.force_N"), scenario),
               ContainsSubstring("desde ") && ContainsSubstring(","));
}
