#include "sim/words/language.hpp"

#include <algorithm>

namespace needleroll {
namespace {

bool counts_one(std::span<const NamedFilling> fillings) {
    return std::any_of(fillings.begin(), fillings.end(), [](const NamedFilling& named) {
        return named.name == "count" && named.filling.is_one;
    });
}

}  // namespace

std::string_view find_text(const Language& language, std::string_view key, std::string_view english) {
    const auto found = language.texts.find(key);
    return found == language.texts.end() ? english : std::string_view(found->second.other);
}

std::string fill(std::string_view text, std::span<const NamedFilling> fillings) {
    std::string filled;
    while (!text.empty()) {
        const std::size_t open = std::min(text.find('{'), text.size());
        const std::size_t close = std::min(text.find('}', open), text.size());
        filled += text.substr(0, open);
        if (close == text.size()) return filled += text.substr(open);
        const std::string_view name = text.substr(open + 1, close - open - 1);
        const auto found = std::find_if(fillings.begin(), fillings.end(),
                                        [name](const NamedFilling& named) { return named.name == name; });
        filled += found == fillings.end() ? text.substr(open, close - open + 1)
                                          : std::string_view(found->filling.text);
        text.remove_prefix(close + 1);
    }
    return filled;
}

std::string_view say(const Language& language, const Word& word) {
    return find_text(language, word.key, word.english);
}

std::string say(const Language& language, const Word& word, std::span<const NamedFilling> fillings) {
    const auto found = language.texts.find(word.key);
    const bool translated = found != language.texts.end();
    const std::string_view other = translated ? std::string_view(found->second.other) : word.english;
    const std::string_view one = translated ? std::string_view(found->second.one) : word.english_one;
    return fill(!one.empty() && counts_one(fillings) ? one : other, fillings);
}

}  // namespace needleroll
