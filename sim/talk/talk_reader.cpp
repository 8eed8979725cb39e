#include "sim/talk/talk_reader.hpp"

#include "sim/core/nearest_name.hpp"
#include "sim/talk/talk_numbers.hpp"
#include "sim/words/read_language.hpp"
#include "sim/words/talk_words.hpp"

namespace needleroll {
namespace {

std::string joined(const std::string& path, std::string_view key) {
    return path.empty() ? std::string(key) : path + "." + std::string(key);
}

std::string in_quotes(std::string_view text) {
    return found_text(GivenValue(std::string(text)));
}

template <class Name>
std::string in_a_row(const std::vector<Name>& names) {
    return fmt::format("{}", fmt::join(names, ", "));
}

/// All texts that a key names: English of the language files, or all languages of the file's own.
std::vector<std::string_view> texts_of(const TalkFile& file, std::string_view key) {
    std::vector<std::string_view> texts;
    if (key.starts_with(own_text_prefix)) {
        for (const auto& [language, own] : file.own) {
            if (const auto text = own.find(key.substr(own_text_prefix.size())); text != own.end())
                texts.push_back(text->second);
        }
    } else {
        for (const Word& word : talk_words()) {
            if (word.key == key) texts.push_back(word.english);
        }
    }
    return texts;
}

/// The keys among which a mistyped one was meant.
std::vector<std::string> known_keys(const TalkFile& file, bool own) {
    std::vector<std::string> keys;
    if (own) {
        for (const auto& [language, texts] : file.own) {
            for (const auto& [name, text] : texts) keys.push_back(std::string(own_text_prefix) + name);
        }
    } else {
        for (const Word& word : talk_words()) keys.emplace_back(word.key);
    }
    return keys;
}

/// The first placeholder of a text that the talk does not fill in; empty when there is none.
std::string unknown_placeholder(std::string_view text, std::string_view also) {
    const std::span<const std::string_view> known = talk_placeholders();
    for (const std::string& name : placeholders_of(text)) {
        if (name != also && std::find(known.begin(), known.end(), name) == known.end()) return name;
    }
    return {};
}

Expected<void> check_placeholders(const TomlDocument& document, const toml::node& node,
                                  const std::string& path, std::string_view text, std::string_view also) {
    const std::string wrong = unknown_placeholder(text, also);
    if (wrong.empty()) return {};
    const std::span<const std::string_view> span = talk_placeholders();
    const std::vector<std::string_view> known(span.begin(), span.end());
    return fail(error_at(
        document, node, path,
        fmt::format("there is no such placeholder; did you mean {{{}}}?", nearest_name(wrong, known)),
        "{" + wrong.substr(0, 40) + "}", fmt::format("{{{}}}", fmt::join(known, "}, {"))));
}

/// A text key that stands in a node.
Expected<void> check_text_key(const TalkFile& file, const toml::node& node, const std::string& path,
                              std::string_view key, std::string_view also) {
    const std::vector<std::string_view> texts = texts_of(file, key);
    const bool own = key.starts_with(own_text_prefix);
    if (texts.empty()) {
        const std::vector<std::string> names = known_keys(file, own);
        const std::vector<std::string_view> known(names.begin(), names.end());
        const std::string message = known.empty() ? "the file has no texts of its own"
                                                  : fmt::format("there is no such text; did you mean \"{}\"?",
                                                                nearest_name(key, known));
        return fail(error_at(file.document, node, path, message, in_quotes(key),
                             own ? "own.NAME, with NAME in [text.en]" : "a key of the language files"));
    }
    for (const std::string_view text : texts) {
        if (Expected<void> good = check_placeholders(file.document, node, path, text, also); !good)
            return good;
    }
    return {};
}

/// A placeholder whose number some runs do not have, and a case that then needs another text.
struct NeededCase {
    std::string_view placeholder;
    TalkCase when = TalkCase::no_holes;
};

constexpr auto needed_cases = std::to_array<NeededCase>({{"holes", TalkCase::one_hole},
                                                         {"holes", TalkCase::no_holes},
                                                         {"many", TalkCase::under_ten},
                                                         {"many", TalkCase::no_holes},
                                                         {"depth_mm", TalkCase::shallow},
                                                         {"depth_mm", TalkCase::no_holes},
                                                         {"low_mm", TalkCase::shallow},
                                                         {"low_mm", TalkCase::no_holes},
                                                         {"high_mm", TalkCase::shallow},
                                                         {"high_mm", TalkCase::no_holes},
                                                         {"share_percent", TalkCase::no_holes}});

bool has_placeholder(const TalkFile& file, const std::string& key, std::string_view placeholder) {
    for (const std::string_view text : texts_of(file, key)) {
        const std::vector<std::string> names = placeholders_of(text);
        if (std::find(names.begin(), names.end(), placeholder) != names.end()) return true;
    }
    return false;
}

std::string_view name_of(TalkCase when) {
    return talk_case_names[static_cast<std::size_t>(when)];
}

/// Fails where a text needs another one in some case and has none, or where that one needs the same number.
Expected<void> check_cases(const TalkFile& file, const toml::table& table, const std::string& path,
                           const std::vector<std::string>& texts, const std::vector<StandIn>& instead) {
    for (const NeededCase& needed : needed_cases) {
        const auto has_it = [&](const std::string& key) {
            return has_placeholder(file, key, needed.placeholder);
        };
        if (std::none_of(texts.begin(), texts.end(), has_it)) continue;
        const auto other = std::find_if(instead.begin(), instead.end(),
                                        [&](const StandIn& one) { return one.when == needed.when; });
        if (other != instead.end() && !has_it(other->text)) continue;
        return fail(error_at(
            file.document, table, joined(path, fmt::format("instead.{}", name_of(needed.when))),
            fmt::format("a text with {{{}}} needs another one without it for this case", needed.placeholder),
            other == instead.end() ? "no such key" : in_quotes(other->text), "the key of a text"));
    }
    return {};
}

Expected<std::vector<StandIn>> stand_ins_at(const TalkFile& file, const toml::table& table,
                                            const std::string& path) {
    const toml::node* node = table.get("instead");
    if (node == nullptr) return std::vector<StandIn>();
    const std::string here = joined(path, "instead");
    if (!node->is_table())
        return fail(error_at(
            file.document, *node, here, "a table is needed", found_text(*node),
            in_a_row(std::vector<std::string_view>(talk_case_names.begin(), talk_case_names.end()))));
    const std::vector<std::string_view> names(talk_case_names.begin(), talk_case_names.end());
    if (Expected<void> known = only_known_keys(file.document, *node->as_table(), here, names); !known)
        return fail(known.error());
    std::vector<StandIn> all;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!node->as_table()->contains(names[i])) continue;
        Expected<std::string> text = text_key_at(file, *node->as_table(), here, names[i]);
        if (!text) return fail(text.error());
        all.push_back({static_cast<TalkCase>(i), *std::move(text)});
    }
    return all;
}

