#include "sim/cli/subcommand.hpp"

#include <type_traits>

#include <CLI/CLI.hpp>

namespace needleroll {
namespace {

/// Declares name, target and help; a bool becomes a flag.
struct Declare {
    CLI::App& app;
    const OptionForm& form;

    CLI::Option* operator()(bool* target) const { return app.add_flag(form.name, *target, form.help); }
    template <class Value>
    CLI::Option* operator()(Value* target) const {
        return app.add_option(form.name, *target, form.help);
    }
};

}  // namespace

Subcommand Subcommand::add(const std::string& name, const std::string& description) const {
    return Subcommand(*app_->add_subcommand(name, description));
}

void Subcommand::require_subcommand() const {
    app_->require_subcommand(1);
}

void Subcommand::option(const OptionTarget& target, const OptionForm& form) const {
    CLI::Option* const option = std::visit(Declare{*app_, form}, target);
    if (!form.value.empty()) option->type_name(form.value);
    if (form.required) option->required();
    if (form.count) option->expected(form.count->least, form.count->most);
    if (form.one_each) option->allow_extra_args(false);
    if (form.range) option->check(CLI::Range(form.range->least, form.range->most).description(""));
    if (!form.choices.empty()) option->check(CLI::IsMember(form.choices));
    if (form.default_shown) option->capture_default_str();
    if (form.hidden) option->group("");
}

void Subcommand::footer(const std::string& text) const {
    app_->footer(text);
}

bool Subcommand::called() const {
    return app_->parsed();
}

}  // namespace needleroll
