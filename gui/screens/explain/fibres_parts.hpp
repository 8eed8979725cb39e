/// The parts of the step "New fibres".
#pragma once

#include "gui/screens/explain/fibres_step.hpp"
#include "gui/screens/explain/fibres_view.hpp"
#include "gui/widgets/draw.hpp"

namespace needleroll::gui {

/// The picture: tissue, titles, names, scale bar.
void draw_fibres_picture(sf::RenderTarget& target, const scene::StageStyle& style, const sf::FloatRect& place,
                         const FibresView& view, const FibresStep& step, FibresStepPictures& pictures);

/// The divider over the picture: moved by drag and, while focused, by the arrow keys.
void draw_fibres_divider(Ui& ui, const StepRoom& room, FibresStep& step);

/// The slider of a year with the phases after each visit, from the upper left corner of `at` and as wide as
/// it. Gives the height it took.
float draw_fibres_time(Ui& ui, const PixelBox& at, const FibresView& view, const TalkNow& now,
                       FibresStep& step);

/// The chart of collagen in a card that fills a box.
void draw_fibres_chart(Ui& ui, const PixelBox& box, const FibresView& view, const TalkNow& now, double day_d);

/// Height that the chart needs at a width so that its curve can be read.
float fibres_chart_height(const Ui& ui, float width_px, const FibresView& view);

}  // namespace needleroll::gui
