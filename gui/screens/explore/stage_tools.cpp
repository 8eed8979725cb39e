/// What lies over the stage: choice of layer, tools, key, messages.
#include "gui/screens/explore/captions.hpp"
#include "gui/screens/explore/panels.hpp"
#include "gui/widgets/buttons.hpp"
#include "gui/widgets/choices.hpp"
#include "gui/widgets/draw.hpp"
#include "gui/widgets/picker.hpp"
#include "gui/widgets/scale_bar.hpp"

#include <fmt/format.h>

namespace needleroll::gui {
namespace {

constexpr std::array<Segment, 5> overlay_names = {
    Segment{"Density", std::nullopt, "Holes per cm², smoothed (0)"},
    Segment{"Coverage gaps", std::nullopt, "Skin too far from any hole (1)"},
    Segment{"Depth", std::nullopt, "Mean depth of the holes around (2)"},
    Segment{"Double strikes", std::nullopt, "Places that were struck again (3)"},
    Segment{"None", std::nullopt, "Skin and holes only (4)"}};
constexpr double tools_width = 4 * 40.0 + 8.0;

/// Segments where they fit, else a list.
void draw_overlay_choice(Ui& ui, ExploreState& state, float room) {
    const auto now = static_cast<int>(state.overlay);
    std::optional<int> picked;
    if (segmented_natural_width(ui, overlay_names) <= room) {
        picked = segmented(ui, "layer", overlay_names, now);
    } else {
        std::vector<PickerEntry> entries;
        for (const Segment& name : overlay_names)
            entries.push_back({std::string(name.label), std::string(name.tooltip)});
        picked = picker(ui, "Layer", entries, now, std::min(room, ui.px(260)));
    }
    if (picked) choose_overlay(state, static_cast<Overlay>(*picked));
}

void draw_tool_buttons(Ui& ui, ExploreState& state) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Box box{at, {at.x + ui.px(tools_width), at.y + ui.px(40)}};
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(box.from, box.to, imgui_colour(ui.colours.raised), ui.px(8));
    list->AddRect(box.from, box.to, imgui_colour(ui.colours.line), ui.px(8), 0, ui.line_px(1));
    const ImVec2 cursor = ImGui::GetCursorPos();
    ImGui::SetCursorPos({cursor.x + ui.px(4), cursor.y});
    Instruments& instruments = state.instruments;
    if (tool_button(ui, "frame", Icon::frame, instruments.frame_shown, "Counting frame of 1 cm² (F)")) {
        instruments.frame_shown = !instruments.frame_shown;
    }
    ImGui::SameLine(0.0f, 0.0f);
    if (tool_button(ui, "ruler", Icon::ruler, instruments.ruler_shown, "Ruler: drag its ends (M)")) {
        instruments.ruler_shown = !instruments.ruler_shown;
    }
    ImGui::SameLine(0.0f, 0.0f);
    if (tool_button(ui, "zoom", Icon::loupe, !state.view.fitted,
                    state.view.fitted ? "Zoom in on the counting frame (Z); the wheel zooms too"
                                      : "Show the whole patch (Z)")) {
        toggle_zoom(state);
    }
    ImGui::SameLine(0.0f, 0.0f);
    if (tool_button(ui, "picture", Icon::camera, false, "Save a picture of the window (P)"))
        state.picture_wanted = true;
}

void draw_view_switch(Ui& ui, ExploreState& state) {
    const std::array<Segment, 3> names = {Segment{"Both", std::nullopt, "Top view and side view (S)"},
                                          Segment{"Top", std::nullopt, "Top view only (S)"},
                                          Segment{"Side", std::nullopt, "Side view only (S)"}};
    if (const auto picked = segmented(ui, "views", names, static_cast<int>(state.wishes.stage_shows))) {
        state.wishes.stage_shows = static_cast<StageShows>(*picked);
    }
}

/// Lines of the key under the legend: what the marks on the skin mean.
struct KeyLine {
    enum class Sign { target, gap, path } sign;
    std::string words;
};

std::vector<KeyLine> key_lines(const ExploreState& state) {
    std::vector<KeyLine> lines;
    const Scenario& scenario = state.session.result.scenario;
    if (scenario.patch.regions.empty()) {
        const double guard = 2.0 * scenario.metrics.guard_mm;
        lines.push_back({KeyLine::Sign::target,
                         fmt::format("counted area {:g} × {:g} mm", scenario.patch.width_mm - guard,
                                     scenario.patch.height_mm - guard)});
    } else {
        lines.push_back({KeyLine::Sign::target, "named regions"});
    }
    const Figure& radius = state.pattern.figures.gap_radius_mm;
    if (radius)
        lines.push_back({KeyLine::Sign::gap, fmt::format("largest gap, {:.1f} mm across", 2.0 * *radius)});
    lines.push_back({KeyLine::Sign::path, "this pass  ···  earlier directions"});
    return lines;
}

void draw_sign(const Ui& ui, KeyLine::Sign sign, ImVec2 middle) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImU32 ink = imgui_colour(ui.colours.ink);
    const float s = ui.px(1);
    if (sign == KeyLine::Sign::target) {
        const ImVec2 a(middle.x - 12 * s, middle.y - 8 * s), b(middle.x + 12 * s, middle.y + 8 * s);
        for (const float y : {a.y, b.y})
            draw_dashed(list, {a.x, y}, {b.x, y}, ui.colours.ink, 1.5f * s, 4 * s, 3 * s);
        for (const float x : {a.x, b.x})
            draw_dashed(list, {x, a.y}, {x, b.y}, ui.colours.ink, 1.5f * s, 4 * s, 3 * s);
    } else if (sign == KeyLine::Sign::gap) {
        list->AddCircle(middle, 8 * s, ink, 0, 1.75f * s);
    } else {
        list->AddLine({middle.x - 12 * s, middle.y}, {middle.x + 6 * s, middle.y}, ink, 2 * s);
        list->AddTriangleFilled({middle.x + 12 * s, middle.y}, {middle.x + 4 * s, middle.y - 4 * s},
                                {middle.x + 4 * s, middle.y + 4 * s}, ink);
    }
}

