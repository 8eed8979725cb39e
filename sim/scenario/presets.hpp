/// Named data of the assets: rollers, sites and scenarios, checked on loading.
#pragma once

#include "sim/core/error.hpp"
#include "sim/scenario/assets.hpp"
#include "sim/scenario/scenario.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace needleroll {

/// A roller with where its values come from.
struct RollerPreset {
    std::string title;
    std::string description;                                   ///< one sentence
    Roller roller;                                             ///< its `preset` is the name of the file
    std::vector<std::pair<std::string, std::string>> sources;  ///< key (without "roller.") and citation
};

/// What a picker shows of a file of the assets.
struct PresetSummary {
    std::string name;  ///< the file's name without ".toml"
    std::string title;
    std::string description;
    std::string notice;  ///< of scenarios: what to look at; empty when none is given
};

/// assets/rollers/NAME.toml. An unknown name fails with the nearest known one.
Expected<RollerPreset> load_roller(const Assets& assets, std::string_view name);

/// assets/sites/NAME.toml, with source and method of every layer.
Expected<Site> load_site(const Assets& assets, std::string_view name);

/// All rollers and sites, by name. Fails with the first file that is wrong.
Expected<std::vector<PresetSummary>> list_rollers(const Assets& assets);
Expected<std::vector<PresetSummary>> list_sites(const Assets& assets);

/// All scenarios that are shipped, by name, without reading further than their words.
Expected<std::vector<PresetSummary>> list_scenarios(const Assets& assets);

/// Path of a shipped scenario. An unknown name fails with the nearest known one.
Expected<std::filesystem::path> scenario_path(const Assets& assets, std::string_view name);

/// Replaces the roller or the site of the scenario by the named one.
Expected<void> apply_preset(Scenario& scenario, PresetKind kind, std::string_view name, const Assets& assets);

/// What a scenario is compared with to tell what was changed: all defaults, with its own roller preset and
/// site.
Expected<Scenario> reference_scenario(const Scenario& scenario, const Assets& assets);

}  // namespace needleroll
