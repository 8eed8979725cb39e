#include "gui/screens/explore/panels.hpp"
#include "gui/widgets/choices.hpp"
#include "gui/widgets/draw.hpp"
#include "gui/widgets/panel_parts.hpp"
#include "gui/widgets/slider_row.hpp"

#include <fmt/format.h>

namespace needleroll::gui {
namespace {

constexpr std::array<Icon, 4> group_icons = {Icon::roller, Icon::hand, Icon::star, Icon::skin};

/// 8 x 24 or 24 x 8: the two readings of the published layout.
void draw_arrangement(Ui& ui, ExploreScreen& screen, bool& more_open) {
    Session& session = screen.state.session;
    const NeedleArrangement now = arrangement_of(session.scenario.roller);
    const std::string needles = fmt::format("{}", needle_count(session.scenario.roller));
    value_line(ui, "Layout", needles, "needles",
               {"Layout",
                "Rings along the axle times needles around the drum.",
                "8 rings of 24, or 24 rings of 8; anything else under More",
                "\"8 rows and 24 circular arrays\" (Singh & Yadav 2016) can be read both ways; 8 rows: "
                "Schwarz & Laaff 2011",
                {}});
    space(ui, 4);
    const std::array<Segment, 3> segments = {
        Segment{"8 × 24"}, Segment{"24 × 8"},
        Segment{"Other…", std::nullopt, "Rings, spacing, stagger and more"}};
    const auto picked =
        segmented(ui, "layout", segments, static_cast<int>(now), ImGui::GetContentRegionAvail().x);
    if (picked) {
        const auto wanted = static_cast<NeedleArrangement>(*picked);
        if (wanted == NeedleArrangement::other) more_open = true;
        change(session, "roller.layout", with_arrangement(session.scenario, wanted));
        end_change(session);
    }
}

/// Shows the parameters that have an effect in this scenario.
void draw_parameters(Ui& ui, ExploreScreen& screen, const std::vector<const Parameter*>& list) {
    for (const Parameter* parameter : list) {
        if (parameter->applies(screen.state.session.scenario)) draw_control(ui, screen, *parameter);
    }
}

int changed_among(const Session& session, const std::vector<const Parameter*>& list) {
    int changed = 0;
    for (const Parameter* parameter : list) changed += is_changed(session, *parameter) ? 1 : 0;
    return changed;
}

/// "More" at the right end of the group's head line.
void draw_more_link(Ui& ui, const Session& session, const ControlGroup& group, bool& open, float head_y) {
    const float after_head_y = ImGui::GetCursorPosY();
    const int changed = changed_among(session, group.more);
    const std::string label = open          ? std::string("Less")
                              : changed > 0 ? fmt::format("More ({} changed)", changed)
                                            : std::string("More");
    const float width = text_size(ui.fonts[TextStyle::label], label).x + ui.px(22);
    const Box box{{ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x - width, 0.0f}, {}};
    ImGui::SetCursorPosY(head_y - ui.px(4));
    const ImVec2 at(box.from.x, ImGui::GetCursorScreenPos().y);
    ImGui::SetCursorScreenPos(at);
    if (ImGui::InvisibleButton("more", {width, ui.px(30)})) open = !open;
    const Colour ink = ImGui::IsItemHovered() ? ui.colours.accent_hover : ui.colours.accent;
    draw_focus(ui, {at, {at.x + width, at.y + ui.px(30)}}, ui.px(6));
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_text_in(list, ui.fonts[TextStyle::label], {at, {at.x + width - ui.px(20), at.y + ui.px(30)}}, 1.0f,
                 ink, label);
    draw_icon_centred(list, open ? Icon::chevron_down : Icon::chevron_right,
                      {at.x + width - ui.px(9), at.y + ui.px(15)}, ui.px(15), ink);
    ImGui::SetCursorPosY(after_head_y);
}

void draw_group(Ui& ui, ExploreScreen& screen, std::size_t index) {
    const ControlGroup& group = screen.groups[index];
    bool& open = screen.more_open[index];
    ImGui::PushID(static_cast<int>(index));
    const float head_y = ImGui::GetCursorPosY();
    section_header(ui, group_icons[index], group.title);
    if (!group.more.empty()) draw_more_link(ui, screen.state.session, group, open, head_y);
    draw_parameters(ui, screen, group.front);
    if (group.title == "Roller") draw_arrangement(ui, screen, open);
    if (open) {
        space(ui, 12);
        draw_parameters(ui, screen, group.more);
    }
    ImGui::PopID();
}

}  // namespace

void draw_controls(Ui& ui, ExploreScreen& screen, const sf::FloatRect& place) {
    if (begin_panel(ui, "controls", place, {})) {
        for (std::size_t i = 0; i < screen.groups.size(); ++i) {
            if (i > 0) divider(ui);
            draw_group(ui, screen, i);
        }
        hint_line(ui, "published range, source under ?", ui.colours.range_bar);
        draw_edge(ui, {place.left + place.width - 0.5f, place.top},
                  {place.left + place.width - 0.5f, place.top + place.height});
    }
    end_panel();
}

}  // namespace needleroll::gui