void draw_key_lines(Ui& ui, const ExploreState& state, float right) {
    for (const KeyLine& line : key_lines(state)) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float height = ui.px(27);
        draw_sign(ui, line.sign, {at.x + ui.px(14), at.y + height / 2.0f});
        draw_text_in(ImGui::GetWindowDrawList(), ui.fonts[TextStyle::label],
                     {{at.x + ui.px(40), at.y}, {right, at.y + height}}, 0.0f, ui.colours.ink_soft,
                     shortened(ui.fonts[TextStyle::label], line.words, right - at.x - ui.px(40)));
        ImGui::Dummy({ui.px(40), height});
    }
}

/// The legend of the layer on the skin.
void draw_legend(Ui& ui, const ExploreState& state, float width) {
    const double longest_mm = state.session.result.scenario.roller.needle_length_mm;
    const std::array<double, 4> density_ticks = {0.0, 100.0, 200.0, 300.0};
    const std::array<double, 3> depth_ticks = {0.0, longest_mm / 2.0, longest_mm};
    ColourBar bar;
    switch (state.overlay) {
        case Overlay::density:
            bar = {.map = ColourMap::viridis,
                   .high = density_scale_per_cm2,
                   .title = "Density",
                   .unit = "holes per cm²",
                   .ticks = density_ticks,
                   .full_opacity_at = scene::density_full_opacity_per_cm2};
            colour_bar(ui, "legend", bar, width);
            break;
        case Overlay::depth:
            bar = {.map = ColourMap::cividis,
                   .high = longest_mm,
                   .title = "Depth",
                   .unit = "mm",
                   .ticks = depth_ticks,
                   .tick_decimals = 2};
            colour_bar(ui, "legend", bar, width);
            break;
        case Overlay::gaps:
        case Overlay::double_strikes:
        case Overlay::none:
            break;
    }
    std::string words;
    if (state.overlay == Overlay::gaps) {
        words = fmt::format("Pale: further than {:g} mm from any hole; outlined where wider than 2 mm",
                            reach_mm(state));
    } else if (state.overlay == Overlay::double_strikes) {
        words = fmt::format("Orange: struck again within {:g} mm; rings around three and more",
                            state.session.result.scenario.metrics.double_strike_radius_mm);
    }
    if (words.empty()) return;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_wrapped(ImGui::GetWindowDrawList(), ui.fonts[TextStyle::label], at, width, ui.colours.ink_soft,
                 words);
    ImGui::Dummy({width, wrapped_height(ui.fonts[TextStyle::label], words, width)});
}

