#include "gui/scene/roller_model.hpp"

#include "sim/core/angle.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::scene {
namespace {

constexpr float full_turn = static_cast<float>(2.0 * pi);

/// A point of an outline that is turned about the axle: how far along it and from it [mm].
struct LathePoint {
    float along, radius;
};

/// The outline turned about the axle. It is walked so that the outside lies to the left, seen with the axle
/// to the right and the radius up; corners between its lines stay sharp.
Solid turned_body(Finish finish, std::span<const LathePoint> outline, int steps) {
    Solid solid{finish, {}, {}};
    for (std::size_t i = 0; i + 1 < outline.size(); ++i) {
        const LathePoint &a = outline[i], &b = outline[i + 1];
        const Spot slope = normalised({-(b.radius - a.radius), b.along - a.along, 0.f});
        const auto first = static_cast<std::uint32_t>(solid.points.size());
        for (int k = 0; k <= steps; ++k) {
            const float angle = full_turn * static_cast<float>(k) / static_cast<float>(steps);
            const float c = std::cos(angle), s = std::sin(angle);
            for (const LathePoint& end : {a, b})
                solid.points.push_back(
                    {{end.radius * c, end.along, end.radius * s}, {slope.y * c, slope.x, slope.y * s}});
        }
        for (std::uint32_t k = 0; k < static_cast<std::uint32_t>(steps); ++k) {
            const std::uint32_t at = first + 2 * k;
            solid.triangles.push_back({at, at + 1, at + 3});
            solid.triangles.push_back({at, at + 3, at + 2});
        }
    }
    return solid;
}

/// The drum's mantle between the discs, in rings fine enough for the shadows that fall on it.
Solid drum_mantle(const RollerFrame& frame) {
    const auto half = static_cast<float>(frame.drum_width_mm / 2),
               radius = static_cast<float>(frame.drum_radius_mm);
    constexpr int rings = 20;
    std::vector<LathePoint> outline;
    for (int i = 0; i <= rings; ++i)
        outline.push_back({half * (2.f * static_cast<float>(i) / rings - 1.f), radius});
    return turned_body(Finish::steel, outline, 96);
}

/// An end disc at the left end of the axle: bevelled rim, a groove, a raised hub.
std::vector<LathePoint> disc_outline(const RollerFrame& frame) {
    const auto inner = static_cast<float>(frame.drum_width_mm / 2) - 0.02f,
               face = static_cast<float>(disc_face_mm(frame)),
               radius = static_cast<float>(frame.drum_radius_mm) + 0.35f;
    std::vector<LathePoint> outline{
        {inner, 0.f}, {inner, radius - 0.25f}, {inner + 0.25f, radius}, {face - 0.30f, radius}};
    for (int i = 1; i <= 4; ++i) {
        const float angle = static_cast<float>(pi) / 8.f * static_cast<float>(i);
        outline.push_back({face - 0.30f + 0.30f * std::sin(angle), radius - 0.30f + 0.30f * std::cos(angle)});
    }
    outline.insert(outline.end(), {{face, radius - 1.3f},
                                   {face - 0.22f, radius - 1.6f},
                                   {face - 0.22f, radius - 2.2f},
                                   {face, radius - 2.5f},
                                   {face, 0.f}});
    return outline;
}

/// The same at the right end.
std::vector<LathePoint> mirrored(std::vector<LathePoint> outline) {
    for (LathePoint& point : outline) point.along = -point.along;
    std::reverse(outline.begin(), outline.end());
    return outline;
}

/// A cut across a bar: its middle, the directions of its half axes and their lengths.
struct BarCut {
    Spot middle, side, over;
    float half_side, half_over;
};

/// The unit outline of a cut: place and outward slope along the two half axes.
struct CutPoint {
    float side, over, side_slope, over_slope;
};

/// A rounded rectangle whose corners are the rounder the smaller `power` (2: an ellipse).
std::vector<CutPoint> cut_outline(float power) {
    constexpr int steps = 36;
    std::vector<CutPoint> outline;
    for (int k = 0; k <= steps; ++k) {
        const float angle = full_turn * static_cast<float>(k) / steps;
        const auto bent = [](float value, float exponent) {
            return std::copysign(std::pow(std::abs(value), exponent), value);
        };
        const float c = std::cos(angle), s = std::sin(angle), place = 2.f / power;
        outline.push_back({bent(c, place), bent(s, place), bent(c, 2.f - place), bent(s, 2.f - place)});
    }
    return outline;
}

/// A bar through its cuts, all with the same rounding.
Solid bar(Finish finish, std::span<const BarCut> cuts, float power) {
    const std::vector<CutPoint> outline = cut_outline(power);
    Solid solid{finish, {}, {}};
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        const BarCut& cut = cuts[i];
        const BarCut &before = cuts[i > 0 ? i - 1 : 0], &after = cuts[std::min(i + 1, cuts.size() - 1)];
        const Spot way = after.middle - before.middle;
        const float length = std::max(std::sqrt(dot(way, way)), 1e-4f);
        const Spot ahead = way / length;
        const float side_grows = (after.half_side - before.half_side) / length,
                    over_grows = (after.half_over - before.half_over) / length;
        for (const CutPoint& point : outline) {
            const float side_lean = point.side_slope / std::max(cut.half_side, 1e-3f),
                        over_lean = point.over_slope / std::max(cut.half_over, 1e-3f);
            const float lean = -(side_lean * point.side * side_grows + over_lean * point.over * over_grows);
            solid.points.push_back({cut.middle + cut.side * (cut.half_side * point.side) +
                                        cut.over * (cut.half_over * point.over),
                                    normalised(cut.side * side_lean + cut.over * over_lean + ahead * lean)});
        }
    }
    const auto row = static_cast<std::uint32_t>(outline.size());
    for (std::uint32_t i = 0; i + 1 < cuts.size(); ++i)
        for (std::uint32_t k = 0; k + 1 < row; ++k) {
            const std::uint32_t at = i * row + k;
            solid.triangles.push_back({at, at + 1, at + row + 1});
            solid.triangles.push_back({at, at + row + 1, at + row});
        }
    return solid;
}

