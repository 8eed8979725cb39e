#include "sim/talk/notes.hpp"
#include "sim/talk/talk_card.hpp"
#include "tests/catch.hpp"
#include "tests/fuzz/mutator.hpp"
#include "tests/share.hpp"
#include "tests/sim/talk/talk_files.hpp"

using namespace needleroll;
using namespace needleroll::testing;

namespace {

/// Says all that a talk holds, as the screen and the hand-out do.
std::size_t say_everything(const Language& language, const Talk& talk) {
    std::size_t bytes = 0;
    const TalkNumbers numbers;
    for (const TalkStep& step : talk.steps) {
        REQUIRE_FALSE(step.sentences.empty());
        bytes += talk_text(language, step.tab, numbers, step.own).size();
        for (const TalkSentence& sentence : step.sentences) {
            bytes += talk_text(language, sentence, numbers, step.own).size();
            bytes += card_of(language, talk, step, sentence, numbers).last_line.size();
        }
        for (const TalkCardText& card : step.cards)
            bytes += card_of(language, talk, step, card.name, numbers).title.size();
    }
    for (const TalkAim& aim : talk.aims.aims)
        bytes += evidence_text(language, aim).size() + card_of(language, talk, aim, numbers).sources.size();
    for (const TalkEffect& effect : talk.aims.afterwards)
        bytes += card_of(language, talk, effect, numbers).last_line.size();
    for (int i = 1; i <= talk.questions.count(); ++i)
        bytes += talk_text(language, talk.questions.question(i), numbers).size();
    return bytes + sheet_text(language, talk.sheet.emergency_line).size();
}

}  // namespace

TEST_CASE("mutated files of the talk are read or are faults, and the rest of the talk stands", "[long]") {
    const TalkFolder folder;
    const std::vector<std::string> names = {"talk",      "1-roller",  "2-above", "3-side",
                                            "4-closing", "5-fibres",  "6-aims",  "7-questions",
                                            "aims",      "questions", "sheet",   "sources"};
    const Language english, spanish{.name = "es", .own_name = "Español", .decimal_sign = ','};
    std::size_t whole = 0;
    const std::vector<std::uint64_t> files = share_of_set(6000, fuzz_seed);
    for (const std::uint64_t number : files) {
        Mutator mutator(number);
        const std::string& name = names[mutator.below(names.size())];
        const std::string before = folder.text(name);
        const std::string text = mutator.mutate(before);
        INFO(name << ":\n" << text);
        folder.write(name, text);
        const LoadedTalk loaded = load_talk(folder.assets);
        folder.write(name, before);
        for (const Error& fault : loaded.faults) check_error(fault);
        whole += loaded.faults.empty();
        const bool of_steps = name == "talk" || (name[0] >= '1' && name[0] <= '7');
        REQUIRE(loaded.talk.steps.size() <= 8);
        REQUIRE((of_steps || loaded.talk.steps.size() == 7));
        REQUIRE((name == "talk" || loaded.talk.steps.size() >= 6));
        REQUIRE(say_everything(english, loaded.talk) > 0);
        REQUIRE(say_everything(spanish, loaded.talk) > 0);
    }
    CHECK(whole > files.size() / 100);  // nearly every key is checked
    CHECK(whole < files.size());
}
