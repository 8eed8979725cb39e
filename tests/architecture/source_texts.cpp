#include "tests/architecture/source_texts.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

std::vector<SourceText> source_texts(std::initializer_list<std::string_view> folders,
                                     std::initializer_list<std::string_view> endings) {
    const std::filesystem::path root = NEEDLEROLL_ROOT;
    std::vector<SourceText> sources;
    for (const std::string_view folder : folders) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            const std::string path = entry.path().lexically_relative(root).generic_string();
            const auto ends_path = [&](std::string_view ending) { return path.ends_with(ending); };
            if (std::none_of(endings.begin(), endings.end(), ends_path)) continue;
            std::ostringstream code;
            code << std::ifstream(entry.path()).rdbuf();
            sources.push_back({path, code.str()});
        }
    }
    return sources;
}
