import type { MapEdge, MapFilter, MapNode } from '../../../shared/map/link-map'
import { nodeWords } from '../../../shared/map/node-words'
import { focusOnNode, openNodes } from '../../state/map'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import styles from './map-view.module.css'

type Props = {
  readonly node: MapNode | null
  readonly links: readonly MapEdge[]
  readonly nodes: ReadonlyMap<string, MapNode>
  readonly focus: MapFilter['focus']
}

/** The chosen claim or passage at full length, what it is linked with, and the ways on from it. */
export function ChosenNode({ node, links, nodes, focus }: Props) {
  if (!node) {
    return (
      <section className={styles.chosen} aria-label="Chosen node">
        <p className={styles.hint}>
          Arrows go from node to node, O follows links, Enter opens, F shows only what a node is linked with, + and − zoom, 0 shows
          everything.
        </p>
      </section>
    )
  }
  const steps = focus?.id === node.id ? focus.steps : null
  return (
    <section className={styles.chosen} aria-label="Chosen node" aria-live="polite">
      <div className={styles.chosenWords}>
        <p className={styles.full}>{nodeWords(node)}</p>
        <ul className={styles.linked}>
          {links.map(({ id, from, to, relation, reason }) => {
            const other = nodes.get(from === node.id ? to : from)
            return other ? (
              <li key={id}>
                <Button variant="quiet" onClick={() => void openNodes([node, other])}>
                  {relation} · {nodeWords(other)}
                </Button>
                {reason === '' ? null : <span className={styles.cite}> {reason}</span>}
              </li>
            ) : null
          })}
        </ul>
      </div>
      <div className={styles.ways}>
        <Chip pressed={steps === 1} onClick={() => focusOnNode(1)}>
          Only its links
        </Chip>
        <Chip pressed={steps === 2} onClick={() => focusOnNode(2)}>
          Two links away
        </Chip>
        <Button onClick={() => void openNodes([node])}>{node.kind === 'claim' ? 'Show the claim' : 'Show the passage'}</Button>
      </div>
    </section>
  )
}
