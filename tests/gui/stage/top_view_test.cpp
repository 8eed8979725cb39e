/// The view from above, drawn as the product draws it: what must be seen where.
#include "gui/stage/top_view.hpp"

#include "gui/scene/tissue_colours.hpp"
#include "sim/coverage/patch_box.hpp"
#include "sim/run/cursor.hpp"
#include "tests/gui/stage/views.hpp"
#include "tests/gui/work/small_run.hpp"

#include <algorithm>
#include <cmath>
#include <deque>

#include <fmt/format.h>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

constexpr unsigned width = 984, height = 604;
const TopViewPlace place{{0.f, 0.f, 984.f, 604.f}, {60.f, 52.f, 500.f, 500.f}, {}, {}};

/// A run with its view from above.
struct TopView {
    Result result;
    std::deque<Moment> moments;
    StageCanvas stage{width, height};
    TopViewPictures pictures;

    explicit TopView(const Scenario& scenario) : result(run(scenario).value()) {}

    TopViewShown at(double t_s) {
        moments.push_back(moment_at(result, strikes_by(result.punctures, t_s)).value());
        TopViewShown shown{
            .run = {result, 1}, .moment = moments.back(), .t_s = t_s, .overlay = Overlay::none};
        shown.instruments.frame_shown = false;
        return shown;
    }
    sf::Image picture(const TopViewShown& shown) {
        return stage.picture([&](sf::RenderTarget& target, const scene::StageStyle& style) {
            draw_top_view(target, style, place, shown, pictures);
        });
    }
    /// Pixel of the window over a place of the skin.
    sf::Vector2f pixel(const TopViewShown& shown, double x_mm, double y_mm) const {
        const scene::Camera camera = camera_of(shown.view, place.patch, result.scenario.patch);
        return to_pixel(camera, x_mm, y_mm) + sf::Vector2f(place.patch.left, place.patch.top);
    }
    /// A moment at which the roller rolls on the skin, its middle near the patch's.
    double rolling_s() const {
        double best_s = 0.0, best_mm = 1e9;
        for (int i = 0; i < 400; ++i) {
            const double t_s = result.duration_s * i / 400.0;
            const RollerAt now = roller_at(result, t_s);
            const double off_mm = std::hypot(now.pose.x_mm - result.scenario.patch.width_mm / 2.0,
                                             now.pose.y_mm - result.scenario.patch.height_mm / 2.0);
            if (!now.lifted && off_mm < best_mm) best_s = t_s, best_mm = off_mm;
        }
        return best_s;
    }
};

bool is_on(const Box& box, double x_mm, double y_mm, double margin_mm) {
    return x_mm > box.min_x_mm - margin_mm && x_mm < box.max_x_mm + margin_mm &&
           y_mm > box.min_y_mm - margin_mm && y_mm < box.max_y_mm + margin_mm;
}

}  // namespace

TEST_CASE("from above, holes are dark where the run has them, and the skin between them is not", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    TopView view(small_scenario());
    const Punctures& table = view.result.punctures;
    TopViewShown shown = view.at(view.result.duration_s);
    shown.roller_opacity = 0.0;
    const double x_mm = 8.0, y_mm = 15.0;
    shown.view = {false, x_mm, y_mm, 6.0};
    const sf::Image picture = view.picture(shown);
    const sf::Color skin = scene::skin_tones[static_cast<std::size_t>(shown.skin_tone)];
    int dark = 0, holes = 0, plain = 0, places = 0;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const bool in_view = std::abs(table.x_mm[i] - x_mm) < 2.8 && std::abs(table.y_mm[i] - y_mm) < 2.8;
        if (!in_view || table.depth_mm[i] <= 0.0) continue;
        const sf::Color seen = pixel_at(picture, view.pixel(shown, table.x_mm[i], table.y_mm[i]));
        ++holes;
        if (seen.g < skin.g - 60) ++dark;
    }
    for (double x = x_mm - 2.7; x < x_mm + 2.7; x += 0.1) {
        for (double y = y_mm - 2.7; y < y_mm + 2.7; y += 0.1) {
            double nearest_mm = 1e9;
            for (std::size_t i = 0; i < table.size(); ++i)
                nearest_mm = std::min(nearest_mm, std::hypot(table.x_mm[i] - x, table.y_mm[i] - y));
            if (nearest_mm < 0.4) continue;
            ++places;
            if (pixel_at(picture, view.pixel(shown, x, y)).g > skin.g - 60) ++plain;
        }
    }
    REQUIRE(holes > 10);
    REQUIRE(places > 50);
    CHECK(dark == holes);
    CHECK(plain > 0.9 * places);
    // Before the first strike there are none.
    TopViewShown before = view.at(0.0);
    before.view = shown.view;
    before.roller_opacity = 0.0;
    const sf::Image bare = view.picture(before);
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (std::abs(table.x_mm[i] - x_mm) < 2.8 && std::abs(table.y_mm[i] - y_mm) < 2.8)
            CHECK(pixel_at(bare, view.pixel(before, table.x_mm[i], table.y_mm[i])).g > skin.g - 60);
    }
}

