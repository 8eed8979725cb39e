#include "sim/core/csv.hpp"

#include "sim/core/text_decoder.hpp"
#include "sim/core/whole_file.hpp"
#include "tests/catch.hpp"
#include "tests/scratch_folder.hpp"

#include <algorithm>
#include <vector>

using namespace needleroll;

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// Reads a text as tables are read: decoded, then cut.
Expected<void> read_csv_text(const std::string& text, const std::string& file, const TakeRow& take) {
    TextDecoder decoder;
    CsvReader reader(file, take);
    for (const std::string& part : {decoder.add(text), decoder.finish()}) {
        if (Expected<void> added = reader.add(part); !added) return added;
    }
    return reader.finish();
}

/// All rows of a text, each with its line before its cells.
Rows rows_of(const std::string& text) {
    Rows rows;
    const Expected<void> read = read_csv_text(text, "a.csv", [&](const CsvRow& row) -> Expected<void> {
        rows.push_back({std::to_string(row.line)});
        rows.back().insert(rows.back().end(), row.cells.begin(), row.cells.end());
        return {};
    });
    REQUIRE(read);
    return rows;
}

Error refused(const std::string& text) {
    const Expected<void> read = read_csv_text(text, "a.csv", [](const CsvRow&) { return Expected<void>(); });
    REQUIRE_FALSE(read);
    CHECK(read.error().file == "a.csv");
    CHECK(read.error().line > 0);
    return read.error();
}

}  // namespace

TEST_CASE("rows are cut at every kind of line end, blank lines left out") {
    const Rows expected = {{"1", "a", "b"}, {"3", "c", "d"}};
    CHECK(rows_of("a,b\n\nc,d\n") == expected);
    CHECK(rows_of("a,b\r\n\r\nc,d") == expected);
    CHECK(rows_of("a,b\r\rc,d\r") == expected);
    CHECK(rows_of("\xEF\xBB\xBF"
                  "a , b\n \t\n c,d") == expected);
    CHECK(rows_of("").empty());
    CHECK(rows_of("\n\n").empty());
    CHECK(rows_of(",\n\"\"") == Rows{{"1", "", ""}, {"2", ""}});
}

TEST_CASE("cells in quotation marks hold commas, line ends and quotation marks") {
    CHECK(rows_of("\"a,b\",\"c\nd\", \"e\"\"f\" \nlast") ==
          Rows{{"1", "a,b", "c\nd", "e\"f"}, {"3", "last"}});
}

TEST_CASE("text that is no CSV is refused with its line") {
    CHECK(refused("a\n\"b").message == "a quotation mark is not closed");
    CHECK(refused("a\n\n\"b\"c").line == 3);
    CHECK(refused("a\nb\"c\"").line == 2);
    CHECK(refused(std::string("a\nb\0c", 5)).line == 2);
    CHECK(refused(std::string(longest_csv_row_bytes + 2, 'x') + "\n").message == "the row is too long");
}

TEST_CASE("an error of the taker ends the reading and gets file and line") {
    int rows = 0;
    const Expected<void> read = read_csv_text("a\nb\nc\n", "a.csv", [&](const CsvRow& row) -> Expected<void> {
        ++rows;
        if (row.cells[0] == "b") return fail({.message = "no b"});
        return {};
    });
    REQUIRE_FALSE(read);
    CHECK(rows == 2);
    CHECK(describe(read.error()) == "a.csv:2: no b");
}

TEST_CASE("a file read in parts gives the rows of its text") {
    std::string text;
    for (int i = 0; i < 30'000; ++i) {
        text += std::to_string(i * 7919) + (i % 3 == 0   ? ",\"x\ny\"\r\n"
                                            : i % 3 == 1 ? ",\"q\"\"q\"\n"
                                                         : ", z\r");
    }
    const ScratchFolder folder;
    const std::string name = folder.write("rows.csv", text).string();
    Rows rows;
    CsvReader reader("rows.csv", [&](const CsvRow& row) -> Expected<void> {
        rows.push_back({std::to_string(row.line)});
        rows.back().insert(rows.back().end(), row.cells.begin(), row.cells.end());
        return {};
    });
    REQUIRE(read_in_parts(name, 10'000'000, [&](std::string_view part) { return reader.add(part); }));
    REQUIRE(reader.finish());
    CHECK(rows.size() == 30'000);
    CHECK(rows == rows_of(text));
}

TEST_CASE("other separators part cells, and lines that begin with # may be comments") {
    const auto rows_by = [](const std::string& text, const CsvForm& form) {
        Rows rows;
        CsvReader reader(
            "a.csv",
            [&](const CsvRow& row) -> Expected<void> {
                rows.push_back({std::to_string(row.line)});
                rows.back().insert(rows.back().end(), row.cells.begin(), row.cells.end());
                return {};
            },
            form);
        // One byte at a time, as a slow pipe would.
        for (const char& byte : text) REQUIRE(reader.add({&byte, 1}));
        REQUIRE(reader.finish());
        CHECK(reader.comments() == std::count(text.begin(), text.end(), '#') * (form.comments ? 1 : 0));
        return rows;
    };
    CHECK(rows_by("a;b,c\r\n\"d;e\";f", {.separator = ';'}) == Rows{{"1", "a", "b,c"}, {"2", "d;e", "f"}});
    CHECK(rows_by("a\t\tb\n\t\n", {.separator = '\t'}) == Rows{{"1", "a", "", "b"}, {"2", "", ""}});
    CHECK(rows_by("# \"one\r\na,b\r#\rc\n# two", {.comments = true}) == Rows{{"2", "a", "b"}, {"4", "c"}});
    CHECK(rows_by("# one\n", {}) == Rows{{"1", "# one"}});
    CHECK(rows_by("a\n", {.lines_before = 3}) == Rows{{"4", "a"}});
}

TEST_CASE("a written cell is read back as it was") {
    CHECK(csv_cell("plain") == "plain");
    CHECK(csv_cell("a,\"b\"") == "\"a,\"\"b\"\"\"");
    for (const std::string text : {"plain", "a,b", "\"", "two\nlines", "a, \"b\"\r\nc"})
        CHECK(rows_of(csv_cell(text) + ",end\n").at(0) == std::vector<std::string>{"1", text, "end"});
}
