/// All controls on one picture, laid out like the Explore screen, for looking at and for fuzzing.
#pragma once

#include "gui/platform/ui.hpp"

namespace needleroll::gui {

/// The values behind the gallery's controls; changed by the hand like those of a screen.
struct GalleryState {
    double needle_length_mm = 1.5;
    double force_n = 3.0;
    double speed_mm_s = 40.0;
    double tremor_mm = 0.3;
    double passes = 15.0;
    double patch_size = 60.0;
    int layout = 0;
    int pattern = 0;
    int overlay = 0;
    int speed = 2;
    int site = 2;
    int scenario = 0;
    bool cue = true;
    bool chip = true;
    bool tool = true;
    double now_s = 87.0;
};

/// Draws the gallery over the whole window of `width_px` x `height_px`.
void draw_gallery(Ui& ui, GalleryState& state, float width_px, float height_px);

}  // namespace needleroll::gui
