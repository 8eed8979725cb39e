#include "sim/report/scenario_line.hpp"

#include <fmt/format.h>

namespace needleroll {
namespace {

std::string count(std::size_t number, const char* one, const char* many) {
    return fmt::format("{} {}", number, number == 1 ? one : many);
}

std::string motion_of(const Scenario& scenario) {
    if (!scenario.poses.empty()) return "measured poses";
    const auto passes = [&](const char* pattern) {
        return fmt::format("{}, {}", pattern,
                           count(static_cast<std::size_t>(scenario.program.passes), "pass", "passes"));
    };
    switch (scenario.program.pattern) {
        case Pattern::star:
            return passes("star");
        case Pattern::parallel:
            return passes("parallel");
        case Pattern::cross_hatch:
            return passes("cross-hatch");
        case Pattern::random:
            return passes("random headings");
        case Pattern::strokes:
            break;
    }
    return count(scenario.strokes.size(), "listed stroke", "listed strokes");
}

std::string contact_of(const Scenario& scenario) {
    if (scenario.contact.model == ContactModel::force) return fmt::format("{:g} N", scenario.hand.force_N);
    return fmt::format("rigid, {:g} mm deep",
                       scenario.contact.depth_mm.value_or(scenario.roller.needle_length_mm));
}

}  // namespace

std::string scenario_line(const Scenario& scenario) {
    return fmt::format("{} needles of {:g} mm · {} · {} · {} · seed {}", needle_count(scenario.roller),
                       scenario.roller.needle_length_mm, motion_of(scenario), contact_of(scenario),
                       scenario.patch.site.name, scenario.seed);
}

}  // namespace needleroll
