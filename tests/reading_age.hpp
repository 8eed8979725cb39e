/// How easy a text is to read: two published formulas and the counters of words, sentences and syllables that
/// they need. What is read is a list of items (sentences, list items, table cells, labels): each holds at
/// least one sentence. A number is one syllable.
#pragma once

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll::testing {

/// What is counted of a text.
struct ReadingCounts {
    double words = 0.0, sentences = 0.0, syllables = 0.0;
};

/// Code points of a UTF-8 text in lower case, as far as English and Spanish need: accents of Spanish keep
/// their letters, everything else beyond ASCII is a blank.
inline std::u32string reading_letters(std::string_view text) {
    static const std::map<char32_t, char32_t> lower = {{U'Á', U'á'}, {U'É', U'é'}, {U'Í', U'í'},
                                                       {U'Ó', U'ó'}, {U'Ú', U'ú'}, {U'Ü', U'ü'},
                                                       {U'Ñ', U'ñ'}, {U'’', U'\''}};
    std::u32string letters;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        char32_t code = length == 1 ? byte : byte & (0xFFu >> (length + 1));
        for (std::size_t k = 1; k < length && i + k < text.size(); ++k)
            code = (code << 6u) | (static_cast<unsigned char>(text[i + k]) & 0x3Fu);
        i += length;
        if (code < 0x80) code = static_cast<char32_t>(std::tolower(static_cast<int>(code)));
        if (const auto found = lower.find(code); found != lower.end()) code = found->second;
        letters += code;
    }
    return letters;
}

inline bool is_reading_digit(char32_t letter) {
    return letter >= U'0' && letter <= U'9';
}

inline bool is_reading_letter(char32_t letter) {
    return (letter >= U'a' && letter <= U'z') ||
           std::u32string_view(U"áéíóúüñ").find(letter) != std::u32string::npos;
}

inline bool is_one_of(char32_t letter, std::u32string_view letters) {
    return letters.find(letter) != std::u32string_view::npos;
}

/// Syllables of one part of an English word, without hyphens: groups of vowels, less a silent e, with what
/// these rules get wrong in a list.
inline int english_part_syllables(std::u32string part) {
    static const std::map<std::u32string, int, std::less<>> exceptions = {
        {U"area", 3},       {U"people", 2},     {U"trial", 2},        {U"trials", 2},    {U"once", 1},
        {U"science", 2},    {U"scientists", 3}, {U"being", 2},        {U"radio", 3},     {U"radiotherapy", 6},
        {U"psoriasis", 4},  {U"diabetes", 4},   {U"isotretinoin", 6}, {U"something", 2}, {U"sometimes", 2},
        {U"hiv", 3},        {U"usa", 3},        {U"pdf", 3},          {U"png", 3},       {U"realistic", 4},
        {U"material", 4},   {U"else", 1},       {U"evidence", 3},     {U"everyone", 3},  {U"needleroll", 3},
        {U"safety", 2},     {U"closely", 2},    {U"likely", 2},       {U"create", 2},    {U"idea", 3},
        {U"unlicensed", 3}, {U"makeup", 2},     {U"rely", 2},         {U"science", 2},   {U"via", 2}};
    if (part.ends_with(U"'s")) part.resize(part.size() - 2);
    std::erase(part, U'\'');
    if (const auto found = exceptions.find(part); found != exceptions.end()) return found->second;
    constexpr std::u32string_view vowels = U"aeiouy";
    const auto is_vowel = [&](std::size_t i) {
        if (!is_one_of(part[i], vowels)) return false;
        // A y between vowels begins a syllable: layer.
        const bool between = part[i] == U'y' && i > 0 && i + 1 < part.size() &&
                             is_one_of(part[i - 1], vowels) && is_one_of(part[i + 1], vowels);
        return !between;
    };
    int count = 0;
    for (std::size_t i = 0; i < part.size(); ++i) count += is_vowel(i) && (i == 0 || !is_vowel(i - 1));
    const std::size_t size = part.size();
    const auto consonant = [&](std::size_t from_end) {
        return size >= from_end && !is_one_of(part[size - from_end], vowels);
    };
    const bool spoken = size >= 3 && is_one_of(part[size - 2], U"lr") && consonant(3);  // needle, fibre
    if (part.ends_with(U"e") && consonant(2) && !spoken) --count;
    if (part.ends_with(U"ed") && consonant(3) && !is_one_of(part[size - 3], U"td")) --count;
    const bool spoken_es =
        size >= 4 && (is_one_of(part[size - 3], U"sxzcg") || part.ends_with(U"ches") ||
                      part.ends_with(U"shes") || (is_one_of(part[size - 3], U"lr") && consonant(4)));
    if (part.ends_with(U"es") && consonant(3) && !spoken_es) --count;
    return std::max(count, 1);
}

