/// How long a frame of the window takes: playing, scrubbing, a moving control; and what of a moving control
/// is run, maps and upload (`slider_to_maps`). Not a test: timings depend on the machine. Prints CSV: name,
/// punctures, frames, median and 95th percentile of the time until the picture is finished, processor time of
/// all threads and of the window's own, and frames per second. The window's own thread does what is left
/// where a graphics card draws: run, maps, upload, shapes and panels.
#include "gui/platform/canvas.hpp"
#include "gui/screens/explore/explore.hpp"
#include "sim/scenario/read.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
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

ExploreScreen open_measured_screen(const Scenario& scenario) {
    ExploreScreen screen;
    screen.assets = assets_here();
    screen.state = open_explore(open_session(scenario, "bench"));
    screen.state.time.playing = false;
    load_lists(screen);
    return screen;
}

/// Draws a frame, so long after the one before, and waits until its last pixel is there.
void draw(Canvas& canvas, ExploreScreen& screen, double elapsed_s) {
    canvas.begin_frame(elapsed_s);
    draw_explore(canvas.target(), canvas.ui(), screen, elapsed_s);
    canvas.end_frame();
    glFinish();
}

double clock_ms(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return 1e3 * static_cast<double>(now.tv_sec) + 1e-6 * static_cast<double>(now.tv_nsec);
}

/// Times a piece of work, which is told how many times it was done before and how long the last time took
/// [s].
void measure_work(const char* name, const ExploreScreen& screen,
                  const std::function<void(int, double)>& work) {
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
    std::printf("%s,%zu,%d,%.1f,%.1f,%.1f,%.1f,%.1f\n", name, screen.state.session.result.punctures.size(),
                measured_frames, times_ms[times_ms.size() / 2], times_ms[times_ms.size() * 95 / 100],
                processor, own_thread, 1e3 * measured_frames / total_ms);
    std::fflush(stdout);
}

/// Times whole frames; calls `prepare` before each, which is part of what is timed.
void measure(const char* name, Canvas& canvas, ExploreScreen& screen,
             const std::function<void(int)>& prepare) {
    measure_work(name, screen, [&](int frame, double frame_s) {
        prepare(frame);
        draw(canvas, screen, frame_s);
    });
}

void measure_overlay(Canvas& canvas, ExploreScreen& screen, Overlay overlay, const std::string& suffix) {
    choose_overlay(screen.state, overlay);
    const double duration_s = screen.state.duration_s;
    screen.state.time.playing = true;
    measure(("playing" + suffix).c_str(), canvas, screen, [&](int frame) {
        if (frame == -warm_up_frames) seek(screen.state.time, 0.8 * duration_s, duration_s);
    });
    screen.state.time.playing = false;
    measure(("scrubbing" + suffix).c_str(), canvas, screen, [&](int frame) {
        const double share = 0.8 + 0.2 * std::sin(0.15 * frame);
        seek(screen.state.time, share * duration_s, duration_s);
    });
}

void move_control(ExploreScreen& screen, int frame) {
    Scenario changed = screen.state.session.result.scenario;
    changed.hand.force_N = 3.0 + 0.01 * (frame + warm_up_frames);
    change(screen.state.session, "hand.force_N", changed);
}

/// A screen at rest, and one whose control moves at every frame: what reaches the driver, and the whole
/// picture.
void measure_control(Canvas& canvas, ExploreScreen& screen) {
    measure("resting", canvas, screen, [](int) {});
    OverlayLayer layer;
    const scene::Camera camera =
        camera_of(screen.state.view, screen.layout.patch_view, screen.state.session.result.scenario.patch);
    measure_work("slider_to_maps", screen, [&](int frame, double frame_s) {
        move_control(screen, frame);
        pass_time(screen.state, frame_s);
        prepare_overlay(layer, screen.state, camera, screen.layout.scale);
        glFinish();
    });
    measure("moving_control", canvas, screen, [&](int frame) { move_control(screen, frame); });
}

}  // namespace

int main(int count, char** words) {
    const unsigned width = count > 1 ? static_cast<unsigned>(std::stoul(words[1])) : 1600;
    const unsigned height = count > 2 ? static_cast<unsigned>(std::stoul(words[2])) : 1000;
    const auto canvas = Canvas::create({width, height}, {});
    if (!canvas) {
        std::fprintf(stderr, "%s\n", describe(canvas.error()).c_str());
        return 1;
    }
    std::puts("name,punctures,frames,median_ms,p95_ms,processor_ms,own_thread_ms,frames_per_s");
    ExploreScreen screen = open_measured_screen(large_scenario());
    measure_overlay(**canvas, screen, Overlay::density, "_density");
    measure_overlay(**canvas, screen, Overlay::gaps, "_gaps");
    measure_overlay(**canvas, screen, Overlay::double_strikes, "_double_strikes");
    choose_overlay(screen.state, Overlay::density);
    measure_control(**canvas, screen);
    screen = open_measured_screen(default_scenario({}, assets_here()).value_or(Scenario{}));
    measure_control(**canvas, screen);
    return 0;
}
