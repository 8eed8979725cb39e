#include "sim/report/colour_map.hpp"

#include "tests/catch.hpp"

#include <cmath>
#include <cstdlib>
#include <limits>

using namespace needleroll;

namespace {

/// Largest difference of a channel, 0 to 255.
int channel_distance(Colour a, Colour b) {
    return std::max({std::abs(a.red - b.red), std::abs(a.green - b.green), std::abs(a.blue - b.blue)});
}

}  // namespace

TEST_CASE("colours survive the way to Oklab and back") {
    for (int code = 0; code < 4096; ++code) {
        const Colour colour{static_cast<std::uint8_t>((code >> 8) * 17),
                            static_cast<std::uint8_t>((code >> 4 & 15) * 17),
                            static_cast<std::uint8_t>((code & 15) * 17)};
        REQUIRE(channel_distance(from_oklab(to_oklab(colour)), colour) == 0);
    }
    CHECK(to_oklab({255, 255, 255}).lightness == Approx(1.0).margin(1e-6));
    CHECK(to_oklab({0, 0, 0}).lightness == Approx(0.0).margin(1e-6));
}

TEST_CASE("colour maps keep their published ends and middle") {
    CHECK(map_colour(ColourMap::viridis, 0.0) == Colour{0x44, 0x01, 0x54});
    CHECK(map_colour(ColourMap::viridis, 1.0) == Colour{0xFD, 0xE7, 0x25});
    CHECK(channel_distance(map_colour(ColourMap::viridis, 0.5), {0x21, 0x91, 0x8C}) <= 2);
    CHECK(channel_distance(map_colour(ColourMap::viridis, 0.25), {0x3B, 0x52, 0x8B}) <= 2);
    CHECK(channel_distance(map_colour(ColourMap::viridis, 0.75), {0x5E, 0xC9, 0x62}) <= 2);
    CHECK(channel_distance(map_colour(ColourMap::cividis, 0.5), {0x7C, 0x7B, 0x78}) <= 2);
}

TEST_CASE("colour maps rise in lightness by even steps") {
    for (const ColourMap map : {ColourMap::viridis, ColourMap::cividis}) {
        const auto& table = colour_table(map);
        const double mean_step =
            (to_oklab(table.back()).lightness - to_oklab(table.front()).lightness) / (colour_map_size - 1);
        REQUIRE(mean_step > 0.0);
        for (std::size_t i = 8; i < table.size(); ++i) {
            const double rise = to_oklab(table[i]).lightness - to_oklab(table[i - 8]).lightness;
            CHECK(rise > 0.5 * 8 * mean_step);
            CHECK(rise < 1.7 * 8 * mean_step);
        }
    }
}

TEST_CASE("colour maps clamp what lies outside") {
    for (const ColourMap map : {ColourMap::viridis, ColourMap::cividis}) {
        CHECK(map_colour(map, -3.0) == colour_table(map).front());
        CHECK(map_colour(map, 7.0) == colour_table(map).back());
        CHECK(map_colour(map, std::numeric_limits<double>::quiet_NaN()) == colour_table(map).front());
        CHECK(map_colour(map, std::numeric_limits<double>::infinity()) == colour_table(map).back());
    }
}
