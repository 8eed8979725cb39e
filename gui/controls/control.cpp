#include "gui/controls/control.hpp"

#include "gui/controls/control_groups.hpp"
#include "gui/controls/help_words.hpp"
#include "gui/platform/tab_order.hpp"
#include "gui/platform/text_report.hpp"
#include "gui/widgets/choices.hpp"
#include "gui/widgets/draw.hpp"
#include "gui/widgets/number_text.hpp"
#include "gui/widgets/picker.hpp"
#include "gui/widgets/slider_row.hpp"
#include "gui/words/controls.hpp"
#include "gui/work/hand_stroke.hpp"
#include "sim/scenario/assets.hpp"
#include "sim/scenario/parameter_words.hpp"
#include "sim/scenario/preset_words.hpp"

#include <algorithm>
#include <cstring>

namespace needleroll::gui {
namespace {

/// Words of a "?" card, which only borrows them.
struct HelpWords {
    std::string title, meaning, range, source;
    Help view() const { return {title, meaning, range, source, {}}; }
};

HelpWords card_of(const Language& language, const Parameter& parameter, const Scenario& scenario) {
    return {std::string(label_of(language, parameter)), std::string(help_of(language, parameter)),
            range_words(language, parameter, scenario), source_words(language, parameter)};
}

Tab segment_of(const Language& language, const Parameter& parameter, const ChoiceOption& option) {
    return {label_of(language, parameter, option), std::nullopt, help_of(language, parameter, option)};
}

/// Sets a number, or tells why it is refused.
void take_number(Desk& desk, const Parameter& parameter, double value) {
    tell_outcome(desk.notices, NoticeKind::not_allowed, change_number(desk.session, parameter, value));
}

/// The same from text.
void take_text(Desk& desk, const Parameter& parameter, const std::string& text) {
    tell_outcome(desk.notices, NoticeKind::not_allowed,
                 change_text(desk.session, parameter, text, desk.assets));
}

void draw_number(Ui& ui, Desk& desk, const Parameter& parameter, double value) {
    Session& session = desk.session;
    const ShownNumber shown = shown_number_of(ui.language, parameter, value);
    const HelpWords help = card_of(ui.language, parameter, session.scenario);
    SliderRow row{.label = help.title, .unit = shown.unit, .value = value * shown.factor};
    row.default_value = number_of(session.reference, parameter).value_or(value) * shown.factor;
    row.scale = {shown.minimum, shown.maximum, shown.step,
                 shown.logarithmic ? TrackKind::logarithmic : TrackKind::linear};
    row.decimals = shown.decimals;
    row.whole_numbers = shown.whole;
    if (parameter.published) {
        row.published_from = parameter.published->low * shown.factor;
        row.published_to = parameter.published->high * shown.factor;
    }
    row.help = help.view();
    const SliderChange answer = slider_row(ui, "slider", row);
    if (answer.changed) take_number(desk, parameter, answer.value / shown.factor);
    if (answer.finished) end_change(session);
}

/// A line with label, shown value and "?" over a control without a slider.
void draw_head(Ui& ui, Desk& desk, const Parameter& parameter, std::string_view value) {
    const HelpWords help = card_of(ui.language, parameter, desk.session.scenario);
    value_line(ui, "head", help.title, value, "", help.view());
    space(ui, 4);
}

void choose(Desk& desk, const Parameter& parameter, const std::string& text) {
    take_text(desk, parameter, text);
    end_change(desk.session);
}

std::optional<Icon> pattern_icon(std::string_view option) {
    if (option == "star") return Icon::star;
    if (option == "cross-hatch") return Icon::cross_hatch;
    if (option == "parallel") return Icon::parallel;
    if (option == "random") return Icon::random;
    return std::nullopt;
}

/// The words under a pattern's icon: short ones, four of them stand side by side.
std::string_view pattern_label(const Language& language, const Parameter& parameter,
                               const ChoiceOption& option) {
    if (option.name == "cross-hatch") return say(language, words::controls::cross);
    if (!pattern_icon(option.name)) return say(language, words::controls::free);
    return label_of(language, parameter, option);
}

/// Star, cross, parallel, random with icons. Free strokes, listed or rolled by hand, stand beside them while
/// they are in force; another pattern takes their place.
void draw_pattern(Ui& ui, Desk& desk, const Parameter& parameter, const Choice& choice) {
    std::vector<Tab> segments;
    std::vector<std::size_t> options;
    const std::size_t now = choice.get(desk.session.scenario);
    int chosen = -1;
    for (std::size_t i = 0; i < choice.options.size(); ++i) {
        const auto icon = pattern_icon(choice.options[i].name);
        if (!icon && i != now) continue;
        if (i == now) chosen = static_cast<int>(segments.size());
        segments.push_back({pattern_label(ui.language, parameter, choice.options[i]),
                            icon.value_or(Icon::hand), help_of(ui.language, parameter, choice.options[i])});
        options.push_back(i);
    }
    if (const auto picked = segmented(ui, "pattern", segments, chosen, ImGui::GetContentRegionAvail().x)) {
        const auto pattern = static_cast<Pattern>(options[static_cast<std::size_t>(*picked)]);
        change(desk.session, std::string(parameter.key), without_strokes(desk.session.scenario, pattern));
        end_change(desk.session);
    }
    space(ui, 12);
}

void draw_choice(Ui& ui, Desk& desk, const Parameter& parameter, const Choice& choice) {
    draw_head(ui, desk, parameter, "");
    std::vector<Tab> segments;
    for (const ChoiceOption& option : choice.options)
        segments.push_back(segment_of(ui.language, parameter, option));
    const auto now = static_cast<int>(choice.get(desk.session.scenario));
    if (const auto picked = segmented(ui, "choice", segments, now, ImGui::GetContentRegionAvail().x)) {
        choose(desk, parameter, std::string(choice.options[static_cast<std::size_t>(*picked)].name));
    }
    space(ui, 11);
}

/// A number that a rule gives until a person does: a switch, and the slider when it is given.
void draw_optional(Ui& ui, Desk& desk, const Parameter& parameter, const OptionalNumber& optional) {
    Session& session = desk.session;
    const bool given = optional.get(session.scenario).has_value();
    if (given) {
        draw_number(ui, desk, parameter, *optional.get(session.scenario));
    } else {
        draw_head(ui, desk, parameter, "");
    }
    const std::array<Tab, 2> segments = {Tab{rule_of(ui.language, parameter, optional)},
                                         Tab{say(ui.language, words::controls::own_value)}};
    if (const auto picked =
            segmented(ui, "given", segments, given ? 1 : 0, ImGui::GetContentRegionAvail().x)) {
        const double start = optional.resolved(session.scenario).value_or(optional.range.minimum);
        if (*picked == 1) {
            take_number(desk, parameter, std::clamp(start, optional.range.minimum, optional.range.maximum));
        } else {
            take_text(desk, parameter, "");
        }
        end_change(session);
    }
    space(ui, 11);
}

void draw_choice_or_number(Ui& ui, Desk& desk, const Parameter& parameter, const ChoiceOrNumber& either) {
    Session& session = desk.session;
    const auto now = either.get(session.scenario);
    std::vector<Tab> segments;
    for (const ChoiceOption& option : either.options)
        segments.push_back(segment_of(ui.language, parameter, option));
    segments.push_back({say(ui.language, words::controls::number), std::nullopt,
                        say(ui.language, words::controls::number_help)});
    const auto number = static_cast<int>(either.options.size());
    const double* value = std::get_if<double>(&now);
    if (value != nullptr) {
        draw_number(ui, desk, parameter, *value);
    } else {
        draw_head(ui, desk, parameter, "");
    }
    const int chosen = value != nullptr ? number : static_cast<int>(std::get<std::size_t>(now));
    if (const auto picked = segmented(ui, "either", segments, chosen, ImGui::GetContentRegionAvail().x)) {
        if (*picked == number) {
            take_number(desk, parameter, either.start(session.scenario));
        } else {
            take_text(desk, parameter, std::string(either.options[static_cast<std::size_t>(*picked)].name));
        }
        end_change(session);
    }
    space(ui, 11);
}

void draw_list(Ui& ui, Desk& desk, const Parameter& parameter, const NumberList& list) {
    draw_head(ui, desk, parameter, unit_of(ui.language, parameter));
    std::array<char, 256> text{};
    const std::string now = list_text(ui.language, list.get(desk.session.scenario));
    std::memcpy(text.data(), now.data(), std::min(now.size(), text.size() - 1));
    ImGui::SetNextItemWidth(-1.0f);
    if (ImGui::InputText("##list", text.data(), text.size(), ImGuiInputTextFlags_EnterReturnsTrue)) {
        choose(desk, parameter, plain_list(ui.language, text.data()));
    }
    offer_tab_stop(true);
    report_item_text(ImGui::GetFont(), ImGui::GetStyle().FramePadding, text.data());
    space(ui, 11);
}

void draw_preset(Ui& ui, Desk& desk, const Parameter& parameter, const PresetName& preset) {
    const bool site = preset.kind == PresetKind::site;
    const std::vector<PresetSummary>& list = site ? desk.lists.sites : desk.lists.rollers;
    const PresetList kind = site ? PresetList::site : PresetList::roller;
    std::vector<PickerEntry> entries;
    int chosen = -1;
    for (const PresetSummary& summary : list) {
        if (summary.name == preset.get(desk.session.scenario)) chosen = static_cast<int>(entries.size());
        entries.push_back({std::string(title_of(ui.language, kind, summary)),
                           std::string(description_of(ui.language, kind, summary))});
    }
    const std::string_view label = say(ui.language, site ? words::controls::site : words::controls::preset);
    if (const auto picked = picker(ui, "preset", label, entries, chosen)) {
        choose(desk, parameter, list[static_cast<std::size_t>(*picked)].name);
    }
    space(ui, 12);
}

}  // namespace

void mark_change(Ui& ui, Desk& desk, const Parameter& parameter, ImVec2 at) {
    Session& session = desk.session;
    if (!is_changed(session, parameter)) return;
    const ImVec2 back = ImGui::GetCursorScreenPos();
    const PixelBox box{{at.x - ui.px(13), at.y}, {at.x - ui.px(1), at.y + ui.px(22)}};
    ImGui::PushID(parameter.key.data(), parameter.key.data() + parameter.key.size());
    if (hit_item("changed", box)) reset_key(session, parameter);
    tooltip(ui, say(ui.language, words::controls::changed));
    const float radius = ui.px(ImGui::IsItemHovered() ? 4.0 : 2.5);
    ImGui::GetWindowDrawList()->AddCircleFilled({at.x - ui.px(6.5), box.middle().y}, radius,
                                                paint(ui.colours.accent));
    ImGui::PopID();
    ImGui::SetCursorScreenPos(back);
}

void draw_control(Ui& ui, Desk& desk, const Parameter& parameter) {
    const Scenario& scenario = desk.session.scenario;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::PushID(parameter.key.data(), parameter.key.data() + parameter.key.size());
    if (const auto* preset = std::get_if<PresetName>(&parameter.kind)) {
        draw_preset(ui, desk, parameter, *preset);
    } else if (const auto* choice = std::get_if<Choice>(&parameter.kind)) {
        if (parameter.key == "program.pattern") {
            draw_pattern(ui, desk, parameter, *choice);
        } else {
            draw_choice(ui, desk, parameter, *choice);
        }
    } else if (const auto* optional = std::get_if<OptionalNumber>(&parameter.kind)) {
        draw_optional(ui, desk, parameter, *optional);
    } else if (const auto* either = std::get_if<ChoiceOrNumber>(&parameter.kind)) {
        draw_choice_or_number(ui, desk, parameter, *either);
    } else if (const auto* list = std::get_if<NumberList>(&parameter.kind)) {
        draw_list(ui, desk, parameter, *list);
    } else if (const auto value = number_of(scenario, parameter)) {
        draw_number(ui, desk, parameter, *value);
        space(ui, 11);
    }
    ImGui::PopID();
    mark_change(ui, desk, parameter, at);
}

}  // namespace needleroll::gui
