/** Has briefs drawn by the thread for it, one at a time; of what is asked for meanwhile, only the newest. */
import type { BriefMaterial } from '../../../shared/api'
import { type Blocks, type DrawnBrief, type DrawRequest, drawBrief } from './draw-brief'
import type { DrawAnswer } from './draw-worker'

export type Drawn = DrawnBrief & { readonly material: BriefMaterial }

export type Drawer = { draw(request: DrawRequest): void; end(): void }

/** `tell` hears every brief that was drawn, in order. */
export function createDrawer(tell: (drawn: Drawn) => void): Drawer {
  let worker = drawingThread()
  let drawing: DrawRequest | null = null
  let next: DrawRequest | null = null
  let parts: readonly Blocks[] = []

  function goOn(): void {
    drawing = next
    next = null
    if (!drawing) return
    if (worker) worker.postMessage(drawing)
    else {
      tell({ ...drawBrief(drawing), material: drawing.material })
      drawing = null
    }
  }

  if (worker) {
    worker.onmessage = ({ data: answer }: MessageEvent<DrawAnswer>) => {
      parts = answer.parts.map((blocks, index) => blocks ?? parts[index] ?? [])
      if (drawing) tell({ ...answer, parts, material: drawing.material })
      goOn()
    }
    // The thread could not be had or has died: the window draws by itself from now on, which only takes longer to answer.
    worker.onerror = () => {
      worker?.terminate()
      worker = null
      next ??= drawing
      goOn()
    }
  }
  return {
    draw(request) {
      next = request
      if (!drawing) goOn()
    },
    end() {
      worker?.terminate()
      worker = null
      drawing = null
      next = null
    },
  }
}

/** Null where the window may have no threads. */
function drawingThread(): Worker | null {
  try {
    return new Worker(new URL('./draw-worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return null
  }
}
