/// Where the fonts of the window lie on this machine.
#pragma once

#include <string>

namespace needleroll::gui {

/// Paths of font files; an empty path means "not found". Only static OpenType or TrueType files, face 0.
struct FontFiles {
    std::string regular = {};
    std::string medium = {};
    std::string semibold = {};
    std::string display_semibold = {};
    std::string symbols = {};  ///< DejaVu Sans, for signs the others lack
    friend bool operator==(const FontFiles&, const FontFiles&) = default;
};

/// Looks for Inter with fontconfig. A weight that is missing falls back to DejaVu Sans (Bold for the heavy
/// ones), then stays empty.
FontFiles find_fonts();

}  // namespace needleroll::gui
