#include "sim/scenario/read.hpp"

#include "sim/core/nearest_name.hpp"
#include "sim/core/toml_document.hpp"
#include "sim/core/toml_list.hpp"
#include "sim/core/whole_file.hpp"
#include "sim/measured/poses_file.hpp"
#include "sim/measured/read_regions.hpp"
#include "sim/measured/region_rings.hpp"
#include "sim/scenario/check.hpp"
#include "sim/scenario/parameter_set.hpp"
#include "sim/scenario/presets.hpp"
#include "sim/scenario/read_lists.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace needleroll {

namespace {

constexpr const char* settings_name = "--set";

/// One `key=value` of the command line.
struct Setting {
    const Parameter* parameter = nullptr;
    std::string value;
};

/// Tables of a file that hold parameters, by Group.
constexpr std::array<std::string_view, 9> group_tables = {
    "", "roller", "patch", "hand", "contact", "program", "poses", "variability", "metrics"};

/// Tables that hold something else.
constexpr std::array<std::string_view, 2> other_tables = {"stroke", "expected"};

bool is_preset(const Parameter& parameter) {
    return std::holds_alternative<PresetName>(parameter.kind);
}

Expected<Setting> parse_setting(const std::string& text) {
    const std::size_t equals = text.find('=');
    const std::string key = text.substr(0, equals);
    if (equals == std::string::npos || key.empty()) {
        return fail({.message = "a setting has the form key=value",
                     .file = settings_name,
                     .found = found_text(GivenValue(text)),
                     .allowed = "for example hand.force_N=5"});
    }
    const Parameter* parameter = find_parameter(key);
    if (parameter == nullptr) {
        return fail({.message = fmt::format("there is no such key; did you mean {}?", nearest_key(key)),
                     .file = settings_name,
                     .key = key.substr(0, 80)});
    }
    return Setting{parameter, text.substr(equals + 1)};
}

Expected<std::vector<Setting>> parse_settings(const std::vector<std::string>& texts) {
    std::vector<Setting> settings;
    for (const std::string& text : texts) {
        Expected<Setting> setting = parse_setting(text);
        if (!setting) return fail(setting.error());
        settings.push_back(*std::move(setting));
    }
    return settings;
}

/// Puts file and line of a key into an error that has neither.
Error placed(Error error, const TomlDocument& document, const std::vector<Setting>& settings) {
    if (!error.file.empty()) return error;
    const bool set = std::any_of(settings.begin(), settings.end(),
                                 [&](const Setting& setting) { return setting.parameter->key == error.key; });
    error.file = set ? settings_name : document.file;
    error.line = set ? 0 : line_of(document, error.key);
    return error;
}

/// The value of one key of the file into the scenario.
Expected<void> read_value(const TomlDocument& document, const toml::node& node, const Parameter& parameter,
                          Scenario& scenario) {
    const std::optional<GivenValue> value = given_value(node);
    if (!value) {
        return fail(error_at(document, node, std::string(parameter.key), "the value has the wrong type",
                             found_text(node), allowed_text(parameter)));
    }
    Expected<void> set = set_value(scenario, parameter, *value);
    if (!set) {
        set.error().file = document.file;
        set.error().line = static_cast<int>(node.source().begin.line);
    }
    return set;
}

/// Keys that a table may hold, with the table's name before them.
std::vector<std::string_view> known_keys(std::string_view table) {
    std::vector<std::string_view> keys;
    for (const Parameter& parameter : parameters()) {
        if (group_tables[static_cast<std::size_t>(parameter.group)] == table) keys.push_back(parameter.key);
    }
    if (table == "roller") keys.push_back("roller.damaged");
    if (table == "patch") keys.push_back("patch.region");
    if (table == "poses") keys.push_back("poses.file");
    return keys;
}

/// A list, or the name of a file, that stands among the keys of a table.
Expected<bool> read_inner(const TomlDocument& document, const toml::node& node, const std::string& key,
                          Scenario& scenario) {
    if (key == "roller.damaged") {
        Expected<std::vector<DamagedNeedle>> damaged = read_damaged(document, node);
        if (!damaged) return fail(damaged.error());
        scenario.roller.damaged = *std::move(damaged);
        return true;
    }
    if (key == "patch.region") {
        Expected<std::vector<NamedRegion>> regions = read_regions(document, node, "patch.region");
        if (!regions) return fail(regions.error());
        scenario.patch.regions = *std::move(regions);
        for (NamedRegion& region : scenario.patch.regions) drop_repeated_corners(region.polygon_mm);
        return true;
    }
    if (key == "poses.file") {
        Expected<std::string> name = read_poses_name(document, node);
        if (!name) return fail(name.error());
        scenario.poses_file = *std::move(name);
        return true;
    }
    return false;
}

Expected<void> read_group(const TomlDocument& document, const toml::node& node, const std::string& table,
                          Scenario& scenario) {
    const toml::table* keys = node.as_table();
    if (keys == nullptr) {
        return fail(error_at(document, node, table, "a table is needed", found_text(node),
                             fmt::format("[{}]", table)));
    }
    if (table == "poses" && keys->empty())
        return fail(missing_key(document, *keys, "poses.file", "the name of a CSV file"));
    for (const auto& [name, value] : *keys) {
        const std::string key = table + "." + std::string(name.str());
        const Expected<bool> inner = read_inner(document, value, key, scenario);
        if (!inner) return fail(inner.error());
        if (*inner) continue;
        const Parameter* parameter = find_parameter(key);
        if (parameter == nullptr) return fail(unknown_key(document, value, key, known_keys(table)));
        if (Expected<void> read = read_value(document, value, *parameter, scenario); !read) return read;
    }
    return {};
}

/// Strokes and expected figures.
Expected<void> read_other(const TomlDocument& document, const toml::node& node, std::string_view table,
                          Scenario& scenario) {
    const auto take = [](auto read, auto& target) -> Expected<void> {
        if (!read) return fail(read.error());
        target = *std::move(read);
        return {};
    };
    if (table == "stroke") return take(read_strokes(document, node), scenario.strokes);
    return take(read_expected(document, node), scenario.expected);
}

Error unknown_at_top(const TomlDocument& document, const toml::node& node, const std::string& key) {
    std::vector<std::string_view> known(group_tables.begin() + 1, group_tables.end());
    known.insert(known.end(), other_tables.begin(), other_tables.end());
    if (node.is_table() || node.is_array()) return unknown_key(document, node, key, known);
    Error error = unknown_key(document, node, key, {});
    const std::string_view nearest = nearest_key(key);
    const std::size_t distance = edit_distance(key.substr(0, 80), nearest.substr(nearest.find('.') + 1));
    if (2 * distance < key.size()) {
        error.message = fmt::format("there is no such key; did you mean {}?", nearest);
        return error;
    }
    error.message = "there is no such key";
    error.allowed =
        fmt::format("schema, {}, [{}]", fmt::join(known_keys(""), ", "), fmt::join(known, "], ["));
    return error;
}

Expected<void> read_top(const TomlDocument& document, Scenario& scenario) {
    for (const auto& [name, node] : document.root) {
        const std::string key(name.str());
        if (key == "schema") continue;
        const Parameter* parameter = find_parameter(key);
        Expected<void> read;
        if (parameter != nullptr && parameter->group == Group::scenario) {
            read = read_value(document, node, *parameter, scenario);
        } else if (std::find(other_tables.begin(), other_tables.end(), key) != other_tables.end()) {
            read = read_other(document, node, key, scenario);
        } else if (std::find(group_tables.begin() + 1, group_tables.end(), key) != group_tables.end()) {
            read = read_group(document, node, key, scenario);
        } else {
            read = fail(unknown_at_top(document, node, key));
        }
        if (!read) return read;
    }
    return {};
}

/// Roller and site, named by the last setting, else by the file, else by the defaults.
Expected<void> read_presets(const TomlDocument& document, const std::vector<Setting>& settings,
                            const Assets& assets, Scenario& scenario) {
    for (const Parameter& parameter : parameters()) {
        if (!is_preset(parameter)) continue;
        std::string name = value_text(scenario, parameter);
        if (const toml::node* node = toml::at_path(document.root, parameter.key).node()) {
            if (Expected<void> read = read_value(document, *node, parameter, scenario); !read) return read;
            name = node->value_or(name);
        }
        for (const Setting& setting : settings) {
            if (setting.parameter == &parameter) name = setting.value;
        }
        const Expected<void> applied =
            apply_preset(scenario, std::get<PresetName>(parameter.kind).kind, name, assets);
        if (!applied) return fail(placed(applied.error(), document, settings));
    }
    return {};
}

Expected<void> apply_settings(const std::vector<Setting>& settings, const Assets& assets,
                              Scenario& scenario) {
    for (const Setting& setting : settings) {
        if (is_preset(*setting.parameter)) continue;
        Expected<void> set = set_text(scenario, *setting.parameter, setting.value, assets);
        if (!set) {
            set.error().file = settings_name;
            return set;
        }
    }
    return {};
}

/// Measured poses take the place of a program: nothing may be said about one.
Expected<void> refuse_program_beside_poses(const TomlDocument& document,
                                           const std::vector<Setting>& settings) {
    const std::string message = "measured poses take the place of a program";
    for (const char* table : {"program", "stroke"}) {
        const toml::node* node = document.root.get(table);
        if (node != nullptr) return fail(error_at(document, *node, table, message, "both", "[poses] alone"));
    }
    for (const Setting& setting : settings) {
        if (setting.parameter->group != Group::program) continue;
        return fail({.message = message,
                     .file = settings_name,
                     .key = std::string(setting.parameter->key),
                     .found = "a scenario with [poses]",
                     .allowed = "keys outside program"});
    }
    return {};
}

}  // namespace

