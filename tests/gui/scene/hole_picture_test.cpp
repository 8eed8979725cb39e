#include "gui/scene/holes.hpp"
#include "sim/run/run.hpp"
#include "tests/gui/display.hpp"

#include <algorithm>

#include <SFML/Graphics/Image.hpp>
#include <SFML/Window/Context.hpp>

using namespace needleroll;
using namespace needleroll::scene;

namespace {

Punctures square_lattice(int side, double spacing_mm) {
    Punctures table;
    table.resize(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
    for (std::size_t i = 0; i < table.size(); ++i) {
        table.x_mm[i] = (static_cast<double>(i % static_cast<std::size_t>(side)) + 0.5) * spacing_mm;
        table.y_mm[i] = (static_cast<double>(i / static_cast<std::size_t>(side)) + 0.5) * spacing_mm;
        table.depth_mm[i] = 0.8;
        table.hole_diameter_mm[i] = 0.12;
        table.slit_mm[i] = 0.1;
        table.t_s[i] = 0.01 * static_cast<double>(i);
    }
    return table;
}

sf::Image shown(const HolePicture& holes) {
    return holes.picture->getTexture().copyToImage();
}

bool same(const sf::Image& a, const sf::Image& b) {
    return a.getSize() == b.getSize() &&
           std::equal(a.getPixelsPtr(), a.getPixelsPtr() + a.getSize().x * a.getSize().y * 4,
                      b.getPixelsPtr());
}

}  // namespace

TEST_CASE("holes appear with time, vanish going back, and adding equals drawing anew", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    const sf::Context context;
    const Punctures table = square_lattice(10, 6.0);
    const Box patch{0, 0, 60, 60};
    for (const double zoom : {1.0, 4.0, 40.0}) {
        const Camera camera = zoomed(fit(400.0, 400.0, patch, 10.0), zoom, {200.f, 200.f}, patch);
        HolePicture grown, fresh;
        for (const std::size_t count : {std::size_t{0}, std::size_t{31}, std::size_t{77}, std::size_t{100}})
            prepare_holes(grown, {&table, count, 1, 1, 1.f}, camera);
        prepare_holes(fresh, {&table, 100, 1, 1, 1.f}, camera);
        CHECK(same(shown(grown), shown(fresh)));
        prepare_holes(grown, {&table, 45, 1, 1, 1.f}, camera);
        HolePicture back;
        prepare_holes(back, {&table, 45, 1, 1, 1.f}, camera);
        CHECK(same(shown(grown), shown(back)));
    }
}

TEST_CASE("a hole is dark where it lies and nowhere else", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    const sf::Context context;
    Punctures table = square_lattice(1, 60.0);
    const Box patch{0, 0, 60, 60};
    for (const double px_per_mm : {6.0, 30.0, 400.0}) {
        Camera camera = fit(400.0, 400.0, patch, 0.0);
        camera.px_per_mm = px_per_mm;
        HolePicture holes;
        prepare_holes(holes, {&table, 1, 1, 1, 1.f}, camera);
        const sf::Image image = shown(holes);
        CHECK(image.getPixel(200, 200).a > 120);
        CHECK(image.getPixel(200, 200).r < 130);
        CHECK(image.getPixel(390, 10).a == 0);
        if (px_per_mm < true_shape_px_per_mm) continue;
        // The opening is slit + hole long along the heading and one hole wide across it.
        const auto half_length = static_cast<unsigned>(0.11 * px_per_mm * 0.85),
                   half_width = static_cast<unsigned>(0.06 * px_per_mm * 0.75);
        CHECK(image.getPixel(200 + half_length, 200).a > 200);
        CHECK(image.getPixel(200, 200 + half_width).a > 200);
        CHECK(image.getPixel(200, 200 - static_cast<unsigned>(0.11 * px_per_mm)).a <
              image.getPixel(200 + half_length, 200).a);
    }
    table.depth_mm[0] = 0.0;
    HolePicture none;
    prepare_holes(none, {&table, 1, 2, 1, 1.f}, fit(400.0, 400.0, patch, 0.0));
    CHECK(shown(none).getPixel(200, 200).a == 0);
}
