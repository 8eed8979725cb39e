#include "sim/validation/validation_lists.hpp"

namespace needleroll {
namespace validation {

std::vector<std::string> with(std::vector<std::string> settings, const std::vector<std::string>& more) {
    settings.insert(settings.end(), more.begin(), more.end());
    return settings;
}

std::vector<ValidationCase> joined(const std::vector<std::vector<ValidationCase>>& lists) {
    std::vector<ValidationCase> cases;
    for (const std::vector<ValidationCase>& list : lists) cases.insert(cases.end(), list.begin(), list.end());
    return cases;
}

AcceptedRange around(double figure, double share) {
    return {figure * (1.0 - share), figure * (1.0 + share)};
}

}  // namespace validation

std::span<const ValidationCase> validation_cases() {
    static const std::vector<ValidationCase> cases = validation::joined(
        {validation::pattern_cases(), validation::depth_cases(), validation::force_cases()});
    return cases;
}

}  // namespace needleroll
