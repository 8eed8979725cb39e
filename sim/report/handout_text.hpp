/// The words of the patient's sheet, in the order of its parts, without a place on paper.
#pragma once

#include "sim/report/section_figure.hpp"
#include "sim/talk/notes.hpp"
#include "sim/talk/talk_numbers.hpp"

#include <string>
#include <vector>

namespace needleroll {

/// The twelve parts that the first page always holds.
enum class HandoutPart {
    title = 1,
    disclaimer,
    notes,
    questions,
    picture,
    aims,
    ask_first,
    afterwards,
    options,
    emergency,
    sources,
    language,
};
inline constexpr int handout_part_count = 12;

/// What rolling may help, and how sure that is.
struct HandoutAim {
    std::string sentence, evidence;
    int strength = 1;  ///< 1 limited, 2 moderate, 3 strong
};

/// People who should wait or ask.
struct HandoutGroup {
    std::string heading;
    std::vector<std::string> items;
};

/// What can happen afterwards, and how often.
struct HandoutEffect {
    std::string what, often;
};

/// Every text of the sheet, in one language.
struct HandoutText {
    std::string language, language_name;  ///< "es", "Español"
    std::string title, teaching_sheet;
    std::string date;       ///< "Date: 2026-11-03", or "Date:" before a line to write on
    bool date_line = true;  ///< draws that line
    std::string disclaimer;
    std::string notes_heading, notes;
    std::string questions_heading;
    std::vector<std::string> questions;  ///< those that were ticked
    std::string picture;                 ///< heading of the side view
    SectionWords section;
    std::string aims_heading;
    std::vector<HandoutAim> aims;
    std::string ask_heading;
    std::vector<HandoutGroup> ask;
    std::string afterwards_heading;
    std::vector<HandoutEffect> afterwards;
    std::string options_heading, options;
    std::string emergency;
    std::string sources_heading, sources;
    std::vector<std::string> facts;  ///< evidence date, funding, whom to tell of an error
    std::string footnote;            ///< what the star means; empty: nothing carries one
    std::string more;                ///< "More on page 2"
};

/// The sheet in a language: what the talk says of aims, people, effects and questions, the numbers of its
/// run, and the person's own notes. What was not checked against a paper carries a star. `date` as it is
/// printed; empty: a line to write on.
HandoutText handout_text(const Language& language, const Talk& talk, const TalkNumbers& numbers,
                         const TalkNotes& notes, const std::string& date);

}  // namespace needleroll
