#include "sim/coverage/pattern_statistics.hpp"

#include "sim/coverage/covered_area.hpp"
#include "sim/coverage/pass_progress.hpp"
#include "sim/coverage/sample_summary.hpp"
#include "sim/coverage/statistic_meaning.hpp"
#include "tests/catch.hpp"
#include "tests/sim/coverage/patterns.hpp"

using namespace needleroll;
using namespace needleroll::tests;

namespace {

PatternSettings quick() {
    PatternSettings settings;
    settings.pixel_mm = 0.1;
    settings.envelope_simulations = 9;
    return settings;
}

}  // namespace

TEST_CASE("a pattern is measured whole") {
    const Box box{0, 0, 20, 20};
    const Points points = random_points(1000, box, 1);
    std::vector<std::uint32_t> pass;
    for (std::size_t i = 0; i < points.size(); ++i) pass.push_back(static_cast<std::uint32_t>(i % 4));
    const std::vector<NamedArea> areas = {
        {"left", "scar", *make_region(box, {{{0, 0}, {10, 0}, {10, 20}, {0, 20}}}, {})}};
    const Region region = rectangle_region(box, 1.0);
    const PatternStatistics found = measure_pattern({points.x, points.y, pass, areas}, region, quick());
    CHECK(found.area_cm2 == Approx(3.24));
    CHECK(found.holes == points_inside(region, points.x, points.y).size());
    CHECK(*found.density_per_cm2 == Approx(static_cast<double>(found.holes) / 3.24));
    CHECK(found.coverage[1].strike_area_ratio == Approx(*found.density_per_cm2 / 100.0 * pi * 0.25));
    CHECK(*found.gap_mm.p99 < found.largest_empty_circle->radius_mm);
    CHECK(found.nearest_neighbour.distance_mm.count == found.holes);
    CHECK(*found.nearest_neighbour.clark_evans == Approx(1.0).margin(0.1));
    CHECK(found.quadrats.size() == 4);
    CHECK(found.quadrats[3].squares == 1);
    CHECK(found.ripley.size() == 40);
    CHECK(found.envelope);
    CHECK(found.anisotropy);
    CHECK(found.track);
    CHECK(found.target->under + found.target->within + found.target->over == Approx(1.0));
    CHECK_FALSE(found.edge_rolloff_mm);
    CHECK(found.passes.size() == 4);
    CHECK(found.passes.back().density_per_cm2 == Approx(*found.density_per_cm2));
    CHECK(found.passes.back().coverage[0] == found.coverage[0].fraction);
    CHECK(*found.passes_to_target == 4);
    CHECK(found.next_pass_gain.size() == 3);
    CHECK(found.areas[0].holes == points_inside(areas[0].region, points.x, points.y).size());
    CHECK(found.areas[0].area_cm2 == Approx(2.0));
}

TEST_CASE("every pattern and every region can be measured, and what is not defined is empty") {
    const Box box{0, 0, 10, 8};
    const std::vector<Region> regions = {
        rectangle_region(box), rectangle_region(box, 4.0), rectangle_region({0, 0, 10, 0.5}),
        *make_region(box, {{{1, 1}, {9, 2}, {5, 7}}}, {{{4, 2}, {5, 2}, {5, 3}}}, 0.3)};
    for (const Region& region : regions) {
        for (const Points& points : awkward_patterns(box)) {
            const std::vector<std::uint32_t> pass(points.size(), 0);
            const PatternStatistics found = measure_pattern({points.x, points.y, pass, {}}, region, quick());
            CHECK(found.density_per_cm2.has_value() == !region.empty());
            CHECK(found.coverage[0].fraction.has_value() == !region.empty());
            CHECK(found.largest_empty_circle.has_value() == (!region.empty() && points.size() > 0));
            CHECK(found.nearest_neighbour.clark_evans.has_value() == (found.holes > 0 && points.size() > 1));
            CHECK(found.ripley[0].k_mm2.has_value() == (found.holes > 1));
            if (region.empty()) CHECK_FALSE(found.target);
        }
    }
}

