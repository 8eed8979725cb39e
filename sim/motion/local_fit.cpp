#include "sim/motion/local_fit.hpp"

#include "sim/core/median.hpp"
#include "sim/core/parallel.hpp"
#include "sim/motion/swing.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace needleroll {
namespace {

constexpr std::size_t least_poses = 5;
/// How far two fits may lie apart, in deviations of the narrower one.
constexpr double agreement = 3.5;
/// How far off a spike lies, in deviations of a single pose.
constexpr double spike_deviations = 10.0;
constexpr std::size_t side_poses = 6;
/// Of the width lost at an end, what the other side of a parabola gets: all of it would bend too far, none
/// would tremble. A curve that swings as the track does gets all.
constexpr double regained_share = 0.4;
/// The longest span over which the swing is looked for [s].
constexpr double longest_span_s = 0.4;

/// The poses that a fit takes.
struct FitWindow {
    std::size_t first = 0, last = 0;  ///< one behind the last
    double half_width_s = 0.0;
};

FitWindow window_about(const TrackPiece& piece, std::size_t i, double half_width_s, double share) {
    const double now_s = piece.t_s[i];
    const double lost_s = std::max(
        {0.0, half_width_s - (now_s - piece.t_s.front()), half_width_s - (piece.t_s.back() - now_s)});
    const double reach_s = half_width_s + share * std::min(lost_s, half_width_s);
    const auto first = std::upper_bound(piece.t_s.begin(), piece.t_s.end(), now_s - reach_s);
    const auto last = std::lower_bound(piece.t_s.begin(), piece.t_s.end(), now_s + reach_s);
    return {static_cast<std::size_t>(first - piece.t_s.begin()),
            static_cast<std::size_t>(last - piece.t_s.begin()), reach_s};
}

/// The weight of a pose u widths away: the one under which a local fit errs least (Epanechnikov 1969).
double weight_at(double u) {
    return 1.0 - u * u;
}

/// The widths that are tried, each 1/sqrt 2 of the one before, down to five poses.
std::vector<double> widths_s(const TrackPiece& piece, double half_width_s) {
    const double step_s = (piece.t_s.back() - piece.t_s.front()) /
                          static_cast<double>(std::max<std::size_t>(piece.size(), 2) - 1);
    std::vector<double> widths = {half_width_s};
    while (widths.back() / std::sqrt(2.0) > 2.5 * step_s) widths.push_back(widths.back() / std::sqrt(2.0));
    return widths;
}

/// The fits about one pose, made as they are asked for.
class Fits {
  public:
    Fits(const TrackPiece& piece, const std::vector<bool>& spike, const std::vector<double>& widths,
         double swing_rad_s, std::size_t i)
        : piece_(piece),
          spike_(spike),
          widths_(widths),
          swing_rad_s_(swing_rad_s),
          i_(i),
          made_(widths.size()) {}

    const std::optional<FittedPose>& at(std::size_t width) {
        if (!made_[width]) made_[width] = fitted_pose(piece_, spike_, i_, widths_[width], swing_rad_s_);
        return *made_[width];
    }

    /// The widest fit that agrees with the one half as wide, or where there is none so narrow with the pose
    /// itself; the pose itself where no fit does, as at a sharp turn. `apart(a, b)` in deviations of a pose.
    template <class Apart>
    std::optional<FittedPose> widest(std::size_t first, const Apart& apart) {
        for (std::size_t width = first; width < widths_.size(); ++width) {
            const std::optional<FittedPose> wide = at(width);
            const std::optional<FittedPose> narrow = width + 2 < widths_.size() ? at(width + 2) : itself();
            if (!wide || !narrow) return wide;
            if (apart(*wide, *narrow) <= agreement * std::sqrt(narrow->variance)) return wide;
        }
        return itself();
    }

  private:
    /// The pose as it was measured; none where it is a spike.
    std::optional<FittedPose> itself() const {
        if (spike_[i_]) return std::nullopt;
        return FittedPose{piece_.x_mm[i_], piece_.y_mm[i_], piece_.heading_deg[i_], 1.0};
    }

