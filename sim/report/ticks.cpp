#include "sim/report/ticks.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace needleroll {
namespace {

int ticks_at(double low, double high, double step) {
    return static_cast<int>(std::floor(high / step + 1e-9) - std::ceil(low / step - 1e-9)) + 1;
}

bool is_whole(double number) {
    return std::abs(number - std::round(number)) < 1e-6;
}

Ticks multiples_of(double step, double low, double high) {
    Ticks ticks{step, {}};
    const double first = std::ceil(low / step - 1e-9);
    for (int i = 0; i < ticks_at(low, high, step); ++i) ticks.values.push_back((first + i) * step + 0.0);
    return ticks;
}

/// Some digits times the powers of ten from `first` on, every `stride`-th, within [low, high].
std::vector<double> powers_within(double low, double high, const std::vector<double>& digits, int stride) {
    std::vector<double> values;
    const auto first = static_cast<int>(std::floor(std::log10(low))) / stride * stride - stride;
    for (int power = first; std::pow(10.0, power) <= high * (1.0 + 1e-9); power += stride) {
        for (const double digit : digits) {
            const double value = digit * std::pow(10.0, power);
            if (value >= low * (1.0 - 1e-9) && value <= high * (1.0 + 1e-9)) values.push_back(value);
        }
    }
    return values;
}

}  // namespace

Ticks round_ticks(double low, double high, int most, double least_step) {
    if (!std::isfinite(low) || !std::isfinite(high)) return {};
    if (!(high > low)) return {1.0, {low}};
    double chosen = 0.0;
    double power = std::pow(10.0, std::floor(std::log10(std::max((high - low) / most, least_step))));
    for (;; power *= 10.0) {
        for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
            const double step = factor * power;
            const bool allowed =
                least_step == 0.0 || (step > 0.5 * least_step && is_whole(step / least_step));
            const int count = ticks_at(low, high, step);
            if (!allowed || count > most) continue;
            if (chosen == 0.0) {
                chosen = step;
            } else if (step > high - low || count < ticks_at(low, high, chosen)) {
                return multiples_of(chosen, low, high);
            } else if (is_whole(low / step) && is_whole(high / step)) {
                return multiples_of(step, low, high);
            }
        }
    }
}

std::vector<double> logarithmic_ticks(double low, double high, int most) {
    if (!(low > 0.0) || !(high > low) || !std::isfinite(high)) return {};
    const auto fits = [most](const std::vector<double>& values) {
        return values.size() <= static_cast<std::size_t>(most);
    };
    for (const std::vector<double>& digits : {std::vector{1.0, 2.0, 5.0}, std::vector{1.0, 3.0}}) {
        if (std::vector<double> values = powers_within(low, high, digits, 1); fits(values)) return values;
    }
    for (int stride = 1;; ++stride) {
        if (std::vector<double> values = powers_within(low, high, {1.0}, stride); fits(values)) return values;
    }
}

int decimals_of_step(double step) {
    for (int count = 0; count < 9; ++count) {
        const double scaled = step * std::pow(10.0, count);
        if (scaled > 0.5 && is_whole(scaled)) return count;
    }
    return 9;
}

std::string tick_label(double value, double step) {
    // Adding 0 turns a negative zero into a plain one.
    return fmt::format("{:.{}f}", value + 0.0, decimals_of_step(step));
}

double round_axis_end(const std::vector<double>& values) {
    double largest = 0.0;
    for (const double value : values) {
        if (std::isfinite(value)) largest = std::max(largest, value);
    }
    if (largest <= 0.0) return 1.0;
    const double step = round_ticks(0.0, largest, 5).step;
    return std::ceil(largest / step * (1.0 - 1e-9)) * step;
}

double round_up(double value) {
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {1.0, 2.0, 3.0, 5.0}) {
        if (value <= factor * power * (1.0 + 1e-12)) return factor * power;
    }
    return 10.0 * power;
}

}  // namespace needleroll
