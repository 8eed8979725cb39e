#include "sim/coverage/smoothed_density.hpp"

#include "sim/core/angle.hpp"

#include <array>
#include <vector>

namespace needleroll {
namespace {

/// One axis of the coarse grid that holes are spread on: `nodes` cell centres, `step_mm` apart, over `pixels`
/// pixels.
struct SplineAxis {
    double origin_mm = 0.0;
    double step_mm = 1.0;
    double pixel_mm = 1.0;
    int nodes = 1;
    int pixels = 1;
};

/// Weights of the four nodes around a place, the first of them being node `first` (outside the grid:
/// mirrored).
struct SplineWeights {
    int first = 0;
    std::array<double, 4> weight{};
};

/// Cubic B-spline weights at `place`, counted in steps from the centre of node 0.
SplineWeights spline_weights(double place) {
    const double below = std::floor(place);
    const double t = place - below, s = 1.0 - t;
    return {static_cast<int>(below) - 1,
            {s * s * s / 6.0, 2.0 / 3.0 - t * t * (2.0 - t) / 2.0, 2.0 / 3.0 - s * s * (2.0 - s) / 2.0,
             t * t * t / 6.0}};
}

/// The node that stands for node i after reflection at both ends of the axis.
std::size_t mirrored(int i, int nodes) {
    const int period = 2 * nodes;
    const int folded = ((i % period) + period) % period;
    return static_cast<std::size_t>(folded < nodes ? folded : period - 1 - folded);
}

/// Nodes between sigma/4 and sigma/2 apart, a whole number of pixels where one fits; the pixels themselves
/// when those are not finer.
SplineAxis coarse_axis(double origin_mm, int pixels, const Smoothing& smoothing) {
    const double length_mm = pixels * smoothing.pixel_mm;
    SplineAxis axis{origin_mm, smoothing.pixel_mm, smoothing.pixel_mm, pixels, pixels};
    if (smoothing.pixel_mm > smoothing.sigma_mm / 4.0) return axis;
    const int fewest = std::max(1, static_cast<int>(std::ceil(2.0 * length_mm / smoothing.sigma_mm - 1e-9)));
    axis.nodes = fewest;
    for (int nodes = fewest; nodes <= 2 * fewest; ++nodes) {
        if (pixels % nodes != 0) continue;
        axis.nodes = nodes;
        break;
    }
    axis.step_mm = length_mm / axis.nodes;
    return axis;
}

/// Half of a symmetric discrete kernel whose transform is exp(-(s w)^2 / 2) / (sin(w/2) / (w/2))^8, s = sigma
/// / step: the Gaussian without the width of the two cubic splines, each of transform (sin(w/2) / (w/2))^4.
/// Sums to 1.
std::vector<double> spline_free_gaussian(double sigma_steps) {
    constexpr int samples = 64;  // enough: sigma is at most 4 steps, the kernel at most 23 nodes long
    const auto radius = static_cast<std::size_t>(std::min(std::ceil(5.0 * sigma_steps) + 1.0, samples / 2.0));
    std::vector<double> taps(radius + 1, 0.0);
    for (int m = 0; m < samples; ++m) {
        const double w = pi * (m + 0.5) / samples;
        const double sinc = std::sin(w / 2.0) / (w / 2.0);
        const double transform = std::exp(-0.5 * sigma_steps * sigma_steps * w * w) / std::pow(sinc, 8.0);
        for (std::size_t k = 0; k <= radius; ++k)
            taps[k] += transform * std::cos(static_cast<double>(k) * w) / samples;
    }
    double sum = taps[0];
    for (std::size_t k = 1; k <= radius; ++k) sum += 2.0 * taps[k];
    for (double& tap : taps) tap /= sum;
    return taps;
}

/// Weight of all holes on the coarse grid, row by row.
std::vector<double> spread(std::span<const double> x_mm, std::span<const double> y_mm,
                           std::span<const double> weights, const SplineAxis& across, const SplineAxis& up,
                           const StopToken& stop) {
    // Two more nodes at either end take what falls over the border, to be folded back at the end.
    constexpr int margin = 2;
    const auto wide = static_cast<std::size_t>(across.nodes + 2 * margin);
    const auto high = static_cast<std::size_t>(up.nodes + 2 * margin);
    std::vector<double> padded(wide * high, 0.0);
    const double width_mm = across.nodes * across.step_mm, height_mm = up.nodes * up.step_mm;
    for (std::size_t i = 0; i < x_mm.size(); ++i) {
        if (asked_to_stop(stop, i)) return {};
        const double u = x_mm[i] - across.origin_mm, v = y_mm[i] - up.origin_mm;
        if (!(u >= 0.0 && u <= width_mm && v >= 0.0 && v <= height_mm)) continue;
        const SplineWeights column = spline_weights(u / across.step_mm - 0.5);
        const SplineWeights row = spline_weights(v / up.step_mm - 0.5);
        const double weight = weights.empty() ? 1.0 : weights[i];
        double* corner = &padded[static_cast<std::size_t>(row.first + margin) * wide +
                                 static_cast<std::size_t>(column.first + margin)];
        for (std::size_t r = 0; r < 4; ++r) {
            const double share = weight * row.weight[r];
            for (std::size_t c = 0; c < 4; ++c) corner[r * wide + c] += share * column.weight[c];
        }
    }
    const auto nodes = static_cast<std::size_t>(across.nodes);
    std::vector<double> grid(nodes * static_cast<std::size_t>(up.nodes), 0.0);
    for (std::size_t r = 0; r < high && !stop.stop_requested(); ++r) {
        double* target = &grid[mirrored(static_cast<int>(r) - margin, up.nodes) * nodes];
        const double* line = &padded[r * wide];
        for (std::size_t c = 0; c < nodes; ++c) target[c] += line[c + margin];
        for (int c : {-2, -1, across.nodes, across.nodes + 1}) {
            target[mirrored(c, across.nodes)] += line[static_cast<std::size_t>(c + margin)];
        }
    }
    return grid;
}

/// out = sum over the kernel of line(k) + line(-k); `line` gives the values k places on. Two taps at a time,
/// so that sums are loaded and stored half as often.
template <class Line>
void add_taps(double* out, std::size_t count, const std::vector<double>& taps, const Line& line) {
    const double* middle = line(0);
    for (std::size_t c = 0; c < count; ++c) out[c] = taps[0] * middle[c];
    const int radius = static_cast<int>(taps.size()) - 1;
    for (int k = 1; k <= radius; k += 2) {
        const double near = taps[static_cast<std::size_t>(k)];
        const double far = k < radius ? taps[static_cast<std::size_t>(k + 1)] : 0.0;
        const int next = std::min(k + 1, radius);
        const double *a = line(-k), *b = line(k), *e = line(-next), *f = line(next);
        for (std::size_t c = 0; c < count; ++c) out[c] += near * (a[c] + b[c]) + far * (e[c] + f[c]);
    }
}

/// Convolves along the rows, reflected at the ends.
std::vector<double> smooth_rows(const std::vector<double>& grid, const SplineAxis& across, int rows,
                                const std::vector<double>& taps, const StopToken& stop) {
    const auto nodes = static_cast<std::size_t>(across.nodes);
    const auto radius = static_cast<int>(taps.size()) - 1;
    std::vector<double> smooth(grid.size()), padded(nodes + 2 * static_cast<std::size_t>(radius));
    for (std::size_t r = 0; r < static_cast<std::size_t>(rows) && !stop.stop_requested(); ++r) {
        for (std::size_t c = 0; c < padded.size(); ++c) {
            padded[c] = grid[r * nodes + mirrored(static_cast<int>(c) - radius, across.nodes)];
        }
        add_taps(&smooth[r * nodes], nodes, taps, [&](int k) { return padded.data() + radius + k; });
    }
    return smooth;
}

/// Convolves along the columns, reflected at the ends.
std::vector<double> smooth_columns(const std::vector<double>& grid, std::size_t columns, const SplineAxis& up,
                                   const std::vector<double>& taps, const StopToken& stop) {
    std::vector<double> smooth(grid.size());
    for (int r = 0; r < up.nodes && !stop.stop_requested(); ++r) {
        add_taps(&smooth[static_cast<std::size_t>(r) * columns], columns, taps,
                 [&](int k) { return &grid[mirrored(r + k, up.nodes) * columns]; });
    }
    return smooth;
}

/// Spline weights of every pixel centre of an axis.
std::vector<SplineWeights> pixel_weights(const SplineAxis& axis) {
    std::vector<SplineWeights> all(static_cast<std::size_t>(axis.pixels));
    for (int i = 0; i < axis.pixels; ++i) {
        all[static_cast<std::size_t>(i)] = spline_weights((i + 0.5) * axis.pixel_mm / axis.step_mm - 0.5);
    }
    return all;
}

/// How much each node adds to the sum over the pixels of its axis.
std::vector<double> node_sums(const SplineAxis& axis, const std::vector<SplineWeights>& pixels) {
    std::vector<double> sums(static_cast<std::size_t>(axis.nodes), 0.0);
    for (const SplineWeights& pixel : pixels) {
        for (int k = 0; k < 4; ++k) {
            sums[mirrored(pixel.first + k, axis.nodes)] += pixel.weight[static_cast<std::size_t>(k)];
        }
    }
    return sums;
}

/// Scales the coarse grid so that the pixels will add up to `total` after interpolation.
void scale_to_total(std::vector<double>& grid, const std::vector<double>& column_sums,
                    const std::vector<double>& row_sums, double total) {
    double sum = 0.0;
    for (std::size_t r = 0; r < row_sums.size(); ++r) {
        double line = 0.0;
        for (std::size_t c = 0; c < column_sums.size(); ++c)
            line += column_sums[c] * grid[r * column_sums.size() + c];
        sum += row_sums[r] * line;
    }
    const double scale = sum != 0.0 ? total / sum : 0.0;
    for (double& value : grid) value *= scale;
}

/// Interpolates the coarse grid at the pixel centres.
void interpolate(const std::vector<double>& grid, const SplineAxis& across, const SplineAxis& up,
                 const std::vector<SplineWeights>& column_weights,
                 const std::vector<SplineWeights>& row_weights, Raster& raster, const StopToken& stop) {
    const auto nodes = static_cast<std::size_t>(across.nodes);
    const auto columns = column_weights.size();
    std::vector<double> wide(static_cast<std::size_t>(up.nodes) * columns);
    std::vector<double> padded(nodes + 4);
    for (std::size_t r = 0; r < static_cast<std::size_t>(up.nodes) && !stop.stop_requested(); ++r) {
        for (std::size_t c = 0; c < padded.size(); ++c) {
            padded[c] = grid[r * nodes + mirrored(static_cast<int>(c) - 2, across.nodes)];
        }
        double* line = &wide[r * columns];
        for (std::size_t c = 0; c < columns; ++c) {
            const double* node = &padded[static_cast<std::size_t>(column_weights[c].first + 2)];
            const auto& w = column_weights[c].weight;
            line[c] = w[0] * node[0] + w[1] * node[1] + w[2] * node[2] + w[3] * node[3];
        }
    }
    for (std::size_t r = 0; r < row_weights.size() && !stop.stop_requested(); ++r) {
        const auto& [first, w] = row_weights[r];
        const double* line0 = &wide[mirrored(first, up.nodes) * columns];
        const double* line1 = &wide[mirrored(first + 1, up.nodes) * columns];
        const double* line2 = &wide[mirrored(first + 2, up.nodes) * columns];
        const double* line3 = &wide[mirrored(first + 3, up.nodes) * columns];
        double* out = &raster.values[r * columns];
        const double w0 = w[0], w1 = w[1], w2 = w[2], w3 = w[3];
        for (std::size_t c = 0; c < columns; ++c) {
            out[c] = w0 * line0[c] + w1 * line1[c] + w2 * line2[c] + w3 * line3[c];
        }
    }
}

/// Means over blocks of `factor` x `factor` pixels.
void average_blocks(const Raster& fine, int factor, Raster& raster, const StopToken& stop) {
    for (int r = 0; r < raster.rows * factor && !stop.stop_requested(); ++r) {
        for (int c = 0; c < raster.columns * factor; ++c) {
            raster.at(c / factor, r / factor) += fine.at(c, r) / (factor * factor);
        }
    }
}

}  // namespace

Raster smoothed_density(std::span<const double> x_mm, std::span<const double> y_mm,
                        std::span<const double> weights, const Box& window, const Smoothing& smoothing,
                        const StopToken& stop) {
    Raster raster = raster_over(window, smoothing.pixel_mm);
    const int factor = static_cast<int>(std::ceil(2.0 * smoothing.pixel_mm / smoothing.sigma_mm - 1e-9));
    if (factor > 1) {
        const Box covered{window.min_x_mm, window.min_y_mm,
                          window.min_x_mm + raster.columns * raster.pixel_mm,
                          window.min_y_mm + raster.rows * raster.pixel_mm};
        average_blocks(smoothed_density(x_mm, y_mm, weights, covered,
                                        {smoothing.sigma_mm, smoothing.pixel_mm / factor}, stop),
                       factor, raster, stop);
        return raster;
    }
    const SplineAxis across = coarse_axis(window.min_x_mm, raster.columns, smoothing);
    const SplineAxis up = coarse_axis(window.min_y_mm, raster.rows, smoothing);
    std::vector<double> grid = spread(x_mm, y_mm, weights, across, up, stop);
    // The grids of large patches take long to be laid out alone, so that each step asks before the next.
    if (stop.stop_requested()) return raster;
    double total = 0.0;
    for (double value : grid) total += value;
    grid =
        smooth_rows(grid, across, up.nodes, spline_free_gaussian(smoothing.sigma_mm / across.step_mm), stop);
    if (stop.stop_requested()) return raster;
    grid = smooth_columns(grid, static_cast<std::size_t>(across.nodes), up,
                          spline_free_gaussian(smoothing.sigma_mm / up.step_mm), stop);
    if (stop.stop_requested()) return raster;
    const auto column_weights = pixel_weights(across);
    const auto row_weights = pixel_weights(up);
    constexpr double mm2_per_cm2 = 100.0;
    scale_to_total(grid, node_sums(across, column_weights), node_sums(up, row_weights),
                   total * mm2_per_cm2 / (smoothing.pixel_mm * smoothing.pixel_mm));
    if (stop.stop_requested()) return raster;
    interpolate(grid, across, up, column_weights, row_weights, raster, stop);
    return raster;
}

}  // namespace needleroll
