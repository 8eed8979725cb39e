#include "sim/talk/talk.hpp"

#include "sim/core/nearest_name.hpp"
#include "sim/response/visits.hpp"
#include "sim/scenario/presets.hpp"
#include "sim/scenario/read.hpp"
#include "sim/talk/talk_reader.hpp"

#include <algorithm>

namespace needleroll {
namespace {

constexpr std::string_view talk_folder = "talk";
constexpr std::size_t most_steps = 20;
constexpr std::array<std::string_view, 7> shipped_steps = {"1-roller", "2-above", "3-side",     "4-closing",
                                                           "5-fibres", "6-aims",  "7-questions"};

std::filesystem::path file_of(const Assets& assets, const std::string& name) {
    return assets.folder / talk_folder / (name + ".toml");
}

/// A name that stays within the folder.
bool is_file_name(std::string_view name) {
    return !name.empty() && name.size() <= 80 && std::all_of(name.begin(), name.end(), [](char byte) {
        const char small = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
        return (small >= 'a' && small <= 'z') || (byte >= '0' && byte <= '9') || byte == '-' || byte == '_';
    });
}

/// The names of the files that are there.
std::vector<std::string> names_there(const Assets& assets) {
    std::vector<std::string> names;
    std::error_code error;
    std::filesystem::directory_iterator entry(assets.folder / talk_folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        if (entry->path().extension() == ".toml") names.push_back(entry->path().stem().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

/// What a list of steps may hold at a place: a name of a file that is there, once.
Expected<void> check_step_name(const TomlDocument& document, const toml::node& node, const std::string& path,
                               const std::string& name, const std::vector<std::string>& before,
                               const std::vector<std::string>& there) {
    const std::vector<std::string_view> known(there.begin(), there.end());
    const bool twice = std::find(before.begin(), before.end(), name) != before.end();
    const bool is_there = is_file_name(name) && std::find(there.begin(), there.end(), name) != there.end();
    if (is_there && !twice) return {};
    return fail(error_at(
        document, node, path,
        twice ? std::string("the step is named twice")
              : fmt::format("there is no such step; did you mean \"{}\"?", nearest_name(name, known)),
        found_text(GivenValue(name)), "a file of assets/talk, without .toml"));
}

/// The steps that are named; those that are not there are faults.
std::vector<std::string> read_steps(const TomlDocument& document, const Assets& assets,
                                    std::vector<Error>& faults) {
    const std::vector<std::string> shipped(shipped_steps.begin(), shipped_steps.end());
    const Expected<std::vector<std::string>> names = strings_at(document, document.root, "", "steps");
    if (!names || names->empty() || names->size() > most_steps) {
        const toml::node* node = document.root.get("steps");
        faults.push_back(!names ? names.error()
                         : node == nullptr
                             ? missing_key(document, document.root, "steps", "names of steps in brackets")
                             : error_at(document, *node, "steps", "the talk has no steps, or too many",
                                        fmt::format("{} steps", names->size()),
                                        fmt::format("1 to {}", most_steps)));
        return shipped;
    }
    const std::vector<std::string> there = names_there(assets);
    std::vector<std::string> good;
    for (std::size_t i = 0; i < names->size(); ++i) {
        const toml::node& node = *document.root.get("steps")->as_array()->get(i);
        const std::string& name = (*names)[i];
        if (Expected<void> step =
                check_step_name(document, node, fmt::format("steps[{}]", i), name, good, there);
            !step) {
            faults.push_back(step.error());
        } else {
            good.push_back(name);
        }
    }
    return good;
}

Expected<std::string> read_scenario_name(const TomlDocument& document, const Assets& assets) {
    Expected<std::string> name = text_at(document, document.root, "", "scenario");
    if (!name) return name;
    if (const Expected<std::filesystem::path> path = scenario_path(assets, *name); !path) {
        Error error = path.error();
        error.file = document.file;
        error.line = line_of(document, "scenario");
        return fail(std::move(error));
    }
    return name;
}

Expected<std::vector<double>> read_visits(const TomlDocument& document) {
    const toml::node* node = document.root.get("visits_days");
    constexpr const char* allowed = "days in brackets, the first 0, ascending";
    if (node == nullptr) return fail(missing_key(document, document.root, "visits_days", allowed));
    const std::optional<GivenValue> value = given_value(*node);
    const auto* days = value ? std::get_if<std::vector<double>>(&*value) : nullptr;
    if (days == nullptr)
        return fail(
            error_at(document, *node, "visits_days", "a list of days is needed", found_text(*node), allowed));
    if (const Expected<void> checked = check_visits(*days); !checked) {
        Error error = checked.error();
        error.file = document.file;
        error.line = line_of(document, "visits_days");
        error.key = "visits_days";
        return fail(std::move(error));
    }
    return *days;
}

/// Takes a value, or keeps the one that is there and notes the fault.
template <class Value>
void take(Expected<Value> read, Value& into, std::vector<Error>& faults) {
    if (read) {
        into = *std::move(read);
    } else {
        faults.push_back(std::move(read.error()));
    }
}

/// assets/talk/talk.toml into the talk; the names of its steps.
std::vector<std::string> read_plan(const Assets& assets, LoadedTalk& loaded) {
    const Expected<TomlDocument> document = read_document(file_of(assets, "talk"));
    std::vector<Error>& faults = loaded.faults;
    if (!document) {
        faults.push_back(document.error());
        return {shipped_steps.begin(), shipped_steps.end()};
    }
    if (Expected<void> known =
            only_known_keys(*document, document->root, "", {"schema", "steps", "scenario", "visits_days"});
        !known)
        faults.push_back(known.error());
    take(read_scenario_name(*document, assets), loaded.talk.scenario, faults);
    take(read_visits(*document), loaded.talk.visits_d, faults);
    return read_steps(*document, assets, faults);
}

/// One of the files, by the function that reads it.
template <class Value, class Read>
void take_file(const Assets& assets, const std::string& name, Value& into, std::vector<Error>& faults,
               Read read) {
    const Expected<TomlDocument> document = read_document(file_of(assets, name));
    if (!document) {
        faults.push_back(document.error());
    } else {
        take(read(*document), into, faults);
    }
}

}  // namespace

bool TalkStep::has(StepControl control) const {
    return std::find(controls.begin(), controls.end(), control) != controls.end();
}

std::string_view TalkQuestions::question(int number) const {
    int first = 1;
    for (const QuestionGroup& group : groups) {
        const int after = first + static_cast<int>(group.questions.size());
        if (number >= first && number < after)
            return group.questions[static_cast<std::size_t>(number - first)];
        first = after;
    }
    return {};
}

int TalkQuestions::count() const {
    std::size_t all = 0;
    for (const QuestionGroup& group : groups) all += group.questions.size();
    return static_cast<int>(all);
}

LoadedTalk load_talk(const Assets& assets) {
    LoadedTalk loaded;
    Talk& talk = loaded.talk;
    talk.scenario = default_scenario_name;
    talk.visits_d.assign(study_visits_d.begin(), study_visits_d.end());
    take_file(assets, "sources", talk.sources, loaded.faults, read_talk_sources);
    const std::vector<std::string> steps = read_plan(assets, loaded);
    for (const std::string& name : steps) {
        const Expected<TomlDocument> document = read_document(file_of(assets, name));
        Expected<TalkStep> step =
            document ? read_talk_step(*document, name, talk.sources) : fail(document.error());
        if (step) {
            talk.steps.push_back(*std::move(step));
        } else {
            loaded.faults.push_back(std::move(step.error()));
        }
    }
    take_file(assets, "aims", talk.aims, loaded.faults,
              [&](const TomlDocument& document) { return read_talk_aims(document, talk.sources); });
    take_file(assets, "questions", talk.questions, loaded.faults, read_talk_questions);
    take_file(assets, "sheet", talk.sheet, loaded.faults,
              [&](const TomlDocument& document) { return read_talk_sheet(document, talk.sources); });
    return loaded;
}

const TalkCardText* find_card(const std::vector<TalkCardText>& cards, std::string_view name) {
    const auto found = std::find_if(cards.begin(), cards.end(),
                                    [name](const TalkCardText& card) { return card.name == name; });
    return found == cards.end() ? nullptr : &*found;
}

}  // namespace needleroll
