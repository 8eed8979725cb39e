#include "sim/report/canvas.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <numbers>
#include <string>

#include <pango/pangocairo.h>

namespace needleroll {
namespace {

/// Inter where it is installed; DejaVu Sans covers what Inter lacks, and stands in for it.
constexpr const char* font_families = "Inter, DejaVu Sans, sans-serif";
constexpr double mm_per_pt = 25.4 / 72.0;

struct Unreference {
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    void operator()(PangoContext* context) const { g_object_unref(context); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(PangoAttrList* attributes) const { pango_attr_list_unref(attributes); }
};
template <class T>
using Owned = std::unique_ptr<T, Unreference>;

void set_colour(cairo_t* context, Colour colour) {
    cairo_set_source_rgba(context, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0,
                          colour.alpha / 255.0);
}

void stroke(cairo_t* context, const Pen& pen) {
    set_colour(context, pen.colour);
    cairo_set_line_width(context, pen.width_mm);
    cairo_set_dash(context, pen.dash_mm.data(), static_cast<int>(pen.dash_mm.size()), 0.0);
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
    cairo_stroke(context);
}

void trace(cairo_t* context, std::span<const PagePoint> points) {
    cairo_new_path(context);
    for (const PagePoint& point : points) cairo_line_to(context, point.x_mm, point.y_mm);
}

void trace(cairo_t* context, const PageBox& box) {
    cairo_new_path(context);
    cairo_rectangle(context, box.left_mm, box.top_mm, box.width_mm, box.height_mm);
}

void trace_round(cairo_t* context, const PageBox& box, double radius_mm) {
    const double r = std::min({radius_mm, 0.5 * box.width_mm, 0.5 * box.height_mm});
    constexpr double quarter = 0.5 * std::numbers::pi;
    cairo_new_path(context);
    cairo_arc(context, box.right_mm() - r, box.top_mm + r, r, -quarter, 0.0);
    cairo_arc(context, box.right_mm() - r, box.bottom_mm() - r, r, 0.0, quarter);
    cairo_arc(context, box.left_mm + r, box.bottom_mm() - r, r, quarter, 2.0 * quarter);
    cairo_arc(context, box.left_mm + r, box.top_mm + r, r, 2.0 * quarter, 3.0 * quarter);
    cairo_close_path(context);
}

PangoWeight pango_weight(FontWeight weight) {
    switch (weight) {
        case FontWeight::medium:
            return PANGO_WEIGHT_MEDIUM;
        case FontWeight::semibold:
            return PANGO_WEIGHT_SEMIBOLD;
        case FontWeight::regular:
            break;
    }
    return PANGO_WEIGHT_NORMAL;
}

/// Pango's context for text whose unit is the point. Without hinting and rounding, so that text has the same
/// shape and length at every resolution.
Owned<PangoContext> text_context(cairo_t* context) {
    Owned<PangoContext> text(pango_cairo_create_context(context));
    const Owned<cairo_font_options_t> options(cairo_font_options_create());
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(text.get(), options.get());
    pango_cairo_context_set_resolution(text.get(), 72.0);
    pango_context_set_round_glyph_positions(text.get(), FALSE);
    return text;
}

/// Sets the text without the characters that no font has, which would be drawn as boxes.
void set_words(PangoLayout* layout, std::string_view words) {
    pango_layout_set_text(layout, words.data(), static_cast<int>(words.size()));
    if (pango_layout_get_unknown_glyphs_count(layout) == 0) return;
    std::string known;
    while (!words.empty()) {
        const auto bytes =
            std::min(words.size(), static_cast<std::size_t>(g_utf8_next_char(words.data()) - words.data()));
        pango_layout_set_text(layout, words.data(), static_cast<int>(bytes));
        if (pango_layout_get_unknown_glyphs_count(layout) == 0) known += words.substr(0, bytes);
        words.remove_prefix(bytes);
    }
    pango_layout_set_text(layout, known.data(), static_cast<int>(known.size()));
}

/// Makes the start of the words semibold.
void set_lead(PangoLayout* layout, std::size_t bytes) {
    const Owned<PangoAttrList> attributes(pango_attr_list_new());
    PangoAttribute* const weight = pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD);
    weight->start_index = 0;
    weight->end_index = static_cast<guint>(bytes);
    pango_attr_list_insert(attributes.get(), weight);
    pango_layout_set_attributes(layout, attributes.get());
}

/// Baselines at the wanted distance. Pango counts from the height of the font's own line.
void set_line_spacing(PangoLayout* layout, const PageTextStyle& style) {
    int height = 0;
    pango_layout_line_get_height(pango_layout_get_line_readonly(layout, 0), &height);
    if (height <= 0) return;
    const double wanted = style.line_spacing * style.size_pt * PANGO_SCALE;
    pango_layout_set_line_spacing(layout, static_cast<float>(wanted / height));
}

Owned<PangoLayout> lay_out(PangoContext* text, std::string_view words, const PageTextStyle& style) {
    Owned<PangoLayout> layout(pango_layout_new(text));
    const Owned<PangoFontDescription> font(pango_font_description_from_string(font_families));
    pango_font_description_set_absolute_size(font.get(), style.size_pt * PANGO_SCALE);
    pango_font_description_set_weight(font.get(), pango_weight(style.weight));
    pango_layout_set_font_description(layout.get(), font.get());
    set_words(layout.get(), words);
    pango_layout_set_single_paragraph_mode(layout.get(), style.wrap ? FALSE : TRUE);
    if (style.align_x == AlignX::centre) pango_layout_set_alignment(layout.get(), PANGO_ALIGN_CENTER);
    if (style.align_x == AlignX::right) pango_layout_set_alignment(layout.get(), PANGO_ALIGN_RIGHT);
    if (style.max_width_mm > 0.0) {
        pango_layout_set_width(layout.get(), static_cast<int>(style.max_width_mm / mm_per_pt * PANGO_SCALE));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        if (!style.wrap) pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
    }
    if (style.lead_bytes > 0) set_lead(layout.get(), style.lead_bytes);
    if (style.line_spacing > 0.0) set_line_spacing(layout.get(), style);
    return layout;
}

/// Place and size of the text's box in the layout's own coordinates [pt].
struct LogicalBox {
    double x_pt, y_pt, width_pt, height_pt;
};

LogicalBox logical_box(PangoLayout* layout) {
    PangoRectangle box;
    pango_layout_get_extents(layout, nullptr, &box);
    const auto points = [](int units) { return static_cast<double>(units) / PANGO_SCALE; };
    return {points(box.x), points(box.y), points(box.width), points(box.height)};
}

double shift(AlignX align, double width) {
    return align == AlignX::left ? 0.0 : align == AlignX::centre ? 0.5 * width : width;
}

double shift(AlignY align, double height) {
    return align == AlignY::top ? 0.0 : align == AlignY::middle ? 0.5 * height : height;
}

/// Cairo's pixel: premultiplied alpha, red in the higher bits.
std::uint32_t premultiplied(Colour colour) {
    const auto scaled = [&](std::uint8_t channel) {
        return static_cast<std::uint32_t>((channel * colour.alpha + 127) / 255);
    };
    return (static_cast<std::uint32_t>(colour.alpha) << 24) | (scaled(colour.red) << 16) |
           (scaled(colour.green) << 8) | scaled(colour.blue);
}

}  // namespace

void Canvas::fill_box(const PageBox& box, Colour colour) {
    if (stop_.stop_requested()) return;
    trace(context_, box);
    set_colour(context_, colour);
    cairo_fill(context_);
}

void Canvas::outline_box(const PageBox& box, const Pen& pen) {
    if (stop_.stop_requested()) return;
    trace(context_, box);
    stroke(context_, pen);
}

void Canvas::fill_round_box(const PageBox& box, double radius_mm, Colour colour) {
    if (stop_.stop_requested()) return;
    trace_round(context_, box, radius_mm);
    set_colour(context_, colour);
    cairo_fill(context_);
}

void Canvas::outline_round_box(const PageBox& box, double radius_mm, const Pen& pen) {
    if (stop_.stop_requested()) return;
    trace_round(context_, box, radius_mm);
    stroke(context_, pen);
}

void Canvas::line(PagePoint from, PagePoint to, const Pen& pen) {
    const PagePoint points[] = {from, to};
    polyline(points, pen);
}

void Canvas::polyline(std::span<const PagePoint> points, const Pen& pen) {
    if (stop_.stop_requested()) return;
    trace(context_, points);
    stroke(context_, pen);
}

void Canvas::fill_polygon(std::span<const PagePoint> points, Colour colour) {
    if (stop_.stop_requested()) return;
    trace(context_, points);
    set_colour(context_, colour);
    cairo_fill(context_);
}

void Canvas::outline_polygon(std::span<const PagePoint> points, const Pen& pen) {
    if (stop_.stop_requested()) return;
    trace(context_, points);
    cairo_close_path(context_);
    stroke(context_, pen);
}

void Canvas::dots(std::span<const PagePoint> centres, double radius_mm, Colour colour) {
    if (stop_.stop_requested()) return;
    set_colour(context_, colour);
    for (const PagePoint& centre : centres) {
        if (stop_.stop_requested()) return;
        cairo_new_path(context_);
        cairo_arc(context_, centre.x_mm, centre.y_mm, radius_mm, 0.0, 2.0 * std::numbers::pi);
        cairo_fill(context_);
    }
}

void Canvas::image(const PageBox& box, int columns, int rows, std::span<const Colour> pixels) {
    if (columns < 1 || rows < 1 || stop_.stop_requested()) return;
    const Owned<cairo_surface_t> surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, columns, rows));
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return;
    unsigned char* bytes = cairo_image_surface_get_data(surface.get());
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
    const auto width = static_cast<std::size_t>(columns);
    for (std::size_t row = 0; row < static_cast<std::size_t>(rows); ++row) {
        auto* line = reinterpret_cast<std::uint32_t*>(bytes + row * stride);
        for (std::size_t column = 0; column < width; ++column) {
            line[column] = premultiplied(pixels[row * width + column]);
        }
    }
    cairo_surface_mark_dirty(surface.get());
    cairo_save(context_);
    trace(context_, box);
    cairo_clip(context_);
    cairo_translate(context_, box.left_mm, box.top_mm);
    cairo_scale(context_, box.width_mm / columns, box.height_mm / rows);
    cairo_set_source_surface(context_, surface.get(), 0.0, 0.0);
    // Without this the picture would fade out over half a pixel at its edges.
    cairo_pattern_set_extend(cairo_get_source(context_), CAIRO_EXTEND_PAD);
    cairo_pattern_set_filter(cairo_get_source(context_), CAIRO_FILTER_BILINEAR);
    cairo_paint(context_);
    cairo_restore(context_);
}

