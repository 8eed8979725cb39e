#include "gui/scene/camera.hpp"
#include "gui/scene/holes.hpp"
#include "gui/scene/instruments.hpp"
#include "gui/scene/noise.hpp"
#include "gui/scene/overlay.hpp"
#include "gui/scene/path.hpp"
#include "gui/scene/roller.hpp"
#include "gui/scene/section_content.hpp"
#include "gui/scene/section_tissue.hpp"
#include "gui/scene/skin.hpp"
#include "sim/core/angle.hpp"
#include "tests/catch.hpp"

#include <cmath>
#include <limits>

#include <SFML/Graphics/Image.hpp>

using namespace needleroll;
using namespace needleroll::scene;

namespace {

const Box patch{0.0, 0.0, 60.0, 60.0};

Raster filled_raster(int side, double value) {
    Raster raster{0.0, 0.0, 60.0 / side, side, side, {}};
    raster.values.assign(static_cast<std::size_t>(side) * static_cast<std::size_t>(side), value);
    return raster;
}

}  // namespace

TEST_CASE("the camera maps both ways") {
    const Camera camera = fit(984.0, 604.0, patch, 52.0);
    CHECK(camera.px_per_mm == Approx(500.0 / 60.0));
    const sf::Vector2f pixel = to_pixel(camera, 12.5, 40.25);
    const SkinPlace place = to_skin(camera, pixel);
    CHECK(place.x_mm == Approx(12.5).margin(1e-4));
    CHECK(place.y_mm == Approx(40.25).margin(1e-4));
    CHECK(to_pixel(camera, 0.0, 60.0).y < to_pixel(camera, 0.0, 0.0).y);
    const sf::FloatRect box = to_pixels(camera, patch);
    CHECK(box.width == Approx(500.0));
    CHECK(box.top == Approx(52.0));
}

TEST_CASE("zooming keeps the place under the pointer and stops at a single hole") {
    Camera camera = fit(984.0, 604.0, patch, 52.0);
    const sf::Vector2f pointer(300.f, 200.f);
    const SkinPlace before = to_skin(camera, pointer);
    camera = zoomed(camera, 7.0, pointer, patch);
    const SkinPlace after = to_skin(camera, pointer);
    CHECK(after.x_mm == Approx(before.x_mm));
    CHECK(after.y_mm == Approx(before.y_mm));
    for (int i = 0; i < 40; ++i) camera = zoomed(camera, 2.0, pointer, patch);
    CHECK(visible_box(camera).height_mm() == Approx(smallest_view_mm));
    for (int i = 0; i < 60; ++i) camera = zoomed(camera, 0.5, pointer, patch);
    CHECK(visible_box(camera).height_mm() == Approx(120.0));
    camera.centre_x_mm = camera.centre_y_mm = -1e6;
    camera = held_on(camera, patch);
    CHECK(camera.centre_x_mm == 0.0);
    CHECK(camera.centre_y_mm == 0.0);
}

TEST_CASE("ticks are 1, 2 or 5 times a power of ten") {
    CHECK(tick_step_mm(8.3, 110.0) == Approx(20.0));
    CHECK(tick_step_mm(59.0, 26.0) == Approx(0.5));
    CHECK(tick_step_mm(3000.0, 110.0) == Approx(0.05));
}

TEST_CASE("the relief of the skin stays subtle, neutral and repeatable") {
    for (const char* site : {"cheek", "back", "eyelid", "unknown place"}) {
        const Box box{10.0, 20.0, 22.0, 29.0};
        const sf::Image image = relief_image(skin_surface(site), box, 16.0);
        REQUIRE(image.getSize() == sf::Vector2u(192, 144));
        double sum = 0.0, least = 255.0, most = 0.0;
        for (unsigned y = 0; y < 144; ++y)
            for (unsigned x = 0; x < 192; ++x) {
                const double value = image.getPixel(x, y).r;
                sum += value, least = std::min(least, value), most = std::max(most, value);
            }
        CHECK(sum / (192 * 144) == Approx(127.5).epsilon(0.01));
        CHECK(least >= 127.5 * 0.94 - 1.0);
        CHECK(most <= 127.5 * 1.06 + 1.0);
        CHECK(most - least > 6.0);
        const sf::Image again = relief_image(skin_surface(site), box, 16.0);
        CHECK(std::equal(image.getPixelsPtr(), image.getPixelsPtr() + 192 * 144 * 4, again.getPixelsPtr()));
    }
}

