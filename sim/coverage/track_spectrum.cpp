#include "sim/coverage/track_spectrum.hpp"

#include "sim/core/angle.hpp"
#include "sim/core/ties.hpp"

#include <algorithm>
#include <complex>

#include <unsupported/Eigen/FFT>

namespace needleroll {
namespace {

constexpr int longer_pixels = 256;                // over the longer side of the bounds
constexpr int padded_pixels = 2 * longer_pixels;  // a power of two, after padding with zeros

/// Points of a region with their weights, seen from the lower left corner of its bounds.
struct WeightedPoints {
    std::vector<double> x_mm, y_mm, weight;
    double squares = 0.0;  ///< sum of squared weights
};

double hann(double place_mm, double length_mm) {
    const double s = std::sin(pi * place_mm / length_mm);
    return s * s;
}

/// Points that all lie in one place have no lines: every wave fits them alike.
bool in_one_place(const WeightedPoints& points) {
    constexpr double apart_mm = 1e-9;
    const auto all_near = [&](const std::vector<double>& values) {
        const auto [least, most] = std::minmax_element(values.begin(), values.end());
        return *most - *least <= apart_mm;
    };
    return all_near(points.x_mm) && all_near(points.y_mm);
}

WeightedPoints weigh(std::span<const double> x_mm, std::span<const double> y_mm, const Region& region,
                     const StopToken& stop) {
    WeightedPoints points;
    for (std::uint32_t i : points_inside(region, x_mm, y_mm, stop)) {
        if (asked_to_stop(stop, points.weight.size())) return {};
        const double x = x_mm[i] - region.bounds.min_x_mm, y = y_mm[i] - region.bounds.min_y_mm;
        const double w = hann(x, region.bounds.width_mm()) * hann(y, region.bounds.height_mm());
        points.x_mm.push_back(x);
        points.y_mm.push_back(y);
        points.weight.push_back(w);
        points.squares += w * w;
    }
    return points;
}

/// Weights binned on pixels (lines between them belong to the right or upper one), less an even pattern of
/// the same total.
Eigen::MatrixXd bin(const WeightedPoints& points, const Region& region, double pixel_mm) {
    Eigen::MatrixXd even = Eigen::MatrixXd::Zero(padded_pixels, padded_pixels), binned = even;
    Raster frame = frame_over(region.bounds, pixel_mm);
    frame.columns = std::min(frame.columns, longer_pixels);
    frame.rows = std::min(frame.rows, longer_pixels);
    for (int row = 0; row < frame.rows; ++row) {
        for (const PixelSpan& span : pixel_spans(region, frame, row)) {
            for (int column = span.first; column <= span.last; ++column) {
                even(column, row) = hann((column + 0.5) * pixel_mm, region.bounds.width_mm()) *
                                    hann((row + 0.5) * pixel_mm, region.bounds.height_mm());
            }
        }
    }
    double total = 0.0;
    for (std::size_t i = 0; i < points.weight.size(); ++i) {
        const double x_mm = points.x_mm[i] + tie_mm, y_mm = points.y_mm[i] + tie_mm;
        const int column = std::min(static_cast<int>(x_mm / pixel_mm), frame.columns - 1);
        const int row = std::min(static_cast<int>(y_mm / pixel_mm), frame.rows - 1);
        binned(column, row) += points.weight[i];
        total += points.weight[i];
    }
    const double sum = even.sum();
    if (sum > 0.0) binned -= even * (total / sum);
    return binned;
}

/// |Fourier transform|^2: entry (b, a) belongs to the wave numbers (a, b) * 2 pi / (padded_pixels * pixel), b
/// modulo size. The half plane a < 0 holds the same values turned round.
Eigen::MatrixXd power(const Eigen::MatrixXd& binned) {
    constexpr int half = padded_pixels / 2 + 1;
    Eigen::FFT<double> fft;
    Eigen::MatrixXcd lines = Eigen::MatrixXcd::Zero(padded_pixels, half);
    Eigen::VectorXd line(padded_pixels);
    Eigen::VectorXcd changed(padded_pixels);
    for (int row = 0; row < longer_pixels; ++row) {
        line = binned.col(row);
        fft.fwd(changed, line);
        lines.row(row) = changed.head(half).transpose();
    }
    Eigen::MatrixXd squared(padded_pixels, half);
    Eigen::VectorXcd column(padded_pixels);
    for (int a = 0; a < half; ++a) {
        column = lines.col(a);
        fft.fwd(changed, column);
        squared.col(a) = changed.cwiseAbs2();
    }
    return squared;
}

/// The power of both half planes.
class Plane {
  public:
    explicit Plane(Eigen::MatrixXd squared) : squared_(std::move(squared)) {}