/// Syllables of one part of a Spanish word: nuclei. Two strong vowels part, so do a strong one and a weak one
/// with an accent; u is silent after q, and after g before e and i.
inline int spanish_part_syllables(const std::u32string& part) {
    constexpr std::u32string_view strong = U"aeoáéó", accented = U"íú", vowels = U"aeiouáéíóúü";
    int count = 0;
    char32_t before = 0;  ///< the vowel that the nucleus ends with so far; 0: none
    for (std::size_t i = 0; i < part.size(); ++i) {
        const char32_t after = i + 1 < part.size() ? part[i + 1] : 0;
        char32_t letter = part[i];
        if (letter == U'h' && before != 0) continue;
        if (letter == U'u' && i > 0 && is_one_of(part[i - 1], U"qg") && is_one_of(after, U"eiéí") &&
            after != 0)
            continue;
        if (letter == U'y' && !(after != 0 && is_one_of(after, vowels))) letter = U'i';
        if (!is_one_of(letter, vowels)) {
            before = 0;
            continue;
        }
        const bool both_strong = before != 0 && is_one_of(before, strong) && is_one_of(letter, strong);
        const bool parted = before != 0 && ((is_one_of(before, accented) && is_one_of(letter, strong)) ||
                                            (is_one_of(letter, accented) && is_one_of(before, strong)));
        if (before == 0 || both_strong || parted || before == letter) ++count;
        before = letter;
    }
    return std::max(count, 1);
}

/// Syllables of a word; its parts are joined by hyphens. One for a word with a digit.
inline int syllables_of(const std::u32string& word, bool spanish) {
    if (std::any_of(word.begin(), word.end(), is_reading_digit)) return 1;
    int count = 0;
    std::u32string part;
    for (std::size_t i = 0; i <= word.size(); ++i) {
        if (i < word.size() && (is_reading_letter(word[i]) || word[i] == U'\'')) {
            part += word[i];
        } else if (!part.empty()) {
            count += spanish ? spanish_part_syllables(part) : english_part_syllables(part);
            part.clear();
        }
    }
    return std::max(count, 1);
}

/// Words of an item: letters and digits, with the marks that stand within them.
inline std::vector<std::u32string> words_of(const std::u32string& item) {
    std::vector<std::u32string> words(1);
    const auto belongs = [](char32_t letter) {
        return is_reading_letter(letter) || is_reading_digit(letter);
    };
    for (std::size_t i = 0; i < item.size(); ++i) {
        const bool within = i > 0 && i + 1 < item.size() && belongs(item[i - 1]) && belongs(item[i + 1]) &&
                            is_one_of(item[i], U"'-.,–");
        if (belongs(item[i]) || within) {
            words.back() += item[i];
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

/// Sentences of an item that has words: ends with a full stop, a question or an exclamation mark before a
/// blank or at the end; one more for words after the last end.
inline int sentences_of(const std::u32string& item) {
    int count = 0;
    bool open = false;
    for (std::size_t i = 0; i < item.size(); ++i) {
        open = open || is_reading_letter(item[i]) || is_reading_digit(item[i]);
        const bool last = i + 1 == item.size() || item[i + 1] == U' ';
        if (!open || !last || !is_one_of(item[i], U".?!")) continue;
        ++count;
        open = false;
    }
    return count + (open ? 1 : 0);
}

/// Counts over items.
inline ReadingCounts count_reading(std::span<const std::string> items, bool spanish) {
    ReadingCounts counts;
    for (const std::string& text : items) {
        const std::u32string item = reading_letters(text);
        const std::vector<std::u32string> words = words_of(item);
        if (words.empty()) continue;
        counts.words += static_cast<double>(words.size());
        counts.sentences += sentences_of(item);
        for (const std::u32string& word : words) counts.syllables += syllables_of(word, spanish);
    }
    return counts;
}

/// School grade that reads an English text (Kincaid 1975): 0.39 words/sentence + 11.8 syllables/word - 15.59.
inline double flesch_kincaid_grade(std::span<const std::string> items) {
    const ReadingCounts counts = count_reading(items, false);
    return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59;
}

/// Ease of a Spanish text, 100 very easy (Fernandez Huerta 1959): 206.84 - 60 syllables/word - 1.02
/// words/sentence.
inline double fernandez_huerta_ease(std::span<const std::string> items) {
    const ReadingCounts counts = count_reading(items, true);
    return 206.84 - 60.0 * counts.syllables / counts.words - 1.02 * counts.words / counts.sentences;
}

}  // namespace needleroll::testing
