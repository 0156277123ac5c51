/** The one door: a call's name and raw input in, a Result out. Checks the input, runs the handler, never throws. */
import { type CallName, type Handlers, inputs } from '../shared/api'
import type { z } from '../shared/model/schema'
import { CallError, fail, type Result, succeed } from '../shared/result'

export type Dispatch = (name: string, raw: unknown) => Promise<Result<unknown>>

/** `report` is told of defects, which the caller only sees as a sentence. */
export function createDispatch(handlers: Handlers, report: (where: string, error: unknown) => void): Dispatch {
  return async (name, raw) => {
    if (!Object.hasOwn(inputs, name)) return fail('invalid-input', `There is no call named “${name.slice(0, 100)}”.`)
    const call = name as CallName
    const checked = inputs[call].safeParse(raw)
    if (!checked.success) return fail('invalid-input', describe(name, checked.error))
    try {
      const handler = handlers[call] as (input: unknown) => Promise<unknown>
      return succeed(await handler(checked.data))
    } catch (error) {
      if (error instanceof CallError) {
        // A defect in a worker thread comes as a failure with a sentence of its own; the log must hear of it all the same.
        if (error.code === 'internal') report(name, error)
        return fail(error.code, error.message)
      }
      report(name, error)
      return fail('internal', 'Something went wrong inside Crossread. Nothing that was saved is lost; the log says more. Please try again.')
    }
  }
}

/** Names the first place that is wrong: `sources.update.patch.title: expected string, received number`. */
function describe(name: string, error: z.ZodError): string {
  const [issue] = error.issues
  if (!issue) return `${name}: the input does not fit.`
  const place = [name, ...issue.path.map(String)].join('.').replace(/\.(\d+)/g, '[$1]')
  return `${place}: ${issue.message.replace(/^Invalid (input|string|option): /, '')}`
}
