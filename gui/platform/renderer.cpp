#include "gui/platform/renderer.hpp"

#include <SFML/OpenGL.hpp>
#include <backends/imgui_impl_opengl2.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

namespace needleroll::gui {
namespace {

/// Major version of OpenGL that the active context offers; 0 without one. The text starts with "3.1 ...".
int opengl_major() {
    const GLubyte* text = glGetString(GL_VERSION);
    int major = 0;
    for (; text != nullptr && *text >= '0' && *text <= '9'; ++text) major = 10 * major + (*text - '0');
    return major;
}

}  // namespace

Expected<Renderer> start_renderer() {
    // An old driver is not even asked for OpenGL 3: the loader would complain on the terminal.
    if (opengl_major() >= 3 && ImGui_ImplOpenGL3_Init()) return Renderer::opengl3;
    // The loader's questions to an old driver leave an error behind that SFML would report as its own.
    while (glGetError() != GL_NO_ERROR) continue;
    if (ImGui_ImplOpenGL2_Init()) return Renderer::opengl2;
    return fail(
        {.message = "the graphics driver offers neither OpenGL 3 nor OpenGL 2", .kind = ErrorKind::run});
}

void stop_renderer(Renderer renderer) {
    if (renderer == Renderer::opengl3) {
        ImGui_ImplOpenGL3_Shutdown();
    } else {
        ImGui_ImplOpenGL2_Shutdown();
    }
}

void begin_renderer_frame(Renderer renderer) {
    if (renderer == Renderer::opengl3) {
        ImGui_ImplOpenGL3_NewFrame();
    } else {
        ImGui_ImplOpenGL2_NewFrame();
    }
}

void render_imgui(Renderer renderer, sf::RenderTarget& target) {
    if (!target.setActive(true)) return;
    target.resetGLStates();
    if (renderer == Renderer::opengl3) {
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    } else {
        ImGui_ImplOpenGL2_RenderDrawData(ImGui::GetDrawData());
    }
    target.resetGLStates();
}

void reload_font_texture(Renderer renderer) {
    if (renderer == Renderer::opengl3) {
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
    } else {
        ImGui_ImplOpenGL2_DestroyFontsTexture();
        ImGui_ImplOpenGL2_CreateFontsTexture();
    }
}

}  // namespace needleroll::gui
