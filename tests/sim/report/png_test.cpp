#include "sim/report/png.hpp"

#include "sim/report/map_figure.hpp"
#include "tests/catch.hpp"
#include "tests/sim/report/png_pixels.hpp"

#include <random>

#include <cairo.h>

using namespace needleroll;

namespace {

/// A picture in memory whose rows have more room than they need, filled with what must not be seen.
struct Picture {
    std::size_t columns, rows, row_step;
    std::vector<std::uint32_t> pixels;

    Picture(std::size_t wide, std::size_t high)
        : columns(wide), rows(high), row_step(wide + 3), pixels(row_step * high, 0xdeadbeefu) {}

    std::uint32_t& at(std::size_t column, std::size_t row) { return pixels[row * row_step + column]; }
    PixelRows view() const { return {pixels.data(), columns, rows, row_step}; }
};

/// Flat, smooth, noisy and striped parts, and the upper 8 bits at random.
Picture mixed_picture(std::size_t columns, std::size_t rows, std::uint32_t seed) {
    std::mt19937 random(seed);
    Picture picture(columns, rows);
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            const std::uint32_t noise = static_cast<std::uint32_t>(random());
            const auto smooth = static_cast<std::uint32_t>((3 * column + 5 * row) & 0xffu);
            const std::uint32_t kinds[] = {0xffffffu, smooth * 0x010101u, noise,
                                           column % 2 == 0 ? 0x00ff00u : 0xff00ffu};
            picture.at(column, row) = (noise & 0xff000000u) | (kinds[(row / 7) % 4] & 0xffffffu);
        }
    }
    return picture;
}

std::uint32_t packed(Colour colour) {
    return (static_cast<std::uint32_t>(colour.red) << 16) | (static_cast<std::uint32_t>(colour.green) << 8) |
           colour.blue;
}

void check_read_back(Picture& picture) {
    const auto file = png_file(picture.view());
    REQUIRE(file);
    const Pixels read = read_png(*file);
    REQUIRE(static_cast<std::size_t>(read.columns) == picture.columns);
    REQUIRE(static_cast<std::size_t>(read.rows) == picture.rows);
    std::size_t wrong = 0;
    for (std::size_t row = 0; row < picture.rows; ++row) {
        for (std::size_t column = 0; column < picture.columns; ++column) {
            wrong +=
                packed(read.colours[row * picture.columns + column]) != (picture.at(column, row) & 0xffffffu);
        }
    }
    CHECK(wrong == 0);
}

cairo_status_t count_bytes(void* bytes, const unsigned char*, unsigned int length) {
    *static_cast<std::size_t*>(bytes) += length;
    return CAIRO_STATUS_SUCCESS;
}

/// How large the same picture is as Cairo writes it.
std::size_t size_by_cairo(const Pixels& pixels) {
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels.columns, pixels.rows);
    unsigned char* data = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    for (int row = 0; row < pixels.rows; ++row) {
        auto* line = reinterpret_cast<std::uint32_t*>(data + static_cast<std::ptrdiff_t>(row) * stride);
        for (int column = 0; column < pixels.columns; ++column)
            line[column] = packed(pixels.colours[static_cast<std::size_t>(row * pixels.columns + column)]);
    }
    cairo_surface_mark_dirty(surface);
    std::size_t bytes = 0;
    cairo_surface_write_to_png_stream(surface, count_bytes, &bytes);
    cairo_surface_destroy(surface);
    return bytes;
}

}  // namespace

TEST_CASE("a PNG gives back every pixel, whatever its size and content") {
    constexpr std::size_t widths[] = {1, 2, 3, 5, 16, 17, 33, 257, 1031}, heights[] = {1, 2, 7, 29, 300};
    std::uint32_t seed = 0;
    for (const std::size_t columns : widths) {
        for (const std::size_t rows : heights) {
            INFO(columns << " x " << rows);
            Picture picture = mixed_picture(columns, rows, ++seed);
            check_read_back(picture);
        }
    }
    Picture noise(700, 500);
    std::mt19937 random(7);
    for (std::uint32_t& pixel : noise.pixels) pixel = static_cast<std::uint32_t>(random());
    check_read_back(noise);
}

TEST_CASE("a PNG without pixels is refused") {
    const std::uint32_t pixel = 0;
    for (const PixelRows& picture : {PixelRows{&pixel, 0, 1, 1}, PixelRows{&pixel, 1, 0, 1}}) {
        const auto file = png_file(picture);
        REQUIRE_FALSE(file);
        CHECK(file.error().kind == ErrorKind::run);
    }
}

TEST_CASE("the maps of a run are at most as large as Cairo writes them") {
    Scenario scenario;
    const Result result = run(scenario).value();
    const Summary summary = summarise(result).value();
    std::size_t ours = 0, by_cairo = 0;
    for (const MapKind kind : {MapKind::density, MapKind::coverage, MapKind::depth}) {
        const std::string file = map_figure(result, summary, kind, FigureFormat::png).value();
        ours += file.size();
        by_cairo += size_by_cairo(read_png(file));
    }
    CHECK(ours <= by_cairo);
}
