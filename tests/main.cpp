#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

#ifdef NEEDLEROLL_PICTURE_REFERENCES
#include "tests/gui/pictures.hpp"

#include <cstdlib>

#if __has_include(<catch2/catch_all.hpp>)
namespace clara = Catch::Clara;
#else
namespace clara = Catch::clara;
#endif
#endif

/// A name that no test has would pass with the older Catch2; the newer refuses it unasked.
int main(int argc, char** argv) {
    Catch::Session session;
#ifdef NEEDLEROLL_PICTURE_REFERENCES
    bool accept = false;
    const auto accepts = clara::Opt(accept)["--accept"]("make pictures that have changed the references");
    session.cli(session.cli() | accepts);
#endif
    const int wrong_arguments = session.applyCommandLine(argc, argv);
    if (wrong_arguments != 0) return wrong_arguments;
#ifdef NEEDLEROLL_PICTURE_REFERENCES
    if (accept) setenv(needleroll::gui::accept_variable, "1", 1);
#endif
#if !__has_include(<catch2/catch_all.hpp>)
    session.configData().warnings = Catch::WarnAbout::NoTests;
#endif
    return session.run();
}
