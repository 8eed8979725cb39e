/// The hand on the skin as a gesture: acts with their places and times, whatever the pointer does.
#include "gui/stage/skin_hand.hpp"

#include "tests/catch.hpp"

using namespace needleroll;
using namespace needleroll::gui;

namespace {

/// Ten pixels a millimetre, the middle of the view over (30, 30).
const sf::FloatRect view(100.0f, 50.0f, 400.0f, 200.0f);
const scene::Camera camera{400.0, 200.0, 30.0, 30.0, 10.0};

/// A hand that is seen moment by moment.
struct Watched {
    SkinHand hand;
    SkinPointer pointer;

    std::vector<HandMove> moves() { return moves_of(hand, pointer, camera, view); }
    /// A hundredth of a second later, with the pointer led over a place.
    std::vector<HandMove> lead(double x_mm, double y_mm) {
        const sf::Vector2f inside = to_pixel(camera, x_mm, y_mm);
        const sf::Vector2f at(view.left + inside.x, view.top + inside.y);
        pointer.by_px = pointer.at_px ? at - *pointer.at_px : sf::Vector2f();
        pointer.at_px = at;
        pointer.t_s += 0.01;
        return moves();
    }
    std::vector<HandMove> press(double x_mm, double y_mm) {
        pointer.pressed = pointer.down = true;
        const std::vector<HandMove> moves = lead(x_mm, y_mm);
        pointer.pressed = false;
        return moves;
    }
    std::vector<HandMove> release() {
        pointer.down = false;
        pointer.by_px = {};
        pointer.t_s += 0.01;
        return moves();
    }
};

bool lies_at(const Place& place, double x_mm, double y_mm) {
    return length_mm(place - Place{x_mm, y_mm}) < 1e-4;
}

}  // namespace

TEST_CASE("a drag is a press, moves and a release, each with its place and its time") {
    Watched watched;
    CHECK(watched.lead(20.0, 25.0).empty());
    const auto press = watched.press(22.0, 26.0);
    REQUIRE(press.size() == 1);
    CHECK(press.front().act == HandAct::press);
    CHECK(press.front().t_s == Approx(0.02));
    CHECK(lies_at(press.front().place, 22.0, 26.0));
    CHECK_FALSE(press.front().takes_skin);
    const auto move = watched.lead(25.0, 30.0);
    REQUIRE(move.size() == 1);
    CHECK(move.front().act == HandAct::move);
    CHECK(move.front().t_s == Approx(0.03));
    CHECK(lies_at(move.front().place, 25.0, 30.0));
    CHECK(lies_at(move.front().by_mm, 3.0, 4.0));
    CHECK(watched.lead(25.0, 30.0).empty());  // rests
    const auto release = watched.release();
    REQUIRE(release.size() == 1);
    CHECK(release.front().act == HandAct::release);
    CHECK(release.front().t_s == Approx(0.05));
    CHECK(lies_at(release.front().place, 25.0, 30.0));
    CHECK(watched.lead(10.0, 10.0).empty());
}

TEST_CASE("a drag goes on outside the view, rests off the screen and ends where it was seen last") {
    Watched watched;
    watched.press(22.0, 26.0);
    const auto move = watched.lead(-40.0, 26.0);
    REQUIRE(move.size() == 1);
    CHECK(lies_at(move.front().place, -40.0, 26.0));
    watched.pointer.at_px.reset();
    CHECK(watched.moves().empty());
    const auto release = watched.release();
    REQUIRE(release.size() == 1);
    CHECK(lies_at(release.front().place, -40.0, 26.0));
}

TEST_CASE("a button that went down elsewhere, or that was let go of, moves nothing") {
    Watched watched;
    watched.pointer.down = true;
    CHECK(watched.lead(20.0, 25.0).empty());
    CHECK(watched.lead(22.0, 25.0).empty());
    watched.press(22.0, 26.0);
    watched.hand.down = false;
    CHECK(watched.lead(25.0, 30.0).empty());
    CHECK(watched.release().empty());
}

TEST_CASE("wheel and double click count over the view alone, and come with what the button does") {
    Watched watched;
    watched.pointer.notches = -2.0;
    watched.pointer.double_clicked = true;
    CHECK(watched.lead(20.0, 25.0).empty());
    watched.pointer.over = watched.pointer.takes_skin = true;
    const auto acts = watched.press(21.0, 25.0);
    REQUIRE(acts.size() == 3);
    CHECK(acts[0].act == HandAct::press);
    CHECK(acts[0].takes_skin);
    CHECK(acts[1].act == HandAct::double_click);
    CHECK(acts[2].act == HandAct::wheel);
    CHECK(acts[2].notches == -2.0);
    CHECK(lies_at(acts[2].place, 21.0, 25.0));
}
