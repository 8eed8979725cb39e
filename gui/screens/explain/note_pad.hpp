/// The pad of step 7 as data: what is typed, drawn and chosen, and how strokes are taken back. In memory
/// alone: nothing of it is written anywhere before the person prints or saves. Draws nothing.
#pragma once

#include "sim/talk/notes.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace needleroll::gui {

/// What the pointer does on the pad.
enum class PadTool { type, pen, eraser };

/// A change of the drawing that can be taken back.
struct PadChange {
    bool erased = false;
    std::size_t at = 0;         ///< place of the stroke among the others
    std::vector<Place> stroke;  ///< what was erased
};

/// The pad.
struct NotePad {
    TalkNotes notes;
    PadTool tool = PadTool::type;
    bool drawing = false;            ///< the last stroke is still being drawn
    std::vector<PadChange> changes;  ///< of the drawing, the latest last
    std::optional<Place> eraser;     ///< where it was led to last, while it is held
    std::uint64_t drawn = 0;         ///< rises with every change of strokes that are finished
    TalkNotes kept;                  ///< as they were printed or saved last
    unsigned sheet = 0;              ///< rises with every new pad: nothing of the one before comes back
};

/// The least distance between two points of a stroke [mm]: finer than a pen on paper.
inline constexpr double pad_step_mm = 0.2;

/// How far around its middle the eraser reaches [mm].
inline constexpr double eraser_reach_mm = 2.5;

/// Puts the pen down, leads it on, lifts it. Places outside of the pad are held at its edge. False, and
/// nothing changed, when no more strokes or points fit.
bool begin_stroke(NotePad& pad, const Place& place);
bool lead_stroke(NotePad& pad, const Place& place);
void end_stroke(NotePad& pad);

/// Takes every stroke away that the eraser passes on its straight way from one place to another.
void erase_along(NotePad& pad, const Place& from, const Place& to);

/// Takes the latest change of the drawing back.
void undo_stroke(NotePad& pad);
bool can_undo_stroke(const NotePad& pad);

/// Takes the whole drawing away; stroke by stroke it can be taken back.
void clear_drawing(NotePad& pad);

/// Adds a sample question, or takes it out again.
void toggle_question(NotePad& pad, int number);
bool has_question(const NotePad& pad, int number);

/// Whether something on the pad was neither printed nor saved.
bool is_unsaved(const NotePad& pad);

/// What is on the pad now has been printed or saved.
void note_kept(NotePad& pad);

/// A pad with nothing on it, which remembers nothing.
void clear_pad(NotePad& pad);

/// Distance of a place from a stroke [mm]; empty for a stroke without points.
std::optional<double> distance_to_stroke_mm(const std::vector<Place>& stroke, const Place& place);

}  // namespace needleroll::gui
