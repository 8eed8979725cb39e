#include "gui/words/pseudo.hpp"

#include "sim/core/plain_text.hpp"

#include <array>

namespace needleroll::gui {
namespace {

/// Of Latin-1 and Latin Extended-A, which every font has; some letters have none.
constexpr std::array<std::string_view, 26> small_letters = {"á", "b", "ç", "đ", "é", "f", "ğ", "ĥ", "í",
                                                            "ĵ", "ķ", "ł", "m", "ñ", "ó", "p", "q", "ř",
                                                            "š", "ť", "ú", "v", "ŵ", "x", "ý", "ž"};
constexpr std::array<std::string_view, 26> capital_letters = {"Á", "B", "Ç", "Đ", "É", "F", "Ğ", "Ĥ", "Í",
                                                              "Ĵ", "Ķ", "Ł", "M", "Ñ", "Ó", "P", "Q", "Ř",
                                                              "Š", "Ť", "Ú", "V", "Ŵ", "X", "Ý", "Ž"};
constexpr std::string_view filler = " one two three four five six seven eight nine ten";

/// The letter with an accent, or the byte as it is.
void append_accented(std::string& text, char letter) {
    if (letter >= 'a' && letter <= 'z') {
        text += small_letters[static_cast<std::size_t>(letter - 'a')];
    } else if (letter >= 'A' && letter <= 'Z') {
        text += capital_letters[static_cast<std::size_t>(letter - 'A')];
    } else {
        text += letter;
    }
}

}  // namespace

std::string pseudo_text(std::string_view english) {
    std::string text = "[";
    bool in_placeholder = false;
    std::size_t letters = 0;
    for (const char byte : english) {
        in_placeholder = byte == '{' || (in_placeholder && byte != '}');
        if (in_placeholder) {
            text += byte;
            continue;
        }
        append_accented(text, byte);
        if (begins_character(byte) && byte != '}') ++letters;
    }
    for (std::size_t i = 0; i < (letters + 1) / 2; ++i) append_accented(text, filler[i % filler.size()]);
    return text + ']';
}

Language pseudo_language(const Texts& english) {
    Language language{std::string(pseudo_name), "[Pseudo]", ',', {}};
    for (const auto& [key, text] : english) {
        const std::string one = text.one.empty() ? std::string() : pseudo_text(text.one);
        language.texts[key] = {pseudo_text(text.other), one};
    }
    return language;
}

}  // namespace needleroll::gui
