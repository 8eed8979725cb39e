#include "sim/experiment/read_experiment.hpp"

#include "sim/core/nearest_name.hpp"
#include "sim/core/whole_file.hpp"
#include "sim/experiment/design.hpp"
#include "sim/experiment/read_document.hpp"
#include "sim/experiment/read_factor.hpp"
#include "sim/experiment/read_replication.hpp"
#include "sim/experiment/sobol.hpp"
#include "sim/scenario/presets.hpp"
#include "sim/scenario/read.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr double replicates_per_s = 60.0;  // of the standard replicate on one core

/// Settings out of nested tables: [base.set] program.passes = 4.
Expected<void> collect_settings(const TomlDocument& document, const toml::table& table,
                                const std::string& prefix, std::vector<std::string>& settings) {
    for (const auto& [name, node] : table) {
        const std::string key = prefix + std::string(name.str());
        if (const toml::table* inner = node.as_table()) {
            if (auto read = collect_settings(document, *inner, key + ".", settings); !read) return read;
            continue;
        }
        if (find_parameter(key) == nullptr) {
            return fail(error_at(document, node, "base.set." + key.substr(0, 80),
                                 fmt::format("there is no such key; did you mean {}?", nearest_key(key))));
        }
        const Expected<std::string> value = setting_text(document, node, "base.set." + key);
        if (!value) return fail(value.error());
        settings.push_back(key + "=" + *value);
    }
    return {};
}

/// The bytes of the file beside the experiment, else of a shipped one.
Expected<std::string> base_bytes(const std::string& name, const std::filesystem::path& folder,
                                 const Assets& assets) {
    std::error_code ignored;
    if (std::filesystem::is_regular_file(folder / name, ignored))
        return read_whole_file(folder / name, maximum_document_bytes);
    const Expected<std::filesystem::path> shipped = scenario_path(assets, name);
    if (!shipped) return fail(shipped.error());
    return read_whole_file(*shipped, maximum_document_bytes);
}

Expected<BaseScenario> read_base(const TomlDocument& document, const BaseReader& bytes_of,
                                 const Assets& assets) {
    const Expected<const toml::table*> table = table_of(document, "base");
    if (!table) return fail(table.error());
    if (auto known = only_known_keys(document, **table, "base", {"scenario", "set"}); !known)
        return fail(known.error());
    BaseScenario base;
    base.name = std::string(default_scenario_name);
    if ((*table)->get("scenario") != nullptr) {
        const Expected<std::string> name = text_at(document, **table, "base", "scenario");
        if (!name) return fail(name.error());
        base.name = *name;
    }
    const auto placed = [&](Error error) {
        if (error.file.empty() || error.file == "--set") {
            error.file = document.file;
            error.line = line_of(document, "base.set." + error.key);
        }
        return fail(std::move(error));
    };
    Expected<std::string> text = bytes_of(base.name);
    if (!text) return placed(text.error());
    base.text = *std::move(text);
    if (const toml::node* set = (*table)->get("set"); set != nullptr && set->is_table()) {
        if (auto read = collect_settings(document, *set->as_table(), "", base.settings); !read)
            return fail(read.error());
    }
    Expected<Scenario> scenario = read_scenario_text(base.text, base.name, {}, base.settings, assets);
    if (!scenario) return placed(scenario.error());
    base.scenario = *std::move(scenario);
    if (base.scenario.poses.empty()) return base;
    return fail({.message = "an experiment needs a program; measured poses have no other draws to repeat",
                 .file = document.file,
                 .line = line_of(document, "base.scenario"),
                 .key = "base.scenario",
                 .found = base.name});
}

Expected<void> read_design(const TomlDocument& document, Experiment& experiment) {
    const Expected<const toml::table*> table = table_of(document, "design");
    if (!table) return fail(table.error());
    if (auto known = only_known_keys(document, **table, "design", {"kind", "samples"}); !known) return known;
    if ((*table)->get("kind") != nullptr) {
        const Expected<std::string> kind = text_at(document, **table, "design", "kind");
        if (!kind) return fail(kind.error());
        const auto* found = std::find(design_names.begin(), design_names.end(), *kind);
        if (found == design_names.end()) {
            return fail(error_at(document, *(*table)->get("kind"), "design.kind",
                                 fmt::format("there is no such design; did you mean \"{}\"?",
                                             nearest_name(*kind, {design_names.begin(), design_names.end()})),
                                 found_text(GivenValue(*kind)), "full-factorial, latin-hypercube, sobol"));
        }
        experiment.design = static_cast<DesignKind>(found - design_names.begin());
    }
    const auto samples = whole_at(document, **table, "design", "samples", 1, std::int64_t{1} << 52);
    if (!samples) return fail(samples.error());
    const bool sampled = experiment.design != DesignKind::full_factorial;
    if (sampled != samples->has_value()) {
        return fail(error_at(document, **table, "design.samples",
                             sampled ? "this design needs the number of samples"
                                     : "a full factorial design has no number of samples"));
    }
    experiment.samples = samples->value_or(0);
    return {};
}

