#include "sim/core/polygon.hpp"

#include <cmath>

namespace needleroll {
namespace {

double cross(const Eigen::Vector2d& a, const Eigen::Vector2d& b) {
    return a.x() * b.y() - a.y() * b.x();
}

/// Side of c seen from the directed line a -> b: positive left, 0 on the line.
double side(const Eigen::Vector2d& a, const Eigen::Vector2d& b, const Eigen::Vector2d& c) {
    return cross(b - a, c - a);
}

bool within_box(const Eigen::Vector2d& a, const Eigen::Vector2d& b, const Eigen::Vector2d& c) {
    return std::min(a.x(), b.x()) <= c.x() && c.x() <= std::max(a.x(), b.x()) &&
           std::min(a.y(), b.y()) <= c.y() && c.y() <= std::max(a.y(), b.y());
}

bool edges_touch(const Eigen::Vector2d& a, const Eigen::Vector2d& b, const Eigen::Vector2d& c,
                 const Eigen::Vector2d& d) {
    const double ac = side(a, b, c), ad = side(a, b, d), ca = side(c, d, a), cb = side(c, d, b);
    if (((ac > 0) != (ad > 0)) && ((ca > 0) != (cb > 0)) && ac != 0 && ad != 0 && ca != 0 && cb != 0)
        return true;
    return (ac == 0 && within_box(a, b, c)) || (ad == 0 && within_box(a, b, d)) ||
           (ca == 0 && within_box(c, d, a)) || (cb == 0 && within_box(c, d, b));
}

/// True when the two edges that meet at b fold back onto each other.
bool folds_back(const Eigen::Vector2d& a, const Eigen::Vector2d& b, const Eigen::Vector2d& c) {
    return side(a, b, c) == 0 && (a - b).dot(c - b) > 0;
}

}  // namespace

double area_mm2(const Polygon& polygon) {
    if (polygon.size() < 3) return 0.0;
    double twice = 0.0;
    for (std::size_t i = 1; i + 1 < polygon.size(); ++i) {
        twice += cross(polygon[i] - polygon[0], polygon[i + 1] - polygon[0]);
    }
    return std::abs(twice) / 2.0;
}

double perimeter_mm(const Polygon& polygon) {
    double length = 0.0;
    for (std::size_t i = 0; i < polygon.size(); ++i)
        length += (polygon[(i + 1) % polygon.size()] - polygon[i]).norm();
    return length;
}

bool contains(const Polygon& polygon, double x_mm, double y_mm) {
    bool inside = false;
    for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
        if ((polygon[i].y() > y_mm) == (polygon[j].y() > y_mm)) continue;
        // From its lower end, so that both polygons at an edge get the same last bit.
        const bool rises = polygon[i].y() < polygon[j].y();
        const Eigen::Vector2d& a = rises ? polygon[i] : polygon[j];
        const Eigen::Vector2d& b = rises ? polygon[j] : polygon[i];
        if (x_mm < a.x() + (b.x() - a.x()) * ((y_mm - a.y()) / (b.y() - a.y()))) inside = !inside;
    }
    return inside;
}

bool is_simple(const Polygon& polygon) {
    const std::size_t n = polygon.size();
    if (n < 3 || !(area_mm2(polygon) > 0.0)) return false;
    for (std::size_t i = 0; i < n; ++i) {
        const auto &a = polygon[i], &b = polygon[(i + 1) % n];
        if (a == b || folds_back(a, b, polygon[(i + 2) % n])) return false;
        for (std::size_t j = i + 2; j < n; ++j) {
            if (i == 0 && j == n - 1) continue;
            if (edges_touch(a, b, polygon[j], polygon[(j + 1) % n])) return false;
        }
    }
    return true;
}

}  // namespace needleroll
