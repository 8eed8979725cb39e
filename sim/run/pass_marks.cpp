#include "sim/run/pass_marks.hpp"

#include "sim/run/run.hpp"

#include <algorithm>
#include <optional>

namespace needleroll {

std::vector<PassMark> pass_marks(const Result& result) {
    std::vector<PassMark> marks;
    for (const Stroke& stroke : result.strokes) {
        if (stroke.segments.empty()) continue;
        const double end_s = stroke.t_start_s + duration_s(stroke);
        if (marks.empty() || marks.back().pass != stroke.pass) {
            marks.push_back(
                {stroke.pass, stroke.t_start_s, end_s, stroke.segments.front().start.heading_rad});
        }
        marks.back().end_s = end_s;
    }
    return marks;
}

std::size_t mark_at(std::span<const PassMark> marks, double t_s) {
    const auto next = std::upper_bound(marks.begin(), marks.end(), t_s,
                                       [](double t, const PassMark& mark) { return t < mark.start_s; });
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(next - marks.begin() - 1, 0));
}

int passes_begun(std::span<const PassMark> marks, double t_s) {
    int begun = 0;
    for (const PassMark& mark : marks) {
        if (mark.start_s <= t_s) begun = std::max(begun, mark.pass + 1);
    }
    return begun;
}

int passes_done(std::span<const PassMark> marks, double t_s) {
    std::optional<int> first_unfinished;
    int count = 0;
    for (const PassMark& mark : marks) {
        count = std::max(count, mark.pass + 1);
        if (mark.end_s > t_s) first_unfinished = std::min(first_unfinished.value_or(mark.pass), mark.pass);
    }
    return first_unfinished.value_or(count);
}

}  // namespace needleroll
