#include "gui/screens/explain/talk_run.hpp"

#include "sim/response/like_study.hpp"

#include <utility>

namespace needleroll::gui {
namespace {

/// Takes a run over: the open one, or one of the talk's own.
Expected<void> take(TalkRun& run, const Result& result, bool is_own) {
    const auto summary = summarise(result);
    if (!summary) return fail(summary.error());
    run.summary = *summary;
    run.numbers = talk_numbers(result, run.summary, is_own);
    run.like_study = like_study(result, run.summary);
    run.is_own = is_own;
    ++run.number;
    return {};
}

Expected<void> make(TalkRun& made, const Session& session, const TalkWishes& wishes, const Talk& talk,
                    const Assets& assets) {
    const Scenario& open = session.result.scenario;
    if (!is_own_run(open, wishes)) {
        auto taken = take(made, session.result, false);
        if (taken) made.own = {};
        return taken;
    }
    const auto scenario = talk_scenario(open, wishes, assets, talk.scenario);
    if (!scenario) return fail(scenario.error());
    auto result = run(*scenario);
    if (!result) return fail(result.error());
    if (auto taken = take(made, *result, true); !taken) return taken;
    made.own = std::move(*result);
    return {};
}

}  // namespace

bool follow(TalkRun& made, const Session& session, const TalkWishes& wishes, const Talk& talk,
            const Assets& assets) {
    const bool is_new = made.of_session != session.run_number || made.of_wishes != wishes;
    if (!is_new && (made.number > 0 || made.fault)) return false;
    made.of_session = session.run_number;
    made.of_wishes = wishes;
    made.fault.reset();
    if (const auto done = make(made, session, wishes, talk, assets); !done) made.fault = done.error();
    return true;
}

const Result& result_of(const TalkRun& run, const Session& session) {
    return run.is_own ? run.own : session.result;
}

}  // namespace needleroll::gui
