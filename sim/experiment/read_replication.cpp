#include "sim/experiment/read_replication.hpp"

#include "sim/core/nearest_name.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace needleroll {
namespace {

/// The response whose interval decides when to stop.
Expected<void> read_bound(const TomlDocument& document, const toml::table& table, Experiment& experiment) {
    Replication& replication = experiment.replication;
    const Range positive{.minimum = 1e-12, .maximum = 1e12, .step = 1, .decimals = 3};
    const auto absolute = number_at(document, table, "replicates", "half_width", positive);
    const auto relative = number_at(document, table, "replicates", "half_width_relative", positive);
    if (!absolute) return fail(absolute.error());
    if (!relative) return fail(relative.error());
    replication.half_width = *absolute;
    replication.half_width_relative = *relative;
    const Expected<std::string> name = text_at(document, table, "replicates", "response");
    if (!name) return fail(name.error());
    std::vector<std::string_view> names;
    for (const Response& response : experiment.responses) names.push_back(response.name);
    const auto found = std::find(names.begin(), names.end(), *name);
    if (found == names.end()) {
        return fail(error_at(
            document, *table.get("response"), "replicates.response",
            fmt::format("this is none of the responses; did you mean {}?", nearest_name(*name, names)),
            found_text(GivenValue(*name))));
    }
    replication.response = static_cast<std::size_t>(found - names.begin());
    if (absolute->has_value() != relative->has_value()) return {};
    return fail(error_at(document, table, "replicates", "one of half_width and half_width_relative is needed",
                         absolute->has_value() ? "both" : "none"));
}

}  // namespace

Expected<const toml::table*> table_of(const TomlDocument& document, const char* name) {
    static const toml::table none;
    const toml::node* node = document.root.get(name);
    if (node == nullptr) return &none;
    if (const toml::table* table = node->as_table()) return table;
    return fail(
        error_at(document, *node, name, "a table is needed", found_text(*node), fmt::format("[{}]", name)));
}

Expected<std::optional<std::int64_t>> whole_at(const TomlDocument& document, const toml::table& table,
                                               const std::string& path, std::string_view key,
                                               std::int64_t low, std::int64_t high) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return std::optional<std::int64_t>();
    const std::optional<std::int64_t> value = whole_value(*node);
    if (value && *value >= low && *value <= high) return value;
    return fail(error_at(document, *node, path + "." + std::string(key), "a whole number is needed",
                         found_text(*node), fmt::format("{} to {}", low, high)));
}

Expected<void> read_replicates(const TomlDocument& document, Experiment& experiment) {
    const Expected<const toml::table*> table = table_of(document, "replicates");
    if (!table) return fail(table.error());
    auto known = only_known_keys(
        document, **table, "replicates",
        {"number", "minimum", "maximum", "batch", "response", "half_width", "half_width_relative"});
    if (!known) return known;
    Replication& replication = experiment.replication;
    const auto whole = [&](std::string_view key, std::int64_t least, std::int64_t& target) -> Expected<bool> {
        const auto value = whole_at(document, **table, "replicates", key, least, most_replicates_of_cell);
        if (!value) return fail(value.error());
        if (*value) target = **value;
        return value->has_value();
    };
    const Expected<bool> fixed = whole("number", 1, replication.minimum);
    if (!fixed) return fail(fixed.error());
    replication.maximum = replication.minimum;
    const bool sequential = (*table)->get("response") != nullptr || (*table)->get("maximum") != nullptr;
    if (!sequential) return {};
    if (*fixed) {
        return fail(error_at(document, **table, "replicates.number",
                             "the number of replicates is either fixed or found by an interval", "both"));
    }
    replication.minimum = 10;
    replication.maximum = 1000;
    for (const auto& [key, target] :
         {std::pair("minimum", &replication.minimum), std::pair("maximum", &replication.maximum),
          std::pair("batch", &replication.batch)}) {
        const Expected<bool> read = whole(key, key == std::string_view("minimum") ? 2 : 1, *target);
        if (!read) return fail(read.error());
    }
    if (replication.minimum > replication.maximum) {
        return fail(error_at(document, **table, "replicates", "the minimum lies above the maximum",
                             fmt::format("{} and {}", replication.minimum, replication.maximum)));
    }
    return read_bound(document, **table, experiment);
}

}  // namespace needleroll
