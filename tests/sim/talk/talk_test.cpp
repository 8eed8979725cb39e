#include "sim/talk/talk.hpp"

#include "sim/response/visits.hpp"
#include "sim/talk/talk_language.hpp"
#include "sim/words/read_language.hpp"
#include "sim/words/talk_words.hpp"
#include "tests/catch.hpp"
#include "tests/sim/talk/talk_files.hpp"

#include <set>

#include <nlohmann/json.hpp>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

/// Every basis of a talk.
std::vector<Basis> bases_of(const Talk& talk) {
    std::vector<Basis> all;
    const auto add = [&all](const std::vector<Basis>& bases) {
        all.insert(all.end(), bases.begin(), bases.end());
    };
    for (const TalkStep& step : talk.steps) {
        for (const TalkSentence& sentence : step.sentences) add(sentence.bases);
        for (const TalkCardText& card : step.cards) add(card.bases);
    }
    for (const TalkAim& aim : talk.aims.aims) add(aim.sentence.bases), add(aim.proof.bases);
    for (const TalkGroup& group : talk.aims.ask_first) {
        for (const TalkSentence& line : group.lines) add(line.bases);
    }
    for (const TalkEffect& effect : talk.aims.afterwards) add(effect.what.bases), add(effect.often.bases);
    for (const TalkCardText& card : talk.aims.cards) add(card.bases);
    add(talk.sheet.bases);
    return all;
}

/// All keys that the shipped talk says.
std::set<std::string> keys_said(const Talk& talk) {
    std::set<std::string> keys;
    for (const TalkStep& step : talk.steps) {
        for (const std::string& key : keys_of(step)) keys.insert(key);
    }
    for (const std::string& key : keys_of(talk.aims, talk.questions)) keys.insert(key);
    for (const TalkSource& source : talk.sources) {
        if (!source.words.empty()) keys.insert(source.words);
    }
    keys.insert(talk.sheet.emergency_line.key);
    return keys;
}

/// The texts of the talk in a language file, by key.
std::set<std::string> keys_of_language(const std::string& name) {
    const auto json = nlohmann::json::parse(
        read_whole_file(test_assets().folder / "languages" / (name + ".json"), 1u << 22u).value());
    std::set<std::string> keys;
    for (const char* room : {"explain", "handout"}) {
        for (const auto& [key, text] : json.at(room).items()) keys.insert(std::string(room) + "." + key);
    }
    return keys;
}

}  // namespace

TEST_CASE("the shipped talk has seven steps in order, each with two sentences, and no faults") {
    const LoadedTalk loaded = load_talk(test_assets());
    for (const Error& fault : loaded.faults) CHECK(describe(fault) == "");
    const Talk& talk = loaded.talk;
    REQUIRE(talk.steps.size() == 7);
    const StepPicture pictures[] = {StepPicture::roller,  StepPicture::from_above, StepPicture::from_the_side,
                                    StepPicture::closing, StepPicture::fibres,     StepPicture::aims,
                                    StepPicture::notes};
    for (std::size_t i = 0; i < talk.steps.size(); ++i) {
        INFO(talk.steps[i].name);
        CHECK(talk.steps[i].picture == pictures[i]);
        CHECK(talk.steps[i].sentences.size() == 2);
        CHECK(talk.steps[i].own.empty());
    }
    CHECK(talk.scenario == "star-1.5mm");
    CHECK(is_study_plan(talk.visits_d));
    CHECK(talk.steps[3].has(StepControl::cover));
    CHECK_FALSE(talk.steps[0].has(StepControl::cover));
}

TEST_CASE("the shipped aims, those who should ask first, effects and questions are those of the sheet") {
    const Talk talk = load_talk(test_assets()).talk;
    CHECK(talk.aims.aims.size() == 4);
    for (const TalkAim& aim : talk.aims.aims) {
        INFO(aim.name);
        CHECK(aim.strength == (aim.name == "scars" ? EvidenceWord::moderate : EvidenceWord::limited));
        CHECK(find_card(talk.aims.cards, aim.card) != nullptr);
    }
    REQUIRE(talk.aims.ask_first.size() == 2);
    CHECK(talk.aims.ask_first[0].lines.size() == 2);
    CHECK(talk.aims.ask_first[1].lines.size() == 8);
    CHECK(talk.aims.afterwards.size() == 7);
    CHECK(talk.questions.groups.size() == 4);
    CHECK(talk.questions.count() == 12);
    for (int i = 1; i <= 12; ++i)
        CHECK(talk.questions.question(i) == "explain.question_" + std::to_string(i));
    CHECK(talk.questions.question(0).empty());
    CHECK(talk.questions.question(13).empty());
    CHECK(talk.questions.samples == std::vector{1, 6, 10});
    CHECK(talk.sheet.checked == "2026-11");
    CHECK(talk.sheet.next_check == "2027-11");
    CHECK(talk.sheet.funding.empty());
    CHECK(talk.sheet.contact.empty());
}

TEST_CASE("every text that the talk says stands in both languages, and no language has others") {
    const std::set<std::string> said = keys_said(load_talk(test_assets()).talk);
    CHECK(said.size() > 120);
    std::set<std::string> known;
    for (const Word& word : talk_words()) known.emplace(word.key);
    for (const std::string name : {"en", "es"}) {
        const std::set<std::string> keys = keys_of_language(name);
        CHECK(keys == known);
        for (const std::string& key : said) {
            INFO(name << " " << key);
            CHECK(keys.contains(key));
        }
    }
    const Language spanish = load_talk_language(test_assets(), "es").value();
    for (const Word& word : talk_words()) {
        INFO(word.key);
        REQUIRE(spanish.texts.contains(word.key));
        CHECK(placeholders_of(spanish.texts.find(word.key)->second.other) == placeholders_of(word.english));
    }
}

TEST_CASE("every source of the talk is used, and every one that is used is there") {
    const Talk talk = load_talk(test_assets()).talk;
    std::set<std::string> used, there;
    for (const Basis& basis : bases_of(talk)) used.insert(basis.source);
    for (const TalkSource& source : talk.sources) there.insert(source.key);
    CHECK(used == there);
    CHECK(there.size() == talk.sources.size());
}

TEST_CASE("papers have a citation, and what is no paper has words and is not called read") {
    for (const TalkSource& source : load_talk(test_assets()).talk.sources) {
        INFO(source.key);
        CHECK(source.citation.empty() != source.words.empty());
        if (!source.words.empty()) {
            CHECK_FALSE(is_read(source.mark));
            CHECK_FALSE(source.year);
        }
        // A paper is found by what it is called in, or at an address.
        if (source.words.empty())
            CHECK((source.year || !source.address.empty() || source.key == "SkinPen" ||
                   source.key == "FDAdrug"));
    }
}

TEST_CASE("a language for the hand-out is loaded without a window, or refused by name") {
    const Assets assets = test_assets();
    CHECK(load_talk_language(assets, "en")->name == "en");
    CHECK(load_talk_language(assets, "es")->decimal_sign == ',');
    const Expected<Language> none = load_talk_language(assets, "ex");
    REQUIRE_FALSE(none);
    CHECK_THAT(none.error().message, ContainsSubstring("did you mean \"en\""));
    CHECK(none.error().allowed == "en, es");
    CHECK_FALSE(load_talk_language(assets, "../languages/es"));
    const TalkFolder folder;
    std::filesystem::remove(folder.scratch.path / "languages");
    folder.scratch.write("languages/es.json", "{");
    CHECK_FALSE(load_talk_language(folder.assets, "es"));
}
