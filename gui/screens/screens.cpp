/// The one file that names all screens.
#include "gui/screens/explore/explore.hpp"
#include "gui/words/top_bar.hpp"

#include <array>

namespace needleroll::gui {

std::span<const ScreenEntry> screens() {
    static constexpr std::array table{ScreenEntry{words::top_bar::explore, make_explore}};
    return table;
}

}  // namespace needleroll::gui
