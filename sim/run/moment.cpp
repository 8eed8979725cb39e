#include "sim/run/moment.hpp"

#include "sim/run/pattern.hpp"
#include "sim/run/summary.hpp"

#include <algorithm>

namespace needleroll {
namespace {

/// Takes off the rows from `end` on.
void cut_at(std::vector<std::uint32_t>& rows, std::size_t end) {
    rows.erase(std::lower_bound(rows.begin(), rows.end(), end), rows.end());
}

}  // namespace

Expected<Moment> moment_at(const Result& result, std::size_t strikes, const StopToken& stop) {
    Expected<Region> region = counted_region(result.scenario, stop);
    if (!region) return fail(region.error());
    Moment moment;
    moment.result = &result;
    moment.region = *std::move(region);
    move_to(moment, strikes, stop);
    if (stop.stop_requested()) return fail(stopped());
    return moment;
}

void move_to(Moment& moment, std::size_t strikes, const StopToken& stop) {
    const Punctures& table = moment.result->punctures;
    strikes = std::min(strikes, table.size());
    if (strikes < moment.strikes) {
        cut_at(moment.holes, strikes);
        cut_at(moment.counted, strikes);
    }
    for (std::size_t row = moment.strikes; row < strikes; ++row) {
        if (asked_to_stop(stop, row, points_between_asks)) return;
        if (!is_hole(table, row)) continue;
        moment.holes.push_back(static_cast<std::uint32_t>(row));
        if (contains(moment.region, table.x_mm[row], table.y_mm[row]))
            moment.counted.push_back(static_cast<std::uint32_t>(row));
    }
    moment.strikes = strikes;
}

}  // namespace needleroll
