/// The column of the text in lines: kicker, heading, sentences, and where each sentence's "?" stands.
/// Measures words and draws none.
#pragma once

#include "gui/platform/ui.hpp"
#include "gui/screens/explain/layout.hpp"

#include <optional>
#include <string>
#include <vector>

#include <imgui.h>

namespace needleroll::gui {

/// A sentence of a column.
struct ColumnSentence {
    std::string words;
    bool has_help = false;  ///< a "?" follows it
};

/// The words of a column.
struct ColumnWords {
    std::string kicker;  ///< may be empty
    std::string heading;
    std::vector<ColumnSentence> sentences;
};

/// A line, counted from the column's upper left corner [px].
struct ColumnLine {
    std::string words;
    TextStyle style = TextStyle::lead;
    float y = 0.0f;
    bool accent = false;
};

/// All lines of the column.
struct ColumnText {
    std::vector<ColumnLine> lines;
    std::vector<std::optional<ImVec2>> helps;  ///< by sentence: the middle of its "?" [px], if it has one
    float height = 0.0f;
};

/// Breaks the words at a width [px].
ColumnText column_text(const Ui& ui, const ColumnWords& words, TalkFaces faces, float width_px);

}  // namespace needleroll::gui
