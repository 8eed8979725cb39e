#include "sim/response/collagen.hpp"

#include "sim/response/elastin.hpp"
#include "sim/response/outer_skin.hpp"
#include "tests/catch.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

using namespace needleroll;

namespace {

constexpr double tolerance = 0.0005;

/// C of a plan for one gain, by small steps in time: each visit that has calmed down nears its full share at
/// a rate of 1/21 d of what is left. The slow version of the closed form.
double slow_collagen(double t_d, const std::vector<double>& visits_d, double gain) {
    constexpr int steps_a_day = 4000;
    std::vector<double> share(visits_d.size(), 0.0);
    const int steps = static_cast<int>(std::lround(t_d * steps_a_day));
    for (int step = 0; step < steps; ++step) {
        const double now_d = (step + 0.5) / steps_a_day;
        for (std::size_t i = 0; i < share.size(); ++i) {
            if (now_d > visits_d[i] + 3.0) share[i] += (1.0 - share[i]) / 21.0 / steps_a_day;
        }
    }
    double collagen = 1.0;
    for (const double one : share) collagen += gain * one;
    return collagen;
}

}  // namespace

TEST_CASE("collagen of the study's plan is that of the sheet", "[response]") {
    constexpr std::array days = {0.0, 3.0, 14.0, 28.0, 56.0, 84.0, 112.0, 140.0, 168.0};
    constexpr std::array low = {1.0, 1.0, 1.0443, 1.0757, 1.1757, 1.2822, 1.3904, 1.4990, 1.5320};
    constexpr std::array mid = {1.0, 1.0, 1.0494, 1.0844, 1.1959, 1.3146, 1.4351, 1.5562, 1.5930};
    constexpr std::array high = {1.0, 1.0, 1.0545, 1.0930, 1.2160, 1.3469, 1.4799, 1.6134, 1.6540};
    for (std::size_t i = 0; i < days.size(); ++i) {
        INFO(days[i]);
        const CollagenRange range = collagen_at(days[i], study_visits_d).value();
        CHECK(range.low == Approx(low[i]).margin(tolerance));
        CHECK(range.mid == Approx(mid[i]).margin(tolerance));
        CHECK(range.high == Approx(high[i]).margin(tolerance));
    }
    const CollagenGain gain = collagen_gain();
    CHECK(gain.low == Approx(0.10876).margin(0.000006));
    CHECK(gain.mid == Approx(0.12124).margin(0.000006));
    CHECK(gain.high == Approx(0.13371).margin(0.000006));
    CHECK((measured_masson - 1.0) / gain.low == Approx(4.8913).margin(0.00006));
}

TEST_CASE("a visit's share is that of the sheet", "[response]") {
    CHECK(visit_share(-1.0) == 0.0);
    CHECK(visit_share(3.0) == 0.0);
    CHECK(visit_share(25.0) == Approx(0.6492).margin(tolerance));
    CHECK(visit_share(56.0) == Approx(0.9198).margin(tolerance));
    CHECK(visit_share(168.0) == Approx(0.9996).margin(tolerance));
}

TEST_CASE("day 168 of the study's plan is measured, the way there illustrative, the rest nothing",
          "[response]") {
    const CollagenRange measured = collagen_at(168.0, study_visits_d).value();
    CHECK(measured.evidence == Evidence::measured_in_people);
    CHECK(measured.low == Approx(measured_masson).epsilon(1e-14));
    CHECK(measured.high == Approx(measured_silver).epsilon(1e-14));
    CHECK(collagen_at(167.99, study_visits_d).value().evidence == Evidence::illustrative);
    CHECK_FALSE(collagen_at(168.01, study_visits_d));
    CHECK_FALSE(collagen_at(365.0, study_visits_d));
    CHECK_FALSE(collagen_at(std::numeric_limits<double>::quiet_NaN(), study_visits_d));
    const std::array<double, 3> other_d = {0.0, 28.0, 56.0};
    CHECK(collagen_at(168.0, other_d).value().evidence == Evidence::illustrative);
    CHECK_FALSE(collagen_at(169.0, other_d));
}

TEST_CASE("visits add up in any plan, as the slow version has it", "[response]") {
    const CollagenGain gain = collagen_gain();
    for (const std::vector<double>& visits_d :
         {std::vector<double>{0.0}, {0.0, 28.0, 56.0, 84.0, 112.0}, {0.0, 1.0, 2.0, 90.0}, {0.0, 160.0}}) {
        for (const double t_d : {2.0, 30.0, 91.0, 168.0}) {
            INFO(visits_d.size() << " visits, day " << t_d);
            const CollagenRange range = collagen_at(t_d, visits_d).value();
            CHECK(range.low == Approx(slow_collagen(t_d, visits_d, gain.low)).margin(5e-5));
            CHECK(range.high == Approx(slow_collagen(t_d, visits_d, gain.high)).margin(5e-5));
            CHECK(range.mid == Approx((range.low + range.high) / 2.0).epsilon(1e-14));
        }
    }
    CollagenRange before{};
    for (double t_d = 0.0; t_d <= 168.0; t_d += 0.5) {
        const CollagenRange now = collagen_at(t_d, study_visits_d).value();
        CHECK(now.low <= now.mid);
        CHECK(now.mid <= now.high);
        CHECK(now.mid >= before.mid);
        before = now;
    }
}

TEST_CASE("a plan every two weeks rises by months 1 and 3, as other studies found", "[response]") {
    const std::array<double, 6> visits_d = {0.0, 14.0, 28.0, 42.0, 56.0, 70.0};
    CHECK(collagen_at(30.0, visits_d).value().mid == Approx(1.1437).margin(tolerance));
    CHECK(collagen_at(90.0, visits_d).value().mid == Approx(1.6186).margin(tolerance));
    CHECK(collagen_at(90.0, visits_d).value().evidence == Evidence::illustrative);
}

TEST_CASE("outer skin is three points", "[response]") {
    constexpr std::array ratios = {1.50, 1.40, 1.19};
    REQUIRE(outer_skin_points.size() == ratios.size());
    for (std::size_t i = 0; i < ratios.size(); ++i) CHECK(outer_skin_points[i].ratio == ratios[i]);
    CHECK(outer_skin_points[0].at == measured_day_d);
}

TEST_CASE("studies disagree on elastin", "[response]") {
    const auto count = [](ElastinChange change) {
        return std::count_if(elastin_findings.begin(), elastin_findings.end(),
                             [change](const ElastinFinding& one) { return one.change == change; });
    };
    CHECK(count(ElastinChange::up) == 2);
    CHECK(count(ElastinChange::down) == 2);
    CHECK(count(ElastinChange::unchanged) == 1);
}
