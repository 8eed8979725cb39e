/// Where a value stands on a slider's track and which values a hand can reach. No drawing here.
#pragma once

namespace needleroll::gui {

/// How a track maps places to values.
enum class TrackKind { linear, logarithmic };

/// The values a slider can take. A logarithmic track needs minimum > 0, otherwise it acts as linear.
struct SliderScale {
    double minimum = 0.0;
    double maximum = 1.0;
    double step = 0.01;  ///< grid of values for drag and wheel; on a logarithmic track the finest grid
    TrackKind kind = TrackKind::linear;
};

/// Place of a value on the track, 0 left to 1 right; clamped.
double track_fraction(const SliderScale& scale, double value);

/// Value at a place of the track, snapped and clamped. Logarithmic tracks snap to two significant digits.
double value_at_fraction(const SliderScale& scale, double fraction);

/// Nearest value of the grid inside the limits. Ends that are no multiple of the step stay reachable.
double snapped(const SliderScale& scale, double value);

/// Value after turning the wheel by `notches` (up is more) or pressing an arrow key: one step a notch, ten
/// with `coarse`. On a logarithmic track a notch is one unit of the second significant digit.
double stepped(const SliderScale& scale, double value, double notches, bool coarse);

}  // namespace needleroll::gui
