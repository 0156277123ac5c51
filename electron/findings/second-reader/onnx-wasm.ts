/** Where the code that runs models lies: beside the built program, also inside a packaged one; unbuilt, in its package. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export const onnxWasmName = 'ort-wasm-simd-threaded.wasm'

/** In the package. `from` is the file that asks. */
export function onnxWasmFile(from: string): string {
  return join(dirname(createRequire(from).resolve('onnxruntime-web/wasm')), onnxWasmName)
}
