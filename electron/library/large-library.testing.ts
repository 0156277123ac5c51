/** Libraries of many sources for benches: written plainly and quickly, with the sizes of real ones. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Annotation } from '../../shared/model/annotation'
import type { SourceId } from '../../shared/model/schema'
import { annotationOn, claim, claimEnd, link, newLibraryIn, newSource, open, passageEnd, put, step } from './library.testing'
import { serialiseRecords } from './record-codec'

/** An article of about 6 kB in 30 paragraphs. */
const paragraphs = Array.from(
  { length: 30 },
  (_, index) => `Paragraph ${index}. ${'The harbour office counted again and found another number. '.repeat(3)}`,
)
export const annotationsEach = 20
/** One source in a hundred has a passage that a claim rests on. */
const linkedEvery = 100

/** Writes a library with `count` sources, 20 annotations each, into `folder`. Answers the ids of its sources. */
export async function writeLargeLibrary(folder: string, count: number): Promise<readonly SourceId[]> {
  await (await newLibraryIn(folder)).close()
  const ids: SourceId[] = []
  const linked: Annotation[] = []
  for (let index = 0; index < count; index += 1) {
    const { source, text, original } = newSource(`Source ${index}`, `Number ${index}.\n\n${paragraphs.join('\n\n')}`)
    const annotations = Array.from({ length: annotationsEach }, () =>
      annotationOn(source.id, 'A note of a sentence or two, as people write them.', text),
    )
    const path = join(folder, 'sources', source.id)
    mkdirSync(path)
    writeFileSync(join(path, 'text.txt'), text)
    writeFileSync(join(path, 'original.txt'), original)
    writeFileSync(join(path, 'source.json'), serialiseRecords('source', new Map([[source.id, source]])))
    writeFileSync(
      join(path, 'annotations.json'),
      serialiseRecords('annotation', new Map(annotations.map((annotation) => [annotation.id, annotation]))),
    )
    ids.push(source.id)
    if (index % linkedEvery === 0) linked.push(...annotations.slice(0, 1))
  }
  const claims = linked.map((annotation) => ({ annotation, stated: claim(`Claim on ${annotation.id}`) }))
  const links = claims.map(({ annotation, stated }) => link(passageEnd(annotation), claimEnd(stated.id)))
  const library = await open(folder)
  await library.commit(put(...claims.map(({ stated }) => stated), ...links), step('Claim'))
  await library.close()
  return ids
}
