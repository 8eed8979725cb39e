#include "sim/talk/talk_language.hpp"

#include "sim/core/limits.hpp"
#include "sim/core/nearest_name.hpp"
#include "sim/scenario/preset_words.hpp"
#include "sim/skin/layer_words.hpp"
#include "sim/words/read_language.hpp"
#include "sim/words/talk_words.hpp"
#include "sim/words/warning_words.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr std::string_view language_folder = "languages";

/// English first, then the files by name.
std::vector<std::string> language_names_there(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        const std::string name = entry->path().stem().string();
        if (entry->path().extension() == ".json" && name != Language{}.name) names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    names.insert(names.begin(), Language{}.name);
    return names;
}

/// The English of all that a hand-out may say.
Expected<Texts> english_of_talk(const Assets& assets) {
    Texts english;
    for (const Word& word : talk_words())
        english[std::string(word.key)] = {std::string(word.english), std::string(word.english_one)};
    add_layer_texts(english);
    add_warning_texts(english);
    const Expected<std::vector<PresetSummary>> sites = list_sites(assets);
    if (!sites) return fail(sites.error());
    add_preset_texts(english, PresetList::site, *sites);
    return english;
}

}  // namespace

Expected<Language> load_talk_language(const Assets& assets, std::string_view name) {
    if (name == Language{}.name) return Language{};
    const std::filesystem::path folder = assets.folder / language_folder;
    const std::vector<std::string> names = language_names_there(folder);
    if (std::find(names.begin(), names.end(), name) == names.end()) {
        const std::vector<std::string_view> known(names.begin(), names.end());
        return fail({.message = fmt::format("there is no such language; did you mean \"{}\"?",
                                            nearest_name(name, known)),
                     .key = "language",
                     .found = found_text(GivenValue(std::string(name))),
                     .allowed = fmt::format("{}", fmt::join(names, ", "))});
    }
    const Expected<Texts> english = english_of_talk(assets);
    if (!english) return fail(english.error());
    const std::filesystem::path file = folder / (std::string(name) + ".json");
    LoadedLanguage loaded = read_language(file, *english);
    if (!loaded.faults.broken.empty()) return fail({.message = loaded.faults.broken, .file = file.string()});
    return std::move(loaded.language);
}

}  // namespace needleroll
