#include "gui/widgets/slider_row.hpp"

#include "gui/platform/input.hpp"
#include "gui/platform/text_report.hpp"
#include "gui/widgets/number_field.hpp"
#include "gui/widgets/number_text.hpp"
#include "sim/words/number_text.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace needleroll::gui {
namespace {

constexpr double track_middle = 33.0;  // from the top of the row
constexpr double row_height = 43.0;
constexpr double slider_knob_radius = 9.0;
constexpr double published_below = 11.0;  // under the knob, which would hide a narrow range
constexpr double help_gap = 9.0;
constexpr double value_unit_gap = 4.0;
constexpr double value_gap = 8.0;

/// Geometry of one row, in pixels.
struct RowLayout {
    PixelBox row;
    PixelBox line;             ///< of the value
    PixelBox label;            ///< first line of the label, as wide as its lines may be
    float help_x = 0.0f;       ///< middle of the "?"
    float value_right = 0.0f;  ///< right end of the unit
    float track_y = 0.0f;
};

float widest_word_px(const ImFont* font, std::string_view text) {
    float widest = 0.0f;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        widest = std::max(widest, text_size(font, text.substr(0, end)).x);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return widest;
}

/// The row of a label. Where the widest of its values leaves too little room the label is broken, and where
/// it leaves too little for a word the value stands under the label.
RowLayout layout_row(const Ui& ui, float width_px, bool has_help, std::string_view label,
                     float widest_value_px) {
    RowLayout layout;
    layout.row = next_box(width_px, ui.px(row_height));
    layout.line = {layout.row.from, {layout.row.to.x, layout.row.from.y + ui.px(panel_line_height)}};
    layout.help_x = layout.row.to.x - ui.px(help_button_size / 2.0);
    layout.value_right = has_help ? layout.row.to.x - ui.px(help_button_size + help_gap) : layout.row.to.x;
    const ImFont* font = ui.fonts[TextStyle::body];
    const float whole = layout.value_right - layout.row.from.x, line = ui.px(panel_line_height);
    const float beside = whole - widest_value_px - ui.px(value_gap);
    const bool is_beside = widest_word_px(font, label) <= beside;
    const float room = is_beside ? beside : whole;
    layout.label = {layout.row.from, {layout.row.from.x + room, layout.line.to.y}};
    float more = broken_line_height(font, label, room, line) - line;
    if (!is_beside) {
        more += line;
        layout.line.from.y += more, layout.line.to.y += more;
    }
    layout.row.to.y += more;
    layout.track_y = std::round(layout.row.from.y + ui.px(track_middle) + more);
    return layout;
}

/// Width of number and unit.
float value_width(const Ui& ui, std::string_view number, std::string_view unit) {
    const float unit_px =
        unit.empty() ? 0.0f : text_size(ui.fonts[TextStyle::body], unit).x + ui.px(value_unit_gap);
    return text_size(ui.fonts[TextStyle::section], number).x + unit_px;
}

/// Number and unit, right-aligned.
void draw_value(const Ui& ui, const RowLayout& layout, std::string_view number, std::string_view unit,
                float light) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImFont* number_font = ui.fonts[TextStyle::section];
    const ImFont* unit_font = ui.fonts[TextStyle::body];
    const float width = text_size(number_font, number).x;
    const PixelBox unit_box{
        {layout.value_right - (value_width(ui, number, unit) - width), layout.line.from.y},
        {layout.value_right, layout.line.to.y}};
    draw_text_in(list, unit_font, unit_box, 1.0f, ui.colours.ink_faint, unit);
    const PixelBox number_box{{unit_box.from.x - width, layout.line.from.y},
                              {unit_box.from.x, layout.line.to.y}};
    const Colour ink = mixed(ui.colours.ink, ui.colours.accent, static_cast<double>(light));
    draw_text_in(list, number_font, number_box, 1.0f, ink, number);
}

void draw_label(const Ui& ui, const RowLayout& layout, std::string_view label, bool differs) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_broken_line(list, ui.fonts[TextStyle::body], layout.label, ui.colours.ink_soft, label);
    if (differs) {
        list->AddCircleFilled({layout.label.from.x - ui.px(6.5), layout.label.middle().y}, ui.px(2.5),
                              paint(ui.colours.accent));
    }
}

/// How the track looks in this frame.
struct TrackLook {
    float fraction = 0.0f;
    float light = 0.0f;  ///< 0 at rest to 1 under the pointer
    bool dragged = false;
};

