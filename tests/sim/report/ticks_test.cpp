#include "sim/report/ticks.hpp"

#include "tests/catch.hpp"

#include <cmath>
#include <limits>

using namespace needleroll;

namespace {

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEST_CASE("ticks are round, within the axis and not too many") {
    CHECK(round_ticks(0, 60, 7).values == std::vector<double>{0, 10, 20, 30, 40, 50, 60});
    CHECK(round_ticks(0, 1.5, 8).step == Approx(0.2));
    CHECK(round_ticks(0, 16, 5).values == std::vector<double>{0, 5, 10, 15});
    CHECK(round_ticks(-1, 1, 5).values == std::vector<double>{-1, -0.5, 0, 0.5, 1});
    CHECK(round_ticks(-0.3, 0.3, 5).values.size() <= 5);
    for (const double high : {0.0007, 0.01, 0.7, 3.0, 47.0, 96.0, 1e6, 4e9}) {
        for (const int most : {3, 4, 5, 6, 7}) {
            const Ticks ticks = round_ticks(0, high, most);
            CHECK(ticks.values.size() >= 2);
            CHECK(ticks.values.size() <= static_cast<std::size_t>(most));
            CHECK(ticks.values.back() <= high * (1 + 1e-9));
            CHECK(ticks.values.back() + ticks.step > high);
        }
    }
}

TEST_CASE("no finer round step has so few ticks, and a step that ends on both ends is preferred") {
    CHECK(round_ticks(0, 320, 4).values == std::vector<double>{0, 100, 200, 300});
    CHECK(round_ticks(0, 100, 3).values == std::vector<double>{0, 50, 100});
    CHECK(round_ticks(0, 500, 3).values == std::vector<double>{0, 250, 500});  // not 0, 200, 400
    CHECK(round_ticks(0, 540, 3).values == std::vector<double>{0, 200, 400});
    for (const double high : {0.83, 4.0, 17.0, 240.0, 6100.0}) {
        for (const int most : {3, 5, 8}) {
            const double step = round_ticks(0, high, most).step;
            const double power = std::pow(10.0, std::floor(std::log10(step) + 1e-9));
            const double lead = step / power;
            const double finer = (lead < 1.5 ? 0.5 : lead < 2.2 ? 1.0 : lead < 3.0 ? 2.0 : 2.5) * power;
            const double count = std::floor(high / finer + 1e-9) + 1.0;
            const bool both_ends = std::abs(high / step - std::round(high / step)) < 1e-6;
            INFO(high << " in " << most << ": " << step << " or " << finer);
            CHECK((count > most || both_ends));
        }
    }
}

TEST_CASE("steps are whole multiples of the least one, so that whole numbers do not repeat") {
    CHECK(round_ticks(0, 2, 5, 1).values == std::vector<double>{0, 1, 2});
    CHECK(round_ticks(0, 1, 5, 1).values == std::vector<double>{0, 1});
    CHECK(round_ticks(0, 10, 5, 1).values == std::vector<double>{0, 5, 10});
    CHECK(round_ticks(0, 1, 5, 0.1).values == std::vector<double>{0, 0.5, 1});
    for (int end = 1; end < 400; ++end) {
        for (int most = 2; most < 9; ++most) {
            const std::vector<double> ticks = round_ticks(0, end, most, 1).values;
            REQUIRE(ticks.size() >= 1);
            REQUIRE(ticks.size() <= static_cast<std::size_t>(most));
            for (std::size_t i = 0; i < ticks.size(); ++i) {
                REQUIRE(ticks[i] == std::round(ticks[i]));
                if (i > 0) REQUIRE(ticks[i] > ticks[i - 1]);
            }
        }
    }
}

TEST_CASE("an axis without a length has one tick, an endless one none") {
    CHECK(round_ticks(2, 2, 5).values == std::vector<double>{2});
    CHECK(round_ticks(0, no_number, 5).values.empty());
    CHECK(round_ticks(0, std::numeric_limits<double>::infinity(), 5).values.empty());
    CHECK(round_ticks(0, 1, 5, 10).values == std::vector<double>{0});
}

TEST_CASE("ticks of a logarithmic axis are 1, 2, 5, or 1, 3, or powers of ten as there is room") {
    CHECK(logarithmic_ticks(1, 10, 5) == std::vector<double>{1, 2, 5, 10});
    CHECK(logarithmic_ticks(1, 100, 5) == std::vector<double>{1, 3, 10, 30, 100});
    CHECK(logarithmic_ticks(1, 10000, 5) == std::vector<double>{1, 10, 100, 1000, 10000});
    CHECK(logarithmic_ticks(1, 1e9, 5) == std::vector<double>{1, 1e2, 1e4, 1e6, 1e8});
    CHECK(logarithmic_ticks(0.3, 4, 5) == std::vector<double>{0.5, 1, 2});
    CHECK(logarithmic_ticks(0, 10, 5).empty());
    CHECK(logarithmic_ticks(-1, 10, 5).empty());
    CHECK(logarithmic_ticks(3, 3, 5).empty());
    for (const double high : {2.0, 30.0, 4e3, 1e12}) {
        for (const double low : {1e-9, 0.02, 1.0}) {
            const std::vector<double> ticks = logarithmic_ticks(low, high, 6);
            CHECK(ticks.size() <= 6);
            for (std::size_t i = 0; i < ticks.size(); ++i) {
                CHECK(ticks[i] >= low * (1 - 1e-9));
                CHECK(ticks[i] <= high * (1 + 1e-9));
                if (i > 0) CHECK(ticks[i] > ticks[i - 1]);
            }
        }
    }
}

TEST_CASE("an axis ends at a round value above all data") {
    CHECK(round_axis_end({3, 87, no_number}) == 100.0);
    CHECK(round_axis_end({0.4}) == Approx(0.4));
    CHECK(round_axis_end({}) == 1.0);
    CHECK(round_axis_end({-5}) == 1.0);
    for (const double largest : {0.003, 1.01, 9.99, 10.0, 423.0}) {
        const double end = round_axis_end({largest});
        CHECK(end >= largest * (1 - 1e-9));
        CHECK(end <= 1.6 * largest);
    }
}

TEST_CASE("tick labels have the decimals of their step") {
    CHECK(tick_label(0.5, 0.25) == "0.50");
    CHECK(tick_label(100, 50) == "100");
    CHECK(tick_label(-0.0, 0.1) == "0.0");
    CHECK(tick_label(2e-8, 1e-8) == "0.00000002");
}

TEST_CASE("scales end at round numbers") {
    CHECK(round_up(301) == Approx(500));
    CHECK(round_up(300) == Approx(300));
    CHECK(round_up(0.07) == Approx(0.1));
    CHECK(round_up(7.2) == Approx(10));
}
