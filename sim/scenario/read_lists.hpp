/// Reading of the parts of a scenario file that are lists: damaged needles, regions, strokes, expected
/// figures.
#pragma once

#include "sim/core/toml_document.hpp"
#include "sim/scenario/scenario.hpp"

namespace needleroll {

/// [[roller.damaged]]: ring, needle, state.
Expected<std::vector<DamagedNeedle>> read_damaged(const TomlDocument& document, const toml::node& node);

/// [[stroke]]: start_mm and the keys of stroke_keys().
Expected<std::vector<ListedStroke>> read_strokes(const TomlDocument& document, const toml::node& node);

/// [expected]: figure = [low, high], with dots or tables for figures within figures.
Expected<std::vector<ExpectedFigure>> read_expected(const TomlDocument& document, const toml::node& node);

/// poses.file: the name of a file.
Expected<std::string> read_poses_name(const TomlDocument& document, const toml::node& node);

}  // namespace needleroll
