#include "gui/words/languages.hpp"

#include "gui/words/every_word.hpp"
#include "gui/words/language_file.hpp"
#include "gui/words/pseudo.hpp"
#include "sim/coverage/statistic_words.hpp"
#include "sim/scenario/parameter_words.hpp"
#include "sim/scenario/preset_words.hpp"
#include "sim/skin/layer_words.hpp"
#include "sim/words/warning_words.hpp"

#include <algorithm>
#include <system_error>

namespace needleroll::gui {
namespace {

/// All language files of a folder but the English one, whose texts the program carries.
std::vector<std::filesystem::path> language_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code problem;
    for (const auto& entry : std::filesystem::directory_iterator(folder, problem)) {
        if (entry.path().extension() == ".json" && entry.path().stem() != Language{}.name)
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

Texts english_texts(const std::vector<PresetSummary>& rollers, const std::vector<PresetSummary>& sites,
                    const std::vector<PresetSummary>& scenarios) {
    Texts english;
    for (const Word& word : every_word()) {
        english[std::string(word.key)] = {std::string(word.english), std::string(word.english_one)};
    }
    add_parameter_texts(english);
    add_statistic_texts(english);
    add_layer_texts(english);
    add_warning_texts(english);
    add_preset_texts(english, PresetList::roller, rollers);
    add_preset_texts(english, PresetList::site, sites);
    add_preset_texts(english, PresetList::scenario, scenarios);
    return english;
}

Languages load_languages(const std::filesystem::path& folder, Texts english) {
    Languages languages{std::move(english), {LoadedLanguage{}}};
    for (const std::filesystem::path& file : language_files(folder))
        languages.all.push_back(read_language(file, languages.english));
    return languages;
}

std::vector<std::string> language_names(const std::filesystem::path& folder) {
    std::vector<std::string> names = {Language{}.name};
    for (const std::filesystem::path& file : language_files(folder)) names.push_back(file.stem().string());
    names.emplace_back(pseudo_name);
    return names;
}

std::optional<LoadedLanguage> find_language(const Languages& languages, std::string_view name) {
    if (name == pseudo_name) return LoadedLanguage{pseudo_language(languages.english), {}};
    const auto found =
        std::find_if(languages.all.begin(), languages.all.end(),
                     [name](const LoadedLanguage& loaded) { return loaded.language.name == name; });
    return found == languages.all.end() ? std::nullopt : std::optional(*found);
}

std::string message_of(const LoadedLanguage& loaded) {
    const Language& language = loaded.language;
    const LanguageFaults& faults = loaded.faults;
    const std::string file = language.name + ".json";
    if (!faults.broken.empty())
        return say(language, words::language_file::broken{.file = file, .reason = faults.broken});
    if (!faults.any()) return {};
    const std::string first = faults.unusable.empty() ? faults.missing.front() : faults.unusable.front().key;
    return say(language,
               words::language_file::unfinished{
                   .count = faults.unusable.size() + faults.missing.size(), .file = file, .key = first});
}

std::string every_text(const Languages& languages) {
    std::string all;
    for (const LoadedLanguage& loaded : languages.all) {
        all += loaded.language.own_name;
        for (const auto& [key, text] : loaded.language.texts) all += text.other + text.one;
    }
    for (const auto& [key, text] : languages.english) all += text.other + text.one;
    return all;
}

}  // namespace needleroll::gui