TextSize Canvas::text(PagePoint at, std::string_view words, const PageTextStyle& style) {
    if (stop_.stop_requested()) return {};
    cairo_save(context_);
    cairo_translate(context_, at.x_mm, at.y_mm);
    cairo_rotate(context_, -style.turn_rad);
    cairo_scale(context_, mm_per_pt, mm_per_pt);
    const Owned<PangoContext> text = text_context(context_);
    const Owned<PangoLayout> layout = lay_out(text.get(), words, style);
    const LogicalBox box = logical_box(layout.get());
    cairo_move_to(context_, -box.x_pt - shift(style.align_x, box.width_pt),
                  -box.y_pt - shift(style.align_y, box.height_pt));
    set_colour(context_, style.colour);
    pango_cairo_show_layout(context_, layout.get());
    cairo_restore(context_);
    return {box.width_pt * mm_per_pt, box.height_pt * mm_per_pt};
}

TextSize Canvas::measure(std::string_view words, const PageTextStyle& style) {
    if (stop_.stop_requested()) return {};
    cairo_save(context_);
    cairo_scale(context_, mm_per_pt, mm_per_pt);
    const Owned<PangoContext> text = text_context(context_);
    const Owned<PangoLayout> layout = lay_out(text.get(), words, style);
    const LogicalBox box = logical_box(layout.get());
    cairo_restore(context_);
    return {box.width_pt * mm_per_pt, box.height_pt * mm_per_pt};
}

