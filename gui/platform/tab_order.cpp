#include "gui/platform/tab_order.hpp"

#include <algorithm>
#include <utility>

#include <imgui_internal.h>

namespace needleroll::gui {
namespace {

void open_for_typing(ImGuiID id) {
#if IMGUI_VERSION_NUM >= 18940
    ImGui::ActivateItemByID(id);
#else
    ImGui::ActivateItem(id);
#endif
}

/// The stop that many steps on from the control that has the focus; from none, the first or the last.
const TabStop& stop_after(const std::vector<TabStop>& stops, ImGuiID focused, int steps) {
    const auto count = static_cast<std::ptrdiff_t>(stops.size());
    const auto found =
        std::find_if(stops.begin(), stops.end(), [&](const TabStop& stop) { return stop.id == focused; });
    const std::ptrdiff_t before = steps > 0 ? -1 : 0;
    const std::ptrdiff_t from = found == stops.end() ? before : found - stops.begin();
    return stops[static_cast<std::size_t>(((from + steps) % count + count) % count)];
}

void focus(ImGuiContext& context, const TabStop& stop) {
    if (context.ActiveId != 0) ImGui::ClearActiveID();
    ImGui::FocusWindow(stop.window);
    const ImRect place(stop.place_px);
    ImGui::SetNavID(stop.id, ImGuiNavLayer_Main, 0, place);
    context.NavIdIsAlive = true;
    context.NavDisableHighlight = false;
    context.NavDisableMouseHover = true;
    context.NavInputSource = ImGuiInputSource_Keyboard;
    ImGui::ScrollToRectEx(stop.window, ImGui::WindowRectRelToAbs(stop.window, place));
    if (stop.takes_text) open_for_typing(stop.id);
}

}  // namespace

void offer_tab_stop(bool takes_text) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    auto* order = static_cast<TabOrder*>(context.IO.BackendPlatformUserData);
    if (order == nullptr || (context.LastItemData.InFlags & ImGuiItemFlags_Disabled) != 0) return;
    ImGuiWindow* window = context.CurrentWindow;
    order->stops.push_back({ImGui::GetItemID(), window,
                            ImGui::WindowRectAbsToRel(window, context.LastItemData.Rect).ToVec4(), takes_text,
                            context.BeginPopupStack.Size});
}

void walk_tab_order(TabOrder& order) {
    const int steps = std::exchange(order.steps, 0);
    if (steps != 0) {
        ImGuiContext& context = *ImGui::GetCurrentContext();
        std::erase_if(order.stops,
                      [&](const TabStop& stop) { return stop.cards != context.OpenPopupStack.Size; });
        const ImGuiID focused = context.ActiveId != 0 ? context.ActiveId : context.NavId;
        if (!order.stops.empty()) focus(context, stop_after(order.stops, focused, steps));
    }
    order.stops.clear();
}

}  // namespace needleroll::gui
