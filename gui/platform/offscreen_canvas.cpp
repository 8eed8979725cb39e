#include "gui/platform/offscreen_canvas.hpp"

#include "sim/core/whole_file.hpp"

#include <string>

#include <stb_image_write.h>

namespace needleroll::gui {

Expected<std::unique_ptr<OffscreenCanvas>> OffscreenCanvas::create(sf::Vector2u size_px,
                                                                   const Appearance& appearance,
                                                                   const FontFiles& fonts) {
    // Before any SFML object: without a display the first one would end the process.
    auto display = std::make_unique<DisplayConnection>();
    if (!display->is_there()) {
        return fail({.message = "no display: OpenGL cannot draw", .kind = ErrorKind::run});
    }
    std::unique_ptr<OffscreenCanvas> canvas(new OffscreenCanvas(std::move(display)));
    const unsigned largest = sf::Texture::getMaximumSize();
    if (size_px.x == 0 || size_px.y == 0 || size_px.x > largest || size_px.y > largest ||
        !canvas->texture_.create(size_px.x, size_px.y) || !canvas->texture_.setActive(true)) {
        return fail({.message = "the graphics driver cannot draw a picture of this size",
                     .found = std::to_string(size_px.x) + "x" + std::to_string(size_px.y),
                     .allowed = "1x1 to " + std::to_string(largest) + "x" + std::to_string(largest),
                     .kind = ErrorKind::run});
    }
    auto host = ImguiHost::start(fonts, appearance);
    if (!host) return fail(host.error());
    canvas->host_ = std::move(*host);
    return canvas;
}

OffscreenCanvas::~OffscreenCanvas() {
    if (host_ && texture_.setActive(true)) host_.reset();
}

void OffscreenCanvas::feed(const sf::Event& event) {
    host_->feed(event);
}

void OffscreenCanvas::begin_frame(double elapsed_s) {
    if (!texture_.setActive(true)) return;
    host_->make_current();
    host_->begin_frame(texture_.getSize(), elapsed_s);
    texture_.clear(sfml_colour(ui().colours.stage));
}

void OffscreenCanvas::end_frame() {
    host_->draw_frame(texture_);
    texture_.display();
}

Expected<void> save_png(const sf::Image& picture, const std::filesystem::path& path) {
    std::string bytes;
    const auto append = [](void* context, void* part, int size) {
        static_cast<std::string*>(context)->append(static_cast<const char*>(part),
                                                   static_cast<std::size_t>(size));
    };
    const sf::Vector2u size = picture.getSize();
    constexpr int channels = 4;
    const bool encoded =
        size.x > 0 && size.y > 0 &&
        stbi_write_png_to_func(append, &bytes, static_cast<int>(size.x), static_cast<int>(size.y), channels,
                               picture.getPixelsPtr(), 0) != 0;
    if (!encoded)
        return fail({.message = "the picture is empty", .file = path.string(), .kind = ErrorKind::run});
    return write_whole_file(path, bytes);
}

}  // namespace needleroll::gui
