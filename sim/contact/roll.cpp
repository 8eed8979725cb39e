#include "sim/contact/roll.hpp"

#include "sim/contact/block_contact.hpp"
#include "sim/contact/needle_force.hpp"
#include "sim/core/angle.hpp"
#include "sim/motion/tremor.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll {
namespace {

/// Passages of one segment with what each needs to be placed.
struct RollingSegment {
    const Segment& segment;
    const RollSetting& setting;
    DrumPhase phase;  ///< at the segment's start
    PassageRange passages;
    std::vector<double> tremor_mm;  ///< by needle pitch from first_pitch; empty: none
    std::int64_t first_pitch = 0;
    bool straight = true;
    double cosine = 1.0, sine = 0.0;  ///< of the heading at the start
};

/// Path along a line between which the axle is near enough to the patch for its needles to reach it.
struct PathRange {
    double low_mm, high_mm;
};

/// Narrows a range to where start + path * rate lies in [low, high].
PathRange narrowed(const PathRange& range, double start, double rate, double low, double high) {
    if (std::abs(rate) < 1e-9) {
        const bool reached = start + 1e-6 >= low && start - 1e-6 <= high;
        return reached ? range : PathRange{0.0, -1.0};
    }
    const double a = (low - start) / rate, b = (high - start) / rate;
    return {std::max(range.low_mm, std::min(a, b)), std::min(range.high_mm, std::max(a, b))};
}

/// Leaves out the passages of a line that lie beside the patch. A needle is at most `margin` from mid-axle.
PassageRange passages_near_patch(const RollingSegment& rolling, double margin_mm) {
    const AxlePose& start = rolling.segment.start;
    const double end = rolling.segment.path_mm;
    PathRange range{std::min(0.0, end), std::max(0.0, end)};
    range =
        narrowed(range, start.x_mm, rolling.cosine, -margin_mm, rolling.setting.patch_width_mm + margin_mm);
    range =
        narrowed(range, start.y_mm, rolling.sine, -margin_mm, rolling.setting.patch_height_mm + margin_mm);
    if (range.low_mm > range.high_mm) return {};
    constexpr double rounding_mm = 1e-6;
    const PassageRange near =
        passages_between(rolling.setting.rows, rolled(rolling.phase, range.low_mm - rounding_mm).angle_rad(),
                         rolled(rolling.phase, range.high_mm + rounding_mm).angle_rad());
    const PassageRange both{std::max(near.first, rolling.passages.first),
                            std::min(near.last, rolling.passages.last)};
    return both.first < both.last ? both : PassageRange{};
}

double largest_magnitude(const std::vector<double>& values) {
    double largest = 0.0;
    for (const double value : values) largest = std::max(largest, std::abs(value));
    return largest;
}

/// The needle pitch of drum turn in which a drum angle lies.
std::int64_t pitch_index(const RollSetting& setting, double drum_angle_rad) {
    const double pitches = drum_angle_rad * setting.roller.needles_per_ring / (2.0 * pi);
    return static_cast<std::int64_t>(std::floor(pitches + 1e-9));
}

RollingSegment begin(const RollState& state, const Segment& segment, const Ride& ride,
                     const RollSetting& setting) {
    RollingSegment rolling{segment, setting, with_advance(state.phase, ride.advance_mm_per_rad), {}, {}, 0};
    const double from = rolling.phase.angle_rad();
    const double to = rolled(rolling.phase, segment.path_mm).angle_rad();
    rolling.passages = passages_between(setting.rows, from, to);
    rolling.straight = std::isinf(segment.turn_radius_mm) && segment.skid_mm == 0.0;
    rolling.cosine = std::cos(segment.start.heading_rad);
    rolling.sine = std::sin(segment.start.heading_rad);
    if (setting.tremor_mm > 0.0 && rolling.passages.first < rolling.passages.last) {
        rolling.first_pitch = pitch_index(setting, std::min(from, to)) - 1;
        const std::int64_t last = pitch_index(setting, std::max(from, to)) + 2;
        const double pitch_mm = 2.0 * pi * ride.advance_mm_per_rad / setting.roller.needles_per_ring;
        rolling.tremor_mm = tremor_mm(setting.seed, state.random_id, rolling.first_pitch, last, pitch_mm,
                                      setting.tremor_mm, setting.stop);
    }
    if (rolling.straight) {
        const double margin_mm =
            largest_magnitude(setting.layout.offset_mm) + largest_magnitude(rolling.tremor_mm);
        rolling.passages = passages_near_patch(rolling, margin_mm);
    }
    return rolling;
}

double tremor_at(const RollingSegment& rolling, double drum_angle_rad) {
    if (rolling.tremor_mm.empty()) return 0.0;
    return rolling.tremor_mm[static_cast<std::size_t>(pitch_index(rolling.setting, drum_angle_rad) -
                                                      rolling.first_pitch)];
}

/// A needle row at the bottom: where the axle is and what the row's strikes share.
struct RowAtBottom {
    AxlePose axle;
    double cosine = 1.0, sine = 0.0;  ///< of the heading
    double drum_angle_rad = 0.0;
    double t_s = 0.0;
    double tremor_mm = 0.0;
    std::int64_t turn = 0;
    NeedleRow needles;
};

RowAtBottom row_at(const RollingSegment& rolling, const RollState& state, std::int64_t passage) {
    const RollSetting& setting = rolling.setting;
    const PassagePlace place = passage_place(passage, setting.rows.size());
    RowAtBottom row;
    row.turn = place.turn;
    row.needles = setting.rows[place.row];
    row.drum_angle_rad = 2.0 * pi * static_cast<double>(row.turn) + row.needles.passage_rad;
    const double path_mm =
        (row.drum_angle_rad - rolling.phase.anchor_rad) * rolling.phase.advance_mm_per_rad -
        rolling.phase.path_mm;
    if (rolling.straight) {
        const AxlePose& start = rolling.segment.start;
        row.cosine = rolling.cosine, row.sine = rolling.sine;
        row.axle = {start.x_mm + path_mm * row.cosine, start.y_mm + path_mm * row.sine, start.heading_rad};
    } else {
        row.axle = pose_on(rolling.segment, path_mm);
        row.cosine = std::cos(row.axle.heading_rad), row.sine = std::sin(row.axle.heading_rad);
    }
    row.t_s = state.t_s + rolling.segment.duration_s * (path_mm / rolling.segment.path_mm);
    row.tremor_mm = tremor_at(rolling, row.drum_angle_rad);
    return row;
}

/// Puts the strikes of a row that lie on the patch into the block.
void place_row(StrikeBlock& block, const RowAtBottom& row, const RollSetting& setting) {
    const auto per_turn = static_cast<std::int64_t>(setting.roller.rings * setting.roller.needles_per_ring);
    for (std::uint32_t n = row.needles.first; n < row.needles.last; ++n) {
        const double offset = setting.layout.offset_mm[n] + row.tremor_mm;
        const double x = row.axle.x_mm - offset * row.sine, y = row.axle.y_mm + offset * row.cosine;
        if (!(x >= 0.0 && x < setting.patch_width_mm && y >= 0.0 && y < setting.patch_height_mm)) continue;
        const std::size_t i = block.count++;
        block.x_mm[i] = x, block.y_mm[i] = y;
        block.heading_rad[i] = row.axle.heading_rad;
        block.t_s[i] = row.t_s;
        block.offset_mm[i] = offset;
        block.drum_angle_rad[i] = row.drum_angle_rad;
        block.layout_index[i] = static_cast<std::uint16_t>(n);
        block.ring[i] = setting.layout.ring[n];
        block.needle[i] = setting.layout.needle[n];
        block.strike_id[i] = static_cast<std::uint64_t>(
            row.turn * per_turn + block.ring[i] * setting.roller.needles_per_ring + block.needle[i]);
    }
}

/// What a drag adds to a strike whose needle is in the skin from then on until its bottom point.
double drag_scuff_mm(const Drag& drag, double drum_angle_rad, double half_angle_rad, double offset_mm) {
    if (drag.highest_drum_rad - drum_angle_rad >= half_angle_rad) return 0.0;
    if (drum_angle_rad - drag.lowest_drum_rad >= half_angle_rad) return 0.0;
    return std::abs(offset_mm) * drag.pivot_rad + drag.skid_mm;
}

/// Notes the block's strikes whose needle is still in the skin at the drum angle of the segment's end.
/// Nothing to do when even the last of them is a quarter turn away, where no needle reaches the skin.
void note_in_skin(RollState& state, const StrikeBlock& block, std::size_t first_row, double drum_angle_rad) {
    if (std::abs(drum_angle_rad - block.drum_angle_rad[block.count - 1]) >= pi / 2.0) return;
    for (std::size_t i = 0; i < block.count; ++i) {
        if (std::abs(drum_angle_rad - block.drum_angle_rad[i]) >= block.half_angle_rad[i]) continue;
        state.in_skin.push_back(
            {first_row + i, block.drum_angle_rad[i], block.half_angle_rad[i], block.offset_mm[i]});
    }
}

/// Makes the block's strikes whole, appends them and empties the block.
void finish(StrikeBlock& block, Strikes& strikes, const RollingSegment& rolling, const Ride& ride,
            RollState& state, double end_angle_rad) {
    if (block.count == 0) return;
    const RollSetting& setting = rolling.setting;
    if (setting.contact.model == ContactModel::force) draw_skin(block, setting, state.random_id);
    fill_contact(block, rolling.segment, ride, setting);
    for (const Drag& drag : state.drags) {
        for (std::size_t i = 0; i < block.count; ++i) {
            block.scuff_mm[i] +=
                drag_scuff_mm(drag, block.drum_angle_rad[i], block.half_angle_rad[i], block.offset_mm[i]);
        }
    }
    note_in_skin(state, block, strikes.size(), end_angle_rad);
    append(strikes, block);
    block.count = 0;
}

/// Appends the strikes of a segment that rolls.
void roll_along(RollState& state, const RollingSegment& rolling, const Ride& ride, double end_angle_rad,
                Strikes& strikes) {
    const std::int64_t count = rolling.passages.last - rolling.passages.first;
    StrikeBlock block;
    block.stroke = state.stroke, block.pass = state.pass;
    constexpr std::size_t rows_between_asks = 1024;
    for (std::int64_t i = 0; i < count; ++i) {
        if (asked_to_stop(rolling.setting.stop, static_cast<std::size_t>(i), rows_between_asks)) return;
        const std::int64_t passage =
            rolling.segment.path_mm > 0.0 ? rolling.passages.first + i : rolling.passages.last - 1 - i;
        const RowAtBottom row = row_at(rolling, state, passage);
        if (block.count + (row.needles.last - row.needles.first) > StrikeBlock::capacity) {
            finish(block, strikes, rolling, ride, state, end_angle_rad);
        }
        place_row(block, row, rolling.setting);
    }
    finish(block, strikes, rolling, ride, state, end_angle_rad);
}

/// A pivot at the segment's end, or a skid without rolling, drags every needle that is in the skin.
void drag_on_the_spot(RollState& state, const Segment& segment, double drum_angle_rad, Strikes& strikes) {
    const Drag drag{std::abs(segment.pivot_rad), segment.path_mm == 0.0 ? std::abs(segment.skid_mm) : 0.0,
                    drum_angle_rad, drum_angle_rad};
    if (drag.pivot_rad == 0.0 && drag.skid_mm == 0.0) return;
    for (const UnfinishedStrike& needle : state.in_skin) {
        strikes.scuff_mm[needle.row] +=
            drag_scuff_mm(drag, needle.drum_angle_rad, needle.half_angle_rad, needle.offset_mm);
    }
    state.drags.push_back(drag);
}

/// Notes how far the drum has turned since each drag, and forgets those that no needle can still be in the
/// skin from.
void turn_since_drags(RollState& state, double drum_angle_rad) {
    for (Drag& drag : state.drags) {
        drag.lowest_drum_rad = std::min(drag.lowest_drum_rad, drum_angle_rad);
        drag.highest_drum_rad = std::max(drag.highest_drum_rad, drum_angle_rad);
    }
    std::erase_if(state.drags,
                  [](const Drag& drag) { return drag.highest_drum_rad - drag.lowest_drum_rad >= pi; });
}

/// Factors on the length of every needle, log-normal with mean 1; empty when all are alike.
std::vector<double> draw_length_factors(const Roller& roller, double cv, const Seed& seed) {
    if (!(cv > 0.0)) return {};
    const double scale = log_normal_scale(cv);
    std::vector<double> factors(static_cast<std::size_t>(roller.rings * roller.needles_per_ring));
    for (std::size_t i = 0; i < factors.size(); ++i) {
        const auto words = draw(seed, Purpose::needle_length, 0, i);
        factors[i] = std::exp(scale * normal_pair(words[0], words[1])[0] - scale * scale / 2.0);
    }
    return factors;
}

}  // namespace

