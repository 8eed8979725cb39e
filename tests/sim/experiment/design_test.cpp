#include "sim/experiment/design.hpp"

#include "sim/core/limits.hpp"
#include "sim/experiment/sobol.hpp"
#include "tests/catch.hpp"
#include "tests/sim/experiment/small_experiment.hpp"

#include <cmath>
#include <set>

#include <boost/random/sobol.hpp>

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

TEST_CASE("Sobol' words are those of another implementation of the same direction numbers") {
    boost::random::sobol other(most_sobol_dimensions);
    constexpr std::size_t points = 256;
    // The other one goes through the points in Gray code and leaves the first, 0, out: the same net in
    // another order.
    std::vector<std::set<std::uint32_t>> theirs(most_sobol_dimensions);
    for (std::size_t i = 0; i + 1 < points; ++i) {
        for (auto& dimension : theirs) dimension.insert(static_cast<std::uint32_t>(other() >> 32));
    }
    for (std::size_t dimension = 0; dimension < most_sobol_dimensions; ++dimension) {
        for (std::size_t i = 1; i < points; ++i)
            CHECK(theirs[dimension].count(sobol_word(dimension, i)) == 1);
    }
}

TEST_CASE("Sobol' points agree across dimensions with another implementation") {
    boost::random::sobol other(most_sobol_dimensions);
    for (std::uint64_t i = 1; i < 200; ++i) {
        for (std::size_t dimension = 0; dimension < most_sobol_dimensions; ++dimension)
            CHECK(static_cast<std::uint32_t>(other() >> 32) == sobol_word(dimension, i ^ (i >> 1)));
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
