/// The drawing half of Dear ImGui: the packaged OpenGL backends, newest first.
#pragma once

#include "sim/core/error.hpp"

#include <SFML/Graphics/RenderTarget.hpp>

namespace needleroll::gui {

/// Which packaged backend draws. OpenGL 3 is preferred; OpenGL 2 serves old drivers and cannot draw more than
/// 65,535 vertices in one ImGui draw list (it would abort), so large point sets never go through ImGui.
enum class Renderer { opengl3, opengl2 };

/// Starts a backend for the current ImGui context. An OpenGL context must be active; fails when neither fits.
Expected<Renderer> start_renderer();

/// Ends it. The same OpenGL context must be active.
void stop_renderer(Renderer renderer);

/// Before ImGui::NewFrame.
void begin_renderer_frame(Renderer renderer);

/// Draws the finished ImGui frame onto the target. SFML's cached OpenGL states are reset before and after,
/// since either side otherwise draws with the other's textures.
void render_imgui(Renderer renderer, sf::RenderTarget& target);

/// Replaces the texture of the font atlas after the atlas was rebuilt. Never inside a frame.
void reload_font_texture(Renderer renderer);

}  // namespace needleroll::gui
