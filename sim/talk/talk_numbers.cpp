#include "sim/talk/talk_numbers.hpp"

#include "sim/run/cursor.hpp"
#include "sim/run/moment.hpp"
#include "sim/words/english/explain.hpp"
#include "sim/words/number_text.hpp"
#include "sim/words/talk_words.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll {
namespace {

constexpr double square_mm_per_cm2 = 100.0;
constexpr std::string_view unknown_number = "\u2013";

constexpr std::array<std::string_view, 12> placeholder_names = {"holes",
                                                                "many",
                                                                "depth_mm",
                                                                "low_mm",
                                                                "high_mm",
                                                                "needle_length_mm",
                                                                "needle_diameter_mm",
                                                                "needles",
                                                                "rings",
                                                                "needles_per_ring",
                                                                "passes",
                                                                "share_percent"};

/// Distinct holes of the counted region on each cm2, after the first pass and after all.
void count_holes(const Result& result, TalkNumbers& numbers) {
    const Expected<Moment> moment = moment_at(result, result.punctures.size());
    if (!moment || !(moment->region.area_mm2 > 0.0)) return;
    const Punctures& punctures = result.punctures;
    double first = 0.0, all = 0.0;
    for (const std::uint32_t row : moment->counted) {
        if (punctures.reentry[row] != 0) continue;
        all += 1.0;
        if (punctures.pass[row] == 0) first += 1.0;
    }
    const double area_cm2 = moment->region.area_mm2 / square_mm_per_cm2;
    numbers.holes_one_pass_per_cm2 = first / area_cm2;
    numbers.holes_all_passes_per_cm2 = all / area_cm2;
    numbers.holes_many_per_cm2 = rounded_down_holes(all / area_cm2);
}

std::string number_or_dash(const Language& language, std::optional<double> value, int decimals) {
    return value ? number_text(language, *value, decimals) : std::string(unknown_number);
}

/// Share of the needle that goes in, in percent, to tens.
std::optional<double> share_percent(const TalkNumbers& numbers) {
    if (!numbers.depth_p50_mm || !(numbers.needle_length_mm > 0.0)) return std::nullopt;
    return std::round(*numbers.depth_p50_mm / numbers.needle_length_mm * 10.0) * 10.0;
}

/// A text of the step's own in the language, else in English, else in any.
std::string_view own_text(const Language& language, std::string_view name, const OwnTexts& own) {
    const auto in = [&](std::string_view one) -> const std::string* {
        const auto texts = own.find(one);
        if (texts == own.end()) return nullptr;
        const auto text = texts->second.find(name);
        return text == texts->second.end() ? nullptr : &text->second;
    };
    if (const std::string* text = in(language.name)) return *text;
    if (const std::string* text = in("en")) return *text;
    for (const auto& [other, texts] : own) {
        if (const std::string* text = in(other)) return *text;
    }
    return name;
}

}  // namespace

double rounded_down_holes(double holes_per_cm2) {
    const double step = holes_per_cm2 < 100.0 ? 10.0 : 50.0;
    return std::floor(holes_per_cm2 / step) * step;
}

TalkNumbers talk_numbers(const Result& result, const Summary& summary, bool own_run) {
    const Scenario& scenario = result.scenario;
    TalkNumbers numbers;
    count_holes(result, numbers);
    numbers.depth_p50_mm = summary.depth.p50_mm;
    numbers.depth_p05_mm = summary.depth.p05_mm;
    numbers.depth_p95_mm = summary.depth.p95_mm;
    numbers.needle_length_mm = scenario.roller.needle_length_mm;
    numbers.needle_diameter_mm = scenario.roller.needle_diameter_mm;
    numbers.needles = needle_count(scenario.roller);
    numbers.rings = scenario.roller.rings;
    numbers.needles_per_ring = scenario.roller.needles_per_ring;
    numbers.passes = static_cast<int>(pass_count(result));
    numbers.force_N = scenario.hand.force_N;
    numbers.site = scenario.patch.site.name;
    numbers.site_title = scenario.patch.site.title;
    numbers.own_run = own_run;
    return numbers;
}

