#include "sim/coverage/ripley_k.hpp"

#include "sim/core/angle.hpp"
#include "sim/coverage/cell_grid.hpp"

#include <limits>

namespace needleroll {
namespace {

/// Sums over pairs, by the smallest radius that holds the pair.
struct PairSums {
    std::vector<double> inverse_overlap;  ///< sum of 1 / gamma over unordered pairs
    std::vector<double> near;             ///< neighbours of points at least that radius from the border
    std::vector<double> dropped;  ///< of these, to be left out after the last radius that fits the point
};

/// Finds the smallest radius that holds a distance. Squares are compared: radius k holds a pair when d^2 <=
/// r_k^2. In units of step^2 the radii lie at 1, 4, 9 ...: a slot of width 1 has at most one of them, at its
/// lower end.
struct RadiusTable {
    double per_mm2 = 0.0;
    const double* squared_mm2 = nullptr;   ///< r_k^2, then infinity
    const std::uint32_t* slots = nullptr;  ///< first radius that may hold a distance of the slot

    /// Number of the radius, from 0, for a squared distance of at most beyond_mm2; the number of radii beyond
    /// them.
    std::size_t of(double squared) const {
        const std::uint32_t k = slots[static_cast<std::size_t>(squared * per_mm2)];
        return k + (squared > squared_mm2[k] ? 1u : 0u);
    }
};

/// The numbers behind a RadiusTable.
struct Radii {
    explicit Radii(const RipleySettings& settings) : per_mm2(1.0 / (settings.step_mm * settings.step_mm)) {
        for (int k = 0; k < settings.steps; ++k) {
            squared_mm2.push_back(settings.radius_mm(k) * settings.radius_mm(k));
        }
        std::uint32_t below = 0;
        for (int slot = 0; slot <= settings.steps * settings.steps + 1; ++slot) {
            while (below < squared_mm2.size() && squared_mm2[below] * per_mm2 < slot - 0.5) ++below;
            slots.push_back(below);
        }
        squared_mm2.push_back(std::numeric_limits<double>::infinity());
    }
    /// Squared distance that stands for all beyond the last radius.
    double beyond_mm2() const { return (static_cast<double>(slots.size()) - 1.0) / per_mm2; }
    RadiusTable table() const { return {per_mm2, squared_mm2.data(), slots.data()}; }

    double per_mm2;
    std::vector<double> squared_mm2;
    std::vector<std::uint32_t> slots;
};

/// Distinct places with the number of points at each, sorted into cells.
struct Places {
    CellGrid grid;
    std::vector<double> count;  ///< by sorted place; empty when every point has its own
};

/// Cells of four points where that is not too coarse for the circle of reach.
double pair_cell_mm(std::size_t points, double area_mm2, double reach_mm) {
    const double four_points_mm = std::sqrt(4.0 * area_mm2 / std::max(1.0, static_cast<double>(points)));
    return std::clamp(four_points_mm, reach_mm / 8.0, reach_mm / 2.0);
}

Places sort_places(std::span<const double> x_mm, std::span<const double> y_mm, double area_mm2,
                   double reach_mm) {
    const double cell_mm = pair_cell_mm(x_mm.size(), area_mm2, reach_mm);
    Places places{make_cell_grid(x_mm, y_mm, cell_mm), {}};
    if (!places.grid.crowded) return places;
    const DistinctPoints distinct = distinct_points(x_mm, y_mm);
    places.grid = make_cell_grid(distinct.x_mm, distinct.y_mm, cell_mm);
    places.count.resize(places.grid.size());
    for (std::size_t i = 0; i < places.grid.size(); ++i)
        places.count[i] = distinct.count[places.grid.source[i]];
    return places;
}

/// The pairs of one point with a run of sorted points.
struct PairRun {
    double beyond_mm2 = 0.0;              ///< larger squared distances are cut to this
    std::vector<double> squared_mm2;      ///< squared distance, cut
    std::vector<double> inverse_overlap;  ///< 1 / gamma [1/mm2]

