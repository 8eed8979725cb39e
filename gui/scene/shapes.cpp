#include "gui/scene/shapes.hpp"

#include "gui/scene/tissue_colours.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include <SFML/Graphics/View.hpp>

namespace needleroll::scene {
namespace {

constexpr float half_fade = 0.5f;

float length(Point p) {
    return std::sqrt(p.x * p.x + p.y * p.y);
}

Point unit(Point p) {
    const float size = length(p);
    return size > 1e-6f ? p / size : Point(0.f, 0.f);
}

Point left_of(Point direction) {
    return {direction.y, -direction.x};
}

sf::Color clear(sf::Color colour) {
    colour.a = 0;
    return colour;
}

void add_triangle(Vertices& shapes, const sf::Vertex& a, const sf::Vertex& b, const sf::Vertex& c) {
    shapes.push_back(a);
    shapes.push_back(b);
    shapes.push_back(c);
}

void add_quad(Vertices& shapes, const sf::Vertex& a, const sf::Vertex& b, const sf::Vertex& c,
              const sf::Vertex& d) {
    add_triangle(shapes, a, b, c);
    add_triangle(shapes, a, c, d);
}

/// Direction in which a corner moves when both its edges move out by one, at most twice as far.
Point mitre(Point before, Point after) {
    const Point sum = before + after;
    const float square = sum.x * sum.x + sum.y * sum.y;
    if (square < 1e-6f) return after;
    return sum * std::min(2.f / square, 2.f / std::sqrt(square));
}

/// Left-hand normals at the points of a line.
std::vector<Point> normals_of(std::span<const Point> points, bool closed) {
    const std::size_t count = points.size();
    std::vector<Point> edges(count);
    for (std::size_t i = 0; i < count; ++i) {
        const Point step = points[(i + 1) % count] - points[i];
        edges[i] = left_of(unit(step));
        if (edges[i] == Point(0.f, 0.f) && i > 0) edges[i] = edges[i - 1];
    }
    std::vector<Point> normals(count);
    for (std::size_t i = 0; i < count; ++i) {
        const Point before = i > 0 ? edges[i - 1] : (closed ? edges[count - 1] : edges[0]);
        const Point after = i + 1 < count || closed ? edges[i] : edges[i - 1];
        normals[i] = mitre(before, after);
    }
    return normals;
}

void add_soft_ribbon(Vertices& shapes, std::span<const Point> points, std::span<const float> half_widths,
                     const Paint& paint, bool closed) {
    const std::size_t count = points.size();
    if (count < 2) return;
    const std::vector<Point> normals = normals_of(points, closed);
    const auto row = [&](std::size_t i) {
        const float half = half_widths[std::min(i, half_widths.size() - 1)];
        const float inner = std::max(half - half_fade, 0.f);
        const float outer = std::max(half, half_fade) + half_fade;
        sf::Color colour = colour_at(paint, points[i]);
        if (half < half_fade) colour = with_opacity(colour, static_cast<double>(half / half_fade));
        const Point n = normals[i];
        return std::array<sf::Vertex, 4>{
            sf::Vertex(points[i] + n * outer, clear(colour)), sf::Vertex(points[i] + n * inner, colour),
            sf::Vertex(points[i] - n * inner, colour), sf::Vertex(points[i] - n * outer, clear(colour))};
    };
    auto last = row(0);
    const std::size_t steps = closed ? count : count - 1;
    for (std::size_t i = 1; i <= steps; ++i) {
        const auto next = row(i % count);
        for (std::size_t k = 0; k < 3; ++k) add_quad(shapes, last[k], next[k], next[k + 1], last[k + 1]);
        last = next;
    }
}

std::vector<Point> circle_points(Point centre, float radius) {
    const int count = std::clamp(static_cast<int>(4.f + 4.4f * std::sqrt(std::max(radius, 0.f))), 10, 160);
    std::vector<Point> points(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const float angle =
            2.f * std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(count);
        points[static_cast<std::size_t>(i)] = centre + Point(std::cos(angle), std::sin(angle)) * radius;
    }
    return points;
}

}  // namespace

sf::Color colour_at(const Paint& paint, Point place) {
    const Point axis = paint.end - paint.start;
    const float square = axis.x * axis.x + axis.y * axis.y;
    if (square <= 0.f) return paint.from;
    const Point offset = place - paint.start;
    const float share = std::clamp((offset.x * axis.x + offset.y * axis.y) / square, 0.f, 1.f);
    return mix(paint.from, paint.to, static_cast<double>(share));
}

void add_polygon(Vertices& shapes, std::span<const Point> corners, const Paint& paint) {
    const std::size_t count = corners.size();
    if (count < 3) return;
    float twice_area = 0.f;
    for (std::size_t i = 0; i < count; ++i) {
        const Point a = corners[i], b = corners[(i + 1) % count];
        twice_area += a.x * b.y - b.x * a.y;
    }
    const float outwards = twice_area > 0.f ? 1.f : -1.f;
    const std::vector<Point> normals = normals_of(corners, true);
    std::vector<sf::Vertex> inner(count), outer(count);
    for (std::size_t i = 0; i < count; ++i) {
        const Point out = normals[i] * (outwards * half_fade);
        const sf::Color colour = colour_at(paint, corners[i]);
        inner[i] = sf::Vertex(corners[i] - out, colour);
        outer[i] = sf::Vertex(corners[i] + out, clear(colour));
    }
    for (std::size_t i = 1; i + 1 < count; ++i) add_triangle(shapes, inner[0], inner[i], inner[i + 1]);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t next = (i + 1) % count;
        add_quad(shapes, inner[i], inner[next], outer[next], outer[i]);
    }
}

