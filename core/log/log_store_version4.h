#pragma once
// What version 4 of a library's layout adds to version 3: evaluations that are kept, and results that took long to compute.

namespace liftgraph::log {

/// evaluations: `settings_json` is what a list shows, `json` the whole table; core/workflow/evaluation_json.h writes and reads both.
/// results: they belong to an athlete's log as it was (data_hash); `key` names what a result depends on besides. Nothing in them is the
/// user's: they can be computed again, so a repair leaves them out.
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
)sql";

}  // namespace liftgraph::log
