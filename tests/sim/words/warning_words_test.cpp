/// Warnings are told in the language in force, and every kind of warning has a key there.
#include "sim/words/warning_words.hpp"

#include "sim/scenario/presets.hpp"
#include "sim/words/read_language.hpp"
#include "tests/catch.hpp"

using namespace needleroll;

namespace {

/// A value for every name of a kind's sentence: numbers, which every text can take.
Warning example_of(const WarningKind& kind) {
    Warning warning{std::string(kind.code), {}};
    for (const std::string& name : placeholders_of(kind.text))
        warning.values.push_back({name, WarningNumber{1.5, 1}});
    return warning;
}

}  // namespace

TEST_CASE("in English a warning says the same with a language as without one") {
    for (const WarningKind& kind : warning_kinds()) {
        const Warning warning = example_of(kind);
        CHECK(warning_text(Language{}, warning) == warning_text(warning));
    }
    CHECK(warning_text(Language{}, {"no such kind", {}}) == "no such kind");
}

TEST_CASE("every kind of warning stands in Spanish, with its values filled in") {
    const Expected<Assets> assets = find_assets();
    REQUIRE(assets);
    Texts english;
    add_warning_texts(english);
    CHECK(english.size() == warning_kinds().size());
    const LoadedLanguage spanish = read_language(assets->folder / "languages" / "es.json", english);
    CHECK(spanish.faults.broken.empty());
    CHECK(spanish.faults.missing.empty());
    for (const WarningKind& kind : warning_kinds()) {
        INFO(kind.code);
        const Warning warning = example_of(kind);
        const std::string text = warning_text(spanish.language, warning);
        CHECK(text != warning_text(warning));
        CHECK(text.find('{') == std::string::npos);
        CHECK((text.find("1,5") != std::string::npos) == !warning.values.empty());
    }
}

TEST_CASE("a warning's text is shown as it is, whichever characters it holds") {
    Language language;
    language.texts["warning.avoid_region"] = {"{region}: {count}", "{region}: one"};
    CHECK(warning_text(language, {"avoid_region", {{"region", "{count}"}, {"count", WarningNumber{3, 0}}}}) ==
          "{count}: 3");
    CHECK(warning_text(language, {"avoid_region", {{"region", "mole"}, {"count", WarningNumber{1, 0}}}}) ==
          "mole: one");
}