void draw_track(const Ui& ui, const RowLayout& layout, const SliderRow& row, const TrackLook& look) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float left = layout.row.from.x;
    const float width = layout.row.width();
    const float half = ui.px(2);
    const float x = left + width * look.fraction;
    draw_round_bar(list, left, left + width, layout.track_y, half, ui.colours.track);
    draw_round_bar(list, left, x, layout.track_y, half, ui.colours.accent);
    if (row.published_from && row.published_to) {
        const auto from = static_cast<float>(track_fraction(row.scale, *row.published_from));
        const auto to = static_cast<float>(track_fraction(row.scale, *row.published_to));
        draw_round_bar(list, left + width * from, left + width * to, layout.track_y + ui.px(published_below),
                       ui.px(1.5), ui.colours.range_bar);
    }
    draw_knob(ui, {x, layout.track_y}, ui.px(slider_knob_radius + static_cast<double>(look.light)),
              ui.px(look.dragged ? 3 : 2));
}

/// The value in a pill over the knob while it is dragged.
void draw_drag_pill(const Ui& ui, ImVec2 knob, std::string_view text) {
    ImDrawList* list = ImGui::GetForegroundDrawList();
    const ImFont* font = ui.fonts[TextStyle::label_strong];
    const ImVec2 size = text_size(font, text);
    const float half_width = size.x / 2.0f + ui.px(10);
    const PixelBox pill{{knob.x - half_width, knob.y - ui.px(46)}, {knob.x + half_width, knob.y - ui.px(18)}};
    list->AddRectFilled(pill.from, pill.to, paint(ui.colours.pill), ui.px(14));
    report_ground(list, pill.from, pill.to);
    draw_text_in(list, font, pill, 0.5f, ui.colours.on_pill, text);
}

int row_decimals(const SliderRow& row) {
    if (row.whole_numbers) return 0;
    return row.decimals >= 0 ? row.decimals : decimals_of_step(row.scale.step);
}

/// The shown number: as many decimals as the step needs; on a logarithmic track three significant digits.
std::string row_text(const Language& language, const SliderRow& row, double value) {
    const bool by_size = row.scale.kind == TrackKind::logarithmic && row.decimals < 0 && !row.whole_numbers;
    return by_size ? short_number_text(language, value) : number_text(language, value, row_decimals(row));
}

double tidy(const SliderRow& row, double value) {
    const double inside = std::clamp(value, row.scale.minimum, row.scale.maximum);
    return row.whole_numbers ? std::round(inside) : inside;
}

/// The value under a drag of the last item, or the old one. A knob is held where it was grabbed.
double dragged_value(const Ui& ui, const RowLayout& layout, const SliderRow& row) {
    const ImGuiIO& io = ImGui::GetIO();
    float& grab = *ImGui::GetStateStorage()->GetFloatRef(ImGui::GetID("grab"));
    const float place = io.MousePos.x - layout.row.from.x;
    if (ImGui::IsItemActivated()) {
        const float knob = layout.row.width() * static_cast<float>(track_fraction(row.scale, row.value));
        const bool on_knob = std::abs(place - knob) <= ui.px(slider_knob_radius);
        grab = on_knob ? place - knob : 0.0f;
        if (on_knob) return row.value;
    } else if (io.MouseDelta.x == 0.0f || io.MouseClickedLastCount[0] > 1) {
        return row.value;  // resting, or still held after the double-click that reset it
    }
    return value_at_fraction(row.scale, static_cast<double>((place - grab) / layout.row.width()));
}

/// Steps asked for by wheel and arrow keys over the last item.
double asked_steps() {
    const ImGuiIO& io = ImGui::GetIO();
    double steps = 0.0;
    if (ImGui::IsItemHovered()) {
        claim_wheel_for_last_item();
        steps += static_cast<double>(io.MouseWheel);
    }
    if (ImGui::IsItemFocused() && io.NavVisible) {
        const int keys = (imgui_key_pressed(ImGuiKey_RightArrow) ? 1 : 0) -
                         (imgui_key_pressed(ImGuiKey_LeftArrow) ? 1 : 0);
        if (keys != 0) keep_keyboard_focus();
        steps += keys;
    }
    return steps;
}

/// What drag, wheel, arrow keys and double-click on the last item make of the value.
SliderChange answer_hand(const Ui& ui, const RowLayout& layout, const SliderRow& row) {
    SliderChange change{false, ImGui::IsItemDeactivated(), row.value};
    if (ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
        change.value = row.default_value;
    } else if (ImGui::IsItemActive()) {
        change.value = dragged_value(ui, layout, row);
    }
    if (const double steps = asked_steps(); steps != 0.0) {
        change.value = stepped(row.scale, row.value, steps, ImGui::GetIO().KeyShift);
        change.finished = true;
    }
    change.value = tidy(row, change.value);
    change.changed = change.value != row.value;
    return change;
}

