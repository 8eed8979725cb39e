#include "gui/scene/skin.hpp"

#include "gui/scene/noise.hpp"
#include "gui/scene/shadow.hpp"
#include "gui/scene/tissue_colours.hpp"
#include "sim/core/angle.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <SFML/Graphics/Image.hpp>

namespace needleroll::scene {
namespace {

/// Doubling blend: result = 2 * source * what is there, so half grey changes nothing.
const sf::BlendMode doubling(sf::BlendMode::DstColor, sf::BlendMode::SrcColor);

Box widened(const Box& box, double by_mm) {
    return {box.min_x_mm - by_mm, box.min_y_mm - by_mm, box.max_x_mm + by_mm, box.max_y_mm + by_mm};
}

bool holds(const Box& outer, const Box& inner) {
    constexpr double slack = 1e-9;
    return inner.min_x_mm >= outer.min_x_mm - slack && inner.min_y_mm >= outer.min_y_mm - slack &&
           inner.max_x_mm <= outer.max_x_mm + slack && inner.max_y_mm <= outer.max_y_mm + slack;
}

/// Pixels a relief may have; a larger view gets a coarser one.
constexpr double most_relief_pixels = 1.6e6;
/// Closer than this the relief is only stretched: there is nothing finer to see.
constexpr double finest_relief_px_per_mm = 600.0;
/// Up to here every pixel of the view is made; closer, furrows are wide enough for half as many.
constexpr double full_relief_px_per_mm = 10.0;
/// Share of the view made beyond each edge, so that panning does not remake the relief at once.
constexpr double spare_share = 0.12;

void make_relief(SkinPicture& skin, const Camera& camera, const Box& seen) {
    double scale = std::min(std::max(std::min(camera.px_per_mm, full_relief_px_per_mm), camera.px_per_mm / 2),
                            finest_relief_px_per_mm);
    const double spare = spare_share * std::max(seen.width_mm(), seen.height_mm());
    Box box = common_part(widened(seen, spare), skin.patch);
    const double pixels = box.width_mm() * box.height_mm() * scale * scale;
    if (pixels > most_relief_pixels) scale *= std::sqrt(most_relief_pixels / pixels);
    skin.relief.loadFromImage(relief_image(skin_surface(skin.look.site), box, scale));
    skin.relief.setSmooth(true);
    skin.relief_box = box;
    skin.relief_px_per_mm = camera.px_per_mm;
}

constexpr int colour_columns = 360;

}  // namespace

void prepare_skin(SkinPicture& skin, const SkinLook& look, const Box& patch, const Camera& camera,
                  bool moving) {
    const bool fresh = !skin.ready || !(skin.look == look) || !(skin.patch == patch);
    if (fresh) {
        skin.look = look;
        skin.patch = patch;
        skin.colour.loadFromImage(colour_image(look.tone, patch, colour_columns, false));
        skin.grey_colour.loadFromImage(colour_image(look.tone, patch, colour_columns, true));
        skin.colour.setSmooth(true);
        skin.grey_colour.setSmooth(true);
        skin.ready = true;
    }
    const Box seen = common_part(visible_box(camera), patch);
    if (seen.width_mm() <= 0.0 || seen.height_mm() <= 0.0) return;
    const double ratio = skin.relief_px_per_mm > 0.0 ? camera.px_per_mm / skin.relief_px_per_mm : 0.0;
    const bool fits = moving ? ratio > 0.6 && ratio < 1.7 : std::abs(ratio - 1.0) < 1e-3;
    if (fresh || !fits || !holds(skin.relief_box, seen)) make_relief(skin, camera, seen);
}

Vertices patch_shape(const Camera& camera, const Box& patch, const Box& covered, const sf::Texture& texture,
                     float corner_px, bool soft) {
    // Beyond the view the shape ends a little outside it: far away corners would only lose precision.
    const double outside_mm = 4.0 * static_cast<double>(corner_px) / camera.px_per_mm;
    const Box seen = common_part(common_part(widened(visible_box(camera), outside_mm), patch), covered);
    Vertices shape;
    if (seen.width_mm() <= 0.0 || seen.height_mm() <= 0.0) return shape;
    const std::vector<Point> corners = round_rectangle(to_pixels(camera, seen), corner_px);
    if (soft)
        add_polygon(shape, corners, sf::Color::White);
    else
        for (std::size_t i = 1; i + 1 < corners.size(); ++i)
            for (const std::size_t k : {std::size_t{0}, i, i + 1}) shape.emplace_back(corners[k]);
    const auto size = sf::Vector2f(texture.getSize());
    for (sf::Vertex& vertex : shape) {
        const SkinPlace place = to_skin(camera, vertex.position);
        vertex.texCoords = {
            static_cast<float>((place.x_mm - covered.min_x_mm) / covered.width_mm()) * size.x,
            static_cast<float>((covered.max_y_mm - place.y_mm) / covered.height_mm()) * size.y};
    }
    return shape;
}

void draw_patch_shadow(sf::RenderTarget& target, const Camera& camera, const Box& patch, float scale) {
    const double outside_mm = 60.0 * static_cast<double>(scale) / camera.px_per_mm;
    const Box seen = common_part(widened(visible_box(camera), outside_mm), patch);
    if (seen.width_mm() <= 0.0 || seen.height_mm() <= 0.0) return;
    draw_box_shadow(target, to_pixels(camera, seen), patch_corner_px * scale,
                    {.drop_px = 6.f * scale, .blur_px = 22.f * scale, .opacity = 0.28, .hollow = true});
}

void draw_skin_colour(sf::RenderTarget& target, const SkinPicture& skin, const Camera& camera, float scale,
                      bool grey) {
    const sf::Texture& texture = grey ? skin.grey_colour : skin.colour;
    draw(target, patch_shape(camera, skin.patch, skin.patch, texture, patch_corner_px * scale, true),
         sf::RenderStates(&texture));
}

void draw_skin_relief(sf::RenderTarget& target, const SkinPicture& skin, const Camera& camera, float scale) {
    sf::RenderStates states(&skin.relief);
    states.blendMode = doubling;
    draw(target,
         patch_shape(camera, skin.patch, skin.relief_box, skin.relief, patch_corner_px * scale, false),
         states);
}

}  // namespace needleroll::scene
