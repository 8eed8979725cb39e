#include "gui/screens/explain/fibres_step.hpp"

#include "gui/screens/explain/fibres_parts.hpp"
#include "gui/widgets/large.hpp"

#include <algorithm>

namespace needleroll::gui {
namespace {

/// Distance between slider and chart where they stand under each other [px at 100 %].
constexpr double part_gap = 20.0;

/// The slider; and the chart under it, where the column of the text has no room for it.
void draw_under_picture(Ui& ui, const StepRoom& room, const TalkNow& now, const FibresView& view,
                        FibresStep& step) {
    if (begin_room_panel(ui, "fibres-time", room.chart, room)) {
        const bool chart_too = room.column.width <= 0.0f;
        const float width = available_width();
        const ImVec2 corner = ImGui::GetCursorScreenPos();
        const PixelBox all{corner, {corner.x + width, corner.y + room.chart.height}};
        float height = draw_fibres_time(ui, all, view, now, step);
        if (chart_too) {
            const float top = corner.y + height + ui.px(part_gap);
            const float needed =
                std::max(fibres_chart_height(ui, width, view), all.to.y - top - ui.px(part_gap));
            draw_fibres_chart(ui, {{all.from.x, top}, {all.to.x, top + needed}}, view, now, step.day_d);
            height = top + needed - corner.y;
        }
        ImGui::SetCursorScreenPos(corner);
        if (chart_too) ImGui::Dummy({width, height});
    }
    end_room_panel();
}

void draw_in_column(Ui& ui, const StepRoom& room, const TalkNow& now, const FibresView& view,
                    const FibresStep& step) {
    if (begin_room_panel(ui, "fibres-chart", room.column, room)) {
        const ImVec2 corner = ImGui::GetCursorScreenPos();
        draw_fibres_chart(ui, {corner, {corner.x + room.column.width, corner.y + room.column.height}}, view,
                          now, step.day_d);
    }
    end_room_panel();
}

bool is_there(const sf::FloatRect& place) {
    return place.width >= 1.0f && place.height >= 1.0f;
}

}  // namespace

void draw_fibres_step(sf::RenderTarget& target, Ui& ui, const scene::StageStyle& style, const StepRoom& room,
                      const TalkNow& now, FibresStep& step, FibresStepPictures& pictures) {
    // First what a hand works, so that picture and chart follow it in the same frame.
    const auto view_now = [&] {
        return fibres_view(step.day_d, now.talk.visits_d, now.like_study, ui.language);
    };
    if (is_there(room.picture)) draw_fibres_divider(ui, room, step);
    if (is_there(room.chart)) draw_under_picture(ui, room, now, view_now(), step);
    const FibresView view = view_now();
    if (is_there(room.picture)) draw_fibres_picture(target, style, room.picture, view, step, pictures);
    if (is_there(room.column)) draw_in_column(ui, room, now, view, step);
}

bool is_moving(const FibresStep&) {
    return false;
}

bool answer_key(FibresStep&, const sf::Event::KeyEvent&) {
    return false;
}

}  // namespace needleroll::gui
