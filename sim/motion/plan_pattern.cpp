#include "sim/core/angle.hpp"
#include "sim/motion/plan.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll {
namespace {

/// Lanes are named by signed index; the random streams want them from 0.
constexpr std::int64_t lane_bias = 1 << 20;

/// Bounding box of the region in the frame (along, left) of a heading.
struct HeadingBox {
    double along_low, along_high, left_low, left_high;
};

HeadingBox box_along(const std::vector<Place>& corners, double heading_rad) {
    const Place along{std::cos(heading_rad), std::sin(heading_rad)}, left = turned_left(along);
    HeadingBox box{dot(along, corners[0]), dot(along, corners[0]), dot(left, corners[0]),
                   dot(left, corners[0])};
    for (const Place& corner : corners) {
        box.along_low = std::min(box.along_low, dot(along, corner));
        box.along_high = std::max(box.along_high, dot(along, corner));
        box.left_low = std::min(box.left_low, dot(left, corner));
        box.left_high = std::max(box.left_high, dot(left, corner));
    }
    return box;
}

double pitch_mm(const Program& program, const PlanGround& ground) {
    return ground.drum_span_mm * (1.0 - program.lane_overlap);
}

/// Lanes whose drum reaches into the box, as signed indices; lane 0 is centred on the box but for the offset.
struct LaneRange {
    std::int64_t first, last;
};

LaneRange lanes_over(double box_width_mm, double offset_mm, double pitch, double span) {
    // Lane k reaches from k pitch + offset - span/2 to k pitch + offset + span/2, measured from mid-box.
    const double half = (box_width_mm + span) / 2.0;
    constexpr double touching = 1e-9;
    return {static_cast<std::int64_t>(std::floor((-half - offset_mm + touching) / pitch)) + 1,
            static_cast<std::int64_t>(std::ceil((half - offset_mm - touching) / pitch)) - 1};
}

/// The directions that a pattern repeats [rad]; one entry a pass modulo its size.
std::vector<double> direction_cycle(Pattern pattern) {
    if (pattern == Pattern::star) return {0.0, radians(45.0), radians(90.0), radians(135.0)};
    if (pattern == Pattern::cross_hatch) return {0.0, radians(90.0)};
    return {0.0};
}

/// Heading of a pass before jitter.
double pass_heading_rad(const Program& program, const Seed& seed, int pass) {
    const double base = radians(program.heading_deg);
    if (program.pattern == Pattern::random) {
        return base + pi * uniform(draw(seed, Purpose::pass_heading, static_cast<std::uint64_t>(pass), 0)[0]);
    }
    const std::vector<double> cycle = direction_cycle(program.pattern);
    return base + cycle[static_cast<std::size_t>(pass) % cycle.size()];
}

double lane_offset_mm(const Program& program, const Seed& seed, int pass, double pitch) {
    if (program.lanes == Lanes::fixed || program.phase == PhaseRule::continued) return 0.0;
    return pitch * uniform(draw(seed, Purpose::lane_offset, static_cast<std::uint64_t>(pass), 0)[0]);
}

std::uint64_t lane_id(int pass, std::int64_t lane) {
    return static_cast<std::uint64_t>(pass) * (2 * lane_bias) + static_cast<std::uint64_t>(lane + lane_bias);
}

/// The line of one lane, jittered about its middle.
Segment lane_segment(const Program& program, const Hand& hand, const HeadingBox& box, double heading_rad,
                     double lane_center_mm, const Seed& seed, std::uint64_t jitter_id) {
    const double middle_along = (box.along_low + box.along_high) / 2.0;
    const double length = box.along_high - box.along_low + 2.0 * program.run_out_mm;
    const double x = middle_along * std::cos(heading_rad) - lane_center_mm * std::sin(heading_rad);
    const double y = middle_along * std::sin(heading_rad) + lane_center_mm * std::cos(heading_rad);
    double heading = heading_rad;
    if (hand.heading_jitter_deg > 0.0) {
        const auto words = draw(seed, Purpose::heading_jitter, jitter_id, 0);
        heading += radians(hand.heading_jitter_deg) * normal_pair(words[0], words[1])[0];
    }
    Segment segment;
    segment.start = {x - length / 2.0 * std::cos(heading), y - length / 2.0 * std::sin(heading), heading};
    segment.path_mm = length;
    segment.duration_s = length / hand.speed_mm_s;
    segment.force_N = hand.force_N;
    segment.slip = hand.slip;
    return segment;
}

double random_phase_rad(const Seed& seed, std::uint64_t stroke_id) {
    return 2.0 * pi * uniform(draw(seed, Purpose::start_phase, stroke_id, 0)[0]);
}

/// Adds a stroke to the end of the time line.
void append(std::vector<Stroke>& strokes, Stroke stroke, double lift_s) {
    if (!strokes.empty()) {
        const Stroke& last = strokes.back();
        stroke.t_start_s = last.t_start_s + duration_s(last) + (stroke.lifted_before ? lift_s : 0.0);
    }
    strokes.push_back(std::move(stroke));
}

/// Every pass rolls all its lanes one way, lifting between them.
std::vector<Stroke> plan_one_way(const Program& program, const Hand& hand, const PlanGround& ground,
                                 const Seed& seed, const StopToken& stop) {
    std::vector<Stroke> strokes;
    const double pitch = pitch_mm(program, ground);
    for (int pass = 0; pass < program.passes; ++pass) {
        const double heading = pass_heading_rad(program, seed, pass);
        const HeadingBox box = box_along(ground.corners_mm, heading);
        const double offset = lane_offset_mm(program, seed, pass, pitch);
        const LaneRange lanes = lanes_over(box.left_high - box.left_low, offset, pitch, ground.drum_span_mm);
        for (std::int64_t lane = lanes.first; lane <= lanes.last; ++lane) {
            if (stop.stop_requested()) return {};
            Stroke stroke;
            stroke.pass = pass;
            stroke.random_id = lane_id(pass, lane);
            stroke.start_phase_rad = random_phase_rad(seed, stroke.random_id);
            const double center =
                (box.left_low + box.left_high) / 2.0 + static_cast<double>(lane) * pitch + offset;
            stroke.segments.push_back(
                lane_segment(program, hand, box, heading, center, seed, stroke.random_id));
            append(strokes, std::move(stroke), hand.lift_s);
        }
    }
    return strokes;
}

/// The same line rolled back: from its end to its start, heading kept.
Segment reversed(const Segment& forward) {
    Segment segment = forward;
    segment.start = end_pose(forward);
    segment.path_mm = -forward.path_mm;
    return segment;
}

/// All passes of one heading on one lane, to and fro without lifting.
void append_lane_to_and_fro(std::vector<Stroke>& strokes, const std::vector<int>& passes, const Segment& line,
                            const Hand& hand, const Seed& seed, std::int64_t lane, const StopToken& stop) {
    for (std::size_t i = 0; i < passes.size() && !stop.stop_requested(); ++i) {
        Stroke stroke;
        stroke.pass = passes[i];
        stroke.random_id = lane_id(passes[i], lane);
        stroke.lifted_before = i == 0;
        if (i == 0) stroke.start_phase_rad = random_phase_rad(seed, stroke.random_id);
        stroke.segments.push_back(i % 2 == 0 ? line : reversed(line));
        append(strokes, std::move(stroke), hand.lift_s);
    }
}

/// Each lane takes all its passes of one heading to and fro; lift between lanes.
std::vector<Stroke> plan_continued(const Program& program, const Hand& hand, const PlanGround& ground,
                                   const Seed& seed, const StopToken& stop) {
    std::vector<Stroke> strokes;
    const double pitch = pitch_mm(program, ground);
    const int headings = program.pattern == Pattern::random
                             ? program.passes
                             : static_cast<int>(direction_cycle(program.pattern).size());
    for (int group = 0; group < std::min(headings, program.passes); ++group) {
        std::vector<int> passes;
        for (int pass = group; pass < program.passes; pass += headings) passes.push_back(pass);
        const double heading = pass_heading_rad(program, seed, group);
        const HeadingBox box = box_along(ground.corners_mm, heading);
        const LaneRange lanes = lanes_over(box.left_high - box.left_low, 0.0, pitch, ground.drum_span_mm);
        for (std::int64_t lane = lanes.first; lane <= lanes.last; ++lane) {
            const double center = (box.left_low + box.left_high) / 2.0 + static_cast<double>(lane) * pitch;
            const Segment line =
                lane_segment(program, hand, box, heading, center, seed, lane_id(group, lane));
            append_lane_to_and_fro(strokes, passes, line, hand, seed, lane, stop);
        }
    }
    return strokes;
}

}  // namespace

double planned_strokes(const Program& program, const PlanGround& ground) {
    double low_x = ground.corners_mm[0].x_mm, high_x = low_x, low_y = ground.corners_mm[0].y_mm,
           high_y = low_y;
    for (const Place& corner : ground.corners_mm) {
        low_x = std::min(low_x, corner.x_mm), high_x = std::max(high_x, corner.x_mm);
        low_y = std::min(low_y, corner.y_mm), high_y = std::max(high_y, corner.y_mm);
    }
    const double widest = std::hypot(high_x - low_x, high_y - low_y);
    return program.passes * ((widest + ground.drum_span_mm) / pitch_mm(program, ground) + 1.0);
}

std::vector<Stroke> plan_pattern(const Program& program, const Hand& hand, const PlanGround& ground,
                                 const Seed& seed, const StopToken& stop) {
    return program.phase == PhaseRule::continued ? plan_continued(program, hand, ground, seed, stop)
                                                 : plan_one_way(program, hand, ground, seed, stop);
}

}  // namespace needleroll
