/**
 * How the search index lies in SQLite. All of it is derived from the library's files and may be thrown away. Words stand in
 * FTS5 tables without content (the texts lie in the library already), beside tables with what ranking, filtering and
 * snippets need.
 */

/** Raised whenever tables, folding or columns change: an index of another version is built again. */
export const indexVersion = '3'

/**
 * English stems; all letters, digits and marks are parts of words. Accents are folded by us before (shared/search/fold.ts),
 * because this tokenizer knows only those of Latin.
 */
export const tokenizer = "porter unicode61 remove_diacritics 0 categories 'L* N* M* Co'"

/** Tables of words: their columns, and what a word in each counts for ranking. */
const wordTables = {
  source: { columns: ['title', 'authors', 'publisher', 'rest'], weights: [10, 5, 5, 3] },
  text: { columns: ['body', 'furniture'], weights: [1, 0.1] },
  annotation: { columns: ['quote', 'note', 'tags'], weights: [1, 2, 3] },
  claim: { columns: ['text', 'memo', 'tags'], weights: [4, 1, 3] },
  brief: { columns: ['title', 'prose'], weights: [5, 1] },
  link: { columns: ['reason'], weights: [2] },
} as const

export type EntryKind = keyof typeof wordTables
export const entryKinds = Object.keys(wordTables) as EntryKind[]

export function wordTable(kind: EntryKind): string {
  return `${kind}_words`
}

/** Adds the words of an entry; parameters: key, then the columns. */
export function insertWords(kind: EntryKind): string {
  const { columns } = wordTables[kind]
  return `insert into ${wordTable(kind)}(rowid, ${columns.join(', ')}) values (?${', ?'.repeat(columns.length)})`
}

export function deleteWords(kind: EntryKind): string {
  return `delete from ${wordTable(kind)} where rowid = ?`
}

function createWords(kind: EntryKind): string {
  const { columns, weights } = wordTables[kind]
  // Beginnings of two and three letters, which a search box asks for while somebody types, have an index of their own where there are many words.
  const prefixes = kind === 'text' ? "prefix='2 3', " : ''
  return `
    create virtual table ${wordTable(kind)} using fts5(${columns.join(', ')}, content='', contentless_delete=1, ${prefixes}tokenize="${tokenizer}");
    insert into ${wordTable(kind)}(${wordTable(kind)}, rank) values ('rank', 'bm25(${weights.join(', ')})');
    insert into ${wordTable(kind)}(${wordTable(kind)}, rank) values ('hashsize', ${hashSize});
    insert into ${wordTable(kind)}(${wordTable(kind)}, rank) values ('usermerge', 2);`
}

/** Parameter: pages to write at the most. Joins segments of the texts' words, two of a size at a time; does nothing when there are none. */
export const joinSegments = "insert into text_words(text_words, rank) values ('merge', ?)"

/** Bytes of words gathered before they are written: with more of them at once, building merges less. */
const hashSize = 8 * 1024 * 1024

/**
 * `source.record_stamp` and `annotation_stamp` tell which state of source.json and annotations.json was taken in; empty
 * after a change that came in while the library was open, so that the next opening looks again. `text_due`: 1 when the
 * text waits to be indexed, 2 when it could not be read (asked again at the next opening). What opening goes through for
 * every source is kept apart from what hits are made of, so that it fits in few pages. `link.claim`: the claim that a passage
 * is evidence of.
 */
export const createTables = `
  create table meta (name text primary key, value text not null) without rowid;
  create table source (
    key integer primary key, id text not null unique,
    record_stamp text not null, annotation_stamp text not null, text_stamp text not null, text_due integer not null
  );
  create index source_due on source(text_due);
  create table source_data (key integer primary key, data text not null, pieces text not null);
  create table annotation (key integer primary key, id text not null unique, source text not null, start integer not null, colour text not null, data text not null);
  create index annotation_place on annotation(source, start, id);
  create table annotation_tag (tag text not null, annotation integer not null, primary key (tag, annotation)) without rowid;
  create index annotation_tags on annotation_tag(annotation);
  create table claim (key integer primary key, id text not null unique, data text not null);
  create table brief (key integer primary key, id text not null unique, data text not null);
  create table link (key integer primary key, id text not null unique, claim text, from_source text, to_source text, data text not null);
  create index link_source on link(from_source);
  create index link_target on link(to_source);
  ${entryKinds.map(createWords).join('\n')}`
