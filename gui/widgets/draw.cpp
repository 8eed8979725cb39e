#include "gui/widgets/draw.hpp"

#include "gui/platform/tab_order.hpp"
#include "gui/platform/text_report.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <span>
#include <vector>

namespace needleroll::gui {
namespace {

ImVec2 whole(ImVec2 at) {
    return {std::round(at.x), std::round(at.y)};
}

const char* end_of(std::string_view text) {
    return text.data() + text.size();
}

/// A font's line is 1.21 em high; text is easier to read at 1.45 em.
constexpr float line_pitch = 1.2f;

/// One line; `room`, if any, is what its parent keeps for it.
void put_text(ImDrawList* list, const ImFont* font, ImVec2 at, Colour colour, std::string_view text,
              const sf::FloatRect* room) {
    if (text.empty()) return;
    list->AddText(font, font->FontSize, whole(at), paint(colour), text.data(), end_of(text));
    report_text(list, font, whole(at), text, room);
}

/// Strength of a whole shadow: half of it lies at the edge of the box.
constexpr float shadow_strength = 1.6f;

/// The outline of a box with round corners of so many points each, clockwise; never inside out.
std::vector<ImVec2> round_outline(const PixelBox& box, float rounding_px, int corner_points) {
    const ImVec2 middle = box.middle();
    const float half_width = std::max(0.0f, box.width() / 2.0f),
                half_height = std::max(0.0f, box.height() / 2.0f);
    const float radius = std::clamp(rounding_px, 0.0f, std::min(half_width, half_height));
    std::vector<ImVec2> outline;
    for (int i = 0; i < 4 * corner_points; ++i) {
        const int corner = i / corner_points;
        const float quarter = static_cast<float>(i % corner_points) / static_cast<float>(corner_points - 1);
        const float angle = (static_cast<float>(corner) + quarter) * std::numbers::pi_v<float> / 2.0f;
        const float right = corner == 0 || corner == 3 ? 1.0f : -1.0f, down = corner < 2 ? 1.0f : -1.0f;
        outline.push_back({middle.x + right * (half_width - radius) + radius * std::cos(angle),
                           middle.y + down * (half_height - radius) + radius * std::sin(angle)});
    }
    return outline;
}

}  // namespace

PixelBox grown(const PixelBox& box, float margin) {
    return {{box.from.x - margin, box.from.y - margin}, {box.to.x + margin, box.to.y + margin}};
}

ImU32 paint(Colour colour) {
    return ImGui::GetColorU32(imgui_colour(colour));
}

ImVec2 text_size(const ImFont* font, std::string_view text) {
    if (text.empty())
        return {0.0f, font->FontSize};  // its pointer may be null, which ImGui takes for a C string
    return font->CalcTextSizeA(font->FontSize, 1e9f, 0.0f, text.data(), end_of(text));
}

std::vector<std::string_view> broken_lines(const ImFont* font, std::string_view text, float width_px) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::string_view paragraph = text.substr(0, text.find('\n'));
        const char* stop = font->CalcWordWrapPositionA(1.0f, paragraph.data(), end_of(paragraph), width_px);
        auto length = static_cast<std::size_t>(stop - paragraph.data());
        if (length > 0 && length < paragraph.size() && paragraph[length] != ' ') {
            // ImGui breaks after punctuation too, which would tear "0.89" apart.
            const std::size_t space = paragraph.rfind(' ', length - 1);
            if (space != std::string_view::npos && space > 0) length = space;
        }
        if (length == 0 && !paragraph.empty()) length = 1;  // narrower than a letter: go on all the same
        lines.push_back(paragraph.substr(0, length));
        text.remove_prefix(length);
        if (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
    }
    return lines;
}

float wrapped_height(const ImFont* font, std::string_view text, float width_px) {
    const auto lines = static_cast<float>(broken_lines(font, text, width_px).size());
    return lines > 0.0f ? font->FontSize * (1.0f + (lines - 1.0f) * line_pitch) : 0.0f;
}

void draw_text(ImDrawList* list, const ImFont* font, ImVec2 at, Colour colour, std::string_view text) {
    put_text(list, font, at, colour, text, nullptr);
}

void draw_text_in(ImDrawList* list, const ImFont* font, const PixelBox& box, float align, Colour colour,
                  std::string_view text) {
    const ImVec2 size = text_size(font, text);
    const ImVec2 at{box.from.x + (box.width() - size.x) * align, box.from.y + (box.height() - size.y) / 2.0f};
    const sf::FloatRect room(box.from.x, box.from.y, box.width(), box.height());
    put_text(list, font, at, colour, text, &room);
}

void draw_wrapped(ImDrawList* list, const ImFont* font, ImVec2 at, float width_px, Colour colour,
                  std::string_view text) {
    float y = at.y;
    for (const std::string_view line : broken_lines(font, text, width_px)) {
        draw_text(list, font, {at.x, y}, colour, line);
        y += font->FontSize * line_pitch;
    }
}

