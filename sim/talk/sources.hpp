/// The sources of the talk: papers, and what stands in for a paper where there is none
/// (assets/talk/sources.toml).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// How a source was read.
enum class Mark {
    read,          ///< read at its address, mostly the abstract
    read_earlier,  ///< read by the project before, at its address
    second_hand,   ///< read where others repeat it
    recalled,      ///< recalled, not checked
    arithmetic,    ///< arithmetic, or the program's own run
    illustrative,  ///< chosen so that something can be drawn
};

/// Names in files, by Mark.
inline constexpr std::array<std::string_view, 6> mark_names = {"R", "P", "2", "M", "D", "I"};

/// Whether the paper was read.
constexpr bool is_read(Mark mark) {
    return mark == Mark::read || mark == Mark::read_earlier;
}

/// Whether nobody checked it at a paper. Such a claim carries "*" on the hand-out.
constexpr bool is_unchecked(Mark mark) {
    return mark == Mark::second_hand || mark == Mark::recalled;
}

/// One source.
struct TalkSource {
    std::string key;       ///< "SL11"
    std::string citation;  ///< as papers are cited, in no language; empty where `words` is given
    std::string words;     ///< key of a text, where it is no paper: "explain.source_run"
    std::optional<int> year;
    Mark mark = Mark::read;
    std::string address;  ///< PMID, PMC or DOI with its name before it, or a web address; may be empty
};

/// What a sentence stands on: a source, and how it was read for this sentence.
struct Basis {
    std::string source;  ///< key of a TalkSource
    Mark mark = Mark::read;
    friend bool operator==(const Basis&, const Basis&) = default;
};

/// The source of this key; null when there is none.
const TalkSource* find_source(const std::vector<TalkSource>& sources, std::string_view key);

}  // namespace needleroll
