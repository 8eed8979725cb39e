/// The one file that names all screens.
#include "gui/screens/explain/explain.hpp"
#include "gui/screens/explore/explore.hpp"
#include "gui/words/top_bar.hpp"

#include <algorithm>
#include <array>

namespace needleroll::gui {

std::span<const ScreenEntry> screens() {
    static constexpr std::array table{ScreenEntry{"explain", words::top_bar::explain, make_explain},
                                      ScreenEntry{"explore", words::top_bar::explore, make_explore}};
    return table;
}

std::optional<std::size_t> place_of_screen(std::span<const ScreenEntry> entries, std::string_view key) {
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [key](const ScreenEntry& entry) { return entry.key == key; });
    if (found == entries.end()) return std::nullopt;
    return static_cast<std::size_t>(found - entries.begin());
}

}  // namespace needleroll::gui