/// "SL11 R" at a node.
Expected<Basis> read_basis(const TomlDocument& document, const toml::node& node, const std::string& path,
                           std::string_view text, const std::vector<TalkSource>& sources) {
    const std::size_t blank = text.rfind(' ');
    const std::string_view key = text.substr(0, blank);
    const std::string_view mark = blank == std::string_view::npos ? "" : text.substr(blank + 1);
    const auto found = std::find(mark_names.begin(), mark_names.end(), mark);
    if (found == mark_names.end()) {
        return fail(error_at(document, node, path, "a source and its mark are needed, like \"SL11 R\"",
                             in_quotes(text),
                             in_a_row(std::vector<std::string_view>(mark_names.begin(), mark_names.end()))));
    }
    Basis basis{std::string(key), static_cast<Mark>(found - mark_names.begin())};
    if (sources.empty()) return basis;
    const TalkSource* source = find_source(sources, key);
    if (source == nullptr) {
        std::vector<std::string_view> known;
        for (const TalkSource& one : sources) known.push_back(one.key);
        return fail(
            error_at(document, node, path,
                     fmt::format("there is no such source; did you mean \"{}\"?", nearest_name(key, known)),
                     in_quotes(text), "a key of sources.toml"));
    }
    if (is_read(basis.mark) && !is_read(source->mark)) {
        return fail(
            error_at(document, node, path, "the source was not read", in_quotes(text),
                     fmt::format("{} {}", source->key, mark_names[static_cast<std::size_t>(source->mark)])));
    }
    return basis;
}

