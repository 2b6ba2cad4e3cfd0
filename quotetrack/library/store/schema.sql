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
  lines BLOB NOT NULL,           -- where each begins in the text
  waiting INTEGER NOT NULL,
  UNIQUE (place, waiting),
  UNIQUE (path, waiting)
);
-- Whoever asks leaves out what waits, and mostly that is nothing.
CREATE INDEX files_waiting ON files (id) WHERE waiting;

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
  prints BLOB NOT NULL,          -- a byte of each letter, to see where it is worth while to look
  letters BLOB NOT NULL,
  origins BLOB NOT NULL          -- where runs of letters begin, in the letters and in the reading
);

-- A distinct wording, of titles or of anything else: how it stands between marks, and how often the first round of
-- matching hears it without.
CREATE TABLE wordings (
  id INTEGER PRIMARY KEY,
  title INTEGER NOT NULL,
  folded TEXT NOT NULL,
  text TEXT,                     -- as it first stands plainly between marks; missing where it never does
  text_first TEXT,               -- what sorts it by where it does so
  kinds TEXT,                    -- how often it is called what
  first TEXT,                    -- what sorts it by its first mention
  heard INTEGER NOT NULL DEFAULT 0,
  heard_text TEXT,
  heard_first TEXT,
  UNIQUE (title, folded)
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
  wording INTEGER REFERENCES wordings -- missing for placeholders
);
CREATE INDEX mentions_by_document ON mentions (document);
CREATE INDEX mentions_by_wording ON mentions (wording);

CREATE TABLE problems (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  kind TEXT NOT NULL,
  repair TEXT NOT NULL
);
CREATE INDEX problems_by_document ON problems (document);

-- A wording in a round of matching: how it stands there, what it is grouped by, and to which quote it is put.
CREATE TABLE drafts (
  round INTEGER NOT NULL,
  wording INTEGER NOT NULL REFERENCES wordings,
  title INTEGER NOT NULL,
  text TEXT NOT NULL,            -- as it first stands plainly
  units TEXT NOT NULL,           -- its letters, clause by clause
  skeleton TEXT NOT NULL,        -- what is left of it without words that only stress or join
  rank INTEGER NOT NULL,
  attested INTEGER NOT NULL,
  place TEXT NOT NULL,           -- what sorts it among those that stand as often
  near BLOB NOT NULL,            -- the numbers of wordings that may be the same saying
  support INTEGER NOT NULL,      -- how much of what they attest it stands for
  leader INTEGER NOT NULL,
  faced TEXT NOT NULL,           -- the leaders that it was compared with, and how like they are
  quote INTEGER NOT NULL,
  kind TEXT NOT NULL,            -- of the quote
  exact INTEGER,                 -- whether it is looked for letter for letter; missing where it is not looked for
  pieces TEXT NOT NULL,          -- by which it is looked for
  PRIMARY KEY (round, wording)
) WITHOUT ROWID;

-- What is heard without marks in the first round.
CREATE TABLE heard (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  start INTEGER NOT NULL,
  wording INTEGER NOT NULL REFERENCES wordings,
  text TEXT NOT NULL,
  PRIMARY KEY (document, start)
) WITHOUT ROWID;
CREATE INDEX heard_by_wording ON heard (wording);

-- Which of the wordings that are looked for may stand in a document, so that it is looked at again when their quotes
-- change. All documents are gone through for that: it takes less time, and far less room, than rows of pairs.
CREATE TABLE stands (
  document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
  wordings BLOB NOT NULL         -- their numbers, in order
);

CREATE TABLE quotes (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  canonical TEXT NOT NULL,
  folded TEXT NOT NULL,
  count INTEGER NOT NULL
);
CREATE INDEX quotes_by_weight ON quotes (count DESC, name);

CREATE TABLE variants (
  quote INTEGER NOT NULL REFERENCES quotes ON DELETE CASCADE,
  place INTEGER NOT NULL,        -- among the wordings of the quote; the canonical one stands at 0
  text TEXT NOT NULL,
  folded TEXT NOT NULL,
  differences TEXT NOT NULL,
  wording INTEGER,               -- missing where it only stands without marks
  PRIMARY KEY (quote, place)
) WITHOUT ROWID;

CREATE TABLE echoes (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  score REAL NOT NULL,
  embedded INTEGER NOT NULL,
  quote INTEGER NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (document, start)
) WITHOUT ROWID;
CREATE INDEX echoes_by_quote ON echoes (quote, folded);

-- How often the echoes of a quote stand with the same letters, and how they stand first.
CREATE TABLE echoed (
  quote INTEGER NOT NULL,
  folded TEXT NOT NULL,
  count INTEGER NOT NULL,
  first TEXT NOT NULL,           -- what sorts them by their first place
  text TEXT NOT NULL,
  PRIMARY KEY (quote, folded)
) WITHOUT ROWID;

-- The numeric abbreviations among the quotes, by the items that lists beside them teach.
CREATE TABLE abbreviations (
  quote INTEGER PRIMARY KEY,
  folded TEXT NOT NULL,
  items TEXT NOT NULL
);
CREATE TABLE taught (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  quote INTEGER NOT NULL,
  start INTEGER NOT NULL,        -- in the reading
  "end" INTEGER NOT NULL,
  items TEXT NOT NULL
);
CREATE INDEX taught_by_document ON taught (document);
CREATE INDEX taught_by_quote ON taught (quote);

CREATE TABLE expansions (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  quote INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL
);
CREATE INDEX expansions_by_quote ON expansions (quote);
CREATE INDEX expansions_by_document ON expansions (document);

CREATE TABLE parts (
  part INTEGER NOT NULL REFERENCES quotes ON DELETE CASCADE,
  whole INTEGER NOT NULL REFERENCES quotes ON DELETE CASCADE,
  PRIMARY KEY (part, whole)
) WITHOUT ROWID;
CREATE INDEX parts_by_whole ON parts (whole);

-- Which documents hold which two letters in a row. Contentless: what is looked up is the number of a document.
CREATE VIRTUAL TABLE grams USING fts5 (pairs, content = '', detail = none, columnsize = 0, tokenize = 'ascii');
-- So many bytes are gathered before they are sorted in: by default a megabyte, which half a hundred documents have.
INSERT INTO grams (grams, rank) VALUES ('hashsize', 33554432);
CREATE VIRTUAL TABLE gram_counts USING fts5vocab (grams, row);
