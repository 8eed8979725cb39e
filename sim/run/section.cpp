#include "sim/run/section.hpp"

#include "sim/contact/kinematics.hpp"
#include "sim/contact/penetration.hpp"
#include "sim/core/angle.hpp"
#include "sim/injury/channel.hpp"
#include "sim/run/needle_now.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll {
namespace {

/// Along and across (left positive) of a place, in the frame of a heading.
struct SectionPlane {
    double cosine, sine, across_mm;
    double along(double x_mm, double y_mm) const { return x_mm * cosine + y_mm * sine; }
    double off(double x_mm, double y_mm) const { return y_mm * cosine - x_mm * sine - across_mm; }
};

SectionPlane plane_of(const AxlePose& pose, double ring_offset) {
    const double c = std::cos(pose.heading_rad), s = std::sin(pose.heading_rad);
    return {c, s, pose.y_mm * c - pose.x_mm * s + ring_offset};
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

SectionContent section_content(const Result& result, const RollerAt& at, double t_s, int ring,
                               double half_thickness_mm) {
    const Roller& roller = result.scenario.roller;
    const SectionPlane plane = plane_of(at.pose, ring_offset_mm(roller, ring));
    SectionContent content = bare_section(result.scenario);
    content.lifted = at.lifted;
    content.axle_along_mm = plane.along(at.pose.x_mm, at.pose.y_mm);
    if (at.ride < result.rides.size())
        follow_ride(content, result.rides[at.ride], static_cast<std::size_t>(ring));
    content.axle_height_mm =
        at.lifted ? roller.drum_radius_mm + roller.needle_length_mm + lifted_gap_mm : content.ride_height_mm;
    if (at.stroke < result.strokes.size() && !result.strokes[at.stroke].segments.empty())
        content.backwards = result.strokes[at.stroke].segments.front().path_mm < 0.0;

    const NeedleLayout& needles = result.needles;
    for (std::size_t i = 0; i < needles.size(); ++i) {
        if (needles.ring[i] != ring) continue;
        if (std::abs(std::remainder(at.drum_angle_rad - needles.passage_rad[i], 2.0 * pi)) >
            furthest_needle_rad)
            continue;
        const NeedleNow now = needle_at(result, at, t_s, i);
        content.needles.push_back({now.phi_rad, now.length_mm, now.depth_mm, now.dimple_mm, now.state});
    }
    const Punctures& table = result.punctures;
    const std::size_t count = strikes_by(table, t_s);
    for (std::size_t i = 0; i < count; ++i) {
        if (table.depth_mm[i] <= 0.0 || std::abs(plane.off(table.x_mm[i], table.y_mm[i])) > half_thickness_mm)
            continue;
        const double crossing = std::abs(std::cos(table.heading_rad[i] - at.pose.heading_rad));
        content.channels.push_back({plane.along(table.x_mm[i], table.y_mm[i]), table.depth_mm[i],
                                    table.dimple_mm[i], needle_length_mm(result, i), crossing,
                                    table.stroke[i] == at.stroke && !at.lifted});
    }
    return content;
}

ChannelHalfWidth channel_half_width(const SectionContent& content, const SectionChannel& channel,
                                    double depth_mm) {
    const double reach = content.drum_radius_mm + channel.needle_length_mm;
    const double height =
        std::max(content.ride_height_mm, content.drum_radius_mm) + channel.dimple_mm + depth_mm;
    const double rigid =
        trace_shaft(content.advance_mm_per_rad, height, half_angle_rad(reach, height)).extent_mm;
    const double needle =
        needle_width_mm(content.needle_diameter_mm, content.taper_mm, channel.depth_mm - depth_mm);
    return {0.5 * (recoil * needle + channel.crossing * remaining_slit_mm(rigid, content.skin_follow_mm)),
            0.5 * (needle + channel.crossing * rigid)};
}

}  // namespace needleroll
