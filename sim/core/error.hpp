/// Errors are values: what went wrong, where, what was found and what is allowed.
#pragma once

#include <string>

#include <tl/expected.hpp>

namespace needleroll {

/// Whose fault it is, which decides the exit code of the command line.
enum class ErrorKind {
    input,    ///< the scenario, a file or the command line is wrong: exit code 2
    run,      ///< the input was right and the run failed (disk full, out of memory): exit code 1
    stopped,  ///< nothing was wrong: it was asked to stop (sim/core/stop.hpp); exit code 1
};

/// One error. Fields that do not apply stay empty (line: 0).
struct Error {
    std::string message;  ///< one sentence: what is wrong and, where it can, the nearest right thing
    std::string file = {};
    int line = 0;  ///< counted from 1
    std::string key = {};
    std::string found = {};
    std::string allowed = {};
    ErrorKind kind = ErrorKind::input;
};

/// A value or the error that prevented it.
template <class T>
using Expected = tl::expected<T, Error>;

/// The error as a failed Expected of any type.
inline tl::unexpected<Error> fail(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

/// "file:line: key: message (found ..., allowed ...)" with the parts that are known.
std::string describe(const Error& error);

}  // namespace needleroll
