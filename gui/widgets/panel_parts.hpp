/// The still parts of a panel: headers, dividers, metrics, captions.
#pragma once

#include "gui/platform/ui.hpp"
#include "gui/widgets/icons.hpp"

#include <optional>
#include <string_view>

namespace needleroll::gui {

/// The head of a control group: icon in accent, name in semibold; `kept_px` at the right end stay free for
/// what is drawn there. Leaves 6 px below.
void section_header(Ui& ui, Icon icon, std::string_view name, float kept_px = 0.0f);

/// The head of a panel: title left, note right, or under the title where both do not fit.
void panel_title(Ui& ui, std::string_view title, std::string_view note = {},
                 TextStyle style = TextStyle::section, float kept_px = 0.0f);

/// The quiet title of a plot. Leaves 4 px below.
void subtitle(Ui& ui, std::string_view text);

/// A line between groups: 13 px above, 12 below.
void divider(Ui& ui);

/// The one number of a screen with its unit beside it, broken where it does not fit; its meaning on hover.
void hero_number(Ui& ui, std::string_view number, std::string_view unit, std::string_view meaning = {});

/// A named number with a hint about how it is measured.
struct Metric {
    std::string_view label = {};
    std::string_view number = {};  ///< "–" when there is none yet
    std::string_view unit = {};
    std::string_view hint = {};     ///< "≤ 0.5 mm from a hole", or what pure chance would give
    std::string_view meaning = {};  ///< tooltip
    bool chosen = false;            ///< its layer is shown on the skin
};

/// What the pointer did to a metric.
struct MetricAnswer {
    bool hovered = false;
    bool clicked = false;
};

/// What label and hint of a metric need beyond one line each [px].
struct MetricLines {
    float label_px = 0.0f, hint_px = 0.0f;
};
MetricLines metric_lines(const Ui& ui, const Metric& metric, float width_px);

/// A metric block, `width_px` wide, 66 px high at 100 % and what its lines need more. Place two in a row with
/// ImGui::SameLine and the larger needs of both.
MetricAnswer metric(Ui& ui, const char* id, const Metric& metric, float width_px, const MetricLines& lines);

/// Label left, number and unit right on one line: "Median depth  0.91 mm"; its meaning on hover.
void metric_line(Ui& ui, std::string_view label, std::string_view number, std::string_view unit,
                 std::string_view meaning = {});

/// A named part of a whole.
struct Share {
    Colour colour = {};  ///< of the swatch before the name
    std::string_view name = {};
    std::string_view share = {};    ///< "97 %"
    std::string_view meaning = {};  ///< on hover
};

/// Swatch and name left, share right on one line.
void share_line(Ui& ui, const Share& share);

/// A box with a title in accent and wrapped text; a click copies the text. True in the frame it was copied.
bool caption_box(Ui& ui, const char* id, std::string_view title, std::string_view text);

/// A line of small text with an optional mark before it: a key of a legend.
void hint_line(Ui& ui, std::string_view text, std::optional<Colour> bar = std::nullopt);

}  // namespace needleroll::gui
