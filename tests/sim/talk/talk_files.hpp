/// The files of the talk for its tests: the shipped ones, and copies that can be broken.
#pragma once

#include "sim/core/whole_file.hpp"
#include "sim/scenario/assets.hpp"
#include "sim/talk/talk.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/sim/scenario/scenario_files.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace needleroll::testing {

/// Everything that a talk says by key: steps with their stand-ins and cards, aims, groups, effects,
/// questions.
inline std::vector<std::string> keys_of(const std::vector<TalkCardText>& cards) {
    std::vector<std::string> keys;
    for (const TalkCardText& card : cards) {
        keys.push_back(card.title);
        keys.insert(keys.end(), card.texts.begin(), card.texts.end());
        for (const StandIn& other : card.instead) keys.push_back(other.text);
    }
    return keys;
}

inline std::vector<std::string> keys_of(const TalkSentence& sentence) {
    std::vector<std::string> keys = {sentence.text};
    for (const StandIn& other : sentence.instead) keys.push_back(other.text);
    return keys;
}

inline std::vector<std::string> keys_of(const TalkStep& step) {
    std::vector<std::string> keys = {step.tab, step.heading};
    if (!step.kicker.empty()) keys.push_back(step.kicker);
    for (const TalkSentence& sentence : step.sentences) {
        for (std::string& key : keys_of(sentence)) keys.push_back(std::move(key));
    }
    for (std::string& key : keys_of(step.cards)) keys.push_back(std::move(key));
    return keys;
}

/// Steps 6 and 7 beyond their sentences.
inline std::vector<std::string> keys_of(const TalkAims& aims, const TalkQuestions& questions) {
    std::vector<std::string> keys = keys_of(aims.cards);
    for (const TalkAim& aim : aims.aims)
        keys.insert(keys.end(), {aim.sentence.text, aim.evidence, aim.proof.text});
    for (const TalkGroup& group : aims.ask_first) {
        keys.push_back(group.heading);
        for (const TalkSentence& line : group.lines) keys.push_back(line.text);
    }
    for (const TalkEffect& effect : aims.afterwards)
        keys.insert(keys.end(), {effect.what.text, effect.often.text});
    for (const QuestionGroup& group : questions.groups) {
        keys.push_back(group.heading);
        keys.insert(keys.end(), group.questions.begin(), group.questions.end());
    }
    return keys;
}

/// A copy of the assets whose talk can be changed; the rest is the shipped one.
struct TalkFolder {
    ScratchFolder scratch;
    Assets assets{scratch.path};

    TalkFolder() {
        const std::filesystem::path shipped = test_assets().folder;
        std::filesystem::copy(shipped / "talk", scratch.path / "talk",
                              std::filesystem::copy_options::recursive);
        for (const char* folder : {"languages", "rollers", "scenarios", "sites"})
            std::filesystem::create_directory_symlink(std::filesystem::absolute(shipped / folder),
                                                      scratch.path / folder);
    }

    std::filesystem::path file(const std::string& name) const {
        return scratch.path / "talk" / (name + ".toml");
    }
    std::string text(const std::string& name) const { return read_whole_file(file(name), 1u << 20u).value(); }
    void write(const std::string& name, const std::string& bytes) const {
        scratch.write("talk/" + name + ".toml", bytes);
    }

    /// Replaces the first such text and returns its line, from 1.
    int replace(const std::string& name, const std::string& from, const std::string& to) const {
        std::string bytes = text(name);
        const std::size_t at = bytes.find(from);
        if (at == std::string::npos) throw std::logic_error("no such text: " + from);
        bytes.replace(at, from.size(), to);
        write(name, bytes);
        return 1 + static_cast<int>(
                       std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    }
};

}  // namespace needleroll::testing
