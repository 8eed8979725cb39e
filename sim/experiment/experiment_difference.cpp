#include "sim/experiment/experiment_difference.hpp"

#include "sim/core/plain_text.hpp"
#include "sim/core/toml_document.hpp"

#include <algorithm>
#include <map>
#include <sstream>

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr std::string_view absent = "nothing";
constexpr std::string_view replicates_option = "--replicates";

/// Values by path. Numbers are the same whether they are written 3 or 3.0.
using KeyTexts = std::map<std::string, std::string>;

std::string value_text(const toml::node& node);

std::string list_text(const toml::array& list) {
    std::string text;
    for (const toml::node& entry : list) text += (text.empty() ? "" : ", ") + value_text(entry);
    return "[" + text + "]";
}

std::string value_text(const toml::node& node) {
    if (const toml::array* list = node.as_array()) return list_text(*list);
    if (const auto* words = node.as_string()) return '"' + words->get() + '"';
    if (const auto* whole = node.as_integer()) return fmt::format("{}", whole->get());
    if (const auto* real = node.as_floating_point()) return fmt::format("{}", real->get());
    std::ostringstream text;
    node.visit([&](const auto& value) { text << value; });
    return text.str();
}

void collect(const toml::node& node, const std::string& path, KeyTexts& values) {
    if (const toml::table* table = node.as_table()) {
        for (const auto& [key, inner] : *table)
            collect(inner, path.empty() ? std::string(key.str()) : path + "." + std::string(key.str()),
                    values);
        return;
    }
    const toml::array* list = node.as_array();
    if (list == nullptr || list->empty() || !list->is_array_of_tables()) {
        values[path] = value_text(node);
        return;
    }
    for (std::size_t i = 0; i < list->size(); ++i)
        collect(*list->get(i), fmt::format("{}[{}]", path, i), values);
}

Expected<KeyTexts> values_of(const std::string& text, const std::string& file) {
    const Expected<TomlDocument> document = parse_document(text, file);
    if (!document) return fail(document.error());
    KeyTexts values;
    collect(document->root, "", values);
    return values;
}

/// The nearest place at or before one at which a character begins.
std::size_t character_at(const std::string& text, std::size_t place) {
    while (place > 0 && place < text.size() && !begins_character(text[place])) --place;
    return std::min(place, text.size());
}

/// A long text around the place where it differs from the other one.
std::string around_difference(const std::string& text, std::size_t place) {
    constexpr std::size_t longest = 60, before = 20;
    if (text.size() <= longest) return text;
    const std::size_t from = character_at(text, place > before ? place - before : 0);
    const std::size_t to = character_at(text, from + longest);
    return (from > 0 ? "..." : "") + text.substr(from, to - from) + (to < text.size() ? "..." : "");
}

void compare(const KeyTexts& before, const KeyTexts& now, const std::string& prefix,
             std::vector<KeyDifference>& differences) {
    KeyTexts all = before;
    all.insert(now.begin(), now.end());
    const auto in = [](const KeyTexts& values, const std::string& key) {
        const auto found = values.find(key);
        return found == values.end() ? std::string(absent) : found->second;
    };
    for (const auto& [key, ignored] : all) {
        const std::string old_value = in(before, key), new_value = in(now, key);
        if (old_value == new_value) continue;
        const auto [there, here] =
            std::mismatch(old_value.begin(), old_value.end(), new_value.begin(), new_value.end());
        const auto place = static_cast<std::size_t>(there - old_value.begin());
        differences.push_back(
            {prefix + key, around_difference(old_value, place), around_difference(new_value, place)});
    }
}

std::string option_text(const std::optional<std::int64_t>& replicates) {
    return replicates ? fmt::format("{}", *replicates) : std::string(absent);
}

}  // namespace

Expected<std::vector<KeyDifference>> differences_of(const ExperimentTexts& before,
                                                    const ExperimentTexts& now) {
    std::vector<KeyDifference> differences;
    if (before.replicates != now.replicates)
        differences.push_back(
            {std::string(replicates_option), option_text(before.replicates), option_text(now.replicates)});
    for (const auto& [text, prefix] :
         {std::pair(&ExperimentTexts::experiment, ""), std::pair(&ExperimentTexts::base, "base: ")}) {
        const Expected<KeyTexts> old_values = values_of(before.*text, "the folder's experiment");
        if (!old_values) return fail(old_values.error());
        const Expected<KeyTexts> new_values = values_of(now.*text, "the experiment");
        if (!new_values) return fail(new_values.error());
        compare(*old_values, *new_values, prefix, differences);
    }
    return differences;
}

bool is_of_replicates(const KeyDifference& difference) {
    return difference.key == replicates_option || difference.key.starts_with("replicates.");
}

std::string difference_words(const std::vector<KeyDifference>& differences) {
    constexpr std::size_t most = 4;
    std::string words;
    for (std::size_t i = 0; i < differences.size() && i < most; ++i) {
        const KeyDifference& one = differences[i];
        words += fmt::format("{}{} was {} and is {} now", i > 0 ? "; " : "", one.key, one.before, one.now);
    }
    if (differences.size() > most) words += fmt::format("; and {} more keys", differences.size() - most);
    return words;
}

}  // namespace needleroll
