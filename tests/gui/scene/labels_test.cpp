#include "gui/scene/labels.hpp"

#include "tests/catch.hpp"
#include "tests/gui/stage/views.hpp"

#include <array>
#include <vector>

using namespace needleroll;
using namespace needleroll::gui;
using needleroll::scene::spread_labels;

namespace {

std::vector<sf::FloatRect> column(std::initializer_list<float> tops) {
    std::vector<sf::FloatRect> boxes;
    for (const float top : tops) boxes.push_back({0.f, top, 80.f, 30.f});
    return boxes;
}

std::vector<float> tops_of(const std::vector<sf::FloatRect>& boxes) {
    std::vector<float> tops;
    for (const sf::FloatRect& box : boxes) tops.push_back(box.top);
    return tops;
}

}  // namespace

TEST_CASE("labels of a column stay where they are wished while they do not touch") {
    std::vector<sf::FloatRect> boxes = column({10.f, 60.f, 200.f});
    spread_labels(boxes, {0.f, 0.f, 80.f, 400.f}, 6.f);
    CHECK(tops_of(boxes) == std::vector<float>{10.f, 60.f, 200.f});
}

TEST_CASE("labels that would touch part evenly about the mean of their wishes") {
    std::vector<sf::FloatRect> boxes = column({100.f, 100.f, 100.f});
    spread_labels(boxes, {0.f, 0.f, 80.f, 400.f}, 6.f);
    CHECK(tops_of(boxes) == std::vector<float>{64.f, 100.f, 136.f});
}

TEST_CASE("labels at the ends of their room are pushed back into it, in order and apart") {
    std::vector<sf::FloatRect> boxes = column({-40.f, -10.f, 380.f, 390.f});
    spread_labels(boxes, {0.f, 0.f, 80.f, 400.f}, 6.f);
    CHECK(tops_of(boxes) == std::vector<float>{0.f, 36.f, 334.f, 370.f});
}

TEST_CASE("a label's pill grows with its words, with lines that are broken, and with the scale", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    StageCanvas stage(400, 300);
    stage.picture([&](sf::RenderTarget& target, const scene::StageStyle& style) {
        const sf::Vector2f small = scene::label_size("fat", style),
                           large = scene::label_size("deep dermis", style);
        CHECK(small.y == large.y);
        CHECK(small.x < large.x);
        const sf::Vector2f broken = scene::label_size("deep dermis", style, {.widest_px = 60.f});
        CHECK(broken.y > large.y);
        CHECK(broken.x < large.x);
        scene::StageStyle twice = style;
        twice.scale = 2.f;
        CHECK(scene::label_size("fat", twice).y == 2.f * small.y);
        const scene::Label label = scene::label_at("deep dermis", {200.f, 100.f}, {{60.f, 200.f}}, style);
        draw_label(target, label, style);
        CHECK(label.box.width == large.x);
    });
}
