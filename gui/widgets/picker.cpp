#include "gui/widgets/picker.hpp"

#include "gui/platform/input.hpp"
#include "gui/platform/tab_order.hpp"
#include "gui/platform/text_report.hpp"
#include "gui/widgets/card.hpp"
#include "gui/widgets/draw.hpp"
#include "gui/widgets/icons.hpp"
#include "gui/words/widgets.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstddef>

namespace needleroll::gui {
namespace {

constexpr double inset_left = 13.0, label_gap = 10.0, inset_right = 38.0;
constexpr double picker_height = 38.0;
constexpr double list_width = 380.0;
constexpr double list_height = 420.0;
constexpr std::size_t entries_without_search = 6;

std::string lower_case(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : lower_case(text)) {
        if (c == ' ') {
            words.emplace_back();
        } else {
            words.back() += c;
        }
    }
    std::erase_if(words, [](const std::string& word) { return word.empty(); });
    return words;
}

bool begins_a_word(std::string_view text, std::string_view beginning) {
    for (std::size_t at = text.find(beginning); at != std::string_view::npos;
         at = text.find(beginning, at + 1)) {
        if (at == 0 || std::isalnum(static_cast<unsigned char>(text[at - 1])) == 0) return true;
    }
    return false;
}

/// The closed box. True when it was clicked.
bool picker_box(Ui& ui, std::string_view label, std::string_view title, const PixelBox& box) {
    const bool clicked = hit_item("box", box);
    const bool lit = ImGui::IsItemHovered() || ImGui::IsPopupOpen("list");
    const auto light = static_cast<double>(transition(ui, ImGui::GetID("light"), lit, hover_s));
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(box.from, box.to, paint(ui.colours.raised), ui.px(8));
    list->AddRect(box.from, box.to, paint(mixed(ui.colours.border, ui.colours.accent, light)), ui.px(8), 0,
                  ui.line_px(1));
    const ImFont* label_font = ui.fonts[TextStyle::body];
    const ImFont* title_font = ui.fonts[TextStyle::body_medium];
    const PixelBox inner{{box.from.x + ui.px(inset_left), box.from.y},
                         {box.to.x - ui.px(inset_right), box.to.y}};
    const float gap = ui.px(label_gap);
    // The tooltip says what is chosen here where there is room for the choice alone.
    const float label_width = text_size(label_font, label).x;
    const bool labelled = label_width + gap + text_size(title_font, title).x <= inner.width();
    if (labelled) draw_text_in(list, label_font, inner, 0.0f, ui.colours.ink_faint, label);
    const PixelBox rest{{labelled ? inner.from.x + label_width + gap : inner.from.x, inner.from.y}, inner.to};
    draw_text_in(list, title_font, rest, 0.0f, ui.colours.ink, shortened(title_font, title, rest.width()));
    draw_icon_centred(list, Icon::chevron_down, {box.to.x - ui.px(22), box.middle().y}, ui.px(17),
                      ui.colours.ink);
    draw_focus(ui, box, ui.px(8));
    const std::string whole = tooltip_words(title_font, title, rest.width());
    tooltip(ui, labelled ? whole : std::string(label) + (whole.empty() ? "" : "\n" + whole));
    return clicked;
}

/// The field over a long list.
void search_field(Ui& ui, ImGuiID owner) {
    const PixelBox box = next_box(available_width(), ui.px(picker_height));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        ImVec2(ui.px(36), std::max(0.0f, (box.height() - ImGui::GetFontSize()) / 2.0f)));
    ImGui::SetNextItemWidth(box.width());
    if (ui.typed.take_focus && ui.typed.owner == owner) ImGui::SetKeyboardFocusHere();
    ui.typed.take_focus = false;
    const std::string_view hint = say(ui.language, words::widgets::search);
    ImGui::InputTextWithHint("##search", hint.data(), ui.typed.text.data(), ui.typed.text.size());
    offer_tab_stop(true);
    const bool empty = ui.typed.text.front() == '\0';
    report_item_text(ImGui::GetFont(), ImGui::GetStyle().FramePadding,
                     empty ? hint : std::string_view(ui.typed.text.data()));
    ImGui::PopStyleVar();
    draw_icon_centred(ImGui::GetWindowDrawList(), Icon::search, {box.from.x + ui.px(19), box.middle().y},
                      ui.px(17), ui.colours.ink_faint);
}

/// One entry of the open list. True when it was clicked.
bool entry_item(Ui& ui, const PickerEntry& entry, bool chosen, bool marked) {
    const ImFont* sentence_font = ui.fonts[TextStyle::hint];
    const ImFont* title_font = ui.fonts[chosen ? TextStyle::section : TextStyle::body_medium];
    const float inset = ui.px(12);
    const float text_width = available_width() - 2.0f * inset - ui.px(22);
    const float sentence_height =
        entry.sentence.empty() ? 0.0f : wrapped_height(sentence_font, entry.sentence, text_width) + ui.px(2);
    const PixelBox box = next_box(available_width(), title_font->FontSize + sentence_height + ui.px(18));
    const bool clicked = hit_item("entry", box);
    tooltip(ui, tooltip_words(title_font, entry.title, text_width));
    ImDrawList* list = ImGui::GetWindowDrawList();
    const bool lit = ImGui::IsItemHovered() || marked;
    if (chosen || lit) {
        list->AddRectFilled(box.from, box.to, paint(chosen ? ui.colours.accent_soft : ui.colours.panel_soft),
                            ui.px(8));
    }
    if (marked && !chosen)
        list->AddRect(box.from, box.to, paint(ui.colours.border), ui.px(8), 0, ui.line_px(1));
    const ImVec2 at{box.from.x + inset, box.from.y + ui.px(9)};
    draw_text(list, title_font, at, chosen ? ui.colours.accent : ui.colours.ink,
              shortened(title_font, entry.title, text_width));
    draw_wrapped(list, sentence_font, {at.x, at.y + title_font->FontSize + ui.px(2)}, text_width,
                 ui.colours.ink_soft, entry.sentence);
    if (chosen) {
        draw_icon_centred(list, Icon::check, {box.to.x - ui.px(20), at.y + title_font->FontSize / 2.0f},
                          ui.px(16), ui.colours.accent);
    }
    return clicked;
}

