/// Words go to the screen by two functions that report where they stand; a third way would not be judged.
#include "tests/architecture/source_texts.hpp"
#include "tests/catch.hpp"

#include <string>

namespace {

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

}  // namespace

TEST_CASE("all words of the window are drawn by functions that report them") {
    std::size_t drawn = 0, in_scenes = 0;
    for (const auto& [path, text] : source_texts({"gui"}, {".cpp"})) {
        INFO(path);
        drawn += count_of(text, "AddText(");
        in_scenes += count_of(text, "target.draw(text)");
        for (const char* other : {"ImGui::Text", "ImGui::LabelText", "ImGui::BulletText", "ImGui::Button(",
                                  "ImGui::Selectable(", "ImGui::Checkbox(", "ImGui::SetTooltip("})
            CHECK(count_of(text, other) == 0);
        CHECK((count_of(text, "sf::Text ") == 0 || path == "gui/scene/text.cpp"));
        // Dear ImGui draws these by itself; each is reported after it, a field of several lines line by line.
        std::size_t items = 0;
        for (const char* item : {"ImGui::InputText", "ImGui::MenuItem("}) items += count_of(text, item);
        if (path != "gui/platform/text_report.cpp")
            CHECK(items == count_of(text, "report_item_text(") + count_of(text, "report_lines(ui, "));
    }
    CHECK(drawn == 1);
    CHECK(in_scenes == 1);
}
