#include "tests/sim/coverage/arc_sum.hpp"

#include <algorithm>
#include <functional>

namespace needleroll::tests {
namespace {

using Number = long double;

struct Spot {
    Number x = 0, y = 0;
};

Spot operator+(const Spot& a, const Spot& b) {
    return {a.x + b.x, a.y + b.y};
}
Spot operator-(const Spot& a, const Spot& b) {
    return {a.x - b.x, a.y - b.y};
}
Spot operator*(Number k, const Spot& a) {
    return {k * a.x, k * a.y};
}
Number dot(const Spot& a, const Spot& b) {
    return a.x * b.x + a.y * b.y;
}
Number size(const Spot& a) {
    return std::sqrt(dot(a, a));
}

/// A straight line from a to b, or a circle around a.
struct Curve {
    Spot a, b;
    Number r = 0;

    bool round() const { return r > 0; }
    Number whole() const { return round() ? 2 * std::acos(Number{-1}) : size(b - a); }
    Spot at(Number t) const {
        return round() ? a + r * Spot{std::cos(t), std::sin(t)} : a + (t / size(b - a)) * (b - a);
    }
    /// To the left of the way.
    Spot left(Number t) const {
        if (round()) return {-std::cos(t), -std::sin(t)};
        const Spot way = (1 / size(b - a)) * (b - a);
        return {-way.y, way.x};
    }
    /// Integral of x dy.
    Number integral(Number from, Number to) const {
        if (!round()) return (at(from).x + at(to).x) / 2 * (at(to).y - at(from).y);
        return a.x * r * (std::sin(to) - std::sin(from)) +
               r * r / 2 * (to - from + std::sin(to) * std::cos(to) - std::sin(from) * std::cos(from));
    }
    /// True for a spot on it, nearly.
    bool holds(const Spot& spot) const {
        constexpr Number near = 1e-12L;
        if (round()) return std::abs(size(spot - a) - r) < near;
        const Number long_mm = size(b - a), along = dot(spot - a, b - a) / long_mm;
        return along > -near && along < long_mm + near && size(spot - at(along)) < near;
    }
};

/// Distances that agree but for rounding: lines that touch meet once.
bool touches(Number a, Number b) {
    return std::abs(a - b) < 1e-13L;
}

/// Places along a line where it meets a circle.
void meet_circle(const Curve& line, const Curve& circle, std::vector<Number>& places) {
    const Number long_mm = size(line.b - line.a);
    const Number foot = dot(circle.a - line.a, line.b - line.a) / long_mm;
    const Number aside = size(circle.a - line.at(foot));
    if (touches(aside, circle.r)) return places.push_back(foot);
    if (aside > circle.r) return;
    const Number half = std::sqrt((circle.r - aside) * (circle.r + aside));
    places.insert(places.end(), {foot - half, foot + half});
}

void meet(const Curve& one, const Curve& other, std::vector<Number>& places) {
    if (!one.round() && other.round()) return meet_circle(one, other, places);
    if (one.round() && !other.round()) {
        std::vector<Number> along;
        meet_circle(other, one, along);
        for (const Number t : along) {
            const Spot way = other.at(t) - one.a;
            places.push_back(std::atan2(way.y, way.x));
        }
        return;
    }
    if (one.round()) {
        const Spot way = other.a - one.a;
        const Number d = size(way);
        if (d < 1e-15L || d > one.r + other.r + 1e-9L) return;
        const Number middle = std::atan2(way.y, way.x);
        if (touches(d, one.r + other.r) || touches(d, one.r - other.r)) return places.push_back(middle);
        if (touches(d, other.r - one.r)) return places.push_back(middle + std::acos(Number{-1}));
        if (d > one.r + other.r || d < std::abs(one.r - other.r)) return;
        const Number turn = std::acos(std::clamp(
            (d * d + (one.r - other.r) * (one.r + other.r)) / (2 * d * one.r), Number{-1}, Number{1}));
        places.insert(places.end(), {middle - turn, middle + turn});
        return;
    }
    const Spot u = one.b - one.a, v = other.b - other.a, w = other.a - one.a;
    const Number turn = u.x * v.y - u.y * v.x;
    if (std::abs(turn) > 1e-15L * size(u) * size(v))
        places.push_back((w.x * v.y - w.y * v.x) / turn * size(u));
    else
        places.insert(places.end(), {dot(w, u) / size(u), dot(other.b - one.a, u) / size(u)});
}

using Inside = std::function<bool(const Spot&)>;

/// Calls found(curve, from, to, left_is_inside) for all pieces of the border of a set.
void find_border(const std::vector<Curve>& curves, const std::function<Inside(const Curve&)>& inside_near,
                 const std::function<void(const Curve&, Number, Number, bool)>& found) {
    for (std::size_t i = 0; i < curves.size(); ++i) {
        const Curve& curve = curves[i];
        const Inside inside = inside_near(curve);
        std::vector<Number> places = {0, curve.whole()};
        std::vector<std::size_t> near;
        for (std::size_t k = 0; k < curves.size(); ++k) {
            const Number reach = curve.r + curves[k].r + 1e-9L, away = curves[k].a.x - curve.a.x;
            if (curve.round() && curves[k].round() && std::abs(away) > reach) continue;
            if (k != i) near.push_back(k);
        }
        for (const std::size_t k : near) meet(curve, curves[k], places);
        for (Number& t : places) {
            if (curve.round() && t < 0) t += curve.whole();
            if (curve.round() && t > curve.whole()) t -= curve.whole();
        }
        std::erase_if(places, [&](Number t) { return t < 0 || t > curve.whole(); });
        std::sort(places.begin(), places.end());
        for (std::size_t k = 0; k + 1 < places.size(); ++k) {
            const Number from = places[k], to = places[k + 1], middle = (from + to) / 2;
            const Number long_mm = (to - from) * (curve.round() ? curve.r : 1);
            if (!(long_mm > 1e-16L)) continue;
            const Spot spot = curve.at(middle);
            const Number step = std::min(Number{1e-11L}, long_mm / 1000);
            const bool left = inside(spot + step * curve.left(middle)),
                       right = inside(spot - step * curve.left(middle));
            if (left == right) continue;
            const bool twice = std::any_of(near.begin(), near.end(), [&](std::size_t before) {
                return before < i && curves[before].round() == curve.round() && curves[before].holds(spot) &&
                       curves[before].holds(curve.at(from + (to - from) / 3));
            });
            if (!twice) found(curve, from, to, left);
        }
    }
}

Spot spot_of(const Place& place, const Place& origin) {
    return {Number{place.x_mm} - Number{origin.x_mm}, Number{place.y_mm} - Number{origin.y_mm}};
}

struct Shape {
    std::vector<Spot> corners;

