/// Sheets of the shipped talk for tests, in every language that has it.
#pragma once

#include "sim/report/handout.hpp"
#include "sim/report/handout_layout.hpp"

#include <array>
#include <string>
#include <vector>

namespace needleroll::testing {

/// The languages that have all texts of the talk.
inline constexpr std::array<const char*, 2> sheet_languages = {"en", "es"};

/// What a sheet is made from, but for notes and date.
struct SheetMatter {
    Talk talk;
    Result result;
    TalkNumbers numbers;
    Language language;

    HandoutOrder order(const TalkNotes& notes, const std::string& date = {}) const {
        return {talk, result, numbers, language, notes, date};
    }
    /// Its pages.
    std::vector<HandoutPage> pages(const TalkNotes& notes, const std::string& date = {}) const;
};

/// The sheet of a scenario that comes with the program, rolled on this many threads.
SheetMatter sheet_matter(const std::string& language, const std::string& scenario = "star-1.5mm",
                         int threads = 0);

/// Notes of many kinds with a name each.
struct NamedNotes {
    const char* name;
    TalkNotes notes;
    std::size_t pages;  ///< that a sheet with them has
};

/// Nothing, a few words, 2,000 characters, drawings that fit on the first page and that do not.
std::vector<NamedNotes> all_notes();

/// Numbers from 1.
std::vector<int> first_questions(int count);

/// A drawing that fills the pad down to a height [mm].
std::vector<std::vector<Place>> scribble(double height_mm);

}  // namespace needleroll::testing
