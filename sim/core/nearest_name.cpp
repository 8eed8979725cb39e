#include "sim/core/nearest_name.hpp"

#include "sim/core/plain_text.hpp"

#include <algorithm>
#include <numeric>

namespace needleroll {

namespace {

/// Longer names than this cannot be near any known one; cutting them bounds the work.
constexpr std::size_t compared_bytes = 80;

std::string compared(std::string_view text) {
    return lower_case(text.substr(0, compared_bytes));
}

}  // namespace

std::size_t edit_distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < right.size(); ++j) {
            const std::size_t replaced = diagonal + (left[i] == right[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

std::string_view nearest_name(std::string_view mistyped, const std::vector<std::string_view>& candidates) {
    const std::string wanted = compared(mistyped);
    std::string_view nearest;
    std::size_t least = std::string_view::npos;
    for (const std::string_view candidate : candidates) {
        const std::size_t distance = edit_distance(wanted, compared(candidate));
        if (distance < least) {
            least = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

}  // namespace needleroll
