/// How a command of the program declares its options. CLI11 stands behind it and is seen by its two source
/// files only, since reading its header takes longer than compiling all of a command.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace CLI {
class App;
}

namespace needleroll {

/// Where the value of an option goes; it must live as long as the command. A list takes several values, an
/// optional stays empty when the option is not given, a bool is a flag without a value.
using OptionTarget =
    std::variant<bool*, int*, std::int64_t*, std::uint64_t*, double*, std::string*,
                 std::optional<std::int64_t>*, std::optional<std::uint64_t>*, std::optional<double>*,
                 std::optional<std::string>*, std::vector<double>*, std::vector<std::string>*>;

/// Whole numbers that are allowed, both ends included.
struct WholeRange {
    std::int64_t least = 0;
    std::int64_t most = 0;
};

/// How many values a list takes.
struct ValueCount {
    int least = 0;
    int most = 0;
};

/// An option as it is written and explained. A name without dashes is an argument by its place.
struct OptionForm {
    std::string name;                  ///< "-o,--output"
    std::string help;                  ///< one line
    std::string value;                 ///< what stands for the value in the help: "DIR"; empty for flags
    bool required = false;             ///< leaving it out is an error
    bool default_shown = false;        ///< the help says what the target holds now
    bool one_each = false;             ///< the option is repeated for every value of its list
    bool hidden = false;               ///< the help does not name it
    std::optional<WholeRange> range;   ///< of a whole number
    std::optional<ValueCount> count;   ///< of a list; without it any number
    std::vector<std::string> choices;  ///< the only values; empty: any
};

/// A command, or the program itself, while its options are declared. A handle: copies mean the same command.
class Subcommand {
  public:
    explicit Subcommand(CLI::App& app) : app_(&app) {}

    /// A command below this one.
    Subcommand add(const std::string& name, const std::string& description) const;

    /// Lets one of the commands below be needed.
    void require_subcommand() const;

    /// Declares an option.
    void option(const OptionTarget& target, const OptionForm& form) const;

    /// The text below the options in the help.
    void footer(const std::string& text) const;

    /// True when the command line called it.
    bool called() const;

  private:
    CLI::App* app_;
};

}  // namespace needleroll
