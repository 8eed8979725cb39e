/// How sure a curve, a point or a finding of the skin's response is: what stands behind its values, and how
/// the work that they come from was read.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace needleroll {

/// What stands behind a value. What is not measured has no value at all: it is empty, never a number.
enum class Evidence { measured_in_people, measured_in_animals, illustrative, not_measured };

/// As files show it, by Evidence.
inline constexpr std::array<std::string_view, 4> evidence_words = {
    "measured in people", "measured in animals", "illustrative", "not measured"};

constexpr std::string_view words_of(Evidence evidence) {
    return evidence_words[static_cast<std::size_t>(evidence)];
}

/// How the work behind a value was read.
enum class SourceMark {
    read,          ///< read at its address, mostly the abstract
    second_hand,   ///< read where others repeat it
    recalled,      ///< recalled from the literature, not checked at the paper
    arithmetic,    ///< follows by arithmetic from published figures
    illustrative,  ///< chosen by us so that something can be drawn
};

/// As files show it, by SourceMark.
inline constexpr std::array<std::string_view, 5> source_mark_words = {"read", "second-hand", "recalled",
                                                                      "arithmetic", "illustrative"};

constexpr std::string_view words_of(SourceMark mark) {
    return source_mark_words[static_cast<std::size_t>(mark)];
}

}  // namespace needleroll
