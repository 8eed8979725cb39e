#include "sim/talk/talk_numbers.hpp"
#include "tests/catch.hpp"
#include "tests/sim/talk/talk_files.hpp"

using namespace needleroll;
using namespace needleroll::testing;

namespace {

/// A change of one file and what the one fault has to say.
struct BrokenFile {
    std::string name, from, to;
    std::string key;
    std::string message;  ///< part of it
    std::string found;    ///< part of it
    std::string allowed;  ///< part of it
    int lines_on = 0;     ///< from the line of the change to that of the fault
};

LoadedTalk load_broken(const TalkFolder& folder, const BrokenFile& broken) {
    const int line = folder.replace(broken.name, broken.from, broken.to) + broken.lines_on;
    LoadedTalk loaded = load_talk(folder.assets);
    INFO(broken.name << ": " << broken.to);
    REQUIRE(loaded.faults.size() == 1);
    const Error& fault = loaded.faults.front();
    INFO(describe(fault));
    CHECK(fault.kind == ErrorKind::input);
    CHECK(fault.file == folder.file(broken.name).string());
    CHECK(fault.line == line);
    CHECK(fault.key == broken.key);
    CHECK_THAT(fault.message, ContainsSubstring(broken.message));
    CHECK_THAT(fault.found, ContainsSubstring(broken.found));
    CHECK_THAT(fault.allowed, ContainsSubstring(broken.allowed));
    CHECK(fault.message.find('\n') == std::string::npos);
    return loaded;
}

/// Faults of a step, which leave the six others.
void check_steps(const std::vector<BrokenFile>& all) {
    for (const BrokenFile& broken : all) {
        const TalkFolder folder;
        const LoadedTalk loaded = load_broken(folder, broken);
        REQUIRE(loaded.talk.steps.size() == 6);
        for (const TalkStep& step : loaded.talk.steps) CHECK(step.name != broken.name);
    }
}

/// Faults of other files, which leave all steps.
void check_others(const std::vector<BrokenFile>& all) {
    for (const BrokenFile& broken : all) {
        const TalkFolder folder;
        CHECK(load_broken(folder, broken).talk.steps.size() == 7);
    }
}

}  // namespace

TEST_CASE("a step with a wrong key, text or type is left out and named") {
    check_steps({
        {"1-roller", "tab =", "tabs =", "tabs", "did you mean tab?", "", ""},
        {"1-roller", "\"explain.roller_tab\"", "\"explain.roler_tab\"", "tab",
         "did you mean \"explain.roller_tab\"?", "explain.roler_tab", "a key of the language files"},
        {"1-roller", "\"explain.roller_tab\"", "3", "tab", "text in quotes", "3", "the key of a text"},
        {"1-roller", "\"explain.roller_tab\"", "\"own.tab\"", "tab", "no texts of its own", "own.tab",
         "[text.en]"},
        {"1-roller", "\"explain.roller_heading\"", "\"explain.step_of\"", "heading", "placeholder", "{step}",
         "{holes}"},
        {"1-roller", "\"explain.roller_heading\"", "\"explain.above_one_roll\"", "heading.instead.one_hole",
         "needs another", "no such key", "", -3},
        {"1-roller", "heading = \"explain.roller_heading\"\n", "", "heading", "missing", "no such key", "",
         -3},
        {"1-roller", "schema = 1", "schema = 2", "schema", "form", "2", "schema = 1"},
        {"1-roller", "picture = \"roller\"", "picture = \"rollers\"", "picture", "did you mean \"roller\"?",
         "rollers", "from_above"},
        {"1-roller", "picture = \"roller\"", "picture = \"roller\"\n[[sentences]]\n", "sentences",
         "did you mean sentence?", "", "", 1},
    });
}

