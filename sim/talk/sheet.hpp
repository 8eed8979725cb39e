/// What the hand-out says about itself (assets/talk/sheet.toml): a clinic fills these in.
#pragma once

#include "sim/core/error.hpp"
#include "sim/talk/sources.hpp"
#include "sim/words/language.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// A line that is the same in every language, or one for each.
struct SheetLine {
    std::string key;                                              ///< of a language file; else empty
    std::map<std::string, std::string, std::less<>> by_language;  ///< "" for all languages

    bool empty() const { return key.empty() && by_language.empty(); }
};

/// The keys of the file.
struct TalkSheet {
    std::string checked = "2026-11";     ///< month in which the evidence was looked at
    std::string next_check = "2027-11";  ///< month in which it will be again
    SheetLine funding;                   ///< who paid; empty: "Funding: not stated"
    SheetLine contact;                   ///< how to report an error; empty: no line
    SheetLine emergency_line{.key = "handout.emergency_line", .by_language = {}};
    std::vector<Basis> bases;  ///< of the sheet as a whole and of the emergency line
};

/// The line in a language: its own, else the one for all, else the English one, else any.
std::string sheet_text(const Language& language, const SheetLine& line);

}  // namespace needleroll
