#include "tests/gui/widgets/gallery.hpp"

#include "gui/scene/tissue_colours.hpp"
#include "gui/widgets/buttons.hpp"
#include "gui/widgets/choices.hpp"
#include "gui/widgets/panel_parts.hpp"
#include "gui/widgets/picker.hpp"
#include "gui/widgets/plot.hpp"
#include "gui/widgets/scale_bar.hpp"
#include "gui/widgets/slider_row.hpp"
#include "gui/widgets/timeline.hpp"

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace needleroll::gui {
namespace {

constexpr ImGuiWindowFlags fixed_panel = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove |
                                         ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoSavedSettings;
constexpr ImGuiWindowFlags fixed_bar = fixed_panel | ImGuiWindowFlags_NoScrollbar;

const Help needle_help{
    .title = "Needle length",
    .meaning =
        "How far the needles stand out of the drum. Longer needles reach deeper, but never as "
        "deep as they are long.",
    .range = "0.2 to 3.0 mm; published for the face 0.5 to 1.5 mm.",
    .source = "Product data of a medical roller, 192 needles.",
    .not_modelled = "Needles that bend under load."};
const Help no_details{.title = "Help", .meaning = "What this number means."};

bool begin_panel(const char* name, PixelBox box, ImVec2 padding, ImGuiWindowFlags flags = fixed_panel) {
    ImGui::SetNextWindowPos(box.from);
    ImGui::SetNextWindowSize(ImVec2(box.width(), box.height()));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, padding);
    const bool open = ImGui::Begin(name, nullptr, flags);
    ImGui::PopStyleVar();
    return open;
}

void slider(Ui& ui, const SliderRow& row, double& value) {
    SliderRow shown = row;
    shown.value = value;
    const SliderChange change = slider_row(ui, row.label.data(), shown);
    if (change.changed) value = change.value;
}

void roller_group(Ui& ui, GalleryState& state) {
    section_header(ui, Icon::roller, "Roller");
    slider(ui,
           {.label = "Needle length",
            .unit = "mm",
            .default_value = 1.0,
            .scale = {0.2, 3.0, 0.1},
            .published_from = 0.5,
            .published_to = 1.5,
            .help = needle_help},
           state.needle_length_mm);
    value_line(ui, "layout head", "Layout", "192", "needles", no_details);
    constexpr std::array<Tab, 3> layouts{{{"8 \u00D7 24"}, {"24 \u00D7 8"}, {"Other\u2026"}}};
    if (const auto picked = segmented(ui, "layout", layouts, state.layout, available_width()))
        state.layout = *picked;
    divider(ui);
}

void hand_group(Ui& ui, GalleryState& state) {
    section_header(ui, Icon::hand, "Hand");
    slider(ui,
           {.label = "Force",
            .unit = "N",
            .default_value = 3.0,
            .scale = {0.0, 8.0, 0.1},
            .published_from = 1.0,
            .published_to = 3.6,
            .help = no_details},
           state.force_n);
    slider(ui,
           {.label = "Speed",
            .unit = "mm/s",
            .default_value = 40.0,
            .scale = {1.0, 400.0, 1.0, TrackKind::logarithmic},
            .help = no_details},
           state.speed_mm_s);
    slider(ui,
           {.label = "Tremor",
            .unit = "mm",
            .default_value = 0.3,
            .scale = {0.0, 2.0, 0.1},
            .help = no_details,
            .enabled = false,
            .reason_disabled = "Measured poses bring their own tremor."},
           state.tremor_mm);
    divider(ui);
}

void pattern_group(Ui& ui, GalleryState& state) {
    section_header(ui, Icon::star, "Pattern");
    constexpr std::array<Tab, 4> patterns{{{"Star", Icon::star},
                                           {"Cross", Icon::cross_hatch},
                                           {"Parallel", Icon::parallel},
                                           {"Random", Icon::random}}};
    if (const auto picked = segmented(ui, "pattern", patterns, state.pattern, available_width())) {
        state.pattern = *picked;
    }
    slider(ui,
           {.label = "Passes, one way",
            .default_value = 15.0,
            .scale = {1.0, 31.0, 1.0},
            .whole_numbers = true,
            .published_from = 15.0,
            .published_to = 20.0,
            .help = no_details},
           state.passes);
    divider(ui);
}

const std::vector<PickerEntry>& sites() {
    static const std::vector<PickerEntry> entries{
        {"Forehead", "Thin skin over bone; shallow strokes."},
        {"Temple", "Thin, with vessels close to the surface."},
        {"Cheek, adult", "Thick dermis, the site most studies report."},
        {"Upper lip", "Small and curved; the roller barely fits."},
        {"Neck", "Thin and loose; needs tension by hand."},
        {"Abdomen", "Thick dermis over soft fat."},
        {"Thigh", "Large and firm; long strokes."}};
    return entries;
}

void left_panel(Ui& ui, GalleryState& state, const PixelBox& box) {
    if (begin_panel("left", box, {ui.px(20), ui.px(15)})) {
        roller_group(ui, state);
        hand_group(ui, state);
        pattern_group(ui, state);
        section_header(ui, Icon::skin, "Skin");
        if (const auto picked = picker(ui, "site", "Site", sites(), state.site)) state.site = *picked;
        if (switch_row(ui, "cue", "Speed cue", state.cue, Icon::speed, "Cues are on")) state.cue = !state.cue;
        const std::array<Chip, 4> chips{
            {{"Star", state.chip}, {"Cross-hatch", true}, {"To and fro", false}, {"5"}}};
        if (chip_group(ui, "chips", chips) == 0) state.chip = !state.chip;
        hint_line(ui, "published range, source under ?", ui.colours.range_bar);
    }
    ImGui::End();
}

void metrics(Ui& ui) {
    const float half = available_width() / 2.0f;
    const auto draw = [&](const char* id, const Metric& shown) {
        metric(ui, id, shown, half, metric_lines(ui, shown, half));
    };
    draw("coverage", {"Coverage", "74", "%", "\u2264 0.5 mm from a hole", "Share of the skin near a hole."});
    ImGui::SameLine(0, 0);
    draw("evenness", {"Evenness (CV)", "13", "%", "by chance 16 %", "Spread of the counts."});
    draw("largest", {"Largest gap", "2.6", "mm", "circled on the skin", {}, true});
    ImGui::SameLine(0, 0);
    draw("double", {"Double strikes", "11", "%", "\u2264 0.25 mm apart", {}});
}

void coverage_plot(Ui& ui) {
    std::vector<double> passes;
    std::vector<double> coverage;
    std::vector<double> all_passes;
    std::vector<double> chance;
    for (int i = 0; i <= 16; ++i) {
        all_passes.push_back(i);
        chance.push_back(100.0 * (1.0 - std::exp(-0.108 * i)));
        if (i > 12) continue;
        passes.push_back(i);
        coverage.push_back(100.0 * (1.0 - std::exp(-0.115 * i)));
    }
    PlotData data;
    data.x = {.label = "pass", .to = 16, .decimals = 0};
    data.y = {.label = "coverage", .unit = "%", .to = 100, .decimals = 0, .most_ticks = 3, .grid = true};
    data.series.push_back({.name = "random strikes",
                           .x = all_passes,
                           .y = chance,
                           .colour = ui.colours.ink_faint,
                           .style = LineStyle::dashed,
                           .quiet = true});
    data.series.push_back({.name = "your pattern",
                           .x = passes,
                           .y = coverage,
                           .colour = ui.colours.accent,
                           .dots = true,
                           .end_dot = true});
    subtitle(ui, "Coverage after each pass");
    plot(ui, "coverage", data, {0, ui.px(150)});
}

void depth_plot(Ui& ui) {
    std::vector<double> edges;
    std::vector<double> counts;
    for (int i = 0; i <= 20; ++i) edges.push_back(i * 0.08);
    for (int i = 0; i < 20; ++i) counts.push_back(900.0 * std::exp(-std::pow((i - 11.0) / 3.0, 2)));
    PlotData data;
    data.x = {.label = "depth", .unit = "mm", .to = 1.6, .decimals = 1};
    data.y = {.label = "holes", .to = 1000, .decimals = 0, .most_ticks = 3, .grid = true};
    data.bars.push_back({"depth", edges, counts, ui.colours.accent});
    data.references.push_back({"needle 1.5 mm", 1.5, true, ui.colours.reference});
    plot(ui, "depths", data, {0, ui.px(110)});
}

void right_panel(Ui& ui, const PixelBox& box) {
    if (begin_panel("right", box, {ui.px(20), ui.px(14)})) {
        panel_title(ui, "Results so far", "pass 12 of 15");
        space(ui, 2);
        hero_number(ui, "164", "holes per cm\u00B2");
        space(ui, 8);
        colour_bar(ui, "hero",
                   {.high = 320,
                    .ticks = std::array<double, 1>{0.0},
                    .filled_to = 176,
                    .reference = 267,
                    .reference_text = "published: \u2248 250 after 15 passes"});
        divider(ui);
        metrics(ui);
        divider(ui);
        metric_line(ui, "Median depth", "0.91", "mm");
        const std::array<LayerPart, 4> layers{{{"epidermis", scene::epidermis[1], 0.1},
                                               {"papillary dermis", scene::papillary_dermis[1], 0.27},
                                               {"reticular dermis", scene::reticular_dermis[1], 1.5},
                                               {"fat", scene::fat_ground, 2.0}}};
        layer_bar(ui, "layers", {layers, 2.0, 0.77, 1.04, 0.91});
        divider(ui);
        coverage_plot(ui);
        depth_plot(ui);
        caption_box(ui, "caption", "What you see",
                    "Four directions fill the skin a little more evenly than chance. About a quarter is "
                    "still more than "
                    "0.5 mm from any hole.");
    }
    ImGui::End();
}

void top_bar(Ui& ui, GalleryState& state, const PixelBox& box) {
    if (begin_panel("top", box, {ui.px(20), 0}, fixed_bar)) {
        draw_icon(ImGui::GetWindowDrawList(), Icon::mark, {box.from.x + ui.px(20), box.from.y + ui.px(16)},
                  ui.px(28), ui.colours.accent);
        draw_text_in(ImGui::GetWindowDrawList(), ui.fonts[TextStyle::title],
                     {{box.from.x + ui.px(58), 0}, box.to}, 0, ui.colours.ink, "Needleroll");
        ImGui::SetCursorPos(ImVec2(ui.px(208), 0));
        for (const char* name : {"Explain", "Explore", "Practice", "Lab"}) {
            screen_tab(ui, name, name == std::string_view("Explore"), box.height());
            ImGui::SameLine(0, ui.px(28));
        }
        static const std::vector<PickerEntry> scenarios{
            {"Star pattern on the cheek, 1.5 mm", "Four directions, fifteen passes one way."},
            {"To and fro without lifting", "Re-enters old holes."}};
        ImGui::SetCursorPos(ImVec2(box.width() - ui.px(762), ui.px(11)));
        if (const auto picked = picker(ui, "scenario", "Scenario", scenarios, state.scenario, ui.px(372)))
            state.scenario = *picked;
        ImGui::SetCursorPos(ImVec2(box.width() - ui.px(368), ui.px(10)));
        bar_button(ui, "English", Icon::globe);
        ImGui::SameLine(0, ui.px(12));
        bar_button(ui, "100 %", Icon::text_size);
        ImGui::SameLine(0, ui.px(4));
        bar_icon(ui, "theme", Icon::sun, "Light, dark or projector");
        ImGui::SameLine(0, 0);
        bar_icon(ui, "full", Icon::full_screen, "Presenter view (F11)");
        ImGui::SameLine(0, ui.px(4));
        bar_button(ui, "Help", Icon::help);
    }
    ImGui::End();
}

void bottom_bar(Ui& ui, GalleryState& state, const PixelBox& box) {
    if (begin_panel("bottom", box, {ui.px(20), ui.px(18)}, fixed_bar)) {
        round_button(ui, "play", Icon::pause, 52, true, "Pause (Space)");
        ImGui::SameLine(0, ui.px(10));
        ImGui::SetCursorPosY(ui.px(23));
        round_button(ui, "back", Icon::step_back, 42, false, "One row back (,)");
        ImGui::SameLine(0, ui.px(10));
        ImGui::SetCursorPosY(ui.px(23));
        round_button(ui, "on", Icon::step_forward, 42, false, "One row on (.)", state.now_s < 114.0);
        ImGui::SameLine(0, ui.px(16));
        ImGui::SetCursorPosY(ui.px(26));
        constexpr std::array<Tab, 3> speeds{{{"1/20"}, {"1/4"}, {"1\u00D7"}}};
        if (const auto picked = segmented(ui, "speed", speeds, state.speed, ui.px(156)))
            state.speed = *picked;
        std::vector<PassMark> passes;
        for (int i = 0; i < 15; ++i) {
            constexpr std::array<double, 4> eighths{2, 0, 1, 3};
            passes.push_back(
                {i, i * 7.6, i * 7.6 + 7.0, eighths[static_cast<std::size_t>(i % 4)] * std::numbers::pi / 4});
        }
        ImGui::SetCursorPos(ImVec2(ui.px(368), ui.px(10)));
        const float width = box.width() - ui.px(368 + 330);
        if (width > ui.px(60)) {
            if (const auto time = timeline(ui, "time", {passes, 114.0, state.now_s}, width))
                state.now_s = *time;
        }
        ImGui::SetCursorPos(ImVec2(box.width() - ui.px(160), ui.px(22)));
        button(ui, "Reset all", {.kind = ButtonKind::reset, .icon = Icon::reset, .tooltip = "Ctrl+R"});
    }
    ImGui::End();
}

void icon_sheet(const Ui& ui, ImVec2 at) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (int i = 0; i < icon_count; ++i) {
        const ImVec2 place{at.x + ui.px(40.0 * (i % 15)), at.y + ui.px(36.0 * (i / 15))};
        draw_icon(list, static_cast<Icon>(i), place, ui.px(20),
                  i % 2 == 0 ? ui.colours.ink_soft : ui.colours.accent);
    }
}

