/// Dear ImGui with our renderer, fonts and theme, on any SFML target. Knows no window.
#pragma once

#include "gui/platform/font_files.hpp"
#include "gui/platform/input.hpp"
#include "gui/platform/renderer.hpp"
#include "gui/platform/ui.hpp"
#include "sim/core/error.hpp"

#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include <SFML/Graphics/RenderTarget.hpp>
#include <imgui.h>

namespace needleroll::gui {

/// How the interface looks.
struct Appearance {
    ThemeName theme = ThemeName::light;
    double text_scale = 1.0;  ///< 0.75..3, 1 = 100 %
    bool reduced_motion = false;
    friend bool operator==(const Appearance&, const Appearance&) = default;
};

/// Seconds a frame may claim to have taken: Dear ImGui aborts at zero, and a long pause must not become a
/// jump.
double clamped_frame_seconds(double seconds);

/// Owns one ImGui context and its renderer. The OpenGL context that was active at start must be active at the
/// end.
class ImguiHost {
  public:
    /// Needs an active OpenGL context. Fails when the driver is too old.
    static Expected<std::unique_ptr<ImguiHost>> start(const FontFiles& fonts, const Appearance& appearance);
    ~ImguiHost();
    ImguiHost(const ImguiHost&) = delete;
    ImguiHost& operator=(const ImguiHost&) = delete;

    /// Makes this context the current one.
    void make_current() const;
    /// Takes effect at the next begin_frame, so that no font is replaced while a frame uses it.
    void request_appearance(const Appearance& appearance) { wanted_ = appearance; }
    const Appearance& appearance() const { return wanted_; }
    /// Takes effect at the next begin_frame too.
    void request_language(Language language) { wanted_language_ = std::move(language); }
    /// From the next begin_frame on the fonts can write this text; they are loaded anew only when they lack a
    /// character of it. True when they do.
    bool request_characters(std::string_view text);
    /// Takes over one event of the window.
    void feed(const sf::Event& event);
    /// Ends whatever the hand holds, in the next frame: the window is hidden.
    void let_go() { gui::let_go(input_); }
    /// Whether a mouse button is held, or was in the last frame.
    bool any_button_down() const { return gui::any_button_down(input_); }
    /// Starts a frame of that size in pixels (neither zero) after that many seconds.
    void begin_frame(sf::Vector2u size_px, double elapsed_s);
    /// Ends the frame and draws it.
    void draw_frame(sf::RenderTarget& target);
    /// Gives up a frame that was begun, without drawing.
    void drop_frame();
    Ui& ui() { return ui_; }
    Renderer renderer() const { return renderer_; }

  private:
    ImguiHost(ImGuiContext* context, Renderer renderer, FontFiles fonts, const Appearance& appearance);
    void apply_appearance();
    void answer_card();

    ImGuiContext* context_;
    Renderer renderer_;
    FontFiles font_files_;
    Appearance wanted_;
    Appearance applied_;
    std::optional<Language> wanted_language_;
    Characters rare_;  ///< beyond those that every font has
    bool lacks_characters_ = false;
    Ui ui_;
    InputState input_;
};

}  // namespace needleroll::gui
