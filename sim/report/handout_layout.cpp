#include "sim/report/handout_layout.hpp"

#include "sim/report/figure_colours.hpp"
#include "sim/report/handout_blocks.hpp"
#include "sim/report/handout_notes.hpp"
#include "sim/words/english/handout.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace needleroll {
namespace {

constexpr double column_gap_mm = 7.0;
constexpr double column_mm = 0.5 * (handout_width_mm - 2.0 * handout_margin_mm - column_gap_mm);
constexpr double text_left_mm = handout_margin_mm,
                 right_column_mm = handout_margin_mm + column_mm + column_gap_mm;
constexpr double text_width_mm = handout_width_mm - 2.0 * handout_margin_mm;

/// From airy to tight: the first with which the page holds everything is taken. Text is smaller than it
/// should be where a font is so much wider than Inter that nothing else helps.
constexpr std::array<HandoutLook, 7> looks = {{{handout_text_pt, 1.25, 1.1},
                                               {handout_text_pt, 1.21, 0.8},
                                               {handout_text_pt, 1.17, 0.6},
                                               {handout_text_pt, 1.14, 0.4},
                                               {10.5, 1.14, 0.4},
                                               {10.0, 1.14, 0.4},
                                               {9.0, 1.14, 0.3}}};

/// A length that gives way: it takes at least the least and, where there is room, up to the most.
struct Elastic {
    double least_mm = 0.0, wanted_mm = 0.0, most_mm = 0.0;
};
constexpr Elastic section_gap{2.8, 4.2, 8.0};
constexpr Elastic picture_height{26.0, 31.0, 36.0};

/// What a column makes of its height: its one elastic section and the gaps between sections.
struct ColumnFit {
    bool fits = false;
    double section_mm = 0.0, gap_mm = 0.0;
};

/// Shares out the height of a column with sections of fixed height, one elastic one and equal gaps.
ColumnFit fit_column(double height_mm, double fixed_mm, const Elastic& section, int gaps) {
    double free_mm = height_mm - fixed_mm - section.least_mm - gaps * section_gap.least_mm;
    ColumnFit fit{free_mm >= 0.0, section.least_mm, section_gap.least_mm};
    free_mm = std::max(free_mm, 0.0);
    const auto grow = [&](double& length_mm, double to_mm, int count) {
        const double step_mm = std::clamp(free_mm / count, 0.0, std::max(0.0, to_mm - length_mm));
        length_mm += step_mm;
        free_mm -= step_mm * count;
    };
    grow(fit.gap_mm, section_gap.wanted_mm, gaps);
    grow(fit.section_mm, section.wanted_mm, 1);
    grow(fit.section_mm, section.most_mm, 1);
    grow(fit.gap_mm, section_gap.most_mm, gaps);
    return fit;
}

/// A text in one line at a place. Gives its box.
PageBox put_line(HandoutPage& page, Canvas& measure, HandoutPart part, const PagePoint& at,
                 const std::string& words, const PageTextStyle& style, const char* element = "P") {
    const TextSize size = measure.measure(words, style);
    const PageBox box{at.x_mm, at.y_mm, size.width_mm, size.height_mm};
    page.texts.push_back({part, element, box, words, style});
    return box;
}

/// The date at the right end of its line, or room to write it.
void put_date(HandoutPage& page, Canvas& measure, const HandoutText& text, double top_mm,
              const PageTextStyle& style) {
    constexpr double rule_mm = 34.0, right_mm = handout_width_mm - handout_margin_mm;
    const double date_mm = measure.measure(text.date, style).width_mm;
    const double start_mm = right_mm - date_mm - (text.date_line ? rule_mm : 0.0);
    const PageBox box = put_line(page, measure, HandoutPart::title, {start_mm, top_mm}, text.date, style);
    if (!text.date_line) return;
    const double base_mm = top_mm + 0.82 * box.height_mm;
    page.strokes.push_back({HandoutPart::title,
                            {{box.right_mm() + 1.5, base_mm}, {right_mm, base_mm}},
                            {figure_colours::ink_2, 0.25}});
}

/// Title, and below it what the sheet is, its language and its date. Gives the lower edge.
double put_header(HandoutPage& page, Canvas& measure, const HandoutText& text) {
    constexpr double top_mm = handout_margin_mm - 1.5, beside_mm = 1.6;
    PageTextStyle title{.size_pt = 20.0, .weight = FontWeight::semibold, .colour = figure_colours::ink};
    while (title.size_pt > 14.0 && measure.measure(text.title, title).width_mm > text_width_mm)
        title.size_pt -= 0.5;
    title.max_width_mm = text_width_mm;
    const PageBox head =
        put_line(page, measure, HandoutPart::title, {text_left_mm, top_mm}, text.title, title, "H1");
    const double line_mm = head.bottom_mm() + 0.4;
    const PageTextStyle small{.size_pt = handout_text_pt, .colour = figure_colours::ink_2};
    const PageBox sheet =
        put_line(page, measure, HandoutPart::title, {text_left_mm, line_mm}, text.teaching_sheet, small);
    const PageBox dot =
        put_line(page, measure, HandoutPart::title, {sheet.right_mm() + beside_mm, line_mm}, "·", small);
    put_line(page, measure, HandoutPart::language, {dot.right_mm() + beside_mm, line_mm}, text.language_name,
             small);
    put_date(page, measure, text, line_mm, small);
    return sheet.bottom_mm();
}

/// Sources below a fine line. Gives the upper edge.
double put_footer(HandoutPage& page, Canvas& measure, const HandoutText& text) {
    const HandoutBlock block = sources_block(measure, text, text_width_mm);
    const double top_mm = handout_height_mm - handout_margin_mm + 1.5 - block.height_mm;
    put_block(page, block, text_left_mm, top_mm);
    const double rule_mm = top_mm - 1.4;
    page.strokes.push_back({HandoutPart::sources,
                            {{text_left_mm, rule_mm}, {handout_width_mm - handout_margin_mm, rule_mm}},
                            {figure_colours::ink_2, 0.25}});
    return rule_mm - 3.4;
}

double height_of(const std::vector<HandoutBlock>& blocks) {
    double height_mm = 0.0;
    for (const HandoutBlock& block : blocks) height_mm += block.height_mm;
    return height_mm;
}

/// The sections of the first page in one look.
struct FirstPage {
    HandoutLook look;
    NotesFit notes;
    HandoutBlock disclaimer, picture_heading, aims, ask;
    std::vector<HandoutBlock> right;  ///< all above the notes
    HandoutBlock notes_heading;
    ColumnFit left_fit, right_fit;
    bool fits() const { return left_fit.fits && right_fit.fits; }
};

/// A heading, and at its right where the rest is.
HandoutBlock heading_block(Canvas& measure, const HandoutLook& look, HandoutPart part,
                           const std::string& words) {
    BlockWriter writer(measure, look, part, column_mm);
    writer.heading(words);
    return writer.block();
}

/// "More on page 2" at the right end of a heading's line.
void add_more(HandoutBlock& block, Canvas& measure, const HandoutText& text) {
    const PlacedText& heading = block.content.texts.front();
    const PageTextStyle style{.size_pt = handout_text_pt, .colour = figure_colours::ink_2};
    const TextSize size = measure.measure(text.more, style);
    block.content.texts.insert(block.content.texts.begin() + 1,
                               {heading.part,
                                "P",
                                {column_mm - size.width_mm, heading.box.bottom_mm() - size.height_mm - 0.2,
                                 size.width_mm, size.height_mm},
                                text.more,
                                style});
}

FirstPage first_page(Canvas& measure, const HandoutLook& look, const HandoutText& text,
                     const PadStrokes& strokes, double height_mm) {
    FirstPage page{.look = look, .notes = fit_notes(measure, look, text, strokes, column_mm)};
    page.disclaimer = disclaimer_block(measure, look, text, column_mm);
    page.picture_heading = heading_block(measure, look, HandoutPart::picture, text.picture);
    page.aims = aims_block(measure, look, text, column_mm);
    page.ask = ask_block(measure, look, text, column_mm);
    page.right = {afterwards_block(measure, look, text, column_mm),
                  emergency_block(measure, look, text, column_mm),
                  options_block(measure, look, text, column_mm),
                  questions_block(measure, look, text, column_mm, 0, first_page_questions)};
    if (text.questions.size() > first_page_questions) add_more(page.right.back(), measure, text);
    page.notes_heading = heading_block(measure, look, HandoutPart::notes, text.notes_heading);
    if (page.notes.drawing_next || !page.notes.rest.empty()) add_more(page.notes_heading, measure, text);
    page.left_fit = fit_column(
        height_mm,
        page.disclaimer.height_mm + page.picture_heading.height_mm + page.aims.height_mm + page.ask.height_mm,
        picture_height, 3);
    page.right_fit = fit_column(height_mm, height_of(page.right) + page.notes_heading.height_mm,
                                {page.notes.least_mm, page.notes.wanted_mm, page.notes.most_mm}, 4);
    return page;
}

/// What rolling is, shows and may help, and who should ask first.
void put_left_column(HandoutPage& page, Canvas& measure, const FirstPage& first, double top_mm,
                     const HandoutText& text, const Result& result, const Language& language) {
    const double gap_mm = first.left_fit.gap_mm;
    double y_mm = top_mm;
    put_block(page, first.disclaimer, text_left_mm, y_mm);
    y_mm += first.disclaimer.height_mm + gap_mm;
    put_block(page, first.picture_heading, text_left_mm, y_mm);
    y_mm += first.picture_heading.height_mm;
    page.figure_before = page.texts.size();
    page.figure = plan_section_figure(measure, {text_left_mm, y_mm, column_mm, first.left_fit.section_mm},
                                      result, typical_moment(result), text.section, language);
    y_mm += first.left_fit.section_mm + gap_mm;
    put_block(page, first.aims, text_left_mm, y_mm);
    put_block(page, first.ask, text_left_mm, y_mm + first.aims.height_mm + gap_mm);
}

/// What can happen and what to do then, other ways, and the person's own part.
void put_right_column(HandoutPage& page, Canvas& measure, const FirstPage& first, double top_mm,
                      const PadStrokes& strokes) {
    double y_mm = top_mm;
    for (const HandoutBlock& block : first.right) {
        put_block(page, block, right_column_mm, y_mm);
        y_mm += block.height_mm + first.right_fit.gap_mm;
    }
    put_block(page, first.notes_heading, right_column_mm, y_mm);
    y_mm += first.notes_heading.height_mm;
    put_notes(page, measure, first.look, first.notes, strokes,
              {right_column_mm, y_mm, column_mm, first.right_fit.section_mm});
}

void put_page_numbers(std::vector<HandoutPage>& pages, Canvas& measure, const Language& language) {
    const PageTextStyle style{.size_pt = handout_sources_pt, .colour = figure_colours::ink_2};
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const std::string words = say(language, words::handout::page{.page = i + 1, .pages = pages.size()});
        const TextSize size = measure.measure(words, style);
        pages[i].texts.push_back(
            {HandoutPart::sources,
             "P",
             {handout_width_mm - handout_margin_mm - size.width_mm,
              handout_height_mm - 0.5 * handout_margin_mm - size.height_mm, size.width_mm, size.height_mm},
             words,
             style});
    }
}

}  // namespace

