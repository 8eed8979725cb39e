/// Where everything of the patient's sheet stands on its pages of A4.
#pragma once

#include "sim/core/error.hpp"
#include "sim/core/place.hpp"
#include "sim/report/handout_text.hpp"

#include <optional>
#include <vector>

namespace needleroll {

/// A text in its place. `element` is what it is in the document's structure: "H1", "H2", "P".
struct PlacedText {
    HandoutPart part = HandoutPart::title;
    const char* element = "P";
    PageBox box;
    std::string words;
    PageTextStyle style;
};

/// A box with rounded corners, filled or outlined.
struct PlacedBox {
    HandoutPart part = HandoutPart::title;
    PageBox box;
    double corner_mm = 0.0;
    bool filled = false;
    Colour colour;
    double line_mm = 0.25;
};

/// A drawn line: a rule to write on, or a stroke of the pen.
struct PlacedStroke {
    HandoutPart part = HandoutPart::notes;
    std::vector<PagePoint> points;
    Pen pen;
};

/// One page.
struct HandoutPage {
    std::vector<PlacedBox> boxes;  ///< drawn first
    std::vector<PlacedStroke> strokes;
    std::vector<PlacedText> texts;  ///< in the order of reading
    std::optional<SectionFigure> figure;
    std::size_t figure_before = 0;   ///< index of the text that is read after it
    std::optional<PageBox> drawing;  ///< the box around the person's own drawing
};

/// A part and a box of it.
struct PartBox {
    HandoutPart part = HandoutPart::title;
    PageBox box;
    double size_pt = 0.0;  ///< of a text; 0: no text
};

/// Every text, the side view and the person's drawing on a page, none of which may touch another or leave the
/// page.
std::vector<PartBox> part_boxes(const HandoutPage& page);

/// The person's drawing: strokes in mm from the upper left corner of the pad.
using PadStrokes = std::vector<std::vector<Place>>;

/// The pages: the first holds all twelve parts; what of questions and notes does not go there follows on the
/// next. Pure: the same texts stand in the same places in PDF and PNG. Fails when the twelve parts are too
/// long for one page.
Expected<std::vector<HandoutPage>> lay_out_handout(Canvas& measure, const HandoutText& text,
                                                   const PadStrokes& strokes, const Result& result,
                                                   const Language& language);

/// A4, and its margins [mm].
inline constexpr double handout_width_mm = 210.0, handout_height_mm = 297.0, handout_margin_mm = 12.0;
/// Size of the text, and of the sources.
inline constexpr double handout_text_pt = 11.0, handout_sources_pt = 8.0;
/// So many questions and lines of notes at most stand on the first page, and so much of a drawing.
inline constexpr std::size_t first_page_questions = 3, first_page_note_lines = 6;
inline constexpr double first_page_pad_mm = 40.0;

}  // namespace needleroll
