/// Language files: assets/languages/NAME.json, checked on loading against the English texts.
///
/// A file holds objects of texts, however deep; the names on the way to a text, joined by points, are its
/// key. A text with two forms is {"one": ..., "other": ...}. "language" holds the language's own name and
/// its decimal sign.
#pragma once

#include "sim/words/language.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// A text of a language file that cannot be used, and why.
struct TextFault {
    enum class Kind {
        unknown_key,         ///< no English text has it
        other_placeholders,  ///< not those of the English text
        other_forms,         ///< a form for one or for other numbers is missing, or there is one too many
        not_text,            ///< neither a text nor an object of texts
    };
    std::string key;
    Kind kind = Kind::unknown_key;
};

/// What of a language file cannot be used. English stands in for it.
struct LanguageFaults {
    std::string broken = {};  ///< why nothing of the file can be used; empty: it was read
    std::vector<TextFault> unusable = {};
    std::vector<std::string> missing = {};  ///< keys without a text

    bool any() const { return !broken.empty() || !unusable.empty() || !missing.empty(); }
};

/// A language with what was wrong in its file.
struct LoadedLanguage {
    Language language;
    LanguageFaults faults;
};

/// The texts of a language file's content. `english` holds every text of the program. Never fails: of a
/// broken file nothing is left but its name.
LoadedLanguage parse_language(std::string_view json, const std::string& name, const Texts& english);

/// The same for a file, which is named after the language.
LoadedLanguage read_language(const std::filesystem::path& file, const Texts& english);

/// The names of the placeholders of a text, each once, by alphabet.
std::vector<std::string> placeholders_of(std::string_view text);

}  // namespace needleroll