    const TrackPiece& piece_;
    const std::vector<bool>& spike_;
    const std::vector<double>& widths_;
    double swing_rad_s_;
    std::size_t i_;
    std::vector<std::optional<std::optional<FittedPose>>> made_;
};

/// How far two fits lie apart in place or in heading, in deviations of a pose.
struct PlaceApart {
    double noise_mm = 1.0;
    static constexpr double median_of_noise =
        rayleigh_median * rayleigh_median;  ///< of its square, for noise of variance 1

    double operator()(const FittedPose& a, const FittedPose& b) const {
        return std::hypot(a.x_mm - b.x_mm, a.y_mm - b.y_mm) / noise_mm;
    }
};
struct HeadingApart {
    double noise_deg = 1.0;
    static constexpr double median_of_noise = normal_median * normal_median;

    double operator()(const FittedPose& a, const FittedPose& b) const {
        return std::abs(a.heading_deg - b.heading_deg) / noise_deg;
    }
};

/// Poses of a piece that are looked at to choose the width to begin with.
constexpr std::size_t most_looked_at = 400;

/// The width with the least error: that of the bending, as the median distance of the fit from the one half
/// as wide tells it beyond its noise, and that of the noise (Fan & Gijbels 1995, by medians).
template <class Apart>
std::size_t width_to_begin_with(const TrackPiece& piece, const std::vector<bool>& spike,
                                const std::vector<double>& widths, double swing_rad_s, const Apart& apart) {
    const std::size_t step = 1 + piece.size() / most_looked_at;
    std::vector<std::vector<double>> squares(widths.size()), variances(widths.size());
    for (std::size_t i = 0; i < piece.size(); i += step) {
        Fits fits(piece, spike, widths, swing_rad_s, i);
        for (std::size_t width = 0; width + 2 < widths.size(); ++width) {
            const std::optional<FittedPose>& wide = fits.at(width);
            const std::optional<FittedPose>& narrow = fits.at(width + 2);
            if (!wide || !narrow) continue;
            const double distance = apart(*wide, *narrow);
            squares[width].push_back(distance * distance -
                                     Apart::median_of_noise * (narrow->variance - wide->variance));
            variances[width].push_back(wide->variance);
        }
    }
    std::size_t best = 0;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t width = 0; width < widths.size() && !squares[width].empty(); ++width) {
        const double error = std::max(0.0, upper_median(squares[width])) +
                             Apart::median_of_noise * upper_median(variances[width]);
        if (error < least) least = error, best = width;
    }
    return best;
}

/// Where the poses from `first` on lead at a moment: the value of their quadratic.
std::optional<FittedPose> led_to(const TrackPiece& piece, std::size_t first, double now_s) {
    FitMoments moments;
    std::array<double, side_poses> u{};
    const double span_s = piece.t_s[first + side_poses - 1] - piece.t_s[first];
    for (std::size_t k = 0; k < side_poses; ++k) {
        u[k] = (piece.t_s[first + k] - now_s) / span_s;
        moments.add(1.0, bent_time(u[k], 0.0));
    }
    const auto inverse = moments.inverse();
    if (!inverse) return std::nullopt;
    const std::array<double, 3>& row = (*inverse)[0];
    FittedPose led;
    for (std::size_t k = 0; k < side_poses; ++k) {
        const double weight = row[0] + u[k] * (row[1] + u[k] * row[2]);
        led.x_mm += weight * piece.x_mm[first + k];
        led.y_mm += weight * piece.y_mm[first + k];
        led.heading_deg += weight * piece.heading_deg[first + k];
        led.variance += weight * weight;
    }
    return led;
}

/// True when both leads miss a value by far and to the same side; `miss` in deviations of a pose.
bool far_off(const std::array<double, 2>& before, const std::array<double, 2>& after, double least) {
    return before[0] * after[0] + before[1] * after[1] > 0.0 && std::hypot(before[0], before[1]) > least &&
           std::hypot(after[0], after[1]) > least;
}

}  // namespace

