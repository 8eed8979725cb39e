#include "sim/talk/talk_run.hpp"

#include "sim/scenario/check.hpp"
#include "sim/scenario/presets.hpp"

namespace needleroll {
namespace {

/// The drum that the talk describes: 20 x 20 mm, 8 rings of 24 needles, nowhere staggered.
bool is_talk_drum(const Roller& roller) {
    const Roller drum;
    return roller.drum_radius_mm == drum.drum_radius_mm && roller.drum_width_mm == drum.drum_width_mm &&
           roller.rings == drum.rings && roller.needles_per_ring == drum.needles_per_ring &&
           roller.stagger == drum.stagger && ring_spacing_mm(roller) == ring_spacing_mm(drum);
}

}  // namespace

bool is_talk_scenario(const Scenario& scenario) {
    const Program& program = scenario.program;
    const bool several_directions = program.pattern == Pattern::star ||
                                    program.pattern == Pattern::cross_hatch ||
                                    program.pattern == Pattern::random;
    return several_directions && program.passes >= fewest_talk_passes && program.phase == PhaseRule::random &&
           scenario.strokes.empty() && scenario.poses.empty() && scenario.poses_file.empty() &&
           scenario.roller.damaged.empty() && is_talk_drum(scenario.roller);
}

bool is_own_run(const Scenario& open, const TalkWishes& wishes) {
    const bool other_site = wishes.site && *wishes.site != open.patch.site.name;
    const bool other_length =
        wishes.needle_length_mm && *wishes.needle_length_mm != open.roller.needle_length_mm;
    return other_site || other_length || !is_talk_scenario(open);
}

Expected<Scenario> talk_scenario(const Scenario& open, const TalkWishes& wishes, const Assets& assets,
                                 std::string_view own) {
    if (!is_own_run(open, wishes)) return open;
    const Expected<std::filesystem::path> path = scenario_path(assets, own);
    if (!path) return fail(path.error());
    Expected<Scenario> scenario = read_scenario(*path, {}, assets);
    if (!scenario) return scenario;
    scenario->roller.needle_length_mm = wishes.needle_length_mm.value_or(open.roller.needle_length_mm);
    scenario->patch.site = open.patch.site;
    scenario->patch.tautness = open.patch.tautness;
    scenario->hand.force_N = open.hand.force_N;
    if (wishes.site && *wishes.site != open.patch.site.name) {
        if (Expected<void> applied = apply_preset(*scenario, PresetKind::site, *wishes.site, assets);
            !applied)
            return fail(applied.error());
    }
    if (Expected<void> checked = check(*scenario); !checked) return fail(checked.error());
    return scenario;
}

}  // namespace needleroll