Expected<void> read_factors(const TomlDocument& document, const Assets& assets, Experiment& experiment) {
    const toml::node* node = document.root.get("factor");
    if (node == nullptr) {
        return fail(error_at(document, document.root, "factor", "the design is empty: nothing is varied",
                             "no such key", "at least one [[factor]]"));
    }
    const toml::array* list = node->as_array();
    const std::size_t most =
        experiment.design == DesignKind::sobol ? std::min(most_factors, most_sobol_dimensions) : most_factors;
    if (list == nullptr || !list->is_array_of_tables() || list->size() > most) {
        return fail(error_at(document, *node, "factor", "a list of tables is needed", found_text(*node),
                             fmt::format("at most {} of [[factor]]", most)));
    }
    std::set<std::string> keys;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const std::string path = fmt::format("factor[{}]", i);
        Expected<Factor> factor = read_factor(document, *list->get(i)->as_table(), path, experiment.design,
                                              experiment.base.scenario, assets);
        if (!factor) return fail(factor.error());
        if (!keys.insert(factor->key()).second)
            return fail(error_at(document, *list->get(i), path, "the factor is named twice", factor->key()));
        experiment.factors.push_back(*std::move(factor));
    }
    return {};
}

/// The most passes that a cell has.
int most_passes(const Experiment& experiment) {
    double most = experiment.base.scenario.program.passes;
    for (const Factor& factor : experiment.factors) {
        if (factor.key() != "program.passes") continue;
        most = std::max({most, factor.high, factor.mean + 10.0 * factor.sd});
        for (const std::string& level : factor.levels) most = std::max(most, parse_number(level).value_or(0));
    }
    return static_cast<int>(std::min(most, 1000.0));
}

/// Appends the responses of one name.
Expected<void> read_response(const TomlDocument& document, const toml::node& node, Experiment& experiment) {
    const auto* name = node.as_string();
    if (name == nullptr) {
        return fail(error_at(document, node, "responses", "a name in quotes is needed", found_text(node),
                             "numbers of summary.json"));
    }
    Expected<std::vector<Response>> responses =
        parse_response(name->get(), experiment.base.scenario, most_passes(experiment));
    if (!responses) {
        Error error = responses.error();
        error.file = document.file;
        error.line = static_cast<int>(node.source().begin.line);
        error.key = "responses";
        return fail(std::move(error));
    }
    for (Response& response : *responses) {
        for (const Response& other : experiment.responses) {
            if (other.name == response.name)
                return fail(
                    error_at(document, node, "responses", "the response is named twice", response.name));
        }
        experiment.responses.push_back(std::move(response));
    }
    return {};
}

Expected<void> read_responses(const TomlDocument& document, Experiment& experiment) {
    const toml::node* node = document.root.get("responses");
    const toml::array* list = node == nullptr ? nullptr : node->as_array();
    if (list == nullptr || list->empty()) {
        return fail(error_at(document, node == nullptr ? document.root : *node, "responses",
                             "an experiment needs the numbers that it looks at",
                             node == nullptr ? "no such key" : found_text(*node),
                             "for example [\"coverage[0.5].fraction\"]"));
    }
    for (const toml::node& entry : *list) {
        if (auto read = read_response(document, entry, experiment); !read) return read;
    }
    if (experiment.responses.size() <= most_responses) return {};
    return fail(error_at(document, *node, "responses", "there are too many responses",
                         fmt::format("{}", experiment.responses.size()),
                         fmt::format("at most {}", most_responses)));
}

Expected<void> read_measure(const TomlDocument& document, Experiment& experiment) {
    const Expected<const toml::table*> table = table_of(document, "measure");
    if (!table) return fail(table.error());
    if (auto known = only_known_keys(document, **table, "measure", {"pixel_mm"}); !known) return known;
    const Range pixels{.minimum = 0.01, .maximum = 1, .step = 0.01, .decimals = 2};
    const auto pixel_mm = number_at(document, **table, "measure", "pixel_mm", pixels);
    if (!pixel_mm) return fail(pixel_mm.error());
    experiment.pixel_mm = *pixel_mm;
    return {};
}

