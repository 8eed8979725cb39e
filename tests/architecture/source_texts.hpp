/// Shared by the tests that read the project's own sources.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

/// A source file: its path from the root, and what stands in it.
struct SourceText {
    std::string path, code;
};

/// All files under folders of the root whose names end in one of these.
std::vector<SourceText> source_texts(std::initializer_list<std::string_view> folders,
                                     std::initializer_list<std::string_view> endings);
