#pragma once
// What version 4 of a library's layout adds to version 3: results that took long to compute.

namespace liftgraph::log {

/// A result belongs to an athlete's log as it was (data_hash); `key` names what it depends on besides, `json` is the result. Nothing here is
/// the user's: it can be computed again, so a repair leaves it out.
inline constexpr const char* kVersion4Sql = R"sql(
CREATE TABLE IF NOT EXISTS results(
  athlete INTEGER NOT NULL REFERENCES athletes(id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  data_hash TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY(athlete, kind, key)) WITHOUT ROWID;
)sql";

}  // namespace liftgraph::log
