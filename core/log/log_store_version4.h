#pragma once
// What version 4 of a library's layout adds to version 3: evaluations that are kept, results that took long to compute, body
// masses that were removed after an import, and histories that imports brought.

namespace liftgraph::log {

/// evaluations: `settings_json` is what a list shows, `json` the whole table; core/workflow/evaluation_json.h writes and reads both.
/// results: they belong to an athlete's log as it was (data_hash); `key` names what a result depends on besides. Nothing in them is the
/// user's: they can be computed again, so a repair leaves them out.
/// removed_masses: what a file said of a day where the user has removed or changed it, so that reading the file again finds it.
inline constexpr const char* kVersion4Sql = R"sql(
CREATE TABLE evaluations(
  id INTEGER PRIMARY KEY,
  athlete INTEGER NOT NULL REFERENCES athletes(id) ON DELETE CASCADE,
  made_at INTEGER NOT NULL,
  data_hash TEXT NOT NULL,
  settings_json TEXT NOT NULL,
  json TEXT NOT NULL);
CREATE INDEX evaluations_by_athlete ON evaluations(athlete, made_at);
CREATE TABLE results(
  athlete INTEGER NOT NULL REFERENCES athletes(id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  data_hash TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY(athlete, kind, key)) WITHOUT ROWID;
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
