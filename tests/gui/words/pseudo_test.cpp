#include "gui/words/pseudo.hpp"

#include "sim/words/read_language.hpp"
#include "tests/catch.hpp"

using namespace needleroll;
using namespace needleroll::gui;

TEST_CASE("pseudo texts have accents, are half as long again and stand in brackets") {
    CHECK(pseudo_text("Reset all") == "[Řéšéť áłł óñé ]");
    CHECK(pseudo_text("pass {pass}") == "[pášš {pass} óñ]");
    CHECK(pseudo_text("") == "[]");
}

TEST_CASE("the pseudo-language has every text, its forms and its placeholders") {
    const Texts english = {{"a.b", {"{count} holes in {place}", "one hole in {place}"}},
                           {"a.c", {"Depth", ""}}};
    const Language pseudo = pseudo_language(english);
    CHECK(pseudo.texts.size() == english.size());
    for (const auto& [key, text] : english) {
        CHECK(placeholders_of(pseudo.texts.at(key).other) == placeholders_of(text.other));
        CHECK(placeholders_of(pseudo.texts.at(key).one) == placeholders_of(text.one));
        CHECK(pseudo.texts.at(key).one.empty() == text.one.empty());
    }
}
