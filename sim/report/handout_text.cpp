#include "sim/report/handout_text.hpp"

#include "sim/core/version.hpp"
#include "sim/words/english/explain.hpp"
#include "sim/words/english/handout.hpp"
#include "sim/words/number_text.hpp"

namespace needleroll {
namespace {

namespace e = words::explain;
namespace h = words::handout;

/// Depths below this are told as "less than".
constexpr double least_told_depth_mm = 0.1;

std::string text_of(const Language& language, const Word& word) {
    return std::string(say(language, word));
}

/// With the star of what was not checked against a paper.
std::string starred(const Language& language, const Word& word) {
    return text_of(language, word) + "*";
}

std::string picture_words(const Language& language, const HandoutFacts& facts) {
    const std::string length = given_number_text(language, facts.needle_length_mm);
    if (!facts.any_hole) return say(language, h::picture_none{.needle_length_mm = length});
    if (facts.depth_mm < least_told_depth_mm)
        return say(language, h::picture_shallow{.needle_length_mm = length});
    return say(language,
               h::picture{.needle_length_mm = length, .depth_mm = number_text(language, facts.depth_mm, 1)});
}

std::string pill_words(const Language& language, const HandoutFacts& facts) {
    if (!facts.any_hole) return {};
    if (facts.depth_mm < least_told_depth_mm) return text_of(language, e::side_pill_shallow);
    return say(language, e::side_pill{.depth_mm = number_text(language, facts.depth_mm, 1)});
}

std::vector<HandoutAim> aims_of(const Language& language) {
    const auto evidence = [&](const Word& word) {
        return say(language, e::aims_evidence{.word = text_of(language, word)});
    };
    const std::string limited = evidence(e::evidence_limited);
    return {{text_of(language, e::aims_lines), limited, 1},
            {text_of(language, e::aims_scars), text_of(language, e::aims_evidence_scars), 2},
            {text_of(language, e::aims_products), limited, 1},
            {text_of(language, e::aims_tone), limited, 1}};
}

std::vector<HandoutGroup> groups_of(const Language& language) {
    const auto text = [&](const Word& word) { return text_of(language, word); };
    return {{text(e::aims_wait_heading), {text(e::aims_wait_infection), text(e::aims_wait_keloids)}},
            {text(e::aims_ask_heading),
             {text(e::aims_ask_bleeding), text(e::aims_ask_diabetes), text(e::aims_ask_eczema),
              text(e::aims_ask_isotretinoin), text(e::aims_ask_filler), text(e::aims_ask_allergy),
              text(e::aims_ask_dark_marks), starred(language, e::aims_ask_pregnant)}}};
}

std::vector<HandoutEffect> effects_of(const Language& language) {
    const auto text = [&](const Word& word) { return text_of(language, word); };
    return {{text(e::aims_after_redness), starred(language, e::aims_after_redness_often)},
            {text(e::aims_after_dry), text(e::aims_after_dry_often)},
            {starred(language, e::aims_after_marks), text(e::aims_after_marks_often)},
            {text(e::aims_after_lines), text(e::aims_after_lines_often)},
            {text(e::aims_after_infection), text(e::aims_after_infection_often)},
            {text(e::aims_after_lumps), text(e::aims_after_lumps_often)},
            {text(e::aims_after_blood), text(e::aims_after_blood_often)}};
}

}  // namespace

HandoutText handout_text(const Language& language, const HandoutFacts& facts) {
    const auto text = [&](const Word& word) { return text_of(language, word); };
    const std::array<Word, 12> questions = {e::question_1, e::question_2,  e::question_3,  e::question_4,
                                            e::question_5, e::question_6,  e::question_7,  e::question_8,
                                            e::question_9, e::question_10, e::question_11, e::question_12};
    HandoutText sheet{
        .language = language.name,
        .language_name = language.own_name,
        .title = text(h::title),
        .teaching_sheet = say(language, h::teaching_sheet{.version = program_version()}),
        .date = say(language, h::date{.date = facts.date}),
        .date_line = facts.date.empty(),
        .disclaimer = text(e::disclaimer),
        .notes_heading = text(h::my_notes),
        .notes = facts.notes,
        .questions_heading = text(h::my_questions),
        .picture = picture_words(language, facts),
        .section = {{text(e::outer_skin), text(e::upper_dermis), text(e::deep_dermis), text(e::fat)},
                    pill_words(language, facts)},
        .aims_heading = text(e::aims_heading),
        .aims = aims_of(language),
        .ask_heading = text(e::aims_ask_first),
        .ask = groups_of(language),
        .afterwards_heading = text(e::aims_afterwards),
        .afterwards = effects_of(language),
        .options_heading = text(h::other_options),
        .options = text(h::other_options_text),
        .emergency =
            facts.emergency_line.empty() ? starred(language, h::emergency_line) : facts.emergency_line,
        .sources_heading = text(h::sources),
        .sources = facts.sources,
        .facts = {say(language, h::evidence_date{.checked = facts.checked, .next_check = facts.next_check}),
                  facts.funding.empty() ? text(h::funding_not_stated)
                                        : say(language, h::funding{.funding = facts.funding})},
        .footnote = text(h::not_checked),
        .more = text(h::more_overleaf)};
    for (const int number : facts.questions)
        sheet.questions.push_back(text(questions.at(static_cast<std::size_t>(number - 1))));
    if (!facts.contact.empty()) sheet.facts.push_back(say(language, h::contact{.contact = facts.contact}));
    return sheet;
}

}  // namespace needleroll
