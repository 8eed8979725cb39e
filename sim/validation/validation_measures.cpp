#include "sim/validation/validation_measures.hpp"

#include "sim/contact/axle.hpp"
#include "sim/contact/needle_force.hpp"
#include "sim/coverage/covered_area.hpp"
#include "sim/coverage/patch_box.hpp"
#include "sim/coverage/sample_summary.hpp"
#include "sim/run/pattern.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>

namespace needleroll::validation {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

double value(const Figure& figure) {
    return figure.value_or(undefined);
}

/// Counts of holes in the whole 1 mm squares of the patch.
std::vector<double> square_counts(const Result& result) {
    const auto columns = static_cast<std::size_t>(result.scenario.patch.width_mm);
    const auto rows = static_cast<std::size_t>(result.scenario.patch.height_mm);
    std::vector<double> counts(columns * rows, 0.0);
    const Punctures& punctures = result.punctures;
    for (std::size_t i = 0; i < punctures.size(); ++i) {
        const auto column = static_cast<std::size_t>(punctures.x_mm[i]),
                   row = static_cast<std::size_t>(punctures.y_mm[i]);
        if (punctures.depth_mm[i] > 0.0 && column < columns && row < rows)
            counts[row * columns + column] += 1.0;
    }
    return counts;
}

/// Share [%] of the patch that lies within a distance of a hole.
double percent_within(const Result& result, double distance_mm) {
    const HoleColumns holes = holes_of(result.punctures, result.punctures.size());
    const Region patch = rectangle_region(box_of(result.scenario.patch));
    return 100.0 * coverage(holes.x_mm, holes.y_mm, patch, distance_mm).value_or(undefined);
}

/// Spots that touch, joined as they come.
class Clusters {
  public:
    void add(double x_mm, double y_mm) {
        const std::size_t spot = parent_.size();
        parent_.push_back(spot);
        x_mm_.push_back(x_mm);
        y_mm_.push_back(y_mm);
        ++clusters_;
        for (std::size_t other = 0; other < spot; ++other) {
            const double dx = x_mm_[other] - x_mm, dy = y_mm_[other] - y_mm;
            if (dx * dx + dy * dy <= spot_mm * spot_mm) join(other, spot);
        }
    }
    double mean_size() const { return static_cast<double>(parent_.size()) / static_cast<double>(clusters_); }

  private:
    static constexpr double spot_mm = 0.25;

    std::size_t root(std::size_t spot) {
        while (parent_[spot] != spot) spot = parent_[spot] = parent_[parent_[spot]];
        return spot;
    }
    void join(std::size_t one, std::size_t other) {
        one = root(one);
        other = root(other);
        if (one == other) return;
        parent_[other] = one;
        --clusters_;
    }

    std::vector<double> x_mm_, y_mm_;
    std::vector<std::size_t> parent_;
    std::size_t clusters_ = 0;
};

/// Pearson's correlation.
double correlation(const std::vector<double>& a, const std::vector<double>& b) {
    const double mean_a = mean_of(a), mean_b = mean_of(b);
    double ab = 0.0, aa = 0.0, bb = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ab += (a[i] - mean_a) * (b[i] - mean_b);
        aa += (a[i] - mean_a) * (a[i] - mean_a);
        bb += (b[i] - mean_b) * (b[i] - mean_b);
    }
    return ab / std::sqrt(aa * bb);
}

}  // namespace

double strike_count(const Result&, const Summary& summary) {
    return static_cast<double>(summary.strikes.value_or(0));
}

double row_pitch_deg(const Result& result, const Summary&) {
    const std::set<double> rows(result.punctures.x_mm.begin(), result.punctures.x_mm.end());
    return rows.empty() ? undefined : 360.0 / static_cast<double>(rows.size());
}

double density_per_cm2(const Result&, const Summary& summary) {
    return value(summary.density_per_cm2);
}

double distinct_density_per_cm2(const Result&, const Summary& summary) {
    return value(summary.density_per_cm2) * static_cast<double>(summary.distinct_holes.value_or(0)) /
           static_cast<double>(summary.holes);
}

