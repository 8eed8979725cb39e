#include "sim/coverage/smoothed_density.hpp"

#include "sim/core/angle.hpp"
#include "sim/core/random.hpp"
#include "tests/catch.hpp"

using namespace needleroll;

namespace {

struct Points {
    std::vector<double> x_mm, y_mm;
};

Points random_points(std::size_t count, double width, double height) {
    Points points;
    for (std::size_t i = 0; i < count; ++i) {
        const auto words = draw({11, 0}, Purpose::random_pattern, 0, i);
        points.x_mm.push_back(width * uniform(words[0]));
        points.y_mm.push_back(height * uniform(words[1]));
    }
    return points;
}

double sum_of(const Raster& map) {
    double sum = 0.0;
    for (double value : map.values) sum += value;
    return sum * map.pixel_mm * map.pixel_mm / 100.0;
}

/// One axis of the kernel with its mirror images at both ends of [0, length].
double mirrored_bell(double u, double at, double length, double sigma) {
    double sum = 0.0;
    for (int image = -2; image <= 2; ++image) {
        for (double place : {at + 2 * image * length, -at + 2 * image * length}) {
            sum += std::exp(-0.5 * (u - place) * (u - place) / (sigma * sigma));
        }
    }
    return sum / (sigma * std::sqrt(2.0 * pi));
}

}  // namespace

TEST_CASE("the density map agrees with the sum of Gaussian bells") {
    const auto pixel = GENERATE(0.05, 0.1, 0.125, 0.2, 0.25);
    const double sigma = 0.5, width = 6.0, height = 5.0;
    const Points points = random_points(40, width, height);
    std::vector<double> weights;
    for (std::size_t i = 0; i < 40; ++i) weights.push_back(0.5 + static_cast<double>(i % 3));
    const Raster map =
        smoothed_density(points.x_mm, points.y_mm, weights, {0, 0, width, height}, {sigma, pixel});
    double worst = 0.0, highest = 0.0;
    for (int row = 0; row < map.rows; ++row) {
        for (int column = 0; column < map.columns; ++column) {
            double density = 0.0;
            for (std::size_t i = 0; i < weights.size(); ++i) {
                density += 100.0 * weights[i] *
                           mirrored_bell(map.center_x_mm(column), points.x_mm[i], width, sigma) *
                           mirrored_bell(map.center_y_mm(row), points.y_mm[i], height, sigma);
            }
            worst = std::max(worst, std::abs(density - map.at(column, row)));
            highest = std::max(highest, density);
        }
    }
    CHECK(worst < 0.002 * highest);
}

TEST_CASE("the density map adds up to the number of holes") {
    const auto pixel = GENERATE(0.05, 0.125, 0.13, 0.3, 0.77, 2.0);
    const Points points = random_points(500, 10.0, 7.0);
    CHECK(sum_of(smoothed_density(points.x_mm, points.y_mm, {}, {0, 0, 10, 7}, {0.5, pixel})) ==
          Approx(500.0).epsilon(1e-12));
}

TEST_CASE("an even pattern has an even density up to the border") {
    Points lattice;
    for (int i = 0; i < 80; ++i) {
        for (int j = 0; j < 60; ++j) {
            lattice.x_mm.push_back(0.25 * (i + 0.5));
            lattice.y_mm.push_back(0.25 * (j + 0.5));
        }
    }
    const Raster map = smoothed_density(lattice.x_mm, lattice.y_mm, {}, {0, 0, 20, 15}, {0.5, 0.125});
    for (double value : map.values) REQUIRE(value == Approx(1600.0).epsilon(2e-4));
}

TEST_CASE("the density of nothing is 0, and holes outside do not count") {
    for (double value : smoothed_density({}, {}, {}, {0, 0, 3, 3}).values) REQUIRE(value == 0.0);
    const std::vector<double> x = {-1.0, 5.0, 1.0}, y = {1.0, 1.0, -0.1};
    CHECK(sum_of(smoothed_density(x, y, {}, {0, 0, 3, 3})) == 0.0);
    const std::vector<double> corner_x = {0.0, 3.0, 3.0}, corner_y = {0.0, 0.0, 3.0};
    CHECK(sum_of(smoothed_density(corner_x, corner_y, {}, {0, 0, 3, 3})) == Approx(3.0));
}
