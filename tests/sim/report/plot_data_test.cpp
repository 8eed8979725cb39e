#include "sim/report/plot_data.hpp"

#include "tests/catch.hpp"
#include "tests/plot_kinds.hpp"

#include <limits>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEST_CASE("a series is read between its points") {
    const std::vector<double> x{0, 1, 2, 4};
    const PlotSeries series{.x = x, .y = {0, 10, no_number, 40}};
    CHECK(value_at(series, 0.5).value() == 5.0);
    CHECK(value_at(series, 1.0).value() == 10.0);
    CHECK(value_at(series, 4.0).value() == 40.0);
    CHECK_FALSE(value_at(series, 1.5).has_value());
    CHECK_FALSE(value_at(series, 2.0).has_value());
    CHECK_FALSE(value_at(series, -0.1).has_value());
    CHECK_FALSE(value_at(series, 4.1).has_value());
    CHECK(nearest_point(x, 2.9) == 2);
    CHECK(nearest_point(x, 3.1) == 3);
    CHECK(nearest_point({}, 1.0) == -1);
}

TEST_CASE("a plot is written as CSV in full") {
    PlotData plot;
    plot.x.label = "pass";
    plot.y.label = "coverage";
    plot.y.unit = "%";
    plot.series.push_back({.name = "star, \"new\"", .x = {0, 1}, .y = {0.1, no_number}});
    plot.series.push_back({.name = "mean", .x = {2}, .y = {5}, .low = {4}, .high = {7}});
    plot.bands.push_back({.name = "95 %", .x = {0, 1}, .low = {0.05, 0.2}, .high = {0.15, 0.3}});
    plot.bars.push_back({.name = "depth", .edges = {0, 0.5, 1}, .heights = {3, 4}});
    plot.references.push_back({.name = "chance", .value = 16});
    plot.references.push_back({.name = "length", .value = 1.5, .vertical = true});
    CHECK(plot_csv(plot) ==
          "series,pass,coverage (%),low,high\n"
          "\"star, \"\"new\"\"\",0,0.1,,\n"
          "\"star, \"\"new\"\"\",1,,,\n"
          "mean,2,5,4,7\n"
          "95 %,0,,0.05,0.15\n"
          "95 %,1,,0.2,0.3\n"
          "depth,0.25,3,0,0.5\n"
          "depth,0.75,4,0.5,1\n"
          "chance,,16,,\n"
          "length,1.5,,,\n");
}

TEST_CASE("a place on an axis and the value there belong together") {
    const PlotAxis linear{.from = -3.0, .to = 5.0};
    const PlotAxis logarithmic{.from = 0.01, .to = 100.0, .scale = AxisScale::logarithmic};
    CHECK(share_along(linear, -3.0) == 0.0);
    CHECK(share_along(linear, 1.0) == 0.5);
    CHECK(share_along(linear, 5.0) == 1.0);
    CHECK(share_along(logarithmic, 0.01) == Approx(0.0).margin(1e-15));
    CHECK(share_along(logarithmic, 1.0) == Approx(0.5));
    CHECK(share_along(logarithmic, 100.0) == Approx(1.0));
    CHECK(std::isnan(share_along(logarithmic, 0.0)));
    CHECK(std::isnan(share_along(logarithmic, -1.0)));
    CHECK(std::isnan(share_along(logarithmic, no_number)));
    for (const PlotAxis& axis : {linear, logarithmic}) {
        for (const double share : {-0.2, 0.0, 0.3, 0.77, 1.0, 1.4})
            CHECK(share_along(axis, value_along(axis, share)) == Approx(share).margin(1e-12));
    }
}

TEST_CASE("ticks of an axis have the decimals that its numbers need, or the axis asks for") {
    const auto text = [](const PlotAxis& axis) {
        std::string all;
        for (const PlotTick& tick : ticks_of(axis))
            all += (tick.name.empty() ? std::to_string(tick.decimals) : tick.name) + " ";
        return all;
    };
    CHECK(text({.to = 1.0}) == "2 2 2 2 2 ");  // 0.25 apart
    CHECK(text({.to = 1.0, .decimals = 1}) == "1 1 1 ");
    CHECK(text({.to = 2.0, .decimals = 0}) == "0 0 0 ");
    CHECK(text({.from = 0.01, .to = 10.0, .scale = AxisScale::logarithmic}) == "2 1 0 0 ");
    CHECK(text({.from = 0.5, .to = 2.5, .names = {"star", "parallel"}}) == "star parallel ");
    CHECK(decimals_of({.from = 0.01, .to = 10.0, .scale = AxisScale::logarithmic}) == 2);
    CHECK(decimals_of({.to = 100.0}) == 0);
}
