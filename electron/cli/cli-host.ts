import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { CallName, Input, Output, Snapshot } from '../../shared/api'
import { CallError } from '../../shared/result'
import { createHost, type Host } from '../handlers'
import { configFolder, homeFolder, programFolder } from '../host-environment'
import { idMaker } from '../ids'
import { fileLog } from '../log'
import { createWorker } from '../worker-client'
import { UsageError } from './usage'

/** Asks the host; a failure is thrown with its sentence. */
export type Ask = <Name extends CallName>(name: Name, input: Input<Name>) => Promise<Output<Name>>

/** Runs an act with a host of its own, and closes it whatever happens. */
export async function withHost<T>(act: (ask: Ask) => Promise<T>): Promise<T> {
  const program = programFolder()
  const clock = () => new Date()
  const configDir = configFolder()
  const { version } = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8')) as { version: string }
  const host: Host = createHost({
    version,
    host: 'cli',
    configDir,
    homeDir: homeFolder(),
    sampleDir: join(program, 'resources', 'sample-library'),
    clock,
    newId: idMaker(clock),
    worker: createWorker(),
    report: fileLog(configDir, clock),
  })
  try {
    return await act(async (name, input) => {
      const result = await host.dispatch(name, input)
      if (!result.ok) throw new CallError(result.error.code, result.error.message)
      return result.value as Output<typeof name>
    })
  } finally {
    await host.close()
  }
}

/** Like `withHost`, with a library open. */
export function withLibrary<T>(path: string | undefined, readOnly: boolean, act: (ask: Ask, snapshot: Snapshot) => Promise<T>): Promise<T> {
  if (path === undefined) throw new UsageError('Name the folder of a library.')
  return withHost(async (ask) => {
    const snapshot = await ask('libraries.open', { path: resolve(path), readOnly })
    for (const problem of snapshot.problems) process.stderr.write(`${problem.message}\n`)
    return act(ask, snapshot)
  })
}

export function print(value: unknown): void {
  process.stdout.write(typeof value === 'string' ? `${value}\n` : `${JSON.stringify(value, null, 2)}\n`)
}
