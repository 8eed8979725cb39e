#include "gui/platform/pacing.hpp"

#include <algorithm>

namespace needleroll::gui {
namespace {

constexpr int frames_after_event = 3;
constexpr double blink_step_s = 0.25;
constexpr double longest_sleep_s = 0.010;

/// The moment of the next frame while something moves or is owed; far away otherwise.
double next_frame_s(const Pacing& pacing, double now_s, bool typing) {
    if (pacing.settle_frames > 0 || now_s < pacing.animate_until_s)
        return pacing.last_frame_s + frame_duration_s;
    if (typing) return pacing.last_frame_s + blink_step_s;
    return now_s + 2.0 * longest_sleep_s;
}

}  // namespace

void note_activity(Pacing& pacing) {
    pacing.settle_frames = frames_after_event;
}

void animate_for(Pacing& pacing, double now_s, double duration_s) {
    pacing.animate_until_s = std::max(pacing.animate_until_s, now_s + duration_s);
}

bool frame_is_due(const Pacing& pacing, double now_s, bool typing) {
    return next_frame_s(pacing, now_s, typing) <= now_s;
}

double sleep_before_next_look_s(const Pacing& pacing, double now_s, bool typing) {
    return std::clamp(next_frame_s(pacing, now_s, typing) - now_s, 0.0, longest_sleep_s);
}

void note_frame(Pacing& pacing, double now_s) {
    pacing.last_frame_s = now_s;
    pacing.settle_frames = std::max(0, pacing.settle_frames - 1);
}

}  // namespace needleroll::gui
