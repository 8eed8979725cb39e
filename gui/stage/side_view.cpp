#include "gui/stage/side_view.hpp"

#include "gui/words/stage.hpp"
#include "sim/skin/layer_words.hpp"
#include "sim/words/number_text.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::gui {
namespace {

/// Time runs this slowly or slower: the path of one needle is drawn too.
constexpr double slow_motion = 0.06;
/// Below these sizes [px at 100 %] words would cover the picture.
constexpr float least_width_for_key = 520.f, least_height_for_key = 150.f, least_height_for_layers = 215.f;

scene::LayerKeyWords key_words(const Language& language, bool stretched) {
    const auto title = [&](Layer layer) { return std::string(layer_title(language, layer)); };
    return {{title(Layer::stratum_corneum), title(Layer::epidermis), title(Layer::papillary_dermis),
             title(Layer::reticular_dermis), title(Layer::subcutis)},
            std::string(say(language, words::stage::bleeding_onset)),
            stretched ? say(language, words::stage::epidermis_stretched{.factor = given_number_text(
                                                                            language, epidermis_stretch)})
                      : std::string(say(language, words::stage::down_to))};
}

/// What is true of the picture's scale.
std::string scale_words(const Language& language, const scene::SectionFrame& frame) {
    const std::string width_mm = number_text(language, frame.width_px / frame.px_per_mm, 1);
    if (frame.epidermis_stretch <= 1.0) return say(language, words::stage::true_scale{.width_mm = width_mm});
    return say(language,
               words::stage::not_to_scale{.factor = given_number_text(language, frame.epidermis_stretch),
                                          .width_mm = width_mm});
}

/// The needle nearest to its bottom point.
const scene::SectionNeedle* lowest_needle(const scene::SectionContent& content) {
    const auto lowest = std::min_element(
        content.needles.begin(), content.needles.end(),
        [](const auto& a, const auto& b) { return std::abs(a.phi_rad) < std::abs(b.phi_rad); });
    return lowest == content.needles.end() ? nullptr : &*lowest;
}

void draw_side_picture(sf::RenderTarget& target, const scene::SectionContent& content,
                       const scene::SectionFrame& frame, const scene::StageStyle& style,
                       const SideViewPictures& pictures, bool slow) {
    const Language& language = style.language;
    const scene::SkinPress press = skin_press(content);
    draw_section_ground(target, frame, press, style);
    draw_tissue(target, pictures.tissue, frame, press);
    draw_onset_line(target, frame, press, style.scale);
    draw_channels(target, content, frame, press, style.scale);
    draw_section_roller(target, content, frame, press, style);
    const scene::SectionNeedle* needle = lowest_needle(content);
    if (slow && needle != nullptr) draw_trochoid(target, content, *needle, frame, press, style);
    draw_depth_ruler(target, frame, style);
    if (frame.width_px < static_cast<double>(least_width_for_key * style.scale) ||
        frame.height_px < static_cast<double>(least_height_for_key * style.scale)) {
        return;
    }
    if (!content.lifted && !slow)
        draw_rolling_arrow(target, content, frame, std::string(say(language, words::stage::rolling)), style);
    draw_section_title(target, std::string(say(language, words::stage::side_view)),
                       scale_words(language, frame), style);
    draw_tip_pill(target, content, frame, press, style);
    if (frame.height_px < static_cast<double>(least_height_for_layers * style.scale)) return;
    draw_layer_key(target, content, frame, press, key_words(language, frame.epidermis_stretch > 1.0), style);
}

}  // namespace

int section_ring(const Roller& roller) {
    return roller.rings / 2;
}

void draw_side_view(sf::RenderTarget& target, const scene::StageStyle& style, const sf::FloatRect& place,
                    const SideViewShown& shown, SideViewPictures& pictures) {
    const Result& result = shown.run.result;
    if (place.width < 8.0f || place.height < 8.0f || result.strokes.empty()) return;
    const RollerAt at = roller_at(result, shown.t_s);
    const scene::SectionContent content =
        scene::section_content(result, at, shown.t_s, section_ring(result.scenario.roller));
    const auto scale = static_cast<double>(style.scale);
    const double fit = std::max(0.4, static_cast<double>(place.height) / (248.0 * scale));
    scene::SectionFrame frame =
        scene::follow_roller(content, static_cast<double>(place.width), static_cast<double>(place.height),
                             section_px_per_mm * scale * fit);
    if (shown.epidermis_drawn) frame.epidermis_stretch = epidermis_stretch;
    prepare_tissue(pictures.tissue, content, frame, style.scale);
    const sf::View whole = target.getView();
    target.setView(scene::view_of(target, place));
    draw_side_picture(target, content, frame, style, pictures, shown.speed <= slow_motion);
    target.setView(whole);
}

}  // namespace needleroll::gui
