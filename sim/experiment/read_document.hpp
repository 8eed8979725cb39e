/// Reading of an experiment from a parsed file; only the readers of this folder include it.
#pragma once

#include "sim/core/toml_document.hpp"
#include "sim/experiment/experiment.hpp"

#include <functional>

namespace needleroll {

/// Where the bytes of a base scenario come from, by its name.
using BaseReader = std::function<Expected<std::string>(const std::string& name)>;

/// A file in the folder, else a shipped scenario.
BaseReader base_beside(const std::filesystem::path& folder, const Assets& assets);

/// The experiment that a document describes; `text` is what it was parsed from.
Expected<Experiment> read_experiment_document(const TomlDocument& document, std::string_view text,
                                              const BaseReader& bytes_of, const Assets& assets,
                                              std::optional<std::int64_t> replicates);

}  // namespace needleroll
