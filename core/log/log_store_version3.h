#pragma once
// What version 3 of a library's layout adds to version 2: what names were decided to mean, and exercises of the user's own, body masses
// by date, and athletes that are set aside.

namespace liftgraph::log {

/// `entries.written` is the name that an entry came with, where it is called otherwise now; NULL where it is not. `facts` is a line of the
/// catalogue's table (catalogueLine). `name_changes` is the history that a user reads; an edit that is taken back leaves no line in it.
/// A body mass without an import was entered by hand. imports.body_mass_kg is the undated body mass that an import brought with it.
/// An athlete who was deleted is set aside until the library is closed, so that undoing it brings back every row as it was: the
/// name stands in removed_name (another athlete may take it meanwhile), the time in removed_at.
inline constexpr const char* kVersion3Sql = R"sql(
ALTER TABLE entries ADD COLUMN written TEXT;
UPDATE entries SET written=(SELECT min(o.exercise) FROM originals o WHERE o.entry=entries.id AND o.exercise<>entries.exercise)
  WHERE id IN (SELECT entry FROM originals);
CREATE TABLE name_mappings(
  id INTEGER PRIMARY KEY,
  athlete INTEGER NOT NULL REFERENCES athletes(id) ON DELETE CASCADE,
  import INTEGER REFERENCES imports(id) ON DELETE CASCADE,
  written TEXT NOT NULL,
  exercise TEXT NOT NULL,
  UNIQUE(athlete, written));
CREATE INDEX name_mappings_by_import ON name_mappings(import);
CREATE TABLE own_exercises(
  id INTEGER PRIMARY KEY,
  import INTEGER REFERENCES imports(id) ON DELETE CASCADE,
  name TEXT NOT NULL UNIQUE,
  facts TEXT NOT NULL);
CREATE INDEX own_exercises_by_import ON own_exercises(import);
CREATE TABLE name_changes(
  id INTEGER PRIMARY KEY,
  athlete INTEGER NOT NULL REFERENCES athletes(id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  action INTEGER NOT NULL,
  from_text TEXT NOT NULL,
  to_text TEXT NOT NULL,
  exercise TEXT NOT NULL,
  entries INTEGER NOT NULL);
CREATE INDEX name_changes_by_athlete ON name_changes(athlete);
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