TEST_CASE("table noise is the noise it tabulates") {
    const NoiseTable table = noise_table(-3.f, -2.f, 9.f, 7.f, 1.7f, 5u);
    for (float x = -2.9f; x < 9.f; x += 0.37f)
        for (float y = -1.9f; y < 7.f; y += 0.41f)
            CHECK(table_noise(table, x, y) == Approx(smooth_noise(x * 1.7f, y * 1.7f, 5u)).margin(2e-5));
}

TEST_CASE("density fades in and follows the map") {
    CHECK(density_colour(0.0, 300.0).a == 0);
    CHECK(density_colour(30.0, 300.0).a == Approx(255 * 0.34).margin(1.0));
    CHECK(density_colour(200.0, 300.0).a == Approx(255 * 0.68).margin(1.0));
    CHECK(depth_colour(std::numeric_limits<double>::quiet_NaN(), 1.5).a == 0);
}

TEST_CASE("bands, gaps and radii paint what the raster says") {
    const Camera camera = fit(200.0, 200.0, patch, 0.0);
    const auto band = [&](double density) {
        return band_image(filled_raster(60, density), {200.0, 300.0}, camera, 1.f);
    };
    const sf::Color within = band(250.0).getPixel(100, 100);
    CHECK(within == static_cast<sf::Color>(on_target));
    CHECK(band(100.0).getPixel(100, 97).b > band(400.0).getPixel(100, 97).b);
    CHECK(band(std::nan("")).getPixel(100, 100).a == 0);
    CHECK(gap_image(filled_raster(60, 0.3), 0.5, camera, 1.f).getPixel(100, 100).a == 0);
    CHECK(gap_image(filled_raster(60, 0.8), 0.5, camera, 1.f).getPixel(100, 100) ==
          static_cast<sf::Color>(unreached));
    const sf::Image radii = radius_image(filled_raster(60, 0.6), {0.25, 1.0, 2.0}, camera);
    CHECK(radii.getPixel(50, 50) == radius_colour(1, 3));
    CHECK(radius_image(filled_raster(60, 3.0), {0.25, 1.0, 2.0}, camera).getPixel(50, 50).a == 0);
}

TEST_CASE("arcs become points on their circle") {
    Segment segment;
    segment.start = {10.0, 0.0, 0.0};
    segment.path_mm = 20.0;
    segment.turn_radius_mm = 15.0;
    Stroke stroke;
    stroke.segments = {segment};
    for (const SkinPlace& place : stroke_points(stroke))
        CHECK(std::hypot(place.x_mm - 10.0, place.y_mm - 15.0) == Approx(15.0));
}

TEST_CASE("the roller's box turns with it and holds drum and handle") {
    const Roller roller;
    for (const double heading_deg : {0.0, 90.0, 180.0, 225.0}) {
        const AxlePose pose{30.0, 20.0, radians(heading_deg)};
        const Box box = roller_box(roller, pose);
        const double ahead_x = std::cos(pose.heading_rad), ahead_y = std::sin(pose.heading_rad);
        for (const auto& [ahead, left] : {std::pair{10.0, 12.0}, {10.0, -12.0}, {-60.0, 0.0}}) {
            const double x_mm = 30.0 + ahead * ahead_x - left * ahead_y;
            const double y_mm = 20.0 + ahead * ahead_y + left * ahead_x;
            CHECK((x_mm > box.min_x_mm && x_mm < box.max_x_mm));
            CHECK((y_mm > box.min_y_mm && y_mm < box.max_y_mm));
        }
    }
    // No room wasted: turned by a right angle, its sides are those of before, the other way round.
    const Box along = roller_box(roller, {0.0, 0.0, 0.0}), up = roller_box(roller, {0.0, 0.0, radians(90.0)});
    CHECK(along.max_x_mm < 15.0);
    CHECK(up.max_y_mm == Approx(along.max_x_mm));
    CHECK(up.min_y_mm == Approx(along.min_x_mm));
    CHECK(up.width_mm() == Approx(along.height_mm()));
}

TEST_CASE("a needle in the section reaches its passage's depth at the bottom point") {
    SectionContent content;
    content.axle_height_mm = 10.1;
    SectionNeedle needle{0.0, 1.5, 0.82, 0.58, NeedleState::whole};
    const NeedleInSkin bottom = needle_in_skin(content, needle);
    CHECK(bottom.depth_mm == Approx(0.82));
    CHECK(bottom.dimple_mm == Approx(0.58));
    double deepest = 0.0;
    for (double phi = -0.6; phi <= 0.0; phi += 0.01) {
        needle.phi_rad = phi;
        const NeedleInSkin now = needle_in_skin(content, needle);
        CHECK(now.depth_mm >= deepest - 1e-12);
        const double engaged = std::max(0.0, 11.5 * std::cos(phi) - 10.1);
        CHECK(now.depth_mm + now.dimple_mm == Approx(engaged).margin(1e-12));
        deepest = now.depth_mm;
    }
}

