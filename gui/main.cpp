#include "gui/app/app.hpp"

#include <cstdio>

int main(int count, char** words) {
    using namespace needleroll;
    const auto arguments = gui::read_arguments(count, words);
    if (!arguments) {
        std::fprintf(stderr, "%s\n", describe(arguments.error()).c_str());
        return gui::exit_code(arguments.error());
    }
    if (!arguments->help.empty()) {
        std::fputs(arguments->help.c_str(), stdout);
        return 0;
    }
    return gui::run_app(*arguments);
}
