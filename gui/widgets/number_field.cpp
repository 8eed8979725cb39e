#include "gui/widgets/number_field.hpp"

#include "gui/platform/input.hpp"
#include "gui/platform/tab_order.hpp"
#include "gui/platform/text_report.hpp"
#include "gui/widgets/icons.hpp"
#include "gui/widgets/number_text.hpp"
#include "gui/words/widgets.hpp"
#include "sim/words/number_text.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace needleroll::gui {
namespace {

constexpr double complaint_sign = 16.0, complaint_margin = 2.0;

void write_text(TypedText& typed, std::string_view text) {
    const std::size_t length = std::min(text.size(), typed.text.size() - 1);
    std::copy_n(text.begin(), length, typed.text.begin());
    typed.text[length] = '\0';
}

void open_field(Ui& ui, ImGuiID owner, const NumberField& field) {
    ui.typed.owner = owner;
    ui.typed.take_focus = true;
    ui.typed.complaint_owner = 0;
    ui.typed.complaint.clear();
    write_text(ui.typed, number_text(ui.language, field.value, field.decimals));
}

bool has_complaint(const Ui& ui, ImGuiID owner) {
    return ui.typed.complaint_owner == owner && !ui.typed.complaint.empty();
}

/// Dear ImGui's text input in our frame. True when Enter was pressed.
bool text_input(Ui& ui, const PixelBox& box, bool complaining) {
    const Palette& colours = ui.colours;
    ImGui::SetCursorScreenPos(box.from);
    ImGui::PushFont(ui.fonts[TextStyle::section]);
    const float padding_y = std::max(0.0f, (box.height() - ImGui::GetFontSize()) / 2.0f);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(ui.px(8), padding_y));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, ui.px(6));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, ui.line_px(2));
    ImGui::PushStyleColor(ImGuiCol_Border, imgui_style_colour(complaining ? colours.warn : colours.accent));
    ImGui::PushStyleColor(ImGuiCol_FrameBg, imgui_style_colour(colours.raised));
    ImGui::SetNextItemWidth(box.width());
    if (ui.typed.take_focus) ImGui::SetKeyboardFocusHere();
    ui.typed.take_focus = false;
    const bool entered =
        ImGui::InputText("##typed", ui.typed.text.data(), ui.typed.text.size(),
                         ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
    offer_tab_stop(true);
    report_item_text(ui.fonts[TextStyle::section], ImGui::GetStyle().FramePadding, ui.typed.text.data());
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(3);
    ImGui::PopFont();
    return entered;
}

}  // namespace

Expected<double> accept_number(const Language& language, const NumberField& field, std::string_view typed) {
    const Expected<double> value = parse_number(language, typed, field.unit);
    if (!value) return value;
    // Converting a unit may miss a limit by a last bit.
    const double slack = 1e-9 * std::max(1.0, std::abs(*value));
    if (*value < field.minimum - slack || *value > field.maximum + slack) {
        return fail(
            {.message = range_text(language, field.minimum, field.maximum, field.decimals, field.unit),
             .found = std::string(typed)});
    }
    if (field.whole_number && *value != std::round(*value)) {
        return fail({.message = std::string(say(language, words::widgets::whole_numbers_only)),
                     .found = std::string(typed)});
    }
    return std::clamp(*value, field.minimum, field.maximum);
}

bool number_field_is_open(const Ui& ui, const char* id) {
    return ui.typed.owner == ImGui::GetID(id);
}

float number_opener(Ui& ui, const char* id, const PixelBox& line, float right_x, std::string_view number,
                    std::string_view unit, const NumberField& field) {
    const float width =
        text_size(ui.fonts[TextStyle::section], number).x + text_size(ui.fonts[TextStyle::body], unit).x;
    const float margin = ui.px(8);
    ImGui::SetCursorScreenPos({right_x - width - 2.0f * margin, line.from.y});
    const ImGuiID owner = ImGui::GetID(id);
    ImGui::PushID("opener");
    if (ImGui::InvisibleButton("open", {width + 2.0f * margin, line.height()})) open_field(ui, owner, field);
    offer_tab_stop();
    const bool lit = ImGui::IsItemHovered();
    if (lit) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    draw_focus(ui, {{right_x - width - margin / 2.0f, line.from.y}, {right_x, line.to.y}}, ui.px(4));
    const float light = transition(ui, ImGui::GetID("light"), lit, hover_s);
    ImGui::PopID();
    return light;
}

std::optional<double> number_field(Ui& ui, const char* id, const PixelBox& box, const NumberField& field) {
    const ImGuiID owner = ImGui::GetID(id);
    const bool opening = ui.typed.take_focus;
    const bool entered = text_input(ui, box, has_complaint(ui, owner));
    const bool left = ImGui::IsItemDeactivated();
    if (!entered && !left && !opening && !ImGui::IsItemActive() && !ImGui::IsItemFocused()) {
        ui.typed.owner = 0;
        return std::nullopt;
    }
    if (!entered && !left) return std::nullopt;
    const bool given_up = !entered && imgui_key_pressed(ImGuiKey_Escape);
    if (given_up) {
        ui.typed = {};
        return std::nullopt;
    }
    const Expected<double> value = accept_number(ui.language, field, ui.typed.text.data());
    if (value) {
        ui.typed = {};
        return *value;
    }
    ui.typed.complaint_owner = owner;
    ui.typed.complaint = value.error().message;
    ui.typed.take_focus = entered;
    if (!entered) ui.typed.owner = 0;
    return std::nullopt;
}

float draw_complaint(const Ui& ui, const char* id, ImVec2 at, float width_px) {
    if (!has_complaint(ui, ImGui::GetID(id))) return 0.0f;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImFont* font = ui.fonts[TextStyle::hint];
    const float sign = ui.px(complaint_sign), margin = ui.px(complaint_margin), indent = sign + ui.px(5);
    const float room = std::max(1.0f, width_px - indent);
    draw_icon(list, Icon::warning, {at.x, at.y + margin}, sign, ui.colours.warn);
    // The first line stands beside the middle of the sign.
    const float lead = std::max(0.0f, (sign - font->FontSize) / 2.0f);
    draw_wrapped(list, font, {at.x + indent, at.y + margin + lead}, room, ui.colours.warn,
                 ui.typed.complaint);
    return 2.0f * margin + std::max(sign, 2.0f * lead + wrapped_height(font, ui.typed.complaint, room));
}

void forget_complaint(Ui& ui, const char* id) {
    if (ui.typed.complaint_owner == ImGui::GetID(id)) ui.typed.complaint.clear();
}

}  // namespace needleroll::gui
