#include "gui/widgets/label_places.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace needleroll::gui {
namespace {

constexpr double cost_of_label_overlap = 1000.0;
constexpr double cost_of_covered_point = 30.0;
constexpr double line_margin = 3.0;            // lines and dots are a few pixels wide
constexpr double cost_of_distance = 0.25;      // per pixel from the line, so that a label stays with its own
constexpr double cost_of_being_early = 12.0;   // from the right end to the left end
constexpr double cost_of_foreign_line = 40.0;  // another line is nearer than the label's own
constexpr double point_spacing = 6.0;
constexpr std::size_t point_stride = 2;  // points of its own line a label is tried at

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
        if (point.x > label.left - line_margin && point.x < label.right + line_margin &&
            point.y > label.top - line_margin && point.y < label.bottom + line_margin) {
            cost += cost_of_covered_point;
        }
    }
    return cost;
}

/// Distance of the nearest point from a rectangle.
double distance(const Rectangle& label, std::span<const PixelPoint> points) {
    double nearest = 1e9;
    for (const PixelPoint& point : points) {
        const double across = std::max({label.left - point.x, 0.0, point.x - label.right});
        const double up = std::max({label.top - point.y, 0.0, point.y - label.bottom});
        nearest = std::min(nearest, std::hypot(across, up));
    }
    return nearest;
}

/// What a label could cover.
struct Surroundings {
    std::span<const PixelPoint> own;     ///< its line
    std::span<const PixelPoint> others;  ///< all other lines
    std::span<const Rectangle> taken;    ///< labels placed before
};

double place_cost(const Rectangle& place, const Surroundings& around) {
    double cost = covering_cost(place, around.own) + covering_cost(place, around.others);
    if (distance(place, around.others) < distance(place, around.own)) cost += cost_of_foreign_line;
    for (const Rectangle& other : around.taken) cost += overlap(place, other) ? cost_of_label_overlap : 0.0;
    return cost;
}

/// The best place for one label along its line.
Rectangle best_place(const LabelWish& wish, const LabelFrame& frame, double gap, const Surroundings& around) {
    Rectangle best{frame.left, frame.top, frame.left + wish.width, frame.top + wish.height};
    double best_cost = 1e300;
    const double last = static_cast<double>(std::max<std::size_t>(2, around.own.size()) - 1);
    for (std::size_t i = 0; i < around.own.size(); i += point_stride) {
        const double earliness = 1.0 - static_cast<double>(i) / last;
        const double left = std::clamp(around.own[i].x - wish.width / 2.0, frame.left,
                                       std::max(frame.left, frame.right - wish.width));
        for (const double away : {gap, 2.0 * gap, 4.0 * gap, 7.0 * gap}) {
            for (const double top : {around.own[i].y - away - wish.height, around.own[i].y + away}) {
                if (top < frame.top || top + wish.height > frame.bottom) continue;
                const Rectangle place{left, top, left + wish.width, top + wish.height};
                const double cost =
                    place_cost(place, around) + cost_of_distance * away + cost_of_being_early * earliness;
                if (cost >= best_cost) continue;
                best_cost = cost;
                best = place;
            }
        }
    }
    return best;
}

}  // namespace

std::vector<PixelPoint> place_labels(std::span<const LabelWish> wishes, const LabelFrame& frame, double gap) {
    std::vector<Rectangle> taken;
    std::vector<PixelPoint> places;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        const std::vector<PixelPoint> own = dense_points(wishes[i].line);
        std::vector<PixelPoint> others;
        for (std::size_t k = 0; k < wishes.size(); ++k) {
            if (k == i) continue;
            const std::vector<PixelPoint> points = dense_points(wishes[k].line);
            others.insert(others.end(), points.begin(), points.end());
        }
        taken.push_back(best_place(wishes[i], frame, gap, {own, others, taken}));
        places.push_back({taken.back().left, taken.back().top});
    }
    return places;
}

}  // namespace needleroll::gui
