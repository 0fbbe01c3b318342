#include <array>

#include "core/log/log_store_database.h"
#include "core/log/log_store_version2.h"
#include "core/log/log_store_version3.h"
#include "core/log/log_store_version4.h"
#include "core/log/log_store_version5.h"

namespace liftgraph::log {

std::span<const Migration> libraryMigrations()
{
    // A session or entry remembers the import that made it, so that undoing that import hides it again; sets carry their own.
    static constexpr std::array<Migration, 5> kMigrations{{{1, R"sql(
CREATE TABLE athletes(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  body_mass_kg REAL,
  simulated INTEGER NOT NULL DEFAULT 0);
CREATE TABLE imports(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  athlete INTEGER NOT NULL REFERENCES athletes(id) ON DELETE CASCADE,
  added_sets INTEGER NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0);
CREATE INDEX imports_by_athlete ON imports(athlete);
CREATE TABLE sources(
  id INTEGER PRIMARY KEY,
  import INTEGER NOT NULL REFERENCES imports(id) ON DELETE CASCADE,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  format TEXT NOT NULL,
  unit TEXT NOT NULL,
  unit_guessed INTEGER NOT NULL,
  imported_at INTEGER NOT NULL);
CREATE INDEX sources_by_import ON sources(import);
CREATE TABLE sessions(
  id INTEGER PRIMARY KEY,
  athlete INTEGER NOT NULL REFERENCES athletes(id) ON DELETE CASCADE,
  import INTEGER REFERENCES imports(id) ON DELETE SET NULL,
  start INTEGER NOT NULL,
  has_time INTEGER NOT NULL,
  title TEXT NOT NULL,
  note TEXT NOT NULL,
  duration_s REAL,
  rpe REAL,
  body_mass_kg REAL,
  UNIQUE(athlete, start, title, has_time));
CREATE INDEX sessions_by_import ON sessions(import);
CREATE TABLE entries(
  id INTEGER PRIMARY KEY,
  session INTEGER NOT NULL REFERENCES sessions(id) ON DELETE CASCADE,
  import INTEGER REFERENCES imports(id) ON DELETE SET NULL,
  place INTEGER NOT NULL,
  exercise TEXT NOT NULL,
  note TEXT NOT NULL,
  fatigue REAL,
  intensity REAL);
CREATE INDEX entries_by_session ON entries(session, place);
CREATE INDEX entries_by_import ON entries(import);
CREATE TABLE sets(
  entry INTEGER NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  import INTEGER NOT NULL REFERENCES imports(id) ON DELETE CASCADE,
  source INTEGER,
  row INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  load_kg REAL,
  reps REAL,
  duration_s REAL,
  distance_m REAL,
  rpe REAL,
  rir REAL,
  rest_s REAL,
  note TEXT,
  PRIMARY KEY(entry, place)) WITHOUT ROWID;
CREATE INDEX sets_by_import ON sets(import);
CREATE TABLE models(
  id INTEGER PRIMARY KEY,
  athlete INTEGER NOT NULL REFERENCES athletes(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  summary_json TEXT NOT NULL,
  trained_at INTEGER NOT NULL,
  bytes BLOB NOT NULL);
CREATE INDEX models_by_athlete ON models(athlete);
)sql"}, {2, kVersion2Sql}, {3, kVersion3Sql}, {4, kVersion4Sql}, {5, kVersion5Sql}}};
    return kMigrations;
}

}  // namespace liftgraph::log