    bool holds(const Spot& spot) const {
        bool in = false;
        for (std::size_t i = 0; i < corners.size(); ++i) {
            const Spot &a = corners[i], &b = corners[(i + 1) % corners.size()];
            if ((a.y > spot.y) == (b.y > spot.y)) continue;
            if (spot.x < a.x + (spot.y - a.y) / (b.y - a.y) * (b.x - a.x)) in = !in;
        }
        return in;
    }
    void add_edges(std::vector<Curve>& curves) const {
        for (std::size_t i = 0; i < corners.size(); ++i)
            curves.push_back({corners[i], corners[(i + 1) % corners.size()], 0});
    }
};

Shape shape_of(const Polygon& polygon, const Place& origin) {
    Shape shape;
    for (const Place& corner : polygon) shape.corners.push_back(spot_of(corner, origin));
    return shape;
}

/// A region as a question, and the curves that can bound it.
struct ReferenceRegion {
    Inside inside;
    std::vector<Curve> curves;
};

ReferenceRegion unguarded(const RegionParts& parts, const Place& origin) {
    const Box& w = parts.window;
    const Shape window = shape_of({{w.min_x_mm, w.min_y_mm},
                                   {w.max_x_mm, w.min_y_mm},
                                   {w.max_x_mm, w.max_y_mm},
                                   {w.min_x_mm, w.max_y_mm}},
                                  origin);
    std::vector<Shape> treat, avoid;
    for (const Polygon& polygon : parts.treat) treat.push_back(shape_of(polygon, origin));
    for (const Polygon& polygon : parts.avoid) avoid.push_back(shape_of(polygon, origin));
    ReferenceRegion region;
    window.add_edges(region.curves);
    for (const Shape& shape : treat) shape.add_edges(region.curves);
    for (const Shape& shape : avoid) shape.add_edges(region.curves);
    region.inside = [=](const Spot& spot) {
        const auto holds = [&](const Shape& shape) { return shape.holds(spot); };
        return window.holds(spot) && (treat.empty() || std::any_of(treat.begin(), treat.end(), holds)) &&
               std::none_of(avoid.begin(), avoid.end(), holds);
    };
    return region;
}

ReferenceRegion guarded(const RegionParts& parts, const Place& origin) {
    const ReferenceRegion whole = unguarded(parts, origin);
    if (parts.guard_mm == 0.0) return whole;
    std::vector<Curve> border;
    find_border(
        whole.curves, [&](const Curve&) { return whole.inside; },
        [&](const Curve& curve, Number from, Number to, bool) {
            border.push_back({curve.at(from), curve.at(to), 0});
        });
    const Number guard = parts.guard_mm;
    ReferenceRegion region;
    for (const Curve& piece : border) {
        const Spot aside = guard * piece.left(0);
        region.curves.push_back({piece.a + aside, piece.b + aside, 0});
        region.curves.push_back({piece.a - aside, piece.b - aside, 0});
        region.curves.push_back({piece.a, {}, guard});
        region.curves.push_back({piece.b, {}, guard});
    }
    region.inside = [=](const Spot& spot) {
        if (!whole.inside(spot)) return false;
        return std::all_of(border.begin(), border.end(), [&](const Curve& piece) {
            const Number along = std::clamp(dot(spot - piece.a, piece.b - piece.a) / size(piece.b - piece.a),
                                            Number{0}, piece.whole());
            return size(spot - piece.at(along)) >= guard;
        });
    };
    return region;
}

}  // namespace

double arc_sum(const Points& points, const RegionParts& parts, double radius_mm, const Place& origin) {
    const ReferenceRegion region = guarded(parts, origin);
    std::vector<Curve> curves = region.curves, discs;
    for (std::size_t i = 0; i < points.size(); ++i)
        discs.push_back({spot_of({points.x[i], points.y[i]}, origin), {}, radius_mm});
    curves.insert(curves.end(), discs.begin(), discs.end());
    const auto covered_near = [&](const Curve& curve) -> Inside {
        std::vector<Curve> near;
        for (const Curve& disc : discs) {
            const Number reach = curve.r + disc.r + 1e-3L, away = disc.a.x - curve.a.x;
            if (!curve.round() || std::abs(away) <= reach) near.push_back(disc);
        }
        return [near, inside = region.inside](const Spot& spot) {
            return std::any_of(near.begin(), near.end(),
                               [&](const Curve& disc) {
                                   return dot(spot - disc.a, spot - disc.a) <= disc.r * disc.r;
                               }) &&
                   inside(spot);
        };
    };
    Number area = 0;
    find_border(curves, covered_near, [&](const Curve& curve, Number from, Number to, bool left) {
        area += (left ? 1 : -1) * curve.integral(from, to);
    });
    return static_cast<double>(area);
}

}  // namespace needleroll::tests
