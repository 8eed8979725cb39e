/// What the person writes and draws in step 7, and which sample questions are wanted. Kept in memory alone
/// until it is printed or saved.
#pragma once

#include "sim/core/error.hpp"
#include "sim/core/place.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

inline constexpr std::size_t most_note_characters = 2000;
inline constexpr std::size_t most_note_strokes = 2000;
inline constexpr std::size_t most_note_points = 100'000;  ///< of all strokes together

/// The pad [mm], as it lies on the page, where it has the width of a column; the origin is its upper left
/// corner, y runs down.
inline constexpr double note_pad_width_mm = 89.0;
inline constexpr double note_pad_height_mm = 55.0;

/// Notes of one talk.
struct TalkNotes {
    std::string text;                         ///< UTF-8
    std::vector<std::vector<Place>> strokes;  ///< on the pad [mm], in the order in which they were drawn
    std::vector<int> questions;               ///< numbers of sample questions, from 1, ascending

    bool empty() const { return text.empty() && strokes.empty() && questions.empty(); }
    friend bool operator==(const TalkNotes&, const TalkNotes&) = default;
};

/// Number of characters (code points) of a text.
std::size_t note_characters(std::string_view text);

/// Fails for text that is no plain UTF-8 or too long, for strokes that are too many or leave the pad, and for
/// questions that are not there or named twice. The error names the key; the file is the caller's to add.
Expected<void> check_notes(const TalkNotes& notes, int questions);

/// Notes from a file's content: plain text, or JSON {"text": "...", "strokes": [[[x, y], ...], ...]} in mm
/// where the first character is "{". Fails with what is wrong; `file` names it.
Expected<TalkNotes> parse_notes(std::string_view content, const std::string& file);

}  // namespace needleroll
