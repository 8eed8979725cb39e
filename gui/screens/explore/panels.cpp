#include "gui/screens/explore/panels.hpp"

#include <fmt/format.h>

namespace needleroll::gui {

bool begin_panel(const Ui& ui, const char* name, const sf::FloatRect& place, double padding) {
    ImGui::SetNextWindowPos({place.left, place.top});
    ImGui::SetNextWindowSize({std::max(1.0f, place.width), std::max(1.0f, place.height)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(padding), ui.px(padding * 0.6)});
    ImGui::Begin(name, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus);
    ImGui::PopStyleVar();
    return place.width >= 1.0f && place.height >= 1.0f;
}

void end_panel() {
    ImGui::End();
}

void draw_controls(Ui& ui, ExploreScreen& screen, const sf::FloatRect& place) {
    Session& session = screen.state.session;
    if (begin_panel(ui, "controls", place, 20.0)) {
        for (const char* key : {"roller.needle_length_mm", "hand.force_N", "hand.speed_mm_s", "hand.slip",
                                "hand.tremor_mm", "program.passes", "program.lane_overlap", "patch.tautness"}) {
            const Parameter* parameter = find_parameter(key);
            if (parameter == nullptr) continue;
            auto value = static_cast<float>(number_of(session.scenario, *parameter).value_or(0.0));
            double low = 0.0, high = 1.0;
            if (const auto* number = std::get_if<Number>(&parameter->kind)) {
                low = number->range.minimum;
                high = number->range.maximum;
            }
            if (const auto* number = std::get_if<WholeNumber>(&parameter->kind)) {
                low = static_cast<double>(number->minimum);
                high = 40.0;
            }
            ImGui::TextUnformatted(std::string(parameter->label).c_str());
            ImGui::PushID(key);
            if (ImGui::SliderFloat("##value", &value, static_cast<float>(low), static_cast<float>(high))) {
                change_number(session, *parameter, static_cast<double>(value));
            }
            if (ImGui::IsItemDeactivated()) end_change(session);
            ImGui::PopID();
        }
    }
    end_panel();
}

void draw_results(Ui& ui, ExploreScreen& screen, const sf::FloatRect& place) {
    if (begin_panel(ui, "results", place, 20.0)) {
        const Summary& summary = screen.state.figures.summary;
        ImGui::PushFont(ui.fonts[TextStyle::hero]);
        ImGui::TextUnformatted(
            summary.density_per_cm2 ? fmt::format("{:.0f}", *summary.density_per_cm2).c_str() : "–");
        ImGui::PopFont();
        ImGui::TextUnformatted("holes per cm²");
        ImGui::TextWrapped("%s", message_of(screen.state.session).c_str());
    }
    end_panel();
}

void draw_time_bar(Ui& ui, ExploreScreen& screen, const sf::FloatRect& place) {
    ExploreState& state = screen.state;
    if (begin_panel(ui, "time", place, 20.0)) {
        if (ImGui::Button(state.time.playing ? "Pause" : "Play", {ui.px(80), ui.px(44)})) {
            toggle_play(state.time, state.duration_s);
        }
        ImGui::SameLine();
        auto t_s = static_cast<float>(state.time.t_s);
        ImGui::SetNextItemWidth(place.width - ui.px(300));
        if (ImGui::SliderFloat("##time", &t_s, 0.0f, static_cast<float>(state.duration_s), "")) {
            seek(state.time, static_cast<double>(t_s), state.duration_s);
        }
        ImGui::SameLine();
        ImGui::TextUnformatted(clock_text(state.time.t_s, state.duration_s).c_str());
    }
    end_panel();
}

void draw_top_bar(Ui& ui, ExploreScreen& screen, const sf::FloatRect& place) {
    if (begin_panel(ui, "top", place, 20.0)) {
        ImGui::PushFont(ui.fonts[TextStyle::title]);
        ImGui::TextUnformatted("Needleroll");
        ImGui::PopFont();
        ImGui::SameLine();
        ImGui::TextUnformatted(screen.state.session.scenario.title.c_str());
    }
    end_panel();
}

}  // namespace needleroll::gui
