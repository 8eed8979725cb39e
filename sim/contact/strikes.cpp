#include "sim/contact/strikes.hpp"

namespace needleroll {

void append(Strikes& strikes, const Strikes& more) {
    Strikes::for_each_column(
        [](auto& column, const auto& rows) { column.insert(column.end(), rows.begin(), rows.end()); },
        strikes, more);
}

}  // namespace needleroll
