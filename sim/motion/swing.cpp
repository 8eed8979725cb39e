#include "sim/motion/swing.hpp"

#include "sim/core/median.hpp"

#include <algorithm>
#include <cstddef>

namespace needleroll {
namespace {

constexpr double largest_swing_rad_s = 2.0 * pi * 4.0;
constexpr std::size_t least_spans = 3, most_spans = 100, least_span_poses = 7;
/// Of a span, what its poses have to cover.
constexpr double least_cover = 0.7;
/// What a swing may leave of what parabolas leave.
constexpr double worthwhile = 0.75;
/// Halvings, by the golden section, of where the swing may lie.
constexpr int sections = 28;

/// Poses of a span: first to last - 1.
struct PoseSpan {
    std::size_t first = 0, last = 0;
};

/// Spans side by side, at most so many of them, evenly picked.
std::vector<PoseSpan> spans_of(const TrackPiece& piece, double span_s) {
    std::vector<PoseSpan> spans;
    for (std::size_t first = 0; first < piece.size();) {
        const auto end = std::upper_bound(piece.t_s.begin(), piece.t_s.end(), piece.t_s[first] + span_s);
        const auto last = static_cast<std::size_t>(end - piece.t_s.begin());
        if (piece.t_s[last - 1] - piece.t_s[first] >= least_cover * span_s) spans.push_back({first, last});
        first = last;
    }
    const std::size_t step = 1 + spans.size() / most_spans;
    std::vector<PoseSpan> picked;
    for (std::size_t i = 0; i < spans.size(); i += step) picked.push_back(spans[i]);
    return picked;
}

/// Mean square that the fit over a span leaves in its columns; empty where it has too few poses.
std::optional<double> left_in(const TrackPiece& piece, const std::vector<bool>& spike,
                              std::span<const std::vector<double>* const> columns, const PoseSpan& span,
                              double swing_rad_s) {
    const double first_s = piece.t_s[span.first], last_s = piece.t_s[span.last - 1];
    const double middle_s = (first_s + last_s) / 2.0, half_s = (last_s - first_s) / 2.0;
    FitMoments moments;
    std::vector<std::array<double, 3>> sums(columns.size());
    double squares = 0.0, poses = 0.0;
    for (std::size_t k = span.first; k < span.last; ++k) {
        if (spike[k]) continue;
        const BentTime time = bent_time((piece.t_s[k] - middle_s) / half_s, swing_rad_s * half_s);
        moments.add(1.0, time);
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const double value = (*columns[c])[k] - (*columns[c])[span.first];
            sums[c][0] += value, sums[c][1] += value * time.odd, sums[c][2] += value * time.even;
            squares += value * value;
        }
        poses += 1.0;
    }
    const auto inverse = moments.inverse();
    if (poses < static_cast<double>(least_span_poses) || !inverse) return std::nullopt;
    // What is left of a least squares fit: squares less what its coefficients account for.
    for (const std::array<double, 3>& sum : sums) {
        for (std::size_t row = 0; row < 3; ++row)
            for (std::size_t column = 0; column < 3; ++column)
                squares -= sum[row] * (*inverse)[row][column] * sum[column];
    }
    return squares / ((poses - 3.0) * static_cast<double>(columns.size()));
}

}  // namespace

std::optional<std::array<std::array<double, 3>, 3>> FitMoments::inverse() const {
    const double a = odd_odd * even_even - odd_even * odd_even, b = even * odd_even - odd * even_even,
                 c = odd * odd_even - even * odd_odd;
    const double determinant = all * a + odd * b + even * c;
    if (!(std::abs(determinant) > 1e-12 * all * odd_odd * even_even)) return std::nullopt;
    const double d = all * even_even - even * even, e = odd * even - all * odd_even,
                 f = all * odd_odd - odd * odd;
    std::array<std::array<double, 3>, 3> rows = {{{a, b, c}, {b, d, e}, {c, e, f}}};
    for (std::array<double, 3>& row : rows) {
        for (double& element : row) element /= determinant;
    }
    return rows;
}

double swing_of(const TrackPiece& piece, const std::vector<bool>& spike,
                std::span<const std::vector<double>* const> columns, double span_s) {
    const std::vector<PoseSpan> spans = spans_of(piece, span_s);
    const auto left = [&](double swing_rad_s) -> std::optional<double> {
        std::vector<double> all;
        for (const PoseSpan& span : spans) {
            if (const auto one = left_in(piece, spike, columns, span, swing_rad_s)) all.push_back(*one);
        }
        return all.size() < least_spans ? std::nullopt : std::optional<double>(upper_median(all));
    };
    const std::optional<double> by_parabolas = left(0.0);
    if (!by_parabolas) return 0.0;
    // Golden section over w^2, of which what is left is nearly a parabola.
    const auto left_at = [&](double square) { return left(std::sqrt(square)).value_or(*by_parabolas); };
    constexpr double golden = 0.6180339887498949;
    double low = 0.0, high = largest_swing_rad_s * largest_swing_rad_s;
    double inner = high - golden * (high - low), outer = low + golden * (high - low);
    double left_inner = left_at(inner), left_outer = left_at(outer);
    for (int i = 0; i < sections; ++i) {
        if (left_inner < left_outer) {
            high = outer, outer = inner, left_outer = left_inner;
            inner = high - golden * (high - low), left_inner = left_at(inner);
        } else {
            low = inner, inner = outer, left_inner = left_outer;
            outer = low + golden * (high - low), left_outer = left_at(outer);
        }
    }
    if (!(std::min(left_inner, left_outer) < worthwhile * *by_parabolas)) return 0.0;
    return std::sqrt(left_inner < left_outer ? inner : outer);
}

}  // namespace needleroll
