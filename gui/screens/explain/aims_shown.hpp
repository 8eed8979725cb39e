/// What step "What it may help" says, as plain words: four tiles, who should ask first, what can happen
/// afterwards. Draws nothing.
#pragma once

#include "gui/scene/aims/aim_pictures.hpp"
#include "sim/words/language.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll::gui {

/// What a "?" says.
struct AimsCard {
    std::string title;
    std::vector<std::string> paragraphs;
    std::vector<std::string> sources;  ///< a line each
    std::string last_line;             ///< how sure all of it is
};

/// One aim.
struct AimTile {
    scene::Aim drawing = scene::Aim::lines;
    std::string sentence;
    std::string evidence;  ///< "Evidence: limited"
    int boxes = 0;         ///< of three that repeat the word: 1 limited, 2 moderate, 3 strong; 0: no boxes
    std::string proof;
    AimsCard card;
};

/// A line of the panels: who, or what and how often.
struct AimsRow {
    std::string what;
    std::string often;  ///< empty for who should ask first
    AimsCard card;
};

/// Rows under a heading; without one, the columns are named instead.
struct AimsGroup {
    std::string heading;
    std::vector<AimsRow> rows;
};

/// All words of the step.
struct AimsShown {
    std::vector<AimTile> tiles;
    std::vector<AimsGroup> ask_first;
    std::vector<AimsRow> afterwards;
    AimsCard evidence_words;  ///< what each word means
};

/// Part of a text.
struct TextPart {
    std::size_t from = 0, length = 0;
    friend bool operator==(const TextPart&, const TextPart&) = default;
};

/// The words of evidence in a text, which stand in bold, in their order. Whole words alone: "ilimitada" has
/// none.
std::vector<TextPart> evidence_words_in(const Language& language, std::string_view text);

/// The name of a part of a drawing.
std::string_view aim_part_name(const Language& language, scene::AimPart part);

/// What each word of evidence means.
AimsCard evidence_words_card(const Language& language);

}  // namespace needleroll::gui
