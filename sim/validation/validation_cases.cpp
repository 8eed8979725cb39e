#include "sim/validation/validation_lists.hpp"

namespace needleroll {
namespace validation {

std::vector<std::string> with(std::vector<std::string> settings, const std::vector<std::string>& more) {
    settings.insert(settings.end(), more.begin(), more.end());
    return settings;
}

AcceptedRange around(double figure, double share) {
    return {figure * (1.0 - share), figure * (1.0 + share)};
}

}  // namespace validation

namespace {

std::vector<ValidationCase> all_cases() {
    std::vector<ValidationCase> cases = validation::pattern_cases();
    for (const auto& more : {validation::depth_cases(), validation::force_cases()})
        cases.insert(cases.end(), more.begin(), more.end());
    return cases;
}

}  // namespace

std::span<const ValidationCase> validation_cases() {
    static const std::vector<ValidationCase> cases = all_cases();
    return cases;
}

}  // namespace needleroll
