#include "tests/gui/tile_means.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include <fmt/format.h>

namespace needleroll::gui {
namespace {

constexpr unsigned parts(unsigned whole, unsigned part) {
    return (whole + part - 1) / part;
}

sf::Color mean_colour(const sf::Image& picture, unsigned left, unsigned top, unsigned side) {
    const sf::Vector2u size = picture.getSize();
    const unsigned right = std::min(left + side, size.x), bottom = std::min(top + side, size.y);
    std::array<unsigned long, 3> sum{};
    for (unsigned y = top; y < bottom; ++y) {
        for (unsigned x = left; x < right; ++x) {
            const sf::Color pixel = picture.getPixel(x, y);
            sum[0] += pixel.r, sum[1] += pixel.g, sum[2] += pixel.b;
        }
    }
    const unsigned long count = (right - left) * (bottom - top);
    const auto mean = [&](std::size_t channel) {
        const unsigned long steps = (sum[channel] + 2 * count) / (4 * count);
        return static_cast<sf::Uint8>(std::min(255UL, 4 * steps));
    };
    return {mean(0), mean(1), mean(2)};
}

}  // namespace

sf::Image tile_means(const sf::Image& picture) {
    const sf::Vector2u size = picture.getSize();
    const unsigned side = std::max(parts(size.x, most_tile_columns), parts(size.y, most_tile_rows));
    sf::Image means;
    means.create(parts(size.x, side), parts(size.y, side));
    for (unsigned row = 0; row < means.getSize().y; ++row) {
        for (unsigned column = 0; column < means.getSize().x; ++column)
            means.setPixel(column, row, mean_colour(picture, column * side, row * side, side));
    }
    return means;
}

TileDifference largest_difference(const sf::Image& means, const sf::Image& reference) {
    TileDifference largest;
    for (unsigned row = 0; row < means.getSize().y; ++row) {
        for (unsigned column = 0; column < means.getSize().x; ++column) {
            const sf::Color a = means.getPixel(column, row), b = reference.getPixel(column, row);
            const int levels = std::max({std::abs(a.r - b.r), std::abs(a.g - b.g), std::abs(a.b - b.b)});
            if (levels > largest.levels) largest = {levels, {column, row}};
        }
    }
    return largest;
}

std::string complaint_of(const sf::Image& means, const sf::Image& reference) {
    const sf::Vector2u size = means.getSize(), kept = reference.getSize();
    if (size != kept)
        return fmt::format("it has {} x {} tiles, its reference {} x {}", size.x, size.y, kept.x, kept.y);
    const TileDifference largest = largest_difference(means, reference);
    if (largest.levels <= tile_tolerance) return {};
    const auto percent = [](unsigned part, unsigned whole) { return (200 * part + 100) / (2 * whole); };
    return fmt::format(
        "it differs from its reference by {} of 255 levels, {} % from the left and {} % from the top",
        largest.levels, percent(largest.tile.x, size.x), percent(largest.tile.y, size.y));
}

}  // namespace needleroll::gui
