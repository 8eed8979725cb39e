/// The run that the talk takes its numbers from: that of the open scenario, or one of its own.
#pragma once

#include "gui/work/session.hpp"
#include "sim/run/summary.hpp"
#include "sim/talk/talk_numbers.hpp"
#include "sim/talk/talk_run.hpp"

#include <cstdint>
#include <optional>

namespace needleroll::gui {

/// What is kept of it.
struct TalkRun {
    Result own;  ///< the talk's own run, while is_own
    bool is_own = false;
    Summary summary;
    TalkNumbers numbers;
    bool like_study = false;
    std::uint64_t number = 0;      ///< rises with every new run; 0: none yet
    std::optional<Error> fault;    ///< why the run that was asked for could not be had
    std::uint64_t of_session = 0;  ///< run of the session that it was made beside
    TalkWishes of_wishes;          ///< what was wished then
};

/// Makes the run anew when the open scenario or the wishes have changed. Where it cannot be had, that of
/// before stays, and `fault` says why. True when there is another one, or another fault.
bool follow(TalkRun& run, const Session& session, const TalkWishes& wishes, const Talk& talk,
            const Assets& assets);

/// The run. Valid until the session's next change.
const Result& result_of(const TalkRun& run, const Session& session);

}  // namespace needleroll::gui
