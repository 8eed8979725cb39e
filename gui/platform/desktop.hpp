/// Cursors, clipboard and text scale of the desktop.
#pragma once

#include <array>
#include <optional>
#include <string>

#include <SFML/Window/Cursor.hpp>
#include <SFML/Window/Window.hpp>

namespace needleroll::gui {

/// Mouse cursors by Dear ImGui cursor number, each loaded once and kept while the window lives.
class Cursors {
  public:
    Cursors();
    /// Shows the cursor Dear ImGui wants, only when that changed. The desktop's own arrow is left alone until
    /// a special cursor was shown.
    void show_wanted(sf::Window& window);

  private:
    static constexpr int cursor_count = 9;
    std::array<std::optional<sf::Cursor>, cursor_count> cursors_;
    int shown_ = 0;
};

/// Connects the current ImGui context with the clipboard, UTF-8 both ways. `text` keeps what was pasted last
/// and has to live as long as the context.
void install_clipboard(std::string& text);

/// Text scale the desktop asks for (environment NEEDLEROLL_TEXT_SCALE in percent, then the Xft.dpi of X11
/// over 96), or 1. Within 0.75..3.
double desktop_text_scale();

}  // namespace needleroll::gui
