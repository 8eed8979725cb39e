/// The program: what happens between the command line and the exit code.
#pragma once

#include "gui/app/arguments.hpp"

namespace needleroll::gui {

/// Opens the window and stays until it is closed, or writes the screenshot. Exit code 0 good, 1 the run
/// failed, 2 the input is wrong; the message of an error goes to stderr.
int run_app(const Arguments& arguments);

/// The exit code of an error.
int exit_code(const Error& error);

}  // namespace needleroll::gui
