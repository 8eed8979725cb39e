#include "sim/core/parallel.hpp"

#include "tests/catch.hpp"

#include <cmath>
#include <numeric>
#include <vector>

using needleroll::parallel_for;

TEST_CASE("the parallel loop calls every index exactly once", "[core][thread]") {
    for (const int threads : {0, 1, 2, 4, 7}) {
        for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{10007}}) {
            std::vector<int> calls(count, 0);
            parallel_for(count, threads, [&](std::size_t i) { ++calls[i]; });
            CHECK(calls == std::vector<int>(count, 1));
        }
    }
}

TEST_CASE("what the parallel loop reads was written before it and what it writes can be read after it",
          "[core][thread]") {
    constexpr std::size_t count = 5000;
    for (const int threads : {1, 2, 4}) {
        std::vector<double> input(count);
        std::iota(input.begin(), input.end(), 0.0);
        std::vector<double> output(count);
        parallel_for(count, threads, [&](std::size_t i) { output[i] = std::sqrt(input[i]); });
        std::size_t correct = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (output[i] == std::sqrt(static_cast<double>(i))) ++correct;
        }
        CHECK(correct == count);
    }
}

TEST_CASE("parallel loops nest", "[core][thread]") {
    constexpr std::size_t rows = 40, columns = 50;
    std::vector<std::size_t> cells(rows * columns);
    parallel_for(rows, 4, [&](std::size_t row) {
        parallel_for(columns, 2, [&](std::size_t column) { cells[row * columns + column] = row * column; });
    });
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            REQUIRE(cells[row * columns + column] == row * column);
        }
    }
}
