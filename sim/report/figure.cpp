#include "sim/report/figure.hpp"

#include "sim/report/pdf_language.hpp"
#include "sim/report/png.hpp"
#include "sim/report/svg_names.hpp"

#include <chrono>
#include <cmath>
#include <filesystem>
#include <future>
#include <memory>
#include <new>
#include <optional>
#include <thread>

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

/// A file while it is drawn.
struct Drawing {
    StopToken stop;
    std::string bytes;
    std::optional<Error> failure;             ///< of what Cairo has no part in
    std::unique_ptr<unsigned char[]> pixels;  ///< of a picture
    Surface surface;  ///< after the bytes and pixels, which it writes to until it is gone
    Context context;
};

cairo_status_t append(void* drawing, const unsigned char* data, unsigned int length) {
    auto& target = *static_cast<Drawing*>(drawing);
    if (target.stop.stop_requested()) return CAIRO_STATUS_WRITE_ERROR;
    target.bytes.append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

int pixels(double length_mm, double dots_per_inch) {
    return static_cast<int>(std::lround(length_mm / mm_per_inch * dots_per_inch));
}

/// Pixels that are still to be painted over. What is wrong with the size or the memory is Cairo's to tell.
Surface make_picture(int columns, int rows, Drawing& drawing) {
    const int row_bytes = cairo_format_stride_for_width(CAIRO_FORMAT_RGB24, columns);
    if (row_bytes <= 0 || rows <= 0)
        return Surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, columns, rows));
    const std::size_t bytes = static_cast<std::size_t>(row_bytes) * static_cast<std::size_t>(rows);
    drawing.pixels.reset(new (std::nothrow) unsigned char[bytes]);
    return Surface(cairo_image_surface_create_for_data(drawing.pixels.get(), CAIRO_FORMAT_RGB24, columns,
                                                       rows, row_bytes));
}

Surface make_surface(const FigurePage& page, FigureFormat format, Drawing& drawing) {
    const double width_pt = page.width_mm * pt_per_mm, height_pt = page.height_mm * pt_per_mm;
    switch (format) {
        case FigureFormat::svg:
            return Surface(cairo_svg_surface_create_for_stream(append, &drawing, width_pt, height_pt));
        case FigureFormat::pdf: {
            Surface surface(cairo_pdf_surface_create_for_stream(append, &drawing, width_pt, height_pt));
            // An empty date is left out of the file.
            cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, "");
            return surface;
        }
        case FigureFormat::png:
            break;
    }
    return make_picture(pixels(page.width_mm, page.dots_per_inch), pixels(page.height_mm, page.dots_per_inch),
                        drawing);
}

/// An empty page whose unit is 1 mm.
std::shared_ptr<Drawing> begin(const FigurePage& page, FigureFormat format, const StopToken& stop) {
    auto drawing = std::make_shared<Drawing>();
    drawing->stop = stop;
    drawing->surface = make_surface(page, format, *drawing);
    drawing->context = Context(cairo_create(drawing->surface.get()));
    const double scale = format == FigureFormat::png ? page.dots_per_inch / mm_per_inch : pt_per_mm;
    cairo_scale(drawing->context.get(), scale, scale);
    return drawing;
}

void tell_facts(Drawing& drawing, const DocumentFacts& facts) {
    cairo_surface_t* const surface = drawing.surface.get();
    if (!facts.title.empty())
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, facts.title.c_str());
    // Newer Cairo packs the objects of newer versions, in which the language could not be entered.
    if (!facts.language.empty()) cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4);
}

/// Takes a step that cannot be asked in: Cairo writes a page of PDF or SVG at once, for seconds where there
/// are very many holes, and a picture is compressed as a whole. After a stop the drawing is left to a thread
/// that ends by itself, with bytes that nobody reads, and `drawing` is empty.
void take_long_step(std::shared_ptr<Drawing>& drawing, void (*step)(Drawing&)) {
    if (!drawing->stop.stop_possible()) return step(*drawing);
    std::packaged_task<void()> task([drawing, step] { step(*drawing); });
    const std::future<void> done = task.get_future();
    std::thread thread(std::move(task));
    while (done.wait_for(std::chrono::milliseconds(10)) != std::future_status::ready) {
        if (!drawing->stop.stop_requested()) continue;
        drawing.reset();
        return thread.detach();
    }
    thread.join();
}

