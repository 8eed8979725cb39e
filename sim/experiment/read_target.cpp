#include "sim/core/whole_file.hpp"
#include "sim/experiment/design.hpp"
#include "sim/experiment/read_document.hpp"
#include "sim/experiment/suggest.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace needleroll {
namespace {

/// The response of a goal and its limits, before the responses are known.
struct NamedGoal {
    std::string response;
    Goal goal;
    int line = 0;
};

Expected<NamedGoal> read_goal(const TomlDocument& document, const toml::table& table,
                              const std::string& path) {
    auto known = only_known_keys(document, table, path, {"response", "at_least", "at_most"});
    if (!known) return fail(known.error());
    const Range any{.minimum = -1e12, .maximum = 1e12, .step = 1, .decimals = 3};
    const Expected<std::string> response = text_at(document, table, path, "response");
    if (!response) return fail(response.error());
    const auto least = number_at(document, table, path, "at_least", any);
    if (!least) return fail(least.error());
    const auto most = number_at(document, table, path, "at_most", any);
    if (!most) return fail(most.error());
    if (!*least && !*most)
        return fail(error_at(document, table, path, "a goal needs at_least, at_most or both"));
    if (*least && *most && **least > **most) {
        return fail(error_at(document, table, path, "at_least lies above at_most",
                             fmt::format("{} and {}", **least, **most)));
    }
    return NamedGoal{*response, {0, *least, *most}, static_cast<int>(table.source().begin.line)};
}

Expected<std::vector<NamedGoal>> read_goals(const TomlDocument& document) {
    const toml::node* node = document.root.get("goal");
    const toml::array* list = node == nullptr ? nullptr : node->as_array();
    if (list == nullptr || list->empty() || !list->is_array_of_tables()) {
        return fail(error_at(document, node == nullptr ? document.root : *node, "goal",
                             "a target needs at least one goal",
                             node == nullptr ? "no such key" : found_text(*node),
                             "[[goal]] with response and at_least or at_most"));
    }
    std::vector<NamedGoal> goals;
    for (std::size_t i = 0; i < list->size(); ++i) {
        Expected<NamedGoal> goal = read_goal(document, *list->get(i)->as_table(), fmt::format("goal[{}]", i));
        if (!goal) return fail(goal.error());
        goals.push_back(*std::move(goal));
    }
    return goals;
}

/// The same document with the goals' responses where an experiment has them.
TomlDocument as_experiment(TomlDocument document, const std::vector<NamedGoal>& goals) {
    toml::array responses;
    std::set<std::string> seen;
    for (const NamedGoal& goal : goals) {
        if (seen.insert(goal.response).second) responses.push_back(goal.response);
    }
    document.root.erase("goal");
    document.root.erase("pass_cost");
    document.root.insert_or_assign("responses", std::move(responses));
    return document;
}

/// Errors of a response belong to its goal.
Error placed(Error error, const std::vector<NamedGoal>& goals) {
    if (error.key != "responses") return error;
    for (const NamedGoal& goal : goals) {
        if (error.found.find(goal.response) == std::string::npos) continue;
        error.line = goal.line;
        error.key = "goal.response";
    }
    return error;
}

}  // namespace

Expected<Target> read_target_text(std::string_view text, const std::string& file,
                                  const std::filesystem::path& folder, const Assets& assets) {
    const Expected<TomlDocument> document = parse_document(text, file);
    if (!document) return fail(document.error());
    const Expected<std::vector<NamedGoal>> goals = read_goals(*document);
    if (!goals) return fail(goals.error());
    Target target;
    const Range costs{.minimum = 0, .maximum = 1, .step = 0.001, .decimals = 3};
    const auto cost = number_at(*document, document->root, "", "pass_cost", costs);
    if (!cost) return fail(cost.error());
    target.pass_cost = cost->value_or(target.pass_cost);
    Expected<Experiment> experiment = read_experiment_document(
        as_experiment(*document, *goals), text, base_beside(folder, assets), assets, std::nullopt);
    if (!experiment) return fail(placed(experiment.error(), *goals));
    target.experiment = *std::move(experiment);
    if (target.experiment.design != DesignKind::full_factorial ||
        cell_count(target.experiment) > most_candidates) {
        return fail({.message = "the search needs a full factorial design that is not too large",
                     .file = file,
                     .key = "factor",
                     .found = fmt::format("{:.6g} patterns", cell_count(target.experiment)),
                     .allowed = fmt::format("at most {:.0f}", most_candidates)});
    }
    for (const NamedGoal& named : *goals) {
        Goal goal = named.goal;
        const auto& all = target.experiment.responses;
        goal.response = static_cast<std::size_t>(
            std::find_if(all.begin(), all.end(),
                         [&](const Response& one) { return one.name == named.response; }) -
            all.begin());
        target.goals.push_back(goal);
    }
    return target;
}

Expected<Target> read_target(const std::filesystem::path& file, const Assets& assets) {
    const Expected<std::string> text = read_whole_file(file, maximum_document_bytes);
    if (!text) return fail(text.error());
    return read_target_text(*text, file.string(), file.parent_path(), assets);
}

}  // namespace needleroll
