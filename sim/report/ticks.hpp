/// Round numbers along an axis and how they are written.
#pragma once

#include <string>
#include <vector>

namespace needleroll {

/// Ticks of an axis: multiples of a step of 1, 2, 2.5 or 5 times a power of ten.
struct Ticks {
    double step = 1.0;
    std::vector<double> values;
};

/// The round numbers within [low, high] with the finest step that gives at most `most` of them (most >= 2);
/// of two steps that give as many, the one with a tick at both ends. With a `least_step` only whole multiples
/// of it are steps, so that labels with its decimals neither round nor repeat. One tick at `low` when low ==
/// high, none in an endless range.
Ticks round_ticks(double low, double high, int most, double least_step = 0.0);

/// The same for a logarithmic axis (0 < low < high, else none): 1, 2 and 5 times the powers of ten, or 1 and
/// 3 times, or the powers alone, or every second, third ... of them, the first of these with at most `most`.
std::vector<double> logarithmic_ticks(double low, double high, int most);

/// Decimals that tell the multiples of a step apart, at most 9.
int decimals_of_step(double step);

/// A value as text with as many decimals as the step needs.
std::string tick_label(double value, double step);

/// A round upper end of an axis from 0 that shows all values: the next tick at or above the largest finite
/// one, or 1 when none is above 0.
double round_axis_end(const std::vector<double>& values);

/// The least of 1, 2, 3, 5 times a power of ten that is not below the value (value > 0).
double round_up(double value);

}  // namespace needleroll
