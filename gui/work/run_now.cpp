#include "gui/work/run_now.hpp"

#include <utility>

namespace needleroll::gui {

bool follow_run(RunNow& now, TimeCursor& time, const NumberedRun& run) {
    if (now.run_number == run.number) return false;
    std::vector<PassMark> marks = pass_marks(run.result);
    if (now.run_number != 0) carry_over(time, now.marks, now.duration_s, marks, run.result.duration_s);
    now.marks = std::move(marks);
    now.run_number = run.number;
    now.duration_s = run.result.duration_s;
    // A result that exists was checked, so its regions are good.
    now.moment = moment_at(run.result, 0).value_or(Moment{.result = &run.result});
    return true;
}

void pass_time(RunNow& now, const NumberedRun& run, double t_s, double elapsed_s) {
    now.clock_s += elapsed_s;
    move_to(now.moment, strikes_by(run.result.punctures, t_s));
    if (!figures_are_behind(now, run, t_s)) return;
    if (now.clock_s - now.figures_made_s >= figures_every_s) {
        update_figures(now.figures, now.moment, run.number);
        now.figures_made_s = now.clock_s;
    }
    if (now.clock_s - now.pattern_made_s < pattern_every_s) return;
    update_pattern(now.pattern, now.moment, run.number);
    update_run_figures(now.whole, now.moment, run.number);
    now.pattern_made_s = now.clock_s;
}

bool figures_are_behind(const RunNow& now, const NumberedRun& run, double t_s) {
    const std::size_t strikes = strikes_by(run.result.punctures, t_s);
    return now.figures.run_number != run.number || now.figures.strikes != strikes ||
           now.pattern.run_number != run.number || now.pattern.strikes != strikes ||
           now.whole.run_number != run.number;
}

}  // namespace needleroll::gui
