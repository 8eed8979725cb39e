/// The drawings of what rolling may help: their geometry, and that they are drawn alike each time.
#include "gui/scene/aims/aim_pictures.hpp"
#include "tests/catch.hpp"
#include "tests/gui/display.hpp"
#include "tests/gui/stage/views.hpp"

#include <algorithm>
#include <cmath>

using namespace needleroll;
using namespace needleroll::gui;
using namespace needleroll::scene;

namespace {

CutTissue dipped(double dip_mm) {
    CutTissue tissue;
    tissue.dip_mm = [dip_mm](double) { return dip_mm; };
    return tissue;
}

/// A plain surface of one colour.
BlockSurface plain_surface(float height_mm) {
    BlockSurface surface;
    surface.heights = [height_mm](const SurfaceRow&, std::span<float> heights) {
        std::fill(heights.begin(), heights.end(), height_mm);
    };
    surface.looks = [](const SurfaceRow&, std::span<const float>, std::span<SurfaceLook> looks) {
        std::fill(looks.begin(), looks.end(), SurfaceLook{100.f, 120.f, 140.f, 0.f, 0.f});
    };
    return surface;
}

sf::Image picture_of(const AimLook& look) {
    AimPicture kept;
    prepare_aim(kept, look);
    REQUIRE(kept.picture != nullptr);
    return kept.picture->getTexture().copyToImage();
}

bool same_pixels(const sf::Image& a, const sf::Image& b) {
    const std::size_t bytes = static_cast<std::size_t>(a.getSize().x) * a.getSize().y * 4;
    return a.getSize() == b.getSize() &&
           std::equal(a.getPixelsPtr(), a.getPixelsPtr() + bytes, b.getPixelsPtr());
}

constexpr std::array<std::array<double, 2>, 5> aim_sizes = {
    {{390, 118}, {390, 190}, {290, 140}, {780, 150}, {500, 420}}};

}  // namespace

TEST_CASE("tissue follows the surface down to the epidermis, lies still below, and never crosses itself") {
    for (const double dip : {0.05, 0.33, 1.0}) {
        const CutTissue tissue = dipped(dip);
        CHECK(bent_mm(tissue, 1.0, 0.0) == dip);
        CHECK(bent_mm(tissue, 1.0, tissue.layer_bottoms_mm[1]) == Approx(tissue.layer_bottoms_mm[1] + dip));
        CHECK(bent_mm(tissue, 1.0, tissue.still_from_mm) == tissue.still_from_mm);
        CHECK(bent_mm(tissue, 1.0, 3.0) == 3.0);
        double above = bent_mm(tissue, 1.0, 0.0);
        for (int i = 1; i <= 300; ++i) {
            const double below = bent_mm(tissue, 1.0, 0.01 * i);
            CHECK(below > above);
            above = below;
        }
    }
}

TEST_CASE("the epidermis ends in pegs between stratum corneum and dermis, and flat in a scar") {
    CutTissue tissue;
    double lowest = 1.0, highest = 0.0;
    for (int i = 0; i < 4000; ++i) {
        const double border = cut_border_mm(tissue, 1, 0.001 * i);
        lowest = std::min(lowest, border), highest = std::max(highest, border);
    }
    CHECK(lowest > 2.0 * tissue.layer_bottoms_mm[0]);
    CHECK(highest < tissue.layer_bottoms_mm[2]);
    CHECK(highest - lowest > 0.03);
    tissue.scar = [](double) { return 1.0; };
    const double flat = cut_border_mm(tissue, 1, 0.0);
    for (int i = 0; i < 400; ++i) CHECK(cut_border_mm(tissue, 1, 0.01 * i) == Approx(flat));
}

TEST_CASE("a block shows its width, and a flat picture shows more skin rather than a larger one") {
    const BlockFrame usual = block_frame(400.0, 200.0, 5.0, 0.5);
    CHECK(usual.px_per_mm == 80.0);
    CHECK(usual.left_mm == 0.0);
    CHECK(usual.front_px == 100.0);
    const BlockFrame flat = block_frame(800.0, 100.0, 5.0, 0.5);
    CHECK(flat.px_per_mm == 64.0);
    CHECK(flat.left_mm == Approx(-3.75));
    CHECK(cut_pixel(flat, 2.5, 0.0).x == Approx(400.0));
    // The cut is to scale in both directions.
    const Point from = cut_pixel(usual, 1.0, 0.2), to = cut_pixel(usual, 1.5, 0.7);
    CHECK(to.x - from.x == Approx(40.0));
    CHECK(to.y - from.y == Approx(40.0));
}

