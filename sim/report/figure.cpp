#include "sim/report/figure.hpp"

#include "sim/report/svg_names.hpp"

#include <cmath>
#include <filesystem>
#include <memory>

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <cairo.h>

namespace needleroll {
namespace {

constexpr double pt_per_mm = 72.0 / 25.4;
constexpr double mm_per_inch = 25.4;

struct Destroy {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using Surface = std::unique_ptr<cairo_surface_t, Destroy>;
using Context = std::unique_ptr<cairo_t, Destroy>;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

int pixels(double length_mm, double dots_per_inch) {
    return static_cast<int>(std::lround(length_mm / mm_per_inch * dots_per_inch));
}

Surface make_surface(const FigurePage& page, FigureFormat format, std::string& bytes) {
    const double width_pt = page.width_mm * pt_per_mm, height_pt = page.height_mm * pt_per_mm;
    switch (format) {
        case FigureFormat::svg:
            return Surface(cairo_svg_surface_create_for_stream(append, &bytes, width_pt, height_pt));
        case FigureFormat::pdf: {
            Surface surface(cairo_pdf_surface_create_for_stream(append, &bytes, width_pt, height_pt));
            // An empty date is left out of the file.
            cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, "");
            return surface;
        }
        case FigureFormat::png:
            break;
    }
    return Surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(page.width_mm, page.dots_per_inch),
                                              pixels(page.height_mm, page.dots_per_inch)));
}

/// Ends the file; fails when something went wrong on the way.
Expected<void> finish(const Surface& surface, const Context& context, const std::string& bytes) {
    cairo_surface_finish(surface.get());
    const cairo_status_t status = cairo_status(context.get());
    if (status == CAIRO_STATUS_SUCCESS && !bytes.empty()) return {};
    return fail({.message = std::string("the figure could not be drawn: ") + cairo_status_to_string(status),
                 .kind = ErrorKind::run});
}

}  // namespace

Expected<FigureFormat> format_of_file(const std::string& file) {
    if (file.ends_with(".png")) return FigureFormat::png;
    if (file.ends_with(".svg")) return FigureFormat::svg;
    if (file.ends_with(".pdf")) return FigureFormat::pdf;
    return fail({.message = "the ending of the file names no format of figures",
                 .file = file,
                 .found = std::filesystem::path(file).extension().string(),
                 .allowed = ".png, .svg, .pdf"});
}

Expected<std::string> make_figure(const FigurePage& page, FigureFormat format,
                                  const std::function<void(Canvas&)>& draw) {
    std::string bytes;
    const Surface surface = make_surface(page, format, bytes);
    const Context context(cairo_create(surface.get()));
    const double scale = format == FigureFormat::png ? page.dots_per_inch / mm_per_inch : pt_per_mm;
    cairo_scale(context.get(), scale, scale);
    Canvas canvas(context.get());
    // A last pixel that the page does not fill is white too.
    canvas.fill_box({0.0, 0.0, page.width_mm + 1.0, page.height_mm + 1.0}, {255, 255, 255});
    draw(canvas);
    if (format == FigureFormat::png && cairo_status(context.get()) == CAIRO_STATUS_SUCCESS) {
        cairo_surface_write_to_png_stream(surface.get(), append, &bytes);
    }
    if (auto done = finish(surface, context, bytes); !done) return fail(done.error());
    return format == FigureFormat::svg ? with_stable_names(bytes) : bytes;
}

Expected<std::string> make_pages(
    const FigurePage& page,
    const std::function<void(Canvas&, const std::function<void()>& next_page)>& draw) {
    std::string bytes;
    const Surface surface = make_surface(page, FigureFormat::pdf, bytes);
    const Context context(cairo_create(surface.get()));
    cairo_scale(context.get(), pt_per_mm, pt_per_mm);
    Canvas canvas(context.get());
    draw(canvas, [&] { cairo_show_page(context.get()); });
    cairo_show_page(context.get());
    if (auto done = finish(surface, context, bytes); !done) return fail(done.error());
    return bytes;
}

}  // namespace needleroll