TEST_CASE("passes add up, and the next one is foreseen by the superposition law") {
    const Region region = rectangle_region({0, 0, 30, 30});
    const std::vector<double> radii = {0.25, 0.5};
    Points all;
    std::vector<std::uint32_t> pass;
    for (std::uint32_t k = 0; k < 6; ++k) {
        const auto words = draw({9, 0}, Purpose::experiment, 8, k);
        const Points one =
            lattice(2.618, 2.5, region.bounds, 1.0, 0.3 * k, uniform(words[0]), uniform(words[1]));
        all.x.insert(all.x.end(), one.x.begin(), one.x.end());
        all.y.insert(all.y.end(), one.y.begin(), one.y.end());
        pass.insert(pass.end(), one.size(), k);
    }
    const auto steps = pass_progress(all.x, all.y, pass, region, radii);
    REQUIRE(steps.size() == 6);
    CHECK(steps.back().coverage[1] == coverage(all.x, all.y, region, 0.5));
    CHECK(steps[2].density_per_cm2 == Approx(3.0 * 100.0 / (2.618 * 2.5)).epsilon(0.03));
    CHECK(*passes_to_target(steps, 40.0) == 3);
    CHECK(*passes_to_target(steps, 200.0) ==
          static_cast<int>(std::ceil(200.0 / (steps.back().density_per_cm2 / 6.0))));
    const double gained = *steps[5].coverage[1] - *steps[4].coverage[1];
    CHECK(*expected_coverage_gain(std::span(steps).first(5), 1) == Approx(gained).epsilon(0.15));
    CHECK_FALSE(passes_to_target({}, 100.0));
    CHECK_FALSE(expected_coverage_gain({}, 0));
    CHECK(pass_progress(all.x, all.y, pass, rectangle_region({0, 0, 1, 1}, 0.5), radii).empty());
}

TEST_CASE("quantiles and intervals of samples") {
    const std::vector<double> values = {4.0, 1.0, 3.0, 2.0};
    const SampleSummary summary = summarize(values);
    CHECK(*summary.mean == 2.5);
    CHECK(*summary.sd == Approx(std::sqrt(5.0 / 3.0)));
    CHECK(*summary.minimum == 1.0);
    CHECK(*summary.p50 == 2.5);
    CHECK(*summary.p05 == Approx(1.15));
    CHECK(*summary.p95 == Approx(3.85));
    CHECK_FALSE(summarize({}).mean);
    CHECK_FALSE(summarize(std::span(values).first(1)).sd);
    std::vector<double> many = random_points(1001, {0, 0, 1, 1}, 1).x, sorted = many;
    std::sort(sorted.begin(), sorted.end());
    const std::vector<double> shares = {0.0, 0.1, 0.333, 0.99, 1.0};
    const auto found = quantiles(many, shares);
    for (std::size_t k = 0; k < shares.size(); ++k) CHECK(*found[k] == *sorted_quantile(sorted, shares[k]));
    // t with 3 degrees of freedom: 3.182446.
    const ReplicateSummary replicates = summarize_replicates(values);
    CHECK(*replicates.standard_error == Approx(*summary.sd / 2.0));
    CHECK(*replicates.interval_high - 2.5 == Approx(3.182446 * *summary.sd / 2.0).epsilon(1e-6));
    CHECK_FALSE(summarize_replicates(std::span(values).first(1)).standard_error);
}

TEST_CASE("every statistic has its plain words once") {
    for (const StatisticMeaning& one : statistic_meanings()) {
        CHECK(find_meaning(one.key) == &one);
        CHECK_FALSE(one.label.empty());
        CHECK(one.meaning.ends_with("."));
    }
    CHECK(find_meaning("largest_empty_circle.radius_mm")->better == Better::lower);
    CHECK(find_meaning("nothing") == nullptr);
}
