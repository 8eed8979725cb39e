#include "gui/words/languages.hpp"

#include "gui/words/controls.hpp"
#include "gui/words/every_word.hpp"
#include "gui/words/help.hpp"
#include "gui/words/pseudo.hpp"
#include "tests/catch.hpp"
#include "tests/scratch_folder.hpp"

#include <algorithm>
#include <set>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

/// The shipped languages beside the English of everything that is shown.
Languages shipped_languages() {
    const Expected<Assets> assets = find_assets();
    REQUIRE(assets);
    const auto rollers = list_rollers(*assets), sites = list_sites(*assets),
               scenarios = list_scenarios(*assets);
    REQUIRE((rollers && sites && scenarios));
    return load_languages(assets->folder / "languages", english_texts(*rollers, *sites, *scenarios));
}

Languages languages_with(const std::string& spanish) {
    const ScratchFolder folder;
    folder.write("es.json", spanish);
    folder.write("en.json", "{}");
    folder.write("notes.txt", "no language");
    return load_languages(folder.path, {{"help.title", {"Keys", ""}}, {"help.close", {"Close", ""}}});
}

}  // namespace

TEST_CASE("every text of the window, the core and the presets stands in every shipped language") {
    const Languages languages = shipped_languages();
    REQUIRE(languages.all.size() >= 2);
    CHECK(languages.english.size() > 300);
    for (const LoadedLanguage& loaded : languages.all) {
        if (loaded.language.name == "en") continue;
        INFO(loaded.language.name << ": " << message_of(loaded));
        CHECK(loaded.faults.broken.empty());
        for (const TextFault& fault : loaded.faults.unusable) CHECK(fault.key == "");
        for (const std::string& key : loaded.faults.missing) CHECK(key == "");
        CHECK(loaded.language.texts.size() == languages.english.size());
    }
}

TEST_CASE("no two words have the same key, and both forms have the same placeholders") {
    std::set<std::string_view> keys;
    for (const Word& word : every_word()) {
        INFO(word.key);
        CHECK(keys.insert(word.key).second);
        CHECK_FALSE(word.english.empty());
        for (const std::string& place : placeholders_of(word.english_one)) {
            const std::vector<std::string> places = placeholders_of(word.english);
            CHECK(std::find(places.begin(), places.end(), place) != places.end());
        }
    }
}

TEST_CASE("a name made from en.json says its text, filled and in the right form") {
    const Language english;
    CHECK(say(english, words::help::close) == "Close");
    CHECK(say(english, words::controls::free_strokes{.count = 1}) ==
          "1 free stroke; drag on the skin for one more");
    CHECK(say(english, words::controls::free_strokes{.count = 2}) ==
          "2 free strokes; drag on the skin for one more");
}

TEST_CASE("a broken or half-finished file leaves English and one sentence") {
    const std::string about = R"("language": {"own_name": "Español", "decimal_sign": ","})";
    const auto message = [](const Languages& languages) {
        return message_of(*find_language(languages, "es"));
    };
    const Languages whole =
        languages_with("{" + about + R"(, "help": {"title": "Teclas", "close": "Cerrar"}})");
    CHECK(message(whole).empty());
    const Languages half = languages_with("{" + about + R"(, "help": {"title": "Teclas"}})");
    CHECK_THAT(message(half), ContainsSubstring("es.json") && ContainsSubstring("help.close"));
    const Language language = find_language(half, "es")->language;
    CHECK(say(language, words::help::title) == "Teclas");
    CHECK(say(language, words::help::close) == "Close");
    const Languages broken = languages_with("{");
    CHECK_THAT(message(broken), ContainsSubstring("es.json"));
    CHECK(say(find_language(broken, "es")->language, words::help::title) == "Keys");
    CHECK(broken.all.size() == 2);
}

TEST_CASE("languages are found by name, the pseudo-language too") {
    const Languages languages = languages_with("{}");
    CHECK(find_language(languages, "en")->language.own_name == "English");
    CHECK(find_language(languages, pseudo_name)->language.texts.size() == languages.english.size());
    CHECK_FALSE(find_language(languages, "xx"));
}
