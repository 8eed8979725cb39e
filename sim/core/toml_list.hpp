/// Lists and choices in TOML files: tables in brackets, one of a few names, two numbers. Only readers of
/// files include it.
#pragma once

#include "sim/core/toml_document.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace needleroll {

/// The error of a required key that is not there.
Error missing_key(const TomlDocument& document, const toml::table& table, const std::string& key,
                  std::string allowed);

/// One of a few names under a required key, as its place among them.
Expected<std::size_t> name_at(const TomlDocument& document, const toml::table& table, const std::string& path,
                              std::string_view name, const std::vector<std::string_view>& names);

/// Two numbers in brackets, each in the range.
Expected<std::array<double, 2>> pair_of(const TomlDocument& document, const toml::node& node,
                                        const std::string& key, const Range& range,
                                        const std::string& allowed);

/// Reads every table of a list of at most `maximum`. `read(table, path)` turns one table and its path
/// ("stroke[2]") into an entry.
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

}  // namespace needleroll
