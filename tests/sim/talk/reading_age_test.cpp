/// The talk is easy to read: about 11 to 12 years old in English, easy in Spanish.
#include "tests/reading_age.hpp"

#include "sim/talk/talk_language.hpp"
#include "sim/talk/talk_numbers.hpp"
#include "sim/words/talk_words.hpp"
#include "tests/catch.hpp"
#include "tests/sim/talk/talk_files.hpp"

#include <set>
#include <sstream>

#include <fmt/format.h>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

/// "word1 other2 ..." as words with their syllables, counted by hand.
std::vector<std::pair<std::string, int>> hand_counted(const std::string& list) {
    std::vector<std::pair<std::string, int>> words;
    std::istringstream stream(list);
    for (std::string word; stream >> word;)
        words.emplace_back(word.substr(0, word.size() - 1), word.back() - '0');
    return words;
}

void check_counts(const std::string& list, bool spanish) {
    const std::vector<std::pair<std::string, int>> words = hand_counted(list);
    CHECK(words.size() >= 100);
    std::set<std::string> different;
    for (const auto& [word, count] : words) {
        INFO(word);
        CHECK(syllables_of(reading_letters(word), spanish) == count);
        different.insert(word);
    }
    CHECK(different.size() == words.size());
}

/// Numbers of the default run, as far as sentences need them.
TalkNumbers default_numbers() {
    TalkNumbers numbers;
    numbers.holes_one_pass_per_cm2 = 13.7;
    numbers.holes_all_passes_per_cm2 = 222.0;
    numbers.holes_many_per_cm2 = 200.0;
    numbers.depth_p50_mm = 0.885;
    numbers.depth_p05_mm = 0.721;
    numbers.depth_p95_mm = 1.025;
    numbers.needle_length_mm = 1.5;
    numbers.needle_diameter_mm = 0.25;
    numbers.needles = 192;
    return numbers;
}

/// Texts by key, each once; the placeholders of labels become numbers.
std::vector<std::string> texts_of(const Language& language, const std::vector<std::string>& keys) {
    std::set<std::string> seen;
    std::vector<std::string> texts;
    for (const std::string& key : keys) {
        if (!seen.insert(key).second) continue;
        std::string text = talk_text(language, key, default_numbers());
        for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{'))
            text.replace(open, text.find('}', open) + 1 - open, "7");
        texts.push_back(std::move(text));
    }
    return texts;
}

/// What step `i` says: sentences with stand-ins, cards, and in step 6 and 7 what they list.
std::vector<std::string> prose_keys(const Talk& talk, std::size_t i) {
    const TalkStep& step = talk.steps[i];
    std::vector<std::string> keys = keys_of(step);
    const TalkQuestions none;
    if (step.picture == StepPicture::aims) {
        for (std::string& key : keys_of(talk.aims, none)) keys.push_back(std::move(key));
    }
    if (step.picture == StepPicture::notes) {
        for (std::string& key : keys_of(TalkAims{}, talk.questions)) keys.push_back(std::move(key));
    }
    return keys;
}

/// That and the labels, buttons and captions of its picture.
std::vector<std::string> all_keys(const Talk& talk, std::size_t i) {
    std::vector<std::string> keys = prose_keys(talk, i);
    const std::string& tab = talk.steps[i].tab;  // "explain.roller_tab"
    const std::string prefix = tab.substr(0, tab.rfind('_') + 1);
    for (const Word& word : talk_words()) {
        if (word.key.starts_with(prefix)) keys.emplace_back(word.key);
    }
    return keys;
}

/// What the hand-out says of its own, of aims, of who should ask first, of effects, and three questions.
std::vector<std::string> sheet_keys(const Talk& talk) {
    std::vector<std::string> keys = {"explain.disclaimer", "explain.aims_help"};
    for (const Word& word : talk_words()) {
        if (word.key.starts_with("handout.")) keys.emplace_back(word.key);
    }
    TalkAims aims = talk.aims;
    aims.cards.clear();
    for (std::string& key : keys_of(aims, TalkQuestions{})) keys.push_back(std::move(key));
    for (const int question : talk.questions.samples) keys.emplace_back(talk.questions.question(question));
    return keys;
}

}  // namespace

TEST_CASE("English syllables are those counted by hand") {
    check_counts(
        "the1 drum1 of1 this1 roller2 carries2 thin1 steel1 needles2 clinic2 comes1 sterile2 and1 is1 used1 "
        "once1 for1 "
        "one1 person2 leaves1 about2 tiny2 holes1 each1 square1 centimetre4 after2 many2 rolls1 several3 "
        "directions3 "
        "there1 can1 be1 more1 makes1 injury3 here1 deep1 short1 may1 only2 prickle2 longer2 ones1 hurt1 "
        "numbing2 "
        "cream1 often2 body2 starts1 its1 own1 repair2 at1 close1 within2 few1 days1 redness2 tight1 warm1 "
        "feeling2 "
        "common2 mostly2 fade1 three1 over2 weeks1 months1 skin1 build1 new1 collagen3 fibres2 that1 give1 "
        "support2 "
        "elastin3 lets1 stretch1 spring1 back1 studies2 disagree3 whether2 grows1 help1 some1 scars1 lines1 "
        "everyone3 "
        "people2 should1 doctor2 first1 treated2 measured2 layers2 isotretinoin6 granulomas4 trial2 "
        "blood-borne2 "
        "roller's2 0.25"
        "1",
        false);
}

