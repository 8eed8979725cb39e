/// The words of the patient's sheet, in the order of its parts, without a place on paper.
#pragma once

#include "sim/report/section_figure.hpp"

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

/// What the sheet says beside its words: the run's figures, and what the clinic's file of the sheet holds.
struct HandoutFacts {
    double needle_length_mm = 1.5;
    bool any_hole = true;
    double depth_mm = 0.9;  ///< median of the holes
    std::string date;       ///< as it is printed; empty: a line to write on
    std::string notes;
    std::vector<int> questions;  ///< numbers, from 1
    std::string checked, next_check, funding, contact, emergency_line;
    std::string sources;
};

/// The sheet in a language.
HandoutText handout_text(const Language& language, const HandoutFacts& facts);

}  // namespace needleroll
