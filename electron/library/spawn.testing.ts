/** Starts child.testing.ts as a process of its own, bundled for Node. */
import { type ChildProcess, spawn } from 'node:child_process'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { temporaryFolder } from './library.testing'

/** Path of the bundled child; made anew for each test file. */
export async function buildChild(): Promise<string> {
  const outDir = temporaryFolder()
  await build({
    configFile: false,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: 'electron/library/child.testing.ts',
      outDir,
      emptyOutDir: false,
      minify: false,
      rollupOptions: {
        external: [...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
        output: { entryFileNames: 'child.mjs' },
      },
    },
  })
  return join(outDir, 'child.mjs')
}

export type Child = {
  readonly process: ChildProcess
  /** Resolves with the first line that begins so; rejects with what the child complained of when it ends before. */
  line(start: string): Promise<string>
  /** Resolves when it has said that many lines. */
  count(lines: number): Promise<void>
  /** Resolves with all lines once the child has ended. */
  ended(): Promise<readonly string[]>
}

export function startChild(command: string, args: readonly string[]): Child {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] })
  let output = ''
  let complaints = ''
  const lines = () =>
    output
      .slice(0, output.lastIndexOf('\n') + 1)
      .split('\n')
      .slice(0, -1)
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    complaints += chunk
  })
  const ended = new Promise<readonly string[]>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => resolve(lines()))
  })
  const waiting = new Set<() => void>()
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk
    for (const look of waiting) look()
  })
  return {
    process: child,
    ended: () => ended,
    line: (start) => said(() => lines().find((line) => line.startsWith(start)), `a line with "${start}"`),
    count: async (number) => {
      await said(() => (lines().length >= number ? true : undefined), `${number} lines`)
    },
  }

  /** Waits until `find` finds something in what was said. */
  function said<T>(find: () => T | undefined, what: string): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = find()
        if (found === undefined) return
        waiting.delete(look)
        resolve(found)
      }
      waiting.add(look)
      ended.then(() => reject(new Error(`The child ended without saying ${what}. ${complaints}`)), reject)
      look()
    })
  }
}