    void measure(const CellGrid& grid, const SetCovariance& covariance, std::size_t i, std::size_t from,
                 std::size_t end) {
        const std::size_t size = end - from;
        if (squared_mm2.size() < size) {
            squared_mm2.resize(size);
            inverse_overlap.resize(size);
        }
        const double x = grid.x_mm[i], y = grid.y_mm[i], width = covariance.width_mm,
                     height = covariance.height_mm;
        const double *xs = &grid.x_mm[from], *ys = &grid.y_mm[from];
        double* __restrict squared = squared_mm2.data();
        double* __restrict inverse = inverse_overlap.data();
        const double beyond = beyond_mm2;
        if (covariance.step_mm > 0.0) {
            for (std::size_t k = 0; k < size; ++k) {
                const double dx = xs[k] - x, dy = ys[k] - y;
                squared[k] = std::min(dx * dx + dy * dy, beyond);
                inverse[k] = squared[k] <= covariance.reach_mm2() ? 1.0 / covariance.at(dx, dy) : 0.0;
            }
            return;
        }
        for (std::size_t k = 0; k < size; ++k) {
            const double dx = std::abs(xs[k] - x), dy = std::abs(ys[k] - y);
            squared[k] = std::min(dx * dx + dy * dy, beyond);
            inverse[k] = 1.0 / ((width - dx) * (height - dy));
        }
    }
};

/// Calls visit(i, from, end) so that every unordered pair of sorted points at most reach_mm apart is met
/// once.
template <class Visit>
void for_each_run(const CellGrid& grid, double reach_mm, const Visit& visit) {
    for (int row = 0; row < grid.rows; ++row) {
        for (int column = 0; column < grid.columns; ++column) {
            for (std::size_t i = grid.first[grid.cell(column, row)];
                 i < grid.first[grid.cell(column, row) + 1]; ++i) {
                const double x = grid.x_mm[i], y = grid.y_mm[i];
                visit(i, i + 1, grid.first[grid.cell(grid.column_of(x + reach_mm), row) + 1]);
                for (int above = row + 1; above < grid.rows; ++above) {
                    const double up =
                        std::max(0.0, grid.origin_y_mm + above * grid.cell_mm - y - 1e-9 * grid.cell_mm);
                    if (up > reach_mm) break;
                    const double aside = std::sqrt(reach_mm * reach_mm - up * up) + 1e-9 * grid.cell_mm;
                    visit(i, grid.first[grid.cell(grid.column_of(x - aside), above)],
                          grid.first[grid.cell(grid.column_of(x + aside), above) + 1]);
                }
            }
        }
    }
}

/// Adds up pairs by radius.
class PairCounter {
  public:
    /// `fits` holds for every sorted point how many radii are not larger than its distance to the border;
    /// empty: the border correction is not wanted.
    PairCounter(const Places& places, const RipleySettings& settings, std::span<const int> fits)
        : places_(places),
          fits_(fits),
          steps_(settings.steps),
          radii_(settings),
          deep_(static_cast<std::size_t>(steps_) + 1) {
        const auto size = static_cast<std::size_t>(steps_) + 1;
        sums_ = {std::vector<double>(size, 0.0), std::vector<double>(size, 0.0),
                 std::vector<double>(size, 0.0)};
        shallow_.assign(1, 0);
        for (int fit : fits) shallow_.push_back(shallow_.back() + (fit < steps_ ? 1u : 0u));
    }

    double beyond_mm2() const { return radii_.beyond_mm2(); }

    /// Adds the pairs of the sorted point i with a run of them; pairs beyond reach go into a last place of
    /// their own.
    void add(std::size_t i, std::size_t from, std::size_t end, const PairRun& run) {
        const bool deep = fits_.empty() || (fits_[i] == steps_ && shallow_[end] == shallow_[from]);
        if (places_.count.empty() && deep) {
            const RadiusTable radii = radii_.table();
            Deep* sums = deep_.data();
            const double *squared = run.squared_mm2.data(), *inverse = run.inverse_overlap.data();
            for (std::size_t k = 0; k < end - from; ++k) {
                Deep& sum = sums[radii.of(squared[k])];
                sum.inverse_overlap += inverse[k];
                sum.near += 2.0;
            }
            return;
        }
        for (std::size_t k = 0; k < end - from; ++k) {
            const std::size_t j = from + k, radius = radii_.table().of(run.squared_mm2[k]);
            const double pairs = places_.count.empty() ? 1.0 : places_.count[i] * places_.count[j];
            sums_.inverse_overlap[radius] += pairs * run.inverse_overlap[k];
            add_neighbours(i, radius, pairs);
            add_neighbours(j, radius, pairs);
        }
    }
    /// Adds the pairs of points in the same place.
    void add_repeated(double area_mm2) {
        for (std::size_t i = 0; i < places_.count.size(); ++i) {
            const double ordered = places_.count[i] * (places_.count[i] - 1.0);
            sums_.inverse_overlap[0] += ordered / 2.0 / area_mm2;
            add_neighbours(i, 0, ordered);
        }
    }
    PairSums total() const {
        PairSums all = sums_;
        for (std::size_t k = 0; k < deep_.size(); ++k) {
            all.inverse_overlap[k] += deep_[k].inverse_overlap;
            all.near[k] += deep_[k].near;
        }
        return all;
    }

  private:
    /// Counts neighbours of one point: seen by the radii from `radius` to the last that fits the point.
    void add_neighbours(std::size_t i, std::size_t radius, double neighbours) {
        if (fits_.empty() || static_cast<int>(radius) >= fits_[i]) return;
        sums_.near[radius] += neighbours;
        sums_.dropped[static_cast<std::size_t>(fits_[i])] += neighbours;
    }

    /// Sums over pairs far from the border, side by side in memory: these are most of the pairs.
    struct Deep {
        double inverse_overlap = 0.0;
        double near = 0.0;
    };

