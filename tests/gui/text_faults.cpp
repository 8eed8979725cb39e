#include "tests/gui/text_faults.hpp"

#include "gui/platform/text_report.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>
#include <imgui_internal.h>

namespace needleroll::gui {
namespace {

/// Letters are smoothed over the pixels around them.
constexpr float slack_px = 1.0f;

float right_of(const sf::FloatRect& box) {
    return box.left + box.width;
}

float bottom_of(const sf::FloatRect& box) {
    return box.top + box.height;
}

bool within_across(const sf::FloatRect& inner, const sf::FloatRect& outer) {
    return inner.left >= outer.left - slack_px && right_of(inner) <= right_of(outer) + slack_px;
}

bool within_down(const sf::FloatRect& inner, const sf::FloatRect& outer) {
    return inner.top >= outer.top - slack_px && bottom_of(inner) <= bottom_of(outer) + slack_px;
}

bool within(const sf::FloatRect& inner, const sf::FloatRect& outer) {
    return within_across(inner, outer) && within_down(inner, outer);
}

/// A text of the log with what is needed to judge it.
struct Seen {
    const TextDrawn* text;
    std::size_t place;    ///< in the log
    std::size_t rank;     ///< of its layer
    sf::FloatRect shown;  ///< its ink that the clip leaves
};

std::size_t rank_of(const Layers& layers, const void* layer) {
    const auto at = std::find(layers.order.begin(), layers.order.end(), layer);
    return static_cast<std::size_t>(at - layers.order.begin());
}

/// Whether a ground lies over what was drawn at a place of the log on a layer.
bool lies_over(const GroundDrawn& ground, const Layers& layers, std::size_t rank, std::size_t place) {
    const std::size_t of_ground = rank_of(layers, ground.layer);
    return of_ground > rank || (of_ground == rank && ground.texts_before > place);
}

/// Whether a part of a text is hidden under a ground.
bool is_hidden(const Seen& seen, const sf::FloatRect& part, const TextLog& log, const Layers& layers) {
    const auto hides = [&](const GroundDrawn& ground) {
        return lies_over(ground, layers, seen.rank, seen.place) && within(part, ground.box);
    };
    return std::any_of(log.grounds.begin(), log.grounds.end(), hides) ||
           std::any_of(layers.grounds.begin(), layers.grounds.end(), hides);
}

std::optional<std::string> cut(const TextDrawn& text, const sf::FloatRect& window) {
    if (!within_across(text.ink, text.clip) && !text.scrolls_across)
        return fmt::format("\"{}\" is cut at its panel's side", text.text);
    if (!within_down(text.ink, text.clip) && !text.scrolls_down)
        return fmt::format("\"{}\" is cut at its panel's upper or lower end", text.text);
    if (text.room.width > 0.0f && !within_across(text.ink, text.room))
        return fmt::format("\"{}\" is {:.0f} px wide and has {:.0f} px", text.text, text.ink.width,
                           text.room.width);
    sf::FloatRect shown;
    if (text.ink.intersects(text.clip, shown) && !within(shown, window))
        return fmt::format("\"{}\" leaves the window", text.text);
    return std::nullopt;
}

/// Whether two texts are seen over each other.
bool overlap(const Seen& first, const Seen& second, const TextLog& log, const Layers& layers) {
    sf::FloatRect part;
    if (!first.shown.intersects(second.shown, part)) return false;
    if (part.width <= slack_px || part.height <= slack_px) return false;
    return !is_hidden(first, part, log, layers) && !is_hidden(second, part, log, layers);
}

bool is_shortened(const Seen& seen, const TextLog& log) {
    return std::any_of(log.shortened.begin(), log.shortened.end(),
                       [&](const TextShortened& made) { return made.shown == seen.text->text; });
}

/// Whether a text that was given only its beginning says the rest in a tooltip.
bool lacks_tooltip(const Seen& seen, const TextLog& log) {
    const auto shortened =
        std::find_if(log.shortened.begin(), log.shortened.end(),
                     [&](const TextShortened& made) { return made.shown == seen.text->text; });
    if (shortened == log.shortened.end()) return false;
    return std::none_of(log.tooltips.begin(), log.tooltips.end(), [&](const TooltipOffered& tooltip) {
        return tooltip.over.intersects(seen.shown) &&
               tooltip.text.find(shortened->whole) != std::string::npos;
    });
}

std::vector<Seen> seen_texts(const TextLog& log, const Layers& layers) {
    std::vector<Seen> seen;
    for (std::size_t i = 0; i < log.texts.size(); ++i) {
        const TextDrawn& text = log.texts[i];
        Seen now{&text, i, rank_of(layers, text.layer), {}};
        if (text.ink.intersects(text.clip, now.shown) && !is_hidden(now, now.shown, log, layers))
            seen.push_back(now);
    }
    return seen;
}

}  // namespace

Layers layers_of_last_frame() {
    Layers layers{.order = {nullptr}, .grounds = {}};
    const ImDrawData* drawn = ImGui::GetDrawData();
    for (int i = 0; i < drawn->CmdListsCount; ++i) layers.order.push_back(drawn->CmdLists[i]);
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
        const bool clear =
            (window->Flags & (ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_ChildWindow)) != 0;
        const bool popup = (window->Flags & ImGuiWindowFlags_Popup) != 0;
        if (!window->Active || window->Hidden || (clear && !popup)) continue;
        layers.grounds.push_back(
            {{window->Pos.x, window->Pos.y, window->Size.x, window->Size.y}, window->DrawList, 0});
    }
    return layers;
}

std::vector<std::string> text_faults(const TextLog& log, const Layers& layers, sf::Vector2f window_px,
                                     Shortening shortening) {
    const sf::FloatRect window({0.0f, 0.0f}, window_px);
    const std::vector<Seen> seen = seen_texts(log, layers);
    std::vector<std::string> faults;
    for (const TextDrawn& text : log.texts) {
        if (auto fault = cut(text, window)) faults.push_back(*fault);
    }
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (shortening == Shortening::never && is_shortened(seen[i], log))
            faults.push_back(fmt::format("\"{}\" is shortened", seen[i].text->text));
        if (lacks_tooltip(seen[i], log))
            faults.push_back(
                fmt::format("\"{}\" is shortened and has no tooltip that says it all", seen[i].text->text));
        for (std::size_t j = i + 1; j < seen.size(); ++j) {
            if (overlap(seen[i], seen[j], log, layers))
                faults.push_back(
                    fmt::format("\"{}\" and \"{}\" overlap", seen[i].text->text, seen[j].text->text));
        }
    }
    return faults;
}

TextLog texts_of_frame(OffscreenCanvas& canvas, const std::function<void()>& draw) {
    TextLog log;
    canvas.host().make_current();
    write_texts_to(&log);
    draw();
    write_texts_to(nullptr);
    return log;
}

std::vector<std::string> faults_of_frame(OffscreenCanvas& canvas, const std::function<void()>& draw,
                                         Shortening shortening) {
    const TextLog log = texts_of_frame(canvas, draw);
    return text_faults(log, layers_of_last_frame(), sf::Vector2f(canvas.target().getSize()), shortening);
}

}  // namespace needleroll::gui