/// The entry the arrow keys stand on, kept among those found.
int marked_place(std::span<const int> found, int chosen) {
    int& place = *ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("marked"), -1);
    if (place < 0 || ImGui::IsWindowAppearing()) {
        const auto at = std::find(found.begin(), found.end(), chosen);
        place = at == found.end() ? 0 : static_cast<int>(at - found.begin());
    }
    const int step =
        (imgui_key_pressed(ImGuiKey_DownArrow) ? 1 : 0) - (imgui_key_pressed(ImGuiKey_UpArrow) ? 1 : 0);
    if (step != 0)
        keep_keyboard_focus();  // only then: cancelling every move would also cancel the search field's
    place = std::clamp(place + step, 0, std::max(0, static_cast<int>(found.size()) - 1));
    return place;
}

/// The open list. Returns the entry that was chosen.
std::optional<int> list_content(Ui& ui, ImGuiID owner, std::span<const PickerEntry> entries, int chosen) {
    const bool searchable = entries.size() > entries_without_search;
    if (searchable) search_field(ui, owner);
    const std::vector<int> found =
        matching_entries(entries, searchable ? std::string_view(ui.typed.text.data()) : std::string_view());
    const int marked = marked_place(found, chosen);
    std::optional<int> picked;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0.0f, ui.px(2)));
    for (int i = 0; i < static_cast<int>(found.size()); ++i) {
        const int entry = found[static_cast<std::size_t>(i)];
        ImGui::PushID(entry);
        if (entry_item(ui, entries[static_cast<std::size_t>(entry)], entry == chosen, i == marked))
            picked = entry;
        ImGui::PopID();
    }
    ImGui::PopStyleVar();
    if (found.empty()) {
        const PixelBox box = next_box(available_width(), ui.px(40));
        draw_text_in(ImGui::GetWindowDrawList(), ui.fonts[TextStyle::body], box, 0.5f, ui.colours.ink_faint,
                     say(ui.language, words::widgets::nothing_found));
        ImGui::Dummy(ImVec2(box.width(), box.height()));
    } else if (imgui_key_pressed(ImGuiKey_Enter)) {
        picked = found[static_cast<std::size_t>(marked)];
    }
    return picked;
}

void open_list(Ui& ui, ImGuiID owner) {
    ui.typed = {};
    ui.typed.owner = owner;
    ui.typed.take_focus = true;
    ImGui::OpenPopup("list");
}

}  // namespace

float whole_picker_width(const Ui& ui, std::string_view label, std::string_view title) {
    return text_size(ui.fonts[TextStyle::body], label).x +
           text_size(ui.fonts[TextStyle::body_medium], title).x +
           ui.px(inset_left + label_gap + inset_right + 1.0);
}

bool entry_matches(const PickerEntry& entry, std::string_view query) {
    const std::string title = lower_case(entry.title);
    const std::string sentence = lower_case(entry.sentence);
    const std::vector<std::string> words = words_of(query);
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return begins_a_word(title, word) || begins_a_word(sentence, word);
    });
}

std::vector<int> matching_entries(std::span<const PickerEntry> entries, std::string_view query) {
    std::vector<int> found;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entry_matches(entries[i], query)) found.push_back(static_cast<int>(i));
    }
    return found;
}

std::optional<int> picker(Ui& ui, const char* id, std::string_view label,
                          std::span<const PickerEntry> entries, int chosen, float width_px, bool open_now) {
    ImGui::PushID(id);
    const PixelBox box = next_box(width_px > 0.0f ? width_px : available_width(), ui.px(picker_height));
    const bool known = chosen >= 0 && static_cast<std::size_t>(chosen) < entries.size();
    const std::string_view title =
        known ? entries[static_cast<std::size_t>(chosen)].title : std::string_view("\u2013");
    const ImGuiID owner = ImGui::GetID("search");
    if (picker_box(ui, label, title, box) || open_now) open_list(ui, owner);
    std::optional<int> picked;
    const float width = std::max(box.width(), ui.px(list_width));
    if (begin_card(ui, "list", box, width, ui.px(8), ui.px(list_height))) {
        picked = list_content(ui, owner, entries, chosen);
        if (picked) ImGui::CloseCurrentPopup();
        end_card();
    } else if (ui.typed.owner == owner) {
        ui.typed = {};
    }
    ImGui::PopID();
    return picked && *picked != chosen ? picked : std::nullopt;
}

}  // namespace needleroll::gui