TEST_CASE("Spanish syllables are those counted by hand") {
    check_counts(
        "el1 tambor2 de1 este2 rodillo3 lleva2 agujas3 finas2 acero3 consulta3 viene2 estéril3 y1 se1 usa2 "
        "una2 sola2 "
        "vez1 en1 persona3 pasada3 deja2 unos2 agujeros4 diminutos4 cada2 centímetro4 cuadrado3 tras1 "
        "muchas2 pasadas3 "
        "varias2 direcciones4 puede2 haber2 o1 más1 hace2 herida3 aquí2 profundidad4 las1 cortas2 quizá2 "
        "solo2 noten2 "
        "como2 un1 leve2 pinchazo3 largas2 duelen2 por1 eso2 suele2 usar2 crema2 anestésica5 cuerpo2 "
        "empieza3 repararse4 "
        "enseguida4 los1 cierran2 horas2 pocos2 días2 enrojecimiento6 sensación3 calor2 tirantez3 son1 "
        "frecuentes3 "
        "suelen2 pasar2 uno2 tres1 semanas3 meses2 piel1 formar2 colágeno4 nuevo2 fibras2 que1 dan1 sostén2 "
        "elastina4 "
        "permite3 estire3 vuelva2 su1 forma2 estudios3 aumenta3 ayudar3 algunas3 cicatrices4 arrugas3 ahora3 "
        "hueso2 "
        "averigüe4 queloides3 oír2 Úlcera3 0,91",
        true);
}

TEST_CASE("words and sentences are counted as they are read") {
    const auto counts = [](const std::string& item) {
        const ReadingCounts all = count_reading(std::vector{item}, false);
        return std::array{all.words, all.sentences, all.syllables};
    };
    CHECK(counts("It is 0.25 mm thick.") == std::array{5.0, 1.0, 5.0});
    CHECK(counts("handle 12 cm") == std::array{3.0, 1.0, 4.0});
    CHECK(counts("No. It hurts! Why? Ask") == std::array{5.0, 4.0, 5.0});
    CHECK(counts("53 to 65 % – more") == std::array{4.0, 1.0, 4.0});
    CHECK(counts("·") == std::array{0.0, 0.0, 0.0});
    const std::vector<std::string> items = {"A list", "of items", "that ends."};
    CHECK(count_reading(items, false).sentences == 3.0);
}

TEST_CASE("both formulas give what their papers' arithmetic gives") {
    // 10 words, 2 sentences, 13 syllables.
    const std::vector<std::string> english = {"The roller has many thin needles.", "It is quite small."};
    CHECK(flesch_kincaid_grade(english) == Approx(0.39 * 5.0 + 11.8 * 1.3 - 15.59));
    // 6 words, 1 sentence, 11 syllables.
    const std::vector<std::string> spanish = {"La piel cierra pronto los agujeros."};
    CHECK(fernandez_huerta_ease(spanish) == Approx(206.84 - 60.0 * 11.0 / 6.0 - 1.02 * 6.0));
}

TEST_CASE("every step in English, and the hand-out, is read at grade 7 or below") {
    const Talk talk = load_talk(test_assets()).talk;
    const Language english;
    for (std::size_t i = 0; i < talk.steps.size(); ++i) {
        INFO(talk.steps[i].name);
        CHECK(flesch_kincaid_grade(texts_of(english, all_keys(talk, i))) <= 7.0);
        CHECK(flesch_kincaid_grade(texts_of(english, prose_keys(talk, i))) <= 7.0);
    }
    CHECK(flesch_kincaid_grade(texts_of(english, sheet_keys(talk))) <= 7.0);
}

TEST_CASE("the steps in Spanish together, and the hand-out, reach 70, and each step 60") {
    const Talk talk = load_talk(test_assets()).talk;
    const Language spanish = load_talk_language(test_assets(), "es").value();
    std::vector<std::string> together;
    for (std::size_t i = 0; i < talk.steps.size(); ++i) {
        INFO(talk.steps[i].name);
        CHECK(fernandez_huerta_ease(texts_of(spanish, all_keys(talk, i))) >= 60.0);
        CHECK(fernandez_huerta_ease(texts_of(spanish, prose_keys(talk, i))) >= 60.0);
        for (std::string& key : prose_keys(talk, i)) together.push_back(std::move(key));
    }
    CHECK(fernandez_huerta_ease(texts_of(spanish, together)) >= 70.0);
    CHECK(fernandez_huerta_ease(texts_of(spanish, sheet_keys(talk))) >= 70.0);
}

TEST_CASE("a hard text is told from an easy one") {
    const std::vector<std::string> hard = {
        "Percutaneous collagen induction necessitates considerable professional qualification, particularly "
        "regarding contraindications and complications."};
    CHECK(flesch_kincaid_grade(hard) > 20.0);
    const std::vector<std::string> difficult = {
        "La inducción percutánea de colágeno requiere una cualificación profesional considerable, "
        "particularmente "
        "respecto a contraindicaciones y complicaciones."};
    CHECK(fernandez_huerta_ease(difficult) < 40.0);
}
