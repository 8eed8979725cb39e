#include "gui/scene/aims/cut_fibres.hpp"

#include "gui/scene/noise.hpp"
#include "gui/scene/tissue_colours.hpp"
#include "sim/core/angle.hpp"

#include <algorithm>

namespace needleroll::scene {
namespace {

double fibre_random(int index, std::uint32_t seed) {
    return static_cast<double>(unit_of(hash(index, 29, seed)));
}

double between(double low, double high, double share) {
    return low + (high - low) * share;
}

/// A fibre on the cut: a tapering stroke with a gentle wave.
struct CutFibre {
    double along_mm, depth_mm, length_mm, slope, wave_mm, phase, width_mm;
};

constexpr std::size_t fibre_points = 7;
/// Length of a fibre's wave [mm].
constexpr double fibre_wave_mm = 0.34;

struct FibreLine {
    std::array<Point, fibre_points> points;
    std::array<float, fibre_points> half;
};

FibreLine fibre_line(const StripFrame& strip, const CutFibre& fibre, float thinnest_px) {
    FibreLine line{};
    const auto half =
        std::max(static_cast<float>(0.5 * fibre.width_mm * strip.px_per_mm), 0.5f * thinnest_px);
    for (std::size_t i = 0; i < fibre_points; ++i) {
        const double t = static_cast<double>(i) / (fibre_points - 1) - 0.5;
        const double turns =
            t * fibre.length_mm / std::min(fibre_wave_mm, 1.5 * fibre.length_mm) + fibre.phase;
        const double depth =
            fibre.depth_mm + t * fibre.length_mm * fibre.slope + fibre.wave_mm * std::sin(2.0 * pi * turns);
        line.points[i] = strip_pixel(strip, fibre.along_mm + t * fibre.length_mm, std::max(0.0, depth));
        line.half[i] = half * static_cast<float>(std::pow(std::max(0.0, 1.0 - 4.0 * t * t), 0.55));
    }
    return line;
}

/// A line so thin that it only fades from its middle to both sides.
void add_thin_fibre(Vertices& shapes, const FibreLine& line, sf::Color colour) {
    const sf::Color none = with_opacity(colour, 0.0);
    const Point along = line.points.back() - line.points.front();
    const Point aside = Point(along.y, -along.x) / std::max(std::hypot(along.x, along.y), 1e-3f);
    const auto tint_at = [&](std::size_t i) {
        return with_opacity(colour, std::min(1.0, 2.0 * static_cast<double>(line.half[i])));
    };
    for (std::size_t i = 0; i + 1 < fibre_points; ++i) {
        const Point a = line.points[i], b = line.points[i + 1];
        const Point from = aside * (line.half[i] + 0.5f), to = aside * (line.half[i + 1] + 0.5f);
        const sf::Color tint_a = tint_at(i), tint_b = tint_at(i + 1);
        add_quad(shapes, {a - from, b - to, b, a}, {none, none, tint_b, tint_a});
        add_quad(shapes, {a, b, b + to, a + from}, {tint_a, tint_b, none, none});
    }
}

void add_fibre(Vertices& shapes, const StripFrame& strip, const CutFibre& fibre, float thinnest_px,
               sf::Color colour) {
    const FibreLine line = fibre_line(strip, fibre, thinnest_px);
    if (line.half[fibre_points / 2] > 1.1f)
        add_ribbon(shapes, line.points, line.half, colour);
    else
        add_thin_fibre(shapes, line, colour);
}

/// One sort of bundle, from broad to single fibres.
struct BundleKind {
    double per_mm2, shortest_mm, longest_mm, thinnest_mm, thickest_mm, opacity;
    double seen_from_px_per_mm;
};
constexpr std::array<BundleKind, 4> bundle_kinds = {{{34.0, 0.35, 0.95, 0.030, 0.060, 0.34, 0.0},
                                                     {60.0, 0.22, 0.60, 0.012, 0.026, 0.50, 0.0},
                                                     {110.0, 0.12, 0.36, 0.004, 0.008, 0.62, 0.0},
                                                     {2600.0, 0.05, 0.16, 0.0012, 0.003, 0.50, 250.0}}};

/// The upper side of a broad bundle is lit, its lower side lies in shade.
void add_bundle_edges(Vertices& shapes, const StripFrame& strip, CutFibre bundle, float scale,
                      double opacity) {
    const double width = bundle.width_mm;
    bundle.width_mm = 0.16 * width;
    bundle.depth_mm += 0.42 * width;
    add_fibre(shapes, strip, bundle, 0.5f * scale, with_opacity(collagen[0], 0.55 * opacity));
    bundle.depth_mm -= 0.84 * width;
    add_fibre(shapes, strip, bundle, 0.5f * scale, with_opacity(collagen[1], 0.8 * opacity));
}

void add_bundles_of(Vertices& shapes, const StripFrame& strip, const CutTissue& tissue,
                    const BundleKind& kind, std::uint32_t seed, float scale) {
    const double top = tissue.layer_bottoms_mm[2], bottom = tissue.layer_bottoms_mm[3], thick = bottom - top;
    const double shown = std::min(1.0, (strip.deepest_mm - top) / thick);
    const int count = static_cast<int>(kind.per_mm2 * strip.period_mm * thick * std::max(0.0, shown));
    for (int i = 0; i < count; ++i) {
        const double share = shown * fibre_random(i, seed + 1), size = 0.65 + 0.55 * share;
        const bool light = fibre_random(i, seed + 2) < 0.52;
        CutFibre fibre{
            .along_mm = strip.period_mm * between(-0.05, 1.05, fibre_random(i, seed + 3)),
            .depth_mm = top + 0.015 + thick * share,
            .length_mm = size * between(kind.shortest_mm, kind.longest_mm, fibre_random(i, seed + 4)),
            .slope = 0.55 * (fibre_random(i, seed + 5) + fibre_random(i, seed + 6) - 1.0),
            .wave_mm = 0.034 * fibre_random(i, seed + 7) * kind.longest_mm,
            .phase = fibre_random(i, seed + 8),
            .width_mm = size * between(kind.thinnest_mm, kind.thickest_mm, fibre_random(i, seed + 9))};
        // Strokes stay inside the layer: neither the papillae nor the fat are so fibrous.
        const double reach = 0.5 * (fibre.length_mm * std::abs(fibre.slope) + fibre.width_mm) + fibre.wave_mm;
        const double highest = top + 0.4 * reach;
        fibre.depth_mm = std::clamp(fibre.depth_mm, highest, std::max(highest, bottom - 0.02 - 0.7 * reach));
        const double opacity =
            kind.opacity * between(0.55, 1.15, fibre_random(i, seed + 10)) * (light ? 1.0 : 0.62);
        add_fibre(shapes, strip, fibre, 0.7f * scale, with_opacity(collagen[light ? 1 : 0], opacity));
        if (kind.thinnest_mm * strip.px_per_mm > 1.6) add_bundle_edges(shapes, strip, fibre, scale, opacity);
    }
}

}  // namespace

void add_bundles(Vertices& shapes, const StripFrame& strip, const CutTissue& tissue, float scale) {
    std::uint32_t seed = 200u;
    for (const BundleKind& kind : bundle_kinds) {
        if (strip.px_per_mm >= kind.seen_from_px_per_mm)
            add_bundles_of(shapes, strip, tissue, kind, seed, scale);
        seed += 20u;
    }
}

void add_papillary_fibres(Vertices& shapes, const StripFrame& strip, const CutTissue& tissue, float scale) {
    const double top = tissue.layer_bottoms_mm[1], bottom = tissue.layer_bottoms_mm[2];
    const bool close = strip.px_per_mm > 250.0;
    const int count = static_cast<int>((close ? 7000.0 : 1000.0) * strip.period_mm * (bottom - top));
    for (int i = 0; i < count; ++i) {
        const double along = strip.period_mm * fibre_random(i, 61u);
        const bool light = fibre_random(i, 62u) < 0.62;
        const CutFibre fibre{.along_mm = along,
                             .depth_mm = between(top - 0.012, bottom, fibre_random(i, 63u)),
                             .length_mm = between(0.03, 0.11, fibre_random(i, 64u)),
                             .slope = 2.0 * (fibre_random(i, 65u) - 0.5),
                             .wave_mm = 0.004,
                             .phase = fibre_random(i, 66u),
                             .width_mm = between(0.0015, 0.0035, fibre_random(i, 67u))};
        add_fibre(shapes, strip, fibre, 0.6f * scale,
                  with_opacity(collagen[light ? 1 : 0], light ? 0.62 : 0.26));
    }
}

void add_papillary_vessels(Vertices& shapes, const StripFrame& strip, const CutTissue& tissue, float scale) {
    const auto line =
        static_cast<float>(std::max(0.0070 * strip.px_per_mm, 0.8 * static_cast<double>(scale)));
    const auto plexus_mm = [&](double along) { return cut_border_mm(tissue, 2, along) + 0.006; };
    std::vector<Point> plexus;
    const int steps = static_cast<int>(strip.width_px() / 4.f);
    for (int i = -1; i <= steps + 1; ++i)
        plexus.push_back(
            strip_pixel(strip, strip.period_mm * i / steps, plexus_mm(strip.period_mm * i / steps)));
    add_line(shapes, plexus, 1.2f * line, with_opacity(vessel, 0.9));
    const double step = 0.5 / strip.px_per_mm,
                 apart = std::max(0.012, 2.0 * static_cast<double>(scale) / strip.px_per_mm);
    for (double along = step; along < strip.period_mm; along += step) {
        const double turns = peg_turns(along) - 0.5;
        const int papilla = static_cast<int>(std::floor(turns));
        if (papilla == static_cast<int>(std::floor(peg_turns(along - step) - 0.5))) continue;
        if (papilla % 3 != 1 || cut_share(tissue.scar, along) > 0.1) continue;
        const double high = cut_border_mm(tissue, 1, along) + 0.014, low = plexus_mm(along);
        const double lean = 0.016 * (fibre_random(papilla, 71u) - 0.5);
        std::vector<Point> loop;
        for (int k = 0; k <= 24; ++k) {
            // Up one limb, around the top, down the other; wider apart below.
            const double t = k / 12.0 - 1.0, up = 1.0 - std::pow(std::abs(t), 2.6);
            const double side = (t < 0.0 ? -1.0 : 1.0) * std::pow(std::abs(t), 0.45) * apart;
            const double wave = 0.0022 * std::sin(6.0 * up + 2.0 * t + papilla);
            loop.push_back(strip_pixel(strip, along + side + wave + lean * up, between(low, high, up)));
        }
        add_line(shapes, loop, line * 0.85f,
                 Paint(with_opacity(vessel, 0.35), with_opacity(vessel, 0.95), loop.front(), loop[12]));
    }
}

void add_scar_fibres(Vertices& shapes, const StripFrame& strip, const CutTissue& tissue, float scale) {
    const double bottom = tissue.layer_bottoms_mm[3];
    const auto border = [&](double along) { return cut_border_mm(tissue, 1, along); };
    const auto lowest = [&](double along) {
        return border(along) + 0.80 * (bottom - border(along)) * std::sqrt(cut_share(tissue.scar, along));
    };
    add_band(shapes, strip, 0.0, lowest, [&](double along) {
        const double share = cut_share(tissue.scar, along);
        return std::array<sf::Color, 2>{with_opacity(scar_ground[0], share),
                                        with_opacity(scar_ground[1], 0.0)};
    });
    const int count = static_cast<int>(330.0 * strip.period_mm);
    for (int i = 0; i < count; ++i) {
        const double along = fibre_random(i, 81u) * strip.period_mm, share = cut_share(tissue.scar, along);
        const double down = fibre_random(i, 82u) * fibre_random(i, 87u);
        if (share < 0.1 + 0.8 * fibre_random(i, 88u)) continue;
        const bool light = i % 2 == 0;
        const CutFibre fibre{.along_mm = along,
                             .depth_mm = border(along) + 0.014 + 0.9 * down * (lowest(along) - border(along)),
                             .length_mm = between(0.16, 0.50, fibre_random(i, 83u)),
                             .slope = 0.12 * (fibre_random(i, 84u) - 0.5),
                             .wave_mm = 0.003,
                             .phase = fibre_random(i, 89u),
                             .width_mm = between(0.005, 0.012, fibre_random(i, 85u))};
        const double opacity =
            (1.0 - 0.75 * down) * share *
            (light ? between(0.35, 0.70, fibre_random(i, 86u)) : between(0.22, 0.47, fibre_random(i, 86u)));
        add_fibre(shapes, strip, fibre, 0.65f * scale, with_opacity(scar_fibre[light ? 1 : 0], opacity));
    }
}

}  // namespace needleroll::scene
