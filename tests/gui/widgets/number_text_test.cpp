#include "gui/widgets/number_text.hpp"

#include "gui/widgets/number_field.hpp"
#include "gui/widgets/slider_scale.hpp"
#include "sim/words/number_text.hpp"
#include "tests/catch.hpp"

#include <array>
#include <limits>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

const Language english;
const Language comma{.name = "xx",
                     .own_name = "Other",
                     .decimal_sign = ',',
                     .texts = {{"widgets.between", {"Entre {low} y {high}.", ""}},
                               {"widgets.type_a_number", {"Un número, como {example}.", ""}},
                               {"widgets.type_in_unit", {"El número en {unit}.", ""}}}};

}  // namespace

TEST_CASE("a step says how many decimals its values need") {
    CHECK(decimals_of_step(1.0) == 0);
    CHECK(decimals_of_step(5.0) == 0);
    CHECK(decimals_of_step(0.1) == 1);
    CHECK(decimals_of_step(0.5) == 1);
    CHECK(decimals_of_step(0.25) == 2);
    CHECK(decimals_of_step(0.05) == 2);
    CHECK(decimals_of_step(1.5) == 1);
    CHECK(decimals_of_step(1e-6) == 6);
    CHECK(decimals_of_step(1e-9) == 6);
    CHECK(decimals_of_step(0.0) == 0);
    CHECK(decimals_of_step(std::numeric_limits<double>::quiet_NaN()) == 0);
}

TEST_CASE("times are written as minutes and seconds") {
    CHECK(clock_text(english, 87.0) == "1:27");
    CHECK(clock_text(english, 7.54, 1) == "0:07.5");
    CHECK(clock_text(english, 59.96, 1) == "0:59.9");
    CHECK(clock_text(english, 60.0, 1) == "1:00.0");
    CHECK(clock_text(english, 0.0) == "0:00");
    CHECK(clock_text(english, -3.0) == "0:00");
    CHECK(clock_text(english, 3661.0) == "61:01");
    CHECK(clock_text(english, std::numeric_limits<double>::quiet_NaN()) == "0:00");
}

TEST_CASE("typed numbers are read as people write them") {
    CHECK(parse_number(english, "1.5", "mm").value() == 1.5);
    CHECK(parse_number(english, "1,5", "mm").value() == 1.5);
    CHECK(parse_number(english, "  1.5 mm ", "mm").value() == 1.5);
    CHECK(parse_number(english, "1.5mm", "mm").value() == 1.5);
    CHECK(parse_number(english, "150 \u00B5m", "mm").value() == Approx(0.15));
    CHECK(parse_number(english, "150um", "mm").value() == Approx(0.15));
    CHECK(parse_number(english, "2 cm", "mm").value() == Approx(20.0));
    CHECK(parse_number(english, "500 mN", "N").value() == Approx(0.5));
    CHECK(parse_number(english, "4 cm/s", "mm/s").value() == Approx(40.0));
    CHECK(parse_number(english, "2 %", "%").value() == 2.0);
    CHECK(parse_number(english, "+3", "").value() == 3.0);
    CHECK(parse_number(english, "\u22122.5", "").value() == -2.5);
    CHECK(parse_number(english, "1e2", "").value() == 100.0);
    CHECK(parse_number(english, number_text(english, -1.25, 2), "").value() == -1.25);
}

TEST_CASE("what is no number is refused in one sentence") {
    for (const char* typed :
         {"", "  ", "abc", "mm", "1.2.3", "1,2,3", "1,234.5", "--1", "nan", "inf", "1e999", "1 2"}) {
        const auto value = parse_number(english, typed, "mm");
        INFO(typed);
        REQUIRE_FALSE(value.has_value());
        CHECK(value.error().message == "Type a number, like 1.5.");
    }
    CHECK(parse_number(english, "3 N", "mm").error().message == "Type the number in mm.");
    CHECK(parse_number(english, "3 elephants", "mm").error().message == "Type the number in mm.");
    CHECK(parse_number(english, "3 mm", "").error().message == "Type the number without a unit.");
}

TEST_CASE("typed numbers have either decimal sign in any language, and complaints are in the language") {
    for (const Language& language : {english, comma}) {
        CHECK(parse_number(language, "1,5", "mm").value() == 1.5);
        CHECK(parse_number(language, "1.5", "mm").value() == 1.5);
        CHECK(parse_number(language, number_text(language, -1.25, 2), "").value() == -1.25);
    }
    const NumberField field{.value = 1.5, .minimum = 0.2, .maximum = 3.0, .decimals = 1, .unit = "mm"};
    CHECK(accept_number(comma, field, "3.1").error().message == "Entre 0,2 y 3,0 mm.");
    CHECK(accept_number(comma, field, "abc").error().message == "Un número, como 1,5.");
    CHECK(accept_number(comma, field, "3 N").error().message == "El número en mm.");
    CHECK(clock_text(comma, 7.54, 1) == "0:07,5");
}

