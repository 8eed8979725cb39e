/// Laws of coverage that rolling must obey (MODEL section 6, Closed forms), over many replicates, with
/// coverage counted plainly on a fine grid of points.
#include "sim/core/angle.hpp"
#include "sim/run/run.hpp"
#include "tests/catch.hpp"
#include "tests/share.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

/// Points a side of the grid on which coverage is counted. Prime, so that no spacing of rings or needles
/// falls in step.
constexpr int points = 557;

/// Share of a square in the middle of the 60 mm patch that lies within a radius of a hole.
double coverage(const Punctures& punctures, double radius_mm, double side_mm) {
    const double step_mm = side_mm / points, corner_mm = (60.0 - side_mm) / 2.0;
    const auto first = [&](double low_mm) {
        return std::clamp(static_cast<int>(std::ceil((low_mm - corner_mm) / step_mm - 0.5)), 0, points);
    };
    std::vector<bool> covered(static_cast<std::size_t>(points * points), false);
    for (std::size_t i = 0; i < punctures.size(); ++i) {
        const double x = punctures.x_mm[i], y = punctures.y_mm[i];
        for (int row = first(y - radius_mm); row < first(y + radius_mm); ++row) {
            const double dy = corner_mm + (row + 0.5) * step_mm - y;
            const double half = std::sqrt(std::max(0.0, radius_mm * radius_mm - dy * dy));
            for (int column = first(x - half); column < first(x + half); ++column) {
                covered[static_cast<std::size_t>(row * points + column)] = true;
            }
        }
    }
    return static_cast<double>(std::count(covered.begin(), covered.end(), true)) / points / points;
}

struct Sample {
    double mean = 0.0, sd = 0.0, standard_error = 0.0;
};

Sample sample_of(const std::vector<double>& values) {
    Sample sample;
    const auto n = static_cast<double>(values.size());
    for (const double value : values) sample.mean += value / n;
    for (const double value : values) sample.sd += (value - sample.mean) * (value - sample.mean) / (n - 1.0);
    sample.sd = std::sqrt(sample.sd);
    sample.standard_error = sample.sd / std::sqrt(n);
    return sample;
}

/// Rigid skin, R_eff = 10, nothing varies, re-entry off.
Scenario ideal(Pattern pattern, bool other_reading = false) {
    Scenario scenario;
    scenario.program.pattern = pattern;
    scenario.contact.model = ContactModel::rigid;
    scenario.contact.rolling_radius = RollingRadius::given, scenario.contact.rolling_radius_mm = 10.0;
    scenario.contact.reentry_radius_mm = 0.0;
    scenario.variability = {0.0, 0.0, 0.0, 3.0, 0.0};
    if (other_reading) {
        scenario.roller.rings = 24, scenario.roller.needles_per_ring = 8, scenario.roller.stagger = 1.0 / 3.0;
    }
    return scenario;
}

Punctures replicate_of(const Scenario& scenario, std::uint64_t replicate) {
    auto result = run(scenario, {1, replicate});
    REQUIRE(result);
    return std::move(result->punctures);
}

/// Coverage of many replicates for one radius and square.
std::vector<double> coverages(const Scenario& scenario, std::uint64_t replicates, double radius_mm,
                              double side_mm) {
    std::vector<double> values;
    for (std::uint64_t i = 0; i < replicates; ++i) {
        values.push_back(coverage(replicate_of(scenario, i), radius_mm, side_mm));
    }
    return values;
}

/// Coverage of strips on fixed rings after n passes of random phase: needles P apart cover a point at u from
/// a ring's line with probability 2 sqrt(r^2 - u^2)/P each pass.
double strip_coverage(double radius_mm, int passes) {
    const double needle_pitch_mm = 2.0 * pi * 10.0 / 24.0;
    constexpr int steps = 20000;
    double sum = 0.0;
    for (int i = 0; i < steps; ++i) {
        const double u = radius_mm * (i + 0.5) / steps;
        const double once = 2.0 * std::sqrt(radius_mm * radius_mm - u * u) / needle_pitch_mm;
        sum += (1.0 - std::pow(1.0 - once, passes)) * radius_mm / steps;
    }
    return 2.0 * sum / 2.5;
}

/// Mean coverage of a star on fixed lanes over a square: a point misses every pass of a heading by its
/// distance from the nearest ring's line, which lie 2.5 mm apart, two of them 1.25 mm from the middle.
double star_coverage(double radius_mm, int passes_per_heading, double side_mm) {
    const double needle_pitch_mm = 2.0 * pi * 10.0 / 24.0;
    double missed = 0.0;
    for (int i = 0; i < points * points; ++i) {
        const double x = ((i % points + 0.5) / points - 0.5) * side_mm,
                     y = ((i / points + 0.5) / points - 0.5) * side_mm;
        double miss = 1.0;
        for (int heading = 0; heading < 4; ++heading) {
            const double across = y * std::cos(heading * pi / 4.0) - x * std::sin(heading * pi / 4.0);
            const double u = std::abs(std::remainder(across - 1.25, 2.5));
            const double square = std::max(0.0, radius_mm * radius_mm - u * u);
            miss *= std::pow(1.0 - 2.0 * std::sqrt(square) / needle_pitch_mm, passes_per_heading);
        }
        missed += miss / points / points;
    }
    return 1.0 - missed;
}

}  // namespace

