#include "sim/response/phases.hpp"

#include <algorithm>

namespace needleroll {
namespace {

/// When each phase begins [days since the visit].
constexpr std::array<double, phase_names.size()> beginnings_d = {0.0, building_from_d, strengthening_from_d};

Phase phase_since(double since_visit_d) {
    if (since_visit_d < building_from_d) return Phase::calming;
    return since_visit_d < strengthening_from_d ? Phase::building : Phase::strengthening;
}

}  // namespace

PhaseNow phase_at(double t_d, std::span<const double> visits_d) {
    const auto next = std::upper_bound(visits_d.begin(), visits_d.end(), t_d);
    if (next == visits_d.begin()) return {};
    const auto visit = static_cast<std::size_t>(next - visits_d.begin()) - 1;
    const double since_d = t_d - visits_d[visit];
    return {phase_since(since_d), since_d, visit};
}

std::vector<PhaseSpell> phase_spells(std::span<const double> visits_d, double end_d) {
    std::vector<PhaseSpell> spells;
    for (std::size_t visit = 0; visit < visits_d.size(); ++visit) {
        const double until_d = visit + 1 < visits_d.size() ? std::min(visits_d[visit + 1], end_d) : end_d;
        for (std::size_t i = 0; i < beginnings_d.size(); ++i) {
            const double from_d = visits_d[visit] + beginnings_d[i];
            const double border_d =
                i + 1 < beginnings_d.size() ? visits_d[visit] + beginnings_d[i + 1] : until_d;
            const double to_d = std::min(border_d, until_d);
            if (from_d < to_d) spells.push_back({static_cast<Phase>(i), visit, from_d, to_d});
        }
    }
    return spells;
}

}  // namespace needleroll