TEST_CASE("typed lists are read in either decimal sign") {
    const std::array<double, 3> radii{0.25, 0.5, 1.0};
    CHECK(list_text(english, radii) == "0.25, 0.5, 1");
    CHECK(list_text(comma, radii) == "0,25; 0,5; 1");
    for (const char* typed : {"0.25, 0.5, 1", "0,25; 0,5; 1", "0.25; 0.5; 1"}) {
        CHECK(plain_list(english, typed) == "0.25, 0.5, 1");
        CHECK(plain_list(comma, typed) == "0.25, 0.5, 1");
    }
    CHECK(plain_list(comma, "0,25, 0,5, 1") == "0.25, 0.5, 1");
    CHECK(plain_list(english, "1,2,3") == "1,2,3");
    CHECK(plain_list(comma, "") == "");
}

TEST_CASE("a number field accepts its limits and nothing outside") {
    const NumberField field{.value = 1.5, .minimum = 0.2, .maximum = 3.0, .decimals = 1, .unit = "mm"};
    CHECK(accept_number(english, field, "0.2").value() == 0.2);
    CHECK(accept_number(english, field, "3,0 mm").value() == 3.0);
    CHECK(accept_number(english, field, "3000 um").value() == 3.0);
    CHECK(accept_number(english, field, "3.1").error().message == "Between 0.2 and 3.0 mm.");
    CHECK(accept_number(english, field, "-1").error().message == "Between 0.2 and 3.0 mm.");
    const NumberField whole{.value = 15, .minimum = 1, .maximum = 31, .whole_number = true};
    CHECK(accept_number(english, whole, "16").value() == 16.0);
    CHECK(accept_number(english, whole, "16.5").error().message == "Whole numbers only.");
}

TEST_CASE("units stand beside their numbers") {
    CHECK(with_unit(english, "1.5", "mm") == "1.5 mm");
    CHECK(with_unit(english, "15", "") == "15");
    CHECK(with_unit(english, "45", "\u00B0") == "45\u00B0");
}

TEST_CASE("places on a track and values belong together") {
    const SliderScale linear{0.2, 3.0, 0.1};
    CHECK(track_fraction(linear, 0.2) == 0.0);
    CHECK(track_fraction(linear, 3.0) == 1.0);
    CHECK(track_fraction(linear, 99.0) == 1.0);
    CHECK(track_fraction(linear, std::numeric_limits<double>::quiet_NaN()) == 0.0);
    CHECK(value_at_fraction(linear, -1.0) == 0.2);
    CHECK(value_at_fraction(linear, 2.0) == 3.0);
    const SliderScale logarithmic{1.0, 10000.0, 0.01, TrackKind::logarithmic};
    CHECK(track_fraction(logarithmic, 100.0) == Approx(0.5));
    CHECK(value_at_fraction(logarithmic, 0.25) == Approx(10.0));
    for (const SliderScale& scale : {linear, logarithmic}) {
        for (int i = 0; i <= 1000; ++i) {
            const double value = value_at_fraction(scale, i / 1000.0);
            REQUIRE(value >= scale.minimum);
            REQUIRE(value <= scale.maximum);
            REQUIRE(snapped(scale, value) == value);
            REQUIRE(value_at_fraction(scale, track_fraction(scale, value)) == Approx(value).epsilon(1e-12));
        }
    }
}

TEST_CASE("values snap to decimals without a stray last bit") {
    const SliderScale tenths{0.0, 3.0, 0.1};
    for (int i = 0; i <= 30; ++i) CHECK(snapped(tenths, i * 0.1) == i / 10.0);
    const SliderScale odd{0.25, 1.1, 0.5};
    CHECK(snapped(odd, 0.3) == 0.5);
    CHECK(snapped(odd, 0.26) == 0.5);
    CHECK(value_at_fraction(odd, 0.0) == 0.25);
    CHECK(value_at_fraction(odd, 1.0) == 1.1);
}

TEST_CASE("wheel and arrow keys make fine and coarse steps") {
    const SliderScale tenths{0.0, 3.0, 0.1};
    CHECK(stepped(tenths, 1.5, 1, false) == 1.6);
    CHECK(stepped(tenths, 1.5, -1, false) == 1.4);
    CHECK(stepped(tenths, 1.5, 1, true) == 2.5);
    CHECK(stepped(tenths, 2.95, 5, false) == 3.0);
    const SliderScale logarithmic{0.1, 1000.0, 0.01, TrackKind::logarithmic};
    CHECK(stepped(logarithmic, 60.0, 1, false) == Approx(61.0));
    CHECK(stepped(logarithmic, 600.0, 1, false) == Approx(610.0));
    CHECK(stepped(logarithmic, 0.1, -1, false) == 0.1);
    CHECK(stepped(logarithmic, 0.1, 1, false) == Approx(0.11));
}

TEST_CASE("a scale without room stays where it is") {
    const SliderScale point{2.0, 2.0, 0.1};
    CHECK(track_fraction(point, 2.0) == 0.0);
    CHECK(value_at_fraction(point, 0.5) == 2.0);
    CHECK(stepped(point, 2.0, 3, true) == 2.0);
    const SliderScale stepless{0.0, 1.0, 0.0};
    CHECK(value_at_fraction(stepless, 0.123456) == Approx(0.123456));
}
