#include "sim/talk/talk_reader.hpp"

namespace needleroll {
namespace {

Expected<TalkAim> read_aim(const TalkFile& file, const toml::table& table, const std::string& path,
                           const std::vector<TalkCardText>& cards) {
    const TomlDocument& document = file.document;
    if (Expected<void> known = only_known_keys(document, table, path,
                                               {"name", "sentence", "evidence", "strength", "proof", "card"});
        !known)
        return fail(known.error());
    Expected<std::string> name = text_at(document, table, path, "name");
    if (!name) return fail(name.error());
    Expected<TalkSentence> sentence = sentence_at(file, table, path, "sentence");
    if (!sentence) return fail(sentence.error());
    Expected<std::string> evidence = plain_text_key_at(file, table, path, "evidence", "strength");
    if (!evidence) return fail(evidence.error());
    const std::vector<std::string_view> words(evidence_word_names.begin(), evidence_word_names.end());
    const Expected<std::size_t> strength = name_at(document, table, path, "strength", words);
    if (!strength) return fail(strength.error());
    Expected<TalkSentence> proof = sentence_at(file, table, path, "proof");
    if (!proof) return fail(proof.error());
    Expected<std::string> card = card_name_at(file, table, path, cards);
    if (!card) return fail(card.error());
    return TalkAim{*std::move(name),     *std::move(sentence),
                   *std::move(evidence), static_cast<EvidenceWord>(*strength),
                   *std::move(proof),    *std::move(card)};
}

Expected<TalkGroup> read_group(const TalkFile& file, const toml::table& table, const std::string& path) {
    if (Expected<void> known = only_known_keys(file.document, table, path, {"heading", "line"}); !known)
        return fail(known.error());
    Expected<std::string> heading = plain_text_key_at(file, table, path, "heading");
    if (!heading) return fail(heading.error());
    auto lines = entries_of<TalkSentence>(file, table, path + ".line",
                                          [&file](const toml::table& line, const std::string& here) {
                                              return read_sentence(file, line, here);
                                          });
    if (!lines) return fail(lines.error());
    return TalkGroup{*std::move(heading), *std::move(lines)};
}

Expected<TalkEffect> read_effect(const TalkFile& file, const toml::table& table, const std::string& path,
                                 const std::vector<TalkCardText>& cards) {
    if (Expected<void> known = only_known_keys(file.document, table, path, {"name", "what", "often", "card"});
        !known)
        return fail(known.error());
    Expected<std::string> name = text_at(file.document, table, path, "name");
    if (!name) return fail(name.error());
    Expected<TalkSentence> what = sentence_at(file, table, path, "what");
    if (!what) return fail(what.error());
    Expected<TalkSentence> often = sentence_at(file, table, path, "often");
    if (!often) return fail(often.error());
    Expected<std::string> card = card_name_at(file, table, path, cards);
    if (!card) return fail(card.error());
    return TalkEffect{*std::move(name), *std::move(what), *std::move(often), *std::move(card)};
}

Expected<QuestionGroup> read_question_group(const TalkFile& file, const toml::table& table,
                                            const std::string& path) {
    if (Expected<void> known = only_known_keys(file.document, table, path, {"heading", "questions"}); !known)
        return fail(known.error());
    Expected<std::string> heading = plain_text_key_at(file, table, path, "heading");
    if (!heading) return fail(heading.error());
    Expected<std::vector<std::string>> questions = plain_text_keys_at(file, table, path, "questions");
    if (!questions) return fail(questions.error());
    return QuestionGroup{*std::move(heading), *std::move(questions)};
}

/// Numbers of questions that are there, each once.
Expected<std::vector<int>> read_samples(const TomlDocument& document, int questions) {
    std::vector<int> samples;
    const toml::node* node = document.root.get("samples");
    if (node == nullptr) return samples;
    const std::string allowed = fmt::format("numbers from 1 to {} in brackets, each once", questions);
    const toml::array* list = node->as_array();
    if (list == nullptr)
        return fail(
            error_at(document, *node, "samples", "a list of numbers is needed", found_text(*node), allowed));
    for (const toml::node& entry : *list) {
        const std::optional<std::int64_t> number = whole_value(entry);
        const bool there = number && *number >= 1 && *number <= questions;
        if (!there || std::find(samples.begin(), samples.end(), *number) != samples.end())
            return fail(error_at(document, entry, fmt::format("samples[{}]", samples.size()),
                                 "this is no number of a question, or it is there twice", found_text(entry),
                                 allowed));
        samples.push_back(static_cast<int>(*number));
    }
    return samples;
}

}  // namespace

Expected<TalkAims> read_talk_aims(const TomlDocument& document, const std::vector<TalkSource>& sources) {
    if (Expected<void> known = only_known_keys(document, document.root, "",
                                               {"schema", "aim", "ask_first", "afterwards", "card"});
        !known)
        return fail(known.error());
    const TalkFile file{document, sources, {}};
    Expected<std::vector<TalkCardText>> cards = cards_of(file);
    if (!cards) return fail(cards.error());
    auto aims = entries_of<TalkAim>(file, document.root, "aim",
                                    [&](const toml::table& table, const std::string& path) {
                                        return read_aim(file, table, path, *cards);
                                    });
    if (!aims) return fail(aims.error());
    auto groups = entries_of<TalkGroup>(
        file, document.root, "ask_first",
        [&](const toml::table& table, const std::string& path) { return read_group(file, table, path); });
    if (!groups) return fail(groups.error());
    auto effects = entries_of<TalkEffect>(file, document.root, "afterwards",
                                          [&](const toml::table& table, const std::string& path) {
                                              return read_effect(file, table, path, *cards);
                                          });
    if (!effects) return fail(effects.error());
    return TalkAims{*std::move(aims), *std::move(groups), *std::move(effects), *std::move(cards)};
}

Expected<TalkQuestions> read_talk_questions(const TomlDocument& document) {
    if (Expected<void> known = only_known_keys(document, document.root, "", {"schema", "samples", "group"});
        !known)
        return fail(known.error());
    const std::vector<TalkSource> none;
    const TalkFile file{document, none, {}};
    TalkQuestions questions;
    auto groups = entries_of<QuestionGroup>(file, document.root, "group",
                                            [&](const toml::table& table, const std::string& path) {
                                                return read_question_group(file, table, path);
                                            });
    if (!groups) return fail(groups.error());
    questions.groups = *std::move(groups);
    Expected<std::vector<int>> samples = read_samples(document, questions.count());
    if (!samples) return fail(samples.error());
    questions.samples = *std::move(samples);
    return questions;
}

}  // namespace needleroll
