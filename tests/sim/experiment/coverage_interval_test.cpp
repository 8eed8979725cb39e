#include "sim/core/angle.hpp"
#include "sim/core/parallel.hpp"
#include "sim/experiment/design.hpp"
#include "sim/experiment/run_experiment.hpp"
#include "sim/experiment/statistics.hpp"
#include "tests/catch.hpp"
#include "tests/share.hpp"
#include "tests/sim/experiment/small_experiment.hpp"

#include <cmath>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

/// One response of one cell for replicates 0 ... count - 1.
std::vector<double> replicate_values(const Experiment& experiment, const Scenario& scenario,
                                     std::size_t count) {
    std::vector<double> values(count);
    parallel_for(count, 0,
                 [&](std::size_t i) { values[i] = run_replicate(experiment, scenario, i).value().at(0); });
    return values;
}

Experiment coverage_experiment(double patch_mm) {
    std::string text =
        with(small_text, "\"density_per_cm2\", \"coverage[0.5].fraction >= 0.35\", \"distinct_holes\"", "");
    text = with(text, "patch.width_mm = 12", "patch.width_mm = " + std::to_string(patch_mm));
    text = with(text, "patch.height_mm = 12", "patch.height_mm = " + std::to_string(patch_mm));
    return read_small(text);
}

}  // namespace

TEST_CASE("the 95 % interval of coverage holds the truth of shifted passes in 95 of 100 repeats", "[long]") {
    // Superposition law: n passes, each shifted over its own lattice cell, cover 1 - (1 - F_1)^n. One pass
    // has a hole in every cell of 2.5 mm by 2 pi 10 mm / 24, and discs of 0.5 mm do not overlap.
    Experiment experiment = coverage_experiment(12);
    Scenario scenario = cell_scenario(experiment, 0, test_assets()).value();
    scenario.contact.rolling_radius = RollingRadius::axle_height;
    scenario.program.pattern = Pattern::star;
    scenario.program.passes = 4;
    const std::size_t repeats = share_of<std::size_t>(1000);
    constexpr std::size_t replicates = 30;
    const std::vector<double> values = replicate_values(experiment, scenario, repeats * replicates);
    const double f_1 = pi * 0.25 / (2.5 * 2.0 * pi * 10.0 / 24.0);
    const double truth = 1.0 - std::pow(1.0 - f_1, 4.0);
    int held = 0;
    for (std::size_t repeat = 0; repeat < repeats; ++repeat) {
        const auto interval = *student_interval(std::span(values).subspan(repeat * replicates, replicates));
        held += interval.low <= truth && truth <= interval.high;
    }
    INFO("F_1 " << f_1 << ", truth " << truth << ", held " << held);
    // Held and missed repeats are binomial; within 3.05 standard deviations: 929 to 971 of 1000.
    const auto count = static_cast<double>(repeats);
    CHECK(std::abs(held - 0.95 * count) <= 3.05 * std::sqrt(count * 0.95 * 0.05));
}

TEST_CASE("star and parallel with shifted lanes cover alike on average, and the star is steadier", "[long]") {
    Experiment experiment = coverage_experiment(38);
    experiment.pixel_mm = 0.1;
    Scenario scenario = cell_scenario(experiment, 0, test_assets()).value();
    scenario.program.passes = 16;
    scenario.program.pattern = Pattern::parallel;
    constexpr std::size_t replicates = 400;
    const std::vector<double> parallel = replicate_values(experiment, scenario, replicates);
    scenario.program.pattern = Pattern::star;
    const std::vector<double> star = replicate_values(experiment, scenario, replicates);
    const PairedComparison compared = compare_paired(parallel, star);
    INFO("difference " << *compared.difference << ", SD ratio " << *compared.sd_ratio);
    CHECK(compared.interval->low <= 0.0);
    CHECK(compared.interval->high >= 0.0);
    CHECK(*compared.sd_ratio > 1.9);
    CHECK(*compared.sd_ratio < 2.6);
    CHECK(compared.sd_ratio_interval->low > 1.5);
}
