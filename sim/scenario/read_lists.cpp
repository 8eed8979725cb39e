#include "sim/scenario/read_lists.hpp"

#include "sim/core/plain_text.hpp"
#include "sim/core/toml_list.hpp"
#include "sim/scenario/check.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace needleroll {

namespace {

/// A whole number of at least 0 under a required key.
Expected<int> index_at(const TomlDocument& document, const toml::table& table, const std::string& path,
                       std::string_view name) {
    constexpr std::int64_t largest = 65535;
    const std::string key = fmt::format("{}.{}", path, name);
    const std::string allowed = "a whole number from 0";
    const toml::node* node = table.get(name);
    if (node == nullptr) return fail(missing_key(document, table, key, allowed));
    const std::optional<std::int64_t> index = whole_value(*node);
    if (!index || *index < 0 || *index > largest) {
        return fail(error_at(document, *node, key, "this is no index", found_text(*node), allowed));
    }
    return static_cast<int>(*index);
}

Expected<DamagedNeedle> damaged_of(const TomlDocument& document, const toml::table& table,
                                   const std::string& path) {
    if (Expected<void> known = only_known_keys(document, table, path, {"ring", "needle", "state"}); !known) {
        return fail(known.error());
    }
    const Expected<int> ring = index_at(document, table, path, "ring");
    if (!ring) return fail(ring.error());
    const Expected<int> needle = index_at(document, table, path, "needle");
    if (!needle) return fail(needle.error());
    const Expected<std::size_t> state =
        name_at(document, table, path, "state", {needle_state_names.begin(), needle_state_names.end()});
    if (!state) return fail(state.error());
    return DamagedNeedle{*ring, *needle, static_cast<NeedleState>(*state + 1)};
}

Expected<void> read_stroke_numbers(const TomlDocument& document, const toml::table& table,
                                   const std::string& path, ListedStroke& stroke) {
    for (const StrokeKey& key : stroke_keys()) {
        const Expected<std::optional<double>> value = number_at(document, table, path, key.key, key.range);
        if (!value) return fail(value.error());
        if (*value) key.set(stroke, **value);
        if (!*value && key.required) {
            return fail(missing_key(document, table, fmt::format("{}.{}", path, key.key), "a number"));
        }
    }
    return {};
}

Expected<ListedStroke> stroke_of(const TomlDocument& document, const toml::table& table,
                                 const std::string& path) {
    std::vector<std::string_view> keys = {"start_mm", "backwards"};
    for (const StrokeKey& key : stroke_keys()) keys.push_back(key.key);
    if (Expected<void> known = only_known_keys(document, table, path, keys); !known)
        return fail(known.error());
    ListedStroke stroke;
    if (Expected<void> numbers = read_stroke_numbers(document, table, path, stroke); !numbers) {
        return fail(numbers.error());
    }
    const toml::node* start = table.get("start_mm");
    if (start == nullptr) return fail(missing_key(document, table, path + ".start_mm", "[x, y]"));
    const Expected<std::array<double, 2>> point =
        pair_of(document, *start, path + ".start_mm", coordinate_range, "[x, y]");
    if (!point) return fail(point.error());
    stroke.start_x_mm = (*point)[0];
    stroke.start_y_mm = (*point)[1];
    if (const toml::node* backwards = table.get("backwards")) {
        const std::optional<bool> value = backwards->value_exact<bool>();
        if (!value) {
            return fail(error_at(document, *backwards, path + ".backwards", "true or false is needed",
                                 found_text(*backwards), "true, false"));
        }
        stroke.backwards = *value;
    }
    return stroke;
}

bool is_figure_name(std::string_view name) {
    return !name.empty() &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

/// Figures of a table and of the tables in it, their names joined by dots.
Expected<void> collect_expected(const TomlDocument& document, const toml::table& table,
                                const std::string& prefix, std::vector<ExpectedFigure>& figures) {
    for (const auto& [name, node] : table) {
        const std::string figure = prefix + std::string(name.str());
        if (!is_figure_name(name.str())) {
            return fail(error_at(document, node, "expected", "this is no name of a figure",
                                 found_text(GivenValue(std::string(name.str()))), "names of summary.json"));
        }
        if (const toml::table* inner = node.as_table()) {
            if (Expected<void> read = collect_expected(document, *inner, figure + ".", figures); !read)
                return read;
            continue;
        }
        const Range any{.minimum = -1e12, .maximum = 1e12, .step = 1, .decimals = 3};
        const Expected<std::array<double, 2>> limits =
            pair_of(document, node, "expected." + figure, any, "[low, high]");
        if (!limits) return fail(limits.error());
        if ((*limits)[0] > (*limits)[1]) {
            return fail(error_at(document, node, "expected." + figure,
                                 "the lower limit lies above the upper one", found_text(node),
                                 "[low, high]"));
        }
        figures.push_back({figure, (*limits)[0], (*limits)[1]});
    }
    return {};
}

}  // namespace

Expected<std::vector<DamagedNeedle>> read_damaged(const TomlDocument& document, const toml::node& node) {
    return read_tables<DamagedNeedle>(
        document, node, "roller.damaged", maximum_damaged,
        [&](const toml::table& table, const std::string& path) { return damaged_of(document, table, path); });
}

Expected<std::vector<ListedStroke>> read_strokes(const TomlDocument& document, const toml::node& node) {
    return read_tables<ListedStroke>(
        document, node, "stroke", maximum_strokes,
        [&](const toml::table& table, const std::string& path) { return stroke_of(document, table, path); });
}

Expected<std::vector<ExpectedFigure>> read_expected(const TomlDocument& document, const toml::node& node) {
    std::vector<ExpectedFigure> figures;
    const toml::table* table = node.as_table();
    if (table == nullptr) {
        return fail(
            error_at(document, node, "expected", "a table is needed", found_text(node), "[expected]"));
    }
    if (Expected<void> read = collect_expected(document, *table, "", figures); !read)
        return fail(read.error());
    return figures;
}

Expected<std::string> read_poses_name(const TomlDocument& document, const toml::node& node) {
    const std::optional<std::string> name = node.value_exact<std::string>();
    if (name && !name->empty() && is_plain_text(*name)) return *name;
    return fail(error_at(document, node, "poses.file", "this is no name of a file", found_text(node),
                         "the name of a CSV file"));
}

}  // namespace needleroll
