/// What a "?" of the talk shows: words, where they come from, and how sure that is. Plain data, no window.
#pragma once

#include "sim/talk/talk_numbers.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// One source on a card.
struct TalkCardSource {
    std::string citation;  ///< with its year
    std::string mark;      ///< in words: "read at the source"
    std::string address;   ///< may be empty
    std::string line;      ///< citation and mark
};

/// A card.
struct TalkCard {
    std::string title;
    std::vector<std::string> paragraphs;
    std::vector<TalkCardSource> sources;
    std::string last_line;  ///< how sure all of it is; made from the marks
};

/// The last line of a card: all was read; or worked out by this program; or what was not checked against a
/// paper, and what is illustrative.
std::string how_sure(const Language& language, const std::vector<TalkSource>& sources,
                     std::span<const Basis> bases);

/// The card of a sentence: its own card's words, whose numbers they are, and the sources of both.
TalkCard card_of(const Language& language, const Talk& talk, const std::vector<TalkCardText>& cards,
                 const TalkSentence& sentence, const TalkNumbers& numbers, const OwnTexts& own = {});

/// The card of a sentence of a step.
TalkCard card_of(const Language& language, const Talk& talk, const TalkStep& step,
                 const TalkSentence& sentence, const TalkNumbers& numbers);

/// A card of a step by its name, such as that of a chart; without words when there is none.
TalkCard card_of(const Language& language, const Talk& talk, const TalkStep& step, std::string_view name,
                 const TalkNumbers& numbers);

/// The card of an aim, and of something that can happen afterwards.
TalkCard card_of(const Language& language, const Talk& talk, const TalkAim& aim, const TalkNumbers& numbers);
TalkCard card_of(const Language& language, const Talk& talk, const TalkEffect& effect,
                 const TalkNumbers& numbers);

/// The words of an aim's evidence: "Evidence: limited".
std::string evidence_text(const Language& language, const TalkAim& aim);

/// Whether something in these bases was not checked against a paper, so that the hand-out marks it with "*".
bool is_unchecked(std::span<const Basis> bases);

}  // namespace needleroll
