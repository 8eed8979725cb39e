#include "sim/core/polygon.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll {
namespace {

/// Side of c seen from the directed line a -> b: positive left, 0 on the line.
double side(const Place& a, const Place& b, const Place& c) {
    return cross(b - a, c - a);
}

bool within_box(const Place& a, const Place& b, const Place& c) {
    return std::min(a.x_mm, b.x_mm) <= c.x_mm && c.x_mm <= std::max(a.x_mm, b.x_mm) &&
           std::min(a.y_mm, b.y_mm) <= c.y_mm && c.y_mm <= std::max(a.y_mm, b.y_mm);
}

bool edges_touch(const Place& a, const Place& b, const Place& c, const Place& d) {
    const double ac = side(a, b, c), ad = side(a, b, d), ca = side(c, d, a), cb = side(c, d, b);
    if (((ac > 0) != (ad > 0)) && ((ca > 0) != (cb > 0)) && ac != 0 && ad != 0 && ca != 0 && cb != 0)
        return true;
    return (ac == 0 && within_box(a, b, c)) || (ad == 0 && within_box(a, b, d)) ||
           (ca == 0 && within_box(c, d, a)) || (cb == 0 && within_box(c, d, b));
}

/// True when the two edges that meet at b fold back onto each other.
bool folds_back(const Place& a, const Place& b, const Place& c) {
    return side(a, b, c) == 0 && dot(a - b, c - b) > 0;
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
        length += length_mm(polygon[(i + 1) % polygon.size()] - polygon[i]);
    return length;
}

bool contains(const Polygon& polygon, double x_mm, double y_mm) {
    bool inside = false;
    for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
        if ((polygon[i].y_mm > y_mm) == (polygon[j].y_mm > y_mm)) continue;
        // From its lower end, so that both polygons at an edge get the same last bit.
        const bool rises = polygon[i].y_mm < polygon[j].y_mm;
        const Place& a = rises ? polygon[i] : polygon[j];
        const Place& b = rises ? polygon[j] : polygon[i];
        if (x_mm < a.x_mm + (b.x_mm - a.x_mm) * ((y_mm - a.y_mm) / (b.y_mm - a.y_mm))) inside = !inside;
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