TEST_CASE("the skin meets the needle where the model says") {
    SectionContent content;
    content.axle_height_mm = 10.1;
    content.needles = {{0.0, 1.5, 0.82, 0.58, NeedleState::whole}};
    const SkinPress press = skin_press(content);
    CHECK(pressed_mm(press, 0.0, 0.0) == Approx(0.58));
    CHECK(pressed_mm(press, 0.0, 0.82) == Approx(0.58));
    CHECK(pressed_mm(press, 0.0, 3.0) < 0.01);
    CHECK(pressed_mm(press, 3.0, 0.0) < 0.01);
    SectionFrame frame;
    frame.epidermis_stretch = 4.0;
    frame.height_px = 400.0;
    CHECK(stretched_mm(frame, 0.05) == Approx(0.2));
    CHECK(stretched_mm(frame, 0.5) == Approx(0.8));
    CHECK(section_pixel(frame, 0.0, deepest_mm(frame)).y == Approx(frame.height_px).margin(1.0));
    CHECK(needle_pixel(frame, press, 0.0, 0.58 + 0.82).y ==
          Approx(tissue_pixel(frame, press, 0.0, 0.82).y).margin(0.01));
}

TEST_CASE("layer borders keep to the site's depths and repeat") {
    const std::array<double, 4> bottoms{0.0168, 0.1, 0.2, 1.105};
    for (std::size_t layer = 0; layer < 4; ++layer) {
        double sum = 0.0;
        for (int i = 0; i < 4000; ++i) sum += border_depth_mm(bottoms, layer, 12.0 * i / 4000, 12.0) / 4000;
        CHECK(sum == Approx(bottoms[layer]).margin(0.012));
        CHECK(border_depth_mm(bottoms, layer, 0.3, 12.0) ==
              Approx(border_depth_mm(bottoms, layer, 12.3, 12.0)));
        if (layer > 0)
            for (int i = 0; i < 400; ++i)
                CHECK(border_depth_mm(bottoms, layer, 0.03 * i, 12.0) >
                      border_depth_mm(bottoms, layer - 1, 0.03 * i, 12.0));
    }
}

TEST_CASE("the section of a run shows the strikes of its ring") {
    const Result result = run(Scenario{}).value();
    int seen = 0;
    for (double t = result.duration_s * 0.5; seen < 20; t += 0.21) {
        const RollerAt at = roller_at(result, t);
        if (at.lifted || std::hypot(at.pose.x_mm - 30.0, at.pose.y_mm - 30.0) > 15.0) continue;
        ++seen;
        const SectionContent content = section_content(result, at, t, 3);
        REQUIRE(content.needles.size() >= 10);
        // A channel of this stroke lies one needle pitch behind the last, behind the axle.
        int behind = 0;
        for (const SectionChannel& left : content.channels)
            if (left.this_stroke) {
                ++behind;
                CHECK(left.along_mm <= content.axle_along_mm + 1e-6);
            }
        CHECK(behind > 0);
        // A needle just past its bottom point stands in the channel that it made.
        for (const SectionNeedle& needle : content.needles) {
            if (needle.phi_rad < 0.0 || needle.phi_rad > 0.2) continue;
            const double bottom = content.axle_along_mm - content.advance_mm_per_rad * needle.phi_rad;
            double nearest = 1e9, depth = 0.0;
            for (const SectionChannel& left : content.channels)
                if (left.this_stroke && std::abs(left.along_mm - bottom) < nearest)
                    nearest = std::abs(left.along_mm - bottom), depth = left.depth_mm;
            CHECK(nearest < 0.05);
            CHECK(depth == needle.depth_mm);
        }
    }
}

TEST_CASE("the tip in the side view is as deep at its bottom point as the run's strike") {
    const Result result = run(Scenario{}).value();
    const Punctures& table = result.punctures;
    int seen = 0;
    for (std::size_t row = 0; row < table.size(); row += 5) {
        if (table.ring[row] != 3) continue;
        const SectionContent content =
            section_content(result, roller_at(result, table.t_s[row]), table.t_s[row], 3);
        const auto lowest = std::min_element(
            content.needles.begin(), content.needles.end(),
            [](const auto& a, const auto& b) { return std::abs(a.phi_rad) < std::abs(b.phi_rad); });
        REQUIRE(lowest != content.needles.end());
        REQUIRE(std::abs(lowest->phi_rad) < 1e-9);
        const NeedleInSkin now = needle_in_skin(content, *lowest);
        CHECK(now.depth_mm == Approx(table.depth_mm[row]).margin(1e-9));
        ++seen;
    }
    CHECK(seen > 100);
}
