#include "gui/platform/print.hpp"

#include "tests/catch.hpp"
#include "tests/scratch_folder.hpp"

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <string>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

/// A folder that is all of PATH while it lives.
class OnlyPath {
  public:
    OnlyPath() : before_(std::getenv("PATH")) { setenv("PATH", (folder / "").c_str(), 1); }
    ~OnlyPath() { setenv("PATH", before_.c_str(), 1); }

    /// A command of this name that does what a line of shell says.
    void add(const std::string& name, const std::string& does) const {
        const std::filesystem::path file = folder / name;
        std::ofstream(file) << "#!/bin/sh\n" << does << '\n';
        std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    }

    std::string content(const std::string& name) const {
        std::ifstream in(folder / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    ScratchFolder folder;

  private:
    std::string before_;
};

/// More bytes than a pipe holds, all values among them.
std::string large_page() {
    std::string bytes = "%PDF-1.4\n";
    for (int i = 0; i < 3'000'000; ++i) bytes += static_cast<char>(i * 7);
    return bytes;
}

std::string print_fault(const std::string& bytes,
                        std::chrono::milliseconds patience = std::chrono::seconds(20)) {
    const Expected<void> printed = print_pdf(bytes, {}, patience);
    REQUIRE_FALSE(printed);
    CHECK(printed.error().kind == ErrorKind::run);
    return printed.error().message;
}

}  // namespace

TEST_CASE("a page reaches the print command whole, by its standard input alone") {
    const OnlyPath path;
    path.add("lp", "echo \"$#\" > '" + (path.folder / "arguments") +
                       "'; echo request id is 1; exec /bin/cat > '" + (path.folder / "page") + "'");
    const std::string bytes = large_page();
    REQUIRE(print_pdf(bytes));
    CHECK((path.content("page") == bytes));
    CHECK(path.content("arguments") == "0\n");
}

TEST_CASE("lpr is called where there is no lp, and lp where both are") {
    const OnlyPath path;
    path.add("lpr", "/bin/cat > '" + (path.folder / "by-lpr") + "'");
    REQUIRE(print_pdf("page"));
    CHECK(path.content("by-lpr") == "page");
    path.add("lp", "/bin/cat > '" + (path.folder / "by-lp") + "'");
    REQUIRE(print_pdf("page 2"));
    CHECK(path.content("by-lp") == "page 2");
    CHECK(path.content("by-lpr") == "page");
}

TEST_CASE("without a print command the fault says so") {
    const OnlyPath path;
    CHECK_FALSE(print_command());
    CHECK_THAT(print_fault("page"), ContainsSubstring("no print command"));
    // What cannot be run is none.
    std::ofstream(path.folder / "lp") << "no program";
    std::filesystem::create_directory(path.folder / "lpr");
    CHECK_FALSE(print_command());
}

TEST_CASE("a print command that fails is told with its status and its first words") {
    const OnlyPath path;
    path.add("lp", "/bin/cat > /dev/null; echo 'lp: no default destination' >&2; echo more >&2; exit 3");
    CHECK(print_fault("page") == "lp ended with status 3: lp: no default destination");
}

TEST_CASE("a print command that reads nothing, or dies, ends nobody else") {
    const OnlyPath path;
    path.add("lp", "exit 0");
    CHECK_THAT(print_fault(large_page()), ContainsSubstring("did not read the whole page"));
    path.add("lp", "kill -9 $$");
    CHECK_THAT(print_fault(large_page()), ContainsSubstring("signal 9"));
    // The signal of a broken pipe is as it was before, and none waits.
    sigset_t mask, waiting;
    pthread_sigmask(SIG_BLOCK, nullptr, &mask);
    sigpending(&waiting);
    CHECK(sigismember(&mask, SIGPIPE) == 0);
    CHECK(sigismember(&waiting, SIGPIPE) == 0);
}

TEST_CASE("a print command that does not end is given up") {
    const OnlyPath path;
    path.add("lp", "exec /bin/sleep 60");
    CHECK_THAT(print_fault(large_page(), std::chrono::milliseconds(200)), ContainsSubstring("did not end"));
    StopSource source;
    source.request_stop();
    const Expected<void> printed = print_pdf("page", source.get_token());
    REQUIRE_FALSE(printed);
    CHECK(printed.error().kind == ErrorKind::stopped);
}
