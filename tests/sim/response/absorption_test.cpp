#include "sim/response/absorption.hpp"

#include "sim/response/closure.hpp"
#include "tests/catch.hpp"

#include <array>

using namespace needleroll;

TEST_CASE("absorption through fresh holes is that of the sheet", "[response]") {
    constexpr std::array ratios = {1.0, 10.0, 100.0, 1000.0};
    struct Row {
        double opened;
        std::array<double, 4> factors;
    };
    for (const Row& row :
         {Row{0.0057, {1.000, 1.051, 1.564, 6.694}}, Row{0.0098, {1.000, 1.088, 1.970, 10.790}},
          Row{0.0230, {1.000, 1.207, 3.277, 23.977}}}) {
        for (std::size_t i = 0; i < ratios.size(); ++i) {
            INFO(row.opened << " " << ratios[i]);
            CHECK(absorption_factor(row.opened, 1.0, ratios[i]) == Approx(row.factors[i]).margin(0.0005));
            // With all channels open it is the mean of skin and holes, weighted with their areas.
            CHECK(absorption_factor(row.opened, 1.0, ratios[i]) ==
                  Approx((1.0 - row.opened) + row.opened * ratios[i]).epsilon(1e-13));
        }
    }
}

TEST_CASE("absorption falls to that of skin as the holes close, and never below", "[response]") {
    const auto at = [](double t_h, double half_time_h) {
        return absorption_factor(0.0230, open_share(t_h, half_time_h), 100.0);
    };
    CHECK(at(24.0, 22.0) == Approx(2.0690).margin(0.0005));
    CHECK(at(2.0, 2.3) == Approx(2.2462).margin(0.0005));
    CHECK(at(2.0, 0.76) == Approx(1.3674).margin(0.0005));
    CHECK(absorption_factor(0.0230, 0.0, 100.0) == 1.0);
    for (double t_h = 1.0; t_h <= 72.0; t_h += 1.0) {
        CHECK(at(t_h, 22.0) < at(t_h - 1.0, 22.0));
        CHECK(at(t_h, 22.0) > 1.0);
    }
}

TEST_CASE("ratios that would give the published factors are those of the sheet", "[response]") {
    // With an opened share of 0.0098, solved for r; the third factor lies below 1, where there is none.
    const auto ratio_for = [](double factor) { return 1.0 + (factor - 1.0) / 0.0098; };
    CHECK(ratio_for(published_absorption[0].factor) == Approx(974.0).margin(0.6));
    CHECK(ratio_for(published_absorption[1].factor) == Approx(122.0).margin(0.6));
    CHECK(published_absorption[2].factor < 1.0);
    CHECK(absorption_factor(0.0098, 1.0, ratio_for(10.54)) == Approx(10.54).epsilon(1e-13));
}