/// Width of the widest value that the row can show.
float widest_value(const Ui& ui, const SliderRow& row) {
    float widest = value_width(ui, row_text(ui.language, row, row.value), row.unit);
    for (const double end : {row.scale.minimum, row.scale.maximum})
        widest = std::max(widest, value_width(ui, row_text(ui.language, row, end), row.unit));
    return widest;
}

/// The track as an item: draws it and answers the hand.
SliderChange track_item(Ui& ui, const RowLayout& layout, const SliderRow& row) {
    const float top = layout.row.to.y - ui.px(row_height - panel_line_height);
    hit_item("track", {{layout.row.from.x, top}, layout.row.to});
    const SliderChange change = answer_hand(ui, layout, row);
    const bool dragged = ImGui::IsItemActive();
    const float light = transition(ui, ImGui::GetID("light"), ImGui::IsItemHovered() || dragged, hover_s);
    const auto fraction = static_cast<float>(track_fraction(row.scale, change.value));
    draw_track(ui, layout, row, {fraction, light, dragged});
    const ImVec2 knob{layout.row.from.x + layout.row.width() * fraction, layout.track_y};
    draw_focus(ui, grown({knob, knob}, ui.px(slider_knob_radius)), ui.px(slider_knob_radius));
    if (dragged) {
        const std::string number = row_text(ui.language, row, change.value);
        draw_drag_pill(ui, knob, with_unit(ui.language, number, row.unit));
    }
    if (!row.enabled) tooltip(ui, row.reason_disabled);
    return change;
}

}  // namespace

SliderChange slider_row(Ui& ui, const char* id, const SliderRow& row, float width_px) {
    ImGui::PushID(id);
    ImGui::BeginGroup();
    if (!row.enabled) ImGui::BeginDisabled();
    const RowLayout layout = layout_row(ui, width_px > 0.0f ? width_px : available_width(),
                                        !row.help.title.empty(), row.label, widest_value(ui, row));
    SliderChange change = track_item(ui, layout, row);
    NumberField field{.value = change.value,
                      .minimum = row.scale.minimum,
                      .maximum = row.scale.maximum,
                      .decimals = row_decimals(row),
                      .whole_number = row.whole_numbers,
                      .unit = row.unit};
    const std::string number = row_text(ui.language, row, change.value);
    if (number_field_is_open(ui, "number")) {
        const PixelBox box{{layout.value_right - ui.px(96), layout.line.from.y - ui.px(2)},
                           {layout.value_right, layout.line.to.y + ui.px(2)}};
        if (const auto typed = number_field(ui, "number", box, field)) {
            change = {*typed != row.value, true, *typed};
        }
    } else {
        const float light =
            number_opener(ui, "number", layout.line, layout.value_right, number, row.unit, field);
        draw_value(ui, layout, number, row.unit, light);
    }
    draw_label(ui, layout, row.label, number != row_text(ui.language, row, row.default_value));
    if (!row.enabled) ImGui::EndDisabled();
    if (!row.help.title.empty()) help_button(ui, "help", {layout.help_x, layout.line.middle().y}, row.help);
    if (change.changed) forget_complaint(ui, "number");
    const float extra =
        draw_complaint(ui, "number", {layout.row.from.x, layout.row.to.y}, layout.row.width());
    ImGui::SetCursorScreenPos(layout.row.from);
    ImGui::Dummy({layout.row.width(), layout.row.height() + extra});
    ImGui::EndGroup();
    ImGui::PopID();
    return change;
}

void value_line(Ui& ui, const char* id, std::string_view label, std::string_view value, std::string_view unit,
                const Help& help, float width_px) {
    ImGui::PushID(id);
    const RowLayout layout = layout_row(ui, width_px > 0.0f ? width_px : available_width(),
                                        !help.title.empty(), label, value_width(ui, value, unit));
    draw_value(ui, layout, value, unit, 0.0f);
    draw_label(ui, layout, label, false);
    if (!help.title.empty()) help_button(ui, "help", {layout.help_x, layout.line.middle().y}, help);
    ImGui::SetCursorScreenPos(layout.row.from);
    ImGui::Dummy({layout.row.width(), layout.row.height() - ui.px(row_height - panel_line_height)});
    space(ui, 4);
    ImGui::PopID();
}

}  // namespace needleroll::gui
