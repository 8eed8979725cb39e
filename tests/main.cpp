#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

/// A name that no test has would pass with the older Catch2; the newer refuses it unasked.
int main(int argc, char** argv) {
    Catch::Session session;
    const int wrong_arguments = session.applyCommandLine(argc, argv);
    if (wrong_arguments != 0) return wrong_arguments;
#if !__has_include(<catch2/catch_all.hpp>)
    session.configData().warnings = Catch::WarnAbout::NoTests;
#endif
    return session.run();
}
