#include "gui/work/time_cursor.hpp"

#include "gui/words/time_bar.hpp"
#include "sim/words/number_text.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>

namespace needleroll::gui {
namespace {

/// Strikes of one row fall on one moment but for rounding.
constexpr double same_moment_s = 1e-9;

const PassMark* find_pass(const std::vector<PassMark>& marks, int pass) {
    const auto found =
        std::find_if(marks.begin(), marks.end(), [pass](const PassMark& mark) { return mark.pass == pass; });
    return found == marks.end() ? nullptr : &*found;
}

}  // namespace

double opening_moment_s(const Result& result) {
    double moment_s = 0.75 * result.duration_s;
    if (result.strokes.empty()) return moment_s;
    const std::size_t under_way = std::min(roller_at(result, moment_s).stroke, result.strokes.size() - 1);
    const Patch& patch = result.scenario.patch;
    double nearest_mm = std::numeric_limits<double>::infinity();
    for (const Stroke& stroke : result.strokes) {
        if (stroke.pass != result.strokes[under_way].pass) continue;
        const double middle_s = stroke.t_start_s + 0.5 * duration_s(stroke);
        const AxlePose pose = roller_at(result, middle_s).pose;
        const double away_mm =
            std::hypot(pose.x_mm - 0.5 * patch.width_mm, pose.y_mm - 0.5 * patch.height_mm);
        if (away_mm >= nearest_mm) continue;
        nearest_mm = away_mm;
        moment_s = middle_s;
    }
    return moment_s;
}

void advance(TimeCursor& cursor, double elapsed_s, double duration_s) {
    if (!cursor.playing) return;
    cursor.t_s += elapsed_s * cursor.speed;
    if (cursor.t_s < duration_s) return;
    if (cursor.loop && duration_s > 0.0) {
        cursor.t_s = std::fmod(cursor.t_s, duration_s);
    } else {
        cursor.t_s = duration_s;
        cursor.playing = false;
    }
}

void toggle_play(TimeCursor& cursor, double duration_s) {
    cursor.playing = !cursor.playing;
    if (cursor.playing && cursor.t_s >= duration_s) cursor.t_s = 0.0;
}

void seek(TimeCursor& cursor, double t_s, double duration_s) {
    cursor.t_s = std::isfinite(t_s) ? std::clamp(t_s, 0.0, std::max(0.0, duration_s)) : 0.0;
}

void step_row(TimeCursor& cursor, const Result& result, bool forwards) {
    cursor.playing = false;
    const std::vector<double>& times = result.punctures.t_s;
    if (forwards) {
        const auto next = std::upper_bound(times.begin(), times.end(), cursor.t_s + same_moment_s);
        seek(cursor, next == times.end() ? result.duration_s : *next + same_moment_s, result.duration_s);
    } else {
        const auto next = std::lower_bound(times.begin(), times.end(), cursor.t_s - 2.0 * same_moment_s);
        seek(cursor, next == times.begin() ? 0.0 : *(next - 1) + same_moment_s, result.duration_s);
    }
}

void step_pass(TimeCursor& cursor, const std::vector<PassMark>& marks, bool forwards) {
    cursor.playing = false;
    if (marks.empty()) return;
    const std::size_t now = mark_at(marks, cursor.t_s);
    if (forwards) {
        const bool at_end = cursor.t_s >= marks[now].end_s - same_moment_s;
        cursor.t_s = marks[at_end ? std::min(now + 1, marks.size() - 1) : now].end_s;
    } else {
        const bool at_start = cursor.t_s <= marks[now].start_s + same_moment_s;
        cursor.t_s = marks[at_start && now > 0 ? now - 1 : now].start_s;
    }
}

void change_speed(TimeCursor& cursor, bool faster) {
    const auto at = std::min_element(speeds.begin(), speeds.end(), [&](double a, double b) {
        return std::abs(a - cursor.speed) < std::abs(b - cursor.speed);
    });
    const auto index = static_cast<std::size_t>(at - speeds.begin());
    if (faster) {
        cursor.speed = speeds[std::min(index + 1, speeds.size() - 1)];
    } else {
        cursor.speed = speeds[index == 0 ? 0 : index - 1];
    }
}

void carry_over(TimeCursor& cursor, const std::vector<PassMark>& before, double duration_before_s,
                const std::vector<PassMark>& after, double duration_after_s) {
    if (cursor.t_s >= duration_before_s || before.empty() || after.empty()) {
        const bool at_end = cursor.t_s >= duration_before_s;
        seek(cursor, at_end ? duration_after_s : cursor.t_s, duration_after_s);
        return;
    }
    const PassMark& old_mark = before[mark_at(before, cursor.t_s)];
    const PassMark* new_mark = find_pass(after, old_mark.pass);
    if (new_mark == nullptr) {
        seek(cursor, duration_after_s, duration_after_s);
        return;
    }
    const double old_length_s = old_mark.end_s - old_mark.start_s;
    const double share = old_length_s > 0.0 ? (cursor.t_s - old_mark.start_s) / old_length_s : 0.0;
    seek(cursor, new_mark->start_s + share * (new_mark->end_s - new_mark->start_s), duration_after_s);
}

std::string clock_text(const Language& language, double t_s, double duration_s) {
    if (duration_s < 10.0)
        return say(language, words::time_bar::seconds{.number = number_text(language, t_s, 2)});
    const auto whole_s = static_cast<long long>(t_s);
    return fmt::format("{}:{:02}", whole_s / 60, whole_s % 60);
}

std::string speed_text(const Language& language, double speed) {
    if (speed >= 1.0) return say(language, words::time_bar::times{.number = number_text(language, speed, 0)});
    return say(language, words::time_bar::part{.number = number_text(language, 1.0 / speed, 0)});
}

}  // namespace needleroll::gui
