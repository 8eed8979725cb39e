#include "sim/report/colour_map.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace needleroll {
namespace {

constexpr std::size_t anchor_count = 10;
using Anchors = std::array<Colour, anchor_count>;

/// Colours of the published maps at fractions 0, 1/9 ... 1.
constexpr Anchors viridis_anchors{{{0x44, 0x01, 0x54},
                                   {0x48, 0x28, 0x78},
                                   {0x3E, 0x49, 0x89},
                                   {0x31, 0x68, 0x8E},
                                   {0x26, 0x82, 0x8E},
                                   {0x1F, 0x9E, 0x89},
                                   {0x35, 0xB7, 0x79},
                                   {0x6E, 0xCE, 0x58},
                                   {0xB5, 0xDE, 0x2B},
                                   {0xFD, 0xE7, 0x25}}};
constexpr Anchors cividis_anchors{{{0x00, 0x22, 0x4E},
                                   {0x12, 0x35, 0x70},
                                   {0x3B, 0x49, 0x6C},
                                   {0x57, 0x5D, 0x6D},
                                   {0x70, 0x71, 0x73},
                                   {0x8A, 0x86, 0x78},
                                   {0xA5, 0x9C, 0x74},
                                   {0xC3, 0xB3, 0x69},
                                   {0xE1, 0xCC, 0x55},
                                   {0xFE, 0xE8, 0x38}}};

double linear_from_srgb(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

std::uint8_t srgb_from_linear(double value) {
    const double light = std::clamp(value, 0.0, 1.0);
    const double coded = light <= 0.0031308 ? 12.92 * light : 1.055 * std::pow(light, 1.0 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(coded * 255.0));
}

/// Cubic through four values (Catmull and Rom 1974): passes through `from` at 0 and `to` at 1 without a kink.
double smooth_between(double before, double from, double to, double after, double fraction) {
    const double slope_from = (to - before) / 2.0;
    const double slope_to = (after - from) / 2.0;
    const double t = fraction;
    return from + t * (slope_from + t * (3.0 * (to - from) - 2.0 * slope_from - slope_to +
                                         t * (2.0 * (from - to) + slope_from + slope_to)));
}

Oklab interpolate(const std::array<Oklab, anchor_count>& anchors, double fraction) {
    const double place = fraction * (anchor_count - 1);
    const std::size_t from = std::min(static_cast<std::size_t>(place), anchor_count - 2);
    const double within = place - static_cast<double>(from);
    const Oklab& a = anchors[from > 0 ? from - 1 : 0];
    const Oklab& b = anchors[from];
    const Oklab& c = anchors[from + 1];
    const Oklab& d = anchors[std::min(from + 2, anchor_count - 1)];
    return {smooth_between(a.lightness, b.lightness, c.lightness, d.lightness, within),
            smooth_between(a.green_red, b.green_red, c.green_red, d.green_red, within),
            smooth_between(a.blue_yellow, b.blue_yellow, c.blue_yellow, d.blue_yellow, within)};
}

std::array<Colour, colour_map_size> make_table(const Anchors& anchors) {
    std::array<Oklab, anchor_count> even;
    std::transform(anchors.begin(), anchors.end(), even.begin(), to_oklab);
    std::array<Colour, colour_map_size> table;
    for (std::size_t i = 0; i < table.size(); ++i) {
        table[i] = from_oklab(interpolate(even, static_cast<double>(i) / (colour_map_size - 1)));
    }
    return table;
}

}  // namespace

Oklab to_oklab(Colour colour) {
    const double red = linear_from_srgb(colour.red);
    const double green = linear_from_srgb(colour.green);
    const double blue = linear_from_srgb(colour.blue);
    const double l = std::cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    const double m = std::cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    const double s = std::cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

Colour from_oklab(const Oklab& lab) {
    const double l =
        std::pow(lab.lightness + 0.3963377774 * lab.green_red + 0.2158037573 * lab.blue_yellow, 3);
    const double m =
        std::pow(lab.lightness - 0.1055613458 * lab.green_red - 0.0638541728 * lab.blue_yellow, 3);
    const double s =
        std::pow(lab.lightness - 0.0894841775 * lab.green_red - 1.2914855480 * lab.blue_yellow, 3);
    return {srgb_from_linear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            srgb_from_linear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            srgb_from_linear(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)};
}

const std::array<Colour, colour_map_size>& colour_table(ColourMap map) {
    static const auto viridis = make_table(viridis_anchors);
    static const auto cividis = make_table(cividis_anchors);
    return map == ColourMap::viridis ? viridis : cividis;
}

Colour map_colour(ColourMap map, double fraction) {
    const double clamped = fraction > 0.0 ? std::min(fraction, 1.0) : 0.0;  // NaN falls to the low end
    return colour_table(map)[static_cast<std::size_t>(std::lround(clamped * (colour_map_size - 1)))];
}

}  // namespace needleroll
