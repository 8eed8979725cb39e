#include "gui/scene/overlay.hpp"

#include "gui/scene/kept_picture.hpp"
#include "gui/scene/tissue_colours.hpp"
#include "sim/core/parallel.hpp"
#include "sim/coverage/double_strikes.hpp"
#include "sim/report/colour_map.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::scene {
namespace {

/// A picture with one pixel per raster value, the top row first.
template <class ColourOf>
sf::Image raster_image(const Raster& raster, const ColourOf& colour_of) {
    const auto columns = static_cast<std::size_t>(raster.columns),
               rows = static_cast<std::size_t>(raster.rows);
    std::vector<sf::Uint8> bytes(columns * rows * 4);
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column) {
            const sf::Color colour = colour_of(raster.values[(rows - 1 - row) * columns + column]);
            sf::Uint8* out = &bytes[(row * columns + column) * 4];
            out[0] = colour.r, out[1] = colour.g, out[2] = colour.b, out[3] = colour.a;
        }
    sf::Image image;
    image.create(static_cast<unsigned>(columns), static_cast<unsigned>(rows), bytes.data());
    return image;
}

sf::Color map_tint(ColourMap map, double share, double opacity) {
    const Colour colour = map_colour(map, share);
    return sf::Color(colour.red, colour.green, colour.blue,
                     static_cast<sf::Uint8>(std::lround(255.0 * std::clamp(opacity, 0.0, 1.0))));
}

}  // namespace

sf::Color density_colour(double density_per_cm2, double full_scale_per_cm2) {
    if (!(density_per_cm2 > 0.0)) return map_tint(ColourMap::viridis, 0.0, 0.0);
    const double opacity = density_opacity * std::min(1.0, density_per_cm2 / density_full_opacity_per_cm2);
    return map_tint(ColourMap::viridis, density_per_cm2 / full_scale_per_cm2, opacity);
}

sf::Color depth_colour(double depth_mm, double full_scale_mm) {
    if (std::isnan(depth_mm)) return map_tint(ColourMap::cividis, 0.0, 0.0);
    return map_tint(ColourMap::cividis, depth_mm / full_scale_mm, depth_opacity);
}

sf::Image density_image(const Raster& density_per_cm2, double full_scale_per_cm2) {
    return raster_image(density_per_cm2,
                        [=](double value) { return density_colour(value, full_scale_per_cm2); });
}

sf::Image depth_image(const Raster& depth_mm, double full_scale_mm) {
    return raster_image(depth_mm, [=](double value) { return depth_colour(value, full_scale_mm); });
}

sf::Image redness_image(const Raster& density_per_cm2, double full_per_cm2) {
    constexpr double green_loss = 0.07, blue_loss = 0.055;
    return raster_image(density_per_cm2, [=](double value) {
        const double share = std::isnan(value) ? 0.0 : std::clamp(value / full_per_cm2, 0.0, 1.0);
        const auto part = [share](double loss) {
            return static_cast<sf::Uint8>(std::lround(255.0 * (1.0 - loss * share)));
        };
        return sf::Color(255, part(green_loss), part(blue_loss), 255);
    });
}

Box box_of(const Raster& raster) {
    return {raster.origin_x_mm, raster.origin_y_mm, raster.origin_x_mm + raster.columns * raster.pixel_mm,
            raster.origin_y_mm + raster.rows * raster.pixel_mm};
}

sf::Color radius_colour(std::size_t step, std::size_t steps) {
    const double share = steps > 1 ? static_cast<double>(step) / static_cast<double>(steps - 1) : 0.0;
    return map_tint(ColourMap::cividis, 0.92 - 0.80 * share, 0.66);
}

void set_overlay(OverlayPicture& overlay, const sf::Image& image, const Box& covered) {
    if (overlay.texture.getSize() == image.getSize())
        overlay.texture.update(image);
    else
        overlay.texture.loadFromImage(image);
    overlay.texture.setSmooth(true);
    overlay.covered = covered;
}

void draw_overlay(sf::RenderTarget& target, const OverlayPicture& overlay, const Camera& camera,
                  const Box& patch, float scale) {
    draw(target, patch_shape(camera, patch, overlay.covered, overlay.texture, patch_corner_px * scale, true),
         sf::RenderStates(&overlay.texture));
}

void draw_redness(sf::RenderTarget& target, const OverlayPicture& redness, const Camera& camera,
                  const Box& patch, float scale) {
    sf::RenderStates states(&redness.texture);
    states.blendMode = sf::BlendMultiply;
    draw(target, patch_shape(camera, patch, redness.covered, redness.texture, patch_corner_px * scale, false),
         states);
}

void draw_double_strikes(sf::RenderTarget& target, const HolePicture& holes, const Camera& camera,
                         const DoubleStrikes& struck, double radius_mm, float scale) {
    std::vector<Point> centres;
    centres.reserve(struck.places.size());
    for (const SkinPlace& place : struck.places) centres.push_back(to_pixel(camera, place.x_mm, place.y_mm));
    // Larger than the dots of the other holes, small beside holes of true shape.
    draw_discs(target, holes, centres, std::min(1.5f * scale, 1.45f * holes.sprite_radius_px), double_strike);
    if (struck.groups.empty()) return;
    const auto radius = static_cast<float>(2.0 * radius_mm * camera.px_per_mm) + 3.f * scale;
    const float half = std::ceil(radius + 2.f * scale);
    std::unique_ptr<sf::RenderTexture> ring;
    if (!fit_picture(ring, static_cast<double>(2.f * half), static_cast<double>(2.f * half))) return;
    Vertices shapes;
    add_circle(shapes, {half, half}, radius, 2.6f * scale, mark_under);
    add_circle(shapes, {half, half}, radius, 1.3f * scale, mark);
    ring->clear(sf::Color::Transparent);
    draw(*ring, shapes);
    ring->display();
    Vertices stamps;
    for (const SkinPlace& place : struck.groups) {
        const Point middle = to_pixel(camera, place.x_mm, place.y_mm);
        for (const Point& corner : {Point(0.f, 0.f), Point(2.f, 0.f), Point(2.f, 2.f), Point(0.f, 2.f)}) {
            const Point offset = corner * half;
            stamps.emplace_back(middle - Point(half, half) + offset, sf::Color::White, offset);
        }
    }
    sf::RenderStates states(&ring->getTexture());
    states.blendMode = premultiplied;
    target.draw(stamps.data(), stamps.size(), sf::Quads, states);
}

}  // namespace needleroll::scene
