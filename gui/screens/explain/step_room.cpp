#include "gui/screens/explain/step_room.hpp"

#include <imgui.h>

namespace needleroll::gui {

bool begin_room_panel(const Ui& ui, const char* name, const sf::FloatRect& place, const StepRoom& room) {
    sf::FloatRect shown;
    const bool any = place.intersects(room.seen, shown);
    // A content that is higher than the panel tells the text log that what is cut can be scrolled to.
    if (any && shown.height < place.height) ImGui::SetNextWindowContentSize({0.0f, shown.height + 1.0f});
    return begin_panel(ui, name, any ? shown : sf::FloatRect(place.left, place.top, 0.0f, 0.0f), {0.0, 0.0},
                       PanelGround::clear) &&
           any;
}

}  // namespace needleroll::gui
