-- What a library holds. Rows of files, documents, mentions and problems are what was read; all other rows are made of
-- them by matching, and are written anew where they change.

CREATE TABLE facts (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- A file as it was read. `waiting` rows are read but not matched yet: nobody is shown them, and they take the place of
-- the row of the same file when they are.
CREATE TABLE files (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL,            -- as the user named it
  shelf TEXT NOT NULL,           -- what sorts files as reading does
  place TEXT NOT NULL,           -- where it is on this machine
  mark TEXT NOT NULL,            -- of its bytes, of what is told about it and of the rules it was read by
  digest TEXT NOT NULL,
  encoding TEXT NOT NULL,
  text BLOB NOT NULL,
  waiting INTEGER NOT NULL,
  UNIQUE (place, waiting),
  UNIQUE (path, waiting)
);

CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  file INTEGER NOT NULL REFERENCES files ON DELETE CASCADE,
  number INTEGER NOT NULL,       -- among the speeches of the file
  name TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  pieces BLOB NOT NULL,          -- where each that is read begins and ends
  regions TEXT NOT NULL,
  title TEXT,
  speaker TEXT,
  venue TEXT,
  date TEXT,
  precision TEXT,
  date_evidence TEXT,
  inferred INTEGER,
  provenance TEXT NOT NULL,
  sameness BLOB,                 -- of its letters without blanks: equal in copies, missing where there are none
  UNIQUE (file, number)
);
CREATE INDEX documents_by_sameness ON documents (sameness);

-- The folded letters of a document, apart from it so that neither is in the way of the other.
CREATE TABLE letters (
  document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
  letters BLOB NOT NULL,
  origins BLOB NOT NULL          -- where runs of letters begin, in the letters and in the reading
);

CREATE TABLE mentions (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  opener TEXT NOT NULL,
  evidence TEXT NOT NULL,
  attributed INTEGER NOT NULL,
  speaker TEXT,
  speaker_start INTEGER,
  speaker_end INTEGER,
  cue TEXT,
  cue_start INTEGER,
  cue_end INTEGER,
  parent_start INTEGER,
  parent_end INTEGER,
  variant INTEGER REFERENCES variants ON DELETE SET NULL
);
CREATE INDEX mentions_by_document ON mentions (document);
CREATE INDEX mentions_by_variant ON mentions (variant);

CREATE TABLE problems (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  kind TEXT NOT NULL,
  repair TEXT NOT NULL
);
CREATE INDEX problems_by_document ON problems (document);

CREATE TABLE quotes (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  canonical TEXT NOT NULL,
  count INTEGER NOT NULL
);
CREATE INDEX quotes_by_weight ON quotes (count DESC, name);

CREATE TABLE variants (
  id INTEGER PRIMARY KEY,
  quote INTEGER NOT NULL REFERENCES quotes ON DELETE CASCADE,
  place INTEGER NOT NULL,        -- among the wordings of the quote; the canonical one stands at 0
  wording TEXT NOT NULL,
  folded TEXT NOT NULL,
  differences TEXT NOT NULL
);
CREATE INDEX variants_by_quote ON variants (quote, place);

CREATE TABLE echoes (
  id INTEGER PRIMARY KEY,
  variant INTEGER NOT NULL REFERENCES variants ON DELETE CASCADE,
  place INTEGER NOT NULL,        -- among the echoes of the wording
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  score REAL NOT NULL,
  embedded INTEGER NOT NULL
);
CREATE INDEX echoes_by_variant ON echoes (variant, place);
CREATE INDEX echoes_by_document ON echoes (document);

CREATE TABLE expansions (
  id INTEGER PRIMARY KEY,
  quote INTEGER NOT NULL REFERENCES quotes ON DELETE CASCADE,
  place INTEGER NOT NULL,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL
);
CREATE INDEX expansions_by_quote ON expansions (quote, place);
CREATE INDEX expansions_by_document ON expansions (document);

CREATE TABLE parts (
  quote INTEGER NOT NULL REFERENCES quotes ON DELETE CASCADE,
  place INTEGER NOT NULL,
  whole TEXT NOT NULL,
  PRIMARY KEY (quote, place)
) WITHOUT ROWID;

-- Which documents hold which two letters in a row. Contentless: what is looked up is the number of a document.
CREATE VIRTUAL TABLE grams USING fts5 (pairs, content = '', detail = none, columnsize = 0, tokenize = 'ascii');
CREATE VIRTUAL TABLE gram_counts USING fts5vocab (grams, row);
