#include "sim/response/closure.hpp"

#include "tests/catch.hpp"

#include <array>
#include <cmath>
#include <string>

using namespace needleroll;

namespace {

constexpr double tolerance = 0.0005;

/// The curve of an id and a part.
const ClosureCurve& curve_of(std::string_view id, std::string_view part = {}) {
    for (const ClosureCurve& curve : closure_curves()) {
        if (curve.id == id && curve.part == part) return curve;
    }
    FAIL("no curve " << id << " " << part);
    return closure_curves().front();
}

}  // namespace

TEST_CASE("open shares are those of the sheet", "[response]") {
    constexpr std::array half_times_h = {0.76, 2.3, 6.84, 16.8, 22.0, 25.9};
    struct Row {
        double t_h;
        std::array<double, 6> shares;
    };
    constexpr std::array<Row, 5> rows = {{{0.0, {1.0, 1.0, 1.0, 1.0, 1.0, 1.0}},
                                          {2.0, {0.1614, 0.5473, 0.8165, 0.9208, 0.9389, 0.9479}},
                                          {12.0, {0.0000, 0.0269, 0.2964, 0.6095, 0.6852, 0.7253}},
                                          {24.0, {0.0000, 0.0007, 0.0879, 0.3715, 0.4695, 0.5261}},
                                          {72.0, {0.0000, 0.0000, 0.0007, 0.0513, 0.1035, 0.1456}}}};
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < half_times_h.size(); ++i) {
            INFO(row.t_h << " h, half-time " << half_times_h[i] << " h");
            CHECK(open_share(row.t_h, half_times_h[i]) == Approx(row.shares[i]).margin(tolerance));
        }
    }
    CHECK(open_share(-1.0, 2.3) == 1.0);
    CHECK(open_share(1.0, half_time_per_closing_time) == Approx(0.16).margin(0.005));
}

TEST_CASE("open shares fall with time and rise with the half-time", "[response]") {
    for (double t_h = 0.5; t_h <= 72.0; t_h += 0.5) {
        CHECK(open_share(t_h, 2.3) < open_share(t_h - 0.5, 2.3));
        for (double half_h = 1.0; half_h < 30.0; half_h += 1.0)
            CHECK(open_share(t_h, half_h) < open_share(t_h, half_h + 1.0));
        // Halved again with every half-time, by the slow way.
        double halved = 1.0;
        for (int i = 0; i < 7; ++i) halved /= 2.0;
        CHECK(open_share(7.0 * t_h, t_h) == Approx(halved).epsilon(1e-13));
    }
}

TEST_CASE("curves have the half-times and closing times of their works", "[response]") {
    CHECK_FALSE(curve_of("K1").half_time_h->low_h);
    CHECK(curve_of("K1").half_time_h->high_h == 0.76);
    CHECK(curve_of("K2").half_time_h->low_h == 1.52);
    CHECK(curve_of("K2").half_time_h->high_h == 1.90);
    CHECK(curve_of("K3", "0.37 mm needles").half_time_h->high_h == 4.56);
    CHECK(curve_of("K3", "0.77 mm needles").half_time_h->high_h == 6.84);
    CHECK(curve_of("K4", "forearm").half_time_h->low_h == 20.2);
    CHECK(curve_of("K4", "upper arm").closed_h->low_h == 60.3);
    CHECK(curve_of("K4", "abdomen").half_time_h->low_h == 25.9);
    CHECK(curve_of("K5", "Asian").half_time_h->low_h == 16.8);
    CHECK(curve_of("K5", "Black").closed_h->low_h == 66.5);
    CHECK(curve_of("K5", "bi- or multi-racial").people == 10);
    CHECK(curve_of("K2").evidence == Evidence::measured_in_animals);
    CHECK(curve_of("K1").evidence == Evidence::measured_in_people);
}

TEST_CASE("half-times that were derived are 0.38 closing times, and that is what was published",
          "[response]") {
    double ratios = 0.0;
    for (const ClosureCurve& curve : closure_curves()) {
        INFO(curve.id << " " << curve.part);
        CHECK_FALSE(curve.source.empty());
        if (curve.is_bar()) continue;
        CHECK(curve.half_time_h->low_h.has_value() == curve.closed_h->low_h.has_value());
        const double half_h = *curve.half_time_h->high_h, closed_h = *curve.closed_h->high_h;
        // Half-times are printed with one or two decimals.
        if (curve.half_time_derived)
            CHECK(half_h == Approx(half_time_per_closing_time * closed_h).margin(0.05));
        else
            ratios += half_h / closed_h / 3.0;
    }
    CHECK(ratios == Approx(0.383).margin(tolerance));
}

TEST_CASE("bars have no curve, and ends that nobody measured are empty", "[response]") {
    for (const char* id : {"K6", "K7"}) CHECK(curve_of(id).is_bar());
    CHECK(curve_of("K6").closed_h->low_h == 48.0);
    CHECK_FALSE(curve_of("K6").closed_h->high_h);
    CHECK_FALSE(curve_of("K7").closed_h->low_h);
    CHECK(curve_of("K7").closed_h->high_h == 72.0);
    CHECK(curve_of("K8", "water loss").closed_h->high_h == 24.0);
    CHECK(curve_of("K8", "holes seen by light").closed_h->low_h == 24.0);
    CHECK_FALSE(share_at(curve_of("K6"), 3.0));
    const ShareRange bound = share_at(curve_of("K1"), 2.0).value();
    CHECK_FALSE(bound.low);
    CHECK(bound.high.value() == Approx(0.1614).margin(tolerance));
    const ShareRange rat = share_at(curve_of("K2"), 2.0).value();
    CHECK(rat.low.value() < rat.high.value());
}

TEST_CASE("bands hold what is drawn, and their ends have names", "[response]") {
    const HalfTimeBand open = closure_band(Cover::open_air), covered = closure_band(Cover::covered);
    CHECK(open.low_h == 0.76);
    CHECK(open.high_h == 6.84);
    CHECK(open.low_curve->id == "K1");
    CHECK(open.high_curve->id == "K3");
    CHECK(covered.low_h == 16.8);
    CHECK(covered.high_h == 25.9);
    CHECK(covered.low_curve->part == "Asian");
    CHECK(covered.high_curve->part == "abdomen");
    CHECK(drawn_half_time_h(Cover::open_air) == Approx(std::sqrt(0.76 * 6.84)).margin(0.05));
    CHECK(drawn_half_time_h(Cover::covered) == 22.0);
    for (const Cover cover : {Cover::open_air, Cover::covered}) {
        CHECK(closure_band(cover).low_h < drawn_half_time_h(cover));
        CHECK(drawn_half_time_h(cover) < closure_band(cover).high_h);
    }
}

TEST_CASE("holes are drawn open in whole numbers", "[response]") {
    CHECK(holes_drawn_open(14, 1.0) == 14);
    CHECK(holes_drawn_open(14, open_share(2.3, 2.3)) == 7);
    CHECK(holes_drawn_open(15, 0.5) == 8);
    CHECK(holes_drawn_open(200, open_share(72.0, 2.3)) == 0);
    CHECK(holes_drawn_open(0, 1.0) == 0);
    int before = 222;
    for (double t_h = 0.0; t_h <= 72.0; t_h += 0.25) {
        const int now = holes_drawn_open(222, open_share(t_h, 22.0));
        CHECK(now <= before);
        before = now;
    }
}
