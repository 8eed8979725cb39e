#include "sim/run/run.hpp"

#include "sim/contact/roll.hpp"
#include "sim/core/angle.hpp"
#include "sim/core/parallel.hpp"
#include "sim/injury/puncture.hpp"
#include "sim/injury/reentry.hpp"
#include "sim/motion/plan.hpp"
#include "sim/run/warnings.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>

namespace needleroll {
namespace {

PlanGround ground_of(const Scenario& scenario) {
    PlanGround ground;
    for (const NamedRegion& region : scenario.patch.regions) {
        if (region.kind != RegionKind::treat) continue;
        ground.corners_mm.insert(ground.corners_mm.end(), region.polygon_mm.begin(), region.polygon_mm.end());
    }
    if (ground.corners_mm.empty()) {
        const double w = scenario.patch.width_mm, h = scenario.patch.height_mm;
        ground.corners_mm = {{0, 0}, {w, 0}, {w, h}, {0, h}};
    }
    ground.drum_span_mm = scenario.roller.rings * ring_spacing_mm(scenario.roller);
    return ground;
}

bool rolls_pattern(const Scenario& scenario) {
    return scenario.poses.empty() && scenario.program.pattern != Pattern::strokes;
}

Error too_large(const std::string& what, double found, double allowed) {
    Error error{
        fmt::format("this run would need {:.3g} {}; make the patch smaller or roll less", found, what)};
    error.found = fmt::format("{:.3g}", found);
    error.allowed = fmt::format("at most {:.0f}", allowed);
    return error;
}

/// Refuses what would not fit before any memory is taken.
Expected<void> check_size(const Scenario& scenario, const PlanGround& ground) {
    const Variability& spread = scenario.variability;
    if (scenario.contact.model == ContactModel::force && spread.field_cv > 0.0) {
        const double nodes =
            field_nodes(scenario.patch.width_mm, scenario.patch.height_mm, spread.field_correlation_mm);
        if (nodes > most_field_nodes) return fail(too_large("field nodes", nodes, most_field_nodes));
    }
    if (!rolls_pattern(scenario)) return {};
    const double strokes = planned_strokes(scenario.program, ground);
    if (strokes > most_strokes) return fail(too_large("strokes", strokes, most_strokes));
    const double per_mm2 =
        needle_count(scenario.roller) / (2.0 * pi * scenario.roller.drum_radius_mm * ground.drum_span_mm *
                                         (1.0 - scenario.program.lane_overlap));
    const double strikes =
        scenario.program.passes * per_mm2 * scenario.patch.width_mm * scenario.patch.height_mm;
    if (strikes > most_strikes) return fail(too_large("strikes", strikes, most_strikes));
    return {};
}

/// Refuses stroke lists whose path is too long.
Expected<void> check_path(const Scenario& scenario, const std::vector<Stroke>& strokes) {
    if (rolls_pattern(scenario)) return {};
    double path_mm = 0.0;
    for (const Stroke& stroke : strokes) {
        for (const Segment& segment : stroke.segments) path_mm += std::abs(segment.path_mm);
    }
    const double strikes =
        path_mm * needle_count(scenario.roller) / (2.0 * pi * scenario.roller.drum_radius_mm);
    if (strikes > most_strikes) return fail(too_large("strikes", strikes, most_strikes));
    return {};
}

std::vector<Stroke> plan(const Scenario& scenario, const PlanGround& ground, const Seed& seed) {
    if (!scenario.poses.empty()) return plan_poses(scenario.poses, scenario.hand);
    if (scenario.program.pattern == Pattern::strokes) return plan_listed(scenario.strokes, scenario.hand);
    return plan_pattern(scenario.program, scenario.hand, ground, seed);
}

/// Settles every distinct pair of force and slip once and follows the drum from stroke to stroke.
void settle_strokes(Result& result, const RollSetting& setting) {
    std::map<std::pair<double, double>, std::uint32_t> known;
    DrumPhase phase;
    for (const Stroke& stroke : result.strokes) {
        RolledStroke rolled_stroke;
        if (stroke.start_phase_rad) phase = {*stroke.start_phase_rad, 0.0, 1.0};
        for (const Segment& segment : stroke.segments) {
            const auto [entry, fresh] = known.try_emplace({segment.force_N, segment.slip},
                                                          static_cast<std::uint32_t>(result.rides.size()));
            if (fresh) {
                result.rides.push_back(settle(setting.roller, setting.skin, setting.contact, segment.force_N,
                                              radians(result.scenario.hand.tilt_deg), segment.slip));
            }
            phase = with_advance(phase, result.rides[entry->second].advance_mm_per_rad);
            rolled_stroke.ride.push_back(entry->second);
            rolled_stroke.phase.push_back(phase);
            phase = rolled(phase, segment.path_mm);
        }
        result.rolled.push_back(std::move(rolled_stroke));
    }
}

void roll_stroke(const Result& result, const RollSetting& setting, std::size_t index, Strikes& strikes) {
    const Stroke& stroke = result.strokes[index];
    const RolledStroke& rolled_stroke = result.rolled[index];
    if (stroke.segments.empty()) return;
    RollState state;
    state.phase = rolled_stroke.phase.front();
    state.t_s = stroke.t_start_s;
    state.random_id = stroke.random_id;
    state.stroke = static_cast<std::uint32_t>(index);
    state.pass = static_cast<std::uint32_t>(stroke.pass);
    for (std::size_t i = 0; i < stroke.segments.size(); ++i) {
        advance(state, stroke.segments[i], result.rides[rolled_stroke.ride[i]], setting, strikes);
    }
}

/// Rolls the strokes in groups, each into a table of its own, and joins the tables in order.
Strikes roll_all(const Result& result, const RollSetting& setting, int threads) {
    const std::size_t count = result.strokes.size();
    const std::size_t group = threads == 1 ? std::max<std::size_t>(count, 1) : 8;
    std::vector<Strikes> parts((count + group - 1) / group);
    parallel_for(parts.size(), threads, [&](std::size_t part) {
        for (std::size_t i = part * group; i < std::min(count, (part + 1) * group); ++i) {
            roll_stroke(result, setting, i, parts[part]);
        }
    });
    if (parts.size() == 1) return std::move(parts.front());
    Strikes all;
    for (Strikes& part : parts) {
        append(all, part);
        part = {};
    }
    return all;
}

double mean_drum_load_fraction(const Result& result) {
    double weighted = 0.0, path_mm = 0.0;
    for (std::size_t i = 0; i < result.strokes.size(); ++i) {
        for (std::size_t j = 0; j < result.strokes[i].segments.size(); ++j) {
            const double length = std::abs(result.strokes[i].segments[j].path_mm);
            weighted += length * result.rides[result.rolled[i].ride[j]].drum_load_fraction;
            path_mm += length;
        }
    }
    return path_mm > 0.0 ? weighted / path_mm : 0.0;
}

void mark_all_reentries(Result& result) {
    const Scenario& scenario = result.scenario;
    const std::optional<double>& radius_mm = scenario.contact.reentry_radius_mm;
    HoleGrid grid = empty_hole_grid(scenario.patch.width_mm, scenario.patch.height_mm,
                                    radius_mm.value_or(scenario.roller.needle_diameter_mm));
    mark_reentries(result.punctures, 0, radius_mm, grid);
}

}  // namespace

Expected<Result> run(const Scenario& scenario, const RunOptions& options) {
    const PlanGround ground = ground_of(scenario);
    if (auto fits = check_size(scenario, ground); !fits) return fail(fits.error());
    const Seed seed{static_cast<std::uint64_t>(scenario.seed), options.replicate};
    Result result;
    result.scenario = scenario;
    result.strokes = plan(scenario, ground, seed);
    if (auto fits = check_path(scenario, result.strokes); !fits) return fail(fits.error());
    const RollSetting setting = roll_setting(scenario.roller, scenario.contact, scenario.patch, scenario.hand,
                                             scenario.variability, seed);
    result.needles = setting.layout;
    settle_strokes(result, setting);
    if (!result.strokes.empty()) {
        result.duration_s = result.strokes.back().t_start_s + duration_s(result.strokes.back());
    }
    result.punctures = puncture(roll_all(result, setting, options.threads), scenario.roller,
                                layer_bottoms_mm(scenario.patch.site));
    if (options.reentries) mark_all_reentries(result);
    result.drum_load_fraction = mean_drum_load_fraction(result);
    if (options.warnings) result.warnings = warnings_of(result);
    return result;
}

}  // namespace needleroll
