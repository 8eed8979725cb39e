/// Where everything of the Explain screen lies within the frame: column of the text, picture, what lies under
/// it, and the bar of the steps. How high words are is told by whoever can measure them. Draws nothing.
#pragma once

#include "gui/screens/explain/step_room.hpp"
#include "gui/screens/frame_layout.hpp"

#include <functional>
#include <vector>

namespace needleroll::gui {

/// The faces of heading and sentences: as drawn, or smaller ones for small windows.
enum class TalkFaces { full, small };

/// What of a step is shown where it does not fit whole.
enum class TalkRegion { text, picture, chart };

/// What a person has chosen where one region is shown at a time.
struct RegionWish {
    TalkRegion region = TalkRegion::text;
    float scroll_px = 0.0f;  ///< how far its content is moved up
};

/// What a step needs beside its sentences [px at 100 %].
struct StepNeeds {
    double column = 0.0;           ///< least height of what stands under the sentences; 0: nothing does
    double chart = 0.0;            ///< height under the picture at 1600 x 1000; 0: the picture takes all
    double least_chart = 0.0;      ///< less than that does not do
    double most_chart = 0.0;       ///< more is of no use
    double least_picture = 240.0;  ///< of the picture's height
    bool is_start = false;         ///< the card before the talk: choices in the place of a picture
};

/// How much room the words of a step take, in the language and the fonts in force [px].
struct TalkMeasures {
    std::function<float(TalkFaces faces, float width_px)> text_height;  ///< kicker, heading, sentences
    std::function<float(float width_px)> disclaimer_height;
    std::function<float(float width_px)> start_height;  ///< of the choices before the talk
    std::vector<float> names;                           ///< widths of the names of the steps
    float back = 0.0f;                                  ///< widths of the buttons
    float next = 0.0f;
};

/// The bar at the lower end. An empty rectangle is not shown.
struct TalkBar {
    sf::FloatRect ground;
    sf::FloatRect back, next;
    std::vector<sf::FloatRect> steps;  ///< what a finger may touch of each; none where they do not fit
    sf::FloatRect count;               ///< "n of 7" then
    sf::FloatRect disclaimer;          ///< always
};

/// Rectangles in pixels of the window; an empty one is not shown.
struct ExplainLayout {
    FrameLayout frame;
    TalkFaces faces = TalkFaces::full;
    bool one_region = false;              ///< a region at a time
    std::vector<TalkRegion> regions;      ///< those that the step has, for the tabs
    TalkRegion shows = TalkRegion::text;  ///< with one_region
    float scroll_px = 0.0f;               ///< how far its content is moved up
    float most_scroll_px = 0.0f;          ///< how far it can be
    sf::FloatRect tabs;                   ///< of the regions
    sf::FloatRect text;                   ///< kicker, heading and sentences; may reach past room.seen
    StepRoom room;
    TalkBar bar;
};

/// What the screen has around its stage: its bar is its own.
inline constexpr FrameParts explain_parts{};

/// Lays a step out: whole with the faces as drawn, else whole with the smaller ones, else a region at a time.
ExplainLayout lay_out_step(const FrameLayout& frame, const StepNeeds& needs, const TalkMeasures& measures,
                           const RegionWish& wish);

}  // namespace needleroll::gui
