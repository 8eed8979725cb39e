#include "gui/scene/aims/aim_pictures.hpp"
#include "gui/scene/noise.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::scene {
namespace {

float scar_step(float from, float to, float value) {
    const float t = std::clamp((value - from) / (to - from), 0.f, 1.f);
    return t * t * (3.f - 2.f * t);
}

/// A scar on the surface; the cut goes through its middle. Sizes chosen by eye, as of a boxcar scar and of an
/// ice-pick scar.
struct Scar {
    float along_mm, half_mm, depth_mm;
};
constexpr Scar wide_scar{2.35f, 1.45f, 0.33f}, narrow_scar{5.35f, 0.30f, 0.98f};

/// How far a place is from the middle of a scar: 1 on its rim. Far places are only told to be far.
constexpr float far_off = 4.f;
float wide_off(float along, float back) {
    const float x = (along - wide_scar.along_mm) / wide_scar.half_mm,
                y = (back + 0.05f) / (0.95f * wide_scar.half_mm);
    if (x * x + y * y > 3.f) return far_off;
    const float angle = std::atan2(y, x);
    return std::sqrt(x * x + y * y) /
           (1.f + 0.07f * std::sin(3.f * angle + 0.6f) + 0.05f * std::sin(5.f * angle));
}
float narrow_off(float along, float back) {
    const float x = (along - narrow_scar.along_mm) / narrow_scar.half_mm,
                y = (back + 0.02f) / narrow_scar.half_mm;
    if (x * x + y * y > far_off * far_off) return far_off;
    return std::sqrt(x * x + y * y) * (1.f + 0.08f * std::sin(3.f * std::atan2(y, x)));
}

float scar_height(float along, float back) {
    float height = 0.016f * smooth_noise(along * 0.55f, back * 0.5f, 8u);
    if (const float off = wide_off(along, back); off < far_off) {
        // The floor is gently uneven, the walls slope, the rim stands up a little.
        const float floor = 1.f + 0.10f * smooth_noise(along * 1.8f, back * 1.8f, 9u);
        height -= wide_scar.depth_mm * floor * (1.f - scar_step(0.52f, 1.12f, off));
        height += 0.018f * std::exp(-(off - 1.2f) * (off - 1.2f) * 24.f);
    }
    if (const float off = narrow_off(along, back); off < far_off) {
        height -= narrow_scar.depth_mm * std::exp(-std::pow(off, 1.9f) * 1.5f);
        height += 0.02f * std::exp(-(off - 2.1f) * (off - 2.1f) * 3.f);
    }
    return height;
}

/// Scar instead of skin that has grown, 0 to 1.
float scar_share(float along, float back) {
    const float wide = 1.f - scar_step(0.60f, 1.15f, wide_off(along, back));
    const float narrow = 1.f - scar_step(0.7f, 1.9f, narrow_off(along, back));
    return std::max(wide, narrow);
}

/// Scars are paler and smoother; little light reaches the ground of a deep one.
void paint_scars(const SurfaceRow& row, std::span<const float> heights, std::span<SurfaceLook> looks) {
    for (std::size_t i = 0; i < looks.size(); ++i) {
        SurfaceLook& skin = looks[i];
        const float scar = scar_share(row.along_mm(i), row.back_mm);
        const float dark = std::exp(-0.95f * std::clamp(-heights[i], 0.f, 1.f));
        skin.red *= (1.f + 0.02f * scar) * (0.35f * dark + 0.65f * std::sqrt(dark));
        skin.green *= (1.f - 0.035f * scar) * dark;
        skin.blue *= (1.f - 0.01f * scar) * dark;
        skin.furrows = 1.f - 0.75f * scar;
        skin.gloss = 0.05f + 0.10f * scar;
    }
}

BlockFrame scars_frame(const AimLook& look) {
    return block_frame(look.width_px, look.height_px, 6.6, 0.36);
}

/// The ground of a scar where it is cut.
Point ground_of(const BlockFrame& frame, const Scar& scar) {
    return cut_pixel(frame, static_cast<double>(scar.along_mm),
                     -static_cast<double>(scar_height(scar.along_mm, 0.f)));
}

/// The narrow scar on the picture, from its rim on.
sf::FloatRect pit_box(const BlockFrame& frame) {
    const auto half = static_cast<float>(1.1 * static_cast<double>(narrow_scar.half_mm) * frame.px_per_mm);
    const Point ground = ground_of(frame, narrow_scar);
    const auto top = static_cast<float>(frame.front_px);
    return {ground.x - half, top, 2.f * half, ground.y - top};
}

/// The wide scar on the surface behind the cut.
sf::FloatRect bowl_box(const BlockFrame& frame) {
    const Point ground = ground_of(frame, wide_scar);
    const auto half = static_cast<float>(0.75 * static_cast<double>(wide_scar.half_mm) * frame.px_per_mm);
    const float top = 0.3f * static_cast<float>(frame.front_px);
    return {ground.x - half, top, 2.f * half, ground.y - top};
}

}  // namespace

AimMarks scar_marks(const AimLook& look) {
    const BlockFrame frame = scars_frame(look);
    return {.parts = {{AimPart::wide_scar, ground_of(frame, wide_scar)},
                      {AimPart::narrow_scar, ground_of(frame, narrow_scar)}},
            .scales = {whole_cut(frame, 1.0)},
            .keep_clear = {pit_box(frame), bowl_box(frame)}};
}

void draw_scars(sf::RenderTarget& target, const AimLook& look) {
    const BlockFrame frame = scars_frame(look);
    BlockSurface surface;
    surface.furrows = skin_surface("cheek");
    surface.heights = [](const SurfaceRow& row, std::span<float> heights) {
        for (std::size_t i = 0; i < heights.size(); ++i)
            heights[i] = scar_height(row.along_mm(i), row.back_mm);
    };
    surface.looks = [&](const SurfaceRow& row, std::span<const float> heights, std::span<SurfaceLook> looks) {
        paint_bare_skin(look.tone, row, looks);
        paint_scars(row, heights, looks);
    };
    CutTissue tissue;
    tissue.dip_mm = [](double along) {
        return -static_cast<double>(scar_height(static_cast<float>(along), 0.f));
    };
    tissue.scar = [](double along) {
        return static_cast<double>(scar_share(static_cast<float>(along), 0.f));
    };
    tissue.still_from_mm = 1.55;
    tissue.tone = look.tone;
    draw_block(target, frame, surface, tissue, look.scale);
}

}  // namespace needleroll::scene
