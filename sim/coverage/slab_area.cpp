#include "sim/coverage/slab_area.hpp"

#include <array>
#include <limits>
#include <numeric>

namespace needleroll {
namespace {

constexpr double same_place_mm = 1e-9;    ///< curves closer than this are one border
constexpr double same_height_mm = 1e-11;  ///< slabs thinner than this are left out

bool is_arc(const BorderCurve& curve) {
    return curve.radius_mm > 0.0;
}

/// Integral of sqrt(r^2 - t^2) from 0 to t [mm2].
double half_disc_area(double radius_mm, double t_mm) {
    const double t = std::clamp(t_mm, -radius_mm, radius_mm);
    return 0.5 *
           (t * std::sqrt(radius_mm * radius_mm - t * t) + radius_mm * radius_mm * std::asin(t / radius_mm));
}

/// Integral of x over the heights of a slab [mm2].
double area_left_of(const BorderCurve& curve, double low_mm, double high_mm) {
    const double thick = high_mm - low_mm;
    if (!is_arc(curve)) return 0.5 * (curve.x_at(low_mm) + curve.x_at(high_mm)) * thick;
    const double y = curve.center_y_mm();
    return curve.low_x_mm * thick + curve.side * (half_disc_area(curve.radius_mm, high_mm - y) -
                                                  half_disc_area(curve.radius_mm, low_mm - y));
}

double length_within(const BorderCurve& curve, double low_mm, double high_mm) {
    if (!is_arc(curve)) return std::hypot(1.0, curve.slope) * (high_mm - low_mm);
    const double y = curve.center_y_mm();
    const auto angle = [&](double height) {
        return std::asin(std::clamp((height - y) / curve.radius_mm, -1.0, 1.0));
    };
    return curve.radius_mm * (angle(high_mm) - angle(low_mm));
}

/// Heights where a line and a circle meet.
void add_line_circle(const BorderCurve& line, const BorderCurve& arc, std::vector<double>& heights) {
    // With h the height above the centre: (e + m h)^2 + h^2 = r^2, e = x of the line at h = 0 less x of the
    // centre.
    const double m = line.slope, y = arc.center_y_mm();
    const double e = line.low_x_mm + m * (y - line.low_y_mm) - arc.low_x_mm;
    const double square = 1.0 + m * m;
    const double root = square * arc.radius_mm * arc.radius_mm - e * e;
    if (root < 0.0) return;
    heights.push_back(y + (-e * m - std::sqrt(root)) / square);
    heights.push_back(y + (-e * m + std::sqrt(root)) / square);
}

/// Heights where two circles meet.
void add_circle_circle(const BorderCurve& a, const BorderCurve& b, std::vector<double>& heights) {
    const Place from{a.low_x_mm, a.center_y_mm()}, to{b.low_x_mm, b.center_y_mm()};
    const Place between = to - from;
    const double squared = squared_mm2(between);
    if (squared == 0.0) return;
    const double along = 0.5 + (a.radius_mm * a.radius_mm - b.radius_mm * b.radius_mm) / (2.0 * squared);
    const double across = a.radius_mm * a.radius_mm / squared - along * along;
    if (across < 0.0) return;
    heights.push_back(from.y_mm + along * between.y_mm - std::sqrt(across) * between.x_mm);
    heights.push_back(from.y_mm + along * between.y_mm + std::sqrt(across) * between.x_mm);
}

void add_crossings(const BorderCurve& a, const BorderCurve& b, std::vector<double>& heights) {
    if (is_arc(a) && is_arc(b)) return add_circle_circle(a, b, heights);
    if (is_arc(a)) return add_line_circle(b, a, heights);
    if (is_arc(b)) return add_line_circle(a, b, heights);
    const double turn = a.slope - b.slope;
    if (turn == 0.0) return;
    heights.push_back((b.low_x_mm - b.slope * b.low_y_mm - a.low_x_mm + a.slope * a.low_y_mm) / turn);
}

/// Leftmost and rightmost place of a curve.
Span extent(const BorderCurve& curve) {
    if (is_arc(curve)) return {curve.low_x_mm - curve.radius_mm, curve.low_x_mm + curve.radius_mm};
    const double high_x = curve.x_at(curve.high_y_mm);
    return {std::min(curve.low_x_mm, high_x), std::max(curve.low_x_mm, high_x)};
}

/// All heights at which slabs meet, rising, at least same_height_mm apart.
std::vector<double> slab_heights(const std::vector<BorderCurve>& curves, const StopToken& stop) {
    std::vector<double> heights;
    std::vector<double> crossings;
    std::vector<Span> extents;
    for (const BorderCurve& curve : curves) extents.push_back(extent(curve));
    for (std::size_t i = 0; i < curves.size(); ++i) {
        if (stop.stop_requested()) return {};
        const BorderCurve& a = curves[i];
        heights.insert(heights.end(), {a.low_y_mm, a.high_y_mm});
        for (std::size_t j = i + 1; j < curves.size(); ++j) {
            const BorderCurve& b = curves[j];
            const double low = std::max(a.low_y_mm, b.low_y_mm), high = std::min(a.high_y_mm, b.high_y_mm);
            if (low >= high || extents[i].from_mm > extents[j].to_mm || extents[j].from_mm > extents[i].to_mm)
                continue;
            crossings.clear();
            add_crossings(a, b, crossings);
            for (double y : crossings) {
                if (y > low && y < high) heights.push_back(y);
            }
        }
    }
    std::sort(heights.begin(), heights.end());
    std::vector<double> apart;
    for (double y : heights) {
        if (apart.empty() || y - apart.back() > same_height_mm) apart.push_back(y);
    }
    return apart;
}

/// Keeps count of the shapes that the sweep from left to right is in.
class Membership {
  public:
    explicit Membership(const PlanarSet& set)
        : inside_(static_cast<std::size_t>(set.shapes), false), frames_(set.frames) {}

