/// A language: the program's texts by key, and how it writes numbers and plurals.
///
///     say(language, words::explore::reset_all)
///     say(language, words::explore::pass_of{.pass = 3, .passes = 16})
#pragma once

#include "sim/words/word.hpp"

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace needleroll {

/// One text in its one or two forms: a Word as a language file has it.
struct WordForms {
    std::string other;  ///< for any number but 1, if numbers matter
    std::string one;    ///< for {count} = 1; empty: the text has one form only
    friend bool operator==(const WordForms&, const WordForms&) = default;
};

/// Texts by key: "explore.reset_all", "parameter.hand.force_N.label".
using Texts = std::map<std::string, WordForms, std::less<>>;

/// A language that texts are shown in. The default one is English, which needs no texts: each text of the
/// program carries its own, and stands in for one that a language lacks.
struct Language {
    std::string name = "en";           ///< of its file, and of `--language`
    std::string own_name = "English";  ///< as its speakers call it
    char decimal_sign = '.';           ///< on screens and paper; files always have a point
    Texts texts = {};
};

/// The text of a key, else the English one. The view lasts as long as the language is not changed.
std::string_view find_text(const Language& language, std::string_view key, std::string_view english);

/// The text with its placeholders filled; one without a filling stays as it is.
std::string fill(std::string_view text, std::span<const NamedFilling> fillings);

/// A text without placeholders.
std::string_view say(const Language& language, const Word& word);

/// A text with placeholders: the form for the number filled in as {count}, if the text has two.
std::string say(const Language& language, const Word& word, std::span<const NamedFilling> fillings);

/// A text that was made into a type with a member for each of its placeholders, so that none is forgotten.
template <class Sentence>
requires requires(const Sentence& sentence) {
    sentence.fillings();
}
std::string say(const Language& language, const Sentence& sentence) {
    return say(language, Sentence::word, sentence.fillings());
}

}  // namespace needleroll
