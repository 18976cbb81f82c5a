-- Version 3: arguments as a whole schema, what tools answer, and what they need of clients. All that were installed before
-- answer with text and need nothing.
ALTER TABLE tools ADD COLUMN input_schema TEXT;       -- JSON Schema, or NULL: then arguments says what a call takes
ALTER TABLE tools ADD COLUMN output TEXT NOT NULL     -- JSON object: kind, and for JSON its schema
  DEFAULT '{"kind":"text"}';
ALTER TABLE tools ADD COLUMN client TEXT NOT NULL     -- JSON array: capabilities that a client must have
  DEFAULT '[]';
