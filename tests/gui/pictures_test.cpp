/// The keeping of reference pictures: what a missing one, an accepted one and a changed one say, and how
/// large they are.
#include "tests/gui/pictures.hpp"

#include "tests/catch.hpp"
#include "tests/scratch_folder.hpp"

using namespace needleroll;
using namespace needleroll::gui;

namespace {

/// A picture that no file format makes small: every tile another colour.
sf::Image noisy_picture(unsigned seed) {
    sf::Image picture;
    picture.create(1280, 800);
    std::uint32_t state = seed;
    for (unsigned y = 0; y < 800; y += 10) {
        for (unsigned x = 0; x < 1280; x += 10) {
            state = state * 1664525u + 1013904223u;
            const auto part = [state](unsigned shift) {
                return static_cast<sf::Uint8>((state >> shift) & 0xFFu);
            };
            const sf::Color colour(part(24), part(16), part(8));
            for (unsigned i = 0; i < 100; ++i) picture.setPixel(x + i % 10, y + i / 10, colour);
        }
    }
    return picture;
}

constexpr std::uintmax_t most_bytes = 20'000, most_bytes_of_all = 3'000'000;

}  // namespace

TEST_CASE("a picture without a reference fails, an accepted one passes until it changes") {
    const ScratchFolder folder;
    const std::filesystem::path file = folder.path / "screen" / "one.png";
    const sf::Image one = noisy_picture(1), other = noisy_picture(2);
    CHECK(complaint_beside(one, file, false) == "it has no reference");
    CHECK_FALSE(std::filesystem::exists(file));
    CHECK(complaint_beside(one, file, true).empty());
    CHECK(complaint_beside(one, file, false).empty());
    CHECK(complaint_beside(other, file, false).find("differs") != std::string::npos);
    CHECK(complaint_beside(other, file, true).empty());
    CHECK(complaint_beside(other, file, false).empty());
    CHECK(complaint_beside(one, file, false).find("differs") != std::string::npos);
    sf::Image smaller;
    smaller.create(640, 800);
    CHECK(complaint_beside(smaller, file, false).find("tiles") != std::string::npos);
    folder.write("screen/one.png", "no picture");
    CHECK(complaint_beside(one, file, false) == "its reference cannot be read");
}

TEST_CASE("references are small, each and all together") {
    std::uintmax_t all = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(NEEDLEROLL_PICTURE_REFERENCES)) {
        if (!entry.is_regular_file()) continue;
        INFO(entry.path().string());
        CHECK(entry.path().extension() == ".png");
        CHECK(entry.file_size() <= most_bytes);
        all += entry.file_size();
    }
    CHECK(all > 0);
    CHECK(all <= most_bytes_of_all);
}