    double at(int a, int b) const { return a >= 0 ? squared_(wrapped(b), a) : squared_(wrapped(-b), -a); }
    bool is_top(int a, int b) const {
        for (int da = -1; da <= 1; ++da) {
            for (int db = -1; db <= 1; ++db) {
                if (at(a + da, b + db) > at(a, b)) return false;
            }
        }
        return true;
    }

  private:
    static int wrapped(int i) { return ((i % padded_pixels) + padded_pixels) % padded_pixels; }

    Eigen::MatrixXd squared_;
};

/// Place of the top of the parabola through the logarithms of three values, from the middle one, -1/2 to 1/2.
double top(double left, double middle, double right) {
    const double a = std::log(std::max(left, 1e-300)), b = std::log(middle),
                 c = std::log(std::max(right, 1e-300));
    const double bend = a - 2.0 * b + c;
    return bend < 0.0 ? std::clamp(0.5 * (a - c) / bend, -0.5, 0.5) : 0.0;
}

/// Calls visit(a, b) for all wave numbers of the half plane a >= 0 between two distances from the origin.
template <class Visit>
void for_each_wave(double nearest, double furthest, const Visit& visit) {
    const int reach = static_cast<int>(furthest);
    for (int a = 0; a <= reach; ++a) {
        for (int b = -reach; b <= reach; ++b) {
            const double distance = std::hypot(a, b);
            if (distance >= nearest && distance <= furthest && (a > 0 || b > 0)) visit(a, b, distance);
        }
    }
}

/// Wave numbers of a peak, in steps of the spectrum.
struct Peak {
    double a = 0.0, b = 0.0;
    double searched = 0.0;  ///< number of places looked at
};

/// The peak of longest period among those nearly as high as the highest: sharp lines have overtones of about
/// their own height.
Peak find_peak(const Plane& plane, double nearest, double furthest) {
    constexpr double nearly = 0.75;
    double highest = 0.0, shortest = furthest + 1.0;
    Peak peak;
    for_each_wave(nearest, furthest, [&](int a, int b, double) {
        highest = std::max(highest, plane.at(a, b));
        peak.searched += 1.0;
    });
    if (!(highest > 0.0)) return {};
    for_each_wave(nearest, furthest, [&](int a, int b, double distance) {
        const double value = plane.at(a, b);
        if (distance >= shortest || value < nearly * highest || (value < highest && !plane.is_top(a, b)))
            return;
        shortest = distance;
        peak.a = a + top(plane.at(a - 1, b), value, plane.at(a + 1, b));
        peak.b = b + top(plane.at(a, b - 1), value, plane.at(a, b + 1));
    });
    return peak;
}

/// S at one wave vector [1/mm].
double structure_factor(const WeightedPoints& points, double kx, double ky, const StopToken& stop) {
    double real = 0.0, imaginary = 0.0;
    for (std::size_t i = 0; i < points.weight.size(); ++i) {
        if (asked_to_stop(stop, i)) return 0.0;
        const double phase = kx * points.x_mm[i] + ky * points.y_mm[i];
        real += points.weight[i] * std::cos(phase);
        imaginary += points.weight[i] * std::sin(phase);
    }
    return (real * real + imaginary * imaginary) / points.squares;
}

}  // namespace

std::optional<TrackPeak> track_peak(std::span<const double> x_mm, std::span<const double> y_mm,
                                    const Region& region, const StopToken& stop) {
    if (region.empty()) return std::nullopt;
    const WeightedPoints points = weigh(x_mm, y_mm, region, stop);
    if (points.weight.size() < 2 || !(points.squares > 0.0) || in_one_place(points)) return std::nullopt;
    const double longer_mm = std::max(region.bounds.width_mm(), region.bounds.height_mm());
    const double shorter_mm = std::min(region.bounds.width_mm(), region.bounds.height_mm());
    const double pixel_mm = longer_mm / longer_pixels;
    const double padded_mm = padded_pixels * pixel_mm;
    const Plane plane(power(bin(points, region, pixel_mm)));
    const Peak peak = find_peak(plane, padded_mm / (shorter_mm / 4.0), padded_pixels / 4.0);
    if (peak.searched == 0.0) return std::nullopt;
    const double kx = 2.0 * pi * peak.a / padded_mm, ky = 2.0 * pi * peak.b / padded_mm;
    const double across = std::atan2(ky, kx),
                 along = across < pi / 2.0 ? across + pi / 2.0 : across - pi / 2.0;
    // Padding to twice the side makes four neighbouring places about as good as one independent one.
    const double chance = -std::log1p(-std::pow(0.95, 4.0 / peak.searched));
    return TrackPeak{2.0 * pi / std::hypot(kx, ky), along, structure_factor(points, kx, ky, stop), chance};
}

}  // namespace needleroll
