-- Version 2: what the modules offer. All that were installed before are programs.
ALTER TABLE tools ADD COLUMN offers TEXT NOT NULL     -- JSON object: kind, text, functions, withheld
  DEFAULT '{"kind":"command","text":"","functions":[],"withheld":[]}';
ALTER TABLE tools ADD COLUMN described TEXT;          -- what the module says of itself, or NULL
