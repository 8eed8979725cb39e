#include "tests/gui/pictures.hpp"

#include "gui/platform/offscreen_canvas.hpp"
#include "tests/catch.hpp"
#include "tests/gui/tile_means.hpp"

#include <cstdlib>

#include <SFML/Config.hpp>
#include <fmt/format.h>
#include <imgui.h>

namespace needleroll::gui {
namespace {

void save(const sf::Image& picture, const std::filesystem::path& file) {
    std::filesystem::create_directories(file.parent_path());
    CHECK(save_png(picture, file).has_value());
}

}  // namespace

FontFiles font_files(PictureLetters letters) {
    FontFiles fonts = find_fonts();
    if (letters == PictureLetters::product) return fonts;
    const std::filesystem::path plain = fonts.symbols;
    REQUIRE(plain.filename() == "DejaVuSans.ttf");
    fonts.regular = fonts.medium = plain.string();
    fonts.semibold = fonts.display_semibold = (plain.parent_path() / "DejaVuSans-Bold.ttf").string();
    return fonts;
}

std::unique_ptr<scene::StageFonts> stage_fonts(PictureLetters letters) {
    auto fonts = std::make_unique<scene::StageFonts>();
    const FontFiles files = font_files(letters);
    REQUIRE(scene::load_fonts(*fonts, files.regular, files.semibold));
    return fonts;
}

std::filesystem::path picture_file(const std::string& name) {
    return std::filesystem::path(NEEDLEROLL_PICTURES) / (name + ".png");
}

std::filesystem::path reference_file(const std::string& name) {
    const std::string libraries =
        fmt::format("sfml-{}.{}-imgui-{:.4}", SFML_VERSION_MAJOR, SFML_VERSION_MINOR, IMGUI_VERSION);
    return std::filesystem::path(NEEDLEROLL_PICTURE_REFERENCES) / libraries / (name + ".png");
}

void save_picture(const sf::Image& picture, const std::string& name) {
    save(picture, picture_file(name));
}

std::string complaint_beside(const sf::Image& picture, const std::filesystem::path& file, bool accept) {
    const sf::Image means = tile_means(picture);
    sf::Image reference;
    std::string complaint = "it has no reference";
    if (std::filesystem::exists(file)) {
        complaint = reference.loadFromFile(file.string()) ? complaint_of(means, reference)
                                                          : "its reference cannot be read";
    }
    if (complaint.empty() || !accept) return complaint;
    save(means, file);
    return {};
}

void compare_picture(const sf::Image& picture, const std::string& name) {
    const bool accept = std::getenv(accept_variable) != nullptr;
    const std::string complaint = complaint_beside(picture, reference_file(name), accept);
    if (complaint.empty()) return;
    const std::string changed = "changed/" + name;
    save_picture(picture, changed);
    FAIL_CHECK("the picture " << name << " has changed: " << complaint << ". Look at "
                              << picture_file(changed).string()
                              << "; if it is as it should be, tests/run --accept makes it the reference.");
}

void keep_picture(const sf::Image& picture, const std::string& name, PictureLetters letters) {
    if (letters == PictureLetters::product) {
        save_picture(picture, name);
    } else {
        compare_picture(picture, name);
    }
}

}  // namespace needleroll::gui
