#include "sim/report/handout_blocks.hpp"

#include "sim/report/figure_colours.hpp"

#include <algorithm>

namespace needleroll {
namespace {

constexpr double heading_pt = 12.5, heading_gap_mm = 0.9;
/// Text that follows a mark begins here.
constexpr double hanging_mm = 3.6;
constexpr double mm_per_pt = 25.4 / 72.0;
/// Boxes around text: between their edge and the text.
constexpr double box_padding_mm = 2.4;
constexpr double square_mm = 2.5;

PageBox moved(PageBox box, double left_mm, double top_mm) {
    box.left_mm += left_mm;
    box.top_mm += top_mm;
    return box;
}

}  // namespace

PageTextStyle BlockWriter::body() const {
    return {.size_pt = look_.text_pt,
            .colour = figure_colours::ink,
            .wrap = true,
            .line_spacing = look_.line_spacing};
}

void BlockWriter::text(const std::string& words, PageTextStyle style, double indent_mm, const char* element) {
    style.max_width_mm = width_mm_ - indent_mm;
    const TextSize size = measure_.measure(words, style);
    block_.content.texts.push_back(
        {part_, element, {indent_mm, block_.height_mm, size.width_mm, size.height_mm}, words, style});
    block_.height_mm += size.height_mm;
}

void BlockWriter::heading(const std::string& words) {
    PageTextStyle style = body();
    style.size_pt = heading_pt;
    style.weight = FontWeight::semibold;
    style.colour = figure_colours::accent;
    style.line_spacing = 0.0;
    text(words, style, 0.0, "H2");
    gap(heading_gap_mm);
}

void BlockWriter::paragraph(const std::string& words, std::size_t lead_bytes, const std::string& mark) {
    if (!mark.empty()) {
        const PageTextStyle style = body();
        const TextSize size = measure_.measure(mark, style);
        block_.content.texts.push_back(
            {part_, "P", {0.4, block_.height_mm, size.width_mm, size.height_mm}, mark, style});
    }
    PageTextStyle style = body();
    style.lead_bytes = lead_bytes;
    text(words, style, mark.empty() ? 0.0 : hanging_mm);
    gap(look_.item_gap_mm);
}

void BlockWriter::square(double left_mm, bool filled) {
    const double line_mm = look_.line_spacing * look_.text_pt * mm_per_pt;
    const PageBox box{left_mm, block_.height_mm + 0.5 * (line_mm - square_mm) - 0.1, square_mm, square_mm};
    block_.content.boxes.push_back({part_, box, 0.5, filled, figure_colours::ink, 0.3});
    if (filled) block_.content.boxes.push_back({part_, box, 0.5, false, figure_colours::ink, 0.3});
}

void BlockWriter::rules(int count, double step_mm) {
    for (int i = 0; i < count; ++i) {
        block_.height_mm += step_mm;
        block_.content.strokes.push_back(
            {part_, {{0.0, block_.height_mm}, {width_mm_, block_.height_mm}}, {figure_colours::chance, 0.2}});
    }
}

HandoutBlock disclaimer_block(Canvas& measure, const HandoutLook& look, const HandoutText& text,
                              double width_mm) {
    BlockWriter inner(measure, look, HandoutPart::disclaimer, width_mm - box_padding_mm - 1.6);
    inner.text(text.disclaimer, inner.body());
    HandoutBlock block;
    put_block(block.content, inner.block(), box_padding_mm + 1.6, 0.4);
    block.height_mm = inner.block().height_mm + 0.8;
    block.content.boxes.push_back(
        {HandoutPart::disclaimer, {0.0, 0.0, 1.1, block.height_mm}, 0.5, true, figure_colours::accent});
    return block;
}

HandoutBlock aims_block(Canvas& measure, const HandoutLook& look, const HandoutText& text, double width_mm) {
    BlockWriter writer(measure, look, HandoutPart::aims, width_mm);
    writer.heading(text.aims_heading);
    for (const HandoutAim& aim : text.aims) {
        PageTextStyle style = writer.body();
        style.weight = FontWeight::semibold;
        writer.text(aim.sentence, style);
        constexpr int strengths = 3;
        const double step_mm = square_mm + 1.0;
        for (int i = 0; i < strengths; ++i) writer.square(0.2 + step_mm * i, i < aim.strength);
        writer.text(aim.evidence, writer.body(), step_mm * strengths + 1.4);
        writer.gap(look.item_gap_mm + 0.6);
    }
    writer.gap(-look.item_gap_mm - 0.6);
    return writer.block();
}

HandoutBlock ask_block(Canvas& measure, const HandoutLook& look, const HandoutText& text, double width_mm) {
    BlockWriter writer(measure, look, HandoutPart::ask_first, width_mm);
    writer.heading(text.ask_heading);
    for (const HandoutGroup& group : text.ask) {
        PageTextStyle style = writer.body();
        style.weight = FontWeight::semibold;
        writer.text(group.heading, style);
        writer.gap(0.5 * look.item_gap_mm);
        for (const std::string& item : group.items) {
            writer.paragraph(item, 0, "•");
            writer.gap(-0.5 * look.item_gap_mm);
        }
        writer.gap(look.item_gap_mm);
    }
    writer.gap(-1.5 * look.item_gap_mm);
    return writer.block();
}

HandoutBlock afterwards_block(Canvas& measure, const HandoutLook& look, const HandoutText& text,
                              double width_mm) {
    BlockWriter writer(measure, look, HandoutPart::afterwards, width_mm);
    writer.heading(text.afterwards_heading);
    for (const HandoutEffect& effect : text.afterwards)
        writer.paragraph(effect.what + ": " + effect.often, effect.what.size() + 1);
    writer.gap(-look.item_gap_mm);
    return writer.block();
}

HandoutBlock options_block(Canvas& measure, const HandoutLook& look, const HandoutText& text,
                           double width_mm) {
    BlockWriter writer(measure, look, HandoutPart::options, width_mm);
    writer.heading(text.options_heading);
    writer.text(text.options, writer.body());
    return writer.block();
}

HandoutBlock emergency_block(Canvas& measure, const HandoutLook& look, const HandoutText& text,
                             double width_mm) {
    BlockWriter inner(measure, look, HandoutPart::emergency, width_mm - 2.0 * box_padding_mm);
    PageTextStyle style = inner.body();
    style.weight = FontWeight::semibold;
    inner.text(text.emergency, style);
    HandoutBlock block;
    put_block(block.content, inner.block(), box_padding_mm, 0.7 * box_padding_mm);
    block.height_mm = inner.block().height_mm + 1.4 * box_padding_mm;
    block.content.boxes.push_back({HandoutPart::emergency,
                                   {0.25, 0.25, width_mm - 0.5, block.height_mm - 0.5},
                                   1.6,
                                   false,
                                   figure_colours::ink,
                                   0.5});
    return block;
}

HandoutBlock questions_block(Canvas& measure, const HandoutLook& look, const HandoutText& text,
                             double width_mm, std::size_t from, std::size_t to) {
    BlockWriter writer(measure, look, HandoutPart::questions, width_mm);
    writer.heading(text.questions_heading);
    if (text.questions.empty()) {
        writer.rules(2, 8.0);
        return writer.block();
    }
    for (std::size_t i = from; i < std::min(to, text.questions.size()); ++i) {
        writer.square(0.3, false);
        writer.text(text.questions[i], writer.body(), square_mm + 2.2);
        writer.gap(look.item_gap_mm);
    }
    writer.gap(-look.item_gap_mm);
    return writer.block();
}

HandoutBlock sources_block(Canvas& measure, const HandoutText& text, double width_mm) {
    BlockWriter writer(measure, {.text_pt = handout_sources_pt, .line_spacing = 1.25}, HandoutPart::sources,
                       width_mm);
    PageTextStyle style = writer.body();
    style.colour = figure_colours::ink;
    style.lead_bytes = text.sources_heading.size() + 1;
    writer.text(text.sources_heading + ": " + text.sources, style);
    writer.gap(0.8);
    std::string facts;
    for (const std::string& fact : text.facts) facts += (facts.empty() ? "" : "  ·  ") + fact;
    if (!text.footnote.empty()) facts += (facts.empty() ? "" : "  ·  ") + text.footnote;
    writer.text(facts, writer.body());
    return writer.block();
}

void put_block(HandoutPage& page, const HandoutBlock& block, double left_mm, double top_mm) {
    for (PlacedBox box : block.content.boxes) {
        box.box = moved(box.box, left_mm, top_mm);
        page.boxes.push_back(box);
    }
    for (PlacedStroke stroke : block.content.strokes) {
        for (PagePoint& point : stroke.points) point = {point.x_mm + left_mm, point.y_mm + top_mm};
        page.strokes.push_back(std::move(stroke));
    }
    for (PlacedText text : block.content.texts) {
        text.box = moved(text.box, left_mm, top_mm);
        page.texts.push_back(std::move(text));
    }
}

}  // namespace needleroll