TEST_CASE("a step with a wrong sentence, source or mark is left out and named") {
    check_steps({
        {"1-roller", "\"SL11 R\"", "\"SL12 R\"", "sentence[0].bases[0]", "did you mean \"SL11\"?", "SL12 R",
         "sources.toml"},
        {"1-roller", "\"SL11 R\"", "\"SL11 Q\"", "sentence[0].bases[0]", "a source and its mark", "SL11 Q",
         "R, P, 2, M, D, I"},
        {"1-roller", "\"SL11 R\"", "\"SL11\"", "sentence[0].bases[0]", "a source and its mark", "SL11", ""},
        {"1-roller", "\"SL11 R\"", "\"custom R\"", "sentence[0].bases[0]", "was not read", "custom R",
         "custom M"},
        {"1-roller", "\"SL11 R\"", "7", "sentence[0].bases", "a list of texts", "", ""},
        {"1-roller", "bases = [\"SL11 R\", \"Dod09 P\", \"Drum R\"]\n", "", "sentence[0].bases", "missing",
         "", "SL11 R", -2},
        {"1-roller", "card = \"size\"", "card = \"sizes\"", "sentence[0].card", "did you mean \"size\"?",
         "sizes", "size"},
        {"3-side", "shallow = \"explain.side_depth_shallow\"\n", "", "sentence[0].instead.shallow",
         "without it", "no such key", "", -6},
        {"3-side", "\"explain.side_depth_shallow\"", "\"explain.side_depth\"", "sentence[0].instead.shallow",
         "without it", "explain.side_depth", "", -6},
        {"3-side", "shallow =", "flat =", "sentence[0].instead.flat", "did you mean shallow?", "", ""},
        {"1-roller", "tab = ", "tab ", "", "", "", "TOML"},
        {"7-questions", "name = \"trained\"", "name = \"trained\"\nnames = 1", "card[0].names",
         "did you mean name?", "", "", 1},
        {"5-fibres", "name = \"study\"", "name = \"phases\"", "card[4].name", "same name", "phases", "once"},
        {"1-roller", "texts = [\"explain.roller_size_text\"]", "texts = []", "card[0].texts", "missing", "",
         "", -3},
    });
}

TEST_CASE("a step with a control that its picture has not is left out and named") {
    check_steps({
        {"4-closing", "\"cover\"", "\"covers\"", "controls[0]", "did you mean \"cover\"?", "covers",
         "cover, hours"},
        {"4-closing", "\"cover\"", "\"divider\"", "controls[0]", "has no such control", "divider",
         "cover, hours"},
        {"4-closing", "\"cover\"", "\"hours\"", "controls[1]", "twice", "hours", ""},
        {"1-roller", "picture = \"roller\"", "picture = \"none\"\ncontrols = [\"hours\"]", "controls[0]",
         "has no such control", "hours", "none", 1},
        {"4-closing", "[\"cover\", \"hours\"]", "\"cover\"", "controls", "a list", "cover", ""},
    });
}

