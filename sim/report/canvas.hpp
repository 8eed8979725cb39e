/// Drawing on a page measured in millimetres, whatever the file format behind it.
#pragma once

#include "sim/core/colour.hpp"
#include "sim/core/stop.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct _cairo;

namespace needleroll {

/// A place on the page [mm]: x from the left edge, y from the top edge downwards.
struct PagePoint {
    double x_mm = 0.0;
    double y_mm = 0.0;
};

/// An upright rectangle on the page [mm].
struct PageBox {
    double left_mm = 0.0;
    double top_mm = 0.0;
    double width_mm = 0.0;
    double height_mm = 0.0;

    double right_mm() const { return left_mm + width_mm; }
    double bottom_mm() const { return top_mm + height_mm; }
};

/// How a line is drawn.
struct Pen {
    Colour colour;
    double width_mm = 0.25;
    std::vector<double> dash_mm = {};  ///< lengths of strokes and gaps in turn; empty: solid
};

enum class FontWeight { regular, medium, semibold };
enum class AlignX { left, centre, right };
enum class AlignY { top, middle, bottom };

/// How a text is set. The point it is set at is the named corner or middle of the text's box.
struct PageTextStyle {
    double size_pt = 8.0;
    FontWeight weight = FontWeight::regular;
    Colour colour;
    AlignX align_x = AlignX::left;
    AlignY align_y = AlignY::top;
    double turn_rad = 0.0;       ///< counter-clockwise about the point
    double max_width_mm = 0.0;   ///< longer lines end in an ellipsis, or are wrapped; 0: no limit
    bool wrap = false;           ///< break lines between words at max_width_mm instead
    double line_spacing = 0.0;   ///< from line to line, in sizes of the font; 0: what the font asks for
    std::size_t lead_bytes = 0;  ///< so much of the words, at their start, is semibold
};

/// Size of a text's box [mm].
struct TextSize {
    double width_mm = 0.0;
    double height_mm = 0.0;
};

/// A page to draw on. Later strokes cover earlier ones. After a stop nothing more is drawn.
class Canvas {
  public:
    /// Draws on a Cairo context whose user unit is 1 mm. The context must outlive the canvas.
    explicit Canvas(_cairo* context, StopToken stop = {}) : context_(context), stop_(std::move(stop)) {}

    void fill_box(const PageBox& box, Colour colour);
    void outline_box(const PageBox& box, const Pen& pen);
    /// Boxes with rounded corners.
    void fill_round_box(const PageBox& box, double radius_mm, Colour colour);
    void outline_round_box(const PageBox& box, double radius_mm, const Pen& pen);
    void line(PagePoint from, PagePoint to, const Pen& pen);
    void polyline(std::span<const PagePoint> points, const Pen& pen);
    void fill_polygon(std::span<const PagePoint> points, Colour colour);
    void outline_polygon(std::span<const PagePoint> points, const Pen& pen);
    /// Filled circles of one size.
    void dots(std::span<const PagePoint> centres, double radius_mm, Colour colour);
    /// A picture of columns x rows pixels, top row first, stretched over the box.
    void image(const PageBox& box, int columns, int rows, std::span<const Colour> pixels);
    /// Sets a text (UTF-8) and gives back the size of its box before turning.
    TextSize text(PagePoint at, std::string_view words, const PageTextStyle& style);
    /// Size of the box that text() would fill.
    TextSize measure(std::string_view words, const PageTextStyle& style);
    /// The lines that text() would break a text into; joined they are the text.
    std::vector<std::string> lines(std::string_view words, const PageTextStyle& style);
    /// Draws with everything outside the box cut off.
    void clipped(const PageBox& box, const std::function<void()>& draw);
    /// Draws as an element of the document's structure, which PDF alone keeps: "Document", "H1", "H2", "P",
    /// "L", "LI", "Figure" as the PDF standard names them.
    void tagged(const char* element, const std::function<void()>& draw);

    /// For drawings that take long to be made ready.
    const StopToken& stop() const { return stop_; }

  private:
    _cairo* context_;
    StopToken stop_;
};

}  // namespace needleroll
