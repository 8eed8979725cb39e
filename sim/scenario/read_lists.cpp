#include "sim/scenario/read_lists.hpp"

#include "sim/scenario/check.hpp"
#include "sim/scenario/list_names.hpp"
#include "sim/scenario/nearest_name.hpp"
#include "sim/scenario/plain_text.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace needleroll {

namespace {

/// Reads every table of a list. `read` turns one table and its path into an entry.
template <class Entry, class Read>
Expected<std::vector<Entry>> read_tables(const TomlDocument& document, const toml::node& node,
                                         const std::string& path, std::size_t maximum, Read read) {
    const toml::array* list = node.as_array();
    if (list == nullptr ||
        !std::all_of(list->begin(), list->end(), [](const auto& entry) { return entry.is_table(); })) {
        return fail(error_at(document, node, path, "a list of tables is needed", found_text(node),
                             fmt::format("[[{}]]", path)));
    }
    if (list->size() > maximum) {
        return fail(error_at(document, node, path, "the list is too long",
                             fmt::format("{} entries", list->size()), fmt::format("at most {}", maximum)));
    }
    std::vector<Entry> entries;
    for (const toml::node& item : *list) {
        Expected<Entry> entry = read(*item.as_table(), fmt::format("{}[{}]", path, entries.size()));
        if (!entry) return fail(entry.error());
        entries.push_back(*std::move(entry));
    }
    return entries;
}

Error missing(const TomlDocument& document, const toml::table& table, const std::string& key,
              std::string allowed) {
    return error_at(document, table, key, "the key is missing", "no such key", std::move(allowed));
}

/// A whole number of at least 0 under a required key.
Expected<int> index_at(const TomlDocument& document, const toml::table& table, const std::string& path,
                       std::string_view name) {
    constexpr std::int64_t largest = 65535;
    const std::string key = fmt::format("{}.{}", path, name);
    const std::string allowed = "a whole number from 0";
    const toml::node* node = table.get(name);
    if (node == nullptr) return fail(missing(document, table, key, allowed));
    const std::optional<std::int64_t> index = node->value_exact<std::int64_t>();
    if (!index || *index < 0 || *index > largest) {
        return fail(error_at(document, *node, key, "this is no index", found_text(*node), allowed));
    }
    return static_cast<int>(*index);
}

/// One of a few names under a required key, as its place among them.
Expected<std::size_t> name_at(const TomlDocument& document, const toml::table& table, const std::string& path,
                              std::string_view name, const std::vector<std::string_view>& names) {
    Expected<std::string> text = text_at(document, table, path, name);
    const std::string allowed = fmt::format("{}", fmt::join(names, ", "));
    if (!text) {
        text.error().allowed = allowed;
        return fail(text.error());
    }
    const auto found = std::find(names.begin(), names.end(), *text);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    return fail(
        error_at(document, *table.get(name), fmt::format("{}.{}", path, name),
                 fmt::format("there is no such choice; did you mean \"{}\"?", nearest_name(*text, names)),
                 found_text(GivenValue(*text)), allowed));
}

/// Two numbers in brackets.
Expected<Eigen::Vector2d> pair_of(const TomlDocument& document, const toml::node& node,
                                  const std::string& key, const Range& range, const std::string& allowed) {
    const std::optional<GivenValue> value = given_value(node);
    const auto* numbers = value ? std::get_if<std::vector<double>>(&*value) : nullptr;
    if (numbers == nullptr || numbers->size() != 2) {
        return fail(
            error_at(document, node, key, "two numbers in brackets are needed", found_text(node), allowed));
    }
    for (const double number : *numbers) {
        if (std::string wrong = range_fault(number, range); !wrong.empty()) {
            return fail(error_at(document, node, key, std::move(wrong), fmt::format("{}", number),
                                 fmt::format("{} to {}", range.minimum, range.maximum)));
        }
    }
    return Eigen::Vector2d((*numbers)[0], (*numbers)[1]);
}

Expected<Polygon> polygon_at(const TomlDocument& document, const toml::table& table,
                             const std::string& path) {
    const std::string key = path + ".polygon_mm";
    const std::string allowed = "[[x, y], [x, y], [x, y], ...]";
    const toml::node* node = table.get("polygon_mm");
    if (node == nullptr) return fail(missing(document, table, key, allowed));
    const toml::array* corners = node->as_array();
    if (corners == nullptr || corners->size() > maximum_polygon_vertices) {
        return fail(
            error_at(document, *node, key,
                     corners == nullptr ? "a list of corners is needed" : "the polygon has too many corners",
                     corners == nullptr ? found_text(*node) : fmt::format("{}", corners->size()), allowed));
    }
    Polygon polygon;
    for (const toml::node& corner : *corners) {
        Expected<Eigen::Vector2d> point = pair_of(document, corner, key, coordinate_range, allowed);
        if (!point) return fail(point.error());
        polygon.push_back(*point);
    }
    return polygon;
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

Expected<NamedRegion> region_of(const TomlDocument& document, const toml::table& table,
                                const std::string& path) {
    if (Expected<void> known = only_known_keys(document, table, path, {"name", "kind", "polygon_mm"});
        !known) {
        return fail(known.error());
    }
    const Expected<std::string> name = text_at(document, table, path, "name");
    if (!name) return fail(name.error());
    const Expected<std::size_t> kind =
        name_at(document, table, path, "kind", {region_kind_names.begin(), region_kind_names.end()});
    if (!kind) return fail(kind.error());
    Expected<Polygon> polygon = polygon_at(document, table, path);
    if (!polygon) return fail(polygon.error());
    return NamedRegion{*name, static_cast<RegionKind>(*kind), *std::move(polygon)};
}

Expected<void> read_stroke_numbers(const TomlDocument& document, const toml::table& table,
                                   const std::string& path, ListedStroke& stroke) {
    for (const StrokeKey& key : stroke_keys()) {
        const Expected<std::optional<double>> value = number_at(document, table, path, key.key, key.range);
        if (!value) return fail(value.error());
        if (*value) key.set(stroke, **value);
        if (!*value && key.required) {
            return fail(missing(document, table, fmt::format("{}.{}", path, key.key), "a number"));
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
    if (start == nullptr) return fail(missing(document, table, path + ".start_mm", "[x, y]"));
    const Expected<Eigen::Vector2d> point =
        pair_of(document, *start, path + ".start_mm", coordinate_range, "[x, y]");
    if (!point) return fail(point.error());
    stroke.start_x_mm = point->x();
    stroke.start_y_mm = point->y();
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
        const Expected<Eigen::Vector2d> limits =
            pair_of(document, node, "expected." + figure, any, "[low, high]");
        if (!limits) return fail(limits.error());
        if (limits->x() > limits->y()) {
            return fail(error_at(document, node, "expected." + figure,
                                 "the lower limit lies above the upper one", found_text(node),
                                 "[low, high]"));
        }
        figures.push_back({figure, limits->x(), limits->y()});
    }
    return {};
}

}  // namespace

Expected<std::vector<DamagedNeedle>> read_damaged(const TomlDocument& document, const toml::node& node) {
    return read_tables<DamagedNeedle>(
        document, node, "roller.damaged", maximum_damaged,
        [&](const toml::table& table, const std::string& path) { return damaged_of(document, table, path); });
}

Expected<std::vector<NamedRegion>> read_regions(const TomlDocument& document, const toml::node& node,
                                                const std::string& path) {
    return read_tables<NamedRegion>(document, node, path, maximum_regions,
                                    [&](const toml::table& table, const std::string& entry) {
                                        return region_of(document, table, entry);
                                    });
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
    const toml::table* table = node.as_table();
    if (table == nullptr) {
        return fail(error_at(document, node, "poses", "a table is needed", found_text(node), "[poses]"));
    }
    if (Expected<void> known = only_known_keys(document, *table, "poses", {"file"}); !known)
        return fail(known.error());
    Expected<std::string> name = text_at(document, *table, "poses", "file");
    if (name && (name->empty() || !is_plain_text(*name))) {
        return fail(error_at(document, *table, "poses.file", "this is no name of a file",
                             found_text(GivenValue(*name)), "the name of a CSV file"));
    }
    return name;
}

}  // namespace needleroll
