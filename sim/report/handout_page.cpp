#include "sim/report/handout_page.hpp"

namespace needleroll {
namespace {

void draw_box(Canvas& canvas, const PlacedBox& box) {
    if (box.filled)
        canvas.fill_round_box(box.box, box.corner_mm, box.colour);
    else
        canvas.outline_round_box(box.box, box.corner_mm, {box.colour, box.line_mm});
}

/// A stroke without a length is a dot.
void draw_stroke(Canvas& canvas, const PlacedStroke& stroke) {
    if (stroke.points.size() == 1)
        canvas.dots(stroke.points, 0.5 * stroke.pen.width_mm, stroke.pen.colour);
    else
        canvas.polyline(stroke.points, stroke.pen);
}

}  // namespace

void draw_handout_page(Canvas& canvas, const HandoutPage& page) {
    for (const PlacedBox& box : page.boxes) draw_box(canvas, box);
    for (const PlacedStroke& stroke : page.strokes) draw_stroke(canvas, stroke);
    for (std::size_t i = 0; i <= page.texts.size(); ++i) {
        if (page.figure && i == page.figure_before)
            canvas.tagged("Figure", [&] { draw_section_figure(canvas, *page.figure); });
        if (i == page.texts.size()) break;
        const PlacedText& text = page.texts[i];
        canvas.tagged(text.element, [&] {
            canvas.text({text.box.left_mm, text.box.top_mm}, text.words, text.style);
        });
    }
}

}  // namespace needleroll
