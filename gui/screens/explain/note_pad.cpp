#include "gui/screens/explain/note_pad.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace needleroll::gui {
namespace {

Place held_on_pad(const Place& place) {
    return {std::clamp(place.x_mm, 0.0, note_pad_width_mm), std::clamp(place.y_mm, 0.0, note_pad_height_mm)};
}

double between_mm(const Place& a, const Place& b) {
    return std::hypot(b.x_mm - a.x_mm, b.y_mm - a.y_mm);
}

double distance_to_piece_mm(const Place& from, const Place& to, const Place& place) {
    const double x = to.x_mm - from.x_mm, y = to.y_mm - from.y_mm, square = x * x + y * y;
    const double along = (place.x_mm - from.x_mm) * x + (place.y_mm - from.y_mm) * y;
    const double share = square > 0.0 ? std::clamp(along / square, 0.0, 1.0) : 0.0;
    return between_mm(place, {from.x_mm + share * x, from.y_mm + share * y});
}

std::size_t points_of(const TalkNotes& notes) {
    std::size_t points = 0;
    for (const auto& stroke : notes.strokes) points += stroke.size();
    return points;
}

/// The eraser is looked at this often on its way [mm]: less than it reaches.
constexpr double eraser_step_mm = 1.0;

void erase_at(NotePad& pad, const Place& place) {
    auto& strokes = pad.notes.strokes;
    for (std::size_t i = strokes.size(); i-- > 0;) {
        const auto distance = distance_to_stroke_mm(strokes[i], place);
        if (!distance || *distance > eraser_reach_mm) continue;
        pad.changes.push_back({.erased = true, .at = i, .stroke = std::move(strokes[i])});
        strokes.erase(strokes.begin() + static_cast<std::ptrdiff_t>(i));
        ++pad.drawn;
    }
}

}  // namespace

bool begin_stroke(NotePad& pad, const Place& place) {
    TalkNotes& notes = pad.notes;
    if (notes.strokes.size() >= most_note_strokes || points_of(notes) >= most_note_points) return false;
    notes.strokes.push_back({held_on_pad(place)});
    pad.changes.push_back({.at = notes.strokes.size() - 1, .stroke = {}});
    ++pad.drawn;
    pad.drawing = true;
    return true;
}

bool lead_stroke(NotePad& pad, const Place& place) {
    if (!pad.drawing) return true;
    const Place to = held_on_pad(place);
    std::vector<Place>& stroke = pad.notes.strokes.back();
    if (between_mm(stroke.back(), to) < pad_step_mm) return true;
    if (points_of(pad.notes) >= most_note_points) return false;
    stroke.push_back(to);
    return true;
}

void end_stroke(NotePad& pad) {
    if (pad.drawing) ++pad.drawn;
    pad.drawing = false;
}

void erase_along(NotePad& pad, const Place& from, const Place& to) {
    const auto steps = static_cast<int>(std::ceil(between_mm(from, to) / eraser_step_mm)) + 1;
    for (int step = 0; step < steps; ++step) {
        const double share = steps > 1 ? static_cast<double>(step) / (steps - 1) : 1.0;
        erase_at(pad, {from.x_mm + share * (to.x_mm - from.x_mm), from.y_mm + share * (to.y_mm - from.y_mm)});
    }
}

void undo_stroke(NotePad& pad) {
    if (!can_undo_stroke(pad)) return;
    pad.drawing = false;
    ++pad.drawn;
    PadChange change = std::move(pad.changes.back());
    pad.changes.pop_back();
    auto& strokes = pad.notes.strokes;
    const auto at = strokes.begin() + static_cast<std::ptrdiff_t>(change.at);
    if (change.erased) {
        strokes.insert(at, std::move(change.stroke));
    } else {
        strokes.erase(at);
    }
}

bool can_undo_stroke(const NotePad& pad) {
    return !pad.changes.empty();
}

void clear_drawing(NotePad& pad) {
    pad.drawing = false;
    ++pad.drawn;
    auto& strokes = pad.notes.strokes;
    while (!strokes.empty()) {
        pad.changes.push_back(
            {.erased = true, .at = strokes.size() - 1, .stroke = std::move(strokes.back())});
        strokes.pop_back();
    }
}

void toggle_question(NotePad& pad, int number) {
    std::vector<int>& questions = pad.notes.questions;
    const auto at = std::lower_bound(questions.begin(), questions.end(), number);
    if (at != questions.end() && *at == number) {
        questions.erase(at);
    } else {
        questions.insert(at, number);
    }
}

bool has_question(const NotePad& pad, int number) {
    return std::binary_search(pad.notes.questions.begin(), pad.notes.questions.end(), number);
}

bool is_unsaved(const NotePad& pad) {
    return !pad.notes.empty() && pad.notes != pad.kept;
}

void note_kept(NotePad& pad) {
    pad.kept = pad.notes;
}

void clear_pad(NotePad& pad) {
    NotePad clear;
    clear.sheet = pad.sheet + 1;
    clear.drawn = pad.drawn + 1;
    pad = std::move(clear);
}

std::optional<double> distance_to_stroke_mm(const std::vector<Place>& stroke, const Place& place) {
    if (stroke.empty()) return std::nullopt;
    double least = between_mm(stroke.front(), place);
    for (std::size_t i = 0; i + 1 < stroke.size(); ++i)
        least = std::min(least, distance_to_piece_mm(stroke[i], stroke[i + 1], place));
    return least;
}

}  // namespace needleroll::gui
