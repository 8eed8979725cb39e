#include "gui/stage/channel_facts.hpp"

#include "gui/scene/section_content.hpp"
#include "gui/words/stage.hpp"
#include "sim/core/angle.hpp"
#include "sim/run/needle_now.hpp"
#include "sim/skin/layer_words.hpp"
#include "sim/words/number_text.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::gui {
namespace {

/// Slits below this are not seen [mm].
constexpr double round_hole_mm = 0.005;

/// Leans below this are rounding [degrees].
constexpr double upright_deg = 0.5;

/// Direction of the slit, which has no sense: 0 to 180 degrees.
double slit_direction_deg(double heading_rad) {
    const double turned = std::fmod(degrees(heading_rad), 180.0);
    return turned < 0.0 ? turned + 180.0 : turned;
}

/// The ride under which a strike was made.
const Ride* ride_of(const Result& result, std::size_t row) {
    const std::size_t stroke = result.punctures.stroke[row];
    if (stroke >= result.rolled.size() || result.rolled[stroke].ride.empty()) return nullptr;
    const std::uint32_t ride = result.rolled[stroke].ride.front();
    return ride < result.rides.size() ? &result.rides[ride] : nullptr;
}

NeedleState state_of(const Roller& roller, int ring, int needle) {
    for (const DamagedNeedle& damaged : roller.damaged) {
        if (damaged.ring == ring && damaged.needle == needle) return damaged.state;
    }
    return NeedleState::whole;
}

ChannelFacts facts_of(const Result& result, std::size_t row) {
    const Punctures& table = result.punctures;
    ChannelFacts facts{row,
                       table.x_mm[row],
                       table.y_mm[row],
                       table.depth_mm[row],
                       table.slit_mm[row],
                       table.hole_diameter_mm[row],
                       slit_direction_deg(table.heading_rad[row]),
                       0.0,
                       0.0,
                       table.layer[row]};
    const double c = std::cos(table.heading_rad[row]), s = std::sin(table.heading_rad[row]);
    const double mouth_x_mm = (table.entry_x_mm[row] + table.exit_x_mm[row]) / 2.0 - table.x_mm[row];
    const double mouth_y_mm = (table.entry_y_mm[row] + table.exit_y_mm[row]) / 2.0 - table.y_mm[row];
    facts.lean_deg = -degrees(std::atan2(mouth_x_mm * c + mouth_y_mm * s, facts.depth_mm));
    if (state_of(result.scenario.roller, table.ring[row], table.needle[row]) == NeedleState::bent) {
        facts.bent_deg = degrees(bent_needle_angle_rad);
    }
    return facts;
}

}  // namespace

std::optional<ChannelFacts> channel_under(const Result& result, std::size_t strikes,
                                          const scene::SkinPlace& place, double reach_mm) {
    const Punctures& table = result.punctures;
    std::optional<std::size_t> nearest;
    double best_mm = reach_mm;
    for (std::size_t row = 0; row < std::min(strikes, table.size()); ++row) {
        if (!(table.depth_mm[row] > 0.0)) continue;
        const double apart_mm = std::hypot(table.x_mm[row] - place.x_mm, table.y_mm[row] - place.y_mm);
        if (apart_mm > best_mm) continue;
        best_mm = apart_mm;
        nearest = row;
    }
    if (!nearest) return std::nullopt;
    return facts_of(result, *nearest);
}

scene::SectionContent content_of(const Result& result, const ChannelFacts& channel) {
    const std::size_t row = channel.row;
    scene::SectionContent content = scene::bare_section(result.scenario);
    content.lifted = true;
    content.axle_height_mm = 1e9;
    if (const Ride* ride = ride_of(result, row)) follow_ride(content, *ride, result.punctures.ring[row]);
    content.channels.push_back(
        {0.0, channel.depth_mm, result.punctures.dimple_mm[row], needle_length_mm(result, row), 1.0, true});
    return content;
}

std::vector<std::string> lines_of(const Language& language, const ChannelFacts& channel) {
    const auto number = [&](double value, int decimals) { return number_text(language, value, decimals); };
    std::vector<std::string> lines;
    lines.push_back(say(language, words::stage::channel_depth{.depth_mm = number(channel.depth_mm, 2)}));
    lines.push_back(
        say(language, words::stage::channel_end{.layer = layer_in_sentence(language, channel.layer)}));
    const std::string width_mm = number(channel.hole_diameter_mm, 2);
    if (channel.slit_mm < round_hole_mm) {
        lines.push_back(say(language, words::stage::round_hole{.width_mm = width_mm}));
    } else {
        lines.push_back(say(language, words::stage::slit{.direction_deg = number(channel.heading_deg, 0),
                                                         .length_mm = number(channel.slit_mm, 2),
                                                         .width_mm = width_mm}));
    }
    const double lean_deg = std::abs(channel.lean_deg);
    const bool upright = lean_deg < upright_deg;
    if (upright && channel.bent_deg == 0.0) lines.emplace_back(say(language, words::stage::straight_down));
    if (!upright) lines.push_back(say(language, words::stage::leans{.lean_deg = number(lean_deg, 0)}));
    if (channel.bent_deg > 0.0)
        lines.push_back(say(language, words::stage::bent_needle{.bent_deg = number(channel.bent_deg, 0)}));
    return lines;
}

}  // namespace needleroll::gui
