#include "gui/stage/style.hpp"

#include "gui/platform/font_files.hpp"
#include "gui/platform/text_report.hpp"

namespace needleroll::gui {

scene::StageColours stage_colours(const Palette& colours) {
    return {sfml_colour(colours.stage),    sfml_colour(colours.panel),         sfml_colour(colours.ink),
            sfml_colour(colours.ink_soft), sfml_colour(colours.border_strong), sfml_colour(colours.accent)};
}

scene::StageStyle stage_style(const Ui& ui, std::unique_ptr<scene::StageFonts>& fonts) {
    if (!fonts) {
        fonts = std::make_unique<scene::StageFonts>();
        const FontFiles files = find_fonts();
        scene::load_fonts(*fonts, files.regular, files.semibold);
    }
    fonts->log = text_log();
    return {stage_colours(ui.colours), fonts.get(), static_cast<float>(ui.text_scale), ui.language};
}

}  // namespace needleroll::gui
