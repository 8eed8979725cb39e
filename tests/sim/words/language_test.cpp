#include "sim/words/language.hpp"

#include "sim/words/number_text.hpp"
#include "tests/catch.hpp"

#include <array>
#include <limits>

using namespace needleroll;

namespace {

constexpr Word reset{"test.reset", "Reset all"};

struct Strokes {
    static constexpr Word word{"test.strokes", "{count} strokes on {place}", "one stroke on {place}"};
    Filling count;
    Filling place;
    std::array<NamedFilling, 2> fillings() const { return {{{"count", count}, {"place", place}}}; }
};

Language spanish() {
    return {"es",
            "Español",
            ',',
            {{"test.reset", {"Restablecer", ""}},
             {"test.strokes", {"{place}: {count} pasadas", "{place}: una"}}}};
}

}  // namespace

TEST_CASE("a text is found in the language, else in English") {
    CHECK(say(Language{}, reset) == "Reset all");
    CHECK(say(spanish(), reset) == "Restablecer");
    CHECK(find_text(spanish(), "test.other", "Other") == "Other");
}

TEST_CASE("placeholders are filled by name, in the order that the language has them") {
    CHECK(say(Language{}, Strokes{.count = 3, .place = "skin"}) == "3 strokes on skin");
    CHECK(say(spanish(), Strokes{.count = 0, .place = "piel"}) == "piel: 0 pasadas");
}

TEST_CASE("the number 1 takes the form for one, and nothing that only looks like it") {
    CHECK(say(Language{}, Strokes{.count = 1, .place = "skin"}) == "one stroke on skin");
    CHECK(say(spanish(), Strokes{.count = 1, .place = "piel"}) == "piel: una");
    CHECK(say(Language{}, Strokes{.count = 11, .place = 1}) == "11 strokes on 1");
    CHECK(say(Language{}, Strokes{.count = "1.0", .place = "skin"}) == "1.0 strokes on skin");
}

TEST_CASE("a text is filled once, and what is no placeholder stays") {
    const std::array<NamedFilling, 2> fillings = {{{"a", "{b}"}, {"b", "2"}}};
    CHECK(fill("{a}{b}{c} {", fillings) == "{b}2{c} {");
    CHECK(fill("", fillings).empty());
    CHECK(fill("} {a} {", fillings) == "} {b} {");
}

TEST_CASE("numbers have the decimal sign of the language") {
    const Language english, other = spanish();
    CHECK(number_text(english, 1.5, 2) == "1.50");
    CHECK(number_text(other, 1.5, 2) == "1,50");
    CHECK(number_text(other, -0.25, 2) == "\u22120,25");
    CHECK(number_text(other, -0.001, 2) == "0,00");
    CHECK(number_text(other, std::numeric_limits<double>::infinity(), 1) == "∞");
    CHECK(number_text(other, std::numeric_limits<double>::quiet_NaN(), 1) == "–");
    CHECK(short_number_text(other, 0.0123) == "0,0123");
    CHECK(short_number_text(other, 12000.0) == "12000");
    CHECK(given_number_text(english, 0.25) == "0.25");
    CHECK(given_number_text(other, 2.5) == "2,5");
    CHECK(given_number_text(other, 60.0) == "60");
}
