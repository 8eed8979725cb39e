/// The parts of the step "Your questions", one function each.
#pragma once

#include "gui/screens/explain/notes_step.hpp"

namespace needleroll::gui {

/// The field for the typed text, over the sheet.
void draw_notes_field(Ui& ui, NotePad& pad, NotesField& field, const sf::FloatRect& sheet);

/// The typed text where it cannot be changed now.
void draw_notes_text(const Ui& ui, const NotePad& pad, const sf::FloatRect& sheet);

/// Questions in grey on an empty pad.
void draw_sample_questions(const Ui& ui, const TalkNow& now, const sf::FloatRect& sheet);

/// The sheet with the drawing, with SFML.
void draw_sheet(sf::RenderTarget& target, const Ui& ui, const NotePad& pad, bool hidden,
                const sf::FloatRect& sheet, DrawnStrokes& strokes);

/// The hand that draws and erases.
void draw_with_hand(Ui& ui, NotesStep& step, const sf::FloatRect& sheet);

/// What is open over the pad: the sample questions, or print and save.
void draw_notes_panel(Ui& ui, const TalkNow& now, NotesStep& step, const StepRoom& room);

/// The buttons under the sentences.
void draw_notes_column(Ui& ui, const TalkNow& now, NotesStep& step, const StepRoom& room);

}  // namespace needleroll::gui
