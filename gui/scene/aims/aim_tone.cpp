#include "gui/scene/aims/aim_pictures.hpp"
#include "gui/scene/noise.hpp"
#include "gui/scene/shadow.hpp"
#include "gui/scene/tissue_colours.hpp"
#include "sim/core/parallel.hpp"

#include <algorithm>
#include <cmath>

#include <SFML/Graphics/Sprite.hpp>

namespace needleroll::scene {
namespace {

float tone_step(float from, float to, float value) {
    const float t = std::clamp((value - from) / (to - from), 0.f, 1.f);
    return t * t * (3.f - 2.f * t);
}

/// The middle of the patch and of the new mark, from the picture's left edge and up from its middle [mm].
constexpr float patch_x_mm = 5.9f, spot_x_mm = 12.9f, spot_from_bottom_mm = 1.45f;
/// The piece of the patch's border that is shown enlarged.
constexpr float piece_x_mm = 9.3f, piece_y_mm = 1.7f;

/// How dark the patch is at a place: a blotch with a soft, ragged border.
float patch_share(float x_mm, float y_mm) {
    const auto slow = [&](std::uint32_t seed) { return smooth_noise(x_mm * 0.30f, y_mm * 0.30f, seed); };
    const auto quick = [&](std::uint32_t seed) { return smooth_noise(x_mm * 1.1f, y_mm * 1.1f, seed); };
    const float x = (x_mm - patch_x_mm + 1.5f * slow(71u) + 0.45f * quick(72u)) / 4.9f;
    const float y = (y_mm + 1.3f * slow(73u) + 0.45f * quick(74u)) / 3.3f;
    const float whole = 1.f - tone_step(0.66f, 1.12f, std::sqrt(x * x + y * y));
    if (whole <= 0.f) return 0.f;
    const float mottle = 0.86f + 0.16f * smooth_noise(x_mm * 1.5f, y_mm * 1.5f, 75u) +
                         0.07f * smooth_noise(x_mm * 4.5f, y_mm * 4.5f, 76u);
    return whole * std::clamp(mottle, 0.f, 1.f);
}

/// How dark the small new mark is at a place beside its middle.
float spot_share(float x, float y) {
    const float square = x * x + 1.25f * y * y;
    if (square > 2.f) return 0.f;
    const float angle = std::atan2(y, x);
    const float ragged = 1.f + 0.10f * std::sin(3.f * angle) + 0.06f * std::sin(5.f * angle + 1.f);
    return (1.f - tone_step(0.45f, 1.15f, std::sqrt(square) * ragged)) *
           (0.92f + 0.08f * smooth_noise(x * 5.f, y * 5.f, 77u));
}

/// Width of the skin from above that holds patch and mark.
constexpr double above_wide_mm = 15.2;

/// Where the skin from above and the cut beside it lie.
struct ToneFrame {
    double px_per_mm = 15.0;  ///< of the skin from above
    double middle_px = 60.0;  ///< height of its middle
    double spare_mm = 0.0;    ///< of skin at the left in a flat picture
    sf::FloatRect loupe;      ///< the cut, without its rim
    BlockFrame cut;
    float rim_px = 3.f;
    float spot_y_mm = -2.5f;  ///< of the new mark, near the lower edge
    Point pixel(float x_mm, float y_mm) const {
        const auto px = static_cast<float>(px_per_mm);
        return {(x_mm + static_cast<float>(spare_mm)) * px, static_cast<float>(middle_px) - y_mm * px};
    }
};

ToneFrame tone_frame(const AimLook& look) {
    const auto wide = static_cast<float>(look.width_px), high = static_cast<float>(look.height_px);
    const float margin = 10.f * look.scale;
    ToneFrame frame;
    // Skin from above must hold patch and mark at the left of the cut, and a height of 7 mm.
    const float cut_wide = std::round(std::min(0.345f * wide, 1.3f * (high - 2.f * margin)));
    frame.loupe = {wide - margin - cut_wide, margin, cut_wide, high - 2.f * margin};
    frame.px_per_mm = std::min(static_cast<double>(frame.loupe.left) / above_wide_mm, look.height_px / 7.0);
    frame.spare_mm = 0.5 * (static_cast<double>(frame.loupe.left) / frame.px_per_mm - above_wide_mm);
    frame.middle_px = 0.5 * look.height_px;
    frame.spot_y_mm = spot_from_bottom_mm - static_cast<float>(frame.middle_px / frame.px_per_mm);
    frame.rim_px = 3.f * look.scale;
    frame.cut.width_px = static_cast<double>(frame.loupe.width);
    frame.cut.height_px = static_cast<double>(frame.loupe.height);
    frame.cut.px_per_mm =
        std::clamp(frame.cut.height_px / 0.38, frame.cut.width_px / 0.40, frame.cut.width_px / 0.32);
    frame.cut.front_px = std::round(0.13 * frame.cut.height_px);
    return frame;
}

/// One row of the skin from above.
void paint_tone_row(const AimLook& look, const ToneFrame& frame, const sf::Image& relief, std::size_t row,
                    sf::Uint8* out) {
    const std::size_t columns = relief.getSize().x;
    const auto step = static_cast<float>(1.0 / frame.px_per_mm);
    const float y = (static_cast<float>(frame.middle_px) - static_cast<float>(row) - 0.5f) * step;
    const SurfaceRow places{y + 20.f, 0.5f * step - static_cast<float>(frame.spare_mm), step};
    std::vector<SurfaceLook> looks(columns);
    paint_bare_skin(look.tone, places, looks);
    for (std::size_t i = 0; i < columns; ++i, out += 4) {
        const float x = places.along_mm(i), patch = patch_share(x, y),
                    spot = spot_share(x - spot_x_mm, y - frame.spot_y_mm);
        const float fine = static_cast<float>(relief.getPixelsPtr()[(row * columns + i) * 4]) / 127.5f - 1.f;
        const float dither = unit_of(hash(static_cast<int>(i), static_cast<int>(row), 98u));
        const auto byte = [&](float value) {
            return static_cast<sf::Uint8>(std::clamp(value * (1.f + 0.85f * fine) + dither, 0.f, 255.f));
        };
        out[0] = byte(looks[i].red * (1.f - 0.24f * patch) * (1.f - 0.40f * spot));
        out[1] = byte(looks[i].green * (1.f - 0.35f * patch) * (1.f - 0.56f * spot));
        out[2] = byte(looks[i].blue * (1.f - 0.43f * patch) * (1.f - 0.58f * spot));
    }
}

void draw_tone_from_above(sf::RenderTarget& target, const AimLook& look, const ToneFrame& frame) {
    const Box box{0.0, 0.0, look.width_px / frame.px_per_mm, look.height_px / frame.px_per_mm};
    const sf::Image relief = relief_image(skin_surface("cheek"), box, frame.px_per_mm);
    const sf::Vector2u size = relief.getSize();
    std::vector<sf::Uint8> pixels(static_cast<std::size_t>(size.x) * size.y * 4, 255);
    parallel_for(size.y, 0, [&](std::size_t row) {
        paint_tone_row(look, frame, relief, row, &pixels[row * size.x * 4]);
    });
    sf::Image image;
    image.create(size.x, size.y, pixels.data());
    sf::Texture texture;
    texture.loadFromImage(image);
    target.draw(sf::Sprite(texture));
}

/// The frame around the piece that is enlarged.
sf::FloatRect piece_box(const ToneFrame& frame, float scale) {
    const Point middle = frame.pixel(piece_x_mm, piece_y_mm);
    return {middle.x - 7.f * scale, middle.y - 5.f * scale, 14.f * scale, 10.f * scale};
}

/// The mark of the piece that is enlarged, lines from it, and the rim of the cut.
void add_tone_frame(Vertices& shapes, const ToneFrame& frame, float scale) {
    const sf::FloatRect piece = piece_box(frame, scale);
    const float rim = frame.rim_px;
    const sf::FloatRect outer(frame.loupe.left - rim, frame.loupe.top - rim, frame.loupe.width + 2 * rim,
                              frame.loupe.height + 2 * rim);
    const float right = piece.left + piece.width;
    add_segment(shapes, {right, piece.top}, {outer.left + rim, outer.top + rim}, 1.2f * scale,
                with_opacity(sf::Color::White, 0.85));
    add_segment(shapes, {right, piece.top + piece.height}, {outer.left + rim, outer.top + outer.height - rim},
                1.2f * scale, with_opacity(sf::Color::White, 0.85));
    add_box_outline(shapes, piece, 1.f, 1.8f * scale, sf::Color::White);
    add_box_shadow(shapes, outer, 8.f * scale, {3.f * scale, 12.f * scale, 0.28});
    add_box(shapes, outer, 8.f * scale, sf::Color::White);
}

/// The cut through the patch's border: the basal row holds more pigment at the left.
void draw_tone_cut(sf::RenderTarget& target, const AimLook& look, const ToneFrame& frame) {
    CutTissue tissue;
    tissue.tone = look.tone;
    tissue.dip_mm = [](double along) {
        return 0.004 * std::sin(9.0 * along) + 0.003 * std::sin(23.0 * along);
    };
    tissue.still_from_mm = 0.6;
    tissue.pigment = [](double along) {
        return 1.0 - static_cast<double>(tone_step(0.12f, 0.27f, static_cast<float>(along)));
    };
    const sf::View before = target.getView();
    target.setView(view_of(target, frame.loupe));
    Vertices air;
    const float wide = frame.loupe.width, high = frame.loupe.height;
    add_quad(air, {Point(0.f, 0.f), Point(wide, 0.f), Point(wide, high), Point(0.f, high)},
             {section_air[0], section_air[0], section_air[1], section_air[1]});
    draw(target, air);
    draw_cut_tissue(target, frame.cut, tissue, look.scale);
    target.setView(before);
    // Round corners inside the rim too.
    Vertices rim;
    const float half = 0.5f * frame.rim_px;
    add_box_outline(rim,
                    {frame.loupe.left - half, frame.loupe.top - half, wide + 2.f * half, high + 2.f * half},
                    6.5f * look.scale, frame.rim_px + 1.f, sf::Color::White);
    draw(target, rim);
}

/// The piece and what lies between the lines from it to the cut, in upright slices.
std::vector<sf::FloatRect> lines_boxes(const ToneFrame& frame, float scale) {
    constexpr int slices = 6;
    const sf::FloatRect piece = piece_box(frame, scale), &cut = frame.loupe;
    std::vector<sf::FloatRect> boxes{piece};
    const float right = piece.left + piece.width, width = (cut.left - right) / slices;
    for (int i = 0; i < slices; ++i) {
        const float share = static_cast<float>(i + 1) / slices;
        const float top = piece.top + (cut.top - piece.top) * share, low = piece.top + piece.height,
                    bottom = low + (cut.top + cut.height - low) * share;
        boxes.push_back({right + width * static_cast<float>(i), top, width, bottom - top});
    }
    return boxes;
}

}  // namespace

AimMarks tone_marks(const AimLook& look) {
    const ToneFrame frame = tone_frame(look);
    const Point spot = frame.pixel(spot_x_mm, frame.spot_y_mm);
    const auto reach = static_cast<float>(0.8 * frame.px_per_mm);
    std::vector<sf::FloatRect> kept = lines_boxes(frame, look.scale);
    kept.push_back({spot.x - reach, spot.y - reach, 2.f * reach, 2.f * reach});
    const sf::FloatRect above(0.f, 0.f, frame.loupe.left - frame.rim_px, static_cast<float>(look.height_px));
    return {.parts = {{AimPart::dark_patch, frame.pixel(patch_x_mm - 1.2f, 0.4f)},
                      {AimPart::dark_mark, frame.pixel(spot_x_mm, frame.spot_y_mm)}},
            .scales = {{above, frame.px_per_mm, 5.0}, {frame.loupe, frame.cut.px_per_mm, 0.1}},
            .keep_clear = kept};
}

void draw_tone(sf::RenderTarget& target, const AimLook& look) {
    const ToneFrame frame = tone_frame(look);
    draw_tone_from_above(target, look, frame);
    Vertices shapes;
    add_tone_frame(shapes, frame, look.scale);
    draw(target, shapes);
    draw_tone_cut(target, look, frame);
}

}  // namespace needleroll::scene
