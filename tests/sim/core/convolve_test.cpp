#include "sim/core/convolve.hpp"

#include "sim/core/wide_column.hpp"
#include "tests/catch.hpp"

#include <cmath>
#include <cstdint>
#include <vector>

using namespace needleroll;

TEST_CASE("a convolution is the plain sum over weights, to the last bit, for any size and step") {
    for (const std::size_t count : {0u, 1u, 7u, 8u, 9u, 31u, 32u, 33u, 100u}) {
        for (const std::size_t step : {1u, 5u, 100u}) {
            const std::vector<double> weights = {0.1, -0.7, 1.0 / 3.0, 1e-11};
            std::vector<double> in(count + 3 * step), out(count + 1, 7.0);
            for (std::size_t i = 0; i < in.size(); ++i) in[i] = std::sin(1.3 * static_cast<double>(i));
            convolve(in.data(), step, weights, out.data(), count);
            for (std::size_t i = 0; i < count; ++i) {
                double sum = 0.0;
                for (std::size_t m = 0; m < weights.size(); ++m) sum += weights[m] * in[i + m * step];
                CHECK(out[i] == sum);
            }
            CHECK(out[count] == 7.0);
        }
    }
}

TEST_CASE("wide columns begin where a vector does") {
    const auto off = [](const auto& column) {
        return reinterpret_cast<std::uintptr_t>(column.data()) % vector_bytes;
    };
    for (const std::size_t size : {1u, 100u, 100'000u}) CHECK(off(WideColumn<double>(size)) == 0);
    const WideArray<float, 3> one{}, other{};
    CHECK((off(one) == 0 && off(other) == 0));
}
