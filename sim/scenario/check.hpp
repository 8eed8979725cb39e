/// Whether a scenario can be run: every key within its limits and the keys in agreement with each other.
#pragma once

#include "sim/core/error.hpp"
#include "sim/core/limits.hpp"
#include "sim/scenario/parameter.hpp"
#include "sim/scenario/scenario.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace needleroll {

/// Most entries of the lists of a scenario.
inline constexpr std::size_t maximum_strokes = 10000;
inline constexpr std::size_t maximum_damaged = 1000;

/// A number of a listed stroke: its key and limits, for reading, writing and checking.
struct StrokeKey {
    std::string_view key;
    std::optional<double> (*get)(const ListedStroke&);
    void (*set)(ListedStroke&, double);
    Range range;
    bool required = false;
};

/// The numbers of [[stroke]] other than its start.
std::span<const StrokeKey> stroke_keys();

/// Limits that are not those of one key: rings on the drum, a tip no wider than the needle, damaged needles
/// in the layout and named once.
Expected<void> check_roller(const Roller& roller);

/// Everything that run() relies on. Cheap enough for every move of a control. The error names the key; file
/// and line are the reader's to add.
Expected<void> check(const Scenario& scenario);

}  // namespace needleroll
