/// The parts that step "What it may help" is drawn from, one function each.
#pragma once

#include "gui/screens/explain/aims_layout.hpp"
#include "gui/screens/explain/aims_shown.hpp"
#include "gui/screens/explain/aims_step.hpp"
#include "gui/widgets/draw.hpp"

namespace needleroll::gui {

/// What the parts are drawn from.
struct AimsView {
    const AimsShown& shown;
    bool may_ask_first = true, may_see_afterwards = true;  ///< controls of the step
    int skin_tone = 1;
    double opened_area_fraction = 0.0;  ///< of the run that the talk takes its numbers from
};

/// The whole step.
void draw_aims(Ui& ui, const StepRoom& room, const AimsView& view, AimsStep& step,
               AimsStepPictures& pictures);

/// Tiles in a box of the window; scrolled where they do not fit.
void draw_aim_tiles(Ui& ui, const PixelBox& box, const AimsView& view, AimsStep& step,
                    AimsStepPictures& pictures);

/// The open panel in a box of the window.
void draw_aims_panel(Ui& ui, const PixelBox& box, const AimsView& view, AimsStep& step);

/// A sheet with round corners and an edge. Its large parts are plain rectangles: software renderers are slow
/// at the long thin triangles that one rounded shape of this size is made of.
void draw_sheet(const Ui& ui, const PixelBox& box);

/// What a panel is called.
std::string_view panel_name(const Language& language, AimsPanel panel);

/// Buttons of the panels and the note on the words of evidence, in the column of the text.
void draw_aims_column(Ui& ui, const PixelBox& box, const AimsView& view, AimsStep& step);

/// The drawing of an aim in a box, with round corners, names and scale bars.
void draw_aim_picture(Ui& ui, const PixelBox& box, const scene::AimLook& look, const scene::AimPicture& kept);

/// A row that is pressed for its card, the "?" at a place on it.
void row_help(Ui& ui, const PixelBox& row, ImVec2 middle, const CardMaker& card);

/// How much more of two made-up products passes over 72 hours, in the open air and under a cover.
void draw_absorption_chart(Ui& ui, double opened_area_fraction);

/// A child window in a box of the window, whose content may be higher: wheel and finger scroll it, and the
/// step remembers how far. Gives the content's upper left corner. end_list follows.
ImVec2 begin_list(const Ui& ui, const char* name, const PixelBox& box, float content_height_px,
                  AimsStep& step);
void end_list(const Ui& ui, const PixelBox& box, AimsStep& step);

}  // namespace needleroll::gui
