/// The swing of a track: how it bends when it goes to and fro, and the functions of time that bend alike.
///
/// What moves to and fro or round in circles obeys p''' = -w^2 p', with w its swing [rad/s]; w = 0 is a
/// parabola. A local fit of the three solutions 1, odd, even has no error of bending where the swing is
/// right; that of a parabola grows with w^4 inside a track and with w^3 at its ends.
#pragma once

#include "sim/core/elementary.hpp"
#include "sim/motion/track_piece.hpp"

#include <array>
#include <cmath>
#include <optional>
#include <span>
#include <vector>

namespace needleroll {

/// The solutions at u, a time over the width h of a fit, for a = w h: sin(a u)/a and 2 (1 - cos(a u))/a^2,
/// which are u and u^2 for a = 0.
struct BentTime {
    double odd = 0.0, even = 0.0;
};

inline BentTime bent_time(double u, double swing_angle) {
    if (swing_angle == 0.0) return {u, u * u};
    const double turns = 0.5 * swing_angle * std::abs(u) / (2.0 * pi);
    const elementary::TurnPoint half = elementary::turn_point(turns - std::floor(turns));
    const double chord = std::copysign(2.0 / swing_angle, u) * half.sine;
    return {chord * half.cosine, chord * chord};
}

/// Weighted sums of the products of 1, odd and even over the poses of a fit.
struct FitMoments {
    double all = 0.0, odd = 0.0, even = 0.0, odd_odd = 0.0, odd_even = 0.0, even_even = 0.0;

    void add(double weight, const BentTime& time) {
        const double weighted_odd = weight * time.odd, weighted_even = weight * time.even;
        all += weight, odd += weighted_odd, even += weighted_even;
        odd_odd += weighted_odd * time.odd, odd_even += weighted_odd * time.even;
        even_even += weighted_even * time.even;
    }

    /// The inverse of their matrix, row by row; its first row gives the value at u = 0 from the weighted sums
    /// of the values with 1, odd and even. Empty for a singular matrix.
    std::optional<std::array<std::array<double, 3>, 3>> inverse() const;
};

/// The swing [rad/s], up to 4 turns a second, under which a piece is followed best: with which the mean
/// square that fits over spans of `span_s` leave is least, by its median over the spans. 0 where no swing
/// takes a quarter of what parabolas leave, as on lines with sharp turns, and where there are fewer than
/// three spans of seven poses. `columns` are those of the piece that swing together.
double swing_of(const TrackPiece& piece, const std::vector<bool>& spike,
                std::span<const std::vector<double>* const> columns, double span_s);

}  // namespace needleroll