    const Places& places_;
    std::span<const int> fits_;
    std::vector<std::uint32_t> shallow_;  ///< how many sorted points before each one do not fit all radii
    int steps_;
    Radii radii_;
    std::vector<Deep> deep_;
    PairSums sums_;
};

/// Adds up all pairs of points that lie in a region.
PairSums sum_pairs(const Places& places, double area_mm2, const SetCovariance& covariance,
                   const RipleySettings& settings, std::span<const int> fits) {
    PairCounter counter(places, settings, fits);
    PairRun run{counter.beyond_mm2(), {}, {}};
    for_each_run(places.grid, settings.radius_mm(settings.steps - 1),
                 [&](std::size_t i, std::size_t from, std::size_t end) {
                     if (from >= end) return;
                     run.measure(places.grid, covariance, i, from, end);
                     counter.add(i, from, end, run);
                 });
    counter.add_repeated(area_mm2);
    return counter.total();
}

/// How many radii are not larger than each sorted point's distance to the border.
std::vector<int> fitting_radii(const Places& places, const Region& region, const RipleySettings& settings) {
    std::vector<int> fits(places.grid.size());
    for (std::size_t i = 0; i < fits.size(); ++i) {
        const double border_mm = border_distance_mm(region, places.grid.x_mm[i], places.grid.y_mm[i]);
        int count = static_cast<int>(std::clamp(border_mm / settings.step_mm, 0.0, 1.0 * settings.steps));
        while (count > 0 && settings.radius_mm(count - 1) > border_mm) --count;
        while (count < settings.steps && settings.radius_mm(count) <= border_mm) ++count;
        fits[i] = count;
    }
    return fits;
}

/// For every radius, the number of points that are at least so far from the border.
std::vector<double> points_per_radius(const Places& places, const std::vector<int>& fits, int steps) {
    std::vector<double> points(static_cast<std::size_t>(steps) + 1, 0.0);
    for (std::size_t i = 0; i < fits.size(); ++i) {
        points[static_cast<std::size_t>(fits[i])] += places.count.empty() ? 1.0 : places.count[i];
    }
    for (int k = steps; k > 0; --k)
        points[static_cast<std::size_t>(k - 1)] += points[static_cast<std::size_t>(k)];
    points.erase(points.begin());
    return points;
}

/// K, border-corrected K, L and pair correlation from the sums.
std::vector<RipleyRow> rows_from(const PairSums& sums, const std::vector<double>& from_points, double points,
                                 const Region& region, const RipleySettings& settings) {
    const double shorter_mm = std::min(region.bounds.width_mm(), region.bounds.height_mm());
    const double area = region.area_mm2;
    std::vector<RipleyRow> rows;
    double weight = 0.0, neighbours = 0.0, inner_k = 0.0;
    for (int k = 0; k < settings.steps; ++k) {
        const auto place = static_cast<std::size_t>(k);
        weight += 2.0 * sums.inverse_overlap[place];
        neighbours += sums.near[place] - sums.dropped[place];
        RipleyRow row{settings.radius_mm(k), {}, {}, {}, {}};
        if (points >= 2.0 && row.r_mm < shorter_mm) {
            const double value = area * area / (points * (points - 1.0)) * weight;
            const double inner_mm = row.r_mm - settings.step_mm;
            row.k_mm2 = value;
            row.l_mm = std::sqrt(value / pi);
            row.pcf = (value - inner_k) / (pi * (row.r_mm * row.r_mm - inner_mm * inner_mm));
            inner_k = value;
            if (from_points[place] > 0.0)
                row.k_border_mm2 = area / (points - 1.0) * neighbours / from_points[place];
        }
        rows.push_back(row);
    }
    return rows;
}

}  // namespace

std::vector<RipleyRow> ripley_k(std::span<const double> x_mm, std::span<const double> y_mm,
                                const Region& region, const RipleySettings& settings) {
    std::vector<double> x, y;
    for (std::uint32_t i : points_inside(region, x_mm, y_mm)) {
        x.push_back(x_mm[i]);
        y.push_back(y_mm[i]);
    }
    const double reach_mm = settings.radius_mm(settings.steps - 1);
    const Places places = sort_places(x, y, region.area_mm2, reach_mm);
    const SetCovariance covariance = set_covariance(region, reach_mm);
    const std::vector<int> fits = fitting_radii(places, region, settings);
    return rows_from(sum_pairs(places, region.area_mm2, covariance, settings, fits),
                     points_per_radius(places, fits, settings.steps), static_cast<double>(x.size()), region,
                     settings);
}

std::vector<double> ripley_l(std::span<const double> x_mm, std::span<const double> y_mm, double area_mm2,
                             const SetCovariance& covariance, const RipleySettings& settings) {
    const auto points = static_cast<double>(x_mm.size());
    std::vector<double> l(static_cast<std::size_t>(settings.steps), 0.0);
    if (points < 2.0) return l;
    const double reach_mm = settings.radius_mm(settings.steps - 1);
    const PairSums sums =
        sum_pairs(sort_places(x_mm, y_mm, area_mm2, reach_mm), area_mm2, covariance, settings, {});
    double weight = 0.0;
    for (std::size_t k = 0; k < l.size(); ++k) {
        weight += 2.0 * sums.inverse_overlap[k];
        l[k] = std::sqrt(area_mm2 * area_mm2 / (points * (points - 1.0)) * weight / pi);
    }
    return l;
}

}  // namespace needleroll
