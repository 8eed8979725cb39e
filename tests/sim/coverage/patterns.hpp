/// Patterns that the tests of coverage measure, and what they compare with.
#pragma once

#include "sim/core/angle.hpp"
#include "sim/core/random.hpp"
#include "sim/coverage/region.hpp"

#include <cmath>
#include <vector>

namespace needleroll::tests {

/// Points as two columns.
struct Points {
    std::vector<double> x, y;

    void add(double x_mm, double y_mm) {
        x.push_back(x_mm);
        y.push_back(y_mm);
    }
    std::size_t size() const { return x.size(); }
};

/// Independent uniform points in a box. Drawn apart from the streams of the library itself.
inline Points random_points(std::size_t count, const Box& box, std::uint64_t number) {
    Points pattern;
    for (std::size_t i = 0; i < count; ++i) {
        const auto words = draw({977, number}, Purpose::experiment, count, i);
        pattern.add(box.min_x_mm + box.width_mm() * uniform(words[0]),
                    box.min_y_mm + box.height_mm() * uniform(words[1]));
    }
    return pattern;
}

/// Poisson number of points in a box with a mean, by waiting times.
inline Points poisson_points(double density_per_mm2, const Box& box, std::uint64_t number) {
    const double mean = density_per_mm2 * box.area_mm2();
    std::size_t count = 0;
    for (double waited = 0.0;; ++count) {
        waited -= std::log(uniform(draw({978, number}, Purpose::experiment, 0, count)[0]));
        if (waited > mean) break;
    }
    return random_points(count, box, number);
}

/// A lattice of cells width x height, turned by an angle and shifted, over everything within `reach` of a
/// box; every second row is moved by `stagger` of a cell.
inline Points lattice(double width, double height, const Box& box, double reach, double turn_rad = 0.0,
                      double shift_x = 0.0, double shift_y = 0.0, double stagger = 0.0) {
    Points pattern;
    const double center_x = 0.5 * (box.min_x_mm + box.max_x_mm),
                 center_y = 0.5 * (box.min_y_mm + box.max_y_mm);
    const double radius = 0.5 * std::hypot(box.width_mm(), box.height_mm()) + reach + width + height;
    const int columns = static_cast<int>(radius / width) + 1, rows = static_cast<int>(radius / height) + 1;
    for (int row = -rows; row <= rows; ++row) {
        for (int column = -columns; column <= columns; ++column) {
            const double u = (column + shift_x + (row % 2 != 0 ? stagger : 0.0)) * width,
                         v = (row + shift_y) * height;
            const double x = center_x + u * std::cos(turn_rad) - v * std::sin(turn_rad);
            const double y = center_y + u * std::sin(turn_rad) + v * std::cos(turn_rad);
            if (x < box.min_x_mm - reach || x > box.max_x_mm + reach) continue;
            if (y < box.min_y_mm - reach || y > box.max_y_mm + reach) continue;
            pattern.add(x, y);
        }
    }
    return pattern;
}

/// Patterns that break careless code: repeated points, lines, clumps, points on the border and outside.
inline std::vector<Points> awkward_patterns(const Box& box) {
    std::vector<Points> all(8);
    all[1].add(box.min_x_mm + 1.0, box.min_y_mm + 1.0);
    all[2] = random_points(2, box, 1);
    for (int i = 0; i < 200; ++i) {
        const double part = i / 199.0;
        all[3].add(box.min_x_mm + 2.0, box.min_y_mm + 1.0);
        all[4].add(box.min_x_mm + part * box.width_mm(), box.min_y_mm + 0.3 * box.height_mm());
        all[5].add(box.min_x_mm + (i % 2) * box.width_mm(), box.min_y_mm + part * box.height_mm());
        all[6].add(box.min_x_mm + (i % 3) * 1.5 + 1e-4 * (i % 7),
                   box.min_y_mm + (i % 5) * 0.9 + 1e-4 * (i % 11));
        all[7].add(box.max_x_mm + 1.0 + part, box.min_y_mm - 1.0 - part);
    }
    return all;
}

/// Mean and standard error of replicates.
struct Replicates {
    double sum = 0.0, squares = 0.0, count = 0.0;

    void add(double value) {
        sum += value;
        squares += value * value;
        count += 1.0;
    }
    double mean() const { return sum / count; }
    double standard_error() const {
        return std::sqrt(std::max(0.0, squares - sum * sum / count) / (count - 1.0) / count);
    }
    /// How many standard errors the mean is from what it should be.
    double errors_from(double expected) const { return std::abs(mean() - expected) / standard_error(); }
};

}  // namespace needleroll::tests
