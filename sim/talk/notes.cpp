#include "sim/talk/notes.hpp"

#include "sim/core/limits.hpp"
#include "sim/core/plain_text.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace needleroll {
namespace {

using Json = nlohmann::json;

/// A fault of notes, with what was found and what is allowed.
tl::unexpected<Error> refused(std::string key, std::string message, std::string found, std::string allowed) {
    return fail({.message = std::move(message),
                 .key = std::move(key),
                 .found = std::move(found),
                 .allowed = std::move(allowed)});
}

bool on_pad(const Place& place) {
    return place.x_mm >= 0.0 && place.x_mm <= note_pad_width_mm && place.y_mm >= 0.0 &&
           place.y_mm <= note_pad_height_mm;
}

Expected<void> check_text(const std::string& text) {
    if (!is_plain_text(text))
        return refused("text", "the notes are no plain text in UTF-8", "other bytes",
                       "UTF-8 without control characters");
    if (const std::size_t count = note_characters(text); count > most_note_characters)
        return refused("text", "the notes are too long", fmt::format("{} characters", count),
                       fmt::format("at most {}", most_note_characters));
    return {};
}

Expected<void> check_strokes(const std::vector<std::vector<Place>>& strokes) {
    if (strokes.size() > most_note_strokes)
        return refused("strokes", "there are too many strokes", fmt::format("{} strokes", strokes.size()),
                       fmt::format("at most {}", most_note_strokes));
    std::size_t points = 0;
    for (std::size_t i = 0; i < strokes.size(); ++i) {
        points += strokes[i].size();
        const auto outside = std::find_if_not(strokes[i].begin(), strokes[i].end(), on_pad);
        if (strokes[i].empty() || outside != strokes[i].end())
            return refused(fmt::format("strokes[{}]", i), "the stroke leaves the pad or has no place",
                           outside == strokes[i].end()
                               ? "no places"
                               : fmt::format("[{}, {}]", outside->x_mm, outside->y_mm),
                           fmt::format("0 to {} and 0 to {} mm", note_pad_width_mm, note_pad_height_mm));
    }
    if (points > most_note_points)
        return refused("strokes", "the strokes have too many places", fmt::format("{} places", points),
                       fmt::format("at most {}", most_note_points));
    return {};
}

/// [x, y] in mm.
Expected<Place> read_place(const Json& node, const std::string& key) {
    if (!node.is_array() || node.size() != 2 || !node[0].is_number() || !node[1].is_number())
        return refused(key, "a place is needed",
                       found_text(GivenValue(node.dump(-1, ' ', true, Json::error_handler_t::replace))),
                       "[x, y] in mm");
    return Place{node[0].get<double>(), node[1].get<double>()};
}

Expected<std::vector<Place>> read_stroke(const Json& node, const std::string& key) {
    if (!node.is_array()) return refused(key, "a stroke is needed", node.type_name(), "[[x, y], ...]");
    std::vector<Place> stroke;
    for (const Json& entry : node) {
        const Expected<Place> place = read_place(entry, fmt::format("{}[{}]", key, stroke.size()));
        if (!place) return fail(place.error());
        stroke.push_back(*place);
    }
    return stroke;
}

Expected<TalkNotes> read_json(std::string_view content) {
    constexpr const char* allowed = "{\"text\": \"...\", \"strokes\": [[[x, y], ...], ...]}";
    const Json root = Json::parse(content, nullptr, false);
    if (!root.is_object()) return refused("", "the notes are no JSON object", root.type_name(), allowed);
    TalkNotes notes;
    for (const auto& [key, value] : root.items()) {
        if (key == "text" && value.is_string()) {
            notes.text = value.get<std::string>();
        } else if (key == "strokes" && value.is_array()) {
            for (const Json& entry : value) {
                Expected<std::vector<Place>> stroke =
                    read_stroke(entry, fmt::format("strokes[{}]", notes.strokes.size()));
                if (!stroke) return fail(stroke.error());
                notes.strokes.push_back(*std::move(stroke));
            }
        } else {
            const bool known = key == "text" || key == "strokes";
            return refused(key.substr(0, 40), known ? "this is no text or no list" : "there is no such key",
                           value.type_name(), allowed);
        }
    }
    return notes;
}

}  // namespace

std::size_t note_characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

Expected<void> check_notes(const TalkNotes& notes, int questions) {
    if (Expected<void> text = check_text(notes.text); !text) return text;
    if (Expected<void> strokes = check_strokes(notes.strokes); !strokes) return strokes;
    int before = 0;
    for (const int question : notes.questions) {
        if (question <= before || question > questions)
            return refused("questions", "this is no number of a question, or the numbers do not ascend",
                           fmt::format("{}", question), fmt::format("1 to {}, each once", questions));
        before = question;
    }
    return {};
}

Expected<TalkNotes> parse_notes(std::string_view content, const std::string& file) {
    const std::size_t first = content.find_first_not_of(" \t\r\n");
    const bool is_json = first != std::string_view::npos && content[first] == '{';
    Expected<TalkNotes> notes = is_json ? read_json(content) : TalkNotes{std::string(content), {}, {}};
    if (notes) {
        if (Expected<void> checked = check_notes(*notes, 0); !checked) notes = fail(checked.error());
    }
    if (!notes) notes.error().file = file;
    return notes;
}

}  // namespace needleroll
