#include "sim/skin/smooth_field.hpp"

#include "tests/catch.hpp"

#include <cmath>
#include <utility>
#include <vector>

using namespace needleroll;

namespace {

double node(const SmoothField& field, int column, int row) {
    return field.values[static_cast<std::size_t>(row) * static_cast<std::size_t>(field.columns) +
                        static_cast<std::size_t>(column)];
}

}  // namespace

TEST_CASE("a field is standard normal with covariance exp(-r^2/(2 l^2))", "[skin]") {
    constexpr int seeds = 1500;
    const std::vector<std::pair<int, int>> lags = {{0, 0}, {1, 0}, {0, 2}, {3, 3},
                                                   {4, 0}, {0, 6}, {8, 0}, {5, 7}};
    std::vector<double> covariance(lags.size(), 0.0);
    double mean = 0.0;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        const SmoothField field = draw_smooth_field(Seed{seed, 0}, Purpose::stiffness_field, 6.0, 6.0, 3.0);
        REQUIRE(field.spacing_mm == 0.75);
        mean += node(field, 0, 0) / seeds;
        for (std::size_t i = 0; i < lags.size(); ++i) {
            covariance[i] += node(field, 0, 0) * node(field, lags[i].first, lags[i].second) / seeds;
        }
    }
    CHECK(std::abs(mean) < 4.0 / std::sqrt(seeds));
    for (std::size_t i = 0; i < lags.size(); ++i) {
        const double distance = 0.75 * std::hypot(lags[i].first, lags[i].second);
        const double rho = std::exp(-distance * distance / (2.0 * 3.0 * 3.0));
        CHECK(std::abs(covariance[i] - rho) < 4.0 * std::sqrt((1.0 + rho * rho) / seeds));
    }
}

TEST_CASE("a node does not depend on the size of the patch, but on seed and purpose", "[skin]") {
    const SmoothField small = draw_smooth_field(Seed{5, 2}, Purpose::puncture_field, 9.0, 5.0, 2.0);
    const SmoothField large = draw_smooth_field(Seed{5, 2}, Purpose::puncture_field, 31.0, 17.0, 2.0);
    const SmoothField other = draw_smooth_field(Seed{5, 2}, Purpose::stiffness_field, 9.0, 5.0, 2.0);
    for (int row = 0; row < small.rows; ++row) {
        for (int column = 0; column < small.columns; ++column) {
            REQUIRE(node(small, column, row) == node(large, column, row));
            REQUIRE(node(small, column, row) != node(other, column, row));
        }
    }
}

TEST_CASE("between nodes the field is bilinear", "[skin]") {
    const SmoothField field = draw_smooth_field(Seed{1, 0}, Purpose::stiffness_field, 12.0, 9.0, 3.0);
    CHECK(field.columns * field.spacing_mm >= 12.0);
    for (const auto& [x, y] :
         std::vector<std::pair<double, double>>{{0, 0}, {1.5, 2.25}, {4.1, 3.3}, {11.99, 8.99}, {12, 9}}) {
        const int c = static_cast<int>(x / 0.75), r = static_cast<int>(y / 0.75);
        const double u = x / 0.75 - c, v = y / 0.75 - r;
        const int right = std::min(c + 1, field.columns - 1), above = std::min(r + 1, field.rows - 1);
        const double expected = (1 - u) * (1 - v) * node(field, c, r) + u * (1 - v) * node(field, right, r) +
                                (1 - u) * v * node(field, c, above) + u * v * node(field, right, above);
        CHECK(value_at(field, field_place(field, x, y)) == Approx(expected).epsilon(1e-12));
    }
}
