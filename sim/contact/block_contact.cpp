#include "sim/contact/block_contact.hpp"

#include "sim/contact/penetration.hpp"
#include "sim/contact/turning.hpp"
#include "sim/core/elementary.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll {
namespace {

/// Turns columns of logarithms into factors on the mean stiffness and puncture force.
NEEDLEROLL_WIDE void apply_factors(double* stiffness, double* puncture, double mean_stiffness,
                                   const double* mean_puncture, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        stiffness[i] = mean_stiffness * elementary::exponential(stiffness[i]);
        puncture[i] = mean_puncture[i] * elementary::exponential(puncture[i]);
    }
}

/// Adds what the smooth fields say at each strike's place to the logarithms.
void add_fields(StrikeBlock& block, const RollSetting& setting, double scale) {
    for (std::size_t i = 0; i < block.count; ++i) {
        const FieldPlace place = field_place(*setting.stiffness_field, block.x_mm[i], block.y_mm[i]);
        block.stiffness_N_mm[i] += scale * value_at(*setting.stiffness_field, place) - scale * scale / 2.0;
        block.puncture_force_N[i] += scale * value_at(*setting.puncture_field, place) - scale * scale / 2.0;
    }
}

/// Engagement of every strike, left in the column of the dimple.
NEEDLEROLL_WIDE void engage_block(StrikeBlock& block, double drum_radius) {
    for (std::size_t i = 0; i < block.count; ++i) {
        const double length = block.length_mm[i];
        block.dimple_mm[i] = engagement_mm(length, drum_radius + length, block.ring_height_mm[i]);
    }
}

/// Depth of every strike in skin that dimples and is cut.
NEEDLEROLL_WIDE void pierce_block(StrikeBlock& block, double cutting) {
    for (std::size_t i = 0; i < block.count; ++i) {
        const NeedleSkin skin{block.stiffness_N_mm[i], cutting, block.puncture_force_N[i]};
        block.depth_mm[i] = pierced_depth_mm(skin, block.dimple_mm[i]);
    }
}

/// Dimple, height and half angle of every strike, as `penetrate` has them, with
///   phi_p = acos((T - p)/T) = 2 asin(sqrt(p/(2 T)))   and   H* + delta = T - p.
NEEDLEROLL_WIDE void settle_block(StrikeBlock& block, double drum_radius) {
    for (std::size_t i = 0; i < block.count; ++i) {
        const double depth = block.depth_mm[i], reach = drum_radius + block.length_mm[i];
        block.dimple_mm[i] -= depth;
        block.height_mm[i] = reach - depth;
        block.half_angle_rad[i] = 2.0 * elementary::arc_sine(std::sqrt(depth / (2.0 * reach)));
    }
}

/// Entry, exit, slits and scratch on a straight path. With h = T - p:
///   x(phi_p) = Rp phi_p - sqrt(p (2 T - p)),   turning point sin^2(phi_t) = 1 - h/Rp, inner when below
///   sin^2(phi_p), x(phi_t) = Rp phi_t - h tan(phi_t).
/// A turning point that is not inner is moved to the end of the contact, or to 0 when Rp <= h.
NEEDLEROLL_WIDE void trace_block(StrikeBlock& block, double advance, double cosine, double sine,
                                 double direction, double skin_follow) {
    for (std::size_t i = 0; i < block.count; ++i) {
        const double depth = block.depth_mm[i], height = block.height_mm[i], reach = height + depth;
        const double half_chord_squared = depth * (reach + height);
        const double end = advance * block.half_angle_rad[i] - std::sqrt(half_chord_squared);
        const double end_sine_squared = half_chord_squared / (reach * reach);
        const double turn_sine_squared = std::clamp((advance - height) / advance, 0.0, end_sine_squared);
        const double turn = elementary::arc_sine(std::sqrt(turn_sine_squared));
        const double turn_tangent = std::sqrt(turn_sine_squared / (1.0 - turn_sine_squared));
        const bool inner = turn_sine_squared < end_sine_squared;
        const double peak = inner ? advance * turn - height * turn_tangent : end;
        const double extent = 2.0 * std::max(peak, std::abs(end));
        const double exit = direction * end;
        block.entry_x_mm[i] = block.x_mm[i] - exit * cosine;
        block.entry_y_mm[i] = block.y_mm[i] - exit * sine;
        block.exit_x_mm[i] = block.x_mm[i] + exit * cosine;
        block.exit_y_mm[i] = block.y_mm[i] + exit * sine;
        block.slit_rigid_mm[i] = extent;
        block.slit_mm[i] = remaining_slit_mm(extent, skin_follow);
        block.scratch_mm[i] = inner ? 2.0 * (2.0 * peak - end) : 2.0 * end;
        block.scuff_mm[i] = 0.0;
    }
}