bool holds(TalkCase when, const TalkNumbers& numbers) {
    switch (when) {
        case TalkCase::shallow:
            return numbers.depth_p50_mm && *numbers.depth_p50_mm < shallow_depth_mm;
        case TalkCase::one_hole:
            return numbers.holes_one_pass_per_cm2 && std::round(*numbers.holes_one_pass_per_cm2) <= 1.0;
        case TalkCase::under_ten:
            return numbers.holes_many_per_cm2 && *numbers.holes_many_per_cm2 < 10.0;
        case TalkCase::no_holes:
            return !numbers.depth_p50_mm || !(numbers.holes_all_passes_per_cm2.value_or(0.0) > 0.0);
    }
    return false;
}

bool has_nine_in_ten(const TalkNumbers& numbers) {
    return !holds(TalkCase::no_holes, numbers) && !holds(TalkCase::shallow, numbers) &&
           numbers.depth_p05_mm && numbers.depth_p95_mm;
}

std::span<const std::string_view> talk_placeholders() {
    return placeholder_names;
}

std::vector<NamedFilling> talk_fillings(const Language& language, const TalkNumbers& numbers) {
    return {{"holes", number_or_dash(language, numbers.holes_one_pass_per_cm2, 0)},
            {"many", number_or_dash(language, numbers.holes_many_per_cm2, 0)},
            {"depth_mm", number_or_dash(language, numbers.depth_p50_mm, 1)},
            {"low_mm", number_or_dash(language, numbers.depth_p05_mm, 1)},
            {"high_mm", number_or_dash(language, numbers.depth_p95_mm, 1)},
            {"needle_length_mm", given_number_text(language, numbers.needle_length_mm)},
            {"needle_diameter_mm", given_number_text(language, numbers.needle_diameter_mm)},
            {"needles", numbers.needles},
            {"rings", numbers.rings},
            {"needles_per_ring", numbers.needles_per_ring},
            {"passes", numbers.passes},
            {"share_percent", number_or_dash(language, share_percent(numbers), 0)}};
}

std::string talk_text(const Language& language, std::string_view key, const TalkNumbers& numbers,
                      const OwnTexts& own) {
    const std::vector<NamedFilling> fillings = talk_fillings(language, numbers);
    if (key.starts_with(own_text_prefix))
        return fill(own_text(language, key.substr(own_text_prefix.size()), own), fillings);
    const std::span<const Word> words = talk_words();
    const auto word =
        std::find_if(words.begin(), words.end(), [key](const Word& one) { return one.key == key; });
    return word == words.end() ? std::string(key) : say(language, *word, fillings);
}

std::string talk_text(const Language& language, const TalkSentence& sentence, const TalkNumbers& numbers,
                      const OwnTexts& own) {
    return talk_text(language, true_text(sentence.text, sentence.instead, numbers), numbers, own);
}

const std::string& true_text(const std::string& text, const std::vector<StandIn>& instead,
                             const TalkNumbers& numbers) {
    // Where there is no hole, the other cases cannot be told.
    for (const TalkCase when :
         {TalkCase::no_holes, TalkCase::shallow, TalkCase::one_hole, TalkCase::under_ten}) {
        const auto other = std::find_if(instead.begin(), instead.end(),
                                        [when](const StandIn& one) { return one.when == when; });
        if (other != instead.end() && holds(when, numbers)) return other->text;
    }
    return text;
}

std::string numbers_text(const Language& language, const TalkNumbers& numbers) {
    if (!numbers.own_run) return std::string(say(language, words::explain::card_numbers_open));
    const std::string site_key = "site." + numbers.site + ".title";
    return say(language, words::explain::card_numbers_own{
                             .count = numbers.passes,
                             .force_N = given_number_text(language, numbers.force_N),
                             .needle_length_mm = given_number_text(language, numbers.needle_length_mm),
                             .site = find_text(language, site_key, numbers.site_title)});
}

}  // namespace needleroll
