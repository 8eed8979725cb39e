/// The Explore screen at many sizes: nothing overlaps, nothing lies outside.
#include "tests/gui/explore/layout.hpp"

#include "tests/catch.hpp"

#include <cmath>
#include <vector>

using namespace needleroll::gui;

namespace {

bool shown(const sf::FloatRect& box) {
    return box.width > 0.0f && box.height > 0.0f;
}

void check_inside(const sf::FloatRect& box, const sf::FloatRect& outer) {
    if (!shown(box)) return;
    CHECK(box.left >= outer.left);
    CHECK(box.top >= outer.top);
    CHECK(box.left + box.width <= outer.left + outer.width + 0.5f);
    CHECK(box.top + box.height <= outer.top + outer.height + 0.5f);
}

void check_apart(const std::vector<sf::FloatRect>& boxes) {
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        for (std::size_t j = i + 1; j < boxes.size(); ++j) {
            if (shown(boxes[i]) && shown(boxes[j])) CHECK_FALSE(boxes[i].intersects(boxes[j]));
        }
    }
}

void check_layout(double width, double height, double scale, const StageWishes& wishes,
                  const FrameWishes& frame = {}) {
    INFO(width << "x" << height << " at " << scale);
    const ExploreLayout layout = lay_out(width, height, scale, wishes, frame);
    const sf::FloatRect window(0.0f, 0.0f, static_cast<float>(width), static_cast<float>(height));
    for (const auto* box : {&layout.frame.top_bar, &layout.frame.left, &layout.frame.right,
                            &layout.frame.stage, &layout.frame.bottom, &layout.patch_view, &layout.section,
                            &layout.loupe, &layout.key_column, &layout.tools}) {
        CHECK(std::isfinite(box->left + box->top + box->width + box->height));
    }
    for (const auto* box : {&layout.frame.top_bar, &layout.frame.left, &layout.frame.right,
                            &layout.frame.stage, &layout.frame.bottom}) {
        check_inside(*box, window);
    }
    std::vector<sf::FloatRect> panels = {layout.frame.top_bar, layout.frame.stage, layout.frame.bottom};
    if (!layout.frame.left_is_drawer) panels.push_back(layout.frame.left);
    if (!layout.frame.right_is_drawer) panels.push_back(layout.frame.right);
    check_apart(panels);
    check_apart({layout.top_view, layout.section});
    check_apart({layout.patch_view, layout.loupe, layout.key_column});
    for (const auto* box : {&layout.patch_view, &layout.loupe, &layout.key_column})
        check_inside(*box, layout.top_view);
}

}  // namespace

TEST_CASE("the frame at 1600 x 1000 is the one that was drawn") {
    const ExploreLayout layout = lay_out(1600.0, 1000.0, 1.0, {});
    CHECK(layout.frame.left == sf::FloatRect(0.0f, 60.0f, 280.0f, 852.0f));
    CHECK(layout.frame.right == sf::FloatRect(1264.0f, 60.0f, 336.0f, 852.0f));
    CHECK(layout.frame.stage == sf::FloatRect(280.0f, 60.0f, 984.0f, 852.0f));
    CHECK(layout.frame.bottom == sf::FloatRect(0.0f, 912.0f, 1600.0f, 88.0f));
    CHECK(layout.section.height == 248.0f);
    CHECK(layout.patch_view.width == 498.0f);
    CHECK(layout.patch_view.height == 498.0f);
    CHECK_FALSE(layout.frame.left_is_drawer);
    CHECK_FALSE(layout.frame.right_is_drawer);
}

TEST_CASE("at 1280 x 720 both panels stay and the patch is about 330") {
    const ExploreLayout layout = lay_out(1280.0, 720.0, 1.0, {});
    CHECK(layout.frame.left.width == 248.0f);
    CHECK(layout.frame.right.width == 288.0f);
    CHECK(layout.frame.bottom.height == 72.0f);
    CHECK(layout.section.height == Approx(180.0f).margin(2.0));
    CHECK(layout.patch_view.height == Approx(320.0f).margin(30.0));
}

TEST_CASE("twice the text on twice the screen is the same picture") {
    const ExploreLayout one = lay_out(1920.0, 1080.0, 1.0, {}), two = lay_out(3840.0, 2160.0, 2.0, {});
    CHECK(two.patch_view.width == 2.0f * one.patch_view.width);
    CHECK(two.frame.left.width == 2.0f * one.frame.left.width);
    CHECK(two.section.height == 2.0f * one.section.height);
}

TEST_CASE("nothing overlaps and nothing lies outside, at any size and text scale") {
    for (const auto& [width, height] : {std::pair{1280.0, 720.0},
                                        {1600.0, 1000.0},
                                        {1920.0, 1080.0},
                                        {3840.0, 2160.0},
                                        {640.0, 480.0},
                                        {320.0, 200.0},
                                        {37.0, 11.0},
                                        {2000.0, 300.0}}) {
        for (const double scale : {0.75, 1.0, 1.25, 1.5, 2.0, 2.5, 3.0}) {
            check_layout(width, height, scale, {});
            check_layout(width, height, scale, {}, {.presenter = true});
            check_layout(width, height, scale, {.loupe = false},
                         {.controls_open = true, .results_open = true});
            check_layout(width, height, scale, {.stage_shows = StageShows::side, .section_share = 0.5});
            check_layout(width, height, scale, {.stage_shows = StageShows::top});
        }
    }
}

TEST_CASE("the views offered are those that fit, and the one that shows is one of them") {
    const ExploreLayout tall = lay_out(1600.0, 1000.0, 1.0, {.stage_shows = StageShows::side});
    CHECK(views_offered(tall).empty());
    CHECK(tall.shows == StageShows::both);
    CHECK(next_view(tall) == StageShows::both);
    StageWishes wishes;
    for (const StageShows expected : {StageShows::top, StageShows::side, StageShows::both}) {
        wishes.stage_shows = next_view(lay_out(1280.0, 720.0, 1.0, wishes));
        const ExploreLayout low = lay_out(1280.0, 720.0, 1.0, wishes);
        CHECK(low.shows == expected);
        CHECK(shown(low.section) == (expected != StageShows::top));
        CHECK(shown(low.top_view) == (expected != StageShows::side));
    }
    // Twice the text leaves no height for both.
    for (const StageShows expected : {StageShows::top, StageShows::side, StageShows::top}) {
        const ExploreLayout large = lay_out(1600.0, 1000.0, 2.0, wishes);
        CHECK(views_offered(large).size() == 2);
        CHECK(large.shows == expected);
        wishes.stage_shows = next_view(large);
    }
}

TEST_CASE("large text turns panels into drawers, and a window without size has no layout") {
    const ExploreLayout large = lay_out(1920.0, 1080.0, 3.0, {});
    CHECK(large.frame.left_is_drawer);
    CHECK(large.frame.right_is_drawer);
    CHECK_FALSE(shown(large.frame.left));
    CHECK(shown(lay_out(1920.0, 1080.0, 3.0, {}, {.controls_open = true}).frame.left));
    CHECK_FALSE(shown(lay_out(0.0, 0.0, 1.0, {}).frame.stage));
    CHECK_FALSE(shown(lay_out(std::nan(""), 100.0, 1.0, {}).frame.stage));
}
