#include "gui/widgets/slider_scale.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::gui {
namespace {

constexpr double coarse_factor = 10.0;

bool is_logarithmic(const SliderScale& scale) {
    return scale.kind == TrackKind::logarithmic && scale.minimum > 0.0 && scale.maximum > scale.minimum;
}

/// Unit of the second significant digit, but never finer than the step of the scale.
double second_digit(const SliderScale& scale, double value) {
    const double unit = std::pow(10.0, std::floor(std::log10(std::abs(value)) + 1e-9) - 1.0);
    return std::max(unit, scale.step);
}

double grid_at(const SliderScale& scale, double value) {
    return is_logarithmic(scale) && value > 0.0 ? second_digit(scale, value) : scale.step;
}

}  // namespace

double track_fraction(const SliderScale& scale, double value) {
    if (!(scale.maximum > scale.minimum) || std::isnan(value)) return 0.0;
    const double inside = std::clamp(value, scale.minimum, scale.maximum);
    if (is_logarithmic(scale))
        return std::log(inside / scale.minimum) / std::log(scale.maximum / scale.minimum);
    return (inside - scale.minimum) / (scale.maximum - scale.minimum);
}

double value_at_fraction(const SliderScale& scale, double fraction) {
    if (fraction <= 0.0) return scale.minimum;
    if (fraction >= 1.0) return scale.maximum;
    const double value = is_logarithmic(scale)
                             ? scale.minimum * std::pow(scale.maximum / scale.minimum, fraction)
                             : scale.minimum + fraction * (scale.maximum - scale.minimum);
    return snapped(scale, value);
}

double snapped(const SliderScale& scale, double value) {
    const double inside = std::clamp(value, scale.minimum, scale.maximum);
    const double grid = grid_at(scale, inside);
    if (!(grid > 0.0)) return inside;
    // A whole number of steps times a step like 0.1 would miss 0.3 by a last bit; dividing by 10 does not.
    const double per_unit = 1.0 / grid;
    const bool divides = std::abs(per_unit - std::round(per_unit)) < 1e-9 * per_unit;
    const double count = std::round(inside / grid);
    const double on_grid = divides ? count / std::round(per_unit) : count * grid;
    return std::clamp(on_grid, scale.minimum, scale.maximum);
}

double stepped(const SliderScale& scale, double value, double notches, bool coarse) {
    const double grid = grid_at(scale, std::clamp(value, scale.minimum, scale.maximum));
    return snapped(scale, value + notches * grid * (coarse ? coarse_factor : 1.0));
}

}  // namespace needleroll::gui
