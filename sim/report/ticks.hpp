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

/// The round numbers within [low, high], at most `most` of them (most >= 2). One tick at `low` when low ==
/// high.
Ticks round_ticks(double low, double high, int most);

/// A value as text with as many decimals as the step needs.
std::string tick_label(double value, double step);

/// The least of 1, 2, 3, 5 times a power of ten that is not below the value (value > 0).
double round_up(double value);

}  // namespace needleroll
