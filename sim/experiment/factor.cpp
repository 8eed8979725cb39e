#include "sim/experiment/factor.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <boost/math/special_functions/erf.hpp>
#include <fmt/format.h>

namespace needleroll {
namespace {

/// Limits of the parameter; whole numbers reach half a step further, as they are rounded.
struct Limits {
    double low, high;
};

Limits limits_of(const Parameter& parameter) {
    if (const auto* kind = std::get_if<WholeNumber>(&parameter.kind))
        return {static_cast<double>(kind->minimum) - 0.5, static_cast<double>(kind->maximum) + 0.5};
    if (const auto* kind = std::get_if<OptionalNumber>(&parameter.kind))
        return {kind->range.minimum, kind->range.maximum};
    if (const auto* kind = std::get_if<ChoiceOrNumber>(&parameter.kind))
        return {kind->range.minimum, kind->range.maximum};
    const Range& range = std::get<Number>(parameter.kind).range;
    return {range.minimum, range.maximum};
}

std::string number_text(const Parameter& parameter, double value) {
    const Limits limits = limits_of(parameter);
    if (!std::holds_alternative<WholeNumber>(parameter.kind))
        return fmt::format("{:.9g}", std::clamp(value, limits.low, limits.high));
    return fmt::format("{}", std::llround(std::clamp(value, limits.low + 0.5, limits.high - 0.5)));
}

double between(double low, double high, bool logarithmic, double share) {
    if (!logarithmic) return low + share * (high - low);
    return std::exp(std::log(low) + share * (std::log(high) - std::log(low)));
}

/// Quantile of a normal distribution cut off at low and high.
double cut_normal(double mean, double sd, double low, double high, double u) {
    const double from = normal_share((low - mean) / sd), to = normal_share((high - mean) / sd);
    return mean + sd * normal_quantile(std::clamp(from + u * (to - from), 1e-15, 1.0 - 1e-15));
}

double value_at(const Factor& factor, double u) {
    const Limits limits = limits_of(*factor.parameter);
    if (factor.spread == Spread::uniform) return between(factor.low, factor.high, factor.logarithmic, u);
    if (factor.sd == 0.0) return factor.mean;
    if (factor.spread == Spread::normal)
        return cut_normal(factor.mean, factor.sd, limits.low, limits.high, u);
    // sigma^2 = ln(1 + (sd/mean)^2), mu = ln(mean) - sigma^2/2
    const double cv = factor.sd / factor.mean;
    const double variance = std::log1p(cv * cv);
    const double low = limits.low > 0.0 ? std::log(limits.low) : -1e3;
    return std::exp(cut_normal(std::log(factor.mean) - 0.5 * variance, std::sqrt(variance), low,
                               std::log(limits.high), u));
}

}  // namespace

double normal_share(double z) {
    return 0.5 * boost::math::erfc(-z / std::numbers::sqrt2);
}

double normal_quantile(double p) {
    return -std::numbers::sqrt2 * boost::math::erfc_inv(2.0 * p);
}

std::string level_at(const Factor& factor, double u) {
    if (factor.spread != Spread::levels) return number_text(*factor.parameter, value_at(factor, u));
    const auto place = static_cast<std::size_t>(u * static_cast<double>(factor.levels.size()));
    return factor.levels[std::min(place, factor.levels.size() - 1)];
}

std::vector<std::string> stepped_levels(const Factor& factor, int steps) {
    std::vector<std::string> levels;
    for (int i = 0; i < steps; ++i) {
        const double share = factor.spread == Spread::uniform ? i / std::max(steps - 1.0, 1.0)
                                                              : (i + 0.5) / static_cast<double>(steps);
        std::string level = number_text(*factor.parameter, value_at(factor, share));
        if (levels.empty() || levels.back() != level) levels.push_back(std::move(level));
    }
    return levels;
}

}  // namespace needleroll
