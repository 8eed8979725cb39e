/// The person's own notes on the patient's sheet: what of them stands on the first page, and what follows.
#pragma once

#include "sim/report/handout_blocks.hpp"

#include <string>
#include <vector>

namespace needleroll {

/// What of the notes goes where.
struct NotesFit {
    double least_mm = 0.0, wanted_mm = 0.0, most_mm = 0.0;  ///< height on the first page
    std::vector<std::string> lines;                         ///< on the first page
    std::string rest;                                       ///< of the text, on the next page
    bool drawing_here = false, drawing_next = false;
};

/// Divides text and drawing. The drawing stays on the first page where it is no wider and no higher than its
/// place there and touches no line of the text.
NotesFit fit_notes(Canvas& measure, const HandoutLook& look, const HandoutText& text,
                   const PadStrokes& strokes, double width_mm);

/// The first page's notes in their frame, with rules to write on where there is nothing.
void put_notes(HandoutPage& page, Canvas& measure, const HandoutLook& look, const NotesFit& notes,
               const PadStrokes& strokes, const PageBox& frame);

/// The pages behind the first: disclaimer, the other questions, the rest of the notes, the drawing.
void add_following_pages(std::vector<HandoutPage>& pages, Canvas& measure, const HandoutText& text,
                         const NotesFit& notes, const PadStrokes& strokes);

/// The box around all strokes, from the upper left corner of the pad.
PageBox drawing_box(const PadStrokes& strokes);

}  // namespace needleroll
