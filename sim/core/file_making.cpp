#include "sim/core/file_making.hpp"

#include "sim/core/parallel.hpp"

namespace needleroll {

Expected<std::vector<NamedFile>> make_files(const std::vector<FileToMake>& wanted, int threads,
                                            const std::function<void(const std::string& name)>& begun) {
    std::vector<Expected<std::string>> made(wanted.size());
    parallel_for(wanted.size(), threads, [&](std::size_t i) {
        if (begun) begun(wanted[i].name);
        made[i] = wanted[i].make();
    });
    std::vector<NamedFile> files;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (!made[i]) {
            Error error = made[i].error();
            if (error.file.empty()) error.file = wanted[i].name;
            return fail(std::move(error));
        }
        files.push_back({wanted[i].name, *std::move(made[i])});
    }
    return files;
}

}  // namespace needleroll
