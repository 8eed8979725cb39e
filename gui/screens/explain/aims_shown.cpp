#include "gui/screens/explain/aims_shown.hpp"

#include "gui/words/talk_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

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

AimsRow row_of(const Language& language, const Talk& talk, const TalkSentence& line,
               const TalkNumbers& numbers) {
    return {talk_text(language, line, numbers), {}, [&language, &talk, &line, &numbers] {
                return card_of(language, talk, talk.aims.cards, line, numbers);
            }};
}

}  // namespace

AimsShown aims_shown(const Language& language, const Talk& talk, const TalkStep& step,
                     const TalkNumbers& numbers) {
    AimsShown shown;
    for (const TalkAim& aim : talk.aims.aims)
        shown.tiles.push_back({drawing_of(aim.name), talk_text(language, aim.sentence, numbers),
                               evidence_text(language, aim), evidence_boxes(aim.strength),
                               talk_text(language, aim.proof, numbers),
                               [&] { return card_of(language, talk, aim, numbers); }});
    for (const TalkGroup& group : talk.aims.ask_first) {
        AimsGroup made{talk_text(language, group.heading, numbers), {}};
        for (const TalkSentence& line : group.lines)
            made.rows.push_back(row_of(language, talk, line, numbers));
        shown.ask_first.push_back(std::move(made));
    }
    for (const TalkEffect& effect : talk.aims.afterwards)
        shown.afterwards.push_back({talk_text(language, effect.what, numbers),
                                    talk_text(language, effect.often, numbers),
                                    [&] { return card_of(language, talk, effect, numbers); }});
    shown.evidence_words = [&] { return card_of(language, talk, step, "evidence", numbers); };
    return shown;
}

std::optional<scene::Aim> drawing_of(std::string_view aim_name) {
    constexpr std::array<std::string_view, 4> names = {"lines", "scars", "products", "tone"};
    const auto found = std::find(names.begin(), names.end(), aim_name);
    if (found == names.end()) return std::nullopt;
    return scene::all_aims[static_cast<std::size_t>(found - names.begin())];
}

int evidence_boxes(EvidenceWord word) {
    switch (word) {
        case EvidenceWord::limited:
            return 1;
        case EvidenceWord::moderate:
            return 2;
        case EvidenceWord::strong:
            return 3;
        case EvidenceWord::conflicting:
        case EvidenceWord::not_shown:
            break;
    }
    return 0;
}

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

}  // namespace needleroll::gui