TEST_CASE("a flat surface keeps its colour, fills the picture, and a raised one leaves air only above it") {
    const BlockFrame frame = block_frame(60.0, 50.0, 1.0, 0.6);
    const sf::Image flat = block_surface_image(frame, plain_surface(0.f), 1.f);
    const sf::Color near = flat.getPixel(30, 29);
    CHECK(close_colours(near, sf::Color(100, 120, 140), 2));
    for (unsigned y = 0; y < 50; ++y) CHECK(flat.getPixel(30, y).a == 255);
    // What lies behind a wall is hidden by it.
    BlockSurface wall = plain_surface(0.f);
    wall.heights = [](const SurfaceRow& row, std::span<float> heights) {
        std::fill(heights.begin(), heights.end(), row.back_mm > 0.3f && row.back_mm < 0.4f ? 0.4f : 0.f);
    };
    wall.looks = [](const SurfaceRow& row, std::span<const float>, std::span<SurfaceLook> looks) {
        const bool behind = row.back_mm > 0.4f;
        std::fill(looks.begin(), looks.end(), SurfaceLook{behind ? 0.f : 200.f, 100.f, 100.f, 0.f, 0.f});
    };
    const sf::Image hidden = block_surface_image(frame, wall, 1.f);
    // The wall's top stands 0.4 mm high at 0.4 mm, which is 24 + 10 px over the cut: past the upper edge.
    for (unsigned y = 0; y < 20; ++y) CHECK(hidden.getPixel(30, y).r > 0);
}

TEST_CASE("what can be named lies on its drawing at every size, in its order from left to right and down") {
    for (const Aim aim : all_aims)
        for (const auto& [width, height] : aim_sizes) {
            INFO(static_cast<int>(aim) << " at " << width << " x " << height);
            const AimMarks marks = aim_marks({.aim = aim, .width_px = width, .height_px = height});
            const sf::FloatRect all(0.f, 0.f, static_cast<float>(width), static_cast<float>(height));
            for (const AimPlace& part : marks.parts) CHECK(all.contains(part.place));
            for (const AimScale& scale : marks.scales) {
                CHECK(all.contains(scale.room.left, scale.room.top));
                CHECK(scale.length_mm * scale.px_per_mm < 0.5 * static_cast<double>(scale.room.width));
            }
        }
}

TEST_CASE("the narrow scar is narrow and deep, the wide one wide and shallow, by the drawing's own scale") {
    const AimLook look{.aim = Aim::scars, .width_px = 390, .height_px = 160};
    const AimMarks marks = scar_marks(look);
    const BlockFrame frame = block_frame(390, 160, 6.6, 0.36);
    REQUIRE(marks.parts.size() == 2);
    const auto depth_mm = [&](const AimPlace& part) {
        return (static_cast<double>(part.place.y) - frame.front_px) / frame.px_per_mm;
    };
    CHECK(depth_mm(marks.parts[0]) == Approx(0.33).margin(0.06));
    CHECK(depth_mm(marks.parts[1]) == Approx(0.98).margin(0.06));
}

TEST_CASE("each drawing is opaque, the same every time, and another one for another tone", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    const auto canvas = make_canvas(64, 64);
    for (const Aim aim : all_aims) {
        INFO(static_cast<int>(aim));
        const AimLook look{.aim = aim, .width_px = 300, .height_px = 120};
        const sf::Image first = picture_of(look);
        CHECK(same_pixels(first, picture_of(look)));
        for (unsigned y = 0; y < 120; ++y)
            for (unsigned x = 0; x < 300; ++x)
                if (first.getPixel(x, y).a != 255) FAIL("clear at " << x << ", " << y);
        AimLook dark = look;
        dark.tone = 4;
        CHECK_FALSE(same_pixels(first, picture_of(dark)));
    }
}

TEST_CASE("a drawing is made once for a look", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    const auto canvas = make_canvas(64, 64);
    AimPicture kept;
    const AimLook look{.aim = Aim::lines, .width_px = 200, .height_px = 100};
    CHECK_FALSE(is_made(kept, look));
    prepare_aim(kept, look);
    CHECK(is_made(kept, look));
    const unsigned handle = kept.picture->getTexture().getNativeHandle();
    prepare_aim(kept, look);
    CHECK(kept.picture->getTexture().getNativeHandle() == handle);
    AimLook wider = look;
    wider.width_px = 240;
    CHECK_FALSE(is_made(kept, wider));
}

TEST_CASE("patch and new mark are darker than the skin around them, in every tone", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    const auto canvas = make_canvas(64, 64);
    for (const int tone : {0, 2, 5}) {
        INFO(tone);
        const AimLook look{.aim = Aim::tone, .width_px = 390, .height_px = 170, .tone = tone};
        const sf::Image picture = picture_of(look);
        const AimMarks marks = tone_marks(look);
        const auto light = [&](Point at) {
            const sf::Color mean = mean_around(picture, at, 4);
            return mean.r + mean.g + mean.b;
        };
        // Over the new mark, beyond the lines to the cut.
        const int bare = light({marks.parts[1].place.x, 8.f});
        CHECK(light(marks.parts[0].place) < 0.9 * bare);
        CHECK(light(marks.parts[1].place) < 0.75 * bare);
    }
}
