/// Reads back pixels of SFML and Dear ImGui drawing on one target. Run under Xvfb in the test script.
#include "gui/platform/window.hpp"
#include "tests/gui/display.hpp"
#include "tests/scratch_folder.hpp"

#include <cstdlib>

#include <SFML/Graphics.hpp>
#include <imgui.h>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

const sf::Color texture_colour(200, 40, 40);
const sf::Color shape_colour(255, 0, 255);
const sf::Color panel_colour(20, 120, 220);

/// A sprite, then ImGui with text and an image, then an untextured shape.
struct MixedScene {
    sf::Texture texture;

    MixedScene() {
        sf::Image image;
        image.create(8, 8, texture_colour);
        texture.loadFromImage(image);
    }

    void draw_before(sf::RenderTarget& target) const {
        sf::Sprite sprite(texture);
        sprite.setPosition(10, 10);
        target.draw(sprite);
        sf::RectangleShape shape({20, 20});
        shape.setPosition(30, 10);
        shape.setFillColor(shape_colour);
        target.draw(shape);
    }

    void draw_interface() const {
        ImDrawList* list = ImGui::GetBackgroundDrawList();
        list->AddRectFilled(ImVec2(60, 10), ImVec2(80, 30),
                            IM_COL32(panel_colour.r, panel_colour.g, panel_colour.b, 255));
        list->AddText(ImVec2(10, 60), IM_COL32(0, 0, 0, 255), "text between");
        const auto handle = static_cast<std::intptr_t>(texture.getNativeHandle());
        list->AddImage(reinterpret_cast<ImTextureID>(handle), ImVec2(90, 10), ImVec2(110, 30));
    }

    void draw_after(sf::RenderTarget& target) const {
        sf::RectangleShape shape({20, 20});
        shape.setPosition(120, 10);
        shape.setFillColor(shape_colour);
        target.draw(shape);
        sf::Sprite sprite(texture);
        sprite.setPosition(150, 10);
        target.draw(sprite);
    }
};

void check_scene(const sf::Image& picture) {
    CHECK(close_colours(picture.getPixel(14, 14), texture_colour));
    CHECK(close_colours(picture.getPixel(40, 20), shape_colour));
    CHECK(close_colours(picture.getPixel(70, 20), panel_colour));
    CHECK(close_colours(picture.getPixel(100, 20), texture_colour));
    CHECK(close_colours(picture.getPixel(130, 20), shape_colour));
    CHECK(close_colours(picture.getPixel(154, 14), texture_colour));
    CHECK(close_colours(picture.getPixel(190, 90), sfml_colour(palette(ThemeName::light).stage)));
}

}  // namespace

TEST_CASE("sprites, interface and shapes keep their colours from frame to frame", "[window][opengl]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    const auto canvas = make_canvas(200, 100);
    const char* capped = std::getenv("MESA_GL_VERSION_OVERRIDE");
    if (capped != nullptr && std::string(capped) == "2.1")
        CHECK(canvas->host().renderer() == Renderer::opengl2);
    const MixedScene scene;
    for (int frame = 0; frame < 3; ++frame) {
        canvas->begin_frame();
        scene.draw_before(canvas->target());
        scene.draw_interface();
        canvas->host().draw_frame(canvas->target());
        scene.draw_after(canvas->target());
        canvas->target().display();
        check_scene(canvas->picture());
    }
}

TEST_CASE("the same in a window, and its picture holds all of it", "[window][desktop][opengl]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    auto window = Window::open({.title = "test", .width_px = 200, .height_px = 100});
    REQUIRE(window.has_value());
    const MixedScene scene;
    for (int frame = 0; frame < 3; ++frame) {
        (*window)->wait_for_frame();
        REQUIRE((*window)->begin_frame());
        scene.draw_before((*window)->target());
        scene.draw_after((*window)->target());
        scene.draw_interface();
        sf::Image picture;
        (*window)->end_frame(&picture);
        check_scene(picture);
    }
    (*window)->close();
    CHECK_FALSE((*window)->begin_frame());
    CHECK_FALSE((*window)->is_open());
}

TEST_CASE("odd sizes and new sizes draw at their own pixels", "[window][desktop]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    auto window = Window::open({.title = "test", .width_px = 333, .height_px = 117});
    REQUIRE(window.has_value());
    for (const sf::Vector2u size : {sf::Vector2u{333, 117}, {501, 303}, {1, 1}, {640, 481}}) {
        (*window)->target().setSize(size);
        sf::sleep(sf::milliseconds(60));
        (*window)->wait_for_frame();
        if (!(*window)->begin_frame()) continue;
        const sf::Vector2u now = (*window)->target().getSize();
        sf::RectangleShape edge({1, static_cast<float>(now.y)});
        edge.setPosition(static_cast<float>(now.x) - 1.0f, 0);
        edge.setFillColor(shape_colour);
        (*window)->target().draw(edge);
        sf::Image picture;
        (*window)->end_frame(&picture);
        REQUIRE(picture.getSize() == now);
        CHECK(close_colours(picture.getPixel(now.x - 1, now.y / 2), shape_colour));
        CHECK((now.x < 2 || close_colours(picture.getPixel(now.x - 2, now.y / 2),
                                          sfml_colour(palette(ThemeName::light).stage))));
    }
}

TEST_CASE("theme and text scale change between frames", "[window][opengl]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    const auto canvas = make_canvas(120, 60);
    float last_size = 0.0f;
    for (const double scale : {0.75, 1.0, 2.0, 3.0}) {
        for (const ThemeName theme : all_themes) {
            canvas->host().request_appearance({theme, scale, false});
            canvas->begin_frame();
            CHECK(ImGui::GetFont() == canvas->ui().fonts[TextStyle::body]);
            ImGui::GetForegroundDrawList()->AddText(ImVec2(2, 2), IM_COL32_WHITE, "scale");
            canvas->end_frame();
            CHECK(close_colours(canvas->picture().getPixel(119, 59), sfml_colour(palette(theme).stage)));
        }
        CHECK(canvas->ui().fonts[TextStyle::body]->FontSize > last_size);
        last_size = canvas->ui().fonts[TextStyle::body]->FontSize;
    }
}

TEST_CASE("a canvas no driver can draw is an error", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    CHECK_FALSE(OffscreenCanvas::create({0, 10}, {}).has_value());
    CHECK_FALSE(OffscreenCanvas::create({1u << 30, 10}, {}).has_value());
}

TEST_CASE("without a display the window is an error, not a crash", "[window]") {
    const char* display = std::getenv("DISPLAY");
    const std::string kept = display != nullptr ? display : "";
    unsetenv("DISPLAY");
    CHECK_FALSE(display_is_there());
    CHECK_FALSE(Window::open({}).has_value());
    CHECK_FALSE(OffscreenCanvas::create({10, 10}, {}).has_value());
    if (!kept.empty()) setenv("DISPLAY", kept.c_str(), 1);
}

TEST_CASE("a picture is written whole or not at all", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    sf::Image image;
    image.create(3, 2, texture_colour);
    const ScratchFolder folder;
    const auto file = folder.path / "picture.png";
    REQUIRE(save_png(image, file).has_value());
    sf::Image again;
    REQUIRE(again.loadFromFile(file.string()));
    CHECK(again.getSize() == image.getSize());
    CHECK(again.getPixel(2, 1) == texture_colour);
    CHECK(folder.entries(".") == 1);
    CHECK_FALSE(save_png(image, folder.path / "no such folder" / "a.png").has_value());
}
