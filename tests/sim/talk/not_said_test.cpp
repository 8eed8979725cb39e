/// The talk never says what tests/gui/explain/not_said.toml holds.
#include "sim/core/toml_list.hpp"
#include "sim/talk/talk_language.hpp"
#include "sim/words/talk_words.hpp"
#include "tests/catch.hpp"
#include "tests/reading_age.hpp"
#include "tests/sim/talk/talk_files.hpp"

#include <set>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

/// One thing that is not said, in its forms.
struct NotSaid {
    std::string language;
    std::vector<std::string> forms;
    std::set<std::string> except;  ///< keys
};

/// A text with its key, or with its file where it has no language ("").
struct SaidText {
    std::string language, key, text;
};

std::vector<std::string> list_of(const toml::table& table, std::string_view key) {
    std::vector<std::string> texts;
    if (const toml::array* list = table.get_as<toml::array>(key)) {
        for (const toml::node& entry : *list) texts.push_back(entry.value<std::string>().value());
    }
    return texts;
}

std::vector<NotSaid> patterns() {
    const std::filesystem::path file =
        std::filesystem::path(NEEDLEROLL_ROOT) / "tests/gui/explain/not_said.toml";
    const TomlDocument document = read_document(file).value();
    std::vector<NotSaid> all;
    for (const toml::node& node : *document.root.get_as<toml::array>("pattern")) {
        const toml::table& table = *node.as_table();
        const std::vector<std::string> except = list_of(table, "except");
        all.push_back({table["language"].value<std::string>().value(),
                       list_of(table, "forms"),
                       {except.begin(), except.end()}});
    }
    return all;
}

/// Whether a text has the words with no letter or digit beside them, in any case.
bool says(const std::string& text, const std::string& words) {
    const std::u32string all = reading_letters(text), part = reading_letters(words);
    const auto beside = [&](std::size_t i) {
        return i < all.size() && (is_reading_letter(all[i]) || is_reading_digit(all[i]));
    };
    for (std::size_t at = all.find(part); at != std::u32string::npos; at = all.find(part, at + 1)) {
        if (!(at > 0 && beside(at - 1)) && !beside(at + part.size())) return true;
    }
    return false;
}

/// What is said of it, as "key: form".
std::vector<std::string> said(const std::vector<NotSaid>& all, const std::vector<SaidText>& texts) {
    std::vector<std::string> found;
    for (const NotSaid& pattern : all) {
        for (const SaidText& text : texts) {
            const bool same = text.language.empty() || text.language == pattern.language;
            if (!same || pattern.except.contains(text.key)) continue;
            for (const std::string& form : pattern.forms) {
                if (says(text.text, form)) found.push_back(text.key + ": " + form);
            }
        }
    }
    return found;
}

/// All strings under a node.
void collect(const toml::node& node, const std::string& file, std::vector<SaidText>& texts) {
    if (const auto* text = node.as_string()) texts.push_back({"", file, text->get()});
    if (const toml::array* list = node.as_array()) {
        for (const toml::node& entry : *list) collect(entry, file, texts);
    }
    if (const toml::table* table = node.as_table()) {
        for (const auto& [key, entry] : *table) collect(entry, file, texts);
    }
}

/// What stands in a folder of the talk, in no language.
std::vector<SaidText> texts_of_files(const std::filesystem::path& folder) {
    std::vector<SaidText> texts;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        collect(read_document(entry.path()).value().root, entry.path().filename().string(), texts);
    return texts;
}

/// Every text of the talk in both languages, and what stands in its files.
std::vector<SaidText> shipped_texts() {
    std::vector<SaidText> texts = texts_of_files(test_assets().folder / "talk");
    const Language spanish = load_talk_language(test_assets(), "es").value();
    for (const Word& word : talk_words()) {
        const WordForms& other = spanish.texts.find(word.key)->second;
        for (const std::string_view text : {word.english, word.english_one})
            texts.push_back({"en", std::string(word.key), std::string(text)});
        for (const std::string& text : {other.other, other.one})
            texts.push_back({"es", std::string(word.key), text});
    }
    return texts;
}

}  // namespace

TEST_CASE("the talk, the hand-out and their files say nothing of what is not said") {
    const std::vector<SaidText> texts = shipped_texts();
    CHECK(texts.size() > 1200);
    for (const std::string& found : said(patterns(), texts)) CHECK(found == "");
}

TEST_CASE("every pattern of the issue is there, by language") {
    std::map<std::string, std::set<std::string>> first;
    for (const NotSaid& pattern : patterns()) first[pattern.language].insert(pattern.forms.front());
    CHECK(first["en"] == std::set<std::string>{
                             "painless", "efficient", "no downtime", "permanent", "tightens", "smooths",
                             "proven", "safe", "for all skin types", "400 %", "medical professionals believe",
                             "hundreds of needles", "more is better", "new collagen and elastin", "hydrates",
                             "youthful", "National Library of Medicine", "then you can use any cream"});
    CHECK(first["es"] == std::set<std::string>{"indoloro", "eficiente", "permanente", "reafirma", "alisa",
                                               "comprobado", "está demostrado", "seguro", "todo tipo de piel",
                                               "400 %", "cientos de agujas", "hidrata"});
}

TEST_CASE("a planted phrase is found for every form of every pattern, in a text and in a file of the talk") {
    const std::vector<NotSaid> all = patterns();
    for (const NotSaid& pattern : all) {
        for (const std::string& form : pattern.forms) {
            INFO(form);
            for (const std::string& text :
                 {form, "It is " + form + ".", "«" + form + "», 1", "¿" + form + "?"}) {
                CHECK_FALSE(said(all, {{pattern.language, "explain.planted", text}}).empty());
                CHECK_FALSE(said(all, {{"", "1-roller.toml", text}}).empty());
            }
            CHECK(said({pattern}, {{pattern.language, "explain.planted", "un" + form + "x"}}).empty());
            CHECK(
                said({pattern}, {{pattern.language == "en" ? "es" : "en", "explain.planted", form}}).empty());
        }
    }
    const TalkFolder folder;
    folder.replace("sources", "Schwarz & Laaff", "National Library of Medicine");
    CHECK(said(all, texts_of_files(folder.scratch.path / "talk")) ==
          std::vector<std::string>{"sources.toml: National Library of Medicine"});
}

TEST_CASE("only the question of the pain card is excepted, and it is still needed") {
    for (const NotSaid& pattern : patterns()) {
        const bool pain = pattern.forms.front() == "painless" || pattern.forms.front() == "indoloro";
        CHECK(pattern.except ==
              (pain ? std::set<std::string>{"explain.side_pain_title"} : std::set<std::string>{}));
        NotSaid strict = pattern;
        strict.except.clear();
        CHECK(said({strict}, shipped_texts()).empty() != pain);
    }
}