Expected<TalkCardText> read_card(const TalkFile& file, const toml::table& table, const std::string& path) {
    if (Expected<void> known =
            only_known_keys(file.document, table, path, {"name", "title", "texts", "bases", "instead"});
        !known)
        return fail(known.error());
    TalkCardText card;
    Expected<std::string> name = text_at(file.document, table, path, "name");
    if (!name) return fail(name.error());
    card.name = *std::move(name);
    Expected<std::string> title = plain_text_key_at(file, table, path, "title");
    if (!title) return fail(title.error());
    card.title = *std::move(title);
    Expected<std::vector<std::string>> texts = strings_at(file.document, table, path, "texts");
    if (!texts) return fail(texts.error());
    if (texts->empty())
        return fail(missing_key(file.document, table, joined(path, "texts"), "keys of texts"));
    for (const std::string& text : *texts) {
        if (Expected<void> good = check_text_key(file, *table.get("texts"), joined(path, "texts"), text, {});
            !good)
            return fail(good.error());
    }
    card.texts = *std::move(texts);
    Expected<std::vector<Basis>> bases = bases_at(file.document, table, path, file.sources);
    if (!bases) return fail(bases.error());
    card.bases = *std::move(bases);
    Expected<std::vector<StandIn>> instead = stand_ins_at(file, table, path);
    if (!instead) return fail(instead.error());
    card.instead = *std::move(instead);
    if (Expected<void> cases = check_cases(file, table, path, card.texts, card.instead); !cases)
        return fail(cases.error());
    return card;
}

}  // namespace

Expected<std::string> text_key_at(const TalkFile& file, const toml::table& table, const std::string& path,
                                  std::string_view key, std::string_view also) {
    Expected<std::string> text = text_at(file.document, table, path, key);
    if (!text) {
        text.error().allowed = "the key of a text";
        return text;
    }
    if (Expected<void> good = check_text_key(file, *table.get(key), joined(path, key), *text, also); !good)
        return fail(good.error());
    return text;
}

Expected<std::string> plain_text_key_at(const TalkFile& file, const toml::table& table,
                                        const std::string& path, std::string_view key,
                                        std::string_view also) {
    Expected<std::string> text = text_key_at(file, table, path, key, also);
    if (!text) return text;
    if (Expected<void> plain = check_cases(file, table, joined(path, key), {*text}, {}); !plain)
        return fail(plain.error());
    return text;
}

Expected<std::vector<std::string>> plain_text_keys_at(const TalkFile& file, const toml::table& table,
                                                      const std::string& path, std::string_view key) {
    Expected<std::vector<std::string>> keys = strings_at(file.document, table, path, key);
    if (!keys) return keys;
    const std::string here = joined(path, key);
    if (keys->empty()) return fail(missing_key(file.document, table, here, "keys of texts in brackets"));
    for (const std::string& one : *keys) {
        Expected<void> good = check_text_key(file, *table.get(key), here, one, {});
        if (good) good = check_cases(file, table, here, {one}, {});
        if (!good) return fail(good.error());
    }
    return keys;
}

Expected<std::vector<std::string>> strings_at(const TomlDocument& document, const toml::table& table,
                                              const std::string& path, std::string_view key) {
    const toml::node* node = table.get(key);
    std::vector<std::string> texts;
    if (node == nullptr) return texts;
    const toml::array* list = node->as_array();
    const auto is_text = [](const auto& entry) { return entry.is_string(); };
    if (list == nullptr || !std::all_of(list->begin(), list->end(), is_text) ||
        list->size() > most_talk_entries) {
        return fail(error_at(document, *node, joined(path, key), "a list of texts in quotes is needed",
                             found_text(*node),
                             fmt::format("at most {} texts in brackets", most_talk_entries)));
    }
    for (const toml::node& entry : *list) texts.push_back(entry.as_string()->get());
    return texts;
}

