#include "sim/experiment/design.hpp"

#include "sim/core/limits.hpp"
#include "sim/experiment/sobol.hpp"
#include "tests/catch.hpp"
#include "tests/sim/experiment/small_experiment.hpp"

#include <array>
#include <cmath>
#include <set>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

constexpr const char* sampled_factors = R"([[factor]]
key = "hand.force_N"
range = [1, 6]
[[factor]]
key = "patch.tautness"
range = [0.5, 2]
scale = "log"
[[factor]]
key = "program.passes"
range = [1, 20]
[[factor]]
key = "hand.tilt_deg"
distribution = "normal"
mean = 0
sd = 1
[[factor]]
key = "program.pattern"
levels = ["parallel", "star"]
)";

std::vector<double> numbers_of(const Experiment& experiment, std::size_t factor) {
    std::vector<double> numbers;
    for (std::size_t cell = 0; cell < static_cast<std::size_t>(cell_count(experiment)); ++cell)
        numbers.push_back(*parse_number(cell_levels(experiment, cell)[factor]));
    return numbers;
}

/// A primitive polynomial over two elements, x^degree + ... + 1 with the inner coefficients as bits, and the
/// first direction numbers (Joe & Kuo 2008, dimensions 2 to 21).
struct DirectionNumbers {
    int degree;
    std::uint32_t coefficients;
    std::array<std::uint32_t, 7> first;
};

constexpr std::array<DirectionNumbers, most_sobol_dimensions - 1> directions = {{
    {1, 0, {1}},
    {2, 1, {1, 3}},
    {3, 1, {1, 3, 1}},
    {3, 2, {1, 1, 1}},
    {4, 1, {1, 1, 3, 3}},
    {4, 4, {1, 3, 5, 13}},
    {5, 2, {1, 1, 5, 5, 17}},
    {5, 4, {1, 1, 5, 5, 5}},
    {5, 7, {1, 1, 7, 11, 19}},
    {5, 11, {1, 1, 5, 1, 1}},
    {5, 13, {1, 1, 1, 3, 11}},
    {5, 14, {1, 3, 5, 5, 31}},
    {6, 1, {1, 3, 3, 9, 7, 49}},
    {6, 13, {1, 1, 1, 15, 21, 21}},
    {6, 16, {1, 3, 1, 13, 27, 49}},
    {6, 19, {1, 1, 1, 15, 7, 5}},
    {6, 22, {1, 3, 1, 15, 13, 25}},
    {6, 25, {1, 1, 5, 5, 19, 61}},
    {7, 1, {1, 3, 7, 11, 23, 15, 103}},
    {7, 4, {1, 3, 7, 13, 13, 15, 69}},
}};

/// Coordinate of a Sobol' point by the recurrence of Bratley & Fox 1988 over those numbers.
std::uint32_t reference_word(std::size_t dimension, std::uint32_t index) {
    std::array<std::uint32_t, 32> m{};
    const DirectionNumbers first = dimension == 0 ? DirectionNumbers{0, 0, {}} : directions[dimension - 1];
    const auto degree = static_cast<std::size_t>(first.degree);
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < 32; ++i) {
        if (dimension == 0) {
            m[i] = 1;
        } else if (i < degree) {
            m[i] = first.first[i];
        } else {
            m[i] = m[i - degree] ^ (m[i - degree] << degree);
            for (std::size_t k = 1; k < degree; ++k)
                m[i] ^= (first.coefficients >> (degree - 1 - k) & 1u) * (m[i - k] << k);
        }
        if ((index >> i & 1u) != 0) word ^= m[i] << (31 - i);
    }
    return word;
}

}  // namespace

TEST_CASE("a full factorial design has every combination once") {
    const Experiment experiment = read_small(small_text);
    CHECK(cell_count(experiment) == 4);
    std::set<std::vector<std::string>> seen;
    for (std::size_t cell = 0; cell < 4; ++cell) seen.insert(cell_levels(experiment, cell));
    CHECK(seen.size() == 4);
    CHECK(cell_levels(experiment, 1) == std::vector<std::string>{"parallel", "4"});
    CHECK(control_cell(experiment, 3, 0) == 1);
    CHECK_FALSE(control_cell(experiment, 1, 0));
    CHECK_FALSE(control_cell(experiment, 3, 1));
}

