/// Files that are changed at random, the same ones every time, and what their errors have to be.
#pragma once

#include "sim/core/error.hpp"
#include "sim/core/random.hpp"
#include "tests/catch.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace needleroll::testing {

/// Picks the files of a run that does not take them all.
inline constexpr std::uint64_t fuzz_seed = 11;

/// Pieces of text that are likely to reach far into the readers.
inline constexpr std::array<const char*, 28> pieces = {
    "nan",
    "inf",
    "-inf",
    "1e308",
    "-1",
    "0",
    "9223372036854775807",
    "true",
    "[]",
    "{}",
    "\"",
    "[[",
    "]]",
    "=",
    "\n",
    ",",
    "[stroke]",
    "[[stroke]]",
    "[hand]",
    "1979-05-27",
    "roller.",
    "\\u0000",
    "#",
    "1_000",
    "0x7F",
    "\xC3\x28",
    "schema = 1\n",
    "preset = \"../sites/cheek\"\n",
};

/// Changes of one file that depend on its number alone.
class Mutator {
  public:
    explicit Mutator(std::uint64_t number) : number_(number) {}

    std::size_t below(std::size_t end) {
        const std::uint64_t word = draw(Seed{fuzz_seed, 0}, Purpose::random_pattern, number_, count_++)[0];
        return end == 0 ? 0 : static_cast<std::size_t>(word % end);
    }

    std::string mutate(std::string text) {
        const std::size_t changes = 1 + below(4);
        for (std::size_t i = 0; i < changes; ++i) change(text);
        return text;
    }

  private:
    void change(std::string& text) {
        const std::size_t place = below(text.size() + 1);
        switch (below(6)) {
            case 0:
                text.insert(place, pieces[below(pieces.size())]);
                break;
            case 1:
                text.erase(place, 1 + below(12));
                break;
            case 2:
                text.insert(place, 1, static_cast<char>(below(256)));
                break;
            case 3:
                text.insert(place, text.substr(below(text.size() + 1), below(60)));
                break;
            case 4:
                text.resize(place);
                break;
            default:
                replace_value(text, place);
                break;
        }
    }

    /// The value after the next equals sign.
    void replace_value(std::string& text, std::size_t place) {
        const std::size_t equals = text.find('=', place);
        if (equals == std::string::npos) return;
        const std::size_t end = std::min(text.find('\n', equals), text.size());
        text.replace(equals + 1, end - equals - 1, pieces[below(pieces.size())]);
    }

    std::uint64_t number_;
    std::uint64_t count_ = 0;
};

/// An error is one line of readable text.
inline void check_error(const Error& error) {
    const std::string text = describe(error);
    INFO(text);
    REQUIRE_FALSE(error.message.empty());
    REQUIRE(error.message.find('\n') == std::string::npos);
    REQUIRE(text.size() < 2000);
}

}  // namespace needleroll::testing
