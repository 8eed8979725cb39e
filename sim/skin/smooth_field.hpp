/// A smooth random field over the patch: how stiffness and toughness of real skin wander from place to place.
#pragma once

#include "sim/core/random.hpp"
#include "sim/core/stop.hpp"

#include <algorithm>
#include <vector>

namespace needleroll {

/// Standard normal values at the nodes of a square grid; covariance exp(-r^2 / (2 l^2)) between nodes.
struct SmoothField {
    double spacing_mm = 1.0;  ///< l / 4
    int columns = 0;
    int rows = 0;
    std::vector<double> values;  ///< row by row from the patch's corner (0, 0)
};

/// Number of nodes that a field over this patch needs.
double field_nodes(double width_mm, double height_mm, double correlation_mm);

/// Draws a field: white noise at the nodes, convolved with exp(-r^2/l^2) normalised to unit variance, whose
/// self-convolution is the wanted covariance. A node's value depends on seed, purpose and the node alone, not
/// on the size of the patch.
SmoothField draw_smooth_field(const Seed& seed, Purpose purpose, double width_mm, double height_mm,
                              double correlation_mm, const StopToken& stop = {});

/// A place between the nodes of a field and of every other field of the same grid.
struct FieldPlace {
    std::size_t node = 0;  ///< lower left of the four nodes around
    double across = 0.0;   ///< share of the way to the right nodes
    double up = 0.0;       ///< share of the way to the upper nodes
};

/// The place of a point of the patch; points outside are taken to its border.
inline FieldPlace field_place(const SmoothField& field, double x_mm, double y_mm) {
    const double u = std::clamp(x_mm / field.spacing_mm, 0.0, field.columns - 1.0);
    const double v = std::clamp(y_mm / field.spacing_mm, 0.0, field.rows - 1.0);
    const int column = std::min(static_cast<int>(u), field.columns - 2);
    const int row = std::min(static_cast<int>(v), field.rows - 2);
    return {static_cast<std::size_t>(row) * static_cast<std::size_t>(field.columns) +
                static_cast<std::size_t>(column),
            u - column, v - row};
}

/// Bilinear value at a place.
inline double value_at(const SmoothField& field, const FieldPlace& place) {
    const double* below = field.values.data() + place.node;
    const double* above = below + field.columns;
    return (1.0 - place.up) * ((1.0 - place.across) * below[0] + place.across * below[1]) +
           place.up * ((1.0 - place.across) * above[0] + place.across * above[1]);
}

}  // namespace needleroll
