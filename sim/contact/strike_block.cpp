#include "sim/contact/strike_block.hpp"

namespace needleroll {

void append(Strikes& strikes, const StrikeBlock& block) {
    const auto count = static_cast<std::ptrdiff_t>(block.count);
    Strikes::for_each_column(
        [count](auto& column, const auto& rows) {
            column.insert(column.end(), rows.begin(), rows.begin() + count);
        },
        strikes, block);
}

}  // namespace needleroll
