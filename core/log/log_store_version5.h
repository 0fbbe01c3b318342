#pragma once
// What version 5 of a library's layout adds to version 4: views of the graph that are kept under a name, and how its map is arranged.

namespace liftgraph::log {

/// graph_views and graph_arrangements: core/graph/saved_view.h writes and reads `json`. They name exercises and times, not rows.
inline constexpr const char* kVersion5Sql = R"sql(
CREATE TABLE graph_views(
  id INTEGER PRIMARY KEY,
  athlete INTEGER NOT NULL REFERENCES athletes(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  json TEXT NOT NULL,
  UNIQUE(athlete, name));
CREATE TABLE graph_arrangements(
  id INTEGER PRIMARY KEY,
  athlete INTEGER NOT NULL UNIQUE REFERENCES athletes(id) ON DELETE CASCADE,
  json TEXT NOT NULL);
)sql";

}  // namespace liftgraph::log
