#include "sim/core/toml_list.hpp"

#include "sim/core/nearest_name.hpp"

namespace needleroll {

Error missing_key(const TomlDocument& document, const toml::table& table, const std::string& key,
                  std::string allowed) {
    return error_at(document, table, key, "the key is missing", "no such key", std::move(allowed));
}

Expected<std::size_t> name_at(const TomlDocument& document, const toml::table& table, const std::string& path,
                              std::string_view name, const std::vector<std::string_view>& names) {
    Expected<std::string> text = text_at(document, table, path, name);
    const std::string allowed = fmt::format("{}", fmt::join(names, ", "));
    if (!text) {
        text.error().allowed = allowed;
        return fail(text.error());
    }
    const auto found = std::find(names.begin(), names.end(), *text);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    return fail(
        error_at(document, *table.get(name), fmt::format("{}.{}", path, name),
                 fmt::format("there is no such choice; did you mean \"{}\"?", nearest_name(*text, names)),
                 found_text(GivenValue(*text)), allowed));
}

Expected<std::array<double, 2>> pair_of(const TomlDocument& document, const toml::node& node,
                                        const std::string& key, const Range& range,
                                        const std::string& allowed) {
    const std::optional<GivenValue> value = given_value(node);
    const auto* numbers = value ? std::get_if<std::vector<double>>(&*value) : nullptr;
    if (numbers == nullptr || numbers->size() != 2) {
        return fail(
            error_at(document, node, key, "two numbers in brackets are needed", found_text(node), allowed));
    }
    for (const double number : *numbers) {
        if (std::string wrong = range_fault(number, range); !wrong.empty()) {
            return fail(error_at(document, node, key, std::move(wrong), fmt::format("{}", number),
                                 fmt::format("{} to {}", range.minimum, range.maximum)));
        }
    }
    return std::array{(*numbers)[0], (*numbers)[1]};
}

}  // namespace needleroll