float broken_line_height(const ImFont* font, std::string_view text, float width_px, float line_px) {
    return line_px + std::max(0.0f, wrapped_height(font, text, width_px) - font->FontSize);
}

void draw_broken_line(ImDrawList* list, const ImFont* font, const PixelBox& first_line, Colour colour,
                      std::string_view text) {
    const ImVec2 at{first_line.from.x, first_line.from.y + (first_line.height() - font->FontSize) / 2.0f};
    draw_wrapped(list, font, at, first_line.width(), colour, text);
}

std::string shortened(const ImFont* font, std::string_view text, float width_px) {
    if (text.empty() || text_size(font, text).x <= width_px) return std::string(text);
    constexpr std::string_view ellipsis = "\u2026";
    const float room = width_px - text_size(font, ellipsis).x;
    const char* rest = nullptr;
    font->CalcTextSizeA(font->FontSize, std::max(room, 0.0f), 0.0f, text.data(), end_of(text), &rest);
    std::string beginning(text.data(), rest);
    while (beginning.ends_with(' ')) beginning.pop_back();
    beginning += ellipsis;
    report_shortened(beginning, text);
    return beginning;
}

void draw_shadow(ImDrawList* list, const PixelBox& box, float rounding_px, float drop_px, float blur_px,
                 Colour colour) {
    // Rings from the full shadow inside to none outside, along a smooth step; small ones need one ring only.
    constexpr std::array<float, 4> smooth_step{1.0f, 0.74f, 0.26f, 0.0f};
    constexpr std::array<float, 2> straight_step{1.0f, 0.0f};
    const bool small = blur_px <= 8.0f;
    const std::span<const float> steps = small ? std::span<const float>(straight_step) : smooth_step;
    const int corner_points = small ? 4 : 6, points = 4 * corner_points,
              rings = static_cast<int>(steps.size());
    const PixelBox dropped{{box.from.x, box.from.y + drop_px}, {box.to.x, box.to.y + drop_px}};
    list->PrimReserve(3 * (points - 2) + 6 * points * (rings - 1), points * rings);
    const unsigned first = list->_VtxCurrentIdx;
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    for (int ring = 0; ring < rings; ++ring) {
        const float outwards = blur_px * (static_cast<float>(ring) / static_cast<float>(rings - 1) - 0.5f);
        Colour tint = colour;
        const float strength = shadow_strength * steps[static_cast<std::size_t>(ring)];
        tint.alpha = static_cast<std::uint8_t>(
            std::lround(std::min(255.0f, strength * static_cast<float>(colour.alpha))));
        for (const ImVec2& point :
             round_outline(grown(dropped, outwards), rounding_px + outwards, corner_points))
            list->PrimWriteVtx(point, white, paint(tint));
    }
    const auto write = [&](int ring, int point) {
        list->PrimWriteIdx(
            static_cast<ImDrawIdx>(first + static_cast<unsigned>(ring * points + point % points)));
    };
    for (int point = 1; point + 1 < points; ++point)
        for (const int corner : {0, point, point + 1}) write(0, corner);
    for (int ring = 1; ring < rings; ++ring)
        for (int point = 0; point < points; ++point) {
            for (const int step : {0, 1}) write(ring - 1, point + step);
            write(ring, point + 1);
            write(ring - 1, point);
            for (const int step : {1, 0}) write(ring, point + step);
        }
}

void draw_round_bar(ImDrawList* list, float from_x, float to_x, float y, float half_height, Colour colour) {
    // ImGui rounds thin boxes less than asked for, so the outline is made here.
    constexpr float quarter = std::numbers::pi_v<float> / 2.0f;
    const float right = std::max(from_x + 2.0f * half_height, to_x) - half_height;
    const int pieces = std::clamp(static_cast<int>(std::ceil(1.5f * half_height)), 3, 8);
    list->PathArcTo({from_x + half_height, y}, half_height, quarter, 3.0f * quarter, pieces);
    list->PathArcTo({right, y}, half_height, -quarter, quarter, pieces);
    list->PathFillConvex(paint(colour));
}

void draw_knob(const Ui& ui, ImVec2 middle, float radius_px, float ring_px) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_shadow(list, grown({middle, middle}, radius_px), radius_px, ui.px(1), ui.px(4),
                faded(ui.colours.shadow, 0.6));
    // Opaque below, so that no track shines through while the control is disabled.
    if (ImGui::GetStyle().Alpha < 1.0f)
        list->AddCircleFilled(middle, radius_px, imgui_colour(ui.colours.panel));
    list->AddCircleFilled(middle, radius_px, paint(ui.colours.accent));
    list->AddCircleFilled(middle, radius_px - ring_px, imgui_colour(ui.colours.knob));
}

