#include "sim/core/nearest_name.hpp"
#include "sim/core/plain_text.hpp"
#include "sim/talk/talk_reader.hpp"
#include "sim/words/read_language.hpp"

namespace needleroll {
namespace {

constexpr std::size_t most_sentences = 6;

/// The texts of a language under [text.LANGUAGE].
Expected<void> read_own_language(const TomlDocument& document, const std::string& language,
                                 const toml::node& node, OwnTexts& own) {
    const std::string path = "text." + language;
    if (!node.is_table())
        return fail(
            error_at(document, node, path, "a table of texts is needed", found_text(node), "[text.en]"));
    for (const auto& [key, value] : *node.as_table()) {
        const std::string name(key.str());
        const Expected<std::string> text = text_at(document, *node.as_table(), path, name);
        if (!text) return fail(text.error());
        if (text->empty() || !is_plain_text(*text))
            return fail(error_at(document, value, path + "." + name, "the text is empty or no plain text",
                                 found_text(value), "text in quotes"));
        own[language][name] = *text;
    }
    return {};
}

/// Fails where two languages say a text with other placeholders.
Expected<void> check_languages(const TomlDocument& document, const OwnTexts& own) {
    for (const auto& [language, texts] : own) {
        for (const auto& [name, text] : texts) {
            const auto& first = own.begin()->second;
            const auto other = first.find(name);
            if (other == first.end() || placeholders_of(other->second) == placeholders_of(text)) continue;
            const std::string path = "text." + language + "." + name;
            return fail(
                {.message = "two languages have other placeholders",
                 .file = document.file,
                 .line = line_of(document, path),
                 .key = path,
                 .found = fmt::format("{{{}}}", fmt::join(placeholders_of(text), "}, {")),
                 .allowed = fmt::format("{{{}}}", fmt::join(placeholders_of(other->second), "}, {"))});
        }
    }
    return {};
}

Expected<OwnTexts> read_own(const TomlDocument& document) {
    OwnTexts own;
    const toml::node* node = document.root.get("text");
    if (node == nullptr) return own;
    if (!node->is_table())
        return fail(error_at(document, *node, "text", "a table of languages is needed", found_text(*node),
                             "[text.en]"));
    for (const auto& [language, texts] : *node->as_table()) {
        if (Expected<void> read = read_own_language(document, std::string(language.str()), texts, own); !read)
            return fail(read.error());
    }
    if (Expected<void> alike = check_languages(document, own); !alike) return fail(alike.error());
    return own;
}

Expected<StepPicture> read_picture(const TomlDocument& document) {
    const std::vector<std::string_view> names(step_picture_names.begin(), step_picture_names.end());
    Expected<std::size_t> picture = name_at(document, document.root, "", "picture", names);
    if (picture) return static_cast<StepPicture>(*picture);
    picture.error().key = "picture";
    return fail(picture.error());
}

Expected<std::vector<StepControl>> read_controls(const TomlDocument& document, StepPicture picture) {
    const Expected<std::vector<std::string>> names = strings_at(document, document.root, "", "controls");
    if (!names) return fail(names.error());
    std::vector<std::string_view> here, all;
    for (const ControlName& control : step_controls) {
        all.push_back(control.name);
        if (control.picture == picture) here.push_back(control.name);
    }
    std::vector<StepControl> controls;
    for (std::size_t i = 0; i < names->size(); ++i) {
        const std::string& name = (*names)[i];
        const auto known = std::find_if(step_controls.begin(), step_controls.end(),
                                        [&](const ControlName& control) { return control.name == name; });
        const bool there = known != step_controls.end();
        const bool twice =
            there && std::find(controls.begin(), controls.end(), known->control) != controls.end();
        if (there && known->picture == picture && !twice) {
            controls.push_back(known->control);
            continue;
        }
        const std::string message =
            twice   ? "the control is named twice"
            : there ? std::string("the picture of this step has no such control")
                    : fmt::format("there is no such control; did you mean \"{}\"?", nearest_name(name, all));
        return fail(error_at(document, *document.root.get("controls")->as_array()->get(i),
                             fmt::format("controls[{}]", i), message, found_text(GivenValue(name)),
                             here.empty() ? "none" : fmt::format("{}", fmt::join(here, ", "))));
    }
    return controls;
}

/// Tab, kicker and heading, which have no number that some runs lack.
Expected<void> read_names(const TalkFile& file, TalkStep& step) {
    const toml::table& root = file.document.root;
    const std::pair<const char*, std::string*> names[] = {
        {"tab", &step.tab}, {"kicker", &step.kicker}, {"heading", &step.heading}};
    for (const auto& [key, into] : names) {
        if (into == &step.kicker && !root.contains(key)) continue;
        Expected<std::string> text = plain_text_key_at(file, root, "", key);
        if (!text) return fail(text.error());
        *into = *std::move(text);
    }
    return {};
}

Expected<std::vector<TalkSentence>> read_sentences(const TalkFile& file,
                                                   const std::vector<TalkCardText>& cards) {
    auto sentences = entries_of<TalkSentence>(
        file, file.document.root, "sentence",
        [&](const toml::table& table, const std::string& path) -> Expected<TalkSentence> {
            Expected<TalkSentence> sentence = read_sentence(file, table, path);
            if (!sentence) return sentence;
            if (const Expected<std::string> card = card_name_at(file, table, path, cards); !card)
                return fail(card.error());
            return sentence;
        });
    if (sentences && sentences->size() > most_sentences)
        return fail(error_at(file.document, *file.document.root.get("sentence"), "sentence",
                             "a step has few sentences, to be read from two metres",
                             fmt::format("{} sentences", sentences->size()),
                             fmt::format("at most {}", most_sentences)));
    return sentences;
}

}  // namespace

Expected<TalkStep> read_talk_step(const TomlDocument& document, std::string name,
                                  const std::vector<TalkSource>& sources) {
    if (Expected<void> known = only_known_keys(
            document, document.root, "",
            {"schema", "tab", "kicker", "heading", "picture", "controls", "sentence", "card", "text"});
        !known)
        return fail(known.error());
    TalkStep step;
    step.name = std::move(name);
    Expected<OwnTexts> own = read_own(document);
    if (!own) return fail(own.error());
    step.own = *std::move(own);
    const TalkFile file{document, sources, step.own};
    if (Expected<void> names = read_names(file, step); !names) return fail(names.error());
    const Expected<StepPicture> picture = read_picture(document);
    if (!picture) return fail(picture.error());
    step.picture = *picture;
    Expected<std::vector<StepControl>> controls = read_controls(document, *picture);
    if (!controls) return fail(controls.error());
    step.controls = *std::move(controls);
    Expected<std::vector<TalkCardText>> cards = cards_of(file);
    if (!cards) return fail(cards.error());
    step.cards = *std::move(cards);
    Expected<std::vector<TalkSentence>> sentences = read_sentences(file, step.cards);
    if (!sentences) return fail(sentences.error());
    step.sentences = *std::move(sentences);
    return step;
}

}  // namespace needleroll
