/// Reading of [replicates], and what the readers of the other tables share with it.
#pragma once

#include "sim/core/toml_document.hpp"
#include "sim/experiment/experiment.hpp"

namespace needleroll {

/// A table of the file, or an empty one where it is absent.
Expected<const toml::table*> table_of(const TomlDocument& document, const char* name);

/// Whole number under a key of a table; empty when the key is absent.
Expected<std::optional<std::int64_t>> whole_at(const TomlDocument& document, const toml::table& table,
                                               const std::string& path, std::string_view key,
                                               std::int64_t low, std::int64_t high);

/// Number of replicates, fixed or found by an interval. The responses of the experiment have been read.
Expected<void> read_replicates(const TomlDocument& document, Experiment& experiment);

}  // namespace needleroll
