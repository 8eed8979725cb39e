#include "sim/contact/strike_block.hpp"

#include "sim/core/overloaded.hpp"

namespace needleroll {

void append(Strikes& strikes, const StrikeBlock& block) {
    const std::size_t count = block.count;
    Strikes::for_each_column(
        Overloaded{[count](auto& column, std::uint32_t same) { column.insert(column.end(), count, same); },
                   [count](auto& column, const auto& rows) {
                       column.insert(column.end(), rows.data(), rows.data() + count);
                   }},
        strikes, block);
}

}  // namespace needleroll