double empty_squares_percent(const Result& result, const Summary&) {
    const std::vector<double> counts = square_counts(result);
    return 100.0 * static_cast<double>(std::count(counts.begin(), counts.end(), 0.0)) /
           static_cast<double>(counts.size());
}

double variance_to_mean(const Result& result, const Summary&) {
    const std::vector<double> counts = square_counts(result);
    const auto number = static_cast<double>(counts.size());
    const double mean = std::accumulate(counts.begin(), counts.end(), 0.0) / number;
    double squares = 0.0;
    for (const double count : counts) squares += (count - mean) * (count - mean);
    return squares / (number - 1.0) / mean;
}

double area_percent_70_um(const Result& result, const Summary&) {
    return percent_within(result, 0.5 * 0.0707);
}

double area_percent_250_um(const Result& result, const Summary&) {
    return percent_within(result, 0.5 * 0.250);
}

double untouched_percent(const Result& result, const Summary&) {
    return 100.0 - percent_within(result, 0.125);
}

double cluster_growth_correlation(const Result& result, const Summary&) {
    const Punctures& punctures = result.punctures;
    Clusters clusters;
    std::vector<double> passes, sizes;
    for (std::size_t i = 0; i < punctures.size(); ++i) {
        if (punctures.depth_mm[i] > 0.0) clusters.add(punctures.x_mm[i], punctures.y_mm[i]);
        const bool ends_pass = i + 1 == punctures.size() || punctures.pass[i + 1] != punctures.pass[i];
        if (!ends_pass) continue;
        passes.push_back(static_cast<double>(punctures.pass[i]) + 1.0);
        sizes.push_back(clusters.mean_size());
    }
    return correlation(passes, sizes);
}

double hole_diameter_um(const Result& result, const Summary&) {
    const std::vector<double>& diameters = result.punctures.hole_diameter_mm;
    const auto holes = std::count_if(diameters.begin(), diameters.end(), [](double h) { return h > 0.0; });
    return 1000.0 * std::accumulate(diameters.begin(), diameters.end(), 0.0) / static_cast<double>(holes);
}

double mean_depth_um(const Result&, const Summary& summary) {
    return 1000.0 * value(summary.depth.mean_mm);
}

double mean_depth_mm(const Result&, const Summary& summary) {
    return value(summary.depth.mean_mm);
}

double median_depth_mm(const Result&, const Summary& summary) {
    return value(summary.depth.p50_mm);
}

double depth_share(const Result& result, const Summary& summary) {
    return value(summary.depth.p50_mm) / result.scenario.roller.needle_length_mm;
}

double puncture_force_mN(const Result& result, const Summary&) {
    return 1000.0 * puncture_force_N(result.scenario.roller.tip_diameter_um);
}

double breaking_depth_um(const Result& result, const Summary&) {
    const ContactOptions& contact = result.scenario.contact;
    const NeedleSkin skin{contact.skin_stiffness_N_mm, contact.cutting_N_mm,
                          puncture_force_N(result.scenario.roller.tip_diameter_um)};
    return 1000.0 * pierced_depth_mm(skin, skin.puncture_force_N / skin.stiffness_N_mm);
}

double spacing_effect_percent(const Result& result, const Summary&) {
    const Scenario& scenario = result.scenario;
    const SkinMechanics skin =
        skin_mechanics(scenario.contact, scenario.patch.tautness, std::numeric_limits<double>::infinity());
    Roller closer = scenario.roller;
    closer.ring_spacing_mm = 0.25 * ring_spacing_mm(scenario.roller);
    const double height_mm = result.rides.front().axle_height_mm;
    return 100.0 * (load_at(closer, skin, 0.0, height_mm).needles_N /
                        load_at(scenario.roller, skin, 0.0, height_mm).needles_N -
                    1.0);
}

double puncture_work_uJ(const Result& result, const Summary&) {
    const double force_N = puncture_force_N(result.scenario.roller.tip_diameter_um);
    // N mm = mJ = 1000 uJ
    return 1000.0 * force_N * force_N / (2.0 * result.scenario.contact.skin_stiffness_N_mm);
}

}  // namespace needleroll::validation
