#include "gui/platform/imgui_host.hpp"

#include <algorithm>
#include <utility>

namespace needleroll::gui {

double clamped_frame_seconds(double seconds) {
    constexpr double shortest_s = 1e-5;
    constexpr double longest_s = 0.1;
    return seconds > shortest_s ? std::min(seconds, longest_s) : shortest_s;  // NaN becomes the shortest
}

Expected<std::unique_ptr<ImguiHost>> ImguiHost::start(const FontFiles& fonts, const Appearance& appearance) {
    IMGUI_CHECKVERSION();
    ImGuiContext* context = ImGui::CreateContext();
    ImGui::SetCurrentContext(context);
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().LogFilename = nullptr;
    const auto renderer = start_renderer();
    if (!renderer) {
        ImGui::DestroyContext(context);
        return fail(renderer.error());
    }
    return std::unique_ptr<ImguiHost>(new ImguiHost(context, *renderer, fonts, appearance));
}

ImguiHost::ImguiHost(ImGuiContext* context, Renderer renderer, FontFiles fonts, const Appearance& appearance)
    : context_(context), renderer_(renderer), font_files_(std::move(fonts)), wanted_(appearance) {
    install_input(input_);
    apply_appearance();
}

ImguiHost::~ImguiHost() {
    make_current();
    stop_renderer(renderer_);
    ImGui::DestroyContext(context_);
}

void ImguiHost::make_current() const {
    ImGui::SetCurrentContext(context_);
}

void ImguiHost::apply_appearance() {
    const double text_scale = std::clamp(wanted_.text_scale, smallest_text_scale, largest_text_scale);
    const bool new_fonts = ui_.fonts.faces[0] == nullptr || text_scale != ui_.text_scale || lacks_characters_;
    ui_.theme = wanted_.theme;
    ui_.colours = palette(wanted_.theme);
    ui_.text_scale = text_scale;
    ui_.reduced_motion = wanted_.reduced_motion;
    ImGui::GetStyle() = make_style(ui_.colours, text_scale);
    if (new_fonts) {
        ImGuiIO& io = ImGui::GetIO();
        ui_.fonts = load_fonts(*io.Fonts, font_files_, text_scale, rare_);
        io.FontDefault = ui_.fonts[TextStyle::body];
        reload_font_texture(renderer_);
    }
    lacks_characters_ = false;
    applied_ = wanted_;
}

bool ImguiHost::request_characters(std::string_view text) {
    const std::size_t before = rare_.size();
    rare_.merge(rare_characters(text));
    lacks_characters_ = lacks_characters_ || rare_.size() > before;
    return lacks_characters_;
}

void ImguiHost::begin_frame(sf::Vector2u size_px, double elapsed_s) {
    make_current();
    if (!(applied_ == wanted_) || lacks_characters_) apply_appearance();
    if (wanted_language_) ui_.language = *std::exchange(wanted_language_, std::nullopt);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(static_cast<float>(size_px.x), static_cast<float>(size_px.y));
    io.DisplayFramebufferScale = ImVec2(1.0f, 1.0f);
    io.DeltaTime = static_cast<float>(clamped_frame_seconds(elapsed_s));
    ui_.animating = false;
    begin_renderer_frame(renderer_);
    ui_.let_go = begin_input_frame(input_);
}

void ImguiHost::feed(const sf::Event& event) {
    make_current();
    feed_event(input_, event);
}

void ImguiHost::answer_card() {
    if (std::exchange(ui_.card_opened, false)) let_go();
}

void ImguiHost::draw_frame(sf::RenderTarget& target) {
    answer_card();
    ImGui::Render();
    render_imgui(renderer_, target);
}

void ImguiHost::drop_frame() {
    answer_card();
    ImGui::EndFrame();
}

}  // namespace needleroll::gui