/// Entry, exit, slit, scratch and scuff of one strike on a path that turns or skids.
void trace_turning(StrikeBlock& block, std::size_t i, const TurningPath& path, bool backwards,
                   double skin_follow_mm) {
    const double half_angle = block.half_angle_rad[i], height = block.height_mm[i];
    const ShaftTrace trace = trace_turning_shaft(path, height, half_angle);
    const AlongAcross front = turning_crossing(path, -half_angle, height);
    const AlongAcross behind = turning_crossing(path, half_angle, height);
    const AlongAcross& entry = backwards ? behind : front;
    const AlongAcross& exit = backwards ? front : behind;
    const double c = std::cos(block.heading_rad[i]), s = std::sin(block.heading_rad[i]);
    block.entry_x_mm[i] = block.x_mm[i] + entry.along_mm * c - entry.across_mm * s;
    block.entry_y_mm[i] = block.y_mm[i] + entry.along_mm * s + entry.across_mm * c;
    block.exit_x_mm[i] = block.x_mm[i] + exit.along_mm * c - exit.across_mm * s;
    block.exit_y_mm[i] = block.y_mm[i] + exit.along_mm * s + exit.across_mm * c;
    block.slit_rigid_mm[i] = trace.extent_mm;
    block.slit_mm[i] = remaining_slit_mm(trace.extent_mm, skin_follow_mm);
    block.scratch_mm[i] = trace.path_mm;
    block.scuff_mm[i] = scuff_mm(path, height, half_angle);
}

}  // namespace

void draw_skin(StrikeBlock& block, const RollSetting& setting, std::uint64_t stroke_id) {
    const Variability& spread = setting.variability;
    const std::size_t count = block.count;
    if (spread.stiffness_cv > 0.0 || spread.puncture_cv > 0.0) {
        draw_normal_pairs(setting.seed, Purpose::strike, stroke_id, {block.strike_id.data(), count},
                          {block.stiffness_N_mm.data(), count}, {block.puncture_force_N.data(), count});
    }
    const double stiffness_scale = log_normal_scale(spread.stiffness_cv);
    const double puncture_scale = log_normal_scale(spread.puncture_cv);
    StrikeBlock::Column<double> mean_puncture;
    for (std::size_t i = 0; i < count; ++i) {
        block.stiffness_N_mm[i] =
            stiffness_scale * block.stiffness_N_mm[i] - stiffness_scale * stiffness_scale / 2.0;
        block.puncture_force_N[i] =
            puncture_scale * block.puncture_force_N[i] - puncture_scale * puncture_scale / 2.0;
        mean_puncture[i] = setting.puncture_force_N[block.layout_index[i]];
    }
    if (setting.stiffness_field) add_fields(block, setting, log_normal_scale(spread.field_cv));
    apply_factors(block.stiffness_N_mm.data(), block.puncture_force_N.data(), setting.skin.stiffness_N_mm,
                  mean_puncture.data(), count);
}

void fill_contact(StrikeBlock& block, const Segment& segment, const Ride& ride, const RollSetting& setting) {
    for (std::size_t i = 0; i < block.count; ++i) {
        block.length_mm[i] = setting.layout.length_mm[block.layout_index[i]];
        block.ring_height_mm[i] = ride.ring_height_mm[block.ring[i]];
    }
    engage_block(block, setting.roller.drum_radius_mm);
    if (setting.contact.model == ContactModel::rigid) {
        block.depth_mm = block.dimple_mm;
    } else {
        pierce_block(block, setting.skin.cutting_N_mm);
    }
    settle_block(block, setting.roller.drum_radius_mm);
    const bool backwards = segment.path_mm < 0.0;
    if (std::isinf(segment.turn_radius_mm) && segment.skid_mm == 0.0) {
        trace_block(block, ride.advance_mm_per_rad, std::cos(segment.start.heading_rad),
                    std::sin(segment.start.heading_rad), backwards ? -1.0 : 1.0,
                    setting.contact.skin_follow_mm);
        return;
    }
    TurningPath path{ride.advance_mm_per_rad, segment.turn_radius_mm, 0.0,
                     segment.path_mm == 0.0 ? 0.0 : segment.skid_mm / segment.path_mm};
    for (std::size_t i = 0; i < block.count; ++i) {
        path.offset_mm = block.offset_mm[i];
        trace_turning(block, i, path, backwards, setting.contact.skin_follow_mm);
    }
}

}  // namespace needleroll
