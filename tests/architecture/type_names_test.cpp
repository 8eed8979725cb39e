/// A name of a type means one thing: none is declared in two namespaces, where readers, unity builds and
/// `using namespace` would trip over it.
#include "tests/architecture/source_texts.hpp"
#include "tests/catch.hpp"

#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace {

/// Where a type is declared.
struct Declared {
    std::string space, path;
};

/// The namespace of ours that a line of code opens or the type that it declares; empty: neither. Code is
/// formatted, so that types outside of others begin at the margin.
std::string opened_by(const std::string& line) {
    static const std::regex opening("^namespace (needleroll[a-z_:]*) \\{.*");
    std::smatch found;
    return std::regex_match(line, found, opening) ? found[1].str() : std::string();
}
std::string declared_by(const std::string& line) {
    static const std::regex type("^(?:enum class|enum|struct|class) (\\w+)\\b[^;]*(?:\\{.*)?$");
    static const std::regex alias("^using (\\w+) =.*");
    std::smatch found;
    const bool declares = std::regex_match(line, found, type) || std::regex_match(line, found, alias);
    return declares ? found[1].str() : std::string();
}

/// All types by their names, each with the places where it is declared.
std::map<std::string, std::vector<Declared>> types_of(const std::vector<SourceText>& headers) {
    std::map<std::string, std::vector<Declared>> types;
    for (const SourceText& header : headers) {
        std::istringstream code(header.code);
        std::string space;
        for (std::string line; std::getline(code, line);) {
            if (std::string opened = opened_by(line); !opened.empty()) space = std::move(opened);
            if (const std::string name = declared_by(line); !name.empty() && !space.empty())
                types[name].push_back({space, header.path});
        }
    }
    return types;
}

/// Every name that stands in two namespaces, in a sentence that names all its places.
std::vector<std::string> doubled_names(const std::vector<SourceText>& headers) {
    std::vector<std::string> found;
    for (const auto& [name, places] : types_of(headers)) {
        std::set<std::string> spaces;
        std::string words;
        for (const Declared& place : places) {
            spaces.insert(place.space);
            words += (words.empty() ? " is declared in " : ", in ") + place.space + " (" + place.path + ")";
        }
        if (spaces.size() > 1) found.push_back(name + words);
    }
    return found;
}

}  // namespace

TEST_CASE("no name of a type stands in two namespaces") {
    const std::vector<SourceText> headers = source_texts({"sim", "gui", "tests"}, {".hpp"});
    CHECK(types_of(headers).size() > 300);
    for (const std::string& found : doubled_names(headers)) CHECK(found == "");
}

TEST_CASE("a planted second type of a name is found, with both places named") {
    const SourceText canvas{"sim/report/canvas.hpp", "namespace needleroll {\n\nclass Canvas {\n};\n}\n"};
    for (const std::string code : {"struct Canvas {", "class Canvas final : public Page {",
                                   "enum class Canvas { wide, narrow };", "using Canvas = Page;"}) {
        INFO(code);
        const std::vector<std::string> found = doubled_names(
            {canvas, {"gui/platform/canvas.hpp", "namespace needleroll::gui {\n" + code + "\n}\n"}});
        REQUIRE(found.size() == 1);
        CHECK(found.front() ==
              "Canvas is declared in needleroll (sim/report/canvas.hpp), in needleroll::gui "
              "(gui/platform/canvas.hpp)");
    }
}

TEST_CASE("a type announced, inside another or in its own namespace again is no second one") {
    const SourceText canvas{"sim/report/canvas.hpp", "namespace needleroll {\nclass Canvas {\n};\n}\n"};
    for (const std::string code : {"namespace needleroll::gui {\nclass Canvas;\n",
                                   "namespace needleroll::gui {\n    struct Canvas {\n    };\n",
                                   "namespace needleroll {\nclass Canvas {\n};\n", "class Canvas {\n};\n"}) {
        INFO(code);
        CHECK(doubled_names({canvas, {"gui/platform/canvas.hpp", code}}).empty());
    }
}
