#include "sim/motion/tremor.hpp"

#include "tests/catch.hpp"

#include <cmath>
#include <vector>

using namespace needleroll;

TEST_CASE("tremor has the wanted spread and covariance along the path", "[motion]") {
    const double pitch_mm = 2.618, sd_mm = 0.8;
    constexpr int seeds = 4000;
    constexpr std::size_t lags = 12;
    std::vector<double> covariance(lags, 0.0);
    double mean = 0.0;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        const std::vector<double> tremor =
            tremor_mm(Seed{seed, 0}, 7, -3, -3 + static_cast<int>(lags), pitch_mm, sd_mm);
        REQUIRE(tremor.size() == lags);
        mean += tremor[0] / seeds;
        for (std::size_t lag = 0; lag < lags; ++lag) covariance[lag] += tremor[0] * tremor[lag] / seeds;
    }
    CHECK(std::abs(mean) < 4.0 * sd_mm / std::sqrt(seeds));
    for (std::size_t lag = 0; lag < lags; ++lag) {
        const double distance = static_cast<double>(lag) * pitch_mm;
        const double rho = std::exp(-distance * distance / (2.0 * 10.0 * 10.0));
        // Standard error of a product of two normals of correlation rho: sqrt(1 + rho^2).
        CHECK(std::abs(covariance[lag] / (sd_mm * sd_mm) - rho) < 4.0 * std::sqrt((1.0 + rho * rho) / seeds));
    }
}

TEST_CASE("a tremor value depends on seed, stroke and pitch alone", "[motion]") {
    const auto wide = tremor_mm(Seed{3, 1}, 5, -10, 40, 2.6, 1.0);
    const auto narrow = tremor_mm(Seed{3, 1}, 5, 12, 17, 2.6, 1.0);
    for (std::size_t i = 0; i < narrow.size(); ++i) CHECK(narrow[i] == wide[22 + i]);
    CHECK(tremor_mm(Seed{3, 1}, 6, 12, 17, 2.6, 1.0) != narrow);
    CHECK(tremor_mm(Seed{4, 1}, 5, 12, 17, 2.6, 1.0) != narrow);
    const auto doubled = tremor_mm(Seed{3, 1}, 5, 12, 17, 2.6, 2.0);
    for (std::size_t i = 0; i < narrow.size(); ++i) CHECK(doubled[i] == Approx(2.0 * narrow[i]));
}