void stage(Ui& ui, GalleryState& state, const PixelBox& box) {
    ImGui::PushStyleColor(ImGuiCol_WindowBg, imgui_style_colour(ui.colours.stage));
    if (begin_panel("stage", box, {ui.px(50), ui.px(13)})) {
        constexpr std::array<Tab, 5> overlays{
            {{"Density"}, {"Coverage gaps"}, {"Depth"}, {"Double strikes"}, {"None"}}};
        if (const auto picked = segmented(ui, "overlay", overlays, state.overlay)) state.overlay = *picked;
        const auto layers = {Icon::frame, Icon::ruler, Icon::loupe, Icon::camera};
        for (const Icon icon : layers) {
            ImGui::PushID(static_cast<int>(icon));
            if (tool_button(ui, "tool", icon, icon == Icon::frame && state.tool, "1 cm\u00B2 frame (F)")) {
                state.tool = !state.tool;
            }
            ImGui::PopID();
            ImGui::SameLine(0, 0);
        }
        ImGui::NewLine();
        colour_bar(ui, "density",
                   {.high = 300,
                    .title = "Density",
                    .unit = "holes per cm\u00B2",
                    .ticks = std::array<double, 4>{0, 100, 200, 300},
                    .full_opacity_at = 60,
                    .reference = 250},
                   ui.px(320));
        colour_bar(ui, "depth",
                   {.map = ColourMap::cividis,
                    .high = 1.5,
                    .title = "Depth",
                    .unit = "mm",
                    .ticks = std::array<double, 4>{0, 0.5, 1.0, 1.5},
                    .tick_decimals = 1},
                   ui.px(320));
        button(ui, "Try again", {.kind = ButtonKind::primary, .icon = Icon::reset});
        ImGui::SameLine(0, ui.px(12));
        button(ui, "Compare with reference", {.icon = Icon::compare});
        ImGui::SameLine(0, ui.px(12));
        button(ui, "Save", {.enabled = false, .tooltip = "Nothing to save yet"});
        ImGui::SameLine(0, ui.px(12));
        button(ui, "Save debrief", {.kind = ButtonKind::link, .icon = Icon::print});
        slider(ui,
               {.label = "Patch size",
                .unit = "mm",
                .default_value = 60,
                .scale = {0.1, 1000, 0.01, TrackKind::logarithmic},
                .help = needle_help},
               state.patch_size);
        icon_sheet(ui, ImGui::GetCursorScreenPos());
    }
    ImGui::End();
    ImGui::PopStyleColor();
}

}  // namespace

void draw_gallery(Ui& ui, GalleryState& state, float width_px, float height_px) {
    const float top = ui.px(60);
    const float bottom = height_px - ui.px(88);
    const float left = ui.px(280);
    const float right = width_px - ui.px(336);
    top_bar(ui, state, {{0, 0}, {width_px, top}});
    left_panel(ui, state, {{0, top + 1}, {left, bottom}});
    right_panel(ui, {{right, top + 1}, {width_px, bottom}});
    bottom_bar(ui, state, {{0, bottom + 1}, {width_px, height_px}});
    if (right > left) stage(ui, state, {{left + 1, top + 1}, {right - 1, bottom}});
}

}  // namespace needleroll::gui
