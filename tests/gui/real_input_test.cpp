/// The window under real input: xdotool moves the pointer and presses keys of the X server, and the screen
/// answers. Skipped where xdotool or a display is missing.
#include "gui/platform/window.hpp"
#include "tests/gui/explore/screen.hpp"

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

bool have(const std::string& program) {
    return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
}

void xdotool(const std::string& words) {
    INFO("xdotool " << words);
    CHECK(std::system(("xdotool " + words + " >/dev/null 2>&1").c_str()) == 0);
}

/// A window of the program with the screen in it, as gui/app runs it.
struct RealWindow {
    std::unique_ptr<Window> window;
    ExploreProgram screen = screen_on(small_scenario());

    RealWindow() {
        auto opened = Window::open({.title = "needleroll test", .width_px = 1280, .height_px = 800});
        REQUIRE(opened.has_value());
        window = std::move(*opened);
        run();
        xdotool(fmt::format("windowmove {0} 0 0 windowfocus {0}", id()));
        run();
    }
    unsigned long id() const { return static_cast<unsigned long>(window->target().getSystemHandle()); }
    ExploreLayout layout() const {
        const sf::Vector2u size = window->target().getSize();
        return gui::lay_out(size.x, size.y, 1.0, screen.state.wishes);
    }
    /// Answers what comes for a third of a second, and however slow the machine is for six frames: a field
    /// that has taken its number keeps the keys for one more.
    void run() {
        const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(330);
        for (int frames = 0; frames < 6 || std::chrono::steady_clock::now() < end; ++frames) {
            window->animate_for(0.1);
            for (const sf::Event& event : window->wait_for_frame()) answer(screen.app, event);
            if (!window->begin_frame()) continue;
            draw(screen.app, window->target(), window->ui(), 1.0 / 60.0);
            window->end_frame();
        }
    }
    void move(sf::Vector2f to) {
        xdotool(fmt::format("mousemove {:.0f} {:.0f}", to.x, to.y));
        run();
    }
    void drag(sf::Vector2f from, sf::Vector2f to) {
        move(from);
        xdotool("mousedown 1");
        run();
        move(from + 0.5f * (to - from));
        move(to);
        xdotool("mouseup 1");
        run();
    }
    void click(sf::Vector2f at) {
        move(at);
        xdotool("mousedown 1");
        run();
        xdotool("mouseup 1");
        run();
    }
    void key(const std::string& name) {
        xdotool("key " + name);
        run();
    }
};

/// A window manager on the display for as long as this lives.
class WindowManager {
  public:
    WindowManager() {
        std::array words{std::string("openbox"), std::string("--sm-disable")};
        const std::array<char*, 3> arguments{words[0].data(), words[1].data(), nullptr};
        REQUIRE(posix_spawnp(&process_, "openbox", nullptr, nullptr, arguments.data(), environ) == 0);
    }
    ~WindowManager() {
        kill(process_, SIGTERM);
        waitpid(process_, nullptr, 0);
    }
    WindowManager(const WindowManager&) = delete;
    WindowManager& operator=(const WindowManager&) = delete;

  private:
    pid_t process_ = 0;
};

/// Whether the display shows the window.
bool on_display(unsigned long id) {
    return std::system(fmt::format("xdotool search --onlyvisible --name '^needleroll test$' 2>/dev/null "
                                   "| grep -qx {}",
                                   id)
                           .c_str()) == 0;
}

#define NEEDLEROLL_NEEDS_XDOTOOL()             \
    NEEDLEROLL_NEEDS_DISPLAY();                \
    if (!have("xdotool")) {                    \
        WARN("skipped: xdotool is not there"); \
        return;                                \
    }

}  // namespace

TEST_CASE("a real hand drags a slider, types a value and undoes", "[window][desktop]") {
    NEEDLEROLL_NEEDS_XDOTOOL();
    RealWindow desk;
    Session& session = desk.screen.session;
    const double before_mm = session.scenario.roller.needle_length_mm;
    // The track of the first control, found by dragging along lines of the panel until the value follows.
    float track = 0.0f;
    for (float y = 110.0f; y < 150.0f && track == 0.0f; y += 6.0f) {
        desk.drag({90.0f, y}, {150.0f, y});
        if (session.scenario.roller.needle_length_mm != before_mm) track = y;
    }
    REQUIRE(track > 0.0f);
    CHECK(session.scenario.roller.needle_length_mm > before_mm);
    desk.key("ctrl+z");
    CHECK(session.scenario.roller.needle_length_mm == before_mm);
    // The number stands at the right end of the line over the track.
    for (float x = 200.0f; x > 100.0f && desk.window->ui().typed.owner == 0; x -= 12.0f)
        desk.click({x, track - 20.0f});
    REQUIRE(desk.window->ui().typed.owner != 0);
    xdotool("type 0.8");
    desk.run();
    desk.key("Return");
    CHECK(session.scenario.roller.needle_length_mm == Approx(0.8));
    desk.key("ctrl+z");
    CHECK(session.scenario.roller.needle_length_mm == before_mm);
    desk.key("ctrl+shift+z");
    CHECK(session.scenario.roller.needle_length_mm == Approx(0.8));
}

