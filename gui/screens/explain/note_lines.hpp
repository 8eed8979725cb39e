/// Typed notes in lines as wide as the pad. Dear ImGui's field of several lines does not break them by
/// itself; so the field is given the text with soft breaks in it, and after every key they are made anew. A
/// soft break is a line feed, a break that the person typed a carriage return and a line feed. Draws nothing.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace needleroll::gui {

/// What the field is given in the place of a break that is typed or pasted: the line separator of Unicode.
inline constexpr std::string_view typed_break = "\u2028";

/// Where a line of a text that has no breaks in it has to end, in bytes: at least 1, at most its size.
using LineEnd = std::function<std::size_t(std::string_view line)>;

/// The notes as the field shows them, and the caret in it [bytes].
struct ShownNotes {
    std::string text;
    std::size_t caret = 0;
};

/// A plain text, whose breaks are line feeds, broken into lines; the caret goes with it.
ShownNotes broken_notes(std::string_view plain, std::size_t caret, const LineEnd& line_end);

/// What is left of a shown text without its soft breaks.
ShownNotes plain_notes(std::string_view shown, std::size_t caret);

/// What an edit of the field comes to. `before` is what it showed, `after` what it shows now, with its caret.
/// An edit that took no more than a soft break away takes the letter at its side away instead, as is meant.
/// No more than `most` characters stay; what does not fit was never typed.
ShownNotes edited_notes(const ShownNotes& before, const ShownNotes& after, std::size_t most);

}  // namespace needleroll::gui
