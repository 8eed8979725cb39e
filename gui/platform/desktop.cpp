#include "gui/platform/desktop.hpp"

#include "gui/platform/desktop_x11.hpp"
#include "gui/platform/fonts.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <cstring>

#include <SFML/System/String.hpp>
#include <SFML/Window/Clipboard.hpp>
#include <imgui.h>

namespace needleroll::gui {
namespace {

constexpr double dots_per_inch_at_100_percent = 96.0;

/// SFML's cursor for a Dear ImGui cursor.
sf::Cursor::Type sfml_cursor(int cursor) {
    switch (cursor) {
        case ImGuiMouseCursor_TextInput:
            return sf::Cursor::Text;
        case ImGuiMouseCursor_ResizeAll:
            return sf::Cursor::SizeAll;
        case ImGuiMouseCursor_ResizeNS:
            return sf::Cursor::SizeVertical;
        case ImGuiMouseCursor_ResizeEW:
            return sf::Cursor::SizeHorizontal;
        case ImGuiMouseCursor_ResizeNESW:
            return sf::Cursor::SizeBottomLeftTopRight;
        case ImGuiMouseCursor_ResizeNWSE:
            return sf::Cursor::SizeTopLeftBottomRight;
        case ImGuiMouseCursor_Hand:
            return sf::Cursor::Hand;
        case ImGuiMouseCursor_NotAllowed:
            return sf::Cursor::NotAllowed;
        default:
            return sf::Cursor::Arrow;
    }
}

/// On X11 SFML's arrow is an odd mirrored one; there a cursor that was never loaded means "the desktop's
/// own".
bool desktop_arrow_is_unloaded_cursor() {
#ifdef __linux__
    return true;
#else
    return false;
#endif
}

std::string utf8_of(const sf::String& text) {
    const auto bytes = text.toUtf8();
    return {bytes.begin(), bytes.end()};
}

/// `user_data` is the string that keeps the text alive until the next call.
const char* get_clipboard(void* user_data) {
    auto& text = *static_cast<std::string*>(user_data);
    text = utf8_of(sf::Clipboard::getString());
    return text.c_str();
}

void set_clipboard(void*, const char* text) {
    sf::Clipboard::setString(sf::String::fromUtf8(text, text + std::strlen(text)));
}

}  // namespace

Cursors::Cursors() {
    for (int i = 0; i < cursor_count; ++i) {
        auto& cursor = cursors_[static_cast<std::size_t>(i)];
        cursor.emplace();
        if (i == ImGuiMouseCursor_Arrow && desktop_arrow_is_unloaded_cursor()) continue;
        if (!cursor->loadFromSystem(sfml_cursor(i)) && !cursor->loadFromSystem(sf::Cursor::SizeAll)) {
            cursor.reset();
        }
    }
}

void Cursors::show_wanted(sf::Window& window) {
    const int wanted = ImGui::GetMouseCursor();
    if (wanted == shown_ || wanted < 0 || wanted >= cursor_count) return;
    const auto& cursor = cursors_[static_cast<std::size_t>(wanted)];
    if (cursor) window.setMouseCursor(*cursor);
    shown_ = wanted;
}

void install_clipboard(std::string& text) {
    ImGui::GetIO().ClipboardUserData = &text;
    ImGui::GetIO().GetClipboardTextFn = get_clipboard;
    ImGui::GetIO().SetClipboardTextFn = set_clipboard;
}

double desktop_text_scale() {
    double scale =
        desktop_dots_per_inch().value_or(dots_per_inch_at_100_percent) / dots_per_inch_at_100_percent;
    if (const char* wish = std::getenv("NEEDLEROLL_TEXT_SCALE")) {
        double percent = 0.0;
        const auto [end, problem] = std::from_chars(wish, wish + std::strlen(wish), percent);
        if (problem == std::errc() && percent > 0.0) scale = percent / 100.0;
    }
    return std::clamp(scale, smallest_text_scale, largest_text_scale);
}

}  // namespace needleroll::gui
