#pragma once
// What version 4 of a library's layout adds to version 3: evaluations that are kept.

namespace liftgraph::log {

/// `settings_json` is what a list shows, `json` the whole table; core/workflow/evaluation_json.h writes and reads both.
inline constexpr const char* kVersion4Sql = R"sql(
CREATE TABLE evaluations(
  id INTEGER PRIMARY KEY,
  athlete INTEGER NOT NULL REFERENCES athletes(id) ON DELETE CASCADE,
  made_at INTEGER NOT NULL,
  data_hash TEXT NOT NULL,
  settings_json TEXT NOT NULL,
  json TEXT NOT NULL);
CREATE INDEX evaluations_by_athlete ON evaluations(athlete, made_at);
)sql";

}  // namespace liftgraph::log
