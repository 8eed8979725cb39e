#include "sim/coverage/outline.hpp"

#include "sim/coverage/region.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace needleroll {
namespace {

/// Ends closer than this meet. At the top of an arc, where slabs thinner than 1e-11 mm are left out, ends are
/// apart by the root of that.
constexpr double join_mm = 1e-4;

/// Places along an arc from its low end to its high end.
Polygon line_along(const BorderArc& arc) {
    const auto angle_at = [&](double y_mm) {
        return std::asin(std::clamp((y_mm - arc.center.y_mm) / arc.radius_mm, -1.0, 1.0));
    };
    const double low = angle_at(arc.low_y_mm), high = angle_at(arc.high_y_mm);
    const double step = 2.0 * std::acos(std::max(0.0, 1.0 - outline_deviation_mm / arc.radius_mm));
    const int pieces = std::max(1, static_cast<int>(std::ceil((high - low) / step)));
    Polygon line;
    for (int i = 0; i <= pieces; ++i) {
        const double angle = low + (high - low) * i / pieces;
        line.push_back({arc.center.x_mm + arc.side * arc.radius_mm * std::cos(angle),
                        arc.center.y_mm + arc.radius_mm * std::sin(angle)});
    }
    return line;
}

/// Open lines, to be joined where their ends meet.
class OpenLines {
  public:
    explicit OpenLines(std::vector<Polygon> lines) : lines_(std::move(lines)), taken_(lines_.size(), false) {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            ends_.push_back({lines_[i].front().x_mm, i, true});
            ends_.push_back({lines_[i].back().x_mm, i, false});
        }
        std::sort(ends_.begin(), ends_.end(), [](const End& a, const End& b) { return a.x_mm < b.x_mm; });
    }

    /// The line with this number and all that follow from its end until they are back at its start; empty
    /// when it has been taken.
    Polygon loop_from(std::size_t first) {
        if (taken_[first]) return {};
        taken_[first] = true;
        Polygon loop = lines_[first];
        while (loop.size() == 2 || length_mm(loop.front() - loop.back()) > join_mm) {
            const std::optional<End> next = nearest_end(loop.back());
            if (!next) break;
            taken_[next->line] = true;
            Polygon& line = lines_[next->line];
            if (!next->front) std::reverse(line.begin(), line.end());
            loop.insert(loop.end(), line.begin() + 1, line.end());
        }
        loop.pop_back();
        return loop;
    }

  private:
    struct End {
        double x_mm = 0.0;
        std::size_t line = 0;
        bool front = false;
    };

    std::optional<End> nearest_end(const Place& place) const {
        std::optional<End> nearest;
        double least_mm = join_mm;
        for (auto end = std::lower_bound(ends_.begin(), ends_.end(), place.x_mm - join_mm,
                                         [](const End&one, double x_mm) { return one.x_mm < x_mm; });
             end != ends_.end() && end->x_mm <= place.x_mm + join_mm; ++end) {
            if (taken_[end->line]) continue;
            const Polygon& line = lines_[end->line];
            const double away_mm = length_mm((end->front ? line.front() : line.back()) - place);
            if (away_mm <= least_mm) nearest = *end, least_mm = away_mm;
        }
        return nearest;
    }

    std::vector<Polygon> lines_;
    std::vector<bool> taken_;
    std::vector<End> ends_;  ///< rising in x
};

}  // namespace

std::vector<Polygon> outlines_of(const Region& region) {
    std::vector<Polygon> lines;
    for (const BorderPiece& piece : region.outline) lines.push_back({piece.from, piece.to});
    for (const BorderArc& arc : region.arcs) lines.push_back(line_along(arc));
    const std::size_t count = lines.size();
    OpenLines open(std::move(lines));
    std::vector<Polygon> outlines;
    for (std::size_t i = 0; i < count; ++i) {
        Polygon loop = open.loop_from(i);
        if (loop.size() >= 3) outlines.push_back(std::move(loop));
    }
    return outlines;
}

}  // namespace needleroll