Spot handle_direction(float back, float side, float over) {
    const float c = std::cos(handle_pitch_rad), s = std::sin(handle_pitch_rad);
    return {-c * back + s * over, side, s * back + c * over};
}

/// A point of an arm's middle line beside and behind the drum.
struct ArmSpot {
    float back, side, half_thick, half_high;
};

constexpr float arm_gap_mm = 0.35f, arm_thick_mm = 3.0f, plate_radius_mm = 4.1f;

/// From the rivet beside the drum round to the neck; a cubic Bezier after a straight piece.
std::vector<ArmSpot> arm_line(const RollerFrame& frame) {
    const auto radius = static_cast<float>(frame.drum_radius_mm);
    const float beside = static_cast<float>(disc_face_mm(frame)) + arm_gap_mm + arm_thick_mm / 2.f;
    std::vector<ArmSpot> line;
    constexpr float plate = 4.1f;
    // The plate around the rivet is round.
    for (int i = 0; i <= 16; ++i) {
        const float angle = static_cast<float>(pi) / 2.f * static_cast<float>(i) / 16.f;
        line.push_back(
            {-plate * std::cos(angle), beside, arm_thick_mm / 2.f, std::max(plate * std::sin(angle), 0.05f)});
    }
    const std::array<ArmSpot, 4> control{{{3.f, beside, arm_thick_mm / 2.f, plate},
                                          {radius + 5.0f, beside + 0.4f, 1.6f, 2.6f},
                                          {radius + 2.6f, beside * 0.45f, 1.5f, 2.5f},
                                          {radius + 9.0f, 1.1f, 2.2f, 3.1f}}};
    for (int i = 0; i <= 48; ++i) {
        const float t = static_cast<float>(i) / 48.f, u = 1.f - t;
        const std::array<float, 4> weight{u * u * u, 3.f * u * u * t, 3.f * u * t * t, t * t * t};
        ArmSpot spot{};
        for (std::size_t k = 0; k < 4; ++k) {
            spot.back += weight[k] * control[k].back;
            spot.side += weight[k] * control[k].side;
            spot.half_thick += weight[k] * control[k].half_thick;
            spot.half_high += weight[k] * control[k].half_high;
        }
        line.push_back(spot);
    }
    return line;
}

/// One arm of the yoke; `way` 1 at the left, -1 at the right. `beside` only: what stands beside the drum.
Solid arm(const RollerFrame& frame, float way, bool beside) {
    const std::vector<ArmSpot> line = arm_line(frame);
    std::vector<BarCut> cuts;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const ArmSpot &a = line[i > 0 ? i - 1 : 0], &b = line[std::min(i + 1, line.size() - 1)];
        if (beside && line[i].side < static_cast<float>(frame.drum_width_mm) / 2.f) break;
        const Spot ahead = normalised(handle_direction(b.back - a.back, way * (b.side - a.side), 0.f));
        const Spot over = handle_direction(0.f, 0.f, 1.f);
        cuts.push_back({handle_place(line[i].back, way * line[i].side, 0.f), cross(over, ahead), over,
                        line[i].half_thick, line[i].half_high});
    }
    return bar(Finish::white_plastic, cuts, 3.4f);
}

/// The round plate around the rivet, as an outline at the left end.
std::vector<LathePoint> plate_outline(const RollerFrame& frame) {
    constexpr float edge = 0.7f;
    const float inner = static_cast<float>(disc_face_mm(frame)) + arm_gap_mm, outer = inner + arm_thick_mm;
    std::vector<LathePoint> outline{{inner, 0.f}, {inner, plate_radius_mm}, {outer - edge, plate_radius_mm}};
    for (int i = 1; i <= 5; ++i) {
        const float angle = static_cast<float>(pi) / 10.f * static_cast<float>(i);
        outline.push_back(
            {outer - edge + edge * std::sin(angle), plate_radius_mm - edge + edge * std::cos(angle)});
    }
    outline.push_back({outer, 0.f});
    return outline;
}

