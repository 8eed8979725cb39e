/// How long a frame of the window takes: playing, scrubbing, a moving control; and what of a moving control
/// is run, maps and upload (`slider_to_maps`). Not a test: timings depend on the machine.
///
///     window_frames [WIDTH HEIGHT [FIRST LETTERS OF WHAT TO MEASURE]]
///
/// Prints CSV: name, punctures, frames, median and 95th percentile of the time until the picture is on the
/// display, processor time of all threads and of the window's own, and frames per second. The window's own
/// thread does what is left where a graphics card draws: run, maps, upload, shapes and panels.
#include "gui/app/frame.hpp"
#include "gui/platform/window.hpp"
#include "gui/screens/explore/explore.hpp"
#include "gui/words/top_bar.hpp"
#include "sim/scenario/read.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <SFML/OpenGL.hpp>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

constexpr int warm_up_frames = 8;
constexpr int measured_frames = 120;

Assets assets_here() {
    return find_assets().value_or(Assets{});
}

/// A little over 25,000 punctures on the patch.
Scenario large_scenario() {
    Scenario scenario = default_scenario({}, assets_here()).value_or(Scenario{});
    scenario.program.passes = 18;
    scenario.patch.width_mm = scenario.patch.height_mm = 100.0;
    return scenario;
}

/// The program with the Explore screen alone.
App open_measured(const Scenario& scenario) {
    static constexpr std::array only{ScreenEntry{"explore", words::top_bar::explore, make_explore}};
    Desk desk;
    desk.assets = assets_here();
    desk.session = open_session(scenario, "bench");
    load_lists(desk);
    App app = open_app(std::move(desk), only);
    shown_screen(app).stand_still(app.desk, {});
    return app;
}

ExploreScreen& screen_of(App& app) {
    return static_cast<ExploreScreen&>(shown_screen(app));
}

/// Draws a frame, so long after the one before, as gui/app does, and shows it. The window holds its own beat
/// of 64 frames a second.
void draw(Window& window, App& app, double elapsed_s) {
    window.animate_for(1.0);
    for (const sf::Event& event : window.wait_for_frame()) answer(app, event);
    if (!window.begin_frame()) return;
    draw(app, window.target(), window.ui(), elapsed_s);
    window.end_frame();
}

double clock_ms(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return 1e3 * static_cast<double>(now.tv_sec) + 1e-6 * static_cast<double>(now.tv_nsec);
}

/// What is measured: a window and the program in it, and of all measurements those whose names begin like
/// `only`.
struct Bench {
    Window& window;
    App app;
    std::string only;
};

/// Times a piece of work, which is told how many times it was done before and how long the last time took
/// [s].
void measure_work(const Bench& bench, const std::string& name, const std::function<void(int, double)>& work) {
    if (!name.starts_with(bench.only)) return;
    using Clock = std::chrono::steady_clock;
    std::vector<double> times_ms;
    double processor_start_ms = 0.0, thread_start_ms = 0.0;
    Clock::time_point start = Clock::now();
    double frame_s = 0.0;
    for (int frame = -warm_up_frames; frame < measured_frames; ++frame) {
        if (frame == 0) {
            processor_start_ms = clock_ms(CLOCK_PROCESS_CPUTIME_ID);
            thread_start_ms = clock_ms(CLOCK_THREAD_CPUTIME_ID);
        }
        work(frame, frame_s);
        const Clock::time_point end = Clock::now();
        frame_s = std::chrono::duration<double>(end - start).count();
        start = end;
        if (frame >= 0) times_ms.push_back(1e3 * frame_s);
    }
    const double processor = (clock_ms(CLOCK_PROCESS_CPUTIME_ID) - processor_start_ms) / measured_frames;
    const double own_thread = (clock_ms(CLOCK_THREAD_CPUTIME_ID) - thread_start_ms) / measured_frames;
    double total_ms = 0.0;
    for (const double time_ms : times_ms) total_ms += time_ms;
    std::sort(times_ms.begin(), times_ms.end());
    std::printf("%s,%zu,%d,%.1f,%.1f,%.1f,%.1f,%.1f\n", name.c_str(),
                bench.app.desk.session.result.punctures.size(), measured_frames,
                times_ms[times_ms.size() / 2], times_ms[times_ms.size() * 95 / 100], processor, own_thread,
                1e3 * measured_frames / total_ms);
    std::fflush(stdout);
}

/// Times whole frames; calls `prepare` before each, which is part of what is timed.
void measure(Bench& bench, const std::string& name, const std::function<void(int)>& prepare) {
    measure_work(bench, name, [&](int frame, double frame_s) {
        prepare(frame);
        draw(bench.window, bench.app, frame_s);
    });
}

void measure_overlay(Bench& bench, Overlay overlay, const std::string& suffix) {
    ExploreState& state = screen_of(bench.app).state;
    choose_overlay(state, overlay);
    const double duration_s = state.run.duration_s;
    state.time.playing = true;
    measure(bench, "playing" + suffix, [&](int frame) {
        if (frame == -warm_up_frames) seek(state.time, 0.8 * duration_s, duration_s);
    });
    state.time.playing = false;
    measure(bench, "scrubbing" + suffix, [&](int frame) {
        const double share = 0.8 + 0.2 * std::sin(0.15 * frame);
        seek(state.time, share * duration_s, duration_s);
    });
}

void move_control(Session& session, int frame) {
    Scenario changed = session.result.scenario;
    changed.hand.force_N = 3.0 + 0.01 * (frame + warm_up_frames);
    change(session, "hand.force_N", changed);
}

/// A screen at rest, and one whose control moves at every frame: what reaches the driver, and the whole
/// picture.
void measure_control(Bench& bench) {
    measure(bench, "resting", [](int) {});
    OverlayLayer layer;
    ExploreScreen& screen = screen_of(bench.app);
    Session& session = bench.app.desk.session;
    measure_work(bench, "slider_to_maps", [&](int frame, double frame_s) {
        move_control(session, frame);
        pass_time(screen.state, session, frame_s);
        const Patch& patch = session.result.scenario.patch;
        prepare_overlay(layer, top_view_shown(screen.state, session, 1),
                        camera_of(screen.state.view, screen.layout.patch_view, patch),
                        screen.layout.frame.scale);
        glFinish();
    });
    measure(bench, "moving_control", [&](int frame) { move_control(session, frame); });
}

}  // namespace

int main(int count, char** words) {
    const unsigned width = count > 1 ? static_cast<unsigned>(std::stoul(words[1])) : 1600;
    const unsigned height = count > 2 ? static_cast<unsigned>(std::stoul(words[2])) : 1000;
    const auto window = Window::open({.title = "needleroll frames", .width_px = width, .height_px = height});
    if (!window) {
        std::fprintf(stderr, "%s\n", describe(window.error()).c_str());
        return 1;
    }
    std::puts("name,punctures,frames,median_ms,p95_ms,processor_ms,own_thread_ms,frames_per_s");
    Bench bench{**window, open_measured(large_scenario()), count > 3 ? words[3] : ""};
    draw(**window, bench.app, 0.0);
    measure_overlay(bench, Overlay::density, "_density");
    measure_overlay(bench, Overlay::gaps, "_gaps");
    measure_overlay(bench, Overlay::double_strikes, "_double_strikes");
    choose_overlay(screen_of(bench.app).state, Overlay::density);
    measure_control(bench);
    bench.app = open_measured(default_scenario({}, assets_here()).value_or(Scenario{}));
    draw(**window, bench.app, 0.0);
    measure_control(bench);
    return 0;
}
