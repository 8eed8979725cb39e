#include "sim/talk/talk_card.hpp"

#include "sim/words/english/explain.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr std::array<Word, 6> mark_words = {
    words::explain::mark_read,     words::explain::mark_read_earlier, words::explain::mark_second_hand,
    words::explain::mark_recalled, words::explain::mark_arithmetic,   words::explain::mark_illustrative};

constexpr std::array<Word, 5> strength_words = {
    words::explain::evidence_not_shown, words::explain::evidence_conflicting,
    words::explain::evidence_limited, words::explain::evidence_moderate, words::explain::evidence_strong};

constexpr std::string_view run_source = "run";

/// A source as it is called on a card, without its year.
std::string name_of(const Language& language, const std::vector<TalkSource>& sources,
                    const std::string& key) {
    const TalkSource* source = find_source(sources, key);
    if (source == nullptr) return key;
    return source->words.empty() ? source->citation : talk_text(language, source->words, TalkNumbers{});
}

TalkCardSource card_source(const Language& language, const std::vector<TalkSource>& sources,
                           const Basis& basis) {
    TalkCardSource shown;
    shown.citation = name_of(language, sources, basis.source);
    if (const TalkSource* source = find_source(sources, basis.source)) {
        shown.address = source->address;
        if (source->year)
            shown.citation =
                say(language, words::explain::card_source{.citation = shown.citation, .year = *source->year});
    }
    shown.mark = say(language, mark_words[static_cast<std::size_t>(basis.mark)]);
    shown.line =
        say(language, words::explain::card_source_mark{.mark = shown.mark, .source = shown.citation});
    return shown;
}

/// The names of the sources with these marks, in a row.
std::string named(const Language& language, const std::vector<TalkSource>& sources,
                  std::span<const Basis> bases, bool (*wanted)(Mark)) {
    std::vector<std::string> names;
    for (const Basis& basis : bases) {
        if (!wanted(basis.mark)) continue;
        std::string name = name_of(language, sources, basis.source);
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    }
    return fmt::format("{}", fmt::join(names, ", "));
}

/// Adds the bases that are not there yet.
void add(std::vector<Basis>& bases, const std::vector<Basis>& more) {
    for (const Basis& basis : more) {
        if (std::find(bases.begin(), bases.end(), basis) == bases.end()) bases.push_back(basis);
    }
}

/// Title and paragraphs of a card's own words; bases are added.
void add_words(const Language& language, const TalkCardText& text, const TalkNumbers& numbers,
               const OwnTexts& own, TalkCard& card, std::vector<Basis>& bases) {
    card.title = talk_text(language, text.title, numbers, own);
    for (std::size_t i = 0; i < text.texts.size(); ++i) {
        const std::string& key = i == 0 ? true_text(text.texts[i], text.instead, numbers) : text.texts[i];
        card.paragraphs.push_back(talk_text(language, key, numbers, own));
    }
    add(bases, text.bases);
}

/// Whose numbers, sources and how sure all of it is.
void finish(const Language& language, const std::vector<TalkSource>& sources, const std::vector<Basis>& bases,
            const TalkNumbers& numbers, TalkCard& card) {
    if (card.title.empty()) card.title = say(language, words::explain::card_tooltip);
    const auto of_run = [](const Basis& basis) { return basis.source == run_source; };
    if (std::any_of(bases.begin(), bases.end(), of_run))
        card.paragraphs.push_back(numbers_text(language, numbers));
    for (const Basis& basis : bases) card.sources.push_back(card_source(language, sources, basis));
    card.last_line = how_sure(language, sources, bases);
}

}  // namespace

std::string how_sure(const Language& language, const std::vector<TalkSource>& sources,
                     std::span<const Basis> bases) {
    const auto every = [bases](auto test) {
        return std::all_of(bases.begin(), bases.end(), [&](const Basis& basis) { return test(basis.mark); });
    };
    if (bases.empty()) return std::string(say(language, words::explain::card_no_claim));
    if (every(is_read)) return std::string(say(language, words::explain::card_all_read));
    if (every([](Mark mark) { return mark == Mark::arithmetic; }))
        return std::string(say(language, words::explain::card_all_worked_out));
    const std::string unchecked = named(language, sources, bases, is_unchecked);
    const std::string drawn =
        named(language, sources, bases, [](Mark mark) { return mark == Mark::illustrative; });
    std::string line;
    if (!unchecked.empty()) line = say(language, words::explain::card_not_checked{.what = unchecked});
    if (!drawn.empty()) {
        if (!line.empty()) line += ' ';
        line += say(language, words::explain::card_is_illustrative{.what = drawn});
    }
    return line.empty() ? std::string(say(language, words::explain::card_read_or_worked_out)) : line;
}

TalkCard card_of(const Language& language, const Talk& talk, const std::vector<TalkCardText>& cards,
                 const TalkSentence& sentence, const TalkNumbers& numbers, const OwnTexts& own) {
    TalkCard card;
    std::vector<Basis> bases;
    add(bases, sentence.bases);
    if (const TalkCardText* text = find_card(cards, sentence.card))
        add_words(language, *text, numbers, own, card, bases);
    finish(language, talk.sources, bases, numbers, card);
    return card;
}

TalkCard card_of(const Language& language, const Talk& talk, const TalkStep& step,
                 const TalkSentence& sentence, const TalkNumbers& numbers) {
    return card_of(language, talk, step.cards, sentence, numbers, step.own);
}

TalkCard card_of(const Language& language, const Talk& talk, const TalkStep& step, std::string_view name,
                 const TalkNumbers& numbers) {
    const TalkSentence nothing{.text = {}, .bases = {}, .card = std::string(name), .instead = {}};
    return card_of(language, talk, step.cards, nothing, numbers, step.own);
}

TalkCard card_of(const Language& language, const Talk& talk, const TalkAim& aim, const TalkNumbers& numbers) {
    TalkSentence both = aim.sentence;
    add(both.bases, aim.proof.bases);
    both.card = aim.card;
    return card_of(language, talk, talk.aims.cards, both, numbers);
}

TalkCard card_of(const Language& language, const Talk& talk, const TalkEffect& effect,
                 const TalkNumbers& numbers) {
    TalkSentence both = effect.what;
    add(both.bases, effect.often.bases);
    both.card = effect.card;
    return card_of(language, talk, talk.aims.cards, both, numbers);
}

std::string evidence_text(const Language& language, const TalkAim& aim) {
    const std::string_view strength = say(language, strength_words[static_cast<std::size_t>(aim.strength)]);
    const NamedFilling filling[] = {{"strength", strength}};
    return fill(talk_text(language, aim.evidence, TalkNumbers{}), filling);
}

bool is_unchecked(std::span<const Basis> bases) {
    return std::any_of(bases.begin(), bases.end(),
                       [](const Basis& basis) { return is_unchecked(basis.mark); });
}

}  // namespace needleroll
