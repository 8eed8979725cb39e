/// The smoothed density of a pattern: every hole spread out as a Gaussian bell.
#pragma once

#include "sim/core/stop.hpp"
#include "sim/coverage/window.hpp"

#include <span>

namespace needleroll {

/// How a density map is drawn.
struct Smoothing {
    double sigma_mm = 0.5;    ///< standard deviation of the Gaussian along each axis, > 0
    double pixel_mm = 0.125;  ///< side of a pixel, > 0; best at most sigma_mm / 2
};

/// Density [holes per cm2] at the pixel centres of a window, by a Gaussian kernel:
///   density(u) = sum_i w_i g(u - x_i),   g(v) = exp(-|v|^2 / (2 sigma^2)) / (2 pi sigma^2).
/// `weights` holds one value per hole, or none for a weight of 1 each. A hole outside the raster does not
/// count.
///
/// Edge rule: the kernel is reflected at the four sides of the raster (Silverman 1986, Density
/// Estimation, 2.10). An even pattern stays even up to the border, and the sum of density times pixel area is
/// the number of holes (the sum of the weights), exactly but for rounding.
///
/// Error: below 0.2 % of the map's largest value. The holes are spread with cubic B-splines on a grid of
/// about sigma/2, convolved there with a Gaussian from which the splines' own width has been taken out, and
/// the result is interpolated with cubic B-splines (the gridding of non-uniform Fourier transforms, Hockney &
/// Eastwood 1988). Pixels larger than sigma/2 hold the mean over smaller ones. Cost grows with holes plus
/// pixels.
Raster smoothed_density(std::span<const double> x_mm, std::span<const double> y_mm,
                        std::span<const double> weights, const Box& window, const Smoothing& smoothing = {},
                        const StopToken& stop = {});

}  // namespace needleroll
