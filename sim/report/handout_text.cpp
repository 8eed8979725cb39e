#include "sim/report/handout_text.hpp"

#include "sim/core/version.hpp"
#include "sim/talk/talk_card.hpp"
#include "sim/words/english/explain.hpp"
#include "sim/words/english/handout.hpp"
#include "sim/words/number_text.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace needleroll {
namespace {

/// The texts of a sheet while it is put together.
struct SheetWriter {
    const Language& language;
    const Talk& talk;
    const TalkNumbers& numbers;
    std::vector<const TalkSource*> sources = {};  ///< of what stands on the sheet, each once
    bool starred = false;

    std::string text(const Word& word) const { return std::string(say(language, word)); }

    void add_sources(const std::vector<Basis>& bases) {
        for (const Basis& basis : bases) {
            const TalkSource* const source = find_source(talk.sources, basis.source);
            // What is no paper has words instead of a citation and is told by the star.
            if (source == nullptr || source->citation.empty()) continue;
            if (std::find(sources.begin(), sources.end(), source) == sources.end()) sources.push_back(source);
        }
    }

    /// A sentence, with the star of what was not checked against a paper.
    std::string sentence(const TalkSentence& claim) {
        add_sources(claim.bases);
        std::string words = talk_text(language, claim, numbers);
        if (!is_unchecked(claim.bases)) return words;
        starred = true;
        return words + '*';
    }
};

std::string length_words(const SheetWriter& writer) {
    return given_number_text(writer.language, writer.numbers.needle_length_mm);
}

std::string picture_words(const SheetWriter& writer) {
    namespace h = words::handout;
    const std::optional<double> depth_mm = writer.numbers.depth_p50_mm;
    const std::string length = length_words(writer);
    if (!depth_mm) return say(writer.language, h::picture_none{.needle_length_mm = length});
    if (*depth_mm < shallow_depth_mm)
        return say(writer.language, h::picture_shallow{.needle_length_mm = length});
    return say(writer.language, h::picture{.depth_mm = number_text(writer.language, *depth_mm, 1),
                                           .needle_length_mm = length});
}

std::string pill_words(const SheetWriter& writer) {
    namespace e = words::explain;
    const std::optional<double> depth_mm = writer.numbers.depth_p50_mm;
    if (!depth_mm) return {};
    if (*depth_mm < shallow_depth_mm) return writer.text(e::side_pill_shallow);
    return say(writer.language, e::side_pill{.depth_mm = number_text(writer.language, *depth_mm, 1)});
}

/// Boxes that are filled beside the word: none for what disagrees or was not shown.
int filled_boxes(EvidenceWord strength) {
    switch (strength) {
        case EvidenceWord::limited:
            return 1;
        case EvidenceWord::moderate:
            return 2;
        case EvidenceWord::strong:
            return 3;
        case EvidenceWord::not_shown:
        case EvidenceWord::conflicting:
            break;
    }
    return 0;
}

void add_aims(HandoutText& sheet, SheetWriter& writer) {
    sheet.aims_heading = writer.text(words::explain::aims_heading);
    for (const TalkAim& aim : writer.talk.aims.aims) {
        sheet.aims.push_back(
            {writer.sentence(aim.sentence), evidence_text(writer.language, aim), filled_boxes(aim.strength)});
        writer.add_sources(aim.proof.bases);
    }
}

void add_people(HandoutText& sheet, SheetWriter& writer) {
    sheet.ask_heading = writer.text(words::explain::aims_ask_first);
    for (const TalkGroup& group : writer.talk.aims.ask_first) {
        HandoutGroup placed{talk_text(writer.language, group.heading, writer.numbers), {}};
        for (const TalkSentence& line : group.lines) placed.items.push_back(writer.sentence(line));
        sheet.ask.push_back(std::move(placed));
    }
}

void add_effects(HandoutText& sheet, SheetWriter& writer) {
    sheet.afterwards_heading = writer.text(words::explain::aims_afterwards);
    for (const TalkEffect& effect : writer.talk.aims.afterwards)
        sheet.afterwards.push_back({writer.sentence(effect.what), writer.sentence(effect.often)});
}

void add_notes(HandoutText& sheet, SheetWriter& writer, const TalkNotes& notes) {
    sheet.notes_heading = writer.text(words::handout::my_notes);
    sheet.notes = notes.text;
    sheet.questions_heading = writer.text(words::handout::my_questions);
    for (const int number : notes.questions) {
        const std::string_view key = writer.talk.questions.question(number);
        if (!key.empty()) sheet.questions.push_back(talk_text(writer.language, key, writer.numbers));
    }
    sheet.more = writer.text(words::handout::more_overleaf);
}

/// "Alam14 2014"; what has no year by its key alone.
std::string source_words(const TalkSource& source) {
    return source.year ? fmt::format("{} {}", source.key, *source.year) : source.key;
}

void add_facts(HandoutText& sheet, SheetWriter& writer) {
    namespace h = words::handout;
    const Language& language = writer.language;
    const TalkSheet& file = writer.talk.sheet;
    sheet.sources_heading = writer.text(h::sources);
    for (const TalkSource* source : writer.sources)
        sheet.sources += (sheet.sources.empty() ? "" : " · ") + source_words(*source);
    sheet.facts.push_back(
        say(language, h::evidence_date{.checked = file.checked, .next_check = file.next_check}));
    const std::string funding = sheet_text(language, file.funding),
                      contact = sheet_text(language, file.contact);
    sheet.facts.push_back(funding.empty() ? writer.text(h::funding_not_stated)
                                          : say(language, h::funding{.funding = funding}));
    if (!contact.empty()) sheet.facts.push_back(say(language, h::contact{.contact = contact}));
    if (writer.starred) sheet.footnote = writer.text(h::not_checked);
}

}  // namespace

HandoutText handout_text(const Language& language, const Talk& talk, const TalkNumbers& numbers,
                         const TalkNotes& notes, const std::string& date) {
    namespace e = words::explain;
    namespace h = words::handout;
    SheetWriter writer{language, talk, numbers};
    HandoutText sheet{.language = language.name,
                      .language_name = language.own_name,
                      .title = writer.text(h::title),
                      .teaching_sheet = say(language, h::teaching_sheet{.version = program_version()}),
                      .date = say(language, h::date{.date = date}),
                      .date_line = date.empty(),
                      .disclaimer = writer.text(e::disclaimer),
                      .picture = picture_words(writer),
                      .section = {{writer.text(e::outer_skin), writer.text(e::upper_dermis),
                                   writer.text(e::deep_dermis), writer.text(e::fat)},
                                  pill_words(writer)},
                      .options_heading = writer.text(h::other_options),
                      .options = writer.text(h::other_options_text)};
    add_aims(sheet, writer);
    add_people(sheet, writer);
    add_effects(sheet, writer);
    sheet.emergency = sheet_text(language, talk.sheet.emergency_line);
    if (is_unchecked(talk.sheet.bases)) {
        sheet.emergency += '*';
        writer.starred = true;
    }
    add_notes(sheet, writer, notes);
    add_facts(sheet, writer);
    return sheet;
}

}  // namespace needleroll
