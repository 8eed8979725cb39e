/// An interface drawn without a window, into a texture: screenshots at any size, and tests.
#pragma once

#include "gui/platform/desktop_x11.hpp"
#include "gui/platform/imgui_host.hpp"
#include "gui/platform/input.hpp"

#include <filesystem>
#include <memory>
#include <utility>

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/Window/Context.hpp>

namespace needleroll::gui {

/// A texture that takes the place of the window. Needs a display all the same, since OpenGL does.
class OffscreenCanvas {
  public:
    /// Fails without a display, with a driver that is too old or when the texture is larger than the driver
    /// takes.
    static Expected<std::unique_ptr<OffscreenCanvas>> create(sf::Vector2u size_px,
                                                             const Appearance& appearance,
                                                             const FontFiles& fonts = find_fonts());
    ~OffscreenCanvas();
    OffscreenCanvas(const OffscreenCanvas&) = delete;
    OffscreenCanvas& operator=(const OffscreenCanvas&) = delete;

    /// A synthetic event, as from a window.
    void feed(const sf::Event& event);
    /// Clears to the stage colour and starts the ImGui frame.
    void begin_frame(double elapsed_s = 1.0 / 60.0);
    /// Draws the interface over what SFML drew.
    void end_frame();
    /// The picture of the last finished frame.
    sf::Image picture() const { return texture_.getTexture().copyToImage(); }

    sf::RenderTexture& target() { return texture_; }
    Ui& ui() { return host_->ui(); }
    ImguiHost& host() { return *host_; }

  private:
    explicit OffscreenCanvas(std::unique_ptr<DisplayConnection> display) : display_(std::move(display)) {}

    std::unique_ptr<DisplayConnection> display_;  // first, so that it closes last
    sf::Context context_;
    sf::RenderTexture texture_;
    std::unique_ptr<ImguiHost> host_;
};

/// Writes a picture as PNG, whole or not at all.
Expected<void> save_png(const sf::Image& picture, const std::filesystem::path& path);

}  // namespace needleroll::gui
