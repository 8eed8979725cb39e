/// A smooth random field over the patch: how stiffness and toughness of real skin wander from place to place.
#pragma once

#include "sim/core/random.hpp"

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
/// self-convolution is the wanted covariance. A node's value depends on seed, purpose and the node alone, not on the
/// size of the patch.
SmoothField draw_smooth_field(const Seed& seed, Purpose purpose, double width_mm, double height_mm,
                              double correlation_mm);

/// Bilinear value at a point of the patch.
double value_at(const SmoothField& field, double x_mm, double y_mm);

}  // namespace needleroll