TEST_CASE("faults of the plan, the sources, aims, questions and the sheet leave every step") {
    check_others({
        {"talk", "schema = 1\n", "schema = 1\nstep = 1\n", "step", "did you mean steps?", "", "", 1},
        {"talk", "scenario = \"star-1.5mm\"", "scenario = \"star-1.6mm\"", "scenario",
         "did you mean \"star-1.5mm\"?", "star-1.6mm", ""},
        {"talk", "[0, 28", "[1, 28", "visits_days", "first", "1", "0"},
        {"talk", "[0, 28", "[0, -28", "visits_days", "day", "-28", ""},
        {"talk", "[0, 28, 56, 84, 112]", "\"monthly\"", "visits_days", "a list of days", "monthly", ""},
        {"aims", "strength = \"limited\"", "strength = \"strongest\"", "aim[0].strength",
         "did you mean \"strong\"?", "strongest", "moderate"},
        {"aims", "\"explain.aims_lines\"", "\"explain.aims_line\"", "aim[0].sentence.text", "did you mean",
         "", ""},
        {"aims", "evidence = \"explain.aims_evidence\"", "evidence = 1", "aim[0].evidence", "text", "1", ""},
        {"aims", "card = \"lines\"", "card = \"line\"", "aim[0].card", "did you mean \"lines\"?", "line",
         "scars"},
        {"aims", "name = \"lines\"\nsentence", "nam = \"lines\"\nsentence", "aim[0].nam",
         "did you mean name?", "", ""},
        {"aims", "often = {text = \"explain.aims_after_redness_often\"",
         "often = {txt = \"explain.aims_after_redness_often\"", "afterwards[0].often.txt",
         "did you mean text?", "", ""},
        {"aims", "heading = \"explain.aims_wait_heading\"", "heading = \"wait\"", "ask_first[0].heading",
         "did you mean", "wait", ""},
        {"questions", "[1, 6, 10]", "[1, 6, 13]", "samples[2]", "no number of a question", "13", "1 to 12"},
        {"questions", "[1, 6, 10]", "[1, 1]", "samples[1]", "twice", "1", ""},
        {"questions", "\"explain.question_5\"", "\"explain.question_50\"", "group[1].questions",
         "did you mean", "", ""},
        {"sheet", "\"2026-11\"", "\"2026-13\"", "checked", "a month", "2026-13", "2026-11"},
        {"sheet", "\"2027-11\"", "\"soon\"", "next_check", "a month", "soon", ""},
        {"sheet", "funding = \"\"", "funding = 3", "funding", "text", "3", ""},
        {"sheet", "contact = \"\"", "contacts = \"\"", "contacts", "did you mean contact?", "", ""},
        {"sheet", "= \"handout.emergency_line\"", "= \"handout.emergency\"", "emergency_line", "did you mean",
         "", ""},
        {"sheet", "= \"handout.emergency_line\"", "= \"\"", "emergency_line", "whom to call", "", ""},
        {"sheet", "\"IPDAS R\"", "\"IPDA R\"", "bases[0]", "did you mean \"IPDAS\"?", "", ""},
    });
}

TEST_CASE("steps that are named and not there, or named twice, are faults and the others stand") {
    const TalkFolder folder;
    folder.replace("talk", "\"2-above\", \"3-side\"", "\"2-abov\", \"../talk/3-side\", \"1-roller\"");
    const LoadedTalk loaded = load_talk(folder.assets);
    REQUIRE(loaded.faults.size() == 3);
    CHECK(loaded.faults[0].key == "steps[1]");
    CHECK_THAT(loaded.faults[0].message, ContainsSubstring("did you mean \"2-above\""));
    CHECK(loaded.faults[1].key == "steps[2]");
    CHECK_THAT(loaded.faults[2].message, ContainsSubstring("twice"));
    CHECK(loaded.talk.steps.size() == 5);
}

TEST_CASE("without its plan the talk has the shipped steps, without sources it keeps its sentences") {
    const TalkFolder folder;
    folder.write("talk", "schema = 1\nsteps = [");
    folder.write("sources", "\x01\x02 = ");
    const LoadedTalk loaded = load_talk(folder.assets);
    REQUIRE(loaded.faults.size() == 2);
    CHECK(loaded.faults[0].file == folder.file("sources").string());
    CHECK(loaded.faults[1].file == folder.file("talk").string());
    CHECK(loaded.faults[1].line > 0);
    CHECK(loaded.talk.steps.size() == 7);
    CHECK(loaded.talk.scenario == "star-1.5mm");
    CHECK(loaded.talk.visits_d.size() == 5);
    CHECK(loaded.talk.sources.empty());
}

TEST_CASE("a folder without a talk is a fault for each file and no step") {
    const ScratchFolder empty;
    const LoadedTalk loaded = load_talk({empty.path});
    CHECK(loaded.talk.steps.empty());
    CHECK(loaded.faults.size() == 12);
    for (const Error& fault : loaded.faults) CHECK_FALSE(fault.file.empty());
    CHECK_FALSE(loaded.talk.sheet.emergency_line.empty());
}