    void cross(const BorderCurve& curve) {
        const auto shape = static_cast<std::size_t>(curve.shape);
        inside_[shape] = !inside_[shape];
        count_[static_cast<std::size_t>(curve.role)] += inside_[shape] ? 1 : -1;
    }
    bool inside() const { return count_[0] == frames_ && count_[1] > 0 && count_[2] == 0; }

  private:
    std::vector<bool> inside_;
    int frames_;
    std::array<int, 3> count_{};
};

/// Calls visit(curve, was_inside, is_inside) for every border of the set, from left to right; curves in the
/// same place count as one. `order` holds curves sorted by their place `x`.
template <class Visit>
void sweep(const PlanarSet& set, const std::vector<std::size_t>& order, const std::vector<double>& x,
           const Visit& visit) {
    Membership membership(set);
    for (std::size_t i = 0; i < order.size();) {
        const bool before = membership.inside();
        const std::size_t first = order[i];
        double place = x[first];
        while (i < order.size() && x[order[i]] - place <= same_place_mm) {
            place = x[order[i]];
            membership.cross(set.curves[order[i++]]);
        }
        if (before != membership.inside()) visit(first, before);
    }
}

/// Curves that cross the height y, sorted from left to right; their places go into x.
void sort_at(const PlanarSet& set, double y_mm, std::vector<std::size_t>& order, std::vector<double>& x) {
    for (std::size_t k : order) x[k] = set.curves[k].x_at(y_mm);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return x[a] < x[b]; });
}

/// Adds the horizontal border at one height: where exactly one of the slabs below and above has the set.
void add_horizontal(const std::vector<Span>& below, const std::vector<Span>& above, double y_mm,
                    PlanarMeasure& found) {
    std::vector<std::pair<double, int>> ends;
    for (const Span& span : below) ends.insert(ends.end(), {{span.from_mm, 1}, {span.to_mm, 1}});
    for (const Span& span : above) ends.insert(ends.end(), {{span.from_mm, 2}, {span.to_mm, 2}});
    std::sort(ends.begin(), ends.end());
    int state = 0;
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        state ^= ends[i].second;
        const double length = ends[i + 1].first - ends[i].first;
        if ((state != 1 && state != 2) || length <= same_place_mm) continue;
        found.perimeter_mm += length;
        const Place left{ends[i].first, y_mm}, right{ends[i + 1].first, y_mm};
        found.border.push_back(state == 1 ? BorderPiece{right, left} : BorderPiece{left, right});
    }
}

void stretch(Box& box, double x_mm, double y_mm) {
    box = {std::min(box.min_x_mm, x_mm), std::min(box.min_y_mm, y_mm), std::max(box.max_x_mm, x_mm),
           std::max(box.max_y_mm, y_mm)};
}

/// The pieces of border found so far, grown from slab to slab.
class GrowingBorder {
  public:
    explicit GrowingBorder(std::size_t curves) : last_(curves, none) {}

    /// Adds the part of a curve between two heights; `leaving`: the set lies at its left.
    void add(const BorderCurve& curve, std::size_t k, double low_mm, double high_mm, bool leaving,
             PlanarMeasure& found) {
        if (is_arc(curve)) return add_arc(curve, k, low_mm, high_mm, leaving, found);
        const Place low{curve.x_at(low_mm), low_mm}, high{curve.x_at(high_mm), high_mm};
        if (last_[k] != none) {
            BorderPiece& piece = found.border[last_[k]];
            if (leaving && piece.to.y_mm == low_mm) return void(piece.to = high);
            if (!leaving && piece.from.y_mm == low_mm) return void(piece.from = high);
        }
        last_[k] = found.border.size();
        found.border.push_back(leaving ? BorderPiece{low, high} : BorderPiece{high, low});
    }