void show_page(Drawing& drawing) {
    cairo_show_page(drawing.context.get());
}

void write_png(Drawing& drawing) {
    cairo_surface_t* const surface = drawing.surface.get();
    cairo_surface_flush(surface);
    Expected<std::string> file =
        png_file({.pixels = reinterpret_cast<const std::uint32_t*>(cairo_image_surface_get_data(surface)),
                  .columns = static_cast<std::size_t>(cairo_image_surface_get_width(surface)),
                  .rows = static_cast<std::size_t>(cairo_image_surface_get_height(surface)),
                  .row_step = static_cast<std::size_t>(cairo_image_surface_get_stride(surface)) /
                              sizeof(std::uint32_t)});
    if (file)
        drawing.bytes = *std::move(file);
    else
        drawing.failure = std::move(file.error());
}

void finish_surface(Drawing& drawing) {
    cairo_surface_finish(drawing.surface.get());
}

/// The answer of a drawing that was stopped. What is on the page is wiped off, so that Cairo does not write
/// it after all when the surface goes.
tl::unexpected<Error> give_up(const std::shared_ptr<Drawing>& drawing) {
    if (drawing) {
        cairo_reset_clip(drawing->context.get());
        cairo_set_operator(drawing->context.get(), CAIRO_OPERATOR_CLEAR);
        cairo_paint(drawing->context.get());
    }
    return fail(stopped());
}

/// The bytes of the file; fails when something went wrong on the way.
Expected<std::string> finish(std::shared_ptr<Drawing>& drawing) {
    take_long_step(drawing, finish_surface);
    if (!drawing || drawing->stop.stop_requested()) return fail(stopped());
    if (drawing->failure) return fail(*std::move(drawing->failure));
    const cairo_status_t status = cairo_status(drawing->context.get());
    if (status == CAIRO_STATUS_SUCCESS && !drawing->bytes.empty()) return std::move(drawing->bytes);
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
                                  const std::function<void(Canvas&)>& draw, const StopToken& stop) {
    std::shared_ptr<Drawing> drawing = begin(page, format, stop);
    cairo_t* const context = drawing->context.get();
    Canvas canvas(context, stop);
    // A last pixel that the page does not fill is white too.
    canvas.fill_box({0.0, 0.0, page.width_mm + 1.0, page.height_mm + 1.0}, {255, 255, 255});
    draw(canvas);
    if (stop.stop_requested()) return give_up(drawing);
    if (format == FigureFormat::png && cairo_status(context) == CAIRO_STATUS_SUCCESS) {
        take_long_step(drawing, write_png);
        if (!drawing) return fail(stopped());
    }
    Expected<std::string> bytes = finish(drawing);
    if (!bytes || format != FigureFormat::svg) return bytes;
    std::string stable = with_stable_names(*bytes, stop);
    if (stop.stop_requested()) return fail(stopped());
    return stable;
}

Expected<std::string> make_pages(
    const FigurePage& page, const std::function<void(Canvas&, const std::function<void()>& next_page)>& draw,
    const StopToken& stop, const DocumentFacts& facts) {
    std::shared_ptr<Drawing> drawing = begin(page, FigureFormat::pdf, stop);
    tell_facts(*drawing, facts);
    Canvas canvas(drawing->context.get(), stop);
    const auto next_page = [&] {
        if (!stop.stop_requested()) take_long_step(drawing, show_page);
    };
    draw(canvas, next_page);
    if (stop.stop_requested()) return give_up(drawing);
    take_long_step(drawing, show_page);
    if (stop.stop_requested()) return give_up(drawing);
    Expected<std::string> bytes = finish(drawing);
    if (!bytes || facts.language.empty()) return bytes;
    return with_document_language(*bytes, facts.language);
}

void on_scratch_page(const std::function<void(Canvas&)>& measure) {
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1));
    const Context context(cairo_create(surface.get()));
    cairo_scale(context.get(), pt_per_mm, pt_per_mm);
    Canvas canvas(context.get());
    measure(canvas);
}

}  // namespace needleroll
