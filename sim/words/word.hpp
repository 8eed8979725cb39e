/// A text as the program has it: a key and its English, and what a sentence puts into its gaps.
#pragma once

#include <concepts>
#include <string>
#include <string_view>

namespace needleroll {

/// A text under its key. `{name}` in it is a placeholder. All views end with a zero byte.
struct Word {
    std::string_view key;               ///< "explore.reset_all"
    std::string_view english;           ///< for any number but 1, if numbers matter
    std::string_view english_one = {};  ///< for {count} = 1; empty: the text has one form only
};

/// What stands in the place of a placeholder: words, a number's text, or a whole number.
struct Filling {
    std::string text;
    bool is_one = false;  ///< the whole number 1, which asks for the text's form for one

    Filling(std::string words) : text(std::move(words)) {}
    Filling(std::string_view words) : text(words) {}
    Filling(const char* words) : text(words) {}
    template <std::integral Whole>
    Filling(Whole number) : text(std::to_string(number)), is_one(number == 1) {}
};

/// A filling and the placeholder that it is for.
struct NamedFilling {
    std::string_view name;
    Filling filling;
};

}  // namespace needleroll
