/// The one file that names all screens.
#include "gui/screens/explore/explore.hpp"

#include <array>

namespace needleroll::gui {

std::span<const ScreenEntry> screens() {
    static constexpr std::array table{ScreenEntry{"Explore", make_explore}};
    return table;
}

}  // namespace needleroll::gui
