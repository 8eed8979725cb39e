/// Reading of one [[factor]] of an experiment.
#pragma once

#include "sim/core/toml_document.hpp"
#include "sim/experiment/experiment.hpp"

namespace needleroll {

/// A level or setting as `--set` has it: text as it is, numbers to the last digit, lists in brackets.
Expected<std::string> setting_text(const TomlDocument& document, const toml::node& node,
                                   const std::string& key);

/// Reads a factor and checks every level against its parameter. `path` names it in errors ("factor[0]").
Expected<Factor> read_factor(const TomlDocument& document, const toml::table& table, const std::string& path,
                             DesignKind design, const Scenario& base, const Assets& assets);

}  // namespace needleroll
