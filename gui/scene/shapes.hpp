/// Shapes with soft edges, as triangles. Every edge fades over one pixel, so that pictures are smooth without
/// multisampling or shaders. All functions append to a list; one draw call shows the list. Lengths are in
/// pixels of the target, y down.
#pragma once

#include "gui/scene/tissue_colours.hpp"

#include <array>
#include <span>
#include <vector>

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Vertex.hpp>

namespace needleroll::scene {

/// Triangles, three vertices each.
using Vertices = std::vector<sf::Vertex>;
using Point = sf::Vector2f;

/// A colour, or a straight change from one to another between two places.
struct Paint {
    sf::Color from;
    sf::Color to;
    Point start{0.f, 0.f};
    Point end{0.f, 0.f};

    Paint(sf::Color colour) : from(colour), to(colour) {}
    Paint(Tint colour) : from(colour), to(colour) {}
    Paint(sf::Color first, sf::Color second, Point from_place, Point to_place)
        : from(first), to(second), start(from_place), end(to_place) {}
};

/// The paint's colour at a place.
sf::Color colour_at(const Paint& paint, Point place);

/// A filled convex polygon in either turning direction.
void add_polygon(Vertices& shapes, std::span<const Point> corners, const Paint& paint);

/// A line through points, with mitred joints and flat ends. `closed` joins the last point to the first.
void add_line(Vertices& shapes, std::span<const Point> points, float width, const Paint& paint,
              bool closed = false);

/// A straight line with flat ends.
void add_segment(Vertices& shapes, Point from, Point to, float width, const Paint& paint);

/// A ribbon whose width changes along its points: half widths to the left and right of the walking direction.
void add_ribbon(Vertices& shapes, std::span<const Point> points, std::span<const float> half_widths,
                const Paint& paint);

/// A filled disc.
void add_disc(Vertices& shapes, Point centre, float radius, const Paint& paint);

/// A circle line.
void add_circle(Vertices& shapes, Point centre, float radius, float width, const Paint& paint);

/// A soft blob: full colour in the middle, nothing at the radius.
void add_glow(Vertices& shapes, Point centre, float radius, sf::Color colour);

/// The border of a rectangle with round corners, clockwise.
std::vector<Point> round_rectangle(sf::FloatRect box, float radius);

/// A filled rectangle with round corners.
void add_box(Vertices& shapes, sf::FloatRect box, float radius, const Paint& paint);

/// The outline of a rectangle with round corners.
void add_box_outline(Vertices& shapes, sf::FloatRect box, float radius, float width, const Paint& paint);

/// Dashes along a line; `walked` is the length of line drawn before, so that dashes flow on through pieces.
void add_dashes(Vertices& shapes, std::span<const Point> points, float width, float on, float off,
                const Paint& paint, bool closed = false);

/// Dots along a line, `spacing` apart.
void add_dots(Vertices& shapes, std::span<const Point> points, float radius, float spacing,
              const Paint& paint);

/// A slender arrow head whose tip lies at `tip`, pointing along `direction`.
void add_arrow_head(Vertices& shapes, Point tip, Point direction, float length, float width,
                    const Paint& paint);

/// A quadrilateral with a colour at each corner and hard edges.
void add_quad(Vertices& shapes, const std::array<Point, 4>& corners, const std::array<sf::Color, 4>& colours);

/// Draws the triangles.
void draw(sf::RenderTarget& target, const Vertices& shapes, const sf::RenderStates& states = {});

/// Limits drawing to a rectangle of the target: pixels then count from its upper left corner. Put the old
/// view back afterwards with target.setView.
sf::View view_of(const sf::RenderTarget& target, const sf::FloatRect& rectangle);

}  // namespace needleroll::scene
