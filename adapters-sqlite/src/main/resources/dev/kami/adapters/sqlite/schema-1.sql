-- Version 1: the installed tools. People read this table with any sqlite3, so nothing in it needs a recent one.
CREATE TABLE tools (
  id            TEXT    NOT NULL PRIMARY KEY,  -- dev.example.fetch-url
  name          TEXT    NOT NULL,
  version       TEXT    NOT NULL,              -- semantic version
  description   TEXT    NOT NULL,
  module        TEXT    NOT NULL,              -- path of the module inside the tool's folder
  arguments     TEXT    NOT NULL,              -- JSON array, as in [[mcp.arguments]] of tool.toml
  security      TEXT    NOT NULL,              -- JSON object, as in [security] of tool.toml
  module_sha256 TEXT    NOT NULL,              -- what sha256sum prints for the module
  module_bytes  INTEGER NOT NULL,
  folder_sha256 TEXT    NOT NULL,              -- names the folder in registry.db.files/store
  installed_at  TEXT    NOT NULL,              -- ISO 8601, UTC
  enabled       INTEGER NOT NULL CHECK (enabled IN (0, 1))
);
