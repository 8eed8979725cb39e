#include "gui/screens/explain/note_lines.hpp"

#include "sim/talk/notes.hpp"

#include <algorithm>

namespace needleroll::gui {
namespace {

constexpr char soft_break = '\n';
constexpr std::string_view hard_break = "\r\n";

/// Whether a byte goes on with the character before it.
bool goes_on(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u;
}

std::size_t next_character(std::string_view text, std::size_t at) {
    if (at >= text.size()) return text.size();
    do ++at;
    while (at < text.size() && goes_on(text[at]));
    return at;
}

std::size_t previous_character(std::string_view text, std::size_t at) {
    if (at == 0) return 0;
    do --at;
    while (at > 0 && goes_on(text[at]));
    return at;
}

void erase_before(ShownNotes& notes) {
    const std::size_t from = previous_character(notes.text, notes.caret);
    notes.text.erase(from, notes.caret - from);
    notes.caret = from;
}

}  // namespace

ShownNotes broken_notes(std::string_view plain, std::size_t caret, const LineEnd& line_end) {
    ShownNotes shown;
    std::size_t at = 0;
    const auto take = [&](std::size_t count) {
        if (caret >= at && caret <= at + count) shown.caret = shown.text.size() + caret - at;
        shown.text += plain.substr(at, count);
        at += count;
    };
    while (at < plain.size()) {
        std::string_view line = plain.substr(at, plain.find('\n', at) - at);
        while (!line.empty()) {
            const std::size_t count = std::clamp<std::size_t>(line_end(line), 1, line.size());
            line.remove_prefix(count);
            take(count);
            if (!line.empty()) shown.text += soft_break;
        }
        take(0);
        if (at < plain.size()) {
            shown.text += hard_break;
            ++at;
        }
    }
    if (caret >= plain.size()) shown.caret = shown.text.size();
    return shown;
}

ShownNotes plain_notes(std::string_view shown, std::size_t caret) {
    ShownNotes plain;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (i == caret) plain.caret = plain.text.size();
        const char byte = shown[i];
        if (shown.substr(i).starts_with(typed_break)) {
            plain.text += '\n';
            if (caret > i && caret < i + typed_break.size()) plain.caret = plain.text.size();
            i += typed_break.size() - 1;
        } else if (byte == soft_break && i > 0 && shown[i - 1] == '\r') {
            plain.text += '\n';
        } else if (byte != soft_break && byte != '\r') {
            plain.text += byte;
        }
    }
    if (caret >= shown.size()) plain.caret = plain.text.size();
    return plain;
}

ShownNotes edited_notes(const ShownNotes& before, const ShownNotes& after, std::size_t most) {
    const ShownNotes old = plain_notes(before.text, before.caret);
    ShownNotes notes = plain_notes(after.text, after.caret);
    if (notes.text == old.text && after.text.size() < before.text.size()) {
        if (after.caret >= before.caret) notes.caret = next_character(notes.text, notes.caret);
        erase_before(notes);
    }
    for (std::size_t count = note_characters(notes.text); count > most; --count) erase_before(notes);
    return notes;
}

}  // namespace needleroll::gui
