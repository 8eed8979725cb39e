#include "sim/talk/talk_card.hpp"

#include "sim/talk/talk_language.hpp"
#include "tests/catch.hpp"
#include "tests/sim/scenario/scenario_files.hpp"

using namespace needleroll;
using namespace needleroll::testing;

namespace {

const TalkStep& step_of(const Talk& talk, StepPicture picture) {
    return *std::find_if(talk.steps.begin(), talk.steps.end(),
                         [picture](const TalkStep& step) { return step.picture == picture; });
}

std::string last_line(const std::vector<Basis>& bases) {
    const Talk talk = load_talk(test_assets()).talk;
    return how_sure({}, talk.sources, bases);
}

}  // namespace

TEST_CASE("the last line of a card is made from its marks") {
    CHECK(last_line({{"SL11", Mark::read}, {"Dod09", Mark::read_earlier}}) ==
          "All of this was read at its source.");
    CHECK(last_line({{"run", Mark::arithmetic}}) == "All of this was worked out by this program.");
    CHECK(last_line({{"run", Mark::arithmetic}, {"Kal11", Mark::read}}) ==
          "All of this was read at its source or worked out by this program.");
    CHECK(last_line({{"Alam14", Mark::read}, {"prickle", Mark::second_hand}}) ==
          "Not checked against a paper: that short needles only prickle (a maker’s list).");
    CHECK(last_line({{"most_people", Mark::recalled}, {"custom", Mark::recalled}, {"Chu21", Mark::read}}) ==
          "Not checked against a paper: “most people”, pregnancy and breast-feeding (custom, no study).");
    CHECK(last_line({{"tint", Mark::illustrative}, {"Chu21", Mark::read}}) ==
          "Illustrative: the tint of the skin.");
    CHECK(last_line({{"tint", Mark::illustrative}, {"covered", Mark::recalled}}) ==
          "Not checked against a paper: that these places were covered. Illustrative: the tint of the skin.");
    CHECK(last_line({}) == "This claims nothing.");
    CHECK(last_line({{"SL11", Mark::recalled}}) ==
          "Not checked against a paper: Schwarz & Laaff, Plast Reconstr Surg 127:146e.");
}

TEST_CASE("the card of a sentence has its words, its numbers' run, its sources with year and mark") {
    const Talk talk = load_talk(test_assets()).talk;
    const TalkStep& side = step_of(talk, StepPicture::from_the_side);
    TalkNumbers numbers;
    numbers.holes_all_passes_per_cm2 = 222.0;
    numbers.depth_p50_mm = 0.885;
    numbers.needle_length_mm = 1.5;
    const TalkCard pain = card_of({}, talk, side, side.sentences[1], numbers);
    CHECK(pain.title == "Is it painless?");
    REQUIRE(pain.paragraphs.size() == 1);
    CHECK(pain.paragraphs[0].starts_with("No. In two small studies"));
    REQUIRE(pain.sources.size() == 4);
    CHECK(pain.sources[0].line == "Alam, JAMA Dermatol 150:844 (2014): read at its source");
    CHECK(pain.sources[0].address == "PMID 24919799");
    CHECK(pain.sources[3].mark == "known only from another text");
    CHECK(pain.last_line.starts_with("Not checked against a paper"));
    const TalkCard depth = card_of({}, talk, side, side.sentences[0], numbers);
    REQUIRE(depth.paragraphs.size() == 2);
    CHECK_THAT(depth.paragraphs[0], ContainsSubstring("about 60 % of a needle"));
    CHECK(depth.paragraphs[1] == "The numbers come from the run that is open in Explore.");
    const TalkCard none = card_of({}, talk, side, side.sentences[0], {});
    CHECK(none.paragraphs[0].starts_with("Papers found"));
}

TEST_CASE(
    "every figure that is second-hand, recalled or illustrative says so on its card, in both languages") {
    const Talk talk = load_talk(test_assets()).talk;
    const Language english, spanish = load_talk_language(test_assets(), "es").value();
    const auto check = [](const TalkCard& card, bool unchecked, bool drawn, bool is_english) {
        INFO(card.title);
        CHECK_FALSE(card.title.empty());
        const std::string not_checked = is_english ? "Not checked" : "Sin comprobar";
        const std::string illustrative = is_english ? "Illustrative" : "Ilustrativo";
        CHECK((card.last_line.find(not_checked) != std::string::npos) == unchecked);
        CHECK((card.last_line.find(illustrative) != std::string::npos) == drawn);
        for (const TalkCardSource& source : card.sources) {
            CHECK_FALSE(source.citation.empty());
            CHECK_FALSE(source.mark.empty());
        }
    };
    const auto is_drawn = [](const std::vector<Basis>& bases) {
        return std::any_of(bases.begin(), bases.end(),
                           [](const Basis& one) { return one.mark == Mark::illustrative; });
    };
    for (const Language& language : {english, spanish}) {
        const bool is_english = language.name == "en";
        for (const TalkStep& step : talk.steps) {
            for (const TalkCardText& text : step.cards) {
                const TalkCard card = card_of(language, talk, step, text.name, {});
                CHECK(card.paragraphs.size() >= text.texts.size());
                check(card, is_unchecked(text.bases), is_drawn(text.bases), is_english);
            }
            for (const TalkSentence& sentence : step.sentences) {
                const TalkCardText* own = find_card(step.cards, sentence.card);
                const bool unchecked =
                    is_unchecked(sentence.bases) || (own != nullptr && is_unchecked(own->bases));
                const bool drawn = is_drawn(sentence.bases) || (own != nullptr && is_drawn(own->bases));
                check(card_of(language, talk, step, sentence, {}), unchecked, drawn, is_english);
            }
        }
        for (const TalkEffect& effect : talk.aims.afterwards) {
            const TalkCardText* own = find_card(talk.aims.cards, effect.card);
            const bool unchecked = is_unchecked(effect.what.bases) || is_unchecked(effect.often.bases) ||
                                   (own != nullptr && is_unchecked(own->bases));
            check(card_of(language, talk, effect, {}), unchecked, false, is_english);
        }
        for (const TalkAim& aim : talk.aims.aims)
            check(card_of(language, talk, aim, {}), false, aim.name == "products", is_english);
    }
}

TEST_CASE("evidence is said in words, strong nowhere") {
    const Talk talk = load_talk(test_assets()).talk;
    std::vector<std::string> said;
    for (const TalkAim& aim : talk.aims.aims) said.push_back(evidence_text({}, aim));
    CHECK(said == std::vector<std::string>{"Evidence: limited",
                                           "Evidence: moderate for acne scars, limited for other scars",
                                           "Evidence: limited", "Evidence: limited"});
    const Language spanish = load_talk_language(test_assets(), "es").value();
    CHECK(evidence_text(spanish, talk.aims.aims[0]) == "Evidencia: limitada");
}

TEST_CASE("a source that is not there keeps its key") {
    const Talk nothing;
    const TalkSentence sentence{
        .text = "explain.roller_needles", .bases = {{"Lost99", Mark::read}}, .card = {}, .instead = {}};
    const TalkCard card = card_of({}, nothing, TalkStep{}, sentence, {});
    REQUIRE(card.sources.size() == 1);
    CHECK(card.sources[0].citation == "Lost99");
    CHECK(card.title == "Where this comes from");
}
