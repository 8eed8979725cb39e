#include "sim/core/whole_folder.hpp"

#include "sim/core/whole_file.hpp"

#include <system_error>

#include <unistd.h>

namespace needleroll {
namespace {

namespace fs = std::filesystem;

Error folder_error(const fs::path& place, const std::string& message) {
    Error error{message};
    error.file = place.string();
    error.kind = ErrorKind::run;
    return error;
}

/// Makes a folder with those above it and removes what it made, unless kept.
class MadeFolders {
  public:
    explicit MadeFolders(const fs::path& folder) {
        std::error_code ignored;
        for (fs::path missing = folder; !missing.empty() && !fs::exists(missing, ignored);
             missing = missing.parent_path()) {
            made_.push_back(missing);
        }
        fs::create_directories(folder, problem_);
    }
    MadeFolders(const MadeFolders&) = delete;
    MadeFolders& operator=(const MadeFolders&) = delete;
    ~MadeFolders() {
        std::error_code ignored;
        for (const fs::path& folder : made_) fs::remove(folder, ignored);
    }
    std::error_code problem() const { return problem_; }
    void keep() { made_.clear(); }

  private:
    std::vector<fs::path> made_;  ///< the innermost first
    std::error_code problem_;
};

/// A folder for what is not finished, inside the real one, so that a file can move into place without being
/// copied.
class Workshop {
  public:
    explicit Workshop(const fs::path& folder)
        : path_(folder / (".needleroll-" + std::to_string(::getpid()))) {
        fs::create_directory(path_, problem_);
    }
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;
    ~Workshop() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    std::error_code problem() const { return problem_; }
    fs::path fresh(const std::string& name) const { return path_ / name; }
    fs::path previous(const std::string& name) const { return path_ / ("previous-" + name); }

  private:
    fs::path path_;
    std::error_code problem_;
};

/// Fails for the first name that something other than a file has already.
Expected<void> check_places(const fs::path& folder, const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        std::error_code ignored;
        const fs::path place = folder / name;
        const fs::file_status status = fs::symlink_status(place, ignored);
        if (!fs::exists(status) || fs::is_regular_file(status) || fs::is_symlink(status)) continue;
        return fail(
            folder_error(place, fs::is_directory(status)
                                    ? "the file cannot be written: a folder has this name"
                                    : "the file cannot be written: something that is no file has this name"));
    }
    return {};
}

/// Moves every file into its place, the previous ones aside. After a failure every previous file is back.
Expected<void> move_into_place(const fs::path& folder, const std::vector<NamedFile>& files,
                               const Workshop& workshop) {
    std::error_code problem, ignored;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const std::string& name = files[i].name;
        fs::rename(folder / name, workshop.previous(name), ignored);
        fs::rename(workshop.fresh(name), folder / name, problem);
        if (!problem) continue;
        for (std::size_t j = 0; j <= i; ++j) {
            fs::remove(folder / files[j].name, ignored);
            fs::rename(workshop.previous(files[j].name), folder / files[j].name, ignored);
        }
        return fail(folder_error(folder / name, "the file cannot be written: " + problem.message()));
    }
    return {};
}

/// Makes folder and workshop for files of these names and hands them to act(made, workshop).
template <class Act>
Expected<void> in_workshop(const fs::path& folder, const std::vector<std::string>& names, const Act& act) {
    std::error_code ignored;
    if (fs::exists(folder, ignored) && !fs::is_directory(folder, ignored)) {
        return fail(folder_error(folder, "the output folder cannot be made: a file has this name"));
    }
    MadeFolders made(folder);
    if (made.problem()) {
        return fail(folder_error(folder, "the output folder cannot be made: " + made.problem().message()));
    }
    if (auto free = check_places(folder, names); !free) return free;
    const Workshop workshop(folder);
    if (workshop.problem()) {
        return fail(
            folder_error(folder, "the output folder cannot be written to: " + workshop.problem().message()));
    }
    return act(made, workshop);
}

}  // namespace

Expected<void> write_whole_folder(const fs::path& folder, const std::vector<NamedFile>& files,
                                  const StopToken& stop) {
    std::vector<std::string> names;
    for (const NamedFile& file : files) names.push_back(file.name);
    return in_workshop(folder, names, [&](MadeFolders& made, const Workshop& workshop) -> Expected<void> {
        for (const NamedFile& file : files) {
            auto written = write_whole_file(workshop.fresh(file.name), file.bytes, stop);
            if (written) continue;
            if (written.error().kind == ErrorKind::stopped) return written;
            written.error().file = (folder / file.name).string();
            return written;
        }
        if (auto moved = move_into_place(folder, files, workshop); !moved) return moved;
        made.keep();
        return {};
    });
}

Expected<void> try_folder(const fs::path& folder, const std::vector<std::string>& names) {
    return in_workshop(folder, names,
                       [](const MadeFolders&, const Workshop&) -> Expected<void> { return {}; });
}

}  // namespace needleroll
