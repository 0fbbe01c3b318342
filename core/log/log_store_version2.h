#pragma once
// What version 2 of a library's layout adds to version 1: edits by hand.

namespace liftgraph::log {

/// Sets entered by hand belong to one import per athlete that was never imported (by_hand). `originals` holds what an imported set
/// was before it was edited (entry and place of the set) or removed (both empty), so that reading its file again does not bring it
/// back. `spent_ids` holds the highest id that an edit has freed: ids are never given twice, or undo would find them taken.
inline constexpr const char* kVersion2Sql = R"sql(
ALTER TABLE imports ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0;
INSERT INTO imports(athlete, added_sets, by_hand) SELECT id, 0, 1 FROM athletes;
CREATE TABLE originals(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  athlete INTEGER NOT NULL REFERENCES athletes(id) ON DELETE CASCADE,
  import INTEGER NOT NULL REFERENCES imports(id) ON DELETE CASCADE,
  source INTEGER,
  row INTEGER NOT NULL,
  entry INTEGER,
  place INTEGER,
  start INTEGER NOT NULL,
  has_time INTEGER NOT NULL,
  title TEXT NOT NULL,
  exercise TEXT NOT NULL,
  kind INTEGER NOT NULL,
  load_kg REAL,
  reps REAL,
  duration_s REAL,
  distance_m REAL,
  rpe REAL,
  rir REAL,
  rest_s REAL,
  note TEXT,
  UNIQUE(entry, place));
CREATE INDEX originals_by_session ON originals(athlete, start, title);
CREATE INDEX originals_by_import ON originals(import);
CREATE TABLE spent_ids(
  kind TEXT PRIMARY KEY,
  id INTEGER NOT NULL);
CREATE TABLE mappings(
  fingerprint TEXT PRIMARY KEY,
  mapping TEXT NOT NULL,
  saved_at INTEGER NOT NULL);
)sql";

}  // namespace liftgraph::log
