/// What step "What it may help" says, as plain words: a tile for each aim, who should ask first, what can
/// happen afterwards. Draws nothing.
#pragma once

#include "gui/scene/aims/aim_pictures.hpp"
#include "sim/talk/talk_card.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll::gui {

/// Makes a card when it is opened. Borrows the talk.
using CardMaker = std::function<TalkCard()>;

/// One aim.
struct AimTile {
    std::optional<scene::Aim> drawing;  ///< empty for an aim that a clinic has added
    std::string sentence;
    std::string evidence;  ///< "Evidence: limited"
    int boxes = 0;         ///< of three that repeat the word; 0: no boxes
    std::string proof;
    CardMaker card;
};

/// A line of the panels: who, or what and how often.
struct AimsRow {
    std::string what;
    std::string often;  ///< empty for who should ask first
    CardMaker card;
};

/// Rows under a heading.
struct AimsGroup {
    std::string heading;
    std::vector<AimsRow> rows;
};

/// All words of the step.
struct AimsShown {
    std::vector<AimTile> tiles;
    std::vector<AimsGroup> ask_first;
    std::vector<AimsRow> afterwards;
    CardMaker evidence_words;  ///< what each word means
};

/// The words, in a language and with the numbers of a run. Borrows all it is given for its cards.
AimsShown aims_shown(const Language& language, const Talk& talk, const TalkStep& step,
                     const TalkNumbers& numbers);

/// The drawing of an aim by its name in files.
std::optional<scene::Aim> drawing_of(std::string_view aim_name);

/// How many of three boxes repeat a word: 1 limited, 2 moderate, 3 strong; none for the others.
int evidence_boxes(EvidenceWord word);

/// Part of a text, in bytes.
struct TextPart {
    std::size_t from = 0, length = 0;
    friend bool operator==(const TextPart&, const TextPart&) = default;
};

/// The words of evidence in a text, which stand in bold, in their order. Whole words alone: "ilimitada" has
/// none.
std::vector<TextPart> evidence_words_in(const Language& language, std::string_view text);

/// The name of a part of a drawing.
std::string_view aim_part_name(const Language& language, scene::AimPart part);

}  // namespace needleroll::gui
