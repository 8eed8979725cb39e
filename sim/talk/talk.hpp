/// The talk as data: steps with their sentences, where each sentence comes from and how that was read, and
/// what the hand-out repeats. Files in assets/talk, checked on loading, so that a clinic can leave a step
/// out, change their order, or put its own in. Texts are keys of the language files
/// ("explain.roller_needles"), or of the step's own texts ("own.greeting").
#pragma once

#include "sim/core/error.hpp"
#include "sim/scenario/assets.hpp"
#include "sim/talk/sheet.hpp"
#include "sim/talk/sources.hpp"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// Numbers for which a sentence would not be true and another stands in its place.
enum class TalkCase {
    shallow,    ///< median depth under 0.1 mm
    one_hole,   ///< a roll leaves one hole or less on each cm2
    under_ten,  ///< all rolls leave fewer than 10 holes on each cm2
    no_holes,   ///< there is no hole to count
};

/// Names in files, by TalkCase.
inline constexpr std::array<std::string_view, 4> talk_case_names = {"shallow", "one_hole", "under_ten",
                                                                    "no_holes"};

/// The text that stands in in a case.
struct StandIn {
    TalkCase when = TalkCase::shallow;
    std::string text;  ///< key
    friend bool operator==(const StandIn&, const StandIn&) = default;
};

/// A sentence, or a short text that claims something.
struct TalkSentence {
    std::string text;  ///< key
    std::vector<Basis> bases;
    std::string card;  ///< name of a TalkCardText that its "?" shows before the sources; may be empty
    std::vector<StandIn> instead;
    friend bool operator==(const TalkSentence&, const TalkSentence&) = default;
};

/// What a "?" says beside the sources.
struct TalkCardText {
    std::string name;                ///< "pain"
    std::string title;               ///< key
    std::vector<std::string> texts;  ///< keys, a paragraph each
    std::vector<Basis> bases;
    std::vector<StandIn> instead;  ///< of the first text
    friend bool operator==(const TalkCardText&, const TalkCardText&) = default;
};

enum class StepPicture { roller, from_above, from_the_side, closing, fibres, aims, notes, none };

/// Names in files, by StepPicture.
inline constexpr std::array<std::string_view, 8> step_picture_names = {
    "roller", "from_above", "from_the_side", "closing", "fibres", "aims", "notes", "none"};

/// What can be done in a picture. A step without it shows the picture alone.
enum class StepControl {
    roll_again,     ///< from_above
    cover,          ///< closing: in the open air, under a cover
    hours,          ///< closing: slider over 72 h
    divider,        ///< fibres: before and after
    months,         ///< fibres: slider over a year
    ask_first,      ///< aims: who should ask first
    afterwards,     ///< aims: what can happen afterwards
    questions,      ///< notes: sample questions
    print_or_save,  ///< notes
};

/// A control's name in files and the picture that has it.
struct ControlName {
    StepControl control = StepControl::roll_again;
    std::string_view name;
    StepPicture picture = StepPicture::none;
};

inline constexpr std::array<ControlName, 9> step_controls = {
    {{StepControl::roll_again, "roll_again", StepPicture::from_above},
     {StepControl::cover, "cover", StepPicture::closing},
     {StepControl::hours, "hours", StepPicture::closing},
     {StepControl::divider, "divider", StepPicture::fibres},
     {StepControl::months, "months", StepPicture::fibres},
     {StepControl::ask_first, "ask_first", StepPicture::aims},
     {StepControl::afterwards, "afterwards", StepPicture::aims},
     {StepControl::questions, "questions", StepPicture::notes},
     {StepControl::print_or_save, "print_or_save", StepPicture::notes}}};

/// How the key of a step's own text begins.
inline constexpr std::string_view own_text_prefix = "own.";

/// A step's own texts: by language ("en"), by key without "own.". English stands in for other languages.
using OwnTexts = std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>>;

/// One step.
struct TalkStep {
    std::string name;    ///< of its file: "1-roller"
    std::string tab;     ///< key, as are the next two
    std::string kicker;  ///< may be empty
    std::string heading;
    std::vector<TalkSentence> sentences;
    StepPicture picture = StepPicture::none;
    std::vector<StepControl> controls;
    std::vector<TalkCardText> cards;
    OwnTexts own;

    bool has(StepControl control) const;
};

/// How strong the evidence for an aim is, weakest word for what disagrees first.
enum class EvidenceWord { not_shown, conflicting, limited, moderate, strong };

/// Names in files, by EvidenceWord.
inline constexpr std::array<std::string_view, 5> evidence_word_names = {"not_shown", "conflicting", "limited",
                                                                        "moderate", "strong"};

/// Something that rolling may help.
struct TalkAim {
    std::string name;  ///< "lines", "scars", "products", "tone"
    TalkSentence sentence;
    std::string evidence;  ///< key of the words; {strength} in it is the word
    EvidenceWord strength = EvidenceWord::not_shown;
    TalkSentence proof;
    std::string card;  ///< name of a card of TalkAims
};

/// Some who should ask first, under a heading.
struct TalkGroup {
    std::string heading;  ///< key
    std::vector<TalkSentence> lines;
};

/// Something that can happen afterwards: what, and how often and how long.
struct TalkEffect {
    std::string name;
    TalkSentence what, often;
    std::string card;  ///< name of a card of TalkAims; may be empty
};

/// What step 6 shows and the hand-out repeats.
struct TalkAims {
    std::vector<TalkAim> aims;
    std::vector<TalkGroup> ask_first;
    std::vector<TalkEffect> afterwards;
    std::vector<TalkCardText> cards;
};

/// Sample questions under a heading.
struct QuestionGroup {
    std::string heading;                 ///< key
    std::vector<std::string> questions;  ///< keys
};

/// All sample questions, numbered from 1 through the groups, and those that an empty pad shows.
struct TalkQuestions {
    std::vector<QuestionGroup> groups;
    std::vector<int> samples;

    /// Key of a question by its number; empty when there is none.
    std::string_view question(int number) const;
    int count() const;
};

/// The whole talk.
struct Talk {
    std::vector<TalkStep> steps;
    std::string scenario;          ///< that the talk runs by itself, in assets/scenarios
    std::vector<double> visits_d;  ///< days of the visits with the roller, the first 0
    TalkAims aims;
    TalkQuestions questions;
    std::vector<TalkSource> sources;
    TalkSheet sheet;
};

/// A talk with what was wrong in its files. A step that is broken is left out, the others stand; where
/// talk.toml is broken, the shipped steps are taken in their order.
struct LoadedTalk {
    Talk talk;
    std::vector<Error> faults;
};

/// Reads assets/talk. Never fails: what cannot be used is a fault with file, line, key, what was found and
/// what is allowed.
LoadedTalk load_talk(const Assets& assets);

/// The card of this name; null when there is none.
const TalkCardText* find_card(const std::vector<TalkCardText>& cards, std::string_view name);

}  // namespace needleroll
