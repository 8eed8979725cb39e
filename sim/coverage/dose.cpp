#include "sim/coverage/dose.hpp"

#include "sim/coverage/pixel_disc.hpp"

#include <cstdint>

namespace needleroll {

std::optional<double> over_treated_fraction(std::span<const double> x_mm, std::span<const double> y_mm,
                                            const Region& region, int holes, double radius_mm,
                                            double pixel_mm, const StopToken& stop) {
    if (region.empty()) return std::nullopt;
    const Raster frame = frame_over(region.bounds, pixel_mm);
    // Each row of a disc adds 1 at its first pixel and takes it away after its last one.
    const auto stride = static_cast<std::size_t>(frame.columns) + 1;
    std::vector<std::int32_t> change(stride * static_cast<std::size_t>(frame.rows), 0);
    for (std::size_t i = 0; i < x_mm.size(); ++i) {
        if (asked_to_stop(stop, i, discs_between_asks)) return std::nullopt;
        for_each_disc_row(frame, x_mm[i], y_mm[i], radius_mm, [&](int row, int first, int last) {
            std::int32_t* line = &change[static_cast<std::size_t>(row) * stride];
            ++line[first];
            --line[last + 1];
        });
    }
    std::size_t inside = 0, over = 0;
    for (int row = 0; row < frame.rows && !stop.stop_requested(); ++row) {
        std::int32_t* line = &change[static_cast<std::size_t>(row) * stride];
        for (std::size_t column = 1; column < stride; ++column) line[column] += line[column - 1];
        for (const PixelSpan& span : pixel_spans(region, frame, row)) {
            inside += static_cast<std::size_t>(span.last - span.first + 1);
            over +=
                static_cast<std::size_t>(std::count_if(line + span.first, line + span.last + 1,
                                                       [holes](std::int32_t near) { return near >= holes; }));
        }
    }
    if (inside == 0) return std::nullopt;
    return static_cast<double>(over) / static_cast<double>(inside);
}

std::optional<TargetShares> target_shares(const Raster& density_per_cm2, const Region& region,
                                          const std::array<double, 2>& band_per_cm2, const StopToken& stop) {
    if (region.empty()) return std::nullopt;
    std::size_t inside = 0, under = 0, over = 0;
    for (int row = 0; row < density_per_cm2.rows && !stop.stop_requested(); ++row) {
        for (const PixelSpan& span : pixel_spans(region, density_per_cm2, row)) {
            for (int column = span.first; column <= span.last; ++column) {
                const double density = density_per_cm2.at(column, row);
                ++inside;
                under += density < band_per_cm2[0] ? 1u : 0u;
                over += density > band_per_cm2[1] ? 1u : 0u;
            }
        }
    }
    if (inside == 0) return std::nullopt;
    const auto share = [inside](std::size_t count) {
        return static_cast<double>(count) / static_cast<double>(inside);
    };
    return TargetShares{share(under), share(inside - under - over), share(over)};
}

}  // namespace needleroll
