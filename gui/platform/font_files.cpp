#include "gui/platform/font_files.hpp"

#include <memory>

#include <fontconfig/fontconfig.h>

namespace needleroll::gui {
namespace {

using FontPattern = std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)>;

const FcChar8* text_of(const char* text) {
    return reinterpret_cast<const FcChar8*>(text);
}

/// Fontconfig always answers with its nearest font; only the family asked for counts here.
bool is_family(FcPattern* found, const char* family) {
    FcChar8* name = nullptr;
    for (int i = 0; FcPatternGetString(found, FC_FAMILY, i, &name) == FcResultMatch; ++i) {
        if (FcStrCmpIgnoreCase(name, text_of(family)) == 0) return true;
    }
    return false;
}

/// Path of the upright static file of a family at a fontconfig weight, or empty.
std::string find_file(FcConfig* config, const char* family, int weight) {
    const FontPattern wanted(FcPatternCreate(), FcPatternDestroy);
    FcPatternAddString(wanted.get(), FC_FAMILY, text_of(family));
    FcPatternAddInteger(wanted.get(), FC_WEIGHT, weight);
    FcPatternAddInteger(wanted.get(), FC_SLANT, FC_SLANT_ROMAN);
    FcPatternAddBool(wanted.get(), FC_VARIABLE, FcFalse);
    FcConfigSubstitute(config, wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult result = FcResultNoMatch;
    const FontPattern found(FcFontMatch(config, wanted.get(), &result), FcPatternDestroy);
    if (!found || !is_family(found.get(), family)) return {};
    int face = 0;
    FcPatternGetInteger(found.get(), FC_INDEX, 0, &face);
    FcChar8* path = nullptr;
    if (face != 0 || FcPatternGetString(found.get(), FC_FILE, 0, &path) != FcResultMatch) return {};
    return reinterpret_cast<const char*>(path);
}

}  // namespace

FontFiles find_fonts() {
    const std::unique_ptr<FcConfig, decltype(&FcConfigDestroy)> config(FcInitLoadConfigAndFonts(),
                                                                       FcConfigDestroy);
    if (!config) return {};
    const auto first_of = [&config](const char* family, int weight, int fallback_weight) {
        std::string path = find_file(config.get(), family, weight);
        return path.empty() ? find_file(config.get(), "DejaVu Sans", fallback_weight) : path;
    };
    return {.regular = first_of("Inter", FC_WEIGHT_REGULAR, FC_WEIGHT_REGULAR),
            .medium = first_of("Inter", FC_WEIGHT_MEDIUM, FC_WEIGHT_REGULAR),
            .semibold = first_of("Inter", FC_WEIGHT_SEMIBOLD, FC_WEIGHT_BOLD),
            .display_semibold = first_of("Inter Display", FC_WEIGHT_SEMIBOLD, FC_WEIGHT_BOLD),
            .symbols = find_file(config.get(), "DejaVu Sans", FC_WEIGHT_REGULAR)};
}

}  // namespace needleroll::gui
