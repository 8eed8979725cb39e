/// Natural spread (MODEL section 3, Variability): every factor read back from the strikes it made.
#include "tests/catch.hpp"
#include "tests/sim/contact/rolling.hpp"

#include <cmath>
#include <map>
#include <vector>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

/// Mean and standard deviation.
struct Spread {
    double mean = 0.0, sd = 0.0;
};

Spread spread_of(const std::vector<double>& values) {
    double sum = 0.0, squares = 0.0;
    for (const double value : values) sum += value;
    const double mean = sum / static_cast<double>(values.size());
    for (const double value : values) squares += (value - mean) * (value - mean);
    return {mean, std::sqrt(squares / static_cast<double>(values.size() - 1))};
}

/// Checks mean 1 and a coefficient of variation within 4 standard errors (that of the SD widened by the
/// kurtosis of a log-normal of this CV), and that logarithms are symmetric as those of a log-normal are.
void check_log_normal(const std::vector<double>& factors, double cv) {
    const auto n = static_cast<double>(factors.size());
    const Spread spread = spread_of(factors);
    CHECK(std::abs(spread.mean - 1.0) < 4.0 * cv / std::sqrt(n));
    const double kurtosis = 3.0 + 16.0 * cv * cv;  // leading orders
    CHECK(std::abs(spread.sd / cv - 1.0) < 4.0 * std::sqrt((kurtosis - 1.0) / 4.0 / n));
    double third = 0.0;
    std::vector<double> logarithms;
    for (const double factor : factors) logarithms.push_back(std::log(factor));
    const Spread log_spread = spread_of(logarithms);
    for (const double value : logarithms)
        third += std::pow((value - log_spread.mean) / log_spread.sd, 3.0) / n;
    CHECK(std::abs(third) < 4.0 * std::sqrt(6.0 / n));
}

/// Many strikes of saturated 3 mm needles, which always pierce.
Rig saturated_rig() {
    Rig rig = force_rig(8.0, 3.0);
    rig.patch.width_mm = 2000.0, rig.patch.height_mm = 30.0;
    return rig;
}

Strikes roll_long(const Rig& rig) {
    return roll_segments(rig, {segment_of(1990.0, straight, {1.0, 15.0, 0.0})});
}

/// F_c = k delta - q p and k = (F_c + q p)/delta of a pierced strike, when the other one is known.
double puncture_force(const Strikes& s, std::size_t i, double k) {
    return k * s.dimple_mm[i] - 0.1 * s.depth_mm[i];
}
double stiffness(const Strikes& s, std::size_t i, double force) {
    return (force + 0.1 * s.depth_mm[i]) / s.dimple_mm[i];
}

}  // namespace

TEST_CASE("stiffness and puncture force scatter log-normally from strike to strike", "[contact]") {
    Rig rig = saturated_rig();
    rig.variability.puncture_cv = 0.15;
    std::vector<double> factors;
    const Strikes tough = roll_long(rig);
    for (std::size_t i = 0; i < tough.size(); ++i) factors.push_back(puncture_force(tough, i, 0.2) / 0.035);
    REQUIRE(factors.size() > 4000);
    check_log_normal(factors, 0.15);

    rig.variability.puncture_cv = 0.0, rig.variability.stiffness_cv = 0.3;
    factors.clear();
    const Strikes stiff = roll_long(rig);
    for (std::size_t i = 0; i < stiff.size(); ++i) factors.push_back(stiffness(stiff, i, 0.035) / 0.2);
    check_log_normal(factors, 0.3);
}

TEST_CASE("the fields multiply stiffness and puncture force where a strike lands", "[contact]") {
    Rig rig = saturated_rig();
    rig.patch.width_mm = 300.0;
    rig.variability.field_cv = 0.15;
    const double scale = std::sqrt(std::log(1.0 + 0.15 * 0.15));
    const SmoothField k_field = draw_smooth_field(rig.seed, Purpose::stiffness_field, 300.0, 30.0, 3.0);
    const SmoothField f_field = draw_smooth_field(rig.seed, Purpose::puncture_field, 300.0, 30.0, 3.0);
    const Strikes strikes = roll_segments(rig, {segment_of(290.0, straight, {1.0, 15.0, 0.0})});
    for (std::size_t i = 0; i < strikes.size(); ++i) {
        const auto factor = [&](const SmoothField& field) {
            return std::exp(scale * value_at(field, field_place(field, strikes.x_mm[i], strikes.y_mm[i])) -
                            scale * scale / 2.0);
        };
        const double k = 0.2 * factor(k_field), force = 0.035 * factor(f_field);
        REQUIRE(strikes.depth_mm[i] == Approx((3.0 - force / k) / (1.0 + 0.1 / k)).epsilon(1e-10));
        REQUIRE(puncture_force(strikes, i, k) == Approx(force).epsilon(1e-8));
    }
}

TEST_CASE("needle lengths scatter from needle to needle and stay with the needle", "[contact]") {
    Rig rig = rigid_rig(RollingRadius::axle_height);
    rig.variability.needle_length_cv = 0.02;
    std::vector<double> factors;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        rig.seed = Seed{seed, 0};
        for (const double length : setting_of(rig).layout.length_mm) factors.push_back(length / 1.5);
    }
    check_log_normal(factors, 0.02);
    std::map<std::pair<int, int>, double> depth_of_needle;
    const Strikes strikes = roll_segments(rig, {segment_of(190.0)});
    REQUIRE(strikes.size() > 400);
    for (std::size_t i = 0; i < strikes.size(); ++i) {
        const auto [known, fresh] =
            depth_of_needle.try_emplace({strikes.ring[i], strikes.needle[i]}, strikes.depth_mm[i]);
        CHECK(strikes.depth_mm[i] == known->second);
    }
    CHECK(depth_of_needle.size() == 192);
    // Needle-to-needle variation does not enter the axle's height.
    CHECK(ride_of(rig).axle_height_mm == 10.0);
}

TEST_CASE("tremor moves a whole needle row sideways", "[contact]") {
    Rig rig = rigid_rig();
    rig.hand.tremor_mm = 0.5;
    const Strikes still = roll_segments(rigid_rig(), {segment_of(150.0)}),
                  shaken = roll_segments(rig, {segment_of(150.0)});
    REQUIRE(still.size() == shaken.size());
    for (std::size_t i = 0; i < still.size(); ++i) {
        CHECK(shaken.x_mm[i] == still.x_mm[i]);
        const double aside = shaken.y_mm[i] - still.y_mm[i];
        CHECK(aside != 0.0);
        CHECK(aside == Approx(shaken.y_mm[i / 8 * 8] - still.y_mm[i / 8 * 8]).margin(1e-12));
    }
}

TEST_CASE("one factor's spread leaves every other draw alone", "[contact]") {
    Rig rig = saturated_rig();
    rig.variability.puncture_cv = 0.15;
    const Strikes before = roll_long(rig);
    rig.variability.stiffness_cv = 0.1, rig.hand.tremor_mm = 0.3;
    const Strikes after = roll_long(rig);
    REQUIRE(before.size() == after.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        const double force = puncture_force(before, i, 0.2);
        REQUIRE(puncture_force(after, i, stiffness(after, i, force)) == Approx(force).epsilon(1e-9));
    }
    rig.variability.puncture_cv = 0.0;
    const Strikes without = roll_long(rig);
    for (std::size_t i = 0; i < before.size(); ++i) {
        // The same k with and without scatter of F_c.
        const double k = stiffness(without, i, 0.035);
        REQUIRE(puncture_force(after, i, k) == Approx(puncture_force(before, i, 0.2)).epsilon(1e-8));
    }
}
