#pragma once
// What version 3 of a library's layout adds to version 2: body masses by date, and athletes that are set aside.

namespace liftgraph::log {

/// A body mass without an import was entered by hand. imports.body_mass_kg is the undated body mass that an import brought with it.
/// An athlete who was deleted is set aside until the library is closed, so that undoing it brings back every row as it was: the
/// name stands in removed_name (another athlete may take it meanwhile), the time in removed_at.
inline constexpr const char* kVersion3BodyMassesSql = R"sql(
CREATE TABLE body_masses(
  id INTEGER PRIMARY KEY,
  athlete INTEGER NOT NULL REFERENCES athletes(id) ON DELETE CASCADE,
  import INTEGER REFERENCES imports(id) ON DELETE CASCADE,
  day INTEGER NOT NULL,
  kg REAL NOT NULL,
  UNIQUE(athlete, day));
CREATE INDEX body_masses_by_import ON body_masses(import);
ALTER TABLE imports ADD COLUMN body_mass_kg REAL;
ALTER TABLE athletes ADD COLUMN removed_name TEXT;
ALTER TABLE athletes ADD COLUMN removed_at INTEGER;
)sql";

}  // namespace liftgraph::log
