/// The languages that the window can be shown in.
#pragma once

#include "sim/scenario/presets.hpp"
#include "sim/words/read_language.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll::gui {

/// Where the language files lie in the folder of the assets.
inline constexpr std::string_view languages_folder = "languages";

/// English, and a language for every other file of that folder.
struct Languages {
    Texts english;  ///< every text that the window shows: its own, the core's, the presets'
    std::vector<LoadedLanguage> all = {{}};  ///< English first, the others by the names of their files
};

/// The English of every text that the window shows.
Texts english_texts(const std::vector<PresetSummary>& rollers, const std::vector<PresetSummary>& sites,
                    const std::vector<PresetSummary>& scenarios);

/// Reads all languages of a folder. Files that are broken or not finished are languages too, with faults.
Languages load_languages(const std::filesystem::path& folder, Texts english);

/// The names of the languages of a folder, English first, and of the pseudo-language, without reading them.
std::vector<std::string> language_names(const std::filesystem::path& folder);

/// The language of a name ("en", "es", "pseudo"); null when there is none.
std::optional<LoadedLanguage> find_language(const Languages& languages, std::string_view name);

/// What a person has to know about a language's file, in one sentence; empty when all is well.
std::string message_of(const LoadedLanguage& loaded);

/// All texts of all languages one after the other: what the fonts must be able to write.
std::string every_text(const Languages& languages);

}  // namespace needleroll::gui
