#pragma once
// What version 4 of a library's layout adds to version 3: body masses that were removed after an import, and histories that imports brought.

namespace liftgraph::log {

/// `removed_masses` keeps what a file said of a day where the user has removed or changed it, so that reading the file again finds it.
inline constexpr const char* kVersion4Sql = R"sql(
CREATE TABLE removed_masses(
  id INTEGER PRIMARY KEY,
  athlete INTEGER NOT NULL REFERENCES athletes(id) ON DELETE CASCADE,
  import INTEGER NOT NULL REFERENCES imports(id) ON DELETE CASCADE,
  day INTEGER NOT NULL,
  kg REAL NOT NULL);
CREATE INDEX removed_masses_by_day ON removed_masses(athlete, day);
CREATE INDEX removed_masses_by_import ON removed_masses(import);
ALTER TABLE name_changes ADD COLUMN import INTEGER REFERENCES imports(id) ON DELETE CASCADE;
CREATE INDEX name_changes_by_import ON name_changes(import);
)sql";

}  // namespace liftgraph::log
