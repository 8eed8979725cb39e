/// The parallel loop. The body must write only to its own index, so that the result does not depend on
/// threads.
#pragma once

#include "sim/core/stop.hpp"

#include <cstddef>
#include <functional>

namespace needleroll {

/// Calls body(i) once for every i in [0, count), on at most `threads` threads (0: all that the machine has).
/// After a stop the calls under way are waited for and no more are made.
void parallel_for(std::size_t count, int threads, const std::function<void(std::size_t)>& body,
                  const StopToken& stop = {});

}  // namespace needleroll
