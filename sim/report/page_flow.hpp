/// Text, tables and pictures one below the other on as many pages as they need.
#pragma once

#include "sim/report/canvas.hpp"

#include <functional>
#include <string>
#include <vector>

namespace needleroll {

/// Fills A4 pages from top to bottom. What does not fit begins the next page.
class PageFlow {
  public:
    /// `next_page` ends the page on the canvas and begins a new one; `footer` stands on every page with its
    /// number.
    PageFlow(Canvas& canvas, std::function<void()> next_page, std::string footer);

    void title(const std::string& words);
    void heading(const std::string& words);
    void paragraph(const std::string& words);
    /// A row of a table: a wide first cell, the others narrow and to the right.
    void row(const std::vector<std::string>& cells, bool header);
    /// A picture of the full width of the text, with its caption; a higher one than the page is made lower.
    void picture(double height_mm, const std::string& caption,
                 const std::function<void(const PageBox&)>& draw);
    /// Ends the last page.
    void finish();

  private:
    void need(double height_mm);
    void write(const std::string& words, const PageTextStyle& style, double before_mm, double after_mm);

    Canvas& canvas_;
    std::function<void()> next_page_;
    std::string footer_;
    double y_mm_ = 0.0;
    int page_ = 1;
};

}  // namespace needleroll