TEST_CASE("superposition: shifted passes cover 1 - (1 - F_1)^n, whatever headings and layout",
          "[scenario][long]") {
    const auto replicates = share_of<std::uint64_t>(210);
    const double radii[] = {0.25, 0.5}, expected[] = {0.38575, 0.87066};
    for (int i = 0; i < 2; ++i) {
        // One pass covers lambda pi r^2, as its discs do not overlap.
        const double one = 192 / (2.0 * pi * 10.0 * 20.0) * pi * radii[i] * radii[i];
        CHECK(expected[i] == Approx(1.0 - std::pow(1.0 - one, 16)).margin(1e-5));
    }
    for (const Pattern pattern : {Pattern::star, Pattern::parallel, Pattern::random}) {
        for (const bool other_reading : {false, true}) {
            INFO("pattern " << static_cast<int>(pattern) << ", 24 x 8: " << other_reading);
            std::vector<double> values[2];
            for (std::uint64_t replicate = 0; replicate < replicates; ++replicate) {
                const Punctures punctures = replicate_of(ideal(pattern, other_reading), replicate);
                for (int i = 0; i < 2; ++i) values[i].push_back(coverage(punctures, radii[i], 58.0));
            }
            for (int i = 0; i < 2; ++i) {
                const Sample sample = sample_of(values[i]);
                CHECK(std::abs(sample.mean - expected[i]) < 3.0 * sample.standard_error);
            }
        }
    }
}

TEST_CASE("a star makes coverage steadier than parallel passes, random headings more so",
          "[scenario][long]") {
    constexpr std::uint64_t replicates = 300;
    const double sides[] = {36.0, 58.0}, star_gain[] = {2.2, 2.5};
    std::vector<double> star[2], parallel[2], random[2];
    for (std::uint64_t i = 0; i < replicates; ++i) {
        const auto add = [&](Pattern pattern, std::vector<double>* values) {
            const Punctures punctures = replicate_of(ideal(pattern), i);
            for (int side = 0; side < 2; ++side)
                values[side].push_back(coverage(punctures, 0.5, sides[side]));
        };
        add(Pattern::star, star), add(Pattern::parallel, parallel), add(Pattern::random, random);
    }
    // The ratio of two SDs of n replicates has a relative standard error near 1/sqrt(n).
    const double slack = 3.0 / std::sqrt(static_cast<double>(replicates));
    for (int side = 0; side < 2; ++side) {
        const double spread = sample_of(parallel[side]).sd;
        CHECK(spread / sample_of(star[side]).sd == Approx(star_gain[side]).epsilon(slack));
        // 4.9 and 9.8 hold when all lanes of a pass share one phase; with a phase a stroke it is 5 to 8.
        CHECK(spread / sample_of(random[side]).sd > 4.5);
        CHECK(spread / sample_of(random[side]).sd < 9.8);
    }
}

TEST_CASE("on fixed lanes parallel coverage saturates at the strips of the rings", "[scenario][long]") {
    Scenario scenario = ideal(Pattern::parallel);
    scenario.program.lanes = Lanes::fixed;
    // The grid's rows find the strips' borders to one row in all.
    constexpr double resolution = 1.0 / points;
    for (const double radius : {0.25, 0.5}) {
        scenario.program.passes = 16;
        const Sample sample =
            sample_of(coverages(scenario, share_of<std::uint64_t>(210), radius, 55.0));  // 22 whole rings
        CHECK(std::abs(sample.mean - strip_coverage(radius, 16)) < 3.0 * sample.standard_error);
        scenario.program.passes = 300;
        const Sample many = sample_of(coverages(scenario, 10, radius, 55.0));
        CHECK(std::abs(many.mean - strip_coverage(radius, 300)) < 3.0 * many.standard_error + resolution);
        CHECK(many.mean <= 2.0 * radius / 2.5 + resolution);
        CHECK(many.mean > 0.97 * 2.0 * radius / 2.5);
    }
}

TEST_CASE("a star frees coverage from fixed lanes", "[scenario][long]") {
    Scenario scenario = ideal(Pattern::star);
    scenario.program.lanes = Lanes::fixed;
    const Sample sample = sample_of(coverages(scenario, share_of<std::uint64_t>(210), 0.5, 58.0));
    CHECK(std::abs(sample.mean - star_coverage(0.5, 4, 58.0)) < 3.0 * sample.standard_error);
    // How the strips of fixed rings cross depends on the square that is looked at; 0.746 lies between these
    // two.
    CHECK(star_coverage(0.5, 4, 36.0) < 0.746);
    CHECK(star_coverage(0.5, 4, 58.0) > 0.746);
}

TEST_CASE("to and fro on one line makes no new holes", "[scenario]") {
    for (const int passes : {1, 2, 7}) {
        Scenario scenario;
        scenario.program.pattern = Pattern::parallel, scenario.program.phase = PhaseRule::continued;
        scenario.program.passes = passes;
        scenario.variability = {0.0, 0.0, 0.0, 3.0, 0.0};
        const Punctures punctures = replicate_of(scenario, 0);
        const auto of_first =
            static_cast<std::size_t>(std::count(punctures.pass.begin(), punctures.pass.end(), 0u));
        const auto distinct =
            static_cast<std::size_t>(std::count(punctures.reentry.begin(), punctures.reentry.end(), 0));
        CHECK(punctures.size() == of_first * static_cast<std::size_t>(passes));
        CHECK(distinct == of_first);
    }
}
