/// How much of a test that repeats itself is done: all of it in `tests/run --whole` (and so in `.ci/run
/// long`), else a tenth of it by the same code.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <vector>

namespace needleroll::testing {

/// True when the environment variable NEEDLEROLL_TESTS_WHOLE is set.
inline bool tests_are_whole() {
    return std::getenv("NEEDLEROLL_TESTS_WHOLE") != nullptr;
}

/// How often to repeat what is repeated `whole` times in full; at least once.
template <class Count>
Count share_of(Count whole) {
    return tests_are_whole() ? whole : (whole + 9) / 10;
}

/// Which of the members 0 ... whole - 1 of a set to take: all, or one of every ten that follow each other, as
/// `seed` picks.
inline std::vector<std::uint64_t> share_of_set(std::uint64_t whole, std::uint64_t seed) {
    std::vector<std::uint64_t> members;
    const std::uint64_t step = tests_are_whole() ? 1 : 10;
    for (std::uint64_t first = 0; first < whole; first += step) {
        // A multiplicative hash: neighbouring tens take different members.
        const std::uint64_t member = first + ((first / step + seed) * 0x9E3779B97F4A7C15u >> 32u) % step;
        if (member < whole) members.push_back(member);
    }
    return members;
}

}  // namespace needleroll::testing
