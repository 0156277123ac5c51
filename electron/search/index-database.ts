/** One open index: the SQLite file (or memory) with its prepared statements. */
import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import sqlite from 'node-sqlite3-wasm'
import { CallError } from '../../shared/result'
import { createTables, indexVersion } from './index-schema'

export type SqlValue = string | number | null
export type Row = Record<string, unknown>

export type IndexDatabase = {
  /** Whether it was made anew, so that everything must be indexed. */
  readonly isNew: boolean
  all(sql: string, values?: readonly SqlValue[]): Row[]
  get(sql: string, values?: readonly SqlValue[]): Row | null
  /** Answers the key of the row that was inserted last. */
  run(sql: string, values?: readonly SqlValue[]): number
  /** All of it or nothing. */
  transaction<T>(work: () => T): T
  close(): void
}

/**
 * Opens the index of a library, or makes it when there is none, when it is of another version or library, or damaged.
 * @param path the file; null keeps the index in memory. The caller makes sure that no other process uses the file: it holds the library's lock.
 */
export function openIndex(path: string | null, library: string): IndexDatabase {
  const version = `${indexVersion} ${library}`
  if (path === null) return create(null, version)
  mkdirSync(dirname(path), { recursive: true })
  // SQLite for WebAssembly locks by a folder beside the file, which a killed process leaves behind.
  rmSync(`${path}.lock`, { recursive: true, force: true })
  return openExisting(path, version) ?? create(path, version)
}

/** Removes the file of an index with everything SQLite keeps beside it. */
export function deleteIndex(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal', '.lock']) rmSync(path + suffix, { recursive: true, force: true })
}

function openExisting(path: string, version: string): IndexDatabase | null {
  let database: IndexDatabase | null = null
  try {
    database = connect(path, false)
    if (database.get("select value from meta where name = 'version'")?.['value'] === version) return database
  } catch (error) {
    if (!(error instanceof sqlite.SQLite3Error)) throw error
    // Whatever SQLite cannot read is no index; it is made anew below.
  }
  database?.close()
  return null
}

function create(path: string | null, version: string): IndexDatabase {
  if (path !== null) deleteIndex(path)
  const database = connect(path, true)
  database.transaction(() => {
    database.run("insert into meta(name, value) values ('version', ?)", [version])
  })
  return database
}

/** 16 MB of pages: the upper levels of the index of 10,000 sources. */
const cacheKibibytes = 16_384

function connect(path: string | null, isNew: boolean): IndexDatabase {
  const connection = new sqlite.Database(path ?? ':memory:')
  const statements = new Map<string, sqlite.Statement>()

  const prepared = (sql: string) => {
    const known = statements.get(sql)
    if (known) return known
    const statement = connection.prepare(sql)
    statements.set(sql, statement)
    return statement
  }

  const close = () => {
    for (const statement of statements.values()) statement.finalize()
    statements.clear()
    if (connection.isOpen) connection.close()
  }

  try {
    // Exclusive, because a write-ahead log without shared memory needs it; the log makes a kill or power cut lose at most
    // the last changes, stamps included, never leave half of them.
    connection.all('pragma locking_mode = exclusive')
    connection.all('pragma journal_mode = wal')
    connection.all('pragma synchronous = normal')
    connection.all(`pragma cache_size = -${cacheKibibytes}`)
    if (isNew) connection.exec(createTables)
  } catch (error) {
    close()
    throw error
  }

  return {
    isNew,
    all: (sql, values = []) => prepared(sql).all([...values]) as Row[],
    get: (sql, values = []) => prepared(sql).get([...values]) as Row | null,
    run: (sql, values = []) => Number(prepared(sql).run([...values]).lastInsertRowid),
    transaction(work) {
      connection.exec('begin immediate')
      try {
        const result = work()
        connection.exec('commit')
        return result
      } catch (error) {
        if (connection.inTransaction) connection.exec('rollback')
        throw error
      }
    },
    close,
  }
}

/** What SQLite's refusal means to a caller: the index is broken and must be built again, or the disk refuses. Other errors stay as they are. */
export function indexFailure(error: unknown): unknown {
  if (!(error instanceof sqlite.SQLite3Error)) return error
  if (/malformed|corrupt|not a database|no such table|missing row/i.test(error.message)) {
    return new CallError('damaged', 'The search index was damaged. It is being built again from the library, which is not affected.', {
      cause: error,
    })
  }
  return new CallError(
    'disk-failed',
    `The search index could not be written or read (${error.message}). The library itself is not affected.`,
    { cause: error },
  )
}
