#include "sim/coverage/edge_rolloff.hpp"

#include "sim/core/ties.hpp"

#include <limits>

namespace needleroll {
namespace {

constexpr double edge_band_mm = 0.5;

/// The region's border without the parts that lie on the edge of the window.
std::vector<BorderPiece> inner_border(const Region& region) {
    const Box& box = region.window;
    const auto on_edge = [&](const BorderPiece& piece) {
        const auto both = [](double a, double b, double edge) {
            return std::abs(a - edge) + std::abs(b - edge) < 1e-9;
        };
        return both(piece.from.x_mm, piece.to.x_mm, box.min_x_mm) ||
               both(piece.from.x_mm, piece.to.x_mm, box.max_x_mm) ||
               both(piece.from.y_mm, piece.to.y_mm, box.min_y_mm) ||
               both(piece.from.y_mm, piece.to.y_mm, box.max_y_mm);
    };
    std::vector<BorderPiece> inner;
    for (const BorderPiece& piece : region.border) {
        if (!on_edge(piece)) inner.push_back(piece);
    }
    return inner;
}

/// The same region without its guard band, for asking on which side of the border a place is.
Region without_guard(const Region& region) {
    Region whole = region;
    whole.guard_mm = 0.0;
    return whole;
}

/// Counts by band of signed distance; band 0 is the furthest outside.
class Bands {
  public:
    Bands(const Region& region, std::vector<BorderPiece> border) : whole_(without_guard(region)) {
        const double reach_mm = std::hypot(region.window.width_mm(), region.window.height_mm());
        half_ = static_cast<int>(std::min(std::ceil(reach_mm / edge_band_mm), 1e5));
        whole_.border = std::move(border);
    }
    std::size_t size() const { return 2 * static_cast<std::size_t>(half_); }
    double middle_mm(std::size_t band) const {
        return (static_cast<double>(band) - half_ + 0.5) * edge_band_mm;
    }
    std::size_t of(double x_mm, double y_mm) const {
        const double distance = unguarded_border_distance_mm(whole_, x_mm, y_mm);
        const double place = contains(whole_, x_mm, y_mm) ? distance : -distance;
        const double band = (place + tie_mm) / edge_band_mm + half_;
        return static_cast<std::size_t>(std::clamp(band, 0.0, 2.0 * half_ - 1.0));
    }

  private:
    Region whole_;
    int half_ = 0;
};

/// Where the density reaches a value between the band before `band` and that band.
double crossing_mm(const EdgeProfile& profile, std::size_t band, double density) {
    const double below = profile.density_per_cm2[band - 1], above = profile.density_per_cm2[band];
    const double share = above > below ? std::clamp((density - below) / (above - below), 0.0, 1.0) : 0.5;
    return profile.distance_mm[band - 1] +
           share * (profile.distance_mm[band] - profile.distance_mm[band - 1]);
}

}  // namespace

EdgeProfile edge_profile(std::span<const double> x_mm, std::span<const double> y_mm, const Region& region,
                         const StopToken& stop) {
    std::vector<BorderPiece> border = inner_border(region);
    if (region.rectangle || border.empty()) return {};
    const Bands bands(region, std::move(border));
    std::vector<double> area_cm2(bands.size(), 0.0), holes(bands.size(), 0.0);
    const Raster frame = frame_over(region.window, edge_band_mm / 4.0);
    for (int row = 0; row < frame.rows; ++row) {
        for (int column = 0; column < frame.columns; ++column) {
            if (asked_to_stop(stop, frame.index(column, row), points_between_asks)) return {};
            const double x = frame.center_x_mm(column), y = frame.center_y_mm(row);
            if (contains_nearly(region.window, x, y))
                area_cm2[bands.of(x, y)] += frame.pixel_mm * frame.pixel_mm / 100.0;
        }
    }
    for (std::size_t i = 0; i < x_mm.size(); ++i) {
        if (asked_to_stop(stop, i, points_between_asks)) return {};
        if (contains_nearly(region.window, x_mm[i], y_mm[i])) holes[bands.of(x_mm[i], y_mm[i])] += 1.0;
    }
    EdgeProfile profile;
    std::size_t first = 0, last = bands.size();
    while (first < last && area_cm2[first] == 0.0) ++first;
    while (last > first && area_cm2[last - 1] == 0.0) --last;
    for (std::size_t band = first; band < last; ++band) {
        profile.distance_mm.push_back(bands.middle_mm(band));
        profile.density_per_cm2.push_back(area_cm2[band] > 0.0 ? holes[band] / area_cm2[band] : 0.0);
    }
    return profile;
}

std::optional<double> edge_rolloff_mm(const EdgeProfile& profile) {
    const auto& at = profile.distance_mm;
    const auto& density = profile.density_per_cm2;
    if (at.empty() || !(at.back() > 0.0)) return std::nullopt;
    double sum = 0.0, count = 0.0;
    for (std::size_t i = 0; i < at.size(); ++i) {
        if (at[i] < 0.5 * at.back()) continue;
        sum += density[i];
        count += 1.0;
    }
    const double level = sum / count;
    if (!(level > 0.0)) return std::nullopt;
    // Outwards from the inner half to the first band below 10 %, then back to the first one above 90 %:
    // chance in the bands of full density does not end the search early.
    std::size_t low = at.size() - 1;
    while (low > 0 && (at[low] >= 0.5 * at.back() || density[low] > 0.1 * level)) --low;
    if (density[low] > 0.1 * level) return std::nullopt;
    std::size_t high = low + 1;
    while (high + 1 < at.size() && density[high] < 0.9 * level) ++high;
    return crossing_mm(profile, high, 0.9 * level) - crossing_mm(profile, low + 1, 0.1 * level);
}

}  // namespace needleroll
