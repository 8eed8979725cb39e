#include "sim/core/error.hpp"

namespace needleroll {

std::string describe(const Error& error) {
    std::string text;
    if (!error.file.empty())
        text += error.file + (error.line > 0 ? ":" + std::to_string(error.line) : "") + ": ";
    if (!error.key.empty()) text += error.key + ": ";
    text += error.message;
    if (error.found.empty() && error.allowed.empty()) return text;
    text += " (";
    if (!error.found.empty()) text += "found " + error.found;
    if (!error.found.empty() && !error.allowed.empty()) text += ", ";
    if (!error.allowed.empty()) text += "allowed " + error.allowed;
    return text + ")";
}

}  // namespace needleroll
