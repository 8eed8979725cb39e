#include "sim/run/live_run.hpp"

#include "sim/injury/puncture.hpp"
#include "sim/run/warnings.hpp"

namespace needleroll {
namespace {

RollSetting setting_of(const Scenario& scenario, std::uint64_t replicate) {
    return roll_setting(scenario.roller, scenario.contact, scenario.patch, scenario.hand,
                        scenario.variability, {static_cast<std::uint64_t>(scenario.seed), replicate});
}

}  // namespace

LiveRun::LiveRun(Result start, std::uint64_t replicate)
    : result_(std::move(start)),
      setting_(setting_of(result_.scenario, replicate)),
      layer_bottoms_mm_(layer_bottoms_mm(result_.scenario.patch.site)),
      poses_(result_.scenario.hand),
      grid_(hole_grid(result_.scenario)) {
    result_.needles = setting_.layout;
    for (std::size_t i = 0; i < result_.strokes.size(); ++i) {
        const Stroke& stroke = result_.strokes[i];
        const std::vector<Segment>& segments = stroke.segments;
        if (stroke.start_phase_rad) drum_.phase = {*stroke.start_phase_rad, 0.0, 1.0};
        for (std::size_t j = 0; j < segments.size(); ++j) {
            const std::uint32_t ride = result_.rolled[i].ride[j];
            drum_.rides[{segments[j].force_N, segments[j].slip}] = ride;
            drum_.phase = rolled(result_.rolled[i].phase[j], segments[j].path_mm);
            load_.add(segments[j], result_.rides[ride]);
        }
    }
    mark_reentries(result_.punctures, 0, result_.scenario.contact.reentry_radius_mm, grid_);
}

void LiveRun::set_down(Stroke stroke) {
    result_.strokes.push_back(std::move(stroke));
    roll_on();
}

void LiveRun::roll(const Segment& segment) {
    result_.strokes.back().segments.push_back(segment);
    roll_on();
}

void LiveRun::follow(const MeasuredPose& pose) {
    poses_.add(pose, result_.strokes);
    roll_on();
}

Result LiveRun::finish() && {
    result_.warnings = warnings_of(result_);
    return std::move(result_);
}

/// Rolls what the strokes have and Result::rolled has not.
void LiveRun::roll_on() {
    if (result_.strokes.empty()) return;
    if (result_.rolled.size() < result_.strokes.size()) {
        begin_stroke(result_, result_.strokes.back(), drum_);
        stroke_s_ = 0.0;
        result_.duration_s = result_.strokes.back().t_start_s;
    }
    const Stroke& stroke = result_.strokes.back();
    while (result_.rolled.back().ride.size() < stroke.segments.size()) roll_next(stroke);
}

void LiveRun::roll_next(const Stroke& stroke) {
    const std::size_t next = result_.rolled.back().ride.size(), first_row = result_.punctures.size();
    const Segment& segment = stroke.segments[next];
    settle_segment(result_, segment, setting_, drum_);
    const Ride& ride = result_.rides[result_.rolled.back().ride.back()];
    if (next == 0) state_ = rolling_from(result_, result_.strokes.size() - 1);
    advance(state_, segment, ride, setting_, result_.punctures);
    puncture(result_.punctures, first_row, setting_.roller, layer_bottoms_mm_);
    mark_reentries(result_.punctures, first_row, result_.scenario.contact.reentry_radius_mm, grid_);
    load_.add(segment, ride);
    result_.drum_load_fraction = load_.fraction();
    stroke_s_ += segment.duration_s;
    result_.duration_s = stroke.t_start_s + stroke_s_;
}

}  // namespace needleroll
