#include "gui/stage/endless_roll.hpp"

#include "sim/core/angle.hpp"
#include "sim/run/needle_now.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::gui {
namespace {

/// Needles further round than this are far above the skin.
constexpr double furthest_rad = 1.5;

/// Rows of the ring in the first stroke that has some, in the order of time.
std::vector<std::size_t> rows_of_ring(const Punctures& table, int ring) {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table.ring[i] != ring) continue;
        if (!rows.empty() && table.stroke[i] != table.stroke[rows.front()]) break;
        rows.push_back(i);
    }
    return rows;
}

const EndlessStrike& strike_of(const EndlessRoll& roll, long index) {
    const auto count = static_cast<long>(roll.strikes.size());
    return roll.strikes[static_cast<std::size_t>(((index % count) + count) % count)];
}

}  // namespace

EndlessRoll endless_roll(const Result& result, int ring, double depth_mm, double within_mm) {
    EndlessRoll roll{bare_section(result.scenario), {}, 0.0};
    const std::vector<std::size_t> rows = rows_of_ring(result.punctures, ring);
    const std::size_t stroke = rows.empty() ? 0 : result.punctures.stroke[rows.front()];
    if (stroke < result.rolled.size() && !result.rolled[stroke].ride.empty())
        follow_ride(roll.bare, result.rides[result.rolled[stroke].ride.front()],
                    static_cast<std::size_t>(ring));
    roll.bare.axle_height_mm = roll.bare.ride_height_mm;
    const Punctures& table = result.punctures;
    const auto add = [&](std::size_t row) {
        roll.strikes.push_back({table.depth_mm[row], table.dimple_mm[row], needle_length_mm(result, row)});
    };
    const auto off = [&](std::size_t row) { return std::abs(table.depth_mm[row] - depth_mm); };
    for (const std::size_t row : rows)
        if (off(row) <= within_mm) add(row);
    if (roll.strikes.empty() && !rows.empty())
        add(*std::min_element(rows.begin(), rows.end(),
                              [&](std::size_t a, std::size_t b) { return off(a) < off(b); }));
    if (roll.strikes.empty()) roll.strikes.push_back({0.0, 0.0, result.scenario.roller.needle_length_mm});
    roll.pitch_mm = roll.bare.advance_mm_per_rad * 2.0 * pi / result.scenario.roller.needles_per_ring;
    return roll;
}

RestingRoll resting_roll(const EndlessRoll& roll, double time_s) {
    constexpr double fade_s = 0.35;
    const double turn_s = roll_rest_s + roll_way_s, turns = std::floor(time_s / turn_s),
                 within_s = time_s - turns * turn_s;
    const double share = std::clamp((within_s - roll_rest_s) / roll_way_s, 0.0, 1.0);
    RestingRoll now;
    // Sets off and comes to rest gently.
    now.rolled_mm = (turns + share * share * (3.0 - 2.0 * share)) * roll.pitch_mm;
    now.still_mm = std::round(now.rolled_mm / roll.pitch_mm) * roll.pitch_mm;
    now.at_rest = within_s <= roll_rest_s ? std::min(1.0, (roll_rest_s - within_s) / fade_s) : 0.0;
    if (turns > 0.0) now.at_rest = std::min(now.at_rest, within_s / fade_s);
    return now;
}

SectionContent section_at(const EndlessRoll& roll, double rolled_mm, double from_mm, double to_mm) {
    SectionContent content = roll.bare;
    content.axle_along_mm = rolled_mm;
    const double reach_mm = furthest_rad * roll.bare.advance_mm_per_rad;
    const auto first = static_cast<long>(std::ceil((rolled_mm - reach_mm) / roll.pitch_mm)),
               last = static_cast<long>(std::floor((rolled_mm + reach_mm) / roll.pitch_mm));
    for (long i = first; i <= last; ++i) {
        const EndlessStrike& strike = strike_of(roll, i);
        const double phi =
            (rolled_mm - static_cast<double>(i) * roll.pitch_mm) / roll.bare.advance_mm_per_rad;
        content.needles.push_back(
            {phi, strike.needle_length_mm, strike.depth_mm, strike.dimple_mm, NeedleState::whole});
    }
    const auto left = static_cast<long>(std::ceil(from_mm / roll.pitch_mm)),
               passed = static_cast<long>(std::floor(std::min(rolled_mm, to_mm) / roll.pitch_mm));
    for (long i = left; i <= passed; ++i) {
        const EndlessStrike& strike = strike_of(roll, i);
        if (strike.depth_mm > 0.0)
            content.channels.push_back({static_cast<double>(i) * roll.pitch_mm, strike.depth_mm,
                                        strike.dimple_mm, strike.needle_length_mm, 1.0, true});
    }
    return content;
}

}  // namespace needleroll::gui
