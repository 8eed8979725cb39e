#include "sim/scenario/presets.hpp"

#include "sim/core/nearest_name.hpp"
#include "sim/core/toml_document.hpp"
#include "sim/scenario/check.hpp"
#include "sim/scenario/parameter_set.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace needleroll {

namespace {

/// One folder of the assets and what errors call its files.
struct Shelf {
    std::string_view folder;
    std::string_view noun;
    std::string_view key;
};

constexpr Shelf rollers{"rollers", "roller", "roller.preset"};
constexpr Shelf sites{"sites", "site", "patch.site"};
constexpr Shelf scenarios{"scenarios", "scenario", "scenario"};

Expected<std::vector<std::string>> names_on(const Assets& assets, const Shelf& shelf) {
    const std::filesystem::path folder = assets.folder / shelf.folder;
    std::vector<std::string> names;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        if (entry->path().extension() == ".toml") names.push_back(entry->path().stem().string());
    }
    if (error)
        return fail({.message = "the folder cannot be read: " + error.message(), .file = folder.string()});
    std::sort(names.begin(), names.end());
    return names;
}

/// The path of a file by its name, which has to be one that is there.
Expected<std::filesystem::path> path_on(const Assets& assets, const Shelf& shelf, std::string_view name) {
    const Expected<std::vector<std::string>> names = names_on(assets, shelf);
    if (!names) return fail(names.error());
    if (std::find(names->begin(), names->end(), name) == names->end()) {
        const std::vector<std::string_view> known(names->begin(), names->end());
        return fail({.message = fmt::format("there is no such {}; did you mean \"{}\"?", shelf.noun,
                                            nearest_name(name, known)),
                     .key = std::string(shelf.key),
                     .found = found_text(GivenValue(std::string(name))),
                     .allowed = fmt::format("{}", fmt::join(known, ", "))});
    }
    return assets.folder / shelf.folder / (std::string(name) + ".toml");
}

Expected<TomlDocument> open_preset(const Assets& assets, const Shelf& shelf, std::string_view name) {
    const Expected<std::filesystem::path> path = path_on(assets, shelf, name);
    if (!path) return fail(path.error());
    return read_document(*path);
}

Expected<PresetSummary> summary_of(const TomlDocument& document, const std::string& name) {
    const Expected<std::string> title = text_at(document, document.root, "", "title");
    if (!title) return fail(title.error());
    const Expected<std::string> description = text_at(document, document.root, "", "description");
    if (!description) return fail(description.error());
    const Expected<std::string> notice =
        document.root.contains("notice") ? text_at(document, document.root, "", "notice") : std::string();
    if (!notice) return fail(notice.error());
    return PresetSummary{name, *title, *description, *notice};
}

Expected<std::vector<PresetSummary>> list(const Assets& assets, const Shelf& shelf) {
    const Expected<std::vector<std::string>> names = names_on(assets, shelf);
    if (!names) return fail(names.error());
    std::vector<PresetSummary> summaries;
    for (const std::string& name : *names) {
        const Expected<TomlDocument> document = open_preset(assets, shelf, name);
        if (!document) return fail(document.error());
        Expected<PresetSummary> summary = summary_of(*document, name);
        if (!summary) return fail(summary.error());
        summaries.push_back(*std::move(summary));
    }
    return summaries;
}

Expected<const toml::table*> table_at(const TomlDocument& document, std::string_view key) {
    const toml::node* node = document.root.get(key);
    if (node != nullptr && node->is_table()) return node->as_table();
    return fail({.message = "the table is missing",
                 .file = document.file,
                 .line = line_of(document, std::string(key)),
                 .key = std::string(key),
                 .found = node == nullptr ? "no such key" : found_text(*node),
                 .allowed = fmt::format("[{}]", key)});
}

/// Keys of a roller, without the group before them.
std::vector<std::string_view> roller_keys() {
    constexpr std::string_view group = "roller.";
    std::vector<std::string_view> keys;
    for (const Parameter& parameter : parameters()) {
        const bool described = parameter.group == Group::roller && parameter.key != rollers.key;
        if (described) keys.push_back(parameter.key.substr(group.size()));
    }
    return keys;
}

/// Keys of [roller] into the roller of a scenario.
Expected<void> read_roller_keys(const TomlDocument& document, const toml::table& table, Scenario& scenario) {
    if (Expected<void> known = only_known_keys(document, table, "roller", roller_keys()); !known)
        return known;
    for (const auto& [name, node] : table) {
        const std::string key = "roller." + std::string(name.str());
        const Parameter& parameter = *find_parameter(key);
        const std::optional<GivenValue> value = given_value(node);
        const Expected<void> set = value ? set_value(scenario, parameter, *value)
                                         : fail(error_at(document, node, key, "the value has the wrong type",
                                                         found_text(node), allowed_text(parameter)));
        if (set) continue;
        Error error = set.error();
        error.file = document.file;
        error.line = line_of(document, key);
        return fail(std::move(error));
    }
    return {};
}