Expected<Scenario> read_scenario_text(std::string_view text, const std::string& file,
                                      const std::filesystem::path& folder,
                                      const std::vector<std::string>& settings, const Assets& assets) {
    const Expected<TomlDocument> document = parse_document(text, file);
    if (!document) return fail(document.error());
    const Expected<std::vector<Setting>> set = parse_settings(settings);
    if (!set) return fail(set.error());
    Scenario scenario;
    if (Expected<void> read = read_presets(*document, *set, assets, scenario); !read)
        return fail(read.error());
    if (Expected<void> read = read_top(*document, scenario); !read) return fail(read.error());
    if (Expected<void> applied = apply_settings(*set, assets, scenario); !applied)
        return fail(applied.error());
    if (!scenario.poses_file.empty()) {
        if (Expected<void> alone = refuse_program_beside_poses(*document, *set); !alone)
            return fail(alone.error());
        Expected<MeasuredPoses> measured = read_poses(folder / scenario.poses_file);
        if (!measured) return fail(measured.error());
        scenario.poses = std::move(measured->poses);
        scenario.pose_source = measured->source;
    }
    if (Expected<void> checked = check(scenario); !checked)
        return fail(placed(checked.error(), *document, *set));
    return scenario;
}

Expected<Scenario> read_scenario(const std::filesystem::path& file, const std::vector<std::string>& settings,
                                 const Assets& assets) {
    const Expected<std::string> text = read_whole_file(file, maximum_document_bytes);
    if (!text) return fail(text.error());
    return read_scenario_text(*text, file.string(), file.parent_path(), settings, assets);
}

Expected<Scenario> default_scenario(const std::vector<std::string>& settings, const Assets& assets) {
    const Expected<std::filesystem::path> file = scenario_path(assets, default_scenario_name);
    if (!file) return fail(file.error());
    return read_scenario(*file, settings, assets);
}

}  // namespace needleroll
