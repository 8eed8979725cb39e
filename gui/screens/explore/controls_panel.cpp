#include "gui/controls/control.hpp"
#include "gui/platform/tab_order.hpp"
#include "gui/scene/tissue_colours.hpp"
#include "gui/screens/explore/panels.hpp"
#include "gui/widgets/choices.hpp"
#include "gui/widgets/draw.hpp"
#include "gui/widgets/panel_parts.hpp"
#include "gui/widgets/slider_row.hpp"
#include "gui/words/controls.hpp"
#include "sim/device/arrangement.hpp"

#include <algorithm>

namespace needleroll::gui {
namespace {

/// Space that a control leaves below itself [px at 100 %].
constexpr double control_gap = 11.0;

/// The swatches of skin tones and the gap between them, and how small they may get for their label
/// [px at 100 %].
constexpr double tone_size = 24.0, tone_gap = 4.0, least_tone_width = 16.0;

constexpr std::array<Icon, 4> group_icons = {Icon::roller, Icon::hand, Icon::star, Icon::skin};

/// 8 x 24 or 24 x 8: the two readings of the published layout.
void draw_arrangement(Ui& ui, Desk& desk, bool& more_open) {
    Session& session = desk.session;
    const NeedleArrangement now = arrangement_of(session.scenario.roller);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    for (const std::string_view key : {"roller.rings", "roller.needles_per_ring"}) {
        const Parameter* parameter = find_parameter(key);
        if (parameter == nullptr || !is_changed(session, *parameter)) continue;
        mark_change(ui, desk, *parameter, at);
        break;
    }
    const Language& language = ui.language;
    const std::string_view label = say(language, words::controls::layout);
    value_line(ui, "arrangement", label, std::to_string(needle_count(session.scenario.roller)),
               say(language, words::controls::needles),
               {label,
                say(language, words::controls::layout_meaning),
                say(language, words::controls::layout_range),
                say(language, words::controls::layout_source),
                {}});
    space(ui, 4);
    const std::array<Tab, 3> segments = {Tab{"8 × 24"}, Tab{"24 × 8"},
                                         Tab{say(language, words::controls::layout_other), std::nullopt,
                                             say(language, words::controls::layout_other_help)}};
    const auto picked =
        segmented(ui, "layout", segments, static_cast<int>(now), ImGui::GetContentRegionAvail().x);
    if (picked) {
        const auto wanted = static_cast<NeedleArrangement>(*picked);
        if (wanted == NeedleArrangement::other) more_open = true;
        Scenario changed = session.scenario;
        changed.roller = with_arrangement(changed.roller, wanted);
        change(session, "roller.layout", changed);
        end_change(session);
    }
    space(ui, control_gap);
}

/// Strokes that were rolled by hand or listed, and the way back.
void draw_hand_strokes(Ui& ui, const Session& session) {
    if (session.scenario.program.pattern != Pattern::strokes) return;
    hint_line(ui, say(ui.language, words::controls::free_strokes{.count = session.scenario.strokes.size()}));
    space(ui, control_gap);
}

/// One swatch as an item; true when it is clicked.
bool tone_item(Ui& ui, const PixelBox& box, std::size_t place, bool chosen) {
    const bool clicked = hit_item("tone", box);
    tooltip(ui, say(ui.language, words::controls::skin_tone_tooltip{.all = scene::skin_tones.size(),
                                                                    .number = place + 1}));
    ImDrawList* list = ImGui::GetWindowDrawList();
    const Colour tone = scene::skin_tones[place];
    list->AddRectFilled(box.from, box.to, imgui_colour(tone), ui.px(8));
    if (chosen || ImGui::IsItemHovered()) {
        const PixelBox ring = grown(box, chosen ? -ui.px(1) : 0.0f);
        list->AddRect(ring.from, ring.to, imgui_colour(ui.colours.accent), ui.px(8), 0,
                      ui.line_px(chosen ? 2.5 : 1));
    }
    if (chosen) {
        const bool dark = contrast_ratio(tone, ui.colours.on_pill) > 3.0;
        const Colour ink = dark ? ui.colours.on_pill : opaque(ui.colours.pill);
        draw_icon_centred(list, Icon::check, box.middle(), ui.px(16), ink);
    }
    draw_focus(ui, box, ui.px(8));
    return clicked;
}

/// The tone of the skin seen from above. A matter of the picture, not of the run.
void draw_skin_tones(Ui& ui, int& skin_tone) {
    const auto count = static_cast<float>(scene::skin_tones.size());
    const float gap = ui.px(tone_gap), size = ui.px(tone_size), label_gap = ui.px(12);
    const ImFont* font = ui.fonts[TextStyle::body];
    const std::string_view label = say(ui.language, words::controls::skin_tone);
    const float all = available_width(), label_width = text_size(font, label).x + label_gap;
    // The swatches end the line of the label, or stand under it.
    const bool beside = label_width + count * (ui.px(least_tone_width) + gap) - gap <= all;
    const float room = beside ? all - label_width : all;
    const float width = std::clamp((room + gap) / count - gap, ui.px(least_tone_width), size);
    ImVec2 at = ImGui::GetCursorScreenPos();
    draw_text_in(ImGui::GetWindowDrawList(), font, {at, {at.x + all, at.y + size}}, 0.0f, ui.colours.ink_soft,
                 label);
    if (!beside) at.y += size;
    const float first = beside ? at.x + all - count * (width + gap) + gap : at.x;
    for (std::size_t i = 0; i < scene::skin_tones.size(); ++i) {
        const float left = first + static_cast<float>(i) * (width + gap);
        const bool chosen = skin_tone == static_cast<int>(i);
        ImGui::PushID(static_cast<int>(i));
        if (tone_item(ui, {{left, at.y}, {left + width, at.y + size}}, i, chosen))
            skin_tone = static_cast<int>(i);
        ImGui::PopID();
    }
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({available_width(), size});
    space(ui, 2);
}

/// Shows the parameters that have an effect in this scenario.
void draw_parameters(Ui& ui, Desk& desk, const std::vector<const Parameter*>& list) {
    for (const Parameter* parameter : list) {
        if (parameter->applies(desk.session.scenario)) draw_control(ui, desk, *parameter);
    }
}

int changed_among(const Session& session, const std::vector<const Parameter*>& list) {
    int changed = 0;
    for (const Parameter* parameter : list) changed += is_changed(session, *parameter) ? 1 : 0;
    return changed;
}

/// "More", and how many are changed among what it hides.
std::string more_label(const Language& language, const Session& session, const ControlGroup& group,
                       bool open) {
    if (open) return std::string(say(language, words::controls::less));
    const int changed = changed_among(session, group.more);
    if (changed > 0) return say(language, words::controls::more_changed{.count = changed});
    return std::string(say(language, words::controls::more));
}

/// Room of the link with its arrow [px].
float more_width(const Ui& ui, std::string_view label) {
    return text_size(ui.fonts[TextStyle::label], label).x + ui.px(22);
}

/// "More" at the right end of the group's head line.
void draw_more_link(Ui& ui, std::string_view label, bool& open, float head_y) {
    const float after_head_y = ImGui::GetCursorPosY();
    const float width = more_width(ui, label);
    const PixelBox box{{ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x - width, 0.0f}, {}};
    ImGui::SetCursorPosY(head_y - ui.px(4));
    const ImVec2 at(box.from.x, ImGui::GetCursorScreenPos().y);
    ImGui::SetCursorScreenPos(at);
    if (ImGui::InvisibleButton("more", {width, ui.px(30)})) open = !open;
    offer_tab_stop();
    const Colour ink = ImGui::IsItemHovered() ? ui.colours.accent_hover : ui.colours.accent;
    draw_focus(ui, {at, {at.x + width, at.y + ui.px(30)}}, ui.px(6));
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_text_in(list, ui.fonts[TextStyle::label], {at, {at.x + width - ui.px(20), at.y + ui.px(30)}}, 1.0f,
                 ink, label);
    draw_icon_centred(list, open ? Icon::chevron_down : Icon::chevron_right,
                      {at.x + width - ui.px(9), at.y + ui.px(15)}, ui.px(15), ink);
    ImGui::SetCursorPosY(after_head_y);
}

void draw_group(Ui& ui, ExploreScreen& screen, Desk& desk, std::size_t index) {
    const ControlGroup& group = screen.groups[index];
    bool& open = screen.more_open[index];
    ImGui::PushID(static_cast<int>(index));
    const float head_y = ImGui::GetCursorPosY();
    const bool has_more = !group.more.empty();
    const std::string more = has_more ? more_label(ui.language, desk.session, group, open) : std::string();
    section_header(ui, group_icons[index], say(ui.language, group.title),
                   has_more ? more_width(ui, more) + ui.px(8) : 0.0f);
    if (has_more) draw_more_link(ui, more, open, head_y);
    draw_parameters(ui, desk, group.front);
    if (group.subject == ControlSubject::roller) draw_arrangement(ui, desk, open);
    if (group.subject == ControlSubject::pattern) draw_hand_strokes(ui, desk.session);
    if (group.subject == ControlSubject::skin) draw_skin_tones(ui, desk.settings.skin_tone);
    if (open) {
        draw_parameters(ui, desk, group.more);
    }
    ImGui::PopID();
}

}  // namespace

void draw_controls(Ui& ui, ExploreScreen& screen, Desk& desk, const ExploreLayout& layout) {
    const sf::FloatRect& place = layout.frame.left;
    if (place.width < 1.0f) return;
    if (begin_panel(ui, "controls", place, {}, ground_of(layout.frame.left_is_drawer))) {
        if (layout.frame.left_is_drawer) lift_panel();
        if (layout.frame.picker_in_controls) {
            draw_screen_picker(ui, desk, screen, screen.picker(desk, ui.language), 0.0f);
            divider(ui);
        }
        for (std::size_t i = 0; i < screen.groups.size(); ++i) {
            if (i > 0) {
                // The last control of a group has left the space that stands between two of them.
                space(ui, -control_gap);
                divider(ui);
            }
            draw_group(ui, screen, desk, i);
        }
        hint_line(ui, say(ui.language, words::controls::published_key), ui.colours.range_bar);
        draw_edge(ui, {place.left + place.width - 0.5f, place.top},
                  {place.left + place.width - 0.5f, place.top + place.height});
    }
    end_panel();
}

}  // namespace needleroll::gui