TEST_CASE("a real hand picks up the frame, rolls, scrubs, zooms and changes the layer", "[window][desktop]") {
    NEEDLEROLL_NEEDS_XDOTOOL();
    RealWindow desk;
    ExploreState& state = desk.screen.state;
    const auto over = [&](double x_mm, double y_mm) {
        return pixel_over(desk.screen, desk.layout(), x_mm, y_mm);
    };
    place_frame(state.instruments, 2.0, 18.0, desk.screen.session.result.scenario.patch);
    desk.drag(over(7.0, 23.0), over(17.0, 11.0));
    CHECK(state.instruments.frame_x_mm == Approx(12.0).margin(0.5));
    CHECK(state.instruments.frame_y_mm == Approx(6.0).margin(0.5));
    const auto count =
        holes_in_frame(state.instruments, desk.screen.session.result.punctures, state.run.moment.strikes);
    CHECK(count > 0);
    CHECK(count < static_cast<std::int64_t>(desk.screen.session.result.punctures.size()));
    const sf::FloatRect& bottom = desk.layout().frame.bottom;
    const float line = bottom.top + bottom.height / 2.0f;
    const double at_s = state.time.t_s;
    desk.click({bottom.left + 560.0f, line});
    CHECK(state.time.t_s < at_s);
    for (const auto& [key, overlay] :
         {std::pair{"2", Overlay::depth}, {"5", Overlay::bands}, {"0", Overlay::density}}) {
        desk.key(key);
        CHECK(state.overlay == overlay);
    }
    const Punctures& table = desk.screen.session.result.punctures;
    std::size_t row = 0;
    while (!(table.depth_mm[row] > 0.0) || std::abs(table.x_mm[row] - 15.0) > 8.0 ||
           std::abs(table.y_mm[row] - 15.0) > 8.0)
        ++row;
    desk.move(over(table.x_mm[row], table.y_mm[row]));
    for (int notch = 0; notch < 50; ++notch) xdotool("click 4");
    desk.run();
    CHECK(state.view.shown_mm == Approx(scene::smallest_view_mm));
    CHECK(std::abs(state.view.centre_x_mm - table.x_mm[row]) < 0.3);
    desk.key("z");
    CHECK(state.view.fitted);
    state.instruments.frame_shown = false;
    desk.drag(over(4.0, 15.0), over(26.0, 15.0));
    CHECK(desk.screen.session.scenario.strokes.size() == 1);
    desk.key("ctrl+z");
    CHECK(desk.screen.session.scenario.strokes.empty());
}

TEST_CASE("the real window is made small, large, hidden and shown, and works on", "[window][desktop]") {
    NEEDLEROLL_NEEDS_XDOTOOL();
    RealWindow desk;
    ExploreState& state = desk.screen.state;
    for (const sf::Vector2u size : {sf::Vector2u{320, 240}, {1, 1}, {1900, 1180}, {1280, 800}}) {
        INFO(size.x << "x" << size.y);
        xdotool(fmt::format("windowsize {} {} {}", desk.id(), size.x, size.y));
        desk.run();
        CHECK(desk.window->target().getSize() == size);
    }
    xdotool(fmt::format("windowunmap {}", desk.id()));
    desk.run();
    xdotool(fmt::format("windowmap {0} windowfocus {0}", desk.id()));
    desk.run();
    CHECK(desk.window->is_open());
    const bool playing = state.time.playing;
    desk.key("space");
    CHECK(state.time.playing != playing);
    CHECK(state.held == Held::nothing);
}

TEST_CASE("a drag ends with the window that is hidden, with and without the focus", "[window][desktop]") {
    NEEDLEROLL_NEEDS_XDOTOOL();
    RealWindow desk;
    ExploreState& state = desk.screen.state;
    state.instruments.frame_shown = false;
    const DisplayConnection display;
    for (const bool focused : {true, false}) {
        INFO((focused ? "with" : "without") << " the focus");
        // The focus of whatever the pointer is over: hiding the window then takes none away.
        if (!focused) xdotool("windowfocus 1");
        desk.move(pixel_over(desk.screen, desk.layout(), 5.0, 15.0));
        xdotool("mousedown 1");
        desk.run();
        desk.move(pixel_over(desk.screen, desk.layout(), 20.0, 15.0));
        REQUIRE(state.held == Held::roller);
        CHECK(display.shows(desk.id()));
        xdotool(fmt::format("windowunmap {}", desk.id()));
        desk.run();
        CHECK_FALSE(display.shows(desk.id()));
        CHECK(state.held == Held::nothing);
        CHECK_FALSE(state.hand_stroke);
        xdotool("mouseup 1");
        xdotool(fmt::format("windowmap {0} windowfocus {0}", desk.id()));
        desk.run();
    }
    CHECK(desk.screen.session.scenario.strokes.size() == 2);
}

// Hidden, for it wants a display of its own: a manager leaves marks behind that later windows stumble over.
TEST_CASE("under a window manager the window is minimised and comes back with its work", "[.manager]") {
    NEEDLEROLL_NEEDS_XDOTOOL();
    if (!have("openbox")) {
        WARN("skipped: openbox is not there");
        return;
    }
    const WindowManager manager;
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    RealWindow desk;
    ExploreState& state = desk.screen.state;
    Scenario changed = desk.screen.session.scenario;
    changed.hand.force_N += 1.0;
    change(desk.screen.session, "hand.force_N", changed);
    desk.run();
    const auto run_number = desk.screen.session.run_number;
    for (int round = 0; round < 2; ++round) {
        REQUIRE(on_display(desk.id()));
        // The second time with a button held down, as when a key of the desktop takes the window away.
        if (round == 1) xdotool(fmt::format("mousemove --window {} 640 300 mousedown 1", desk.id()));
        desk.run();
        xdotool(fmt::format("windowminimize {}", desk.id()));
        desk.run();
        CHECK_FALSE(on_display(desk.id()));
        if (round == 1) xdotool("mouseup 1");
        xdotool(fmt::format("windowactivate {}", desk.id()));
        desk.run();
        CHECK(on_display(desk.id()));
    }
    CHECK(desk.window->is_open());
    CHECK(desk.screen.session.run_number == run_number);
    CHECK(state.held == Held::nothing);
    const bool playing = state.time.playing;
    desk.key("space");
    CHECK(state.time.playing != playing);
}
