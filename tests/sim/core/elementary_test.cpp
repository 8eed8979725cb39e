/// Each elementary function against the one of the library in long double.
#include "sim/core/elementary.hpp"

#include "tests/catch.hpp"

#include <cmath>

using namespace needleroll;

namespace {

/// Error in units in the last place of the exact value.
double error_ulp(double found, long double exact) {
    const int exponent = std::ilogb(static_cast<double>(exact));
    return static_cast<double>(std::abs(found - exact) / std::ldexp(1.0L, exponent - 52));
}

/// Calls check(x) for places spread over a range, its ends among them.
template <class Check>
void for_places(double from, double to, const Check& check) {
    constexpr int places = 4001;
    for (int i = 0; i <= places; ++i) check(from + (to - from) * i / places);
}

constexpr double allowed_ulp = 4.0;

}  // namespace

TEST_CASE("the natural logarithm agrees with that of long double") {
    for (const double scale : {1e-300, 1e-9, 0.5, 1.0, 3.0, 1e12, 1e300}) {
        for_places(0.5 * scale, scale, [](double x) {
            if (x == 1.0) return;
            CAPTURE(x);
            CHECK(error_ulp(elementary::natural_logarithm(x), std::log(static_cast<long double>(x))) <
                  allowed_ulp);
        });
    }
    CHECK(elementary::natural_logarithm(1.0) == 0.0);
}

TEST_CASE("the exponential function agrees with that of long double") {
    for_places(-699.0, 699.0, [](double x) {
        CAPTURE(x);
        CHECK(error_ulp(elementary::exponential(x), std::exp(static_cast<long double>(x))) < allowed_ulp);
        const double near_zero = x / 699.0;
        CHECK(error_ulp(elementary::exponential(near_zero), std::exp(static_cast<long double>(near_zero))) <
              allowed_ulp);
    });
}

TEST_CASE("a point of a turn agrees with cosine and sine of long double") {
    for_places(0.0, 1.0, [](double turns) {
        const long double angle = 2.0L * std::acos(-1.0L) * turns;
        const elementary::TurnPoint point = elementary::turn_point(turns);
        CAPTURE(turns);
        // Beside the zeros of cosine and sine the circle's size is what counts.
        CHECK(std::abs(static_cast<double>(point.cosine - std::cos(angle))) < allowed_ulp * 0x1p-53);
        CHECK(std::abs(static_cast<double>(point.sine - std::sin(angle))) < allowed_ulp * 0x1p-53);
    });
}

TEST_CASE("the arc sine agrees with that of long double") {
    for_places(1e-9, 0.95, [](double x) {
        CAPTURE(x);
        CHECK(error_ulp(elementary::arc_sine(x), std::asin(static_cast<long double>(x))) < allowed_ulp);
    });
    CHECK(elementary::arc_sine(0.0) == 0.0);
}

TEST_CASE("the arc tangent agrees with that of long double") {
    for (const double scale : {1.0, -1.0, 1e-8}) {
        for_places(1e-9 * scale, scale, [](double x) {
            CAPTURE(x);
            CHECK(error_ulp(elementary::arc_tangent(x), std::atan(static_cast<long double>(x))) <
                  allowed_ulp);
        });
    }
    CHECK(elementary::arc_tangent(0.0) == 0.0);
}
