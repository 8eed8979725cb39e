#include "sim/talk/sources.hpp"

#include "sim/core/nearest_name.hpp"
#include "sim/talk/talk_reader.hpp"
#include "sim/words/talk_words.hpp"

#include <algorithm>

namespace needleroll {
namespace {

constexpr Range year_range{.minimum = 1800, .maximum = 2200, .step = 1, .decimals = 0};

/// A citation, or the key of a text in its place.
Expected<void> read_citation(const TomlDocument& document, const toml::table& table, const std::string& path,
                             TalkSource& source) {
    if (table.contains("citation") == table.contains("words"))
        return fail(error_at(document, table, path + ".citation",
                             "a citation or words are needed, one of them",
                             table.contains("words") ? "both" : "neither", "text in quotes"));
    Expected<std::string> text =
        text_at(document, table, path, table.contains("words") ? "words" : "citation");
    if (!text) return fail(text.error());
    if (table.contains("citation")) {
        source.citation = *std::move(text);
        return {};
    }
    std::vector<std::string_view> keys;
    for (const Word& word : talk_words()) keys.push_back(word.key);
    if (std::find(keys.begin(), keys.end(), *text) == keys.end())
        return fail(
            error_at(document, *table.get("words"), path + ".words",
                     fmt::format("there is no such text; did you mean \"{}\"?", nearest_name(*text, keys)),
                     found_text(GivenValue(*text)), "a key of the language files"));
    source.words = *std::move(text);
    return {};
}

Expected<TalkSource> read_source(const TomlDocument& document, const toml::node& node, std::string key) {
    if (!node.is_table())
        return fail(error_at(document, node, key, "a table is needed", found_text(node), "[" + key + "]"));
    const toml::table& table = *node.as_table();
    if (Expected<void> known =
            only_known_keys(document, table, key, {"citation", "words", "year", "mark", "address"});
        !known)
        return fail(known.error());
    TalkSource source;
    source.key = key;
    if (Expected<void> cited = read_citation(document, table, key, source); !cited)
        return fail(cited.error());
    const Expected<std::optional<double>> year = number_at(document, table, key, "year", year_range);
    if (!year) return fail(year.error());
    if (*year) source.year = static_cast<int>(**year);
    const std::vector<std::string_view> marks(mark_names.begin(), mark_names.end());
    const Expected<std::size_t> mark = name_at(document, table, key, "mark", marks);
    if (!mark) return fail(mark.error());
    source.mark = static_cast<Mark>(*mark);
    if (table.contains("address")) {
        Expected<std::string> address = text_at(document, table, key, "address");
        if (!address) return fail(address.error());
        source.address = *std::move(address);
    }
    return source;
}

}  // namespace

Expected<std::vector<TalkSource>> read_talk_sources(const TomlDocument& document) {
    std::vector<TalkSource> sources;
    for (const auto& [key, node] : document.root) {
        if (key.str() == "schema") continue;
        Expected<TalkSource> source = read_source(document, node, std::string(key.str()));
        if (!source) return fail(source.error());
        sources.push_back(*std::move(source));
    }
    return sources;
}

const TalkSource* find_source(const std::vector<TalkSource>& sources, std::string_view key) {
    const auto found = std::find_if(sources.begin(), sources.end(),
                                    [key](const TalkSource& source) { return source.key == key; });
    return found == sources.end() ? nullptr : &*found;
}

}  // namespace needleroll