std::vector<PartBox> part_boxes(const HandoutPage& page) {
    std::vector<PartBox> boxes;
    for (const PlacedText& text : page.texts) boxes.push_back({text.part, text.box, text.style.size_pt});
    if (page.figure) {
        boxes.push_back({HandoutPart::picture, page.figure->picture, 0.0});
        for (const SectionText& text : page.figure->texts) {
            boxes.push_back({HandoutPart::picture, text.box, text.style.size_pt});
        }
    }
    if (page.drawing) boxes.push_back({HandoutPart::notes, *page.drawing, 0.0});
    return boxes;
}

Expected<std::vector<HandoutPage>> lay_out_handout(Canvas& measure, const HandoutText& text,
                                                   const PadStrokes& strokes, const Result& result,
                                                   const Language& language) {
    std::vector<HandoutPage> pages(1);
    HandoutPage& page = pages.front();
    const double top_mm = put_header(page, measure, text) + 3.4;
    HandoutPage footer;
    const double low_mm = put_footer(footer, measure, text);
    FirstPage first;
    for (const HandoutLook& look : looks) {
        first = first_page(measure, look, text, strokes, low_mm - top_mm);
        if (first.fits()) break;
    }
    if (!first.fits())
        return fail({.message = "the texts of the hand-out are too long for its first page; a line that the "
                                "clinic has put in may be shortened",
                     .file = "assets/talk"});
    put_left_column(page, measure, first, top_mm, text, result, language);
    put_right_column(page, measure, first, top_mm, strokes);
    put_block(page, {0.0, footer}, 0.0, 0.0);
    add_following_pages(pages, measure, text, first.notes, strokes);
    if (pages.size() > 1) put_page_numbers(pages, measure, language);
    return pages;
}

}  // namespace needleroll