/// The rivet's head on an arm, as an outline at the left end.
std::vector<LathePoint> rivet_outline(const RollerFrame& frame) {
    const float foot = static_cast<float>(disc_face_mm(frame)) + arm_gap_mm + arm_thick_mm - 0.3f;
    std::vector<LathePoint> outline{{foot, 2.0f}, {foot + 0.55f, 2.0f}};
    for (int i = 1; i <= 6; ++i) {
        const float angle = static_cast<float>(pi) / 12.f * static_cast<float>(i);
        outline.push_back({foot + 0.55f + 0.45f * std::sin(angle), 1.1f + 0.9f * std::cos(angle)});
    }
    outline.push_back({foot + 1.0f, 0.f});
    return outline;
}

BarCut handle_cut(float back, float half_side, float half_over) {
    return {handle_place(back, 0.f, 0.f), handle_direction(0.f, 1.f, 0.f), handle_direction(0.f, 0.f, 1.f),
            half_side, half_over};
}

/// Half width of the grip at a share of its length, drawn by eye: a waist for the fingers, a belly for the
/// palm.
float grip_half_mm(float share) {
    const float front = 1.f - std::exp(-share * 16.f);
    const float waist = std::exp(-(share - 0.20f) * (share - 0.20f) / 0.012f);
    const float belly = std::exp(-(share - 0.60f) * (share - 0.60f) / 0.05f);
    return 5.0f + 1.5f * front - 0.9f * waist + 1.2f * belly - 0.9f * share * share;
}

constexpr float collar_mm = 9.f;

/// Neck, collar and grip.
std::vector<Solid> handle(const RollerFrame& frame) {
    const float start = handle_start_mm(frame), grip_start = start + collar_mm,
                end = start + static_cast<float>(handle_length_mm);
    std::vector<BarCut> neck, grip;
    for (int i = 0; i <= 20; ++i) {
        const float share = static_cast<float>(i) / 20.f;
        const float half = 3.1f + 1.5f * share * share * (3.f - 2.f * share);
        neck.push_back(handle_cut(start - 3.f + (3.f + collar_mm) * share, half, half * 0.92f));
    }
    // The neck's front is closed and round.
    neck.insert(neck.begin(), handle_cut(start - 3.4f, 2.2f, 2.1f));
    neck.insert(neck.begin(), handle_cut(start - 3.5f, 0.05f, 0.05f));
    constexpr int steps = 150;
    for (int i = 0; i <= steps; ++i) {
        const float share = static_cast<float>(i) / steps, back = grip_start + (end - grip_start) * share;
        const auto rounded = [](float from_end, float over) {
            const float off = std::clamp(1.f - from_end / over, 0.f, 1.f);
            return std::sqrt(std::max(1.f - off * off, 1e-4f));
        };
        float half = grip_half_mm(share) * rounded(end - back, 6.5f) *
                     (0.82f + 0.18f * rounded(back - grip_start, 1.2f));
        // Five shallow grooves where the fingers hold.
        for (int rib = 0; rib < 5; ++rib) {
            const float off = (back - grip_start - 14.f - 3.6f * static_cast<float>(rib)) / 0.85f;
            half -= 0.42f * std::exp(-off * off);
        }
        grip.push_back(handle_cut(back, half, half * 0.90f));
    }
    grip.insert(grip.begin(), handle_cut(grip_start, 0.05f, 0.05f));
    return {bar(Finish::white_plastic, neck, 2.2f), bar(Finish::petrol_plastic, grip, 2.35f)};
}

}  // namespace

Spot handle_place(float back_mm, float side_mm, float over_mm) {
    return handle_direction(back_mm, side_mm, over_mm);
}

float handle_start_mm(const RollerFrame& frame) {
    return static_cast<float>(frame.drum_radius_mm) + 9.4f;
}

RollerModel roller_model(const RollerFrame& frame, NearEnd near_end) {
    const bool left = near_end == NearEnd::left;
    const auto end = [&](const std::vector<LathePoint>& outline, bool at_left) {
        return at_left ? outline : mirrored(outline);
    };
    RollerModel model;
    model.drum = {drum_mantle(frame)};
    constexpr int disc_steps = 120;
    model.behind = handle(frame);
    for (const float way : {1.f, -1.f}) model.behind.push_back(arm(frame, way, false));
    model.behind.push_back(turned_body(Finish::petrol_disc, end(disc_outline(frame), !left), disc_steps));
    model.behind.push_back(turned_body(Finish::white_plastic, end(plate_outline(frame), !left), 48));
    model.in_front = {turned_body(Finish::petrol_disc, end(disc_outline(frame), left), disc_steps),
                      arm(frame, left ? 1.f : -1.f, true),
                      turned_body(Finish::white_plastic, end(plate_outline(frame), left), 48),
                      turned_body(Finish::steel, end(rivet_outline(frame), left), 40)};
    return model;
}

}  // namespace needleroll::scene
