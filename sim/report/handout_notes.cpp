#include "sim/report/handout_notes.hpp"

#include "sim/report/figure_colours.hpp"

#include <algorithm>

namespace needleroll {
namespace {

/// Between the frame and the text in it.
constexpr double notes_padding_mm = 2.2;
constexpr double rule_step_mm = 8.0, least_rules = 3.0;
constexpr double notes_stroke_mm = 0.5;
constexpr double notes_left_mm = handout_margin_mm,
                 notes_width_mm = handout_width_mm - 2.0 * handout_margin_mm;
constexpr double notes_gap_mm = 6.0;
/// Lines of running text that the eye finds back from.
constexpr double reading_width_mm = 150.0;

bool touch(const PageBox& a, const PageBox& b) {
    return a.left_mm < b.right_mm() && b.left_mm < a.right_mm() && a.top_mm < b.bottom_mm() &&
           b.top_mm < a.bottom_mm();
}

std::string without_end(std::string line) {
    while (!line.empty() && (line.back() == '\n' || line.back() == ' ')) line.pop_back();
    return line;
}

PageTextStyle notes_style(const HandoutLook& look) {
    return {.size_pt = look.text_pt,
            .colour = figure_colours::ink,
            .wrap = true,
            .line_spacing = look.line_spacing};
}

void put_strokes(HandoutPage& page, const PadStrokes& strokes, double pad_left_mm, double pad_top_mm) {
    for (const std::vector<Place>& stroke : strokes) {
        PlacedStroke placed{HandoutPart::notes, {}, {figure_colours::ink, notes_stroke_mm}};
        for (const Place& place : stroke)
            placed.points.push_back({pad_left_mm + place.x_mm, pad_top_mm + place.y_mm});
        page.strokes.push_back(std::move(placed));
    }
    PageBox drawing = drawing_box(strokes);
    drawing.left_mm += pad_left_mm;
    drawing.top_mm += pad_top_mm;
    page.drawing = drawing;
}

/// Pages behind the first, filled from top to bottom.
class NotesFlow {
  public:
    NotesFlow(std::vector<HandoutPage>& pages, Canvas& measure, const HandoutText& text)
        : pages_(pages), measure_(measure), text_(text) {
        begin_page();
    }

    void put(const HandoutBlock& block) {
        need(block.height_mm);
        put_block(pages_.back(), block, notes_left_mm, y_mm_);
        y_mm_ += block.height_mm;
    }

    /// A text line by line, so that it can go on over the page.
    void lines(const std::string& words) {
        PageTextStyle style = notes_style({});
        style.max_width_mm = reading_width_mm;
        for (const std::string& piece : measure_.lines(words, style)) {
            const std::string line = without_end(piece);
            const TextSize size = measure_.measure(line.empty() ? "x" : line, style);
            need(size.height_mm);
            if (!line.empty())
                pages_.back().texts.push_back({HandoutPart::notes,
                                               "P",
                                               {notes_left_mm, y_mm_, size.width_mm, size.height_mm},
                                               line,
                                               style});
            y_mm_ += size.height_mm;
        }
        y_mm_ += notes_gap_mm;
    }

    void drawing(const PadStrokes& strokes) {
        need(note_pad_height_mm);
        const PageBox pad{notes_left_mm, y_mm_, note_pad_width_mm, note_pad_height_mm};
        pages_.back().boxes.push_back({HandoutPart::notes, pad, 1.6, false, figure_colours::chance, 0.2});
        put_strokes(pages_.back(), strokes, notes_left_mm, y_mm_);
        y_mm_ += note_pad_height_mm + notes_gap_mm;
    }

  private:
    void begin_page() {
        pages_.emplace_back();
        BlockWriter head(measure_, {}, HandoutPart::title, notes_width_mm);
        PageTextStyle title{.size_pt = 18.0, .weight = FontWeight::semibold, .colour = figure_colours::ink};
        head.text(text_.notes_heading, title, 0.0, "H1");
        head.gap(2.5);
        y_mm_ = handout_margin_mm - 1.5;
        put(head.block());
        put(disclaimer_block(measure_, {}, text_, reading_width_mm));
        y_mm_ += notes_gap_mm;
    }

    void need(double height_mm) {
        if (y_mm_ + height_mm > handout_height_mm - handout_margin_mm - 8.0 && !pages_.back().texts.empty())
            begin_page();
    }