void draw_focus(const Ui& ui, const PixelBox& box, float rounding_px) {
    if (!ImGui::IsItemFocused() || !ImGui::GetIO().NavVisible) return;
    const float offset = ui.px(3), room = 2.0f * offset;
    const PixelBox ring = grown(box, offset);
    // A control may fill its panel: the ring then lies a little outside of it.
    const ImVec2 at = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->PushClipRect({at.x - room, at.y - room}, {at.x + size.x + room, at.y + size.y + room});
    list->AddRect(ring.from, ring.to, paint(ui.colours.accent), rounding_px + offset, 0, ui.line_px(2));
    list->PopClipRect();
}

void draw_dashed(ImDrawList* list, ImVec2 from, ImVec2 to, Colour colour, float thickness_px, float dash_px,
                 float gap_px) {
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    const float period = dash_px + gap_px;
    if (!(length > 0.0f) || !(period > 0.0f)) return;
    const auto at = [&](float along) {
        return ImVec2(from.x + (to.x - from.x) * along / length, from.y + (to.y - from.y) * along / length);
    };
    const int dashes = static_cast<int>(std::ceil(length / period));
    for (int i = 0; i < dashes; ++i) {
        const float start = static_cast<float>(i) * period;
        list->AddLine(at(start), at(std::min(start + dash_px, length)), paint(colour), thickness_px);
    }
}

float transition(Ui& ui, ImGuiID id, bool on, double duration_s) {
    float* progress = ImGui::GetStateStorage()->GetFloatRef(id, on ? 1.0f : 0.0f);
    const float target = on ? 1.0f : 0.0f;
    if (ui.reduced_motion || duration_s <= 0.0) *progress = target;
    if (*progress != target) {
        // After a rest the first frame would claim the whole transition.
        const float frame_s = std::min(ImGui::GetIO().DeltaTime, 1.0f / 30.0f);
        const float step = frame_s / static_cast<float>(duration_s);
        *progress = on ? std::min(1.0f, *progress + step) : std::max(0.0f, *progress - step);
        ui.animating = true;
    }
    const float rest = 1.0f - *progress;
    return 1.0f - rest * rest * rest;
}

void tooltip(const Ui& ui, std::string_view text, float right_edge_px) {
    report_tooltip(text);
    if (text.empty() || !ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled)) return;
    const ImFont* font = ui.fonts[TextStyle::label];
    const float width = std::min(text_size(font, text).x, ui.px(280));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.px(12), ui.px(8)));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(8));
    ImGui::PushStyleVar(ImGuiStyleVar_Alpha, 1.0f);
    const ImVec4 ground = imgui_style_colour(opaque(ui.colours.pill));
    ImGui::PushStyleColor(ImGuiCol_PopupBg, ground);
    ImGui::PushStyleColor(ImGuiCol_Border, ground);
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const float needed = width + ui.px(40);
    if (pointer.x + needed > right_edge_px && pointer.x > needed)
        ImGui::SetNextWindowPos({pointer.x - ui.px(10), pointer.y + ui.px(10)}, ImGuiCond_Always,
                                {1.0f, 0.0f});
    ImGui::BeginTooltip();
    const PixelBox box = next_box(width, wrapped_height(font, text, width + 1.0f));
    draw_wrapped(ImGui::GetWindowDrawList(), font, box.from, width + 1.0f, ui.colours.on_pill, text);
    ImGui::Dummy(ImVec2(box.width(), box.height()));
    ImGui::EndTooltip();
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(3);
}

std::string tooltip_words(const ImFont* font, std::string_view text, float width_px, std::string_view more) {
    if (text.empty() || text_size(font, text).x <= width_px) return std::string(more);
    std::string words(text);
    if (!more.empty()) words.append("\n").append(more);
    return words;
}

LineRooms line_rooms(float width_px, float left_px, float right_px, float gap_px) {
    const float room = std::max(0.0f, width_px - gap_px), half = room / 2.0f;
    if (left_px + right_px <= room) return {left_px, right_px};
    if (right_px <= half) return {room - right_px, right_px};
    if (left_px <= half) return {left_px, room - left_px};
    return {half, half};
}

void space(const Ui& ui, double height_at_100_percent) {
    const ImVec2 at = ImGui::GetCursorPos();
    const float gap = ui.px(height_at_100_percent) - ImGui::GetStyle().ItemSpacing.y;
    ImGui::SetCursorPos(ImVec2(at.x, at.y + gap));
}

bool hit_item(const char* id, const PixelBox& box) {
    ImGui::SetCursorScreenPos(box.from);
    const bool pressed =
        ImGui::InvisibleButton(id, {std::max(1.0f, box.width()), std::max(1.0f, box.height())});
    offer_tab_stop();
    return pressed;
}

PixelBox next_box(float width_px, float height_px) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    return {at, {at.x + std::max(1.0f, width_px), at.y + std::max(1.0f, height_px)}};
}

}  // namespace needleroll::gui
