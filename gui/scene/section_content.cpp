#include "gui/scene/section_content.hpp"

#include "sim/contact/penetration.hpp"
#include "sim/core/angle.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::scene {
namespace {

/// Along and across (left positive) of a place, in the frame of a heading.
struct Plane {
    double cosine, sine, across_mm;
    double along(double x_mm, double y_mm) const { return x_mm * cosine + y_mm * sine; }
    double off(double x_mm, double y_mm) const { return y_mm * cosine - x_mm * sine - across_mm; }
};

Plane plane_of(const AxlePose& pose, double ring_offset) {
    const double c = std::cos(pose.heading_rad), s = std::sin(pose.heading_rad);
    return {c, s, pose.y_mm * c - pose.x_mm * s + ring_offset};
}

/// Depth and dimple at the bottom point for the mean skin of the scenario.
Penetration mean_penetration(const Scenario& scenario, double length_mm, double ring_height_mm,
                             NeedleState state) {
    const NeedleOnRing needle{length_mm, scenario.roller.drum_radius_mm, ring_height_mm};
    if (scenario.contact.model == ContactModel::rigid) return penetrate_rigid(needle);
    const SkinMechanics skin =
        skin_mechanics(scenario.contact, scenario.patch.tautness, scenario.patch.curvature_radius_mm);
    const double tip_um =
        state == NeedleState::blunt ? blunt_tip_diameter_um : scenario.roller.tip_diameter_um;
    return penetrate(needle, {skin.stiffness_N_mm, skin.cutting_N_mm, puncture_force_N(tip_um)});
}

/// Row of the strike that a needle makes at its next or last bottom point, or the number of rows when it has
/// none.
std::size_t strike_row(const Punctures& table, const Plane& plane, std::size_t stroke, int ring,
                       std::uint16_t needle, double bottom_along_mm, double t_s) {
    constexpr double window_s = 4.0, same_place_mm = 2.0;
    const auto first = std::lower_bound(table.t_s.begin(), table.t_s.end(), t_s - window_s);
    for (auto i = static_cast<std::size_t>(first - table.t_s.begin());
         i < table.size() && table.t_s[i] < t_s + window_s; ++i)
        if (table.stroke[i] == stroke && table.ring[i] == ring && table.needle[i] == needle &&
            std::abs(plane.along(table.x_mm[i], table.y_mm[i]) - bottom_along_mm) < same_place_mm)
            return i;
    return table.size();
}

/// Needles further round than this are far above the skin.
constexpr double furthest_needle_rad = 1.5;

}  // namespace

SectionContent bare_section(const Scenario& scenario) {
    const Roller& roller = scenario.roller;
    SectionContent content;
    content.layer_bottoms_mm = layer_bottoms_mm(scenario.patch.site);
    content.drum_radius_mm = roller.drum_radius_mm;
    content.needle_diameter_mm = roller.needle_diameter_mm;
    content.taper_mm = taper_length_mm(roller);
    content.tip_diameter_mm = roller.tip_diameter_um / 1000.0;
    content.skin_follow_mm = scenario.contact.skin_follow_mm;
    return content;
}

void follow_ride(SectionContent& content, const Ride& ride, std::size_t ring) {
    content.ride_height_mm =
        ring < ride.ring_height_mm.size() ? ride.ring_height_mm[ring] : ride.axle_height_mm;
    content.advance_mm_per_rad = ride.advance_mm_per_rad;
}

SectionContent section_content(const Result& result, const NeedleLayout& needles, const RollerAt& at,
                               double t_s, int ring) {
    const Roller& roller = result.scenario.roller;
    const Plane plane = plane_of(at.pose, ring_offset_mm(roller, ring));
    SectionContent content = bare_section(result.scenario);
    content.lifted = at.lifted;
    content.axle_along_mm = plane.along(at.pose.x_mm, at.pose.y_mm);
    if (at.ride < result.rides.size())
        follow_ride(content, result.rides[at.ride], static_cast<std::size_t>(ring));
    content.axle_height_mm =
        at.lifted ? roller.drum_radius_mm + roller.needle_length_mm + lifted_gap_mm : content.ride_height_mm;
    if (at.stroke < result.strokes.size() && !result.strokes[at.stroke].segments.empty())
        content.backwards = result.strokes[at.stroke].segments.front().path_mm < 0.0;

    const Punctures& table = result.punctures;
    for (std::size_t i = 0; i < needles.size(); ++i) {
        if (needles.ring[i] != ring) continue;
        SectionNeedle needle;
        needle.phi_rad = std::remainder(at.drum_angle_rad - needles.passage_rad[i], 2.0 * pi);
        if (std::abs(needle.phi_rad) > furthest_needle_rad) continue;
        needle.length_mm = needles.length_mm[i];
        needle.state = needles.state[i];
        const double bottom = content.axle_along_mm - content.advance_mm_per_rad * needle.phi_rad;
        const std::size_t row =
            at.lifted ? table.size()
                      : strike_row(table, plane, at.stroke, ring, needles.needle[i], bottom, t_s);
        const Penetration mean =
            mean_penetration(result.scenario, needle.length_mm, content.ride_height_mm, needle.state);
        needle.depth_mm = row < table.size() ? table.depth_mm[row] : mean.depth_mm;
        needle.dimple_mm = row < table.size() ? table.dimple_mm[row] : mean.dimple_mm;
        content.needles.push_back(needle);
    }
    const std::size_t count = strikes_by(table, t_s);
    for (std::size_t i = 0; i < count; ++i) {
        if (table.depth_mm[i] <= 0.0 ||
            std::abs(plane.off(table.x_mm[i], table.y_mm[i])) > section_half_thickness_mm)
            continue;
        const double crossing = std::abs(std::cos(table.heading_rad[i] - at.pose.heading_rad));
        content.channels.push_back({plane.along(table.x_mm[i], table.y_mm[i]), table.depth_mm[i],
                                    table.dimple_mm[i], roller.needle_length_mm, crossing,
                                    table.stroke[i] == at.stroke && !at.lifted});
    }
    return content;
}

SectionFrame follow_roller(const SectionContent& content, double width_px, double height_px, double px_per_mm,
                           double axle_share) {
    SectionFrame frame;
    frame.width_px = width_px;
    frame.height_px = height_px;
    frame.px_per_mm = px_per_mm;
    frame.left_mm = content.axle_along_mm - axle_share * width_px / px_per_mm;
    frame.surface_px = std::round(0.385 * height_px);
    frame.epidermis_mm = content.layer_bottoms_mm[1];
    return frame;
}

}  // namespace needleroll::scene