void add_line(Vertices& shapes, std::span<const Point> points, float width, const Paint& paint, bool closed) {
    const float half = width * 0.5f;
    add_soft_ribbon(shapes, points, std::span(&half, 1), paint, closed);
}

void add_segment(Vertices& shapes, Point from, Point to, float width, const Paint& paint) {
    const std::array<Point, 2> points{from, to};
    add_line(shapes, points, width, paint);
}

void add_ribbon(Vertices& shapes, std::span<const Point> points, std::span<const float> half_widths,
                const Paint& paint) {
    add_soft_ribbon(shapes, points, half_widths, paint, false);
}

void add_disc(Vertices& shapes, Point centre, float radius, const Paint& paint) {
    add_polygon(shapes, circle_points(centre, radius), paint);
}

void add_circle(Vertices& shapes, Point centre, float radius, float width, const Paint& paint) {
    add_line(shapes, circle_points(centre, radius), width, paint, true);
}

void add_glow(Vertices& shapes, Point centre, float radius, sf::Color colour) {
    const std::vector<Point> rim = circle_points(centre, radius);
    const sf::Color half = with_opacity(colour, 0.35);
    for (std::size_t i = 0; i < rim.size(); ++i) {
        const Point a = rim[i], b = rim[(i + 1) % rim.size()];
        const sf::Vertex inner_a((centre + a) * 0.5f, half), inner_b((centre + b) * 0.5f, half);
        add_triangle(shapes, sf::Vertex(centre, colour), inner_a, inner_b);
        add_quad(shapes, inner_a, inner_b, sf::Vertex(b, clear(colour)), sf::Vertex(a, clear(colour)));
    }
}

std::vector<Point> round_rectangle(sf::FloatRect box, float radius) {
    const float r = std::max(0.f, std::min({radius, box.width * 0.5f, box.height * 0.5f}));
    if (r < 0.25f)
        return {{box.left, box.top},
                {box.left + box.width, box.top},
                {box.left + box.width, box.top + box.height},
                {box.left, box.top + box.height}};
    const std::array<Point, 4> centres{Point(box.left + box.width - r, box.top + r),
                                       Point(box.left + box.width - r, box.top + box.height - r),
                                       Point(box.left + r, box.top + box.height - r),
                                       Point(box.left + r, box.top + r)};
    const int steps = std::clamp(static_cast<int>(std::sqrt(r) * 2.f), 2, 16);
    std::vector<Point> points;
    for (std::size_t corner = 0; corner < 4; ++corner)
        for (int i = 0; i <= steps; ++i) {
            const float quarter =
                static_cast<float>(corner) - 1.f + static_cast<float>(i) / static_cast<float>(steps);
            const float angle = quarter * std::numbers::pi_v<float> * 0.5f;
            points.push_back(centres[corner] + Point(std::cos(angle), std::sin(angle)) * r);
        }
    return points;
}

