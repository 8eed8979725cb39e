#include "gui/scene/instruments.hpp"

#include "tests/catch.hpp"
#include "tests/gui/stage/views.hpp"

#include <array>

using namespace needleroll;
using namespace needleroll::gui;

TEST_CASE("a pill begins where it points, and lies whole in the view where that is at its edge", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    StageCanvas stage(400, 300);
    std::array<sf::FloatRect, 3> boxes;
    stage.picture([&](sf::RenderTarget& target, const scene::StageStyle& style) {
        boxes = {scene::draw_pill(target, {50.f, 60.f}, "159 holes", style),
                 scene::draw_pill(target, {390.f, 2.f}, "159 holes", style),
                 scene::draw_pill(target, {-20.f, 299.f}, "159 holes", style)};
    });
    CHECK(boxes[0].left == 50.f);
    CHECK(boxes[0].top + boxes[0].height / 2.f == 60.f);
    CHECK(boxes[1].left + boxes[1].width == 400.f);
    CHECK(boxes[1].top == 0.f);
    CHECK(boxes[2].left == 0.f);
    CHECK(boxes[2].top + boxes[2].height == 300.f);
    for (const sf::FloatRect& box : boxes) CHECK(box.width == boxes[0].width);
}