RollSetting roll_setting(const Roller& roller, const ContactOptions& contact, const Patch& patch,
                         const Hand& hand, const Variability& variability, const Seed& seed,
                         const StopToken& stop) {
    RollSetting setting;
    setting.roller = roller;
    setting.layout = lay_out_needles(roller, draw_length_factors(roller, variability.needle_length_cv, seed));
    setting.rows = needle_rows(setting.layout);
    for (const NeedleState state : setting.layout.state) {
        setting.puncture_force_N.push_back(puncture_force_N(tip_diameter_um(roller, state)));
    }
    setting.contact = contact;
    setting.skin = skin_mechanics(contact, patch.tautness, patch.curvature_radius_mm);
    setting.variability = variability;
    setting.patch_width_mm = patch.width_mm;
    setting.patch_height_mm = patch.height_mm;
    setting.tremor_mm = hand.tremor_mm;
    setting.seed = seed;
    setting.stop = stop;
    if (contact.model == ContactModel::force && variability.field_cv > 0.0) {
        const auto field = [&](Purpose purpose) {
            return draw_smooth_field(seed, purpose, patch.width_mm, patch.height_mm,
                                     variability.field_correlation_mm, stop);
        };
        setting.stiffness_field = field(Purpose::stiffness_field);
        setting.puncture_field = field(Purpose::puncture_field);
    }
    return setting;
}

void advance(RollState& state, const Segment& segment, const Ride& ride, const RollSetting& setting,
             Strikes& strikes) {
    const RollingSegment rolling = begin(state, segment, ride, setting);
    const DrumPhase end = rolled(rolling.phase, segment.path_mm);
    const double end_angle = end.angle_rad();
    std::erase_if(state.in_skin, [end_angle](const UnfinishedStrike& needle) {
        return std::abs(end_angle - needle.drum_angle_rad) >= needle.half_angle_rad;
    });
    roll_along(state, rolling, ride, end_angle, strikes);
    state.phase = end;
    state.t_s += segment.duration_s;
    turn_since_drags(state, end_angle);
    drag_on_the_spot(state, segment, end_angle, strikes);
}

}  // namespace needleroll