TEST_CASE("from above, the drum is steel where the run has it", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    TopView view(small_scenario());
    const TopViewShown shown = view.at(view.rolling_s());
    const sf::Image picture = view.picture(shown);
    const RollerAt at = roller_at(view.result, shown.t_s);
    const Roller& roller = view.result.scenario.roller;
    // Along the axle, which lies across the heading, from one end of the drum nearly to the other.
    int steel = 0, places = 0;
    const double half_mm = 0.4 * roller.drum_width_mm;
    for (double across_mm = -half_mm; across_mm <= half_mm; across_mm += 0.2) {
        const double x_mm = at.pose.x_mm - across_mm * std::sin(at.pose.heading_rad);
        const double y_mm = at.pose.y_mm + across_mm * std::cos(at.pose.heading_rad);
        if (!is_on({0.0, 0.0, 30.0, 30.0}, x_mm, y_mm, 0.0)) continue;
        const sf::Color seen = pixel_at(picture, view.pixel(shown, x_mm, y_mm));
        ++places;
        if (seen.b + 6 >= seen.r) ++steel;  // skin is redder than blue by 60 and more
    }
    REQUIRE(places > 20);
    CHECK(steel > 0.8 * places);
}

TEST_CASE("from above, holes and layers stay on the patch", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    TopView view(small_scenario());
    TopViewShown shown = view.at(view.result.duration_s);
    shown.overlay = Overlay::density;
    shown.roller_opacity = 0.0;
    const sf::Image picture = view.picture(shown);
    const sf::FloatRect patch = scene::to_pixels(
        camera_of(shown.view, place.patch, view.result.scenario.patch), box_of(view.result.scenario.patch));
    const sf::Color stage = sfml_colour(palette(ThemeName::light).stage);
    const auto off_patch = [&](float x) {
        int other = 0;
        for (float y = 4.f; y < float(height); y += 3.f) {
            if (colour_distance(pixel_at(picture, {x, y}), stage) > 6) ++other;
        }
        return other;
    };
    const float right = place.patch.left + patch.left + patch.width;
    CHECK(off_patch(right + 40.f) == 0);
    CHECK(off_patch(right + 200.f) == 0);
    CHECK(colour_distance(pixel_at(picture, {place.patch.left + patch.left + patch.width / 2.f, 280.f}),
                          stage) > 30);
}

TEST_CASE("pictures of the view from above, at every closeness, tone and layer", "[window][pictures]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    TopView view(Scenario{});
    TopViewShown shown = view.at(view.rolling_s());
    for (const int tone : {0, 5}) {
        shown.skin_tone = tone;
        compare_picture(view.picture(shown), fmt::format("stage/tone-{}", tone));
    }
    shown.skin_tone = 1;
    const Punctures& table = view.result.punctures;
    for (const double shown_mm : {24.0, 6.0, 1.0, 0.2}) {
        shown.view = {false, table.x_mm[4000], table.y_mm[4000], shown_mm};
        compare_picture(view.picture(shown), fmt::format("stage/view-of-{:g}-mm", shown_mm));
    }
}
