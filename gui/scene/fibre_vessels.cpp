#include "gui/scene/fibre_parts.hpp"
#include "gui/scene/noise.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace needleroll::scene {
namespace {

/// Places along the skin where papillae reach highest, so that a capillary loop fits in.
std::vector<float> papillae(float width_mm) {
    std::vector<float> places;
    constexpr float step = 0.004f;
    for (float x = -0.1f; x < width_mm + 0.1f; x += step) {
        const float here = outer_skin_depth_mm(x);
        if (here < outer_skin_depth_mm(x - step) && here <= outer_skin_depth_mm(x + step))
            places.push_back(x);
    }
    return places;
}

Strand capillary_loop(float x, int index) {
    Strand loop;
    const float top = outer_skin_depth_mm(x) + drawn_between(index, 701u, 0.018f, 0.030f);
    const float half = drawn_between(index, 702u, 0.0105f, 0.0135f),
                lean = drawn_between(index, 703u, -0.03f, 0.03f);
    const float foot = upper_dermis_depth_mm(x) - 0.006f;
    constexpr int leg = 12, bend = 10;
    const auto add = [&](float off, float y) {
        const float down = (y - top) / (foot - top);
        const float sway = lean * down * down + 0.006f * std::sin(9.f * down + static_cast<float>(index));
        // The legs draw apart towards the plexus.
        loop.points.push_back({x + off * (1.f + 0.55f * std::max(0.f, down)) + sway, y});
        loop.half_widths.push_back(0.0040f + 0.0016f * std::max(0.f, down));
    };
    for (int i = 0; i < leg; ++i)
        add(-half, foot + (top + half - foot) * static_cast<float>(i) / static_cast<float>(leg));
    for (int i = 0; i <= bend; ++i) {
        const float angle = std::numbers::pi_v<float> * static_cast<float>(i) / bend;
        add(-half * std::cos(angle), top + half - half * std::sin(angle));
    }
    for (int i = 1; i <= leg; ++i)
        add(half, top + half + (foot - top - half) * static_cast<float>(i) / static_cast<float>(leg));
    return loop;
}

}  // namespace

std::vector<Strand> capillary_loops(float width_mm) {
    std::vector<Strand> loops;
    int index = 0;
    float last = -1.f;
    for (const float x : papillae(width_mm)) {
        ++index;
        if (x - last < drawn_between(index, 704u, 0.19f, 0.30f)) continue;
        last = x;
        loops.push_back(capillary_loop(x, index));
    }
    return loops;
}

namespace {

/// Depth of a vessel that sways around the border of the dermis layers.
float plexus_depth_mm(float x, float off_mm, std::uint32_t series) {
    return upper_dermis_depth_mm(x) + off_mm + 0.040f * smooth_noise(x * 2.9f, 0.5f, series) +
           0.006f * smooth_noise(x * 10.f, 1.5f, series);
}

constexpr std::uint32_t main_vessel = 705u, second_vessel = 706u;

Strand plexus_vessel(float width_mm, float off_mm, float half_width, std::uint32_t series) {
    Strand vessel;
    const int steps = static_cast<int>(width_mm / 0.02f) + 4;
    for (int i = -2; i <= steps; ++i) {
        const float x = 0.02f * static_cast<float>(i);
        vessel.points.push_back({x, plexus_depth_mm(x, off_mm, series)});
        vessel.half_widths.push_back(half_width * (1.f + 0.25f * smooth_noise(x * 4.f, 2.5f, series)));
    }
    return vessel;
}

/// A vessel that feeds the plexus from below.
Strand feeding_vessel(float x, float depth_mm, int index) {
    Strand vessel;
    const float top = plexus_depth_mm(x, 0.f, main_vessel), lean = drawn_between(index, 711u, -0.30f, 0.30f);
    constexpr int pieces = 24;
    for (int i = 0; i <= pieces; ++i) {
        const float t = static_cast<float>(i) / pieces, y = top + (depth_mm + 0.05f - top) * t;
        const float sway =
            0.030f * smooth_noise(t * 4.f, static_cast<float>(index), 712u) * std::min(1.f, 3.f * t);
        vessel.points.push_back({x + lean * t * t + sway, y});
        vessel.half_widths.push_back(0.0080f + 0.0030f * t);
    }
    return vessel;
}

}  // namespace

std::vector<Strand> plexus_vessels(float width_mm) {
    return {plexus_vessel(width_mm, 0.016f, 0.0065f, second_vessel),
            plexus_vessel(width_mm, 0.f, 0.0115f, main_vessel)};
}

std::vector<Strand> feeding_vessels(float width_mm, float depth_mm) {
    std::vector<Strand> vessels;
    constexpr float pitch = 0.93f;
    for (int index = 0; static_cast<float>(index) * pitch < width_mm; ++index)
        vessels.push_back(feeding_vessel(
            (static_cast<float>(index) + drawn_between(index, 713u, 0.35f, 0.65f)) * pitch, depth_mm, index));
    return vessels;
}

std::vector<SpindleCell> spindle_cells(float width_mm) {
    constexpr float pitch = 0.15f;
    std::vector<SpindleCell> cells;
    const int columns = static_cast<int>(std::ceil(width_mm / pitch)) + 1;
    for (int index = 0; index < columns; ++index) {
        SpindleCell cell;
        const float x = (static_cast<float>(index) + drawn_between(index, 801u, 0.15f, 0.85f)) * pitch;
        const float share = std::fmod(0.2f + 0.618034f * static_cast<float>(index), 1.f);
        cell.middle = place_in_upper_dermis(x, 0.16f + 0.72f * share);
        cell.angle_rad = drawn_between(index, 802u, -0.55f, 0.55f);
        cell.length = drawn_between(index, 803u, 0.060f, 0.082f);
        cells.push_back(cell);
    }
    return cells;
}

}  // namespace needleroll::scene