std::optional<FittedPose> fitted_pose(const TrackPiece& piece, const std::vector<bool>& spike, std::size_t i,
                                      double half_width_s, double swing_rad_s) {
    const FitWindow window = window_about(piece, i, half_width_s, swing_rad_s == 0.0 ? regained_share : 1.0);
    const double now_s = piece.t_s[i], swing_angle = swing_rad_s * window.half_width_s;
    FitMoments moments;
    std::size_t poses = 0;
    for (std::size_t k = window.first; k < window.last; ++k) {
        if (spike[k]) continue;
        ++poses;
        const double u = (piece.t_s[k] - now_s) / window.half_width_s;
        moments.add(weight_at(u), bent_time(u, swing_angle));
    }
    const auto inverse = moments.inverse();
    if (poses < least_poses || !inverse) return std::nullopt;
    const std::array<double, 3>& row = (*inverse)[0];
    FittedPose fitted;
    for (std::size_t k = window.first; k < window.last; ++k) {
        if (spike[k]) continue;
        const double u = (piece.t_s[k] - now_s) / window.half_width_s;
        const BentTime time = bent_time(u, swing_angle);
        const double weight = weight_at(u) * (row[0] + row[1] * time.odd + row[2] * time.even);
        fitted.x_mm += weight * (piece.x_mm[k] - piece.x_mm[i]);
        fitted.y_mm += weight * (piece.y_mm[k] - piece.y_mm[i]);
        fitted.heading_deg += weight * (piece.heading_deg[k] - piece.heading_deg[i]);
        fitted.variance += weight * weight;
    }
    // The weights sum to 1; differences keep an even track even to the last digit.
    fitted.x_mm += piece.x_mm[i], fitted.y_mm += piece.y_mm[i], fitted.heading_deg += piece.heading_deg[i];
    return fitted;
}

std::vector<bool> spikes_of(const TrackPiece& piece, const TrackNoise& noise) {
    std::vector<bool> spike(piece.size(), false);
    for (std::size_t i = side_poses; i + side_poses < piece.size(); ++i) {
        const std::optional<FittedPose> before = led_to(piece, i - side_poses, piece.t_s[i]),
                                        after = led_to(piece, i + 1, piece.t_s[i]);
        if (!before || !after) continue;
        const auto place = [&](const FittedPose& led) {
            return std::array{(piece.x_mm[i] - led.x_mm) / noise.place_mm,
                              (piece.y_mm[i] - led.y_mm) / noise.place_mm};
        };
        const auto heading = [&](const FittedPose& led) {
            return std::array{(piece.heading_deg[i] - led.heading_deg) / noise.heading_deg, 0.0};
        };
        spike[i] = far_off(place(*before), place(*after), spike_deviations) ||
                   far_off(heading(*before), heading(*after), spike_deviations);
    }
    return spike;
}

TrackPiece fitted_piece(const TrackPiece& piece, const TrackNoise& noise, double half_width_s,
                        const StopToken& stop) {
    TrackPiece fitted = piece;
    if (piece.size() < least_poses) return fitted;
    const std::vector<bool> spike = spikes_of(piece, noise);
    const std::vector<double> widths = widths_s(piece, half_width_s);
    const PlaceApart place_apart{noise.place_mm};
    const HeadingApart heading_apart{noise.heading_deg};
    const double span_s = std::min(2.0 * half_width_s, longest_span_s);
    const double place_swing = swing_of(piece, spike, std::array{&piece.x_mm, &piece.y_mm}, span_s);
    const double heading_swing = swing_of(piece, spike, std::array{&piece.heading_deg}, span_s);
    const std::size_t place_width = width_to_begin_with(piece, spike, widths, place_swing, place_apart);
    const std::size_t heading_width = width_to_begin_with(piece, spike, widths, heading_swing, heading_apart);
    const auto fit = [&](std::size_t i) {
        Fits places(piece, spike, widths, place_swing, i), headings(piece, spike, widths, heading_swing, i);
        const std::optional<FittedPose> place = places.widest(place_width, place_apart),
                                        heading = headings.widest(heading_width, heading_apart);
        if (place) fitted.x_mm[i] = place->x_mm, fitted.y_mm[i] = place->y_mm;
        if (heading) fitted.heading_deg[i] = heading->heading_deg;
    };
    parallel_for(piece.size(), 0, fit, stop);
    return fitted;
}

}  // namespace needleroll
