#include "sim/contact/strikes.hpp"

#include <utility>

namespace needleroll {

Strikes join(std::vector<Strikes> parts, const StopToken& stop) {
    if (parts.size() == 1) return std::move(parts.front());
    std::size_t count = 0;
    for (const Strikes& part : parts) count += part.size();
    Strikes whole;
    Strikes::for_each_column([count](auto& column) { column.reserve(count); }, whole);
    for (Strikes& part : parts) {
        if (stop.stop_requested()) break;
        Strikes::for_each_column(
            [](auto& column, const auto& rows) { column.insert(column.end(), rows.begin(), rows.end()); },
            whole, part);
        part = {};
    }
    return whole;
}

}  // namespace needleroll
