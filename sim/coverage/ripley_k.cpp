#include "sim/coverage/ripley_k.hpp"

#include "sim/core/angle.hpp"
#include "sim/core/ties.hpp"

namespace needleroll {
namespace {

/// K, border-corrected K, L and pair correlation from the sums.
std::vector<RipleyRow> rows_from(const PairSums& sums, double points, const Region& region,
                                 const RipleySettings& settings) {
    const double shorter_mm = std::min(region.bounds.width_mm(), region.bounds.height_mm());
    const double area = region.area_mm2;
    std::vector<RipleyRow> rows;
    double weight = 0.0, neighbours = 0.0, inner_k = 0.0;
    for (int k = 0; k < settings.steps; ++k) {
        const auto place = static_cast<std::size_t>(k);
        weight += 2.0 * sums.inverse_overlap[place];
        neighbours += sums.near[place] - sums.dropped[place];
        RipleyRow row{settings.radius_mm(k), {}, {}, {}, {}};
        if (points >= 2.0 && row.r_mm < shorter_mm - tie_mm) {
            const double value = area * area / (points * (points - 1.0)) * weight;
            const double inner_mm = row.r_mm - settings.step_mm;
            row.k_mm2 = value;
            row.l_mm = std::sqrt(value / pi);
            row.pcf = (value - inner_k) / (pi * (row.r_mm * row.r_mm - inner_mm * inner_mm));
            inner_k = value;
            if (sums.points[place] > 0.0)
                row.k_border_mm2 = area / (points - 1.0) * neighbours / sums.points[place];
        }
        rows.push_back(row);
    }
    return rows;
}

}  // namespace

std::vector<RipleyRow> ripley_k(std::span<const double> x_mm, std::span<const double> y_mm,
                                const Region& region, const RipleySettings& settings, const StopToken& stop) {
    std::vector<double> x, y;
    for (std::uint32_t i : points_inside(region, x_mm, y_mm, stop)) {
        x.push_back(x_mm[i]);
        y.push_back(y_mm[i]);
    }
    const SetCovariance covariance = set_covariance(region, settings.radius_mm(settings.steps - 1), stop);
    const PairSums sums = sum_pairs(x, y, region, covariance, settings, stop);
    if (stop.stop_requested()) return {};
    return rows_from(sums, static_cast<double>(x.size()), region, settings);
}

std::vector<double> ripley_l(std::span<const double> x_mm, std::span<const double> y_mm, double area_mm2,
                             const SetCovariance& covariance, const RipleySettings& settings,
                             const StopToken& stop) {
    const auto points = static_cast<double>(x_mm.size());
    std::vector<double> l(static_cast<std::size_t>(settings.steps), 0.0);
    if (points < 2.0) return l;
    const PairSums sums = sum_pairs(x_mm, y_mm, area_mm2, covariance, settings, stop);
    if (stop.stop_requested()) return l;
    double weight = 0.0;
    for (std::size_t k = 0; k < l.size(); ++k) {
        weight += 2.0 * sums.inverse_overlap[k];
        l[k] = std::sqrt(area_mm2 * area_mm2 / (points * (points - 1.0)) * weight / pi);
    }
    return l;
}

}  // namespace needleroll
