#include "gui/widgets/label_places.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace needleroll::gui {
namespace {

constexpr double cost_of_label_overlap = 1000.0;
constexpr double cost_of_covered_point = 6.0;
constexpr double cost_of_distance = 0.25;     // per pixel from the line, so that a label stays with its own
constexpr double cost_of_being_early = 12.0;  // from the right end to the left end
constexpr double point_spacing = 4.0;

struct Rectangle {
    double left;
    double top;
    double right;
    double bottom;
};

bool overlap(const Rectangle& a, const Rectangle& b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/// Points every few pixels along a line.
std::vector<PixelPoint> dense_points(std::span<const PixelPoint> line) {
    std::vector<PixelPoint> points;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const double length = std::hypot(line[i + 1].x - line[i].x, line[i + 1].y - line[i].y);
        const int pieces = std::clamp(static_cast<int>(length / point_spacing), 1, 200);
        for (int k = 0; k < pieces; ++k) {
            const double t = static_cast<double>(k) / pieces;
            points.push_back(
                {line[i].x + t * (line[i + 1].x - line[i].x), line[i].y + t * (line[i + 1].y - line[i].y)});
        }
    }
    if (!line.empty()) points.push_back(line.back());
    return points;
}

double covering_cost(const Rectangle& label, std::span<const PixelPoint> points) {
    double cost = 0.0;
    for (const PixelPoint& point : points) {
        if (point.x > label.left && point.x < label.right && point.y > label.top && point.y < label.bottom) {
            cost += cost_of_covered_point;
        }
    }
    return cost;
}

/// The best place for one label along its line.
Rectangle best_place(const LabelWish& wish, const LabelFrame& frame, double gap,
                     std::span<const PixelPoint> lines, std::span<const Rectangle> taken) {
    Rectangle best{frame.left, frame.top, frame.left + wish.width, frame.top + wish.height};
    double best_cost = 1e300;
    const std::vector<PixelPoint> own = dense_points(wish.line);
    for (std::size_t i = 0; i < own.size(); ++i) {
        const double lateness =
            static_cast<double>(i) / static_cast<double>(std::max<std::size_t>(2, own.size()) - 1);
        for (const double away : {gap, 2.0 * gap, 4.0 * gap, 7.0 * gap}) {
            for (const bool above : {true, false}) {
                const double left = std::clamp(own[i].x - wish.width / 2.0, frame.left,
                                               std::max(frame.left, frame.right - wish.width));
                const double top = above ? own[i].y - away - wish.height : own[i].y + away;
                if (top < frame.top || top + wish.height > frame.bottom) continue;
                const Rectangle place{left, top, left + wish.width, top + wish.height};
                double cost = covering_cost(place, lines) + cost_of_distance * away +
                              cost_of_being_early * (1.0 - lateness);
                for (const Rectangle& other : taken)
                    cost += overlap(place, other) ? cost_of_label_overlap : 0.0;
                if (cost < best_cost) {
                    best_cost = cost;
                    best = place;
                }
            }
        }
    }
    return best;
}

}  // namespace

std::vector<PixelPoint> place_labels(std::span<const LabelWish> wishes, const LabelFrame& frame, double gap) {
    std::vector<PixelPoint> lines;
    for (const LabelWish& wish : wishes) {
        const std::vector<PixelPoint> points = dense_points(wish.line);
        lines.insert(lines.end(), points.begin(), points.end());
    }
    std::vector<Rectangle> taken;
    std::vector<PixelPoint> places;
    for (const LabelWish& wish : wishes) {
        taken.push_back(best_place(wish, frame, gap, lines, taken));
        places.push_back({taken.back().left, taken.back().top});
    }
    return places;
}

}  // namespace needleroll::gui
