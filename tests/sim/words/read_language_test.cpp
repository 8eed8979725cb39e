#include "sim/words/read_language.hpp"

#include "tests/catch.hpp"
#include "tests/scratch_folder.hpp"

using namespace needleroll;

namespace {

const Texts english = {{"explore.title", {"Title", ""}},
                       {"explore.passes", {"{count} passes of {all}", "one pass of {all}"}},
                       {"parameter.hand.force_N.label", {"Force", ""}}};

constexpr const char* whole = R"({"language": {"own_name": "Español", "decimal_sign": ","},
    "explore": {"title": "Título",
                "passes": {"one": "una pasada de {all}", "other": "{count} pasadas de {all}"}},
    "parameter": {"hand.force_N": {"label": "Fuerza"}}})";

/// The whole file with one piece of its text in the place of another.
LoadedLanguage parsed_with(std::string_view piece, std::string_view other) {
    std::string json = whole;
    const std::size_t at = json.find(piece);
    REQUIRE(at != std::string::npos);
    json.replace(at, piece.size(), other);
    return parse_language(json, "es", english);
}

/// The one fault of a file, whose text then stays English.
TextFault::Kind only_fault(const LoadedLanguage& loaded, const std::string& key) {
    CHECK(loaded.faults.broken.empty());
    CHECK(loaded.faults.missing.empty());
    REQUIRE(loaded.faults.unusable.size() == 1);
    CHECK(loaded.faults.unusable.front().key == key);
    CHECK_FALSE(loaded.language.texts.contains(key));
    return loaded.faults.unusable.front().kind;
}

using Kind = TextFault::Kind;

}  // namespace

TEST_CASE("a language file is read whole") {
    const LoadedLanguage loaded = parse_language(whole, "es", english);
    CHECK_FALSE(loaded.faults.any());
    CHECK(loaded.language.name == "es");
    CHECK(loaded.language.own_name == "Español");
    CHECK(loaded.language.decimal_sign == ',');
    CHECK(loaded.language.texts.size() == english.size());
    CHECK(loaded.language.texts.at("parameter.hand.force_N.label").other == "Fuerza");
    CHECK(loaded.language.texts.at("explore.passes") ==
          WordForms{"{count} pasadas de {all}", "una pasada de {all}"});
}

TEST_CASE("a text that cannot be used is named and left out") {
    CHECK(only_fault(parsed_with("\"title\"", "\"titel\": \"x\", \"title\""), "explore.titel") ==
          Kind::unknown_key);
    CHECK(only_fault(parsed_with("{count} pasadas de {all}", "{count} pasadas"), "explore.passes") ==
          Kind::other_placeholders);
    CHECK(only_fault(parsed_with("una pasada de {all}", "una pasada de {todo}"), "explore.passes") ==
          Kind::other_placeholders);
    CHECK(only_fault(parsed_with("\"Título\"", "\"Título {all}\""), "explore.title") ==
          Kind::other_placeholders);
    CHECK(only_fault(parsed_with("\"one\": \"una pasada de {all}\", ", ""), "explore.passes") ==
          Kind::other_forms);
    CHECK(only_fault(parsed_with(", \"other\": \"{count} pasadas de {all}\"", ""), "explore.passes") ==
          Kind::other_forms);
    CHECK(only_fault(parsed_with("\"Título\"", "{\"one\": \"a\", \"other\": \"b\"}"), "explore.title") ==
          Kind::other_forms);
    CHECK(only_fault(parsed_with("\"Título\"", "7"), "explore.title") == Kind::not_text);
    CHECK(only_fault(parsed_with("\",\"", "\";\""), "language.decimal_sign") == Kind::not_text);
    CHECK(only_fault(parsed_with("\"own_name\": \"Español\",", ""), "language.own_name") == Kind::not_text);
}

TEST_CASE("what is not translated yet is missing, and the rest is used") {
    for (const char* piece : {"\"title\": \"Título\",", "Título"}) {
        const LoadedLanguage loaded = parsed_with(piece, "");
        CHECK(loaded.faults.unusable.empty());
        CHECK(loaded.faults.missing == std::vector<std::string>{"explore.title"});
        CHECK(loaded.language.texts.size() == english.size() - 1);
    }
}

TEST_CASE("of a broken file nothing is used, and nothing ends the program") {
    std::string deep;
    for (int i = 0; i < 200000; ++i) deep += "{\"a\":";
    for (const std::string& json :
         {std::string(), std::string("{"), std::string("[1]"), std::string("\"text\""),
          std::string(R"({"a": "\xFF"})"), std::string("{\"a\": \"\xFF\"}"), deep}) {
        const LoadedLanguage loaded = parse_language(json, "es", english);
        CHECK_FALSE(loaded.faults.broken.empty());
        CHECK(loaded.language.texts.empty());
        CHECK(loaded.language.decimal_sign == '.');
    }
    const std::string closed = deep + "1" + std::string(200000, '}');
    CHECK(parse_language(closed, "es", english).faults.any());
}

TEST_CASE("a file is named after its language") {
    const ScratchFolder folder;
    const LoadedLanguage loaded = read_language(folder.write("es.json", whole), english);
    CHECK(loaded.language.name == "es");
    CHECK_FALSE(loaded.faults.any());
    const LoadedLanguage missing = read_language(folder / "fr.json", english);
    CHECK(missing.language.name == "fr");
    CHECK_FALSE(missing.faults.broken.empty());
}
