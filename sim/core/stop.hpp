/// Stopping: a long call takes a token, asks it at least every 50 ms, and leaves off when it is asked to
/// stop.
///
/// A token that has been asked to stop stays so. A function that returns Expected then answers with
/// stopped(). One that returns a plain value gives back an unfinished one, so that whoever hands it a token
/// asks the token before looking at what came back.
#pragma once

#include "sim/core/error.hpp"

#include <cstddef>
#include <stop_token>

namespace needleroll {

/// Handed down to a long call. A default token is never asked to stop.
using StopToken = std::stop_token;

/// The other end of its tokens: asks all of them to stop.
using StopSource = std::stop_source;

/// The answer of a call that left off because it was asked to.
inline Error stopped() {
    return {.message = "stopped before it was finished", .kind = ErrorKind::stopped};
}

/// True when a loop has to leave off; asks the token at every `turns`-th turn alone, beside which short turns
/// cost more than the question.
inline bool asked_to_stop(const StopToken& stop, std::size_t turn, std::size_t turns = 4096) {
    return turn % turns == 0 && stop.stop_requested();
}

}  // namespace needleroll
