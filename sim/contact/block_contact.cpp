#include "sim/contact/block_contact.hpp"

#include "sim/contact/penetration.hpp"
#include "sim/contact/turning.hpp"

#include <cmath>

namespace needleroll {
namespace {

/// Logarithm of the factors that a strike's place and its own draw put on k and F_c.
struct LogFactors {
    double stiffness = 0.0;
    double puncture = 0.0;
};

LogFactors strike_factors(const RollSetting& setting, std::uint64_t stroke_id, std::uint64_t strike_id) {
    const double stiffness_scale = log_normal_scale(setting.variability.stiffness_cv);
    const double puncture_scale = log_normal_scale(setting.variability.puncture_cv);
    const auto words = draw(setting.seed, Purpose::strike, stroke_id, strike_id);
    const auto normal = normal_pair(words[0], words[1]);
    return {stiffness_scale * normal[0] - stiffness_scale * stiffness_scale / 2.0,
            puncture_scale * normal[1] - puncture_scale * puncture_scale / 2.0};
}

double field_factor(const std::optional<SmoothField>& field, double scale, double x_mm, double y_mm) {
    return field ? scale * value_at(*field, x_mm, y_mm) - scale * scale / 2.0 : 0.0;
}

double mean_puncture_force_N(const RollSetting& setting, std::size_t layout_index) {
    const bool blunt = setting.layout.state[layout_index] == NeedleState::blunt;
    return puncture_force_N(blunt ? blunt_tip_diameter_um : setting.roller.tip_diameter_um);
}

/// Depth, dimple, height and half angle.
void fill_penetration(StrikeBlock& block, const Ride& ride, const RollSetting& setting) {
    const bool rigid = setting.contact.model == ContactModel::rigid;
    for (std::size_t i = 0; i < block.count; ++i) {
        const NeedleOnRing needle{setting.layout.length_mm[block.layout_index[i]], setting.roller.drum_radius_mm,
                                  ride.ring_height_mm[block.ring[i]]};
        const Penetration found =
            rigid ? penetrate_rigid(needle)
                  : penetrate(needle, {block.stiffness_N_mm[i], setting.skin.cutting_N_mm, block.puncture_force_N[i]});
        block.depth_mm[i] = found.depth_mm;
        block.dimple_mm[i] = found.dimple_mm;
        block.height_mm[i] = found.height_mm;
        block.half_angle_rad[i] = found.half_angle_rad;
    }
}

/// Entry, exit, slit, scratch and scuff of one strike.
void fill_trace(StrikeBlock& block, std::size_t i, const TurningPath& path, bool backwards, double skin_follow_mm) {
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
    const bool per_strike = spread.stiffness_cv > 0.0 || spread.puncture_cv > 0.0;
    const double field_scale = log_normal_scale(spread.field_cv);
    for (std::size_t i = 0; i < block.count; ++i) {
        const double x = block.x_mm[i], y = block.y_mm[i];
        const LogFactors own =
            per_strike ? strike_factors(setting, stroke_id, block.strike_id[i]) : LogFactors{};
        block.stiffness_N_mm[i] = setting.skin.stiffness_N_mm *
                                  std::exp(own.stiffness + field_factor(setting.stiffness_field, field_scale, x, y));
        block.puncture_force_N[i] = mean_puncture_force_N(setting, block.layout_index[i]) *
                                    std::exp(own.puncture + field_factor(setting.puncture_field, field_scale, x, y));
    }
}

void fill_contact(StrikeBlock& block, const Segment& segment, const Ride& ride, const RollSetting& setting) {
    fill_penetration(block, ride, setting);
    TurningPath path{ride.advance_mm_per_rad, segment.turn_radius_mm, 0.0,
                     segment.path_mm == 0.0 ? 0.0 : segment.skid_mm / segment.path_mm};
    for (std::size_t i = 0; i < block.count; ++i) {
        path.offset_mm = block.offset_mm[i];
        fill_trace(block, i, path, segment.path_mm < 0.0, setting.contact.skin_follow_mm);
    }
}

}  // namespace needleroll
