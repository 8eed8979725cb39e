/// All that the Explore screen remembers, without anything that draws. Knows no window.
#pragma once

#include "gui/screens/explore/channel_facts.hpp"
#include "gui/screens/explore/hand_stroke.hpp"
#include "gui/screens/explore/instruments.hpp"
#include "gui/screens/explore/layout.hpp"
#include "gui/screens/explore/patch_view.hpp"
#include "gui/screens/explore/roller_veil.hpp"
#include "gui/screens/explore/run_now.hpp"

#include <filesystem>

namespace needleroll::gui {

/// The layers that can be laid over the skin.
enum class Overlay { density, gaps, depth, double_strikes, radii, bands, none };

/// Upper end of the density layer [per cm2]. Fixed: a legend that moves lies.
inline constexpr double density_scale_per_cm2 = 300.0;

/// Density [per cm2] at which the redness of the skin is strongest.
inline constexpr double redness_full_per_cm2 = 250.0;

/// The screen as data.
struct ExploreState {
    Session session;
    TimeCursor time;
    RunNow run;  ///< session.result as far as time has come
    LayoutWishes wishes;
    PatchView view;
    double zoomed_s = -1e9;  ///< when the view was last changed, on the run's clock
    Overlay overlay = Overlay::density;
    Instruments instruments;
    Held held = Held::nothing;
    std::optional<scene::SkinPlace> pointer;  ///< where the pointer is on the skin; empty: elsewhere
    std::optional<HandStroke> hand_stroke;    ///< the stroke that is being rolled by hand
    RollerVeil veil;
    int skin_tone = 1;                     ///< 0 light to 5 dark
    bool epidermis_drawn = false;          ///< the section draws the epidermis stretched
    bool picture_wanted = false;           ///< the caller saves a picture of the window
    std::filesystem::path results_folder;  ///< where plots and pictures are saved; empty: the working folder
};

/// The screen on a session, playing from its opening moment on.
ExploreState open_explore(Session session);

/// Lets `elapsed_s` pass: time runs on, a new result takes the cursor over, figures follow.
void pass_time(ExploreState& state, double elapsed_s);

/// Rows of the punctures that have happened.
std::size_t strikes_now(const ExploreState& state);

/// The pointer is over a place of the skin, or elsewhere; `moved`: since the last frame.
void note_pointer(ExploreState& state, const std::optional<scene::SkinPlace>& place, bool moved,
                  double elapsed_s);

/// Takes the roller in hand at a place of the skin.
void begin_hand_stroke(ExploreState& state, const scene::SkinPlace& place);

/// Rolls on to a place: the stroke so far is run at once, and time stands at its end.
void lead_hand_stroke(ExploreState& state, const scene::SkinPlace& place);

/// Lifts the roller: the stroke becomes one step that can be undone.
void end_hand_stroke(ExploreState& state);

/// The channel that the depth loupe shows, if it is on and the pointer is near one (`reach_mm`).
std::optional<ChannelFacts> channel_at_pointer(const ExploreState& state, double reach_mm);

/// Zooms in on the counting frame, or shows the whole patch again.
void toggle_zoom(ExploreState& state);

/// Another layer over the skin.
void choose_overlay(ExploreState& state, Overlay overlay);

}  // namespace needleroll::gui