    std::vector<HandoutPage>& pages_;
    Canvas& measure_;
    const HandoutText& text_;
    double y_mm_ = 0.0;
};

}  // namespace

PageBox drawing_box(const PadStrokes& strokes) {
    double left = 1e9, top = 1e9, right = -1e9, low = -1e9;
    for (const std::vector<Place>& stroke : strokes) {
        for (const Place& place : stroke) {
            left = std::min(left, place.x_mm), right = std::max(right, place.x_mm);
            top = std::min(top, place.y_mm), low = std::max(low, place.y_mm);
        }
    }
    if (left > right) return {};
    const double half = 0.5 * notes_stroke_mm;
    return {left - half, top - half, right - left + notes_stroke_mm, low - top + notes_stroke_mm};
}

NotesFit fit_notes(Canvas& measure, const HandoutLook& look, const HandoutText& text,
                   const PadStrokes& strokes, double frame_mm) {
    NotesFit fit;
    PageTextStyle style = notes_style(look);
    style.max_width_mm = frame_mm - 2.0 * notes_padding_mm;
    std::string here;
    if (!text.notes.empty()) {
        const std::vector<std::string> lines = measure.lines(text.notes, style);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (i < first_page_note_lines) {
                here += lines[i];
                fit.lines.push_back(without_end(lines[i]));
            } else {
                fit.rest += lines[i];
            }
        }
        fit.rest = without_end(fit.rest);
    }
    const TextSize size = fit.lines.empty() ? TextSize{} : measure.measure(without_end(here), style);
    fit.least_mm = fit.lines.empty() ? 0.0 : size.height_mm + 2.0 * notes_padding_mm;
    if (!strokes.empty()) {
        const PageBox drawing = drawing_box(strokes);
        const bool inside = drawing.left_mm >= 0.0 && drawing.top_mm >= 0.0 &&
                            drawing.right_mm() <= frame_mm && drawing.bottom_mm() <= first_page_pad_mm;
        const PageBox words{notes_padding_mm, notes_padding_mm, size.width_mm, size.height_mm};
        fit.drawing_here = inside && (fit.lines.empty() || !touch(drawing, words));
        fit.drawing_next = !fit.drawing_here;
        if (fit.drawing_here) fit.least_mm = std::max(fit.least_mm, drawing.bottom_mm());
    }
    if (fit.lines.empty() && !fit.drawing_here) fit.least_mm = rule_step_mm * least_rules;
    fit.wanted_mm = first_page_pad_mm;
    fit.most_mm = note_pad_height_mm;
    return fit;
}

void put_notes(HandoutPage& page, Canvas& measure, const HandoutLook& look, const NotesFit& notes,
               const PadStrokes& strokes, const PageBox& frame) {
    if (notes.drawing_here) put_strokes(page, strokes, frame.left_mm, frame.top_mm);
    if (notes.lines.empty() && !notes.drawing_here) {
        const int count = static_cast<int>(frame.height_mm / rule_step_mm);
        for (int i = 1; i <= count; ++i) {
            const double y_mm = frame.top_mm + rule_step_mm * i;
            page.strokes.push_back({HandoutPart::notes,
                                    {{frame.left_mm, y_mm}, {frame.right_mm(), y_mm}},
                                    {figure_colours::chance, 0.2}});
        }
        return;
    }
    page.boxes.push_back({HandoutPart::notes, frame, 1.6, false, figure_colours::chance, 0.2});
    PageTextStyle style = notes_style(look);
    style.max_width_mm = frame.width_mm - 2.0 * notes_padding_mm;
    double y_mm = frame.top_mm + notes_padding_mm;
    for (const std::string& line : notes.lines) {
        const TextSize size = measure.measure(line.empty() ? "x" : line, style);
        if (!line.empty())
            page.texts.push_back({HandoutPart::notes,
                                  "P",
                                  {frame.left_mm + notes_padding_mm, y_mm, size.width_mm, size.height_mm},
                                  line,
                                  style});
        y_mm += size.height_mm;
    }
}

void add_following_pages(std::vector<HandoutPage>& pages, Canvas& measure, const HandoutText& text,
                         const NotesFit& notes, const PadStrokes& strokes) {
    const bool questions = text.questions.size() > first_page_questions;
    if (!questions && notes.rest.empty() && !notes.drawing_next) return;
    NotesFlow flow(pages, measure, text);
    if (!notes.rest.empty()) flow.lines(notes.rest);
    if (notes.drawing_next) flow.drawing(strokes);
    if (questions)
        flow.put(
            questions_block(measure, {}, text, notes_width_mm, first_page_questions, text.questions.size()));
}

}  // namespace needleroll
