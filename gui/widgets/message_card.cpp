#include "gui/widgets/message_card.hpp"

#include "gui/widgets/icons.hpp"

namespace needleroll::gui {
namespace {

/// How a kind of card is drawn; lengths at 100 % [px].
struct CardLook {
    TextStyle text;
    double rounding, outline;
    double sign;                       ///< middle of the sign, from the upper left corner
    double indent, top, right, below;  ///< of the words
};

constexpr double sign_size = 20.0;

CardLook look_of(MessageKind kind) {
    if (kind == MessageKind::failure) return {TextStyle::body, 10.0, 1.5, 24.0, 44.0, 14.0, 12.0, 14.0};
    return {TextStyle::label, 8.0, 1.0, 20.0, 38.0, 9.0, 12.0, 11.0};
}

float words_width(const Ui& ui, const CardLook& look, float width_px) {
    return width_px - ui.px(look.indent + look.right);
}

}  // namespace

float message_card_height(const Ui& ui, MessageKind kind, std::string_view words, float width_px) {
    const CardLook look = look_of(kind);
    return wrapped_height(ui.fonts[look.text], words, words_width(ui, look, width_px)) +
           ui.px(look.top + look.below);
}

float message_card_indent(const Ui& ui, MessageKind kind) {
    return ui.px(look_of(kind).indent);
}

void draw_message_card(const Ui& ui, const PixelBox& box, MessageKind kind, std::string_view words) {
    const CardLook look = look_of(kind);
    const bool failure = kind == MessageKind::failure;
    const Colour outline = failure ? ui.colours.warn : ui.colours.reference;
    const float rounding = ui.px(look.rounding);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(box.from, box.to,
                        imgui_colour(failure ? ui.colours.raised : opaque(ui.colours.panel)), rounding);
    if (!failure) list->AddRectFilled(box.from, box.to, imgui_colour(ui.colours.reference_soft), rounding);
    list->AddRect(box.from, box.to, imgui_colour(outline), rounding, 0, ui.line_px(look.outline));
    draw_icon_centred(list, Icon::warning, {box.from.x + ui.px(look.sign), box.from.y + ui.px(look.sign)},
                      ui.px(sign_size), outline);
    draw_wrapped(list, ui.fonts[look.text], {box.from.x + ui.px(look.indent), box.from.y + ui.px(look.top)},
                 words_width(ui, look, box.width()), ui.colours.ink, words);
}

}  // namespace needleroll::gui
