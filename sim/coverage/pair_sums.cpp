#include "sim/coverage/pair_sums.hpp"

#include "sim/core/elementary.hpp"
#include "sim/core/ties.hpp"
#include "sim/core/wide_column.hpp"
#include "sim/coverage/cell_grid.hpp"

namespace needleroll {
namespace {

/// Points are measured in blocks of this size, which fill the widest vectors.
constexpr std::size_t block = 8;

/// Distinct places with the number of points at each, sorted into cells.
struct Places {
    CellGrid grid;
    std::vector<double> count;       ///< by sorted place; empty when every point has its own
    std::vector<double> x_mm, y_mm;  ///< as in the grid, with room for a block behind the last
};

/// Cells of four points where that is not too coarse for the circle of reach.
double pair_cell_mm(std::size_t points, double area_mm2, double reach_mm) {
    const double four_points_mm = std::sqrt(4.0 * area_mm2 / std::max(1.0, static_cast<double>(points)));
    return std::clamp(four_points_mm, reach_mm / 8.0, reach_mm / 2.0);
}

Places sort_places(std::span<const double> x_mm, std::span<const double> y_mm, double area_mm2,
                   double reach_mm, const StopToken& stop) {
    const double cell_mm = pair_cell_mm(x_mm.size(), area_mm2, reach_mm);
    Places places{make_cell_grid(x_mm, y_mm, cell_mm, stop), {}, {}, {}};
    if (places.grid.crowded) {
        const DistinctPoints distinct = distinct_points(x_mm, y_mm, stop);
        places.grid = make_cell_grid(distinct.x_mm, distinct.y_mm, cell_mm, stop);
        places.count.resize(places.grid.size());
        for (std::size_t i = 0; i < places.grid.size(); ++i)
            places.count[i] = distinct.count[places.grid.source[i]];
    }
    places.x_mm = places.grid.x_mm;
    places.y_mm = places.grid.y_mm;
    places.x_mm.resize(places.x_mm.size() + block, 0.0);
    places.y_mm.resize(places.y_mm.size() + block, 0.0);
    return places;
}

/// What the pairs of one point are measured against.
struct PairFrame {
    double width_mm = 0.0, height_mm = 0.0;  ///< of a rectangle
    double step_mm = 0.0;
    double beyond_mm2 =
        0.0;  ///< larger squared distances are cut to this: between the last radius and one more
    float steps_per_mm = 0.0f;  ///< a millionth too small, so that a radius is never guessed too large
};

PairFrame frame_of(const SetCovariance& covariance, const RipleySettings& settings) {
    const double beyond_mm = (settings.steps + 0.5) * settings.step_mm;
    return {covariance.width_mm, covariance.height_mm, settings.step_mm, beyond_mm * beyond_mm,
            static_cast<float>((1.0 - 1e-6) / settings.step_mm)};
}

/// The smallest radius that holds a squared distance: squares are compared, d^2 <= (r_k + tie)^2. The guess
/// in single precision is the radius or the one below it.
[[gnu::always_inline]] inline std::int32_t radius_of(const PairFrame& frame, double squared_mm2) {
    const auto guess =
        static_cast<std::int32_t>(__builtin_sqrtf(static_cast<float>(squared_mm2)) * frame.steps_per_mm);
    const double reach_mm = static_cast<double>(guess + 1) * frame.step_mm + tie_mm;
    return guess + (squared_mm2 > reach_mm * reach_mm ? 1 : 0);
}

/// The pairs of a point with a run of points in whole blocks, in a rectangle: number of the radius, and
/// 1 / gamma [1/mm2]. Only what the compiler takes in whole can be made wide, hence its own roots and sizes.
NEEDLEROLL_WIDE void measure_blocks(const PairFrame& frame, double x, double y, const double* xs,
                                    const double* ys, std::size_t blocks, std::int32_t* __restrict radius,
                                    double* __restrict inverse) {
    const PairFrame fixed = frame;
    for (std::size_t k = 0; k < blocks * block; ++k) {
        const double dx = __builtin_fabs(xs[k] - x), dy = __builtin_fabs(ys[k] - y);
        const double exact = dx * dx + dy * dy;
        radius[k] = radius_of(fixed, exact < fixed.beyond_mm2 ? exact : fixed.beyond_mm2);
        inverse[k] = 1.0 / ((fixed.width_mm - dx) * (fixed.height_mm - dy));
    }
}

/// The pairs of one point with a run of sorted points.
struct PairRun {
    PairFrame frame;
    WideColumn<std::int32_t> radius;     ///< from 0; the number of radii beyond them
    WideColumn<double> inverse_overlap;  ///< 1 / gamma [1/mm2]

