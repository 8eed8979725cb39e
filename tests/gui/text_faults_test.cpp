/// The judge of words finds what is planted, and nothing where nothing is.
#include "tests/gui/text_faults.hpp"

#include "gui/platform/text_report.hpp"
#include "gui/widgets/draw.hpp"
#include "tests/catch.hpp"
#include "tests/gui/bare_context.hpp"

#include <algorithm>

using namespace needleroll::gui;

namespace {

constexpr float panel_width = 300.0f, panel_height = 200.0f;

/// The faults of a panel at (100, 100) whose words `content` draws.
template <class Content>
std::vector<std::string> faults_of(Content content) {
    BareContext bare;
    TextLog log;
    for (int frame = 0; frame < 3; ++frame) {
        log = {};
        write_texts_to(&log);
        bare.frame([&] {
            ImGui::SetNextWindowPos({100.0f, 100.0f});
            ImGui::SetNextWindowSize({panel_width, panel_height});
            ImGui::Begin("panel", nullptr, ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoSavedSettings);
            content(bare.ui);
            ImGui::End();
            ImGui::Render();
        });
        write_texts_to(nullptr);
    }
    return text_faults(log, layers_of_last_frame(), {800.0f, 600.0f});
}

void put(const Ui& ui, ImVec2 at, std::string_view words) {
    draw_text(ImGui::GetWindowDrawList(), ui.fonts[TextStyle::body], at, ui.colours.ink, words);
}

bool has(const std::vector<std::string>& faults, std::string_view part) {
    return std::any_of(faults.begin(), faults.end(),
                       [&](const std::string& fault) { return fault.find(part) != std::string::npos; });
}

}  // namespace

TEST_CASE("words beside and under each other have no fault") {
    CHECK(faults_of([](const Ui& ui) {
              put(ui, {120.0f, 120.0f}, "Depth");
              put(ui, {200.0f, 120.0f}, "1.5 mm");
              put(ui, {120.0f, 120.0f + ui.fonts[TextStyle::body]->FontSize}, "Force");
          }).empty());
}

TEST_CASE("two words over each other are found") {
    const auto faults = faults_of([](const Ui& ui) {
        put(ui, {120.0f, 120.0f}, "Depth");
        put(ui, {130.0f, 124.0f}, "Force");
    });
    REQUIRE(faults.size() == 1);
    CHECK(faults.front() == "\"Depth\" and \"Force\" overlap");
}

TEST_CASE("words that leave their panel are found, unless it scrolls") {
    CHECK(has(faults_of([](const Ui& ui) { put(ui, {370.0f, 120.0f}, "Needle length"); }), "panel's side"));
    CHECK(has(faults_of([](const Ui& ui) { put(ui, {60.0f, 120.0f}, "Needle length"); }), "panel's side"));
    CHECK(has(faults_of([](const Ui& ui) { put(ui, {120.0f, 293.0f}, "Needle length"); }), "lower end"));
    CHECK(has(faults_of([](const Ui& ui) { put(ui, {120.0f, 400.0f}, "Needle length"); }), "lower end"));
    CHECK(faults_of([](const Ui& ui) {
              put(ui, {120.0f, 293.0f}, "Needle length");
              ImGui::Dummy({10.0f, 500.0f});
          }).empty());
}

TEST_CASE("words that leave the window are found") {
    const auto faults = faults_of([](const Ui& ui) {
        draw_text(ImGui::GetForegroundDrawList(), ui.fonts[TextStyle::body], {780.0f, 10.0f}, ui.colours.ink,
                  "Needle length");
    });
    CHECK(faults.size() == 1);
}

TEST_CASE("words wider than their place are found") {
    const auto in_a_box = [](float width) {
        return faults_of([width](const Ui& ui) {
            draw_text_in(ImGui::GetWindowDrawList(), ui.fonts[TextStyle::body],
                         {{200.0f, 120.0f}, {200.0f + width, 140.0f}}, 0.5f, ui.colours.ink, "Needle length");
        });
    };
    CHECK(in_a_box(150.0f).empty());
    CHECK(has(in_a_box(40.0f), "px wide and has 40 px"));
}

TEST_CASE("a shortened word needs a tooltip with all of it") {
    const auto shortened_with = [](std::string_view said) {
        return faults_of([said](const Ui& ui) {
            const ImFont* font = ui.fonts[TextStyle::body];
            const PixelBox box = next_box(60.0f, 20.0f);
            hit_item("item", box);
            draw_text_in(ImGui::GetWindowDrawList(), font, box, 0.0f, ui.colours.ink,
                         shortened(font, "Needle length of the drum", box.width()));
            tooltip(ui, said);
        });
    };
    CHECK(has(shortened_with(""), "no tooltip"));
    CHECK(has(shortened_with("How far needles stand out."), "no tooltip"));
    CHECK(shortened_with("Needle length of the drum").empty());
    CHECK(shortened_with("Needle length of the drum: how far needles stand out.").empty());
}

TEST_CASE("a ground hides the words under it, not those over it") {
    const auto with_ground = [](float left) {
        return faults_of([left](const Ui& ui) {
            put(ui, {120.0f, 120.0f}, "Depth");
            report_ground(ImGui::GetWindowDrawList(), {left, 110.0f}, {left + 100.0f, 140.0f});
            put(ui, {122.0f, 122.0f}, "Force");
        });
    };
    CHECK(with_ground(110.0f).empty());
    CHECK(with_ground(250.0f).size() == 1);
}
