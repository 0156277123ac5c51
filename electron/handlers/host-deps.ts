import type { IsoTime } from '../../shared/model/schema'
import type { NewId } from '../ids'
import type { Report } from '../log'
import type { BackgroundWorker } from '../worker-client'

/** What a host gives the handlers: its own abilities, time and chance. Handlers reach for nothing else. */
export type HostDeps = {
  readonly version: string
  readonly host: 'desktop' | 'browser' | 'cli'
  /** Where settings and the log live. */
  readonly configDir: string
  /** Where libraries live by default. */
  readonly homeDir: string
  /** The sample library that is copied for the person at first start. */
  readonly sampleDir: string
  readonly clock: () => Date
  readonly newId: NewId
  readonly worker: BackgroundWorker
  readonly report: Report
  /** The system's folder dialog; null when the person cancels. */
  readonly chooseFolder?: (title: string) => Promise<string | null>
  /** The system's save dialog; the path that was written, null when the person cancels. */
  readonly saveFile?: (suggestedName: string, bytes: Uint8Array) => Promise<string | null>
  readonly openOutside?: (url: string) => Promise<void>
  /** Prints a self-contained HTML page. */
  readonly renderPdf?: (html: string) => Promise<Uint8Array>
}

/** The time now, as records keep it. */
export function timeOf(clock: () => Date): IsoTime {
  return clock().toISOString() as IsoTime
}
