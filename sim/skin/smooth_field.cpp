#include "sim/skin/smooth_field.hpp"

#include "sim/core/convolve.hpp"
#include "sim/core/wide_column.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace needleroll {
namespace {

/// Half width of the kernel in nodes: exp(-(20/4)^2) = 1e-11 of the middle weight is left out.
constexpr int reach = 20;
constexpr int taps = 2 * reach + 1;

/// Weights exp(-(m/4)^2) for m = -reach..reach with unit sum of squares.
std::vector<double> kernel() {
    std::vector<double> weights(taps);
    double squares = 0.0;
    for (int m = -reach; m <= reach; ++m) {
        const double weight = std::exp(-m * m / 16.0);
        weights[static_cast<std::size_t>(m + reach)] = weight;
        squares += weight * weight;
    }
    for (double& weight : weights) weight /= std::sqrt(squares);
    return weights;
}

/// White noise of one row of nodes, a pair to a draw. Node 0 of the row lies `reach` nodes outside the patch.
struct NoiseRow {
    std::vector<std::uint64_t> pairs;
    WideColumn<double> first, second, nodes;

    explicit NoiseRow(std::size_t count)
        : pairs((count + 1) / 2), first(pairs.size()), second(pairs.size()), nodes(2 * pairs.size()) {
        std::iota(pairs.begin(), pairs.end(), std::uint64_t{0});
    }

    void draw(const Seed& seed, Purpose purpose, std::uint64_t row) {
        draw_normal_pairs(seed, purpose, row, pairs, first, second);
        for (std::size_t i = 0; i < pairs.size(); ++i) nodes[2 * i] = first[i], nodes[2 * i + 1] = second[i];
    }
};

int nodes_along(double length_mm, double spacing_mm) {
    return static_cast<int>(std::floor(length_mm / spacing_mm)) + 2;
}

}  // namespace

double field_nodes(double width_mm, double height_mm, double correlation_mm) {
    const double spacing_mm = correlation_mm / 4.0;
    return (width_mm / spacing_mm + 2.0 + 2 * reach) * (height_mm / spacing_mm + 2.0 + 2 * reach);
}

SmoothField draw_smooth_field(const Seed& seed, Purpose purpose, double width_mm, double height_mm,
                              double correlation_mm, const StopToken& stop) {
    SmoothField field;
    field.spacing_mm = correlation_mm / 4.0;
    field.columns = nodes_along(width_mm, field.spacing_mm);
    field.rows = nodes_along(height_mm, field.spacing_mm);
    const auto columns = static_cast<std::size_t>(field.columns), rows = static_cast<std::size_t>(field.rows);
    const std::vector<double> weights = kernel();
    NoiseRow noise(columns + 2 * reach);
    // Noise row `row` lies at patch row `row - reach`.
    WideColumn<double> across(columns * (rows + 2 * reach));
    for (std::size_t row = 0; row < rows + 2 * reach && !stop.stop_requested(); ++row) {
        noise.draw(seed, purpose, row);
        convolve(noise.nodes.data(), 1, weights, &across[row * columns], columns);
    }
    field.values.assign(columns * rows, 0.0);
    for (std::size_t row = 0; row < rows && !stop.stop_requested(); ++row)
        convolve(&across[row * columns], columns, weights, &field.values[row * columns], columns);
    return field;
}

}  // namespace needleroll
