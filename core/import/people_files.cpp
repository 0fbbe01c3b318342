#include "core/import/people_files.h"

namespace liftgraph::import {

Result<void> readInKnownUnits(LogsApart& logs, const std::filesystem::path& path, const ImportOptions& options,
                              const std::function<std::optional<Unit>(std::size_t, const Recognition&)>& unitOf, const JobContext& context)
{
    for (const Unit unit : {Unit::Kilogram, Unit::Pound}) {
        std::vector<std::size_t> places;
        std::vector<std::string> names;
        for (std::size_t i = 0; i < logs.files.size(); ++i) {
            if (!logs.files[i]) continue;
            const Recognition& found = logs.files[i]->recognition;
            if (!found.unitGuessed || found.unit == unit || unitOf(i, found) != unit) continue;
            places.push_back(i);
            names.push_back(logs.names[i]);
        }
        if (places.empty()) continue;
        ImportOptions again = options;
        again.unit = unit;
        again.personColumn = logs.column;
        Result<LogsApart> others = logs.column.empty() ? readSheetsApart(path, names, again, context) : readPeople(path, names, again, context);
        if (!others) return Failure(others.error());
        for (std::size_t i = 0; i < places.size() && i < others->files.size(); ++i) logs.files[places[i]] = std::move(others->files[i]);
    }
    return {};
}

}  // namespace liftgraph::import
