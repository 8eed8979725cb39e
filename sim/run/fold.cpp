#include "sim/run/fold.hpp"

#include "sim/core/angle.hpp"

#include <cmath>

namespace needleroll {

void begin_stroke(Result& result, const Stroke& stroke, DrumState& drum) {
    if (stroke.start_phase_rad) drum.phase = {*stroke.start_phase_rad, 0.0, 1.0};
    result.rolled.emplace_back();
}

void settle_segment(Result& result, const Segment& segment, const RollSetting& setting, DrumState& drum) {
    const auto [entry, fresh] = drum.rides.try_emplace({segment.force_N, segment.slip},
                                                       static_cast<std::uint32_t>(result.rides.size()));
    if (fresh) {
        result.rides.push_back(settle(setting.roller, setting.skin, setting.contact, segment.force_N,
                                      radians(result.scenario.hand.tilt_deg), segment.slip));
    }
    drum.phase = with_advance(drum.phase, result.rides[entry->second].advance_mm_per_rad);
    result.rolled.back().ride.push_back(entry->second);
    result.rolled.back().phase.push_back(drum.phase);
    drum.phase = rolled(drum.phase, segment.path_mm);
}

RollState rolling_from(const Result& result, std::size_t index) {
    const Stroke& stroke = result.strokes[index];
    RollState state;
    state.phase = result.rolled[index].phase.front();
    state.t_s = stroke.t_start_s;
    state.random_id = stroke.random_id;
    state.stroke = static_cast<std::uint32_t>(index);
    state.pass = static_cast<std::uint32_t>(stroke.pass);
    return state;
}

void DrumLoad::add(const Segment& segment, const Ride& ride) {
    const double length_mm = std::abs(segment.path_mm);
    weighted_mm += length_mm * ride.drum_load_fraction;
    path_mm += length_mm;
}

HoleGrid hole_grid(const Scenario& scenario) {
    return empty_hole_grid(scenario.patch.width_mm, scenario.patch.height_mm,
                           scenario.contact.reentry_radius_mm.value_or(scenario.roller.needle_diameter_mm));
}

}  // namespace needleroll
