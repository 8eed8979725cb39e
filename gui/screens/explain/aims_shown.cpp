#include "gui/screens/explain/aims_shown.hpp"

#include "gui/words/talk_words.hpp"

#include <algorithm>

namespace needleroll::gui {
namespace {

/// Whether a byte belongs to a word: letters of ASCII, and every byte of other letters.
bool is_of_word(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

bool is_whole(std::string_view text, const TextPart& part) {
    const std::size_t end = part.from + part.length;
    return (part.from == 0 || !is_of_word(text[part.from - 1])) &&
           (end == text.size() || !is_of_word(text[end]));
}

}  // namespace

std::vector<TextPart> evidence_words_in(const Language& language, std::string_view text) {
    std::vector<TextPart> parts;
    for (const Word* word : {&words::explain::evidence_strong, &words::explain::evidence_moderate,
                             &words::explain::evidence_limited, &words::explain::evidence_conflicting,
                             &words::explain::evidence_not_shown}) {
        const std::string_view sought = say(language, *word);
        if (sought.empty()) continue;
        for (std::size_t at = text.find(sought); at != std::string_view::npos; at = text.find(sought, at + 1))
            if (const TextPart part{at, sought.size()}; is_whole(text, part)) parts.push_back(part);
    }
    std::sort(parts.begin(), parts.end(),
              [](const TextPart& a, const TextPart& b) { return a.from < b.from; });
    return parts;
}

std::string_view aim_part_name(const Language& language, scene::AimPart part) {
    using scene::AimPart;
    switch (part) {
        case AimPart::fine_line:
            return say(language, words::explain::aims_label_fine_line);
        case AimPart::wide_scar:
            return say(language, words::explain::aims_label_wide);
        case AimPart::narrow_scar:
            return say(language, words::explain::aims_label_narrow);
        case AimPart::cream_film:
            return say(language, words::explain::aims_label_cream);
        case AimPart::fresh_hole:
            return say(language, words::explain::aims_label_fresh_hole);
        case AimPart::dark_patch:
            return say(language, words::explain::aims_label_dark_patch);
        case AimPart::dark_mark:
            break;
    }
    return say(language, words::explain::aims_label_dark_mark);
}

AimsCard evidence_words_card(const Language& language) {
    AimsCard card{.title = std::string(say(language, words::explain::aims_evidence_title))};
    for (const Word* word :
         {&words::explain::evidence_strong_means, &words::explain::evidence_moderate_means,
          &words::explain::evidence_limited_means, &words::explain::evidence_conflicting_means,
          &words::explain::evidence_not_shown_means})
        card.paragraphs.emplace_back(say(language, *word));
    return card;
}

}  // namespace needleroll::gui
