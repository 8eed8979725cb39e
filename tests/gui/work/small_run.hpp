/// A run that is quick to make, and the same while time goes over it.
#pragma once

#include "gui/work/run_now.hpp"

namespace needleroll::gui {

/// A patch of 30 mm.
inline Scenario small_scenario(int passes = 4) {
    Scenario scenario;
    scenario.patch.width_mm = scenario.patch.height_mm = 30.0;
    scenario.program.passes = passes;
    return scenario;
}

/// A session, a cursor and what is known of the run, standing still at its opening moment.
struct RunAtWork {
    Session session;
    TimeCursor time;
    RunNow now;

    explicit RunAtWork(const Scenario& scenario) : session(open_session(scenario, "small")) {
        follow_run(now, time, run_of(session));
        go_to(opening_moment_s(session.result));
    }
    const Result& result() const { return session.result; }
    void go_to(double t_s) { seek(time, t_s, now.duration_s); }
    void pass(double elapsed_s) {
        follow_run(now, time, run_of(session));
        advance(time, elapsed_s, now.duration_s);
        pass_time(now, run_of(session), time.t_s, elapsed_s);
    }
};

}  // namespace needleroll::gui
