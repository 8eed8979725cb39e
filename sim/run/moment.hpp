/// A run as far as time has come: which rows have happened, which of them are holes, and which of these
/// count. Asked once for each moment, and handed to figures, maps and outlines.
#pragma once

#include "sim/coverage/region.hpp"
#include "sim/run/run.hpp"

#include <cstdint>
#include <vector>

namespace needleroll {

/// A moment of a run.
struct Moment {
    const Result* result = nullptr;      ///< not owned; has to live as long
    Region region;                       ///< that is counted: that of summary.json
    std::size_t strikes = 0;             ///< rows of the punctures that have happened
    std::vector<std::uint32_t> holes;    ///< these rows' holes, rising
    std::vector<std::uint32_t> counted;  ///< holes that lie in the region, rising
};

/// The moment after the first `strikes` rows (at most all). Fails for a polygon that is not simple, which a
/// scenario that was checked does not have, and when it is stopped.
Expected<Moment> moment_at(const Result& result, std::size_t strikes, const StopToken& stop = {});

/// Moves on or back to another number of rows; looks only at the rows between. After a stop the moment is of
/// no use.
void move_to(Moment& moment, std::size_t strikes, const StopToken& stop = {});

}  // namespace needleroll
