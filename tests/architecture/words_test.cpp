/// What a person reads stands in assets/languages: no sentence, and no piece of one, stands in the code of
/// the window. A single small word cannot be told from an identifier here; the pseudo-language shows those.
#include "tests/architecture/source_texts.hpp"
#include "tests/catch.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

namespace {

/// Files, and rooms by their folders, that show nobody these literals in the window, and why.
constexpr std::array<std::string_view, 3> other_readers = {
    "gui/platform/",          // draws no words; its errors are in English like the core's
    "gui/app/arguments.cpp",  // the help of the command line, for the terminal
    "gui/words/pseudo.cpp",   // makes a language
};

/// Literals that look like words and are none, or are the same in every language.
constexpr auto allowed = std::to_array<std::string_view>({
    "Needleroll",
    "Esc",
    // Units that are understood when they are typed.
    "per cm\\u00B2",
    "per cm2",
    // Identifiers of Dear ImGui and of steps that can be undone.
    "top bar",
    "text size",
    "screen picker",
    "stage key",
    "stage tools",
    "double strikes",
    "drum load",
    "save menu",
    "data menu",
    "time line",
    "step back",
    "hand stroke",
});
/// The first line of the file of settings, which is in English like its keys.
constexpr std::string_view comment_in_file = "# Needleroll: ";

/// A string literal of a source file.
struct Literal {
    std::size_t line = 0;  ///< counted from 1
    std::string text;      ///< as it is written, with its backslashes
};

/// The place after a comment that begins at `at`; `at` itself where none does.
std::size_t after_comment(const std::string& code, std::size_t at) {
    if (code.compare(at, 2, "//") == 0) return std::min(code.find('\n', at), code.size());
    if (code.compare(at, 2, "/*") != 0) return at;
    const std::size_t end = code.find("*/", at + 2);
    return end == std::string::npos ? code.size() : end + 2;
}

/// The place of the quote that ends what begins at `at` with the same one.
std::size_t end_of_quoted(const std::string& code, std::size_t at) {
    std::size_t end = at + 1;
    while (end < code.size() && code[end] != code[at]) end += code[end] == '\\' ? 2u : 1u;
    return std::min(end, code.size());
}

/// Whether the quote at a place stands between two digits: 1'000.
bool parts_digits(const std::string& code, std::size_t at) {
    return code[at] == '\'' && at > 0 && std::isxdigit(static_cast<unsigned char>(code[at - 1])) != 0;
}

/// All string literals outside of comments and includes.
std::vector<Literal> literals_of(const std::string& code) {
    std::vector<Literal> literals;
    std::size_t at = 0;
    while (at < code.size()) {
        if (const std::size_t after = after_comment(code, at); after != at) {
            at = after;
        } else if (code.compare(at, 8, "#include") == 0) {
            at = std::min(code.find('\n', at), code.size());
        } else if ((code[at] == '"' || code[at] == '\'') && !parts_digits(code, at)) {
            const std::size_t end = end_of_quoted(code, at);
            const auto line =
                1 + std::count(code.begin(), code.begin() + static_cast<std::ptrdiff_t>(at), '\n');
            if (code[at] == '"')
                literals.push_back({static_cast<std::size_t>(line), code.substr(at + 1, end - at - 1)});
            at = end + 1;
        } else {
            ++at;
        }
    }
    return literals;
}

/// Two words one after the other, a word with a capital, or a piece that is to be joined to a number or to
/// another piece.
bool reads_like_words(const std::string& text) {
    static const std::regex two_words("[A-Za-z]{2,}[,;:.]? +\\(?[A-Za-z]");
    static const std::regex capital("^ *[A-Z][a-z]+");
    static const std::regex piece("^ [A-Za-z]|\\} [A-Za-z]|[A-Za-z]{2,}[,;:.]? (\\{|$)");
    return std::regex_search(text, two_words) || std::regex_search(text, capital) ||
           std::regex_search(text, piece);
}

/// The literals of a file of the window that a person would read, as "file:line: literal".
std::vector<std::string> words_in(const std::string& path, const std::string& code) {
    const auto is_other = [&path](std::string_view reader) { return path.starts_with(reader); };
    if (std::any_of(other_readers.begin(), other_readers.end(), is_other)) return {};
    std::vector<std::string> found;
    for (const Literal& literal : literals_of(code)) {
        const bool is_allowed = std::find(allowed.begin(), allowed.end(), literal.text) != allowed.end() ||
                                literal.text.starts_with(comment_in_file);
        if (!is_allowed && reads_like_words(literal.text))
            found.push_back(path + ":" + std::to_string(literal.line) + ": " + literal.text);
    }
    return found;
}

std::vector<SourceText> window_sources() {
    return source_texts({"gui"}, {".hpp", ".cpp"});
}

}  // namespace

TEST_CASE("no words that a person reads stand in the code of the window") {
    const std::vector<SourceText> sources = window_sources();
    CHECK(sources.size() > 150);
    for (const SourceText& source : sources) {
        for (const std::string& found : words_in(source.path, source.code)) CHECK(found == "");
    }
}

TEST_CASE("planted words are found, with their place") {
    for (const std::string text : {"Reset all", "Depth", "Saved ", " mm", "{:.2f} mm", "holes per cm\\u00B2",
                                   "by chance {} %", "one of {}", "ends in the {}", "save a picture",
                                   "under (over) it", "No \\\"holes\\\" here", "Ctrl O", "to, from"}) {
        INFO(text);
        const std::vector<std::string> found =
            words_in("gui/stage/legend.cpp", "int a;  // of it\ndraw(ui, \"" + text + "\");\n");
        REQUIRE(found.size() == 1);
        CHECK(found.front() == "gui/stage/legend.cpp:2: " + text);
    }
    CHECK(words_in("gui/a/b.cpp", "f('\"', \"Reset all\", '\\'', \"Reset it\");").size() == 2);
    CHECK(words_in("gui/a/b.cpp", "f(1'000, \"Reset all\", 2'000);").size() == 1);
}

TEST_CASE("what nobody reads is let be") {
    CHECK(words_in("gui/a/b.cpp", R"(#include "gui/Some File.hpp"
// "Reset all" says more
/* "Reset all"
   "Depth" */
f("stage", "hand.force_N", "settings.toml", "{}-{}.{}", "1/{}", "%", "", "##field", "top bar", '"', "a");
)")
              .empty());
    CHECK(words_in("gui/app/arguments.cpp", "f(\"text size in percent\");").empty());
}

TEST_CASE("every exception is still needed") {
    const std::vector<SourceText> sources = window_sources();
    for (const std::string_view literal : allowed) {
        INFO(literal);
        const std::string quoted = '"' + std::string(literal) + '"';
        CHECK(std::any_of(sources.begin(), sources.end(), [&](const SourceText& source) {
            return source.code.find(quoted) != std::string::npos;
        }));
    }
    for (const std::string_view reader : other_readers) {
        INFO(reader);
        CHECK(std::any_of(sources.begin(), sources.end(),
                          [&](const SourceText& source) { return source.path.starts_with(reader); }));
    }
}
