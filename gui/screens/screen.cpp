#include "gui/screens/screen.hpp"

namespace needleroll::gui {

float whole_picker_width(const Ui& ui, const ScreenPicker& offered) {
    const auto chosen = static_cast<std::size_t>(offered.chosen);
    if (offered.chosen < 0 || chosen >= offered.entries.size()) return 0.0f;
    return whole_picker_width(ui, say(ui.language, offered.label), offered.entries[chosen].title);
}

void draw_screen_picker(Ui& ui, Desk& desk, Screen& screen, const ScreenPicker& offered, float width_px) {
    if (offered.entries.empty()) return;
    const auto picked = picker(ui, "screen picker", say(ui.language, offered.label), offered.entries,
                               offered.chosen, width_px, desk.wishes.picker_open_now);
    desk.wishes.picker_open_now = false;
    if (picked) screen.pick(desk, static_cast<std::size_t>(*picked));
}

}  // namespace needleroll::gui