/// The live count beside the loupe; where the results are a drawer, the number of the screen stands over it.
void draw_count(Ui& ui, const ExploreState& state, const ExploreLayout& layout) {
    if (layout.loupe.width < 20.0f || !state.instruments.frame_shown) return;
    const float x = layout.loupe.left + layout.loupe.width + ui.px(18);
    const float y = layout.loupe.top + ui.px(4);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const auto count = holes_in_frame(state.instruments, state.session.result.punctures, strikes_now(state));
    const bool alone = layout.right_is_drawer;
    const std::string number =
        alone ? figure_text(state.figures.summary.density_per_cm2, 0) : fmt::format("{}", count);
    draw_text(list, ui.fonts[TextStyle::headline], {x, y}, ui.colours.ink, number);
    const float below = y + ui.fonts[TextStyle::headline]->FontSize * 0.94f;
    const std::string first = alone ? "holes per cm²" : "holes in this";
    const std::string second = alone ? fmt::format("{} in the frame", count) : "1 cm² frame";
    draw_text(list, ui.fonts[TextStyle::body], {x, below}, ui.colours.ink_soft, first);
    draw_text(list, ui.fonts[TextStyle::body], {x, below + ui.px(21)}, ui.colours.ink_soft, second);
    draw_text(list, ui.fonts[TextStyle::label], {x, below + ui.px(50)}, ui.colours.ink_soft, "drag to move");
}

}  // namespace

void draw_stage_tools(Ui& ui, ExploreScreen& screen, const ExploreLayout& layout) {
    ExploreState& state = screen.state;
    const sf::FloatRect& place = layout.tools;
    if (begin_panel(ui, "stage tools", place, {0.0, 0.0}, PanelGround::clear)) {
        const float tools = ui.px(tools_width);
        const float views = layout.switch_views ? ui.px(190) : 0.0f;
        const bool views_fit = views > 0.0f && place.width > tools + views + ui.px(200);
        const float room = place.width - tools - (views_fit ? views : 0.0f) - ui.px(16);
        draw_overlay_choice(ui, state, room);
        if (views_fit) {
            ImGui::SetCursorPos({place.width - tools - views, 0.0f});
            draw_view_switch(ui, state);
        }
        ImGui::SetCursorPos({place.width - tools, 0.0f});
        draw_tool_buttons(ui, state);
    }
    end_panel();
}

void draw_stage_key(Ui& ui, ExploreScreen& screen, const ExploreLayout& layout) {
    const sf::FloatRect& column = layout.key_column;
    const float top = layout.narrow_key ? column.top : layout.loupe.top;
    const sf::FloatRect place(column.left, top, column.width, column.top + column.height - top);
    if (begin_panel(ui, "stage key", place, {0.0, 0.0}, PanelGround::clear)) {
        draw_count(ui, screen.state, layout);
        ImGui::SetCursorPos({0.0f, column.top - top});
        if (layout.narrow_key) {
            draw_legend(ui, screen.state, std::min(place.width, ui.px(320)));
        } else {
            draw_legend(ui, screen.state, std::min(place.width, ui.px(322)));
            space(ui, 14);
            draw_key_lines(ui, screen.state, place.left + place.width);
        }
    }
    end_panel();
}

void draw_message(Ui& ui, ExploreScreen& screen, const ExploreLayout& layout) {
    Session& session = screen.state.session;
    if (!session.error) return;
    const sf::FloatRect& stage = layout.stage;
    const float width = std::min(stage.width - ui.px(24), ui.px(760));
    if (width < ui.px(80)) return;
    const std::string words = message_of(session);
    const ImFont* font = ui.fonts[TextStyle::body];
    const float text_width = width - ui.px(56);
    const float height = wrapped_height(font, words, text_width) + ui.px(28 + 40);
    const sf::FloatRect place(stage.left + (stage.width - width) / 2.0f, stage.top + ui.px(62), width,
                              std::min(height, std::max(1.0f, stage.height - ui.px(70))));
    ImGui::SetNextWindowFocus();
    if (begin_panel(ui, "message", place, {0.0, 0.0}, PanelGround::clear)) {
        const Box box{{place.left, place.top}, {place.left + place.width, place.top + place.height}};
        ImDrawList* list = ImGui::GetWindowDrawList();
        list->AddRectFilled(box.from, box.to, imgui_colour(ui.colours.raised), ui.px(10));
        list->AddRect(box.from, box.to, imgui_colour(ui.colours.warn), ui.px(10), 0, ui.line_px(1.5));
        draw_icon_centred(list, Icon::warning, {box.from.x + ui.px(24), box.from.y + ui.px(24)}, ui.px(20),
                          ui.colours.warn);
        draw_wrapped(list, font, {box.from.x + ui.px(44), box.from.y + ui.px(14)}, text_width, ui.colours.ink,
                     words);
        ImGui::SetCursorPos({ui.px(44), place.height - ui.px(44)});
        if (can_undo(session) && session.scenario != session.result.scenario) {
            if (button(ui, "Undo last change",
                       {.kind = ButtonKind::link, .icon = Icon::undo, .height = 32.0}))
                undo(session);
        } else if (button(ui, "Close", {.kind = ButtonKind::link, .icon = Icon::close, .height = 32.0})) {
            session.error.reset();
        }
    }
    end_panel();
}

}  // namespace needleroll::gui
