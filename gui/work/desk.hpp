/// What all screens share: the open scenario, what the pickers offer, the user's settings, notices, and what
/// is asked of the program. Draws nothing.
#pragma once

#include "gui/words/languages.hpp"
#include "gui/work/notices.hpp"
#include "gui/work/session.hpp"
#include "gui/work/settings.hpp"
#include "sim/scenario/presets.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace needleroll::gui {

/// What the pickers offer.
struct PickerLists {
    std::vector<PresetSummary> scenarios, rollers, sites;
};

/// What a person has opened of the frame around the stage.
struct FrameWishes {
    bool controls_open = false;  ///< drawer, where the left panel is one
    bool results_open = false;   ///< drawer, where the right panel is one
    bool presenter = false;      ///< stage and time line only
};

/// What screens, buttons and keys ask for. The program does it, within a frame.
struct Wishes {
    FrameWishes frame;
    bool help_open = false;               ///< the card of keys
    bool picker_open_now = false;         ///< the picker of the top bar opens
    bool picture = false;                 ///< a picture of the window is saved
    std::optional<std::size_t> screen;    ///< the screen to go to, by its place in the table of contents
    std::optional<std::string> language;  ///< the language to show all words in, by its name
};

/// The desk that the screens stand on.
struct Desk {
    Assets assets;
    PickerLists lists;
    Languages languages;
    Settings settings;
    std::filesystem::path results_folder;  ///< where plots and pictures are saved; empty: the working folder
    Session session;                       ///< the open scenario
    Notices notices;
    Wishes wishes;
    ReadFrom read_from = ReadFrom::desk;  ///< where the shown screen is read
};

/// How the shown screen looks.
Appearance look_of(const Desk& desk);

/// Reads what the pickers offer and the languages. Lists that cannot be read stay empty, and a notice says
/// why.
void load_lists(Desk& desk);

/// Opens a scenario file in the place of the one before, or tells why not.
void open_file(Desk& desk, const std::filesystem::path& file);

/// Opens a shipped scenario by its place in the list.
void open_listed(Desk& desk, std::size_t index);

}  // namespace needleroll::gui
