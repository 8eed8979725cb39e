/// A figure: one drawing function, given out as a picture for the screen, the web or print.
#pragma once

#include "sim/core/error.hpp"
#include "sim/report/canvas.hpp"

#include <functional>
#include <string>

namespace needleroll {

enum class FigureFormat { png, svg, pdf };

/// The format that a file's ending names: .png, .svg or .pdf. Fails for other endings.
Expected<FigureFormat> format_of_file(const std::string& file);

/// The page of a figure. The resolution matters to PNG alone.
struct FigurePage {
    double width_mm = 170.0;  ///< two columns of a journal
    double height_mm = 140.0;
    double dots_per_inch = 300.0;
};

/// Draws on a white page and gives the whole file as bytes. Equal drawings are equal bytes: no date or time
/// goes in. Fails (ErrorKind::run) when there is not enough memory for the page, and when it is stopped.
Expected<std::string> make_figure(const FigurePage& page, FigureFormat format,
                                  const std::function<void(Canvas&)>& draw, const StopToken& stop = {});

/// What a PDF says about itself to readers of screens and lists of files.
struct DocumentFacts {
    std::string title = {};
    std::string language = {};  ///< "es"; empty: not told, and no structure is kept
};

/// Draws a PDF of several white pages; calling the given function ends a page and begins the next.
Expected<std::string> make_pages(
    const FigurePage& page, const std::function<void(Canvas&, const std::function<void()>& next_page)>& draw,
    const StopToken& stop = {}, const DocumentFacts& facts = {});

/// Lets something be measured where nothing is drawn.
void on_scratch_page(const std::function<void(Canvas&)>& measure);

}  // namespace needleroll
