#include "sim/scenario/preset_words.hpp"

#include <array>

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr std::array<std::string_view, 3> beginnings = {"roller", "site", "scenario"};

std::string key_of(PresetList list, const PresetSummary& preset, std::string_view part) {
    return fmt::format("{}.{}.{}", beginnings[static_cast<std::size_t>(list)], preset.name, part);
}

}  // namespace

std::string_view title_of(const Language& language, PresetList list, const PresetSummary& preset) {
    return find_text(language, key_of(list, preset, "title"), preset.title);
}

std::string_view description_of(const Language& language, PresetList list, const PresetSummary& preset) {
    return find_text(language, key_of(list, preset, "description"), preset.description);
}

void add_preset_texts(Texts& english, PresetList list, const std::vector<PresetSummary>& presets) {
    for (const PresetSummary& preset : presets) {
        english[key_of(list, preset, "title")] = {preset.title, {}};
        english[key_of(list, preset, "description")] = {preset.description, {}};
        if (!preset.notice.empty()) english[key_of(list, preset, "notice")] = {preset.notice, {}};
    }
}

}  // namespace needleroll
