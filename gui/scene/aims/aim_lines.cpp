#include "gui/scene/aims/aim_pictures.hpp"
#include "gui/scene/noise.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace needleroll::scene {
namespace {

/// A fine line that runs from the cut to the back.
struct FineLine {
    float along_mm, lean, bend_mm, depth_mm, half_mm, reach_mm;
};

/// Chosen by eye, of the size of fine lines beside the eye: 0.03 to 0.1 mm deep, about a millimetre apart.
constexpr std::array<FineLine, 11> fine_lines = {{{0.30f, 0.16f, 0.05f, 0.060f, 0.060f, 9.f},
                                                  {0.78f, 0.10f, -0.04f, 0.030f, 0.045f, 1.0f},
                                                  {1.30f, 0.12f, 0.06f, 0.100f, 0.085f, 9.f},
                                                  {1.85f, 0.20f, -0.03f, 0.032f, 0.050f, 1.5f},
                                                  {2.34f, 0.05f, 0.07f, 0.070f, 0.065f, 9.f},
                                                  {2.86f, -0.03f, 0.03f, 0.036f, 0.050f, 0.8f},
                                                  {3.28f, -0.04f, -0.06f, 0.110f, 0.090f, 9.f},
                                                  {3.80f, 0.08f, 0.03f, 0.030f, 0.045f, 1.3f},
                                                  {4.22f, -0.12f, 0.05f, 0.062f, 0.065f, 9.f},
                                                  {4.72f, -0.18f, 0.04f, 0.085f, 0.080f, 9.f},
                                                  {5.30f, -0.22f, 0.04f, 0.040f, 0.050f, 9.f}}};

constexpr float lines_period_mm = 5.7f;

/// A narrow groove between soft shoulders: -1 at its bottom.
float groove(float off) {
    const float far = std::abs(off);
    return -std::exp(-1.1f * std::pow(far, 1.3f)) + 0.12f * std::exp(-(far - 2.6f) * (far - 2.6f) * 0.5f);
}

void fine_line_heights(const SurfaceRow& row, std::span<float> heights) {
    const float back = row.back_mm;
    for (std::size_t i = 0; i < heights.size(); ++i)
        heights[i] = 0.014f * smooth_noise(row.along_mm(i) * 0.9f, back * 0.7f, 5u);
    const float last_mm = row.along_mm(heights.size());
    // The lines repeat beyond both ends, for flat pictures.
    const float first_turn = std::floor((row.first_mm - 1.f) / lines_period_mm),
                turns = std::ceil((last_mm + 1.f) / lines_period_mm) - first_turn;
    for (std::size_t k = 0; k < fine_lines.size() * static_cast<std::size_t>(turns); ++k) {
        FineLine line = fine_lines[k % fine_lines.size()];
        line.along_mm += (first_turn + static_cast<float>(k / fine_lines.size())) * lines_period_mm;
        const float middle = line.along_mm + line.lean * back +
                             line.bend_mm * std::sin(1.9f * back + 7.f * line.along_mm) +
                             0.012f * smooth_noise(back * 5.f, line.along_mm * 11.f, 6u);
        const float end = std::clamp((line.reach_mm - back) / 0.6f, 0.f, 1.f);
        const float uneven = 1.f + 0.25f * smooth_noise(back * 2.3f, line.along_mm * 5.f, 7u);
        const float reach = 5.f * line.half_mm;
        const auto place = [&](float along) {
            return static_cast<std::size_t>(std::clamp(std::ceil((along - row.first_mm) / row.step_mm), 0.f,
                                                       static_cast<float>(heights.size())));
        };
        for (std::size_t i = place(middle - reach); i < place(middle + reach); ++i)
            heights[i] += 0.5f * line.depth_mm * end * uneven *
                          groove((row.along_mm(i) - middle) / (0.8f * line.half_mm));
    }
}

double fine_line_dip_mm(double along_mm) {
    float height = 0.f;
    fine_line_heights({0.f, static_cast<float>(along_mm), 1.f}, std::span(&height, 1));
    return -static_cast<double>(height);
}

BlockFrame lines_frame(const AimLook& look) {
    return block_frame(look.width_px, look.height_px, 5.0, 0.58);
}

}  // namespace

AimMarks fine_line_marks(const AimLook& look) {
    const BlockFrame frame = lines_frame(look);
    // The third line, where it is cut.
    const double along = static_cast<double>(fine_lines[2].along_mm) + 0.03;
    return {.parts = {{AimPart::fine_line, cut_pixel(frame, along, fine_line_dip_mm(along))}},
            .scales = {whole_cut(frame, 1.0)},
            .keep_clear = {}};
}

void draw_fine_lines(sf::RenderTarget& target, const AimLook& look) {
    const BlockFrame frame = lines_frame(look);
    BlockSurface surface;
    surface.furrows = skin_surface("temple");
    surface.heights = fine_line_heights;
    surface.looks = [&](const SurfaceRow& row, std::span<const float> heights, std::span<SurfaceLook> looks) {
        paint_bare_skin(look.tone, row, looks);
        for (std::size_t i = 0; i < looks.size(); ++i) {
            const float deep = std::clamp(-heights[i] / 0.05f, 0.f, 1.f), dark = 1.f - 0.30f * deep;
            looks[i].red *= 1.f - 0.22f * deep, looks[i].green *= dark, looks[i].blue *= dark;
            looks[i].gloss = 0.06f;
            looks[i].furrows = 1.25f;
        }
    };
    CutTissue tissue;
    tissue.layer_bottoms_mm = {0.0168, 0.0925, 0.1855, 1.0225};  // temple
    tissue.dip_mm = fine_line_dip_mm;
    tissue.still_from_mm = 0.6;
    tissue.tone = look.tone;
    draw_block(target, frame, surface, tissue, look.scale);
}

}  // namespace needleroll::scene
