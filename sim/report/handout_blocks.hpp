/// The sections of the patient's sheet, each set in a column from its own upper edge.
#pragma once

#include "sim/report/handout_layout.hpp"

namespace needleroll {

/// How text is set.
struct HandoutLook {
    double text_pt = handout_text_pt;
    double line_spacing = 1.21;  ///< of the text, in sizes of the font
    double item_gap_mm = 0.8;    ///< between items of a list
};

/// A section of a column: everything in it counts from the column's left edge and the section's upper edge.
struct HandoutBlock {
    double height_mm = 0.0;
    HandoutPage content;
};

/// Sets one thing below the other in a column.
class BlockWriter {
  public:
    BlockWriter(Canvas& measure, const HandoutLook& look, HandoutPart part, double width_mm)
        : measure_(measure), look_(look), part_(part), width_mm_(width_mm) {}

    void heading(const std::string& words);
    /// Text of the full width; an emphasised lead of so many bytes; `mark` stands before it, hanging.
    void paragraph(const std::string& words, std::size_t lead_bytes = 0, const std::string& mark = {});
    void gap(double height_mm) { block_.height_mm += height_mm; }
    /// The text in another style, indented.
    void text(const std::string& words, PageTextStyle style, double indent_mm = 0.0,
              const char* element = "P");
    /// A small box that is filled or empty, at the height of a line that starts here.
    void square(double left_mm, bool filled);
    /// Room for writing: so many rules.
    void rules(int count, double step_mm);
    PageTextStyle body() const;
    HandoutBlock& block() { return block_; }
    double width_mm() const { return width_mm_; }

  private:
    Canvas& measure_;
    HandoutLook look_;
    HandoutPart part_;
    double width_mm_;
    HandoutBlock block_;
};

HandoutBlock disclaimer_block(Canvas& measure, const HandoutLook& look, const HandoutText& text,
                              double width_mm);
HandoutBlock aims_block(Canvas& measure, const HandoutLook& look, const HandoutText& text, double width_mm);
HandoutBlock ask_block(Canvas& measure, const HandoutLook& look, const HandoutText& text, double width_mm);
HandoutBlock afterwards_block(Canvas& measure, const HandoutLook& look, const HandoutText& text,
                              double width_mm);
HandoutBlock options_block(Canvas& measure, const HandoutLook& look, const HandoutText& text,
                           double width_mm);
HandoutBlock emergency_block(Canvas& measure, const HandoutLook& look, const HandoutText& text,
                             double width_mm);
/// Questions from one to another; rules to write on when there are none at all.
HandoutBlock questions_block(Canvas& measure, const HandoutLook& look, const HandoutText& text,
                             double width_mm, std::size_t from, std::size_t to);
/// Sources and what is said about them, at the foot of the first page.
HandoutBlock sources_block(Canvas& measure, const HandoutText& text, double width_mm);

/// Puts a block on a page.
void put_block(HandoutPage& page, const HandoutBlock& block, double left_mm, double top_mm);

}  // namespace needleroll
