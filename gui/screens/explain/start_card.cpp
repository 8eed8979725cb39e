#include "gui/screens/explain/start_card.hpp"

#include "gui/scene/tissue_colours.hpp"
#include "gui/widgets/large.hpp"
#include "gui/words/talk_words.hpp"
#include "sim/scenario/preset_words.hpp"
#include "sim/words/number_text.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace needleroll::gui {
namespace {

/// Sizes at 100 % [px].
constexpr double start_heading_height = 44.0, chip_gap = 10.0, start_group_gap = 14.0, chip_side = 24.0,
                 tick = 34.0;
constexpr double least_chip = 96.0, tone_chip = 96.0, tone_ring = 4.0;

/// One choice of a group.
struct StartChip {
    std::string label;
    bool on = false;
    std::optional<int> tone;  ///< a disc of that tone in the place of the label
};

/// A group of choices under its heading.
struct StartGroup {
    std::string_view heading;
    std::vector<StartChip> chips;
};

std::string site_title(const Ui& ui, const Desk& desk, std::string_view name) {
    for (const PresetSummary& site : desk.lists.sites) {
        if (site.name == name) return std::string(title_of(ui.language, PresetList::site, site));
    }
    return {};
}

/// The sites of the card that are among the assets.
std::vector<std::string_view> offered_sites(const Desk& desk) {
    std::vector<std::string_view> offered;
    for (const std::string_view name : start_sites) {
        const auto& all = desk.lists.sites;
        if (std::any_of(all.begin(), all.end(), [&](const PresetSummary& site) { return site.name == name; }))
            offered.push_back(name);
    }
    return offered;
}

StartGroup site_group(const Ui& ui, const Desk& desk, const TalkWishes& wishes) {
    StartGroup group{say(ui.language, words::explain::start_site), {}};
    group.chips.push_back({std::string(say(ui.language, words::explain::start_as_open)), !wishes.site, {}});
    for (const std::string_view name : offered_sites(desk))
        group.chips.push_back({site_title(ui, desk, name), wishes.site == name, {}});
    return group;
}

StartGroup tone_group(const Ui& ui, const Desk& desk) {
    StartGroup group{say(ui.language, words::explain::start_skin_tone), {}};
    for (int tone = 0; tone <= darkest_skin_tone; ++tone) {
        const std::string label =
            say(ui.language, words::explain::start_tone{.all = darkest_skin_tone + 1, .number = tone + 1});
        group.chips.push_back({label, desk.settings.skin_tone == tone, tone});
    }
    return group;
}

StartGroup length_group(const Ui& ui, const TalkWishes& wishes) {
    StartGroup group{say(ui.language, words::explain::start_needle_length), {}};
    group.chips.push_back(
        {std::string(say(ui.language, words::explain::start_as_open)), !wishes.needle_length_mm, {}});
    for (const double length_mm : start_lengths_mm) {
        const std::string number = given_number_text(ui.language, length_mm);
        group.chips.push_back({say(ui.language, words::explain::start_length{.needle_length_mm = number}),
                               wishes.needle_length_mm == length_mm,
                               {}});
    }
    return group;
}

float chip_width(const Ui& ui, const StartChip& chip) {
    if (chip.tone) return ui.px(tone_chip);
    const float words = text_size(ui.fonts[TextStyle::talk_strong], chip.label).x;
    return std::max(ui.px(least_chip), words + ui.px(2.0 * chip_side + tick));
}

float chip_height(const Ui& ui) {
    return std::max(static_cast<float>(large_target), ui.px(56));
}

/// Places of a group's chips, counted from its upper left corner under the heading.
std::vector<PixelBox> place_chips(const Ui& ui, const StartGroup& group, float width_px) {
    std::vector<PixelBox> places;
    ImVec2 at{0.0f, 0.0f};
    const float height = chip_height(ui), apart = ui.px(chip_gap);
    for (const StartChip& chip : group.chips) {
        const float width = std::min(chip_width(ui, chip), width_px);
        if (at.x > 0.0f && at.x + width > width_px) at = {0.0f, at.y + height + apart};
        places.push_back({at, {at.x + width, at.y + height}});
        at.x += width + apart;
    }
    return places;
}

float group_height(const Ui& ui, const StartGroup& group, float width_px) {
    return ui.px(start_heading_height) + place_chips(ui, group, width_px).back().to.y;
}

/// A disc in the tone of the skin; the chosen one in a ring with a tick.
bool tone_button(Ui& ui, const PixelBox& box, const StartChip& chip) {
    const bool clicked = hit_item("tone", box);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float radius = box.height() / 2.0f - ui.px(tone_ring + 2.0);
    const scene::Tint tone = scene::skin_tones[static_cast<std::size_t>(*chip.tone)];
    list->AddCircleFilled(box.middle(), radius, paint(tone));
    const bool lit = chip.on || ImGui::IsItemHovered();
    list->AddCircle(box.middle(), radius + ui.px(tone_ring),
                    paint(lit ? ui.colours.accent : ui.colours.border), 0, ui.line_px(chip.on ? 3 : 1));
    if (chip.on) {
        const bool dark = *chip.tone >= scene::first_rimmed_tone;
        draw_icon_centred(list, Icon::check, box.middle(), ui.px(26),
                          dark ? palette(ThemeName::light).raised : palette(ThemeName::light).ink);
    }
    draw_focus(ui, box, ui.px(10));
    tooltip(ui, chip.label);
    return clicked;
}

/// Draws a group with its upper left corner at a place; gives the chip that was chosen, and moves on.
std::optional<std::size_t> draw_group(Ui& ui, const char* id, const StartGroup& group, ImVec2& at,
                                      float width) {
    std::optional<std::size_t> chosen;
    draw_text(ImGui::GetWindowDrawList(), ui.fonts[TextStyle::talk_strong], {at.x, at.y + ui.px(6)},
              ui.colours.ink, group.heading);
    const std::vector<PixelBox> places = place_chips(ui, group, width);
    const ImVec2 corner{at.x, at.y + ui.px(start_heading_height)};
    ImGui::PushID(id);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const StartChip& chip = group.chips[i];
        const PixelBox box{{corner.x + places[i].from.x, corner.y + places[i].from.y},
                           {corner.x + places[i].to.x, corner.y + places[i].to.y}};
        ImGui::PushID(static_cast<int>(i));
        const bool clicked =
            chip.tone ? tone_button(ui, box, chip)
                      : large_button(ui, "chip", box, chip.label,
                                     {.icon_before = chip.on ? std::optional(Icon::check) : std::nullopt,
                                      .chosen = chip.on,
                                      .style = TextStyle::talk_strong});
        if (clicked) chosen = i;
        ImGui::PopID();
    }
    ImGui::PopID();
    at.y += ui.px(start_heading_height) + places.back().to.y + ui.px(start_group_gap);
    return chosen;
}

}  // namespace

float start_card_height(const Ui& ui, const Desk& desk, float width_px) {
    return group_height(ui, site_group(ui, desk, {}), width_px) +
           group_height(ui, tone_group(ui, desk), width_px) +
           group_height(ui, length_group(ui, {}), width_px) + 2.0f * ui.px(start_group_gap);
}

void draw_start_card(Ui& ui, Desk& desk, TalkWishes& wishes, const sf::FloatRect& place,
                     const StepRoom& room) {
    if (begin_room_panel(ui, "talk-start", place, room)) {
        ImVec2 at{place.left, place.top};
        if (const auto i = draw_group(ui, "site", site_group(ui, desk, wishes), at, place.width)) {
            wishes.site.reset();
            if (*i > 0) wishes.site = std::string(offered_sites(desk)[*i - 1]);
        }
        if (const auto i = draw_group(ui, "tone", tone_group(ui, desk), at, place.width))
            desk.settings.skin_tone = static_cast<int>(*i);
        if (const auto i = draw_group(ui, "length", length_group(ui, wishes), at, place.width)) {
            wishes.needle_length_mm.reset();
            if (*i > 0) wishes.needle_length_mm = start_lengths_mm[*i - 1];
        }
    }
    end_room_panel();
}

}  // namespace needleroll::gui
