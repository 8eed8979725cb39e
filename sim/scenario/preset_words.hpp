/// The words of shipped rollers, sites and scenarios in a language. Their English is what their files say;
/// other languages have it under "roller.<file>", "site.<file>", "scenario.<file>": title, description and,
/// of scenarios, notice.
#pragma once

#include "sim/scenario/presets.hpp"
#include "sim/words/language.hpp"

#include <string_view>

namespace needleroll {

/// Which list a preset stands in, as its keys begin.
enum class PresetList { roller, site, scenario };

std::string_view title_of(const Language& language, PresetList list, const PresetSummary& preset);

/// One sentence.
std::string_view description_of(const Language& language, PresetList list, const PresetSummary& preset);

/// Adds the English of a list under its keys.
void add_preset_texts(Texts& english, PresetList list, const std::vector<PresetSummary>& presets);

}  // namespace needleroll
