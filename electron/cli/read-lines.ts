/**
 * The lines of a stream of UTF-8, ended by line feeds and nothing else: JSON may hold U+2028, at which node:readline would
 * break a line.
 */
export async function* readLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let pieces: Uint8Array[] = []
  for await (const chunk of stream) {
    let begun = 0
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, begun)) {
      pieces.push(chunk.subarray(begun, end))
      yield Buffer.concat(pieces).toString('utf8')
      pieces = []
      begun = end + 1
    }
    if (begun < chunk.length) pieces.push(chunk.subarray(begun))
  }
  if (pieces.length > 0) yield Buffer.concat(pieces).toString('utf8')
}

const lineFeed = 0x0a
