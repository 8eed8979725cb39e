#include "sim/report/ticks.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace needleroll {
namespace {

int ticks_at(double low, double high, double step) {
    return static_cast<int>(std::floor(high / step + 1e-9) - std::ceil(low / step - 1e-9)) + 1;
}

int decimals(double step) {
    for (int count = 0; count < 9; ++count) {
        const double scaled = step * std::pow(10.0, count);
        if (std::abs(scaled - std::round(scaled)) < 1e-6) return count;
    }
    return 9;
}

}  // namespace

Ticks round_ticks(double low, double high, int most) {
    if (!(high > low)) return {1.0, {low}};
    double power = std::pow(10.0, std::floor(std::log10((high - low) / most)));
    for (;; power *= 10.0) {
        for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
            const double step = factor * power;
            if (ticks_at(low, high, step) > most) continue;
            Ticks ticks{step, {}};
            const double first = std::ceil(low / step - 1e-9);
            for (int i = 0; i < ticks_at(low, high, step); ++i) ticks.values.push_back((first + i) * step);
            return ticks;
        }
    }
}

std::string tick_label(double value, double step) {
    // Adding 0 turns a negative zero into a plain one.
    return fmt::format("{:.{}f}", value + 0.0, decimals(step));
}

double round_up(double value) {
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {1.0, 2.0, 3.0, 5.0}) {
        if (value <= factor * power * (1.0 + 1e-12)) return factor * power;
    }
    return 10.0 * power;
}

}  // namespace needleroll
