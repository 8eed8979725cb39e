#include "gui/platform/text_report.hpp"

#include <algorithm>
#include <cfloat>

#include <imgui_internal.h>

namespace needleroll::gui {
namespace {

sf::FloatRect between(ImVec2 from, ImVec2 to) {
    return {from.x, from.y, to.x - from.x, to.y - from.y};
}

/// What the letters of a line cover, which is less than the line's height and begins beside its corner.
sf::FloatRect ink_of(const ImFont* font, ImVec2 at, std::string_view text) {
    ImVec2 from(FLT_MAX, FLT_MAX), to(-FLT_MAX, -FLT_MAX);
    const char* const end = text.data() + text.size();
    float x = at.x;
    for (const char* letter = text.data(); letter < end;) {
        unsigned code = 0;
        letter += std::max(1, ImTextCharFromUtf8(&code, letter, end));
        const ImFontGlyph* glyph = font->FindGlyph(static_cast<ImWchar>(code));
        if (glyph == nullptr) continue;
        if (glyph->Visible != 0) {
            from = {std::min(from.x, x + glyph->X0), std::min(from.y, at.y + glyph->Y0)};
            to = {std::max(to.x, x + glyph->X1), std::max(to.y, at.y + glyph->Y1)};
        }
        x += glyph->AdvanceX;
    }
    return from.x < to.x ? between(from, to) : sf::FloatRect();
}

}  // namespace

TextLog* text_log() {
    return static_cast<TextLog*>(ImGui::GetIO().UserData);
}

void write_texts_to(TextLog* log) {
    ImGui::GetIO().UserData = log;
}

void report_text(const ImDrawList* list, const ImFont* font, ImVec2 at, std::string_view text,
                 const sf::FloatRect* room) {
    TextLog* log = text_log();
    if (log == nullptr) return;
    const sf::FloatRect ink = ink_of(font, at, text);
    if (ink.width <= 0.0f) return;
    const ImGuiWindow* window = ImGui::GetCurrentWindowRead();
    const bool of_window = window->DrawList == list;
    log->texts.push_back({.text = std::string(text),
                          .ink = ink,
                          .clip = between(list->GetClipRectMin(), list->GetClipRectMax()),
                          .room = room != nullptr ? *room : sf::FloatRect(),
                          .layer = list,
                          .scrolls_across = of_window && window->ScrollMax.x > 0.0f,
                          .scrolls_down = of_window && window->ScrollMax.y > 0.0f});
}

void report_item_text(const ImFont* font, ImVec2 inset, std::string_view text) {
    TextLog* log = text_log();
    if (log == nullptr) return;
    const ImVec2 from = ImGui::GetItemRectMin();
    const sf::FloatRect frame = between(from, ImGui::GetItemRectMax());
    const std::size_t before = log->texts.size();
    report_text(ImGui::GetWindowDrawList(), font, {from.x + inset.x, from.y + inset.y}, text, nullptr);
    if (log->texts.size() == before) return;
    // A field scrolls its text by itself.
    sf::FloatRect& ink = log->texts.back().ink;
    if (!sf::FloatRect(ink).intersects(frame, ink)) log->texts.pop_back();
}

void report_ground(const ImDrawList* list, ImVec2 from, ImVec2 to) {
    if (TextLog* log = text_log()) log->grounds.push_back({between(from, to), list, log->texts.size()});
}

void report_shortened(std::string_view shown, std::string_view whole) {
    if (TextLog* log = text_log()) log->shortened.push_back({std::string(shown), std::string(whole)});
}

void report_tooltip(std::string_view text) {
    TextLog* log = text_log();
    if (log == nullptr || text.empty()) return;
    log->tooltips.push_back({between(ImGui::GetItemRectMin(), ImGui::GetItemRectMax()), std::string(text)});
}

}  // namespace needleroll::gui
