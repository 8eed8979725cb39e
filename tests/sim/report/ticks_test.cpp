#include "sim/report/ticks.hpp"

#include "tests/catch.hpp"

using namespace needleroll;

TEST_CASE("ticks are round, within the axis and not too many") {
    CHECK(round_ticks(0, 60, 7).values == std::vector<double>{0, 10, 20, 30, 40, 50, 60});
    CHECK(round_ticks(0, 1.5, 8).step == Approx(0.2));
    CHECK(round_ticks(-0.3, 0.3, 5).values.size() <= 5);
    for (const double high : {0.01, 0.7, 3.0, 47.0, 1e6}) {
        const Ticks ticks = round_ticks(0, high, 6);
        CHECK(ticks.values.size() >= 3);
        CHECK(ticks.values.size() <= 6);
        CHECK(ticks.values.back() <= high * (1 + 1e-9));
    }
    CHECK(round_ticks(2, 2, 5).values == std::vector<double>{2});
}

TEST_CASE("tick labels have the decimals of their step") {
    CHECK(tick_label(0.5, 0.25) == "0.50");
    CHECK(tick_label(100, 50) == "100");
    CHECK(tick_label(-0.0, 0.1) == "0.0");
}

TEST_CASE("scales end at round numbers") {
    CHECK(round_up(301) == Approx(500));
    CHECK(round_up(300) == Approx(300));
    CHECK(round_up(0.07) == Approx(0.1));
    CHECK(round_up(7.2) == Approx(10));
}
