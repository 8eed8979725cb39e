/// What became of elastin: findings that disagree. There is no curve, and pictures show it alike before and
/// after.
#pragma once

#include "sim/response/evidence.hpp"

#include <array>
#include <string_view>

namespace needleroll {

/// Which way total elastin went.
enum class ElastinChange { up, down, unchanged };

/// As files show it, by ElastinChange.
inline constexpr std::array<std::string_view, 3> elastin_change_words = {"up", "down", "unchanged"};

/// What one study found. Sizes are empty everywhere: no paper that was read gives one.
struct ElastinFinding {
    std::string_view study;
    int people = 0;  ///< or biopsies, where the note says so
    ElastinChange change = ElastinChange::unchanged;
    std::string_view note;
    Evidence evidence = Evidence::measured_in_people;
    SourceMark mark = SourceMark::read;
    std::string_view source;
};

inline constexpr std::array<ElastinFinding, 5> elastin_findings = {
    {{.study = "Aust 2008",
      .people = 20,
      .change = ElastinChange::up,
      .note = "biopsies; considerable, after 6 months; no number; vitamin creams before",
      .source = "Plast Reconstr Surg 121:1421"},
     {.study = "Schwarz & Laaff 2011",
      .people = 10,
      .change = ElastinChange::up,
      .note = "after 6 to 8 weeks; its size only second-hand: times 1.1 to 2 in one text, +206 % in the "
              "maker's",
      .source = "Plast Reconstr Surg 127:146e"},
     {.study = "El-Domyati 2015, acne scars",
      .people = 10,
      .change = ElastinChange::down,
      .note = "p < 0.05; new precursor measured too",
      .source = "J Clin Aesthet Dermatol"},
     {.study = "El-Domyati 2015, sun-aged skin",
      .people = 10,
      .change = ElastinChange::down,
      .note = "p < 0.05; precursor (tropoelastin) up",
      .source = "Int J Dermatol (news text)"},
     {.study = "PMID 33656167",
      .people = 32,
      .change = ElastinChange::unchanged,
      .note = "protein; gene activity up",
      .source = "Aesthet Surg J 2021"}}};

}  // namespace needleroll
