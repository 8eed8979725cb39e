/// All that the Explore screen remembers besides the open scenario, without anything that draws. Knows no
/// window.
#pragma once

#include "gui/screens/explore/layout.hpp"
#include "gui/stage/roller_veil.hpp"
#include "gui/stage/skin_hand.hpp"
#include "gui/stage/views.hpp"
#include "gui/work/hand_stroke.hpp"

#include <optional>

namespace needleroll::gui {

/// The screen as data.
struct ExploreState {
    TimeCursor time;
    RunNow run;  ///< the session's result as far as time has come
    StageWishes wishes;
    PatchView view;
    double zoomed_s = -1e9;  ///< when the view was last changed, on the run's clock
    Overlay overlay = Overlay::density;
    Instruments instruments;
    SkinHand hand;
    Held held = Held::nothing;                ///< what the hand holds
    std::optional<scene::SkinPlace> pointer;  ///< where the pointer is on the skin; empty: elsewhere
    std::optional<HandStroke> hand_stroke;    ///< the stroke that is being rolled by hand
    RollerVeil veil;
    bool epidermis_drawn = false;  ///< the section draws the epidermis stretched
};

/// The screen on a session, playing from its opening moment on.
ExploreState open_explore(const Session& session);

/// Lets `elapsed_s` pass: time runs on, a new result takes the cursor over, figures follow.
void pass_time(ExploreState& state, const Session& session, double elapsed_s);

/// What the view from above shows now. Valid until the session's next change.
TopViewShown top_view_shown(const ExploreState& state, const Session& session, int skin_tone);

/// The same of the view from the side.
SideViewShown side_view_shown(const ExploreState& state, const Session& session);

/// The pointer is over a place of the skin, or elsewhere; `moved`: since the last frame.
void note_pointer(ExploreState& state, const Result& result, const std::optional<scene::SkinPlace>& place,
                  bool moved, double elapsed_s);

/// Takes the roller in hand at a place of the skin.
void begin_hand_stroke(ExploreState& state, Session& session, const scene::SkinPlace& place);

/// Rolls on to a place: the stroke so far is run at once, and time stands at its end.
void lead_hand_stroke(ExploreState& state, Session& session, const scene::SkinPlace& place);

/// Lifts the roller: the stroke becomes one step that can be undone.
void end_hand_stroke(ExploreState& state, Session& session);

/// Where the depth loupe looks for a channel: under the pointer while the loupe is on and nothing is held.
std::optional<scene::SkinPlace> depth_loupe_place(const ExploreState& state);

/// Zooms in on the counting frame, or shows the whole patch again.
void toggle_zoom(ExploreState& state);

/// Another layer over the skin.
void choose_overlay(ExploreState& state, Overlay overlay);

}  // namespace needleroll::gui
