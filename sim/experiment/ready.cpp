#include "sim/experiment/ready.hpp"

#include "sim/core/nearest_name.hpp"
#include "sim/core/toml_document.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace needleroll {
namespace {

/// Names of the files of a folder, without their ending, sorted.
std::vector<std::string> names_in(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
        if (entry.path().extension() == ".toml") names.push_back(entry.path().stem().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

Expected<std::vector<PresetSummary>> list_ready(const Assets& assets, std::string_view folder) {
    std::vector<PresetSummary> list;
    for (const std::string& name : names_in(assets.folder / folder)) {
        const Expected<TomlDocument> document = read_document(assets.folder / folder / (name + ".toml"));
        if (!document) return fail(document.error());
        const Expected<std::string> title = text_at(*document, document->root, "", "title");
        if (!title) return fail(title.error());
        const Expected<std::string> question = text_at(*document, document->root, "", "question");
        if (!question) return fail(question.error());
        list.push_back({name, *title, *question});
    }
    return list;
}

Expected<std::filesystem::path> ready_path(const Assets& assets, std::string_view folder,
                                           const std::string& name) {
    std::error_code ignored;
    if (std::filesystem::exists(name, ignored) || name.ends_with(".toml") ||
        name.find('/') != std::string::npos)
        return std::filesystem::path(name);
    const std::vector<std::string> names = names_in(assets.folder / folder);
    if (std::find(names.begin(), names.end(), name) != names.end())
        return assets.folder / folder / (name + ".toml");
    return fail(
        {.message = fmt::format("there is no such file, and none of this name comes along; did you mean {}?",
                                nearest_name(name, {names.begin(), names.end()})),
         .found = name,
         .allowed = fmt::format("a file, or a name in assets/{}", folder)});
}

}  // namespace needleroll