  private:
    void add_arc(const BorderCurve& curve, std::size_t k, double low_mm, double high_mm, bool leaving,
                 PlanarMeasure& found) {
        const bool hollow = leaving == (curve.side < 0.0);
        if (last_[k] != none && found.arcs[last_[k]].high_y_mm == low_mm &&
            found.arcs[last_[k]].hollow == hollow) {
            found.arcs[last_[k]].high_y_mm = high_mm;
            return;
        }
        last_[k] = found.arcs.size();
        found.arcs.push_back(
            {{curve.low_x_mm, curve.center_y_mm()}, curve.radius_mm, curve.side, low_mm, high_mm, hollow});
    }

    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> last_;
};

}  // namespace

double BorderCurve::x_at(double y_mm) const {
    if (radius_mm <= 0.0) return low_x_mm + slope * (y_mm - low_y_mm);
    const double h = y_mm - center_y_mm();
    return low_x_mm + side * std::sqrt(std::max(0.0, radius_mm * radius_mm - h * h));
}

Place BorderArc::at(double y_mm) const {
    const double h = y_mm - center.y_mm;
    return {center.x_mm + side * std::sqrt(std::max(0.0, radius_mm * radius_mm - h * h)), y_mm};
}

void add_polygon(PlanarSet& set, const Polygon& polygon, Role role) {
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        Place low = polygon[i], high = polygon[(i + 1) % polygon.size()];
        if (low.y_mm > high.y_mm) std::swap(low, high);
        if (high.y_mm - low.y_mm <= same_height_mm) continue;
        set.curves.push_back({low.y_mm, high.y_mm, low.x_mm, (high.x_mm - low.x_mm) / (high.y_mm - low.y_mm),
                              0.0, 0.0, set.shapes, role});
    }
    ++set.shapes;
    if (role == Role::frame) ++set.frames;
}

void add_disc(PlanarSet& set, const Place& center, double radius_mm, Role role) {
    for (double side : {-1.0, 1.0}) {
        set.curves.push_back({center.y_mm - radius_mm, center.y_mm + radius_mm, center.x_mm, 0.0, radius_mm,
                              side, set.shapes, role});
    }
    ++set.shapes;
    if (role == Role::frame) ++set.frames;
}

PlanarMeasure measure(const PlanarSet& set, const StopToken& stop) {
    PlanarMeasure found;
    constexpr double far = std::numeric_limits<double>::infinity();
    found.bounds = {far, far, -far, -far};
    const std::vector<double> heights = slab_heights(set.curves, stop);
    std::vector<std::size_t> by_start(set.curves.size()), active;
    std::iota(by_start.begin(), by_start.end(), std::size_t{0});
    std::sort(by_start.begin(), by_start.end(),
              [&](std::size_t a, std::size_t b) { return set.curves[a].low_y_mm < set.curves[b].low_y_mm; });
    GrowingBorder border(set.curves.size());
    std::vector<double> x(set.curves.size());
    std::vector<Span> below, above, top;
    std::size_t next = 0;
    for (std::size_t s = 0; s + 1 < heights.size(); ++s) {
        if (stop.stop_requested()) return found;
        const double low = heights[s], high = heights[s + 1], middle = 0.5 * (low + high);
        while (next < by_start.size() && set.curves[by_start[next]].low_y_mm < middle)
            active.push_back(by_start[next++]);
        std::erase_if(active, [&](std::size_t k) { return set.curves[k].high_y_mm < middle; });
        sort_at(set, middle, active, x);
        above.clear();
        top.clear();
        sweep(set, active, x, [&](std::size_t k, bool leaving) {
            const BorderCurve& curve = set.curves[k];
            const double x_low = curve.x_at(low), x_high = curve.x_at(high);
            found.area_mm2 += (leaving ? 1.0 : -1.0) * area_left_of(curve, low, high);
            found.perimeter_mm += length_within(curve, low, high);
            border.add(curve, k, low, high, leaving, found);
            stretch(found.bounds, x_low, low);
            stretch(found.bounds, x_high, high);
            if (leaving) {
                above.back().to_mm = x_low;
                top.back().to_mm = x_high;
            } else {
                above.push_back({x_low, x_low});
                top.push_back({x_high, x_high});
            }
        });
        add_horizontal(below, above, low, found);
        below = top;
    }
    if (!heights.empty()) add_horizontal(below, {}, heights.back(), found);
    if (!(found.bounds.min_x_mm <= found.bounds.max_x_mm)) found.bounds = {};
    return found;
}

std::vector<Span> row_spans(const PlanarSet& set, double y_mm) {
    std::vector<std::size_t> order;
    for (std::size_t k = 0; k < set.curves.size(); ++k) {
        if (set.curves[k].low_y_mm <= y_mm && y_mm < set.curves[k].high_y_mm) order.push_back(k);
    }
    std::vector<double> x(set.curves.size());
    sort_at(set, y_mm, order, x);
    std::vector<Span> spans;
    sweep(set, order, x, [&](std::size_t k, bool leaving) {
        if (leaving)
            spans.back().to_mm = x[k];
        else
            spans.push_back({x[k], x[k]});
    });
    return spans;
}

}  // namespace needleroll
