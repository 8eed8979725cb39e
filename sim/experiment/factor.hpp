/// What is varied: one key of the parameter table and the values that it takes.
#pragma once

#include "sim/scenario/parameter.hpp"

#include <optional>
#include <string>
#include <vector>

namespace needleroll {

/// How the values of a factor lie.
enum class Spread {
    levels,      ///< a list
    uniform,     ///< from `low` to `high`, evenly or evenly in the logarithm
    normal,      ///< with `mean` and `sd`
    log_normal,  ///< with `mean` and `sd` of the value itself
};

/// One factor of an experiment, in the unit of its parameter.
struct Factor {
    const Parameter* parameter = nullptr;
    Spread spread = Spread::levels;
    std::vector<std::string> levels;  ///< as `--set` has them; of a full factorial design always filled
    double low = 0.0, high = 0.0;
    bool logarithmic = false;
    double mean = 0.0, sd = 0.0;
    std::optional<std::size_t> control;  ///< level that the others are compared with
    int line = 0;                        ///< in the file of the experiment

    std::string key() const { return std::string(parameter->key); }
};

/// The value of the factor at a place u in (0, 1): the u-quantile of its distribution, or the level of that
/// share of the list. Normal and log-normal values are cut off at the limits of the parameter. Rounded to 9
/// significant digits, whole numbers to the nearest.
std::string level_at(const Factor& factor, double u);

/// `steps` values: the ends and evenly between them for a range, the middles of equal shares for a
/// distribution. Values that round to the same level are given once.
std::vector<std::string> stepped_levels(const Factor& factor, int steps);

/// Standard normal distribution function, and its inverse for p in (0, 1).
double normal_share(double z);
double normal_quantile(double p);

}  // namespace needleroll
