#include "sim/run/run.hpp"

#include "sim/core/angle.hpp"
#include "sim/core/parallel.hpp"
#include "sim/injury/puncture.hpp"
#include "sim/motion/plan.hpp"
#include "sim/run/fold.hpp"
#include "sim/run/warnings.hpp"

#include <algorithm>
#include <cmath>

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

/// Strikes along the whole path of some strokes, on the patch or not.
double strikes_along(const Roller& roller, std::span<const Stroke> strokes) {
    double path_mm = 0.0;
    for (const Stroke& stroke : strokes) {
        for (const Segment& segment : stroke.segments) path_mm += std::abs(segment.path_mm);
    }
    return path_mm * needle_count(roller) / (2.0 * pi * roller.drum_radius_mm);
}

/// Refuses stroke lists whose path is too long.
Expected<void> check_path(const Scenario& scenario, const std::vector<Stroke>& strokes) {
    if (rolls_pattern(scenario)) return {};
    const double strikes = strikes_along(scenario.roller, strokes);
    if (strikes > most_strikes) return fail(too_large("strikes", strikes, most_strikes));
    return {};
}

/// Plans the strokes of the result's scenario.
void plan(Result& result, const PlanGround& ground, const Seed& seed, const StopToken& stop) {
    const Scenario& scenario = result.scenario;
    if (!scenario.poses.empty()) {
        const FollowedTrack track =
            follow_track(scenario.poses, scenario.pose_source, scenario.pose_following, scenario.hand, stop);
        result.motion = track.summary;
        result.strokes = plan_poses(track.poses, scenario.hand, stop);
    } else if (scenario.program.pattern == Pattern::strokes) {
        result.strokes = plan_listed(scenario.strokes, scenario.hand);
    } else {
        result.strokes = plan_pattern(scenario.program, scenario.hand, ground, seed, stop);
    }
}

/// Settles all segments and follows the drum from stroke to stroke.
void settle_strokes(Result& result, const RollSetting& setting) {
    DrumState drum;
    for (const Stroke& stroke : result.strokes) {
        begin_stroke(result, stroke, drum);
        for (const Segment& segment : stroke.segments) {
            if (setting.stop.stop_requested()) return;
            settle_segment(result, segment, setting, drum);
        }
    }
}

void roll_stroke(const Result& result, const RollSetting& setting, std::size_t index, Strikes& strikes) {
    const Stroke& stroke = result.strokes[index];
    if (stroke.segments.empty()) return;
    RollState state = rolling_from(result, index);
    for (std::size_t i = 0; i < stroke.segments.size(); ++i) {
        advance(state, stroke.segments[i], result.rides[result.rolled[index].ride[i]], setting, strikes);
    }
}

/// Rolls the strokes in groups, each into a table of its own, and joins the tables in order.
Strikes roll_all(const Result& result, const RollSetting& setting, int threads) {
    const std::size_t count = result.strokes.size();
    const std::size_t group = threads == 1 ? std::max<std::size_t>(count, 1) : 8;
    std::vector<Strikes> parts((count + group - 1) / group);
    const auto roll_part = [&](std::size_t part) {
        const std::size_t first = part * group, end = std::min(count, first + group);
        const double strikes =
            strikes_along(setting.roller, std::span(result.strokes).subspan(first, end - first));
        const auto room = static_cast<std::size_t>(std::min(strikes, most_strikes));
        Strikes::for_each_column([room](auto& column) { column.reserve(room); }, parts[part]);
        for (std::size_t i = first; i < end; ++i) roll_stroke(result, setting, i, parts[part]);
    };
    parallel_for(parts.size(), threads, roll_part, setting.stop);
    return join(std::move(parts), setting.stop);
}

double mean_drum_load_fraction(const Result& result) {
    DrumLoad load;
    for (std::size_t i = 0; i < result.strokes.size(); ++i) {
        for (std::size_t j = 0; j < result.strokes[i].segments.size(); ++j)
            load.add(result.strokes[i].segments[j], result.rides[result.rolled[i].ride[j]]);
    }
    return load.fraction();
}

void mark_all_reentries(Result& result, const StopToken& stop) {
    HoleGrid grid = hole_grid(result.scenario);
    mark_reentries(result.punctures, 0, result.scenario.contact.reentry_radius_mm, grid, stop);
}

}  // namespace

Expected<Result> run(const Scenario& scenario, const RunOptions& options) {
    const PlanGround ground = ground_of(scenario);
    if (auto fits = check_size(scenario, ground); !fits) return fail(fits.error());
    const Seed seed{static_cast<std::uint64_t>(scenario.seed), options.replicate};
    const StopToken& stop = options.stop;
    Result result;
    result.scenario = scenario;
    plan(result, ground, seed, stop);
    if (auto fits = check_path(scenario, result.strokes); !fits) return fail(fits.error());
    const RollSetting setting = roll_setting(scenario.roller, scenario.contact, scenario.patch, scenario.hand,
                                             scenario.variability, seed, stop);
    result.needles = setting.layout;
    settle_strokes(result, setting);
    if (stop.stop_requested()) return fail(stopped());
    if (!result.strokes.empty()) {
        result.duration_s = result.strokes.back().t_start_s + duration_s(result.strokes.back());
    }
    result.punctures = {roll_all(result, setting, options.threads), {}, {}, {}};
    puncture(result.punctures, 0, scenario.roller, layer_bottoms_mm(scenario.patch.site), stop);
    if (options.reentries) mark_all_reentries(result, stop);
    result.drum_load_fraction = mean_drum_load_fraction(result);
    if (options.warnings) result.warnings = warnings_of(result, stop);
    if (stop.stop_requested()) return fail(stopped());
    return result;
}

}  // namespace needleroll
