#include "sim/skin/smooth_field.hpp"

#include <algorithm>
#include <cmath>

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

/// One row of white noise, four nodes to a draw. Node 0 of the row lies `reach` nodes outside the patch.
void draw_row(const Seed& seed, Purpose purpose, std::uint64_t row, std::vector<double>& noise) {
    for (std::size_t i = 0; i < noise.size(); i += 4) {
        const auto words = draw(seed, purpose, row, i / 4);
        const auto first = normal_pair(words[0], words[1]), second = normal_pair(words[2], words[3]);
        const double four[4] = {first[0], first[1], second[0], second[1]};
        std::copy_n(four, std::min<std::size_t>(4, noise.size() - i), noise.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

int nodes_along(double length_mm, double spacing_mm) { return static_cast<int>(std::floor(length_mm / spacing_mm)) + 2; }

}  // namespace

double field_nodes(double width_mm, double height_mm, double correlation_mm) {
    const double spacing_mm = correlation_mm / 4.0;
    return (width_mm / spacing_mm + 2.0 + 2 * reach) * (height_mm / spacing_mm + 2.0 + 2 * reach);
}

SmoothField draw_smooth_field(const Seed& seed, Purpose purpose, double width_mm, double height_mm,
                              double correlation_mm) {
    SmoothField field;
    field.spacing_mm = correlation_mm / 4.0;
    field.columns = nodes_along(width_mm, field.spacing_mm);
    field.rows = nodes_along(height_mm, field.spacing_mm);
    const auto columns = static_cast<std::size_t>(field.columns), rows = static_cast<std::size_t>(field.rows);
    const std::vector<double> weights = kernel();
    std::vector<double> noise(columns + 2 * reach), across(columns);
    field.values.assign(columns * rows, 0.0);
    for (std::size_t row = 0; row < rows + 2 * reach; ++row) {
        draw_row(seed, purpose, row, noise);
        std::fill(across.begin(), across.end(), 0.0);
        for (std::size_t m = 0; m < taps; ++m) {
            for (std::size_t i = 0; i < columns; ++i) across[i] += weights[m] * noise[i + m];
        }
        // Noise row `row` lies at patch row `row - reach` and adds to the patch rows within reach of it.
        const std::size_t first = row < 2 * reach ? 0 : row - 2 * reach;
        for (std::size_t target = first; target < std::min(rows, row + 1); ++target) {
            const double weight = weights[row - target];
            double* out = field.values.data() + target * columns;
            for (std::size_t i = 0; i < columns; ++i) out[i] += weight * across[i];
        }
    }
    return field;
}

double value_at(const SmoothField& field, double x_mm, double y_mm) {
    const double u = std::max(0.0, x_mm / field.spacing_mm), v = std::max(0.0, y_mm / field.spacing_mm);
    const int column = std::min(static_cast<int>(u), field.columns - 2);
    const int row = std::min(static_cast<int>(v), field.rows - 2);
    const double fu = u - column, fv = v - row;
    const double* at = field.values.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(field.columns) +
                       static_cast<std::size_t>(column);
    const double* above = at + field.columns;
    return (1.0 - fv) * ((1.0 - fu) * at[0] + fu * at[1]) + fv * ((1.0 - fu) * above[0] + fu * above[1]);
}

}  // namespace needleroll
