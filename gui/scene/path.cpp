#include "gui/scene/path.hpp"

#include "gui/scene/shapes.hpp"
#include "gui/scene/tissue_colours.hpp"
#include "sim/core/angle.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace needleroll::scene {
namespace {

using Places = std::vector<SkinPlace>;

double length_mm(const Places& places) {
    double sum = 0.0;
    for (std::size_t i = 1; i < places.size(); ++i) sum += distance_mm(places[i - 1], places[i]);
    return sum;
}

/// The line cut in two at a share of its length.
std::array<Places, 2> cut(const Places& places, double share) {
    std::array<Places, 2> parts;
    double left = std::clamp(share, 0.0, 1.0) * length_mm(places);
    std::size_t part = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (i > 0) {
            const double step = distance_mm(places[i - 1], places[i]);
            if (part == 0 && step >= left) {
                const double t = step > 0.0 ? left / step : 0.0;
                const SkinPlace at{places[i - 1].x_mm + (places[i].x_mm - places[i - 1].x_mm) * t,
                                   places[i - 1].y_mm + (places[i].y_mm - places[i - 1].y_mm) * t};
                parts[0].push_back(at);
                parts[1].push_back(at);
                part = 1;
            }
            left -= step;
        }
        parts[part].push_back(places[i]);
    }
    return parts;
}

/// Share of a -> b at which it enters and leaves the box, first > second when it misses it (Liang & Barsky
/// 1984).
std::array<double, 2> crossing(const Box& box, const SkinPlace& a, const SkinPlace& b) {
    double from = 0.0, to = 1.0;
    const auto limit = [&](double start, double step, double low, double high) {
        if (std::abs(step) < 1e-12) {
            if (start < low || start > high) to = -1.0;
            return;
        }
        const double first = (low - start) / step, second = (high - start) / step;
        from = std::max(from, std::min(first, second));
        to = std::min(to, std::max(first, second));
    };
    limit(a.x_mm, b.x_mm - a.x_mm, box.min_x_mm, box.max_x_mm);
    limit(a.y_mm, b.y_mm - a.y_mm, box.min_y_mm, box.max_y_mm);
    return {from, to};
}

/// The longest connected part of the line inside the box.
Places clipped(const Places& places, const Box& box) {
    Places best, now;
    for (std::size_t i = 1; i < places.size(); ++i) {
        const SkinPlace &a = places[i - 1], &b = places[i];
        const auto [from, to] = crossing(box, a, b);
        if (from > to) {
            now.clear();
            continue;
        }
        const auto at = [&](double t) {
            return SkinPlace{a.x_mm + (b.x_mm - a.x_mm) * t, a.y_mm + (b.y_mm - a.y_mm) * t};
        };
        if (now.empty() || from > 0.0) now.assign(1, at(from));
        now.push_back(at(to));
        if (length_mm(now) > length_mm(best)) best = now;
        if (!box.contains(b.x_mm, b.y_mm)) now.clear();
    }
    return best;
}

std::vector<Point> pixels_of(const Camera& camera, const Places& places) {
    std::vector<Point> points;
    for (const SkinPlace& place : places) points.push_back(to_pixel(camera, place.x_mm, place.y_mm));
    return points;
}

void add_head(Vertices& shapes, const std::vector<Point>& line, float scale) {
    if (line.size() < 2) return;
    const Point tip = line.back(), direction = tip - line[line.size() - 2];
    add_arrow_head(shapes, tip, direction, 17.f * scale, 12.5f * scale, mark_under);
    add_arrow_head(shapes, tip, direction, 15.f * scale, 10.f * scale, mark);
}

void add_current(Vertices& shapes, const PathRequest& request, const Stroke& stroke, const Camera& camera,
                 float scale) {
    const auto [done, to_come] = cut(stroke_points(stroke), request.stroke_share);
    const std::vector<Point> rolled = pixels_of(camera, clipped(done, request.inside)),
                             ahead = pixels_of(camera, clipped(to_come, request.inside));
    add_line(shapes, rolled, 5.f * scale, mark_under);
    add_line(shapes, rolled, 2.6f * scale, mark);
    add_line(shapes, ahead, 5.f * scale, mark_under);
    add_dashes(shapes, ahead, 2.6f * scale, 4.5f * scale, 5.5f * scale, mark);
    add_head(shapes, ahead.size() > 1 ? ahead : rolled, scale);
}

/// Same pass, other lanes: a plain line with its own arrow when done, nothing when still to come.
void add_done_lane(Vertices& shapes, const PathRequest& request, const Stroke& stroke, const Camera& camera,
                   float scale) {
    const std::vector<Point> line = pixels_of(camera, clipped(stroke_points(stroke), request.inside));
    add_line(shapes, line, 4.f * scale, with_opacity(mark_under, 0.75));
    add_line(shapes, line, 1.9f * scale, mark);
    add_head(shapes, line, scale);
}

}  // namespace

std::vector<SkinPlace> stroke_points(const Stroke& stroke) {
    std::vector<SkinPlace> points;
    for (const Segment& segment : stroke.segments) {
        constexpr double step_rad = radians(2.0);
        const bool straight = !std::isfinite(segment.turn_radius_mm) || segment.turn_radius_mm == 0.0;
        const double turned = straight ? 0.0 : std::abs(segment.path_mm / segment.turn_radius_mm);
        const int steps = straight ? 1 : std::clamp(static_cast<int>(std::ceil(turned / step_rad)), 1, 720);
        for (int i = 0; i <= steps; ++i) {
            const AxlePose pose = pose_on(segment, segment.path_mm * i / steps);
            points.push_back({pose.x_mm, pose.y_mm});
        }
    }
    return points;
}

void draw_path(sf::RenderTarget& target, const PathRequest& request, const Camera& camera, float scale) {
    if (!request.strokes || request.stroke >= request.strokes->size()) return;
    const std::vector<Stroke>& strokes = *request.strokes;
    const int pass = strokes[request.stroke].pass,
              first_of_cycle = pass - pass % std::max(request.cycle_passes, 1);
    Vertices shapes;
    for (std::size_t i = request.stroke; i-- > 0 && strokes[i].pass >= first_of_cycle;) {
        if (strokes[i].pass == pass) continue;
        const std::vector<Point> line = pixels_of(camera, clipped(stroke_points(strokes[i]), request.inside));
        add_dashes(shapes, line, 1.7f * scale, 5.f * scale, 5.f * scale, with_opacity(mark, 0.72));
    }
    for (std::size_t i = request.stroke; i-- > 0 && strokes[i].pass == pass;)
        add_done_lane(shapes, request, strokes[i], camera, scale);
    add_current(shapes, request, strokes[request.stroke], camera, scale);
    draw(target, shapes);
}

}  // namespace needleroll::scene
