/// The tiles of step "What it may help".
#include "gui/screens/explain/aims_parts.hpp"
#include "gui/screens/explain/talk_card.hpp"
#include "gui/widgets/large.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace needleroll::gui {
namespace {

// Lengths at 100 % [px].
constexpr double after_sentence = 7.0, after_evidence = 6.0;
constexpr double evidence_box = 11.0, evidence_box_height = 15.0, evidence_box_gap = 4.0, after_boxes = 12.0;
constexpr double help_room = 40.0, scrollbar_room = 18.0;
/// Distances of lines, as shares of the height of a face's own line, which is 1.21 em high.
constexpr float sentence_pitch = 1.12f, small_pitch = 1.17f;

/// Words of one face on one line.
struct WordRun {
    std::string_view text;
    bool bold = false;
    float x = 0.0f;
    int line = 0;
};

/// A text in two faces, broken into lines.
struct RunText {
    std::vector<WordRun> runs;
    int lines = 0;
};

RunText run_text(const Ui& ui, std::string_view text, const std::vector<TextPart>& bold_parts, float width) {
    const ImFont* regular = ui.fonts[TextStyle::large];
    const ImFont* bold = ui.fonts[TextStyle::subtitle];
    const float space = text_size(regular, " ").x;
    RunText made;
    float x = 0.0f;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find(' ', from), text.size());
        const bool strong = std::any_of(bold_parts.begin(), bold_parts.end(), [&](const TextPart& part) {
            return part.from < to && part.from + part.length > from;
        });
        const std::string_view word = text.substr(from, to - from);
        const float wide = text_size(strong ? bold : regular, word).x;
        if (made.lines == 0 || x + wide > width) ++made.lines, x = 0.0f;
        WordRun* last = made.runs.empty() ? nullptr : &made.runs.back();
        if (last != nullptr && last->line == made.lines - 1 && last->bold == strong)
            last->text = text.substr(static_cast<std::size_t>(last->text.data() - text.data()),
                                     to - static_cast<std::size_t>(last->text.data() - text.data()));
        else
            made.runs.push_back({word, strong, x, made.lines - 1});
        x += wide + space;
        from = to + 1;
    }
    return made;
}

/// Lines of one face at a pitch.
float lines_height(const ImFont* font, std::string_view text, float width, float pitch) {
    return static_cast<float>(broken_lines(font, text, width).size()) * font->FontSize * pitch;
}

float draw_lines(ImDrawList* list, const ImFont* font, ImVec2 at, float width, Colour colour,
                 std::string_view text, float pitch) {
    const float step = font->FontSize * pitch;
    float y = at.y;
    for (const std::string_view line : broken_lines(font, text, width)) {
        draw_text(list, font, {at.x, y + (step - font->FontSize) / 2.0f}, colour, line);
        y += step;
    }
    return y - at.y;
}

/// Room of the words of evidence in a tile's words: after the boxes, before the "?".
float boxes_width(const Ui& ui, const AimTile& tile) {
    return tile.boxes > 0 ? ui.px(3.0 * evidence_box + 2.0 * evidence_box_gap + after_boxes) : 0.0f;
}

RunText evidence_runs(const Ui& ui, const AimTile& tile, float width) {
    return run_text(ui, tile.evidence, evidence_words_in(ui.language, tile.evidence),
                    width - boxes_width(ui, tile) - ui.px(help_room));
}

float tile_words_height(const Ui& ui, const AimTile& tile, float width) {
    const float line = ui.fonts[TextStyle::large]->FontSize * small_pitch;
    return lines_height(ui.fonts[TextStyle::talk_strong], tile.sentence, width, sentence_pitch) +
           ui.px(after_sentence + after_evidence) +
           static_cast<float>(evidence_runs(ui, tile, width).lines) * line +
           lines_height(ui.fonts[TextStyle::large], tile.proof, width, small_pitch);
}

/// Three small boxes that repeat the word.
void draw_evidence_boxes(const Ui& ui, ImVec2 left_middle, int filled) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (int i = 0; i < 3; ++i) {
        const float left =
            std::round(left_middle.x + static_cast<float>(i) * ui.px(evidence_box + evidence_box_gap));
        const float top = std::round(left_middle.y - ui.px(evidence_box_height) / 2.0f);
        const PixelBox box{
            {left, top},
            {left + std::round(ui.px(evidence_box)), top + std::round(ui.px(evidence_box_height))}};
        if (i < filled)
            list->AddRectFilled(box.from, box.to, paint(ui.colours.accent), ui.px(2));
        else
            list->AddRect(box.from, box.to, paint(ui.colours.accent), ui.px(2), 0, ui.line_px(1.5));
    }
}

