import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'

/** Every part that comes later, by the order in which it was named. */
const waiting: (() => Promise<unknown>)[] = []

/**
 * A part of the window that the first look does not need: it is loaded when it is first shown, or when the window has nothing
 * else to do (`loadTheRest`), so that starting does not wait for it. `load` imports its module and gives its component.
 * While it comes, what `meanwhile` draws stands in its place.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: (props: Props) => ReactNode = () => null,
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() }))
  waiting.push(load)
  return function Later(props: Props) {
    return (
      <Suspense fallback={meanwhile(props)}>
        <Part {...props} />
      </Suspense>
    )
  }
}

/** Loads what was put off, one part after the other, each when the window is idle. Resolves when all is there. */
export async function loadTheRest(): Promise<void> {
  for (const load of waiting.splice(0)) {
    await new Promise((idle) => requestIdleCallback(idle))
    // What does not come now is asked for again when it is shown, and says there why.
    await load().catch(() => undefined)
  }
}
