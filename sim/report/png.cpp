#include "sim/report/png.hpp"

#include <algorithm>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <libdeflate.h>

namespace needleroll {
namespace {

using Byte = std::uint8_t;

/// What stands in the file for a row: its bytes, or their differences from the row above it. Of PNG's five
/// filters these two make maps and plots smallest, the one where colours repeat, the other where they change
/// smoothly.
enum class Filter : Byte { none = 0, up = 2 };

/// Of twelve levels one that is quick. The higher ones take up to a hundred times as long for a tenth of the
/// bytes.
constexpr int compression_level = 2;

/// A run of rows.
struct RowRange {
    std::size_t from, end;
};

/// Bytes that are all written before they are read, so that they are not cleared first.
struct Bytes {
    std::unique_ptr<Byte[]> values;
    std::size_t size = 0;

    explicit Bytes(std::size_t count) : values(std::make_unique_for_overwrite<Byte[]>(count)), size(count) {}
};

/// The rows in these ranges as they stand in the file, each after the number of its filter.
Bytes filter_rows(const PixelRows& picture, Filter filter, std::span<const RowRange> ranges) {
    constexpr std::size_t pixel_bytes = 3;
    std::size_t rows = 0;
    for (const RowRange& range : ranges) rows += range.end - range.from;
    Bytes out(rows * (1 + pixel_bytes * picture.columns));
    Byte* to = out.values.get();
    const std::vector<std::uint32_t> zeros(picture.columns, 0);
    for (const RowRange& range : ranges) {
        for (std::size_t row = range.from; row < range.end; ++row) {
            const std::uint32_t* const now = picture.pixels + row * picture.row_step;
            const std::uint32_t* const above =
                filter == Filter::up && row > 0 ? now - picture.row_step : zeros.data();
            *to++ = static_cast<Byte>(filter);
            for (std::size_t column = 0; column < picture.columns; ++column, to += pixel_bytes) {
                const std::uint32_t pixel = now[column], base = above[column];
                to[0] = static_cast<Byte>((pixel >> 16u) - (base >> 16u));
                to[1] = static_cast<Byte>((pixel >> 8u) - (base >> 8u));
                to[2] = static_cast<Byte>(pixel - base);
            }
        }
    }
    return out;
}

struct Free {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};
using Compressor = std::unique_ptr<libdeflate_compressor, Free>;

/// The bytes in the zlib format.
Bytes compress(const Compressor& compressor, const Bytes& bytes) {
    Bytes packed(libdeflate_zlib_compress_bound(compressor.get(), bytes.size));
    packed.size = libdeflate_zlib_compress(compressor.get(), bytes.values.get(), bytes.size,
                                           packed.values.get(), packed.size);
    return packed;
}

/// Bands all over the picture, a sixteenth of it.
std::vector<RowRange> sample_of(std::size_t rows) {
    constexpr std::size_t bands = 8, share = 16;
    std::vector<RowRange> sample;
    for (std::size_t band = 0; band < bands; ++band) {
        const std::size_t from = (2 * band + 1) * rows / (2 * bands);
        sample.push_back({from, std::min(rows, from + std::max<std::size_t>(1, rows / (bands * share)))});
    }
    return sample;
}

/// The filter under which a sample of the picture becomes smaller.
Filter best_filter(const PixelRows& picture, const Compressor& compressor) {
    const std::vector<RowRange> sample = sample_of(picture.rows);
    const auto size_with = [&](Filter filter) {
        return compress(compressor, filter_rows(picture, filter, sample)).size;
    };
    return size_with(Filter::up) < size_with(Filter::none) ? Filter::up : Filter::none;
}

/// Appends four bytes, the highest first.
void append_number(std::string& out, std::size_t number) {
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>((number >> shift) & 0xffu);
}

/// Appends length, name, data, and the checksum of name and data.
void append_chunk(std::string& out, std::string_view name, std::string_view data) {
    append_number(out, data.size());
    const std::size_t from = out.size();
    out.append(name).append(data);
    append_number(out, libdeflate_crc32(0, out.data() + from, out.size() - from));
}

std::string header_of(const PixelRows& picture) {
    std::string header;
    append_number(header, picture.columns);
    append_number(header, picture.rows);
    // 8 bits a channel; red, green, blue; the only compression and filters there are; not interlaced
    for (const int field : {8, 2, 0, 0, 0}) header += static_cast<char>(field);
    return header;
}

/// Throws std::bad_alloc.
std::string write_file(const PixelRows& picture) {
    const Compressor compressor(libdeflate_alloc_compressor(compression_level));
    if (!compressor) throw std::bad_alloc();
    const RowRange all[] = {{0, picture.rows}};
    const Bytes packed = compress(compressor, filter_rows(picture, best_filter(picture, compressor), all));
    std::string file = "\x89PNG\r\n\x1a\n";
    file.reserve(packed.size + 64);
    append_chunk(file, "IHDR", header_of(picture));
    append_chunk(file, "IDAT", {reinterpret_cast<const char*>(packed.values.get()), packed.size});
    append_chunk(file, "IEND", {});
    return file;
}

}  // namespace

Expected<std::string> png_file(const PixelRows& picture) {
    const auto cannot = [&](const char* reason) {
        return fail({.message = fmt::format("a picture of {} x {} pixels cannot be written: {}",
                                            picture.columns, picture.rows, reason),
                     .kind = ErrorKind::run});
    };
    if (picture.columns == 0 || picture.rows == 0) return cannot("it is empty");
    try {
        return write_file(picture);
    } catch (const std::bad_alloc&) {
        return cannot("out of memory");
    }
}

}  // namespace needleroll