/// Sentence, evidence, proof; gives the middle of the "?".
void draw_tile_words(Ui& ui, const PixelBox& box, const AimTile& tile, const AimsView& view) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImFont* regular = ui.fonts[TextStyle::large];
    const float width = box.width(), line = regular->FontSize * small_pitch;
    float y = box.from.y;
    y += draw_lines(list, ui.fonts[TextStyle::talk_strong], {box.from.x, y}, width, ui.colours.ink,
                    tile.sentence, sentence_pitch);
    y += ui.px(after_sentence);
    if (tile.boxes > 0) draw_evidence_boxes(ui, {box.from.x, y + line / 2.0f}, tile.boxes);
    const RunText evidence = evidence_runs(ui, tile, width);
    const float left = box.from.x + boxes_width(ui, tile), inset = (line - regular->FontSize) / 2.0f;
    for (const WordRun& run : evidence.runs)
        draw_text(list, ui.fonts[run.bold ? TextStyle::subtitle : TextStyle::large],
                  {left + run.x, y + static_cast<float>(run.line) * line + inset},
                  run.bold ? ui.colours.ink : ui.colours.ink_soft, run.text);
    const ImVec2 help{box.to.x - ui.px(large_help_size / 2.0), y + line / 2.0f};
    y += static_cast<float>(evidence.lines) * line + ui.px(after_evidence);
    draw_lines(list, regular, {box.from.x, y}, width, ui.colours.ink_soft, tile.proof, small_pitch);
    const bool products = tile.drawing == scene::Aim::products;
    talk_help(ui, "help", help, tile.card,
              products ? [&view](Ui& with) { draw_absorption_chart(with, view.opened_area_fraction); }
                       : std::function<void(Ui&)>());
}

PixelBox moved(const sf::FloatRect& place, ImVec2 by) {
    return {{place.left + by.x, place.top + by.y},
            {place.left + place.width + by.x, place.top + place.height + by.y}};
}

/// The look of a tile's drawing at its place; none for an aim without one.
std::optional<scene::AimLook> look_of(const Ui& ui, const AimTile& tile, const sf::FloatRect& drawing,
                                      int tone) {
    if (!tile.drawing) return std::nullopt;
    return scene::AimLook{.aim = *tile.drawing,
                          .width_px = std::max(1.0, static_cast<double>(drawing.width)),
                          .height_px = std::max(1.0, static_cast<double>(drawing.height)),
                          .scale = static_cast<float>(ui.text_scale),
                          .tone = tone};
}

/// Makes at most one drawing that is out of date, none in the first frame, which is to be there at once. True
/// while others are still to be made.
bool make_one_drawing(const Ui& ui, const AimsLayout& layout, const AimsView& view,
                      AimsStepPictures& pictures) {
    const bool first_frame = pictures.drawings.empty();
    pictures.drawings.resize(view.shown.tiles.size());
    if (first_frame) return !pictures.drawings.empty();
    std::size_t due = 0;
    for (std::size_t i = 0; i < view.shown.tiles.size(); ++i) {
        const auto look = look_of(ui, view.shown.tiles[i], layout.tiles[i].drawing, view.skin_tone);
        if (!look || scene::is_made(pictures.drawings[i], *look)) continue;
        if (due++ == 0) scene::prepare_aim(pictures.drawings[i], *look);
    }
    return due > 1;
}

AimsLayout layout_for(const Ui& ui, const sf::Vector2f& room, const AimsView& view) {
    const std::vector<AimTile>& tiles = view.shown.tiles;
    return lay_out_aims(room, ui.text_scale, {tiles.size(), [&](std::size_t tile, float width) {
                                                  return tile_words_height(ui, tiles[tile], width);
                                              }});
}

void draw_tile(Ui& ui, const AimTilePlace& place, ImVec2 corner, const AimTile& tile, const AimsView& view,
               const scene::AimPicture& kept) {
    draw_sheet(ui, moved(place.card, corner));
    if (const auto look = look_of(ui, tile, place.drawing, view.skin_tone))
        draw_aim_picture(ui, moved(place.drawing, corner), *look, kept);
    draw_tile_words(ui, moved(place.words, corner), tile, view);
}

}  // namespace

void draw_aim_tiles(Ui& ui, const PixelBox& box, const AimsView& view, AimsStep& step,
                    AimsStepPictures& pictures) {
    AimsLayout layout = layout_for(ui, {box.width(), box.height()}, view);
    if (layout.content_height > box.height() + 0.5f)
        layout = layout_for(ui, {box.width() - ui.px(scrollbar_room), box.height()}, view);
    step.drawings_due = make_one_drawing(ui, layout, view, pictures);
    const ImVec2 corner = begin_list(ui, "tiles", box, layout.content_height, step);
    for (std::size_t i = 0; i < view.shown.tiles.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        draw_tile(ui, layout.tiles[i], corner, view.shown.tiles[i], view, pictures.drawings[i]);
        ImGui::PopID();
    }
    end_list(ui, box, step);
}

}  // namespace needleroll::gui
