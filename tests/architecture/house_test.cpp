/// The layout of the house: includes go from a room to rooms above it in DESIGN's two lists, never back,
/// never round in a circle; no room but the table of contents names a screen.
#include "tests/architecture/source_texts.hpp"
#include "tests/catch.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

/// The rooms of DESIGN.md in its order: each may include those before it. The commands stand at the end of
/// the core, and the window, which follows, does not know them.
constexpr std::array<std::string_view, 27> rooms = {
    "sim/core",     "sim/words",    "sim/device",     "sim/skin",       "sim/motion", "sim/contact",
    "sim/injury",   "sim/coverage", "sim/measured",   "sim/scenario",   "sim/run",    "sim/response",
    "sim/talk",     "sim/practice", "sim/validation", "sim/experiment", "sim/report", "sim/cli",
    "gui/platform", "gui/words",    "gui/scene",      "gui/widgets",    "gui/work",   "gui/stage",
    "gui/controls", "gui/screens",  "gui/app"};
constexpr std::string_view table_of_contents = "gui/screens/screens.cpp";

/// A source file and what it includes of the house, as paths from the root.
struct SourceFile {
    std::string path;
    std::vector<std::string> includes;
};

/// The room of a file: its first two folders.
std::string_view room_of(std::string_view path) {
    const std::size_t first = path.find('/'), second = path.find('/', first + 1);
    return second == std::string_view::npos ? path.substr(0, first) : path.substr(0, second);
}

/// Place of a room in the list; its end for a file outside of all rooms, such as gui/main.cpp.
std::size_t floor_of(std::string_view room) {
    return static_cast<std::size_t>(std::find(rooms.begin(), rooms.end(), room) - rooms.begin());
}

/// "gui/screens/NAME/" for a file of a screen, else empty.
std::string_view screen_of(std::string_view path) {
    constexpr std::string_view screens = "gui/screens/";
    if (!path.starts_with(screens)) return {};
    const std::size_t end = path.find('/', screens.size());
    return end == std::string_view::npos ? std::string_view() : path.substr(0, end + 1);
}

/// What is wrong with an include; empty when nothing is.
std::string complaint(const std::string& from, const std::string& to) {
    const std::string both = from + " includes " + to;
    const std::string_view here = room_of(from), there = room_of(to);
    if (floor_of(there) == rooms.size()) return both + ", which stands in no room of DESIGN.md";
    if (floor_of(there) > floor_of(here)) return both + ", whose room stands below its own in DESIGN.md";
    if (there == "sim/cli" && here != there) return both + ", a command";
    const std::string_view screen = screen_of(to);
    if (!screen.empty() && !from.starts_with(screen) && from != table_of_contents)
        return both + ", a screen that only " + std::string(table_of_contents) + " may name";
    return {};
}

/// Follows the includes of a file; `way` is how it was reached. Adds a complaint for each circle.
void find_circles(const std::map<std::string, std::vector<std::string>>& files, const std::string& file,
                  std::vector<std::string>& way, std::map<std::string, bool>& done,
                  std::vector<std::string>& found) {
    if (const auto at = std::find(way.begin(), way.end(), file); at != way.end()) {
        found.push_back(way.back() + " includes " + file + ", which leads back to it");
        return;
    }
    if (std::exchange(done[file], true)) return;
    const auto includes = files.find(file);
    if (includes == files.end()) return;
    way.push_back(file);
    for (const std::string& next : includes->second) find_circles(files, next, way, done, found);
    way.pop_back();
}

/// Every include that breaks the layout, in a sentence that names both files.
std::vector<std::string> broken_includes(const std::vector<SourceFile>& sources) {
    std::vector<std::string> found;
    std::map<std::string, std::vector<std::string>> files;
    for (const SourceFile& source : sources) {
        files[source.path] = source.includes;
        for (const std::string& include : source.includes) {
            if (std::string words = complaint(source.path, include); !words.empty())
                found.push_back(std::move(words));
        }
    }
    std::map<std::string, bool> done;
    std::vector<std::string> way;
    for (const SourceFile& source : sources) find_circles(files, source.path, way, done, found);
    return found;
}

/// What a file includes of sim and gui.
std::vector<std::string> includes_of(const std::string& code) {
    std::vector<std::string> includes;
    std::istringstream stream(code);
    constexpr std::string_view start = "#include \"";
    for (std::string line; std::getline(stream, line);) {
        if (!line.starts_with(start)) continue;
        const std::string path = line.substr(start.size(), line.find('"', start.size()) - start.size());
        if (path.starts_with("sim/") || path.starts_with("gui/")) includes.push_back(path);
    }
    return includes;
}

/// All sources under sim and gui.
std::vector<SourceFile> house() {
    std::vector<SourceFile> sources;
    for (const SourceText& source : source_texts({"sim", "gui"}, {".hpp", ".cpp"}))
        sources.push_back({source.path, includes_of(source.code)});
    return sources;
}

std::string in_lines(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines) all += line + "\n";
    return all;
}

}  // namespace

TEST_CASE("no include of the house runs back, round in a circle or past the table of contents") {
    const std::vector<SourceFile> sources = house();
    CHECK(sources.size() > 300);
    const std::vector<std::string> broken = broken_includes(sources);
    INFO(in_lines(broken));
    CHECK(broken.empty());
}

TEST_CASE("a planted include that breaks the layout is found, with both files named") {
    const std::vector<std::pair<std::string, std::string>> planted = {
        {"sim/contact/roll.cpp", "sim/scenario/scenario.hpp"},
        {"sim/core/csv.hpp", "gui/widgets/plot.hpp"},
        {"gui/stage/top_view.hpp", "gui/screens/explore/state.hpp"},
        {"gui/work/session.cpp", "gui/stage/views.hpp"},
        {"gui/app/app.cpp", "gui/screens/explore/explore.hpp"},
        {"gui/screens/screen.hpp", "gui/screens/explore/explore.hpp"},
        {"gui/screens/lab/lab.cpp", "gui/screens/explore/explore.hpp"},
        {"gui/work/session.cpp", "sim/cli/commands.hpp"},
        {"sim/report/plot.cpp", "sim/helpers/text.hpp"},
    };
    for (const auto& [from, to] : planted) {
        const std::vector<std::string> found = broken_includes({{from, {to}}, {to, {}}});
        INFO(from << " " << to);
        REQUIRE(found.size() == 1);
        CHECK(found.front().find(from + " includes " + to) == 0);
    }
}

TEST_CASE("includes that the layout allows are no matter") {
    CHECK(broken_includes(
              {{"gui/screens/screens.cpp", {"gui/screens/explore/explore.hpp"}},
               {"gui/screens/explore/explore.cpp", {"gui/screens/explore/panels.hpp"}},
               {"gui/screens/explore/explore.hpp", {"gui/screens/screen.hpp", "gui/stage/views.hpp"}},
               {"gui/platform/theme.hpp", {"sim/core/colour.hpp"}},
               {"gui/main.cpp", {"gui/app/app.hpp"}},
               {"sim/report/plot.cpp", {"sim/report/plot.hpp", "sim/core/error.hpp"}}})
              .empty());
}

TEST_CASE("a circle of includes within a room is found") {
    const std::vector<std::string> found = broken_includes({{"sim/skin/a.hpp", {"sim/skin/b.hpp"}},
                                                            {"sim/skin/b.hpp", {"sim/skin/c.hpp"}},
                                                            {"sim/skin/c.hpp", {"sim/skin/a.hpp"}}});
    REQUIRE(found.size() == 1);
    CHECK(found.front() == "sim/skin/c.hpp includes sim/skin/a.hpp, which leads back to it");
}