Expected<SourcedValue> read_layer(const TomlDocument& document, const std::string& layer) {
    const Expected<const toml::table*> table = table_at(document, layer);
    if (!table) return fail(table.error());
    if (Expected<void> known =
            only_known_keys(document, **table, layer, {"thickness_mm", "source", "method"});
        !known) {
        return fail(known.error());
    }
    const Range range{.minimum = 0.001, .maximum = 20, .step = 0.001, .decimals = 3};
    const Expected<std::optional<double>> thickness =
        number_at(document, **table, layer, "thickness_mm", range);
    if (!thickness) return fail(thickness.error());
    if (!*thickness) {
        return fail(error_at(document, **table, layer + ".thickness_mm", "the key is missing", "no such key",
                             "a thickness in mm"));
    }
    const Expected<std::string> source = text_at(document, **table, layer, "source");
    if (!source) return fail(source.error());
    const Expected<std::string> method = text_at(document, **table, layer, "method");
    if (!method) return fail(method.error());
    return SourcedValue{**thickness, *source, *method};
}

}  // namespace

Expected<RollerPreset> load_roller(const Assets& assets, std::string_view name) {
    const Expected<TomlDocument> document = open_preset(assets, rollers, name);
    if (!document) return fail(document.error());
    if (Expected<void> known = only_known_keys(*document, document->root, "",
                                               {"schema", "title", "description", "roller", "sources"});
        !known) {
        return fail(known.error());
    }
    const Expected<PresetSummary> summary = summary_of(*document, std::string(name));
    if (!summary) return fail(summary.error());
    const Expected<const toml::table*> keys = table_at(*document, "roller");
    if (!keys) return fail(keys.error());
    Scenario carrier;
    if (Expected<void> read = read_roller_keys(*document, **keys, carrier); !read) return fail(read.error());
    carrier.roller.preset = name;
    if (Expected<void> checked = check_roller(carrier.roller); !checked) {
        Error error = checked.error();
        error.file = document->file;
        error.line = line_of(*document, error.key);
        return fail(std::move(error));
    }
    const Expected<const toml::table*> cited = table_at(*document, "sources");
    if (!cited) return fail(cited.error());
    if (Expected<void> known = only_known_keys(*document, **cited, "sources", roller_keys()); !known) {
        return fail(known.error());
    }
    RollerPreset preset{summary->title, summary->description, carrier.roller, {}};
    for (const auto& [key, node] : **cited) {
        const Expected<std::string> text = text_at(*document, **cited, "sources", key.str());
        if (!text) return fail(text.error());
        preset.sources.emplace_back(key.str(), *text);
    }
    return preset;
}

Expected<Site> load_site(const Assets& assets, std::string_view name) {
    const Expected<TomlDocument> document = open_preset(assets, sites, name);
    if (!document) return fail(document.error());
    const Expected<PresetSummary> summary = summary_of(*document, std::string(name));
    if (!summary) return fail(summary.error());
    if (Expected<void> known = only_known_keys(*document, document->root, "",
                                               {"schema", "title", "description", "stratum_corneum",
                                                "viable_epidermis", "papillary_dermis", "reticular_dermis"});
        !known) {
        return fail(known.error());
    }
    Site site;
    site.name = name;
    site.title = summary->title;
    site.description = summary->description;
    const std::pair<const char*, SourcedValue*> layers[] = {{"stratum_corneum", &site.stratum_corneum_mm},
                                                            {"viable_epidermis", &site.viable_epidermis_mm},
                                                            {"papillary_dermis", &site.papillary_dermis_mm},
                                                            {"reticular_dermis", &site.reticular_dermis_mm}};
    for (const auto& [layer, value] : layers) {
        Expected<SourcedValue> read = read_layer(*document, layer);
        if (!read) return fail(read.error());
        *value = *std::move(read);
    }
    return site;
}

Expected<std::vector<PresetSummary>> list_rollers(const Assets& assets) {
    return list(assets, rollers);
}
Expected<std::vector<PresetSummary>> list_sites(const Assets& assets) {
    return list(assets, sites);
}
Expected<std::vector<PresetSummary>> list_scenarios(const Assets& assets) {
    return list(assets, scenarios);
}

Expected<std::filesystem::path> scenario_path(const Assets& assets, std::string_view name) {
    return path_on(assets, scenarios, name);
}

Expected<void> apply_preset(Scenario& scenario, PresetKind kind, std::string_view name,
                            const Assets& assets) {
    if (kind == PresetKind::roller) {
        Expected<RollerPreset> preset = load_roller(assets, name);
        if (!preset) return fail(preset.error());
        scenario.roller = std::move(preset->roller);
        return {};
    }
    Expected<Site> site = load_site(assets, name);
    if (!site) return fail(site.error());
    scenario.patch.site = *std::move(site);
    return {};
}

Expected<Scenario> reference_scenario(const Scenario& scenario, const Assets& assets) {
    Scenario reference;
    for (const auto& [kind, name] : {std::pair(PresetKind::roller, scenario.roller.preset),
                                     std::pair(PresetKind::site, scenario.patch.site.name)}) {
        if (Expected<void> applied = apply_preset(reference, kind, name, assets); !applied)
            return fail(applied.error());
    }
    return reference;
}

}  // namespace needleroll
