#include "sim/words/warning_words.hpp"

#include "sim/words/number_text.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace needleroll {
namespace {

std::string key_of(std::string_view code) {
    return "warning." + std::string(code);
}

/// A value as a person reads it.
struct SpokenValue {
    const Language& language;

    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const WarningNumber& number) const {
        return number.decimals ? number_text(language, number.value, *number.decimals)
                               : given_number_text(language, number.value);
    }
};

}  // namespace

std::string warning_text(const Language& language, const Warning& warning) {
    const std::span<const WarningKind> kinds = warning_kinds();
    const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                   [&](const WarningKind& one) { return one.code == warning.code; });
    if (kind == kinds.end()) return warning.code;
    std::vector<NamedFilling> fillings;
    for (const WarningValue& value : warning.values) {
        Filling filling(std::visit(SpokenValue{language}, value.value));
        filling.is_one = counts_one(value);
        fillings.push_back({value.name, std::move(filling)});
    }
    const std::string key = key_of(warning.code);
    return say(language, Word{key, kind->text, kind->text_one}, fillings);
}

void add_warning_texts(Texts& english) {
    for (const WarningKind& kind : warning_kinds())
        english[key_of(kind.code)] = {std::string(kind.text), std::string(kind.text_one)};
}

}  // namespace needleroll
