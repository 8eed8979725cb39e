/// Step "Your questions" of the talk: the pad, the sample questions, and the page to take home.
#pragma once

#include "gui/platform/ui.hpp"
#include "gui/scene/instruments.hpp"
#include "gui/scene/shapes.hpp"
#include "gui/screens/explain/note_lines.hpp"
#include "gui/screens/explain/note_pad.hpp"
#include "gui/screens/explain/step_room.hpp"
#include "gui/screens/explain/talk_now.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include <SFML/Window/Event.hpp>

namespace needleroll::gui {

/// Least height of what stands under the sentences of the step [px at 100 %].
inline constexpr double notes_column_height = 286.0;

/// What is open over the pad.
enum class NotesPanel { none, questions, print };

/// What a person asks the screen for.
enum class NotesWish { none, print, save_pdf, save_picture, new_talk };

/// What the step remembers, without anything that draws.
struct NotesStep {
    NotePad pad;
    NotesPanel open = NotesPanel::none;
    NotesWish wish = NotesWish::none;   ///< the screen takes it
    NotesWish asked = NotesWish::none;  ///< a page is being made for it
    std::string trouble;   ///< why the page could not be printed or saved, in the language of then
    bool is_full = false;  ///< the last stroke found no room
    bool hidden = false;   ///< in this frame: a picture of the window is saved, and leaves the notes out
};

/// What Dear ImGui is given of the typed text.
struct NotesField {
    std::vector<char> buffer;  ///< what it writes into
    ShownNotes shown;          ///< what it shows
    ShownNotes plain;          ///< the notes with the caret
};

/// The drawing as triangles, kept until it changes.
struct DrawnStrokes {
    scene::Vertices shapes;
    std::uint64_t drawn = ~std::uint64_t{0};  ///< NotePad::drawn that they are of
    sf::FloatRect on;                         ///< the sheet that they lie on [px]
    sf::Color ink;
};

/// Its pictures, kept from frame to frame. Belong to one OpenGL context.
struct NotesStepPictures {
    NotesField field;
    DrawnStrokes strokes;
};

/// Where the parts of the step lie within its picture [px].
struct NotesPlaces {
    sf::FloatRect tools;  ///< the row over the sheet
    sf::FloatRect sheet;  ///< in the proportions of the pad
    sf::FloatRect hint;   ///< the line under it
};
NotesPlaces lay_out_notes(const sf::FloatRect& picture, double text_scale);

/// Draws the step into its room: the picture with SFML, and over it what a hand works.
void draw_notes_step(sf::RenderTarget& target, Ui& ui, const scene::StageStyle& style, const StepRoom& room,
                     const TalkNow& now, NotesStep& step, NotesStepPictures& pictures);

/// True while the next frame will differ from this one.
bool is_moving(const NotesStep& step);

/// Answers a key of its own. True when it was one.
bool answer_key(NotesStep& step, const sf::Event::KeyEvent& key);

}  // namespace needleroll::gui
