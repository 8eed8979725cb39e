#include "sim/report/page_flow.hpp"

#include "sim/report/figure_colours.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace needleroll {
namespace {

/// Where the text of an A4 page stands.
constexpr PageBox type_area{.left_mm = 20.0, .top_mm = 18.0, .width_mm = 170.0, .height_mm = 259.0};
constexpr double foot_mm = 287.0;
constexpr double first_cell_mm = 66.0, table_row_mm = 4.8;

PageTextStyle body_style() {
    return {.size_pt = 9.5, .colour = figure_colours::ink, .max_width_mm = type_area.width_mm, .wrap = true};
}

}  // namespace

PageFlow::PageFlow(Canvas& canvas, std::function<void()> next_page, std::string footer)
    : canvas_(canvas),
      next_page_(std::move(next_page)),
      footer_(std::move(footer)),
      y_mm_(type_area.top_mm) {}

void PageFlow::finish() {
    constexpr double number_mm = 15.0;
    const PageTextStyle small{
        .size_pt = 7.5, .colour = figure_colours::ink_2, .max_width_mm = type_area.width_mm - number_mm};
    PageTextStyle number = small;
    number.align_x = AlignX::right;
    canvas_.text({type_area.left_mm, foot_mm}, footer_, small);
    canvas_.text({type_area.right_mm(), foot_mm}, fmt::format("{}", page_), number);
}

void PageFlow::need(double height_mm) {
    if (y_mm_ + height_mm <= type_area.bottom_mm() || y_mm_ == type_area.top_mm) return;
    finish();
    next_page_();
    ++page_;
    y_mm_ = type_area.top_mm;
}

void PageFlow::write(const std::string& words, const PageTextStyle& style, double before_mm,
                     double after_mm) {
    const double height_mm = canvas_.measure(words, style).height_mm;
    need(before_mm + height_mm);
    if (y_mm_ > type_area.top_mm) y_mm_ += before_mm;
    canvas_.text({type_area.left_mm, y_mm_}, words, style);
    y_mm_ += height_mm + after_mm;
}

void PageFlow::title(const std::string& words) {
    PageTextStyle style = body_style();
    style.size_pt = 18.0;
    style.weight = FontWeight::semibold;
    write(words, style, 0.0, 3.0);
}

void PageFlow::heading(const std::string& words) {
    PageTextStyle style = body_style();
    style.size_pt = 11.5;
    style.weight = FontWeight::semibold;
    style.colour = figure_colours::accent;
    need(24.0);
    write(words, style, 5.0, 1.5);
}

void PageFlow::paragraph(const std::string& words) {
    write(words, body_style(), 0.0, 1.6);
}

void PageFlow::row(const std::vector<std::string>& cells, bool header) {
    need(table_row_mm);
    PageTextStyle style{.size_pt = 8.5, .colour = header ? figure_colours::ink_2 : figure_colours::ink};
    if (header) style.weight = FontWeight::medium;
    const double cell_mm = (type_area.width_mm - first_cell_mm) /
                           static_cast<double>(std::max<std::size_t>(cells.size(), 2) - 1);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        style.align_x = i == 0 ? AlignX::left : AlignX::right;
        style.max_width_mm = (i == 0 ? first_cell_mm : cell_mm) - 1.0;
        const double x_mm =
            i == 0 ? type_area.left_mm : type_area.left_mm + first_cell_mm + cell_mm * static_cast<double>(i);
        canvas_.text({x_mm, y_mm_}, cells[i], style);
    }
    y_mm_ += table_row_mm;
    canvas_.line({type_area.left_mm, y_mm_ - 0.7}, {type_area.right_mm(), y_mm_ - 0.7},
                 {header ? figure_colours::ink_2 : figure_colours::grid, header ? 0.25 : 0.15});
}

void PageFlow::picture(double height_mm, const std::string& caption,
                       const std::function<void(const PageBox&)>& draw) {
    PageTextStyle style = body_style();
    style.size_pt = 8.0;
    style.colour = figure_colours::ink_2;
    const double caption_mm = canvas_.measure(caption, style).height_mm;
    const double drawn_mm = std::min(height_mm, type_area.height_mm - caption_mm - 4.0);
    need(4.0 + drawn_mm + 2.0 + caption_mm);
    if (y_mm_ > type_area.top_mm) y_mm_ += 4.0;
    draw({type_area.left_mm, y_mm_, type_area.width_mm, drawn_mm});
    y_mm_ += drawn_mm + 2.0;
    canvas_.text({type_area.left_mm, y_mm_}, caption, style);
    y_mm_ += caption_mm + 3.0;
}

}  // namespace needleroll