    void measure(const Places& places, const SetCovariance& covariance, std::size_t i, std::size_t from,
                 std::size_t end) {
        const std::size_t blocks = (end - from + block - 1) / block;
        if (radius.size() < blocks * block) {
            radius.resize(2 * blocks * block);
            inverse_overlap.resize(2 * blocks * block);
        }
        const double x = places.x_mm[i], y = places.y_mm[i];
        const double *xs = &places.x_mm[from], *ys = &places.y_mm[from];
        if (covariance.step_mm == 0.0) {
            measure_blocks(frame, x, y, xs, ys, blocks, radius.data(), inverse_overlap.data());
            return;
        }
        for (std::size_t k = 0; k < end - from; ++k) {
            const double dx = xs[k] - x, dy = ys[k] - y, squared = dx * dx + dy * dy;
            radius[k] = radius_of(frame, std::min(squared, frame.beyond_mm2));
            inverse_overlap[k] = squared <= covariance.reach_mm2() ? 1.0 / covariance.at(dx, dy) : 0.0;
        }
    }
};

/// Calls visit(i, from, end) so that every unordered pair of sorted points at most reach_mm apart is met
/// once.
template <class Visit>
void for_each_run(const CellGrid& grid, double reach_mm, const StopToken& stop, const Visit& visit) {
    for (int row = 0; row < grid.rows; ++row) {
        for (int column = 0; column < grid.columns; ++column) {
            for (std::size_t i = grid.first[grid.cell(column, row)];
                 i < grid.first[grid.cell(column, row) + 1]; ++i) {
                if (stop.stop_requested()) return;
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
    PairCounter(const Places& places, int steps, std::span<const std::int32_t> fits)
        : places_(places),
          fits_(fits),
          steps_(steps),
          sums_(static_cast<std::size_t>(steps) + 1),
          dropped_(static_cast<std::size_t>(steps) + 1, 0.0) {
        shallow_.assign(1, 0);
        for (const std::int32_t fit : fits) shallow_.push_back(shallow_.back() + (fit < steps_ ? 1u : 0u));
    }

    /// Adds the pairs of the sorted point i with a run of them; pairs beyond reach go into a last place of
    /// their own.
    void add(std::size_t i, std::size_t from, std::size_t end, const PairRun& run) {
        if (!places_.count.empty()) {
            add_counted(i, from, end, run);
        } else if (fits_.empty() || (fits_[i] == steps_ && shallow_[end] == shallow_[from])) {
            add_deep(end - from, run);
        } else {
            add_shallow(i, from, end, run);
        }
    }

    /// Adds the pairs of points in the same place.
    void add_repeated(double area_mm2) {
        for (std::size_t i = 0; i < places_.count.size(); ++i) {
            const double ordered = places_.count[i] * (places_.count[i] - 1.0);
            sums_[0].inverse_overlap += ordered / 2.0 / area_mm2;
            add_neighbours(i, 0, ordered);
        }
    }

    PairSums total() const {
        PairSums all;
        for (const Sum& sum : sums_) {
            all.inverse_overlap.push_back(sum.inverse_overlap);
            all.near.push_back(sum.near);
        }
        all.dropped = dropped_;
        return all;
    }

  private:
    /// Side by side in memory, so that a pair changes one place.
    struct Sum {
        double inverse_overlap = 0.0;
        double near = 0.0;
    };

    /// Pairs of points that all radii fit: these are most of the pairs.
    void add_deep(std::size_t size, const PairRun& run) {
        Sum* const sums = sums_.data();
        const std::int32_t* const radius = run.radius.data();
        const double* const inverse = run.inverse_overlap.data();
        for (std::size_t k = 0; k < size; ++k) {
            Sum& sum = sums[radius[k]];
            sum.inverse_overlap += inverse[k];
            sum.near += 2.0;
        }
    }

    /// Pairs of points some of which lie near the border: each counts as a neighbour for the radii that fit
    /// the other.
    void add_shallow(std::size_t i, std::size_t from, std::size_t end, const PairRun& run) {
        Sum* const sums = sums_.data();
        double* const dropped = dropped_.data();
        const std::int32_t fit = fits_[i], *const fits = &fits_[from];
        int seen = 0;
        for (std::size_t k = 0; k < end - from; ++k) {
            const std::int32_t radius = run.radius[k];
            const int here = radius < fit ? 1 : 0, there = radius < fits[k] ? 1 : 0;
            Sum& sum = sums[radius];
            sum.inverse_overlap += run.inverse_overlap[k];
            sum.near += here + there;
            dropped[fits[k]] += there;
            seen += here;
        }
        dropped[fit] += seen;
    }

    /// Pairs of places with several points each.
    void add_counted(std::size_t i, std::size_t from, std::size_t end, const PairRun& run) {
        for (std::size_t k = 0; k < end - from; ++k) {
            const std::size_t j = from + k;
            const double pairs = places_.count[i] * places_.count[j];
            sums_[static_cast<std::size_t>(run.radius[k])].inverse_overlap += pairs * run.inverse_overlap[k];
            add_neighbours(i, run.radius[k], pairs);
            add_neighbours(j, run.radius[k], pairs);
        }
    }

    /// Counts neighbours of one point: seen by the radii from `radius` to the last that fits the point.
    void add_neighbours(std::size_t i, std::int32_t radius, double neighbours) {
        if (fits_.empty() || radius >= fits_[i]) return;
        sums_[static_cast<std::size_t>(radius)].near += neighbours;
        dropped_[static_cast<std::size_t>(fits_[i])] += neighbours;
    }

    const Places& places_;
    std::span<const std::int32_t> fits_;
    std::vector<std::uint32_t> shallow_;  ///< how many sorted points before each one do not fit all radii
    std::int32_t steps_;
    std::vector<Sum> sums_;
    std::vector<double> dropped_;
};

PairSums count_pairs(const Places& places, double area_mm2, const SetCovariance& covariance,
                     const RipleySettings& settings, std::span<const std::int32_t> fits,
                     const StopToken& stop) {
    PairCounter counter(places, settings.steps, fits);
    PairRun run{frame_of(covariance, settings), {}, {}};
    for_each_run(places.grid, reach_of_mm(settings.radius_mm(settings.steps - 1)), stop,
                 [&](std::size_t i, std::size_t from, std::size_t end) {
                     if (from >= end) return;
                     run.measure(places, covariance, i, from, end);
                     counter.add(i, from, end, run);
                 });
    counter.add_repeated(area_mm2);
    return counter.total();
}

/// How many radii are not larger than each sorted point's distance to the border, ties included.
std::vector<std::int32_t> fitting_radii(const Places& places, const Region& region,
                                        const RipleySettings& settings, const StopToken& stop) {
    std::vector<std::int32_t> fits(places.grid.size());
    for (std::size_t i = 0; i < fits.size(); ++i) {
        if (asked_to_stop(stop, i, points_between_asks)) return fits;
        const double border_mm =
            reach_of_mm(border_distance_mm(region, places.grid.x_mm[i], places.grid.y_mm[i]));
        int count = static_cast<int>(std::clamp(border_mm / settings.step_mm, 0.0, 1.0 * settings.steps));
        while (count > 0 && settings.radius_mm(count - 1) > border_mm) --count;
        while (count < settings.steps && settings.radius_mm(count) <= border_mm) ++count;
        fits[i] = count;
    }
    return fits;
}

/// For every radius, the number of points that are at least so far from the border.
std::vector<double> points_per_radius(const Places& places, const std::vector<std::int32_t>& fits,
                                      int steps) {
    std::vector<double> points(static_cast<std::size_t>(steps) + 1, 0.0);
    for (std::size_t i = 0; i < fits.size(); ++i) {
        points[static_cast<std::size_t>(fits[i])] += places.count.empty() ? 1.0 : places.count[i];
    }
    for (int k = steps; k > 0; --k)
        points[static_cast<std::size_t>(k - 1)] += points[static_cast<std::size_t>(k)];
    points.erase(points.begin());
    return points;
}

}  // namespace

PairSums sum_pairs(std::span<const double> x_mm, std::span<const double> y_mm, const Region& region,
                   const SetCovariance& covariance, const RipleySettings& settings, const StopToken& stop) {
    const Places places =
        sort_places(x_mm, y_mm, region.area_mm2, settings.radius_mm(settings.steps - 1), stop);
    if (stop.stop_requested()) return {};
    const std::vector<std::int32_t> fits = fitting_radii(places, region, settings, stop);
    PairSums sums = count_pairs(places, region.area_mm2, covariance, settings, fits, stop);
    sums.points = points_per_radius(places, fits, settings.steps);
    return sums;
}

PairSums sum_pairs(std::span<const double> x_mm, std::span<const double> y_mm, double area_mm2,
                   const SetCovariance& covariance, const RipleySettings& settings, const StopToken& stop) {
    const Places places = sort_places(x_mm, y_mm, area_mm2, settings.radius_mm(settings.steps - 1), stop);
    return stop.stop_requested() ? PairSums() : count_pairs(places, area_mm2, covariance, settings, {}, stop);
}

}  // namespace needleroll
