/// What the readers of assets/talk share: texts by key, bases, sentences, cards. Only they include it.
#pragma once

#include "sim/core/toml_list.hpp"
#include "sim/talk/talk.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// A file that is being read and what its keys may name.
struct TalkFile {
    const TomlDocument& document;
    const std::vector<TalkSource>& sources;  ///< none: they could not be read, and none is looked up
    OwnTexts own = {};
};

/// Most entries of a list in these files.
inline constexpr std::size_t most_talk_entries = 60;

/// A text key under a key of a table: of the language files, or "own.NAME" of the file. Placeholders beyond
/// those of the talk are `also`. Fails for an unknown key, with the nearest, and for other placeholders.
Expected<std::string> text_key_at(const TalkFile& file, const toml::table& table, const std::string& path,
                                  std::string_view key, std::string_view also = {});

/// The same for a text without a number that some runs do not have, such as {holes}: it stands alone, as a
/// tab or a heading does.
Expected<std::string> plain_text_key_at(const TalkFile& file, const toml::table& table,
                                        const std::string& path, std::string_view key,
                                        std::string_view also = {});

/// The same for each of a required list.
Expected<std::vector<std::string>> plain_text_keys_at(const TalkFile& file, const toml::table& table,
                                                      const std::string& path, std::string_view key);

/// The strings of a list under a key of a table; empty where the key is absent.
Expected<std::vector<std::string>> strings_at(const TomlDocument& document, const toml::table& table,
                                              const std::string& path, std::string_view key);

/// Sources with their marks, "SL11 R", under the required key `bases`.
Expected<std::vector<Basis>> bases_at(const TomlDocument& document, const toml::table& table,
                                      const std::string& path, const std::vector<TalkSource>& sources);

/// A sentence from its table. Fails where a text with a number lacks the text that is true without it.
Expected<TalkSentence> read_sentence(const TalkFile& file, const toml::table& table, const std::string& path);

/// A sentence under a key of a table.
Expected<TalkSentence> sentence_at(const TalkFile& file, const toml::table& table, const std::string& path,
                                   std::string_view key);

/// The cards of the file under `card`, each name once; empty where there are none.
Expected<std::vector<TalkCardText>> cards_of(const TalkFile& file);

/// The name of a card under the key `card` of a table; empty when the key is absent. Fails where no card has
/// it.
Expected<std::string> card_name_at(const TalkFile& file, const toml::table& table, const std::string& path,
                                   const std::vector<TalkCardText>& cards);

/// The tables of a required list, read one by one.
template <class Entry, class Read>
Expected<std::vector<Entry>> entries_of(const TalkFile& file, const toml::table& table,
                                        const std::string& path, Read read) {
    const std::size_t dot = path.rfind('.');
    const toml::node* node = table.get(dot == std::string::npos ? path : path.substr(dot + 1));
    if (node == nullptr) return fail(missing_key(file.document, table, path, "a list of tables"));
    auto entries = read_tables<Entry>(file.document, *node, path, most_talk_entries, read);
    if (entries && entries->empty())
        return fail(error_at(file.document, *node, path, "the list is empty", "no entries", "at least one"));
    return entries;
}

/// assets/talk/NAME.toml as a step, its aims, its questions.
Expected<TalkStep> read_talk_step(const TomlDocument& document, std::string name,
                                  const std::vector<TalkSource>& sources);
Expected<TalkAims> read_talk_aims(const TomlDocument& document, const std::vector<TalkSource>& sources);
Expected<TalkQuestions> read_talk_questions(const TomlDocument& document);

/// assets/talk/sources.toml and sheet.toml. Without sources none of the sheet's bases is looked up.
Expected<std::vector<TalkSource>> read_talk_sources(const TomlDocument& document);
Expected<TalkSheet> read_talk_sheet(const TomlDocument& document, const std::vector<TalkSource>& sources);

}  // namespace needleroll