TEST_CASE("wrong sources are named") {
    check_others({
        {"sources", "mark = \"R\"", "mark = \"X\"", "SL11.mark", "no such choice", "X", "R, P, 2, M, D, I"},
        {"sources", "year = 2011", "year = \"2011\"", "SL11.year", "a number", "2011", ""},
        {"sources", "year = 2011", "yaer = 2011", "SL11.yaer", "did you mean year?", "", ""},
        {"sources", "citation = ", "words = ", "SL11.words", "no such text", "Schwarz", ""},
        {"sources", "year = 2011", "words = \"explain.source_run\"", "SL11.citation", "one of them", "both",
         "", -2},
        {"sources", "schema = 1\n", "schema = 1\nextra = 1\n", "extra", "a table", "1", "[extra]", 1},
    });
}

TEST_CASE("a clinic adds a step with texts of its own, in the languages that it has") {
    const TalkFolder folder;
    folder.replace("talk", "\"1-roller\"", "\"our-clinic\", \"1-roller\"");
    const std::string step =
        "schema = 1\ntab = \"own.tab\"\nheading = \"own.heading\"\npicture = \"none\"\n[[sentence]]\ntext = "
        "\"own.hello\"\n"
        "bases = []\n[text.en]\ntab = \"Us\"\nheading = \"Who we are\"\nhello = \"We use {needles} "
        "needles.\"\n"
        "[text.es]\nhello = \"Usamos {needles} agujas.\"\n";
    folder.write("our-clinic", step);
    const LoadedTalk loaded = load_talk(folder.assets);
    for (const Error& fault : loaded.faults) CHECK(describe(fault) == "");
    REQUIRE(loaded.talk.steps.size() == 8);
    const TalkStep& own = loaded.talk.steps.front();
    CHECK(own.name == "our-clinic");
    TalkNumbers numbers;
    numbers.needles = 192;
    const Language english, spanish{.name = "es", .own_name = "Español", .decimal_sign = ','};
    CHECK(talk_text(english, own.sentences.front(), numbers, own.own) == "We use 192 needles.");
    CHECK(talk_text(spanish, own.sentences.front(), numbers, own.own) == "Usamos 192 agujas.");
    CHECK(talk_text(spanish, own.tab, numbers, own.own) == "Us");

    const auto fault_of = [&](const std::string& from, const std::string& to) {
        std::string changed = step;
        changed.replace(changed.find(from), from.size(), to);
        folder.write("our-clinic", changed);
        const LoadedTalk broken = load_talk(folder.assets);
        REQUIRE(broken.faults.size() == 1);
        CHECK(broken.talk.steps.size() == 7);
        return broken.faults.front();
    };
    CHECK_THAT(fault_of("\"own.hello\"", "\"own.helo\"").message,
               ContainsSubstring("did you mean \"own.hello\"?"));
    CHECK(fault_of("We use {needles}", "We use {needle}").key == "text.es.hello");
    CHECK_THAT(fault_of("We use {needles} needles", "We use {holes} holes").message,
               ContainsSubstring("other placeholders"));
    CHECK(fault_of("\"Us\"", "\"\"").key == "text.en.tab");
    CHECK(fault_of("\"Us\"", "5").key == "text.en.tab");
    CHECK(fault_of("[text.en]", "[texts.en]").key == "texts");
}

TEST_CASE("a clinic's lines on the hand-out are said in its languages") {
    const TalkFolder folder;
    folder.replace("sheet", "funding = \"\"", "funding = \"A fund\"");
    folder.replace("sheet", "contact = \"\"", "contact = {en = \"Call us\", es = \"Llame\"}");
    const LoadedTalk loaded = load_talk(folder.assets);
    REQUIRE(loaded.faults.empty());
    const TalkSheet& sheet = loaded.talk.sheet;
    const Language english, spanish{.name = "es", .own_name = "Español", .decimal_sign = ','};
    CHECK(sheet_text(english, sheet.funding) == "A fund");
    CHECK(sheet_text(spanish, sheet.funding) == "A fund");
    CHECK(sheet_text(spanish, sheet.contact) == "Llame");
    CHECK(sheet_text({.name = "fr", .own_name = "Français"}, sheet.contact) == "Call us");
    CHECK_THAT(sheet_text(english, sheet.emergency_line), ContainsSubstring("call the clinic or a doctor"));
    CHECK(sheet_text(english, SheetLine{}).empty());
}
