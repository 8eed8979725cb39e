/// Which of the known names a mistyped one was meant to be.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// Least number of inserted, removed or replaced characters that turn one text into the other (Levenshtein
/// 1966).
std::size_t edit_distance(std::string_view left, std::string_view right);

/// The candidate with the least edit distance, the first of equals; empty when there are no candidates. Upper
/// and lower case count as equal.
std::string_view nearest_name(std::string_view mistyped, const std::vector<std::string_view>& candidates);

}  // namespace needleroll
