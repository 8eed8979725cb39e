#include "sim/coverage/pixel_coverage.hpp"

#include "sim/coverage/pixel_disc.hpp"

#include <bit>
#include <cstdint>
#include <vector>

namespace needleroll {
namespace {

constexpr std::size_t word_bits = 64;

/// Which pixel centres of a region lie within radius_mm of a hole, one bit for each pixel.
struct CoverageMap {
    double radius_mm = 0.0;
    Raster frame;                        ///< where the pixels are; without values
    std::size_t words_per_row = 0;       ///< 64 pixels in a word
    std::vector<std::uint64_t> inside;   ///< pixels of the region; a word more than its rows have
    std::vector<std::uint64_t> covered;  ///< pixels near a hole
    std::size_t pixels_inside = 0;
};

/// Sets the bits of columns first to last in one row of words, which another word has to follow.
inline void set_bits(std::uint64_t* row, int first, int last) {
    constexpr std::uint64_t all = ~std::uint64_t{0};
    const auto from = static_cast<std::size_t>(first), to = static_cast<std::size_t>(last);
    if (to - from < word_bits) {
        // Most spans are short: without asking whether they reach into a second word, that word is always
        // written.
        const std::uint64_t bits = all >> (word_bits - 1 - (to - from));
        row[from / word_bits] |= bits << (from % word_bits);
        row[from / word_bits + 1] |= bits >> 1 >> (word_bits - 1 - from % word_bits);
        return;
    }
    const std::uint64_t head = all << (from % word_bits), tail = all >> (word_bits - 1 - to % word_bits);
    std::size_t word = from / word_bits;
    const std::size_t end = to / word_bits;
    row[word++] |= head;
    while (word < end) row[word++] = all;
    row[end] |= tail;
}

/// An uncovered map over the bounds of a region, pixels laid from the lower left corner.
CoverageMap empty_coverage(const Region& region, double radius_mm, double pixel_mm, const StopToken& stop) {
    CoverageMap map;
    map.radius_mm = radius_mm;
    map.frame = frame_over(region.bounds, pixel_mm);
    map.words_per_row = (static_cast<std::size_t>(map.frame.columns) + word_bits - 1) / word_bits;
    map.inside.assign(map.words_per_row * static_cast<std::size_t>(map.frame.rows) + 1, 0);
    map.covered = map.inside;
    if (region.empty()) return map;
    for (int row = 0; row < map.frame.rows && !stop.stop_requested(); ++row) {
        for (const PixelSpan& span : pixel_spans(region, map.frame, row)) {
            set_bits(&map.inside[static_cast<std::size_t>(row) * map.words_per_row], span.first, span.last);
            map.pixels_inside += static_cast<std::size_t>(span.last - span.first + 1);
        }
    }
    return map;
}

void cover(CoverageMap& map, std::span<const double> x_mm, std::span<const double> y_mm,
           const StopToken& stop) {
    for (std::size_t i = 0; i < x_mm.size(); ++i) {
        if (asked_to_stop(stop, i, discs_between_asks)) return;
        for_each_disc_row(map.frame, x_mm[i], y_mm[i], map.radius_mm, [&](int row, int first, int last) {
            set_bits(&map.covered[static_cast<std::size_t>(row) * map.words_per_row], first, last);
        });
    }
}

std::optional<double> covered_fraction(const CoverageMap& map) {
    if (map.pixels_inside == 0) return std::nullopt;
    std::size_t count = 0;
    for (std::size_t i = 0; i < map.covered.size(); ++i) {
        count += static_cast<std::size_t>(std::popcount(map.covered[i] & map.inside[i]));
    }
    return static_cast<double>(count) / static_cast<double>(map.pixels_inside);
}

}  // namespace

std::optional<double> pixel_coverage(std::span<const double> x_mm, std::span<const double> y_mm,
                                     const Region& region, double radius_mm, double pixel_mm,
                                     const StopToken& stop) {
    CoverageMap map = empty_coverage(region, radius_mm, pixel_mm, stop);
    cover(map, x_mm, y_mm, stop);
    return covered_fraction(map);
}

}  // namespace needleroll
