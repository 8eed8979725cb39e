/// The sheet of the pad with what is drawn on it, and the hand that draws and erases.
#include "gui/screens/explain/notes_parts.hpp"
#include "gui/widgets/large.hpp"

#include <algorithm>

namespace needleroll::gui {
namespace {

/// Of the sheet and of strokes [px at 100 %, mm].
constexpr double sheet_rounding = 16.0, pen_mm = 0.5;

/// Pixels of a millimetre of the pad.
float scale_of(const sf::FloatRect& sheet) {
    return sheet.width / static_cast<float>(note_pad_width_mm);
}

void add_stroke(scene::Vertices& shapes, const std::vector<Place>& stroke, const sf::FloatRect& sheet,
                const scene::Paint& ink) {
    const float px_per_mm = scale_of(sheet);
    const float width = std::max(2.0f, static_cast<float>(pen_mm) * px_per_mm);
    std::vector<scene::Point> points;
    for (const Place& place : stroke)
        points.push_back({sheet.left + static_cast<float>(place.x_mm) * px_per_mm,
                          sheet.top + static_cast<float>(place.y_mm) * px_per_mm});
    if (points.empty()) return;
    for (const scene::Point& end : {points.front(), points.back()})
        scene::add_disc(shapes, end, width / 2.0f, ink);
    if (points.size() > 1) scene::add_line(shapes, points, width, ink);
}

/// Makes the triangles of all strokes that are finished anew, if they have changed.
void keep_strokes(DrawnStrokes& strokes, const NotePad& pad, const sf::FloatRect& sheet, sf::Color ink) {
    if (strokes.drawn == pad.drawn && strokes.on == sheet && strokes.ink == ink) return;
    strokes.shapes.clear();
    const std::size_t finished = pad.notes.strokes.size() - (pad.drawing ? 1 : 0);
    for (std::size_t i = 0; i < finished; ++i) add_stroke(strokes.shapes, pad.notes.strokes[i], sheet, ink);
    strokes.drawn = pad.drawn;
    strokes.on = sheet;
    strokes.ink = ink;
}

}  // namespace

void draw_sheet(sf::RenderTarget& target, const Ui& ui, const NotePad& pad, bool hidden,
                const sf::FloatRect& sheet, DrawnStrokes& strokes) {
    scene::Vertices ground;
    const float rounding = ui.px(sheet_rounding);
    scene::add_box(ground, sheet, rounding, sfml_colour(ui.colours.raised));
    scene::add_box_outline(ground, sheet, rounding, ui.line_px(1), sfml_colour(ui.colours.border));
    scene::draw(target, ground);
    if (hidden) return;
    const sf::Color ink = sfml_colour(ui.colours.accent);
    keep_strokes(strokes, pad, sheet, ink);
    scene::draw(target, strokes.shapes);
    if (!pad.drawing) return;
    scene::Vertices under_way;
    add_stroke(under_way, pad.notes.strokes.back(), sheet, ink);
    scene::draw(target, under_way);
}

void draw_with_hand(Ui& ui, NotesStep& step, const sf::FloatRect& sheet) {
    NotePad& pad = step.pad;
    hit_item("drawing", box_of(sheet));
    const bool held = ImGui::IsItemActive() && ImGui::IsMouseDown(0);
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const float px_per_mm = scale_of(sheet);
    const Place place{static_cast<double>((pointer.x - sheet.left) / px_per_mm),
                      static_cast<double>((pointer.y - sheet.top) / px_per_mm)};
    if (pad.tool == PadTool::eraser) {
        if (held) erase_along(pad, pad.eraser.value_or(place), place);
        pad.eraser = held ? std::optional(place) : std::nullopt;
        if (held || ImGui::IsItemHovered())
            ImGui::GetWindowDrawList()->AddCircle(pointer, static_cast<float>(eraser_reach_mm) * px_per_mm,
                                                  paint(ui.colours.border_strong), 0, ui.line_px(2));
        return;
    }
    if (!held) return end_stroke(pad);
    step.is_full = !(ImGui::IsItemActivated() ? begin_stroke(pad, place) : lead_stroke(pad, place));
}

}  // namespace needleroll::gui
