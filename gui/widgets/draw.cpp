#include "gui/widgets/draw.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::gui {
namespace {

ImVec2 whole(ImVec2 at) {
    return {std::round(at.x), std::round(at.y)};
}

const char* end_of(std::string_view text) {
    return text.data() + text.size();
}

}  // namespace

Box grown(const Box& box, float margin) {
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

float wrapped_height(const ImFont* font, std::string_view text, float width_px) {
    if (text.empty()) return 0.0f;
    return font->CalcTextSizeA(font->FontSize, 1e9f, width_px, text.data(), end_of(text)).y;
}

void draw_text(ImDrawList* list, const ImFont* font, ImVec2 at, Colour colour, std::string_view text) {
    if (text.empty()) return;
    list->AddText(font, font->FontSize, whole(at), paint(colour), text.data(), end_of(text));
}

void draw_text_in(ImDrawList* list, const ImFont* font, const Box& box, float align, Colour colour,
                  std::string_view text) {
    const ImVec2 size = text_size(font, text);
    const ImVec2 at{box.from.x + (box.width() - size.x) * align, box.from.y + (box.height() - size.y) / 2.0f};
    draw_text(list, font, at, colour, text);
}

void draw_wrapped(ImDrawList* list, const ImFont* font, ImVec2 at, float width_px, Colour colour,
                  std::string_view text) {
    if (text.empty()) return;
    list->AddText(font, font->FontSize, whole(at), paint(colour), text.data(), end_of(text), width_px);
}

std::string shortened(const ImFont* font, std::string_view text, float width_px) {
    if (text_size(font, text).x <= width_px) return std::string(text);
    constexpr std::string_view ellipsis = "\u2026";
    const float room = width_px - text_size(font, ellipsis).x;
    const char* rest = nullptr;
    font->CalcTextSizeA(font->FontSize, std::max(room, 0.0f), 0.0f, text.data(), end_of(text), &rest);
    std::string beginning(text.data(), rest);
    while (beginning.ends_with(' ')) beginning.pop_back();
    return beginning + std::string(ellipsis);
}

void draw_shadow(ImDrawList* list, const Box& box, float rounding_px, float drop_px, float blur_px,
                 Colour colour) {
    // Layers from wide and faint to narrow: their sum falls off like a blurred edge.
    constexpr int layers = 10;
    const Box dropped{{box.from.x, box.from.y + drop_px}, {box.to.x, box.to.y + drop_px}};
    for (int layer = 0; layer < layers; ++layer) {
        const float outwards = blur_px * (0.5f - static_cast<float>(layer) / (layers - 1));
        const Box ring = grown(dropped, outwards);
        list->AddRectFilled(ring.from, ring.to, paint(faded(colour, 1.6 / layers)),
                            std::max(0.0f, rounding_px + outwards));
    }
}

void draw_focus(const Ui& ui, const Box& box, float rounding_px) {
    if (!ImGui::IsItemFocused() || !ImGui::GetIO().NavVisible) return;
    const float offset = ui.px(3);
    const Box ring = grown(box, offset);
    ImGui::GetWindowDrawList()->AddRect(ring.from, ring.to, paint(ui.colours.accent), rounding_px + offset, 0,
                                        ui.line_px(2));
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

void tooltip(const Ui& ui, std::string_view text) {
    if (text.empty() || !ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled)) return;
    const ImFont* font = ui.fonts[TextStyle::label];
    const float width = std::min(text_size(font, text).x, ui.px(280));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.px(12), ui.px(8)));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(8));
    ImGui::PushStyleVar(ImGuiStyleVar_Alpha, 1.0f);
    ImGui::PushStyleColor(ImGuiCol_PopupBg, imgui_style_colour(ui.colours.pill));
    ImGui::PushStyleColor(ImGuiCol_Border, imgui_style_colour(ui.colours.pill));
    ImGui::BeginTooltip();
    const Box box = next_box(width, wrapped_height(font, text, width + 1.0f));
    draw_wrapped(ImGui::GetWindowDrawList(), font, box.from, width + 1.0f, ui.colours.on_pill, text);
    ImGui::Dummy(ImVec2(box.width(), box.height()));
    ImGui::EndTooltip();
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(3);
}

void space(const Ui& ui, double height_at_100_percent) {
    const ImVec2 at = ImGui::GetCursorPos();
    const float gap = ui.px(height_at_100_percent) - ImGui::GetStyle().ItemSpacing.y;
    ImGui::SetCursorPos(ImVec2(at.x, at.y + gap));
}

Box next_box(float width_px, float height_px) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    return {at, {at.x + width_px, at.y + height_px}};
}

}  // namespace needleroll::gui
