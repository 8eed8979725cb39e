#include "gui/scene/holes.hpp"

#include "gui/scene/tissue_colours.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/Sprite.hpp>

namespace needleroll::scene {
namespace {

/// Side of one sprite in the texture; three lie side by side: disc, rimmed disc, halo.
constexpr unsigned sprite_px = 64;
/// Radius of the disc inside its sprite, so that its edge can fade.
constexpr float disc_share = 0.40f;

enum class Sprite { disc, rimmed_disc, halo };

/// A sprite laid over the rectangle around `centre` with half axes `along` and `across`.
void add_sprite(Vertices& shapes, Sprite sprite, Point centre, Point along, Point across, sf::Color colour) {
    const float left = static_cast<float>(sprite) * static_cast<float>(sprite_px),
                right = left + static_cast<float>(sprite_px);
    constexpr auto bottom = static_cast<float>(sprite_px);
    const sf::Vertex a(centre - along - across, colour, {left, 0.f}),
        b(centre + along - across, colour, {right, 0.f});
    const sf::Vertex c(centre + along + across, colour, {right, bottom}),
        d(centre - along + across, colour, {left, bottom});
    for (const sf::Vertex& vertex : {a, b, c, a, c, d}) shapes.push_back(vertex);
}

/// Diameter of a dot [px at 100 %]: 1.7 for the whole patch, 2.7 where slits take over.
float dot_px(double px_per_mm) {
    const double share = std::clamp((px_per_mm - 6.0) / (true_shape_px_per_mm - 6.0), 0.0, 1.0);
    return static_cast<float>(1.7 + share);
}

void add_dot(Vertices& shapes, Point centre, Point heading, float size, bool rimmed, double seed_share) {
    const float half = size * 0.5f / disc_share;
    const sf::Color colour =
        rimmed ? sf::Color::White : static_cast<sf::Color>(with_opacity(hole_dot, 0.85 + 0.15 * seed_share));
    // A hair longer along the heading, as slits are: the direction of a pass can then be felt in the pattern.
    const Point along = heading * (half * 1.22f), across = Point(-heading.y, heading.x) * (half * 0.88f);
    if (rimmed)
        add_sprite(shapes, Sprite::rimmed_disc, centre, along * 1.3f, across * 1.3f, colour);
    else
        add_sprite(shapes, Sprite::disc, centre, along, across, colour);
}

/// Seen under the pixel, a hole still shows as a fine dot.
constexpr float thinnest_px = 1.5f;

void add_slit(Vertices& shapes, Point centre, Point heading, float half_length, float half_width,
              bool rimmed) {
    const Point side(-heading.y, heading.x);
    const float halo = half_width * 2.1f + 1.2f;
    add_sprite(shapes, Sprite::halo, centre, heading * (half_length + halo), side * (half_width + halo),
               with_opacity(hole_halo, rimmed ? 0.55 : 0.42));
    const float long_half = half_length / disc_share, wide_half = half_width / disc_share;
    const Point down(half_width * 0.22f + 0.3f, half_width * 0.42f + 0.5f);
    add_sprite(shapes, Sprite::disc, centre + down, heading * long_half, side * wide_half,
               with_opacity(hole_rim, rimmed ? 1.0 : 0.75));
    add_sprite(shapes, Sprite::disc, centre, heading * long_half, side * wide_half, hole_slit);
    add_sprite(shapes, Sprite::disc, centre - down * 0.25f, heading * (long_half * 0.7f),
               side * (wide_half * 0.62f), with_opacity(hole_depth, 0.75));
}

std::vector<Point> ellipse(Point centre, Point direction, float half_length, float half_width) {
    constexpr int count = 48;
    const Point side(-direction.y, direction.x);
    std::vector<Point> points(count);
    for (int i = 0; i < count; ++i) {
        const float angle = 2.f * std::numbers::pi_v<float> * static_cast<float>(i) / count;
        points[static_cast<std::size_t>(i)] =
            centre + direction * (half_length * std::cos(angle)) + side * (half_width * std::sin(angle));
    }
    return points;
}

/// Several ellipses from one to another, each a little more of a colour: a smooth change from outside
/// inwards.
void add_ellipse_steps(Vertices& shapes, Point centre, Point direction, Point half_from, Point half_to,
                       Point drift, sf::Color from, sf::Color to) {
    constexpr int steps = 10;
    for (int i = 0; i < steps; ++i) {
        const float share = static_cast<float>(i) / (steps - 1);
        const Point half = half_from + (half_to - half_from) * share;
        add_polygon(shapes, ellipse(centre + drift * share, direction, half.x, half.y),
                    mix(from, to, static_cast<double>(share)));
    }
}

void draw_stamped(sf::RenderTarget& target, const sf::Texture& sprites, const Vertices& shapes,
                  double px_per_mm) {
    if (px_per_mm >= close_up_px_per_mm)
        draw(target, shapes);
    else
        draw(target, shapes, sf::RenderStates(&sprites));
}

void start_over(HolePicture& holes, const Camera& camera) {
    const auto width = static_cast<unsigned>(std::max(1.0, std::ceil(camera.width_px)));
    const auto height = static_cast<unsigned>(std::max(1.0, std::ceil(camera.height_px)));
    if (!holes.picture || holes.picture->getSize() != sf::Vector2u(width, height)) {
        holes.picture = std::make_unique<sf::RenderTexture>();
        holes.picture->create(width, height);
    }
    if (holes.sprites.getSize().x == 0) {
        holes.sprites.loadFromImage(hole_sprites());
        holes.sprites.setSmooth(true);
        holes.sprites.generateMipmap();
    }
    holes.picture->clear(sf::Color::Transparent);
    holes.drawn = 0;
}

}  // namespace

sf::Image hole_sprites() {
    sf::Image image;
    image.create(3 * sprite_px, sprite_px, sf::Color(255, 255, 255, 0));
    const auto paint = [&](unsigned x, unsigned y, sf::Color colour) { image.setPixel(x, y, colour); };
    constexpr float middle = 0.5f * static_cast<float>(sprite_px);
    for (unsigned y = 0; y < sprite_px; ++y)
        for (unsigned x = 0; x < sprite_px; ++x) {
            const float dx = static_cast<float>(x) + 0.5f - middle,
                        dy = static_cast<float>(y) + 0.5f - middle;
            const float distance = std::sqrt(dx * dx + dy * dy);
            const auto disc_of = [&](float share) {
                return std::clamp(share * static_cast<float>(sprite_px) - distance + 0.5f, 0.f, 1.f);
            };
            const float disc = disc_of(disc_share), core = disc_of(disc_share / 1.3f);
            paint(x, y, with_opacity(sf::Color::White, static_cast<double>(disc)));
            const sf::Color rim = mix(hole_rim, hole_dot, static_cast<double>(core));
            paint(x + sprite_px, y, with_opacity(rim, static_cast<double>(disc)));
            const float fall = std::max(0.f, 1.f - distance / middle);
            paint(x + 2 * sprite_px, y,
                  with_opacity(sf::Color::White, static_cast<double>(fall * fall * (3.f - 2.f * fall))));
        }
    return image;
}

void add_hole_close_up(Vertices& shapes, Point centre, Point direction, float half_length, float half_width,
                       bool rimmed) {
    const float swell = half_width;
    add_ellipse_steps(shapes, centre, direction, {half_length + swell * 1.5f, half_width + swell * 1.5f},
                      {half_length, half_width}, {0.f, 0.f}, with_opacity(hole_halo, 0.0),
                      with_opacity(hole_halo, rimmed ? 0.16 : 0.10));
    const Point light(half_width * 0.13f, half_width * 0.20f);
    add_polygon(shapes, ellipse(centre + light, direction, half_length * 1.03f, half_width * 1.05f),
                with_opacity(hole_rim, rimmed ? 1.0 : 0.85));
    add_polygon(shapes, ellipse(centre, direction, half_length, half_width), hole_slit);
    add_ellipse_steps(shapes, centre - light * 0.25f, direction, {half_length * 0.96f, half_width * 0.94f},
                      {half_length * 0.5f, half_width * 0.34f}, light * -0.9f, hole_slit, hole_depth);
}

void add_holes(Vertices& shapes, const HoleRequest& request, const Camera& camera, std::size_t first,
               std::size_t last) {
    const Punctures& table = *request.punctures;
    const bool rimmed = request.tone >= first_rimmed_tone;
    const SkinBox seen = visible_box(camera);
    const double spare_mm = 1.0 + 4.0 / camera.px_per_mm;
    const bool dots = camera.px_per_mm < true_shape_px_per_mm;
    const bool close = camera.px_per_mm >= close_up_px_per_mm;
    const float dot = dot_px(camera.px_per_mm) * request.scale;
    for (std::size_t i = first; i < last; ++i) {
        if (!(table.depth_mm[i] > 0.0)) continue;
        const double x_mm = table.x_mm[i], y_mm = table.y_mm[i];
        if (x_mm < seen.left_mm - spare_mm || x_mm > seen.right_mm() + spare_mm ||
            y_mm < seen.bottom_mm - spare_mm || y_mm > seen.top_mm() + spare_mm)
            continue;
        const Point centre = to_pixel(camera, x_mm, y_mm);
        const Point heading(static_cast<float>(std::cos(table.heading_rad[i])),
                            static_cast<float>(-std::sin(table.heading_rad[i])));
        if (dots) {
            add_dot(shapes, centre, heading, dot, rimmed, static_cast<double>(i % 7) / 6.0);
            continue;
        }
        const double width = std::max(table.hole_diameter_mm[i] * camera.px_per_mm,
                                      static_cast<double>(thinnest_px * request.scale));
        const double length =
            std::max((table.hole_diameter_mm[i] + table.slit_mm[i]) * camera.px_per_mm, width);
        const auto half_length = static_cast<float>(length / 2), half_width = static_cast<float>(width / 2);
        if (close)
            add_hole_close_up(shapes, centre, heading, half_length, half_width, rimmed);
        else
            add_slit(shapes, centre, heading, half_length, half_width, rimmed);
    }
}

void prepare_holes(HolePicture& holes, const HoleRequest& request, const Camera& camera) {
    const bool fits = holes.picture && holes.camera == camera && holes.run == request.run &&
                      holes.tone == request.tone && holes.scale == request.scale;
    if (!fits || request.count < holes.drawn) start_over(holes, camera);
    holes.camera = camera;
    holes.run = request.run;
    holes.tone = request.tone;
    holes.scale = request.scale;
    const std::size_t count = request.punctures ? std::min(request.count, request.punctures->size()) : 0;
    if (fits && count == holes.drawn) return;
    if (count > holes.drawn) {
        Vertices shapes;
        add_holes(shapes, request, camera, holes.drawn, count);
        draw_stamped(*holes.picture, holes.sprites, shapes, camera.px_per_mm);
    }
    holes.picture->display();
    holes.drawn = count;
}

void draw_holes(sf::RenderTarget& target, const HolePicture& holes) {
    if (!holes.picture) return;
    // A picture drawn on a clear ground holds colours already multiplied by their opacity.
    sf::RenderStates states;
    states.blendMode = sf::BlendMode(sf::BlendMode::One, sf::BlendMode::OneMinusSrcAlpha);
    target.draw(sf::Sprite(holes.picture->getTexture()), states);
}

void draw_holes_now(sf::RenderTarget& target, const sf::Texture& sprites, const HoleRequest& request,
                    const Camera& camera) {
    if (!request.punctures) return;
    Vertices shapes;
    add_holes(shapes, request, camera, 0, std::min(request.count, request.punctures->size()));
    draw_stamped(target, sprites, shapes, camera.px_per_mm);
}

void draw_recent_holes(sf::RenderTarget& target, const HoleRequest& request, const Camera& camera,
                       double now_s) {
    if (!request.punctures) return;
    const Punctures& table = *request.punctures;
    Vertices shapes;
    for (std::size_t i = std::min(request.count, table.size()); i-- > 0;) {
        const double age = now_s - table.t_s[i];
        if (age > recent_s) break;
        if (age < 0.0 || !(table.depth_mm[i] > 0.0)) continue;
        const double share = age / recent_s;
        const auto radius =
            static_cast<float>(std::max(2.2, table.hole_diameter_mm[i] * camera.px_per_mm * 0.8) +
                               4.0 * share * static_cast<double>(request.scale));
        add_circle(shapes, to_pixel(camera, table.x_mm[i], table.y_mm[i]), radius, 1.4f * request.scale,
                   with_opacity(hole_recent, 0.9 * (1.0 - share)));
    }
    draw(target, shapes);
}

}  // namespace needleroll::scene
