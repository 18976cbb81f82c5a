-- Version 3: arguments as a whole schema, and what tools answer. All that were installed before answer with text.
ALTER TABLE tools ADD COLUMN input_schema TEXT;       -- JSON Schema, or NULL: then arguments says what a call takes
ALTER TABLE tools ADD COLUMN output TEXT NOT NULL     -- JSON object: kind, and for JSON its schema
  DEFAULT '{"kind":"text"}';
