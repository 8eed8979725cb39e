/// The sheet that the person takes home: A4, as PDF or as pictures. Window and command make it here alike.
#pragma once

#include "sim/core/error.hpp"
#include "sim/core/stop.hpp"
#include "sim/run/run.hpp"
#include "sim/talk/notes.hpp"
#include "sim/talk/talk_numbers.hpp"
#include "sim/words/language.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// What a sheet is made from. Everything is looked at while it is made, and nothing is kept.
struct HandoutOrder {
    const Talk& talk;
    const Result& result;        ///< the run whose side view is shown
    const TalkNumbers& numbers;  ///< of that run
    const Language& language;    ///< with the texts of the talk
    const TalkNotes& notes;
    std::string date = {};  ///< as it is printed: "2026-11-03"; empty: a line to write on
};

/// The PDF: text that can be selected and read aloud, with its title and language; no time of its making, so
/// that the same order is the same bytes. Fails when the notes are none (check_notes), when there is not
/// enough memory, and when it is stopped.
Expected<std::string> handout_pdf(const HandoutOrder& order, const StopToken& stop = {});

/// A PNG of each page, 200 dots per inch. Fails as handout_pdf does.
Expected<std::vector<std::string>> handout_pictures(const HandoutOrder& order, const StopToken& stop = {});

/// Writes the sheet as the ending of the file names it: .pdf, or .png with further pages beside it as
/// NAME-2.png, NAME-3.png. All files are written or none. Gives the files. Fails for other endings and where
/// they cannot be written.
Expected<std::vector<std::filesystem::path>> write_handout(const HandoutOrder& order,
                                                           const std::filesystem::path& file,
                                                           const StopToken& stop = {});

/// The ending of a file of a sheet; fails for others than .pdf and .png.
Expected<void> check_handout_file(const std::filesystem::path& file);

/// A day as a sheet prints it. Fails for what is no day of the calendar written as YYYY-MM-DD.
Expected<std::string> handout_date(std::string_view date);

}  // namespace needleroll
