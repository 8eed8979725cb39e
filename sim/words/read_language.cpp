#include "sim/words/read_language.hpp"

#include "sim/core/whole_file.hpp"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

namespace needleroll {
namespace {

using Json = nlohmann::json;

constexpr std::size_t largest_file_bytes = 4'000'000;
constexpr std::string_view about_itself = "language";
constexpr int deepest_level = 8;  ///< of objects in objects; keys have fewer parts

/// An object of a text's forms and not of further texts.
bool has_forms(const Json& node) {
    return node.is_object() && !node.empty() &&
           std::all_of(node.items().begin(), node.items().end(), [](const auto& item) {
               return (item.key() == "one" || item.key() == "other") && item.value().is_string();
           });
}

/// The placeholders with {count}, which the form for one may leave out: "one hole".
std::set<std::string> with_count(std::string_view text) {
    const std::vector<std::string> names = placeholders_of(text);
    std::set<std::string> all(names.begin(), names.end());
    all.insert("count");
    return all;
}

bool same_placeholders(const WordForms& text, const WordForms& english) {
    if (placeholders_of(text.other) != placeholders_of(english.other)) return false;
    return text.one.empty() || with_count(text.one) == with_count(english.other);
}

/// Takes texts over from a file and notes those that it cannot use.
struct Reader {
    const Texts& english;
    LoadedLanguage& loaded;

    void refuse(const std::string& key, TextFault::Kind kind) const {
        loaded.faults.unusable.push_back({key, kind});
    }

    void take(const std::string& key, WordForms text) const {
        const auto known = english.find(key);
        if (known == english.end()) return refuse(key, TextFault::Kind::unknown_key);
        if (text.other.empty() && text.one.empty()) return;  // not translated yet
        const bool all_forms = text.one.empty() == known->second.one.empty() && !text.other.empty();
        if (!all_forms) return refuse(key, TextFault::Kind::other_forms);
        if (!same_placeholders(text, known->second)) return refuse(key, TextFault::Kind::other_placeholders);
        loaded.language.texts.insert_or_assign(key, std::move(text));
    }

    void read(const std::string& key, const Json& node, int level) const {
        if (node.is_string()) {
            take(key, {node.get<std::string>(), {}});
        } else if (has_forms(node)) {
            take(key, {node.value("other", std::string()), node.value("one", std::string())});
        } else if (node.is_object() && level < deepest_level) {
            for (const auto& [name, inner] : node.items())
                read(key.empty() ? name : key + '.' + name, inner, level + 1);
        } else {
            refuse(key, TextFault::Kind::not_text);
        }
    }
};

/// Own name and decimal sign.
void read_about(const Json& about, LoadedLanguage& loaded) {
    const auto text_of = [&](const char* name) {
        const bool given = about.is_object() && about.contains(name) && about[name].is_string();
        return given ? about[name].get<std::string>() : std::string();
    };
    if (const std::string own_name = text_of("own_name"); !own_name.empty()) {
        loaded.language.own_name = own_name;
    } else {
        loaded.faults.unusable.push_back({"language.own_name", TextFault::Kind::not_text});
    }
    const std::string sign = text_of("decimal_sign");
    if (sign == "." || sign == ",") {
        loaded.language.decimal_sign = sign.front();
    } else {
        loaded.faults.unusable.push_back({"language.decimal_sign", TextFault::Kind::not_text});
    }
}

}  // namespace

std::vector<std::string> placeholders_of(std::string_view text) {
    std::set<std::string> names;
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos) break;
        names.emplace(text.substr(open + 1, close - open - 1));
    }
    return {names.begin(), names.end()};
}

LoadedLanguage parse_language(std::string_view json, const std::string& name, const Texts& english) {
    LoadedLanguage loaded{{.name = name, .own_name = name}, {}};
    Json document = Json::parse(json, nullptr, false);
    if (!document.is_object()) {
        loaded.faults.broken = document.is_discarded() ? "it is not JSON" : "it holds no texts";
        return loaded;
    }
    read_about(document.value(about_itself, Json()), loaded);
    document.erase(std::string(about_itself));
    Reader{english, loaded}.read("", document, 0);
    for (const auto& [key, text] : english) {
        const bool refused = std::any_of(loaded.faults.unusable.begin(), loaded.faults.unusable.end(),
                                         [&key = key](const TextFault& fault) { return fault.key == key; });
        if (!refused && !loaded.language.texts.contains(key)) loaded.faults.missing.push_back(key);
    }
    return loaded;
}

LoadedLanguage read_language(const std::filesystem::path& file, const Texts& english) {
    const std::string name = file.stem().string();
    const Expected<std::string> json = read_whole_file(file, largest_file_bytes);
    if (!json) return {{.name = name, .own_name = name}, {.broken = json.error().message}};
    return parse_language(*json, name, english);
}

}  // namespace needleroll