void add_box(Vertices& shapes, sf::FloatRect box, float radius, const Paint& paint) {
    add_polygon(shapes, round_rectangle(box, radius), paint);
}

void add_box_outline(Vertices& shapes, sf::FloatRect box, float radius, float width, const Paint& paint) {
    add_line(shapes, round_rectangle(box, radius), width, paint, true);
}

namespace {

/// The part of a line between two walked lengths, as points.
std::vector<Point> piece_of(std::span<const Point> points, const std::vector<float>& walked, float from,
                            float to) {
    std::vector<Point> piece;
    const auto place = [&](float at) {
        const auto after = std::upper_bound(walked.begin() + 1, walked.end() - 1, at);
        const auto i = static_cast<std::size_t>(after - walked.begin());
        const float span = walked[i] - walked[i - 1];
        const float share = span > 0.f ? (at - walked[i - 1]) / span : 0.f;
        return points[i - 1] + (points[i] - points[i - 1]) * share;
    };
    piece.push_back(place(from));
    for (std::size_t i = 0; i < points.size(); ++i)
        if (walked[i] > from + 0.01f && walked[i] < to - 0.01f) piece.push_back(points[i]);
    piece.push_back(place(to));
    return piece;
}

std::vector<float> walked_lengths(std::span<const Point> points) {
    std::vector<float> walked(points.size(), 0.f);
    for (std::size_t i = 1; i < points.size(); ++i)
        walked[i] = walked[i - 1] + length(points[i] - points[i - 1]);
    return walked;
}

/// A line longer than this is never on the screen as a whole; dashes along it would only cost time.
constexpr float longest_dashed_px = 40000.f;

}  // namespace

void add_dashes(Vertices& shapes, std::span<const Point> points, float width, float on, float off,
                const Paint& paint, bool closed) {
    std::vector<Point> path(points.begin(), points.end());
    if (closed && !path.empty()) path.push_back(path.front());
    if (path.size() < 2) return;
    const std::vector<float> walked = walked_lengths(path);
    const float total = walked.back();
    if (total <= 0.f) return;
    if (total > longest_dashed_px) return add_line(shapes, points, width, paint, closed);
    for (float at = 0.f; at < total; at += on + off)
        add_line(shapes, piece_of(path, walked, at, std::min(at + on, total)), width, paint);
}

void add_dots(Vertices& shapes, std::span<const Point> points, float radius, float spacing,
              const Paint& paint) {
    if (points.size() < 2) return;
    const std::vector<float> walked = walked_lengths(points);
    const float total = walked.back();
    if (total > longest_dashed_px) return add_line(shapes, points, radius, paint);
    for (float at = 0.f; at <= total; at += spacing)
        add_disc(shapes, piece_of(points, walked, at, at).front(), radius, paint);
}

void add_arrow_head(Vertices& shapes, Point tip, Point direction, float length, float width,
                    const Paint& paint) {
    const Point along = unit(direction), side = left_of(along);
    const Point back = tip - along * length, notch = tip - along * (length * 0.72f);
    const std::array<Point, 3> left{tip, back + side * (width * 0.5f), notch};
    const std::array<Point, 3> right{tip, notch, back - side * (width * 0.5f)};
    add_polygon(shapes, left, paint);
    add_polygon(shapes, right, paint);
}

void add_quad(Vertices& shapes, const std::array<Point, 4>& corners,
              const std::array<sf::Color, 4>& colours) {
    add_quad(shapes, sf::Vertex(corners[0], colours[0]), sf::Vertex(corners[1], colours[1]),
             sf::Vertex(corners[2], colours[2]), sf::Vertex(corners[3], colours[3]));
}

void draw(sf::RenderTarget& target, const Vertices& shapes, const sf::RenderStates& states) {
    if (!shapes.empty()) target.draw(shapes.data(), shapes.size(), sf::Triangles, states);
}

sf::View view_of(const sf::RenderTarget& target, const sf::FloatRect& rectangle) {
    const auto size = sf::Vector2f(target.getSize());
    sf::View view(sf::FloatRect(0.f, 0.f, rectangle.width, rectangle.height));
    view.setViewport(sf::FloatRect(rectangle.left / size.x, rectangle.top / size.y, rectangle.width / size.x,
                                   rectangle.height / size.y));
    return view;
}

}  // namespace needleroll::scene