TEST_CASE("a Latin hypercube has one sample in every part of every range") {
    const Experiment experiment =
        read_small(small_head + sampled_factors + "[design]\nkind = \"latin-hypercube\"\nsamples = 40\n");
    const std::vector<double> force = numbers_of(experiment, 0), tautness = numbers_of(experiment, 1);
    std::set<int> force_parts, tautness_parts;
    for (std::size_t i = 0; i < 40; ++i) {
        force_parts.insert(static_cast<int>((force[i] - 1.0) / 5.0 * 40.0));
        tautness_parts.insert(static_cast<int>(std::log(tautness[i] / 0.5) / std::log(4.0) * 40.0));
    }
    CHECK(force_parts.size() == 40);
    CHECK(tautness_parts.size() == 40);
    for (const double passes : numbers_of(experiment, 2)) {
        CHECK(passes == std::round(passes));
        CHECK(passes >= 1);
        CHECK(passes <= 20);
    }
}

TEST_CASE("Sobol' words are those of the published direction numbers") {
    for (std::size_t dimension = 0; dimension < most_sobol_dimensions; ++dimension) {
        for (std::uint32_t i = 0; i < 300; ++i)
            CHECK(sobol_word(dimension, i) == reference_word(dimension, i));
        for (std::uint32_t i = 1; i != 0; i <<= 1)
            CHECK(sobol_word(dimension, i) == reference_word(dimension, i));
        CHECK(sobol_word(dimension, 0xfedcba98) == reference_word(dimension, 0xfedcba98));
    }
}

TEST_CASE("scrambling keeps the net: one point in every part of 2^m") {
    for (std::size_t dimension = 0; dimension < most_sobol_dimensions; ++dimension) {
        std::set<int> parts;
        for (std::uint64_t i = 0; i < 64; ++i)
            parts.insert(static_cast<int>(64.0 * scrambled_sobol({7, 0}, dimension, i)));
        CHECK(parts.size() == 64);
    }
    CHECK(scrambled_sobol({7, 0}, 0, 0) != scrambled_sobol({8, 0}, 0, 0));
}

TEST_CASE("samples follow their distribution") {
    const Experiment experiment =
        read_small(small_head + sampled_factors + "[design]\nkind = \"sobol\"\nsamples = 1024\n");
    double sum = 0.0, squares = 0.0;
    for (const double tilt : numbers_of(experiment, 3)) {
        sum += tilt;
        squares += tilt * tilt;
    }
    CHECK(sum / 1024.0 == Approx(0.0).margin(0.01));
    CHECK(squares / 1024.0 == Approx(1.0).margin(0.02));
    int stars = 0;
    for (std::size_t cell = 0; cell < 1024; ++cell) stars += cell_levels(experiment, cell)[4] == "star";
    CHECK(stars == 512);
}

TEST_CASE("log-normal levels have the mean and the spread that are asked for") {
    const Experiment experiment = read_small(small_head + R"([[factor]]
key = "hand.force_N"
distribution = "log-normal"
mean = 3
sd = 0.6
[design]
kind = "latin-hypercube"
samples = 2000
)");
    double sum = 0.0, squares = 0.0;
    for (const double force : numbers_of(experiment, 0)) {
        sum += force;
        squares += force * force;
    }
    const double mean = sum / 2000.0;
    CHECK(mean == Approx(3.0).epsilon(0.002));
    CHECK(std::sqrt(squares / 2000.0 - mean * mean) == Approx(0.6).epsilon(0.02));
}

TEST_CASE("a range in steps holds both ends") {
    const Experiment experiment = read_small(
        small_head + "[[factor]]\nkey = \"hand.force_N\"\nrange = [1, 4]\nscale = \"log\"\nsteps = 3\n");
    CHECK(experiment.factors[0].levels == std::vector<std::string>{"1", "2", "4"});
}