Expected<std::vector<Basis>> bases_at(const TomlDocument& document, const toml::table& table,
                                      const std::string& path, const std::vector<TalkSource>& sources) {
    const toml::node* node = table.get("bases");
    if (node == nullptr)
        return fail(
            missing_key(document, table, joined(path, "bases"), "sources with their marks, like \"SL11 R\""));
    const Expected<std::vector<std::string>> texts = strings_at(document, table, path, "bases");
    if (!texts) return fail(texts.error());
    std::vector<Basis> bases;
    for (std::size_t i = 0; i < texts->size(); ++i) {
        const std::string here = fmt::format("{}[{}]", joined(path, "bases"), i);
        Expected<Basis> basis = read_basis(document, *node->as_array()->get(i), here, (*texts)[i], sources);
        if (!basis) return fail(basis.error());
        bases.push_back(*std::move(basis));
    }
    return bases;
}

Expected<TalkSentence> read_sentence(const TalkFile& file, const toml::table& table,
                                     const std::string& path) {
    if (Expected<void> known =
            only_known_keys(file.document, table, path, {"text", "bases", "card", "instead"});
        !known)
        return fail(known.error());
    TalkSentence sentence;
    Expected<std::string> text = text_key_at(file, table, path, "text");
    if (!text) return fail(text.error());
    sentence.text = *std::move(text);
    Expected<std::vector<Basis>> bases = bases_at(file.document, table, path, file.sources);
    if (!bases) return fail(bases.error());
    sentence.bases = *std::move(bases);
    if (table.contains("card")) {
        Expected<std::string> card = text_at(file.document, table, path, "card");
        if (!card) return fail(card.error());
        sentence.card = *std::move(card);
    }
    Expected<std::vector<StandIn>> instead = stand_ins_at(file, table, path);
    if (!instead) return fail(instead.error());
    sentence.instead = *std::move(instead);
    if (Expected<void> cases = check_cases(file, table, path, {sentence.text}, sentence.instead); !cases)
        return fail(cases.error());
    return sentence;
}

Expected<TalkSentence> sentence_at(const TalkFile& file, const toml::table& table, const std::string& path,
                                   std::string_view key) {
    const toml::node* node = table.get(key);
    const std::string here = joined(path, key);
    constexpr const char* allowed = "{text = \"...\", bases = [...]}";
    if (node == nullptr) return fail(missing_key(file.document, table, here, allowed));
    if (!node->is_table())
        return fail(error_at(file.document, *node, here, "a table is needed", found_text(*node), allowed));
    return read_sentence(file, *node->as_table(), here);
}

Expected<std::vector<TalkCardText>> cards_of(const TalkFile& file) {
    const toml::node* node = file.document.root.get("card");
    if (node == nullptr) return std::vector<TalkCardText>();
    Expected<std::vector<TalkCardText>> cards = read_tables<TalkCardText>(
        file.document, *node, "card", most_talk_entries,
        [&file](const toml::table& table, const std::string& path) { return read_card(file, table, path); });
    if (!cards) return cards;
    for (auto card = cards->begin(); card != cards->end(); ++card) {
        const auto same = [card](const TalkCardText& other) { return other.name == card->name; };
        if (std::none_of(cards->begin(), card, same)) continue;
        const std::string path = fmt::format("card[{}]", card - cards->begin());
        return fail({.message = "two cards have the same name",
                     .file = file.document.file,
                     .line = line_of(file.document, path + ".name"),
                     .key = path + ".name",
                     .found = in_quotes(card->name),
                     .allowed = "each name once"});
    }
    return cards;
}

Expected<std::string> card_name_at(const TalkFile& file, const toml::table& table, const std::string& path,
                                   const std::vector<TalkCardText>& cards) {
    if (!table.contains("card")) return std::string();
    Expected<std::string> name = text_at(file.document, table, path, "card");
    if (!name || find_card(cards, *name) != nullptr) return name;
    std::vector<std::string_view> known;
    for (const TalkCardText& card : cards) known.push_back(card.name);
    return fail(error_at(file.document, *table.get("card"), joined(path, "card"),
                         known.empty() ? std::string("the file has no cards")
                                       : fmt::format("there is no such card; did you mean \"{}\"?",
                                                     nearest_name(*name, known)),
                         in_quotes(*name), in_a_row(known)));
}

}  // namespace needleroll