std::vector<std::string> Canvas::lines(std::string_view words, const PageTextStyle& style) {
    if (stop_.stop_requested()) return {};
    cairo_save(context_);
    cairo_scale(context_, mm_per_pt, mm_per_pt);
    const Owned<PangoContext> text = text_context(context_);
    const Owned<PangoLayout> layout = lay_out(text.get(), words, style);
    cairo_restore(context_);
    const std::string_view set = pango_layout_get_text(layout.get());
    const int count = pango_layout_get_line_count(layout.get());
    const auto start = [&](int line) {
        return line == count ? set.size()
                             : static_cast<std::size_t>(
                                   pango_layout_get_line_readonly(layout.get(), line)->start_index);
    };
    std::vector<std::string> pieces;
    for (int i = 0; i < count; ++i) pieces.emplace_back(set.substr(start(i), start(i + 1) - start(i)));
    return pieces;
}

void Canvas::tagged(const char* element, const std::function<void()>& draw) {
    if (stop_.stop_requested()) return;
    cairo_tag_begin(context_, element, nullptr);
    draw();
    cairo_tag_end(context_, element);
}

void Canvas::clipped(const PageBox& box, const std::function<void()>& draw) {
    if (stop_.stop_requested()) return;
    cairo_save(context_);
    trace(context_, box);
    cairo_clip(context_);
    draw();
    cairo_restore(context_);
}

}  // namespace needleroll
