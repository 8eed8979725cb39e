/// The view from the side, drawn as the product draws it: what must be seen where.
#include "gui/stage/side_view.hpp"

#include "gui/scene/tissue_colours.hpp"
#include "sim/run/cursor.hpp"
#include "tests/gui/stage/views.hpp"
#include "tests/gui/work/small_run.hpp"

#include <algorithm>
#include <array>
#include <cmath>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

const sf::FloatRect place(40.f, 60.f, 984.f, 248.f);

/// Pixels per mm, as the view promises them for its usual height.
constexpr float px_per_mm = 59.f;

/// A run with its view from the side, at a moment at which the roller rolls on the patch.
struct SideView {
    Result result;
    StageCanvas stage{1064, 368};
    SideViewPictures pictures;
    SideViewShown shown;

    explicit SideView(const Scenario& scenario)
        : result(run(scenario).value()), shown{.run = {result, 1}, .t_s = rolling_s()} {}
    double rolling_s() const {
        double t_s = 0.6 * result.duration_s;
        while (roller_at(result, t_s).lifted) t_s += 0.05;
        return t_s;
    }
    scene::SectionContent content() const {
        return scene::section_content(result, roller_at(result, shown.t_s), shown.t_s,
                                      section_ring(result.scenario.roller));
    }
    /// A pixel of the window at a depth, between the pill with the tip and the drum.
    sf::Vector2f beside_the_drum(double depth_mm, double from_left_px = 240.0) const {
        const scene::SectionContent seen = content();
        const scene::SectionFrame frame = scene::follow_roller(seen, place.width, place.height, px_per_mm);
        return sf::Vector2f(place.left, place.top) +
               tissue_pixel(frame, skin_press(seen), frame.left_mm + from_left_px / frame.px_per_mm,
                            depth_mm);
    }
    sf::Image picture() {
        return stage.picture([&](sf::RenderTarget& target, const scene::StageStyle& style) {
            draw_side_view(target, style, place, shown, pictures);
        });
    }
};

sf::Color middle_of(const std::array<scene::Tint, 2>& ends) {
    return scene::mix(ends[0], ends[1], 0.5);
}

}  // namespace

TEST_CASE("from the side, the tissue at a depth has the colour of its layer", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    SideView view(small_scenario());
    const sf::Image picture = view.picture();
    const auto bottoms = layer_bottoms_mm(view.result.scenario.patch.site);
    const sf::Color dermis = middle_of(scene::reticular_dermis), fat = scene::fat_ground;
    const auto nearer_to = [](sf::Color seen, sf::Color one, sf::Color other) {
        return colour_distance(seen, one) < colour_distance(seen, other);
    };
    const sf::Color in_dermis =
        mean_around(picture, view.beside_the_drum((bottoms[2] + bottoms[3]) / 2.0), 8);
    CHECK(nearer_to(in_dermis, dermis, fat));
    CHECK(colour_distance(in_dermis, dermis) < 60);
    const sf::Color in_fat = mean_around(picture, view.beside_the_drum(bottoms[3] + 0.6), 8);
    CHECK(nearer_to(in_fat, fat, dermis));
    const sf::Color in_epidermis =
        mean_around(picture, view.beside_the_drum((bottoms[0] + bottoms[1]) / 2.0), 1);
    CHECK(nearer_to(in_epidermis, middle_of(scene::epidermis), dermis));
    // Above the skin there is air: the stage's colours, greyer than any tissue.
    const sf::Color air = mean_around(picture, view.beside_the_drum(-0.4, 130.0), 4);
    CHECK(std::abs(air.r - air.b) < 12);
    CHECK(in_dermis.r - in_dermis.b > 30);
}

TEST_CASE("from the side, the drum stands over the axle and needles reach into the skin under it",
          "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    SideView view(small_scenario());
    const sf::Image pressed = view.picture();
    const scene::SectionContent content = view.content();
    const scene::SectionFrame frame =
        scene::follow_roller(content, double(place.width), double(place.height), section_px_per_mm);
    const auto needle =
        std::min_element(content.needles.begin(), content.needles.end(),
                         [](auto& a, auto& b) { return std::abs(a.phi_rad) < std::abs(b.phi_rad); });
    REQUIRE(needle != content.needles.end());
    REQUIRE(needle->depth_mm > 0.3);
    const scene::NeedleInSkin in_skin = needle_in_skin(content, *needle);
    // Half-way down the needle under the skin it is steel, beside it there is skin.
    const scene::SkinPress press = skin_press(content);
    const sf::Vector2f shaft = tissue_pixel(frame, press, in_skin.along_mm, 0.3 * in_skin.depth_mm);
    const sf::Vector2f corner(place.left, place.top);
    const auto redness = [&](sf::Vector2f where) {
        const sf::Color seen = mean_around(pressed, where, 1);
        return seen.r - seen.b;
    };
    CHECK(redness(corner + shaft) < 25);
    CHECK(redness(corner + shaft + sf::Vector2f(0.6f * px_per_mm, 0.f)) > 25);
}

TEST_CASE("from the side, nothing is drawn outside the view's place", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    SideView view(small_scenario());
    const sf::Image picture = view.picture();
    const sf::Color stage = sfml_colour(palette(ThemeName::light).stage);
    int outside = 0, inside = 0;
    for (unsigned y = 0; y < picture.getSize().y; ++y) {
        for (unsigned x = 0; x < picture.getSize().x; ++x) {
            const bool other = colour_distance(picture.getPixel(x, y), stage) > 0;
            const bool within = place.contains(static_cast<float>(x), static_cast<float>(y));
            if (other) ++(within ? inside : outside);
        }
    }
    CHECK(outside == 0);
    CHECK(inside > 100000);
}

TEST_CASE("pictures of the view from the side", "[window][pictures]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    SideView view(Scenario{});
    compare_picture(view.picture(), "stage/side");
    view.shown.epidermis_drawn = true;
    view.shown.speed = 0.05;
    compare_picture(view.picture(), "stage/side-stretched-slow");
    Scenario slipping;
    slipping.roller.needle_length_mm = 0.5;
    slipping.hand.slip = 0.2;
    SideView other(slipping);
    compare_picture(other.picture(), "stage/side-short-slipping");
}