Expected<void> read_words(const TomlDocument& document, Experiment& experiment) {
    for (const auto& [key, target] :
         {std::pair("title", &experiment.title), std::pair("question", &experiment.question)}) {
        const Expected<std::string> words = text_at(document, document.root, "", key);
        if (!words) return fail(words.error());
        *target = *words;
    }
    return {};
}

/// Refuses what nobody could wait for.
Expected<void> check_size(const Experiment& experiment) {
    const double cells = cell_count(experiment);
    const double least = cells * static_cast<double>(experiment.replication.minimum);
    const double most = cells * static_cast<double>(experiment.replication.maximum);
    if (cells <= most_cells && most <= most_replicates) return {};
    return fail(
        {.message = fmt::format(
             "the design is too large: {:.6g} cells with {:.6g} replicates would take about "
             "{:.3g} days on one core at {:.0f} replicates a second; take fewer levels or a sampled design",
             cells, least, least / replicates_per_s / 86400.0, replicates_per_s),
         .file = experiment.file,
         .key = "factor",
         .found = fmt::format("{:.6g} cells, up to {:.6g} replicates", cells, most),
         .allowed = fmt::format("at most {:.0f} cells and {:.0f} replicates", most_cells, most_replicates)});
}

/// Levels that do not go together are told before anything runs, as far as that is quick.
Expected<void> check_cells(const Experiment& experiment, const Assets& assets) {
    const auto cells = static_cast<std::size_t>(std::min(cell_count(experiment), 2000.0));
    for (std::size_t cell = 0; cell < cells; ++cell) {
        const Expected<Scenario> scenario = cell_scenario(experiment, cell, assets);
        if (scenario) continue;
        Error error = scenario.error();
        error.message = fmt::format("cell {} cannot be run: {}", cell, error.message);
        error.file = experiment.file;
        error.line = 0;
        for (const Factor& factor : experiment.factors) {
            if (factor.key() == error.key) error.line = factor.line;
        }
        return fail(std::move(error));
    }
    return {};
}

}  // namespace

Expected<Experiment> read_experiment_document(const TomlDocument& document, std::string_view text,
                                              const BaseReader& bytes_of, const Assets& assets,
                                              std::optional<std::int64_t> replicates) {
    auto done = only_known_keys(
        document, document.root, "",
        {"schema", "title", "question", "responses", "base", "factor", "design", "replicates", "measure"});
    if (!done) return fail(done.error());
    Experiment experiment;
    experiment.file = document.file;
    experiment.text = std::string(text);
    done = read_words(document, experiment);
    if (!done) return fail(done.error());
    Expected<BaseScenario> base = read_base(document, bytes_of, assets);
    if (!base) return fail(base.error());
    experiment.base = *std::move(base);
    done = read_design(document, experiment);
    if (done) done = read_factors(document, assets, experiment);
    if (done) done = read_responses(document, experiment);
    if (done) done = read_replicates(document, experiment);
    if (done) done = read_measure(document, experiment);
    if (!done) return fail(done.error());
    if (replicates) experiment.replication = {.minimum = *replicates, .maximum = *replicates};
    if (auto fits = check_size(experiment); !fits) return fail(fits.error());
    if (auto fits = check_cells(experiment, assets); !fits) return fail(fits.error());
    return experiment;
}

BaseReader base_beside(const std::filesystem::path& folder, const Assets& assets) {
    return [folder, assets](const std::string& name) { return base_bytes(name, folder, assets); };
}

Expected<Experiment> read_experiment_text(std::string_view text, const std::string& file,
                                          const std::filesystem::path& folder, const Assets& assets,
                                          std::optional<std::int64_t> replicates) {
    const Expected<TomlDocument> document = parse_document(text, file);
    if (!document) return fail(document.error());
    return read_experiment_document(*document, text, base_beside(folder, assets), assets, replicates);
}

Expected<Experiment> read_experiment_copy(std::string_view text, const std::string& file,
                                          std::string_view base_text, const Assets& assets,
                                          std::optional<std::int64_t> replicates) {
    const Expected<TomlDocument> document = parse_document(text, file);
    if (!document) return fail(document.error());
    const auto copy = [&](const std::string&) -> Expected<std::string> { return std::string(base_text); };
    return read_experiment_document(*document, text, copy, assets, replicates);
}

Expected<Experiment> read_experiment(const std::filesystem::path& file, const Assets& assets,
                                     std::optional<std::int64_t> replicates) {
    const Expected<std::string> text = read_whole_file(file, maximum_document_bytes);
    if (!text) return fail(text.error());
    return read_experiment_text(*text, file.string(), file.parent_path(), assets, replicates);
}

}  // namespace needleroll
