import type { LinkMap, MapEdge, MapNode } from '../../../shared/map/link-map'
import { nodeWords } from '../../../shared/map/node-words'
import { openNodes } from '../../state/map'
import { Button } from '../../ui/button'
import styles from './map-view.module.css'

type Props = { readonly edges: readonly MapEdge[]; readonly nodes: ReadonlyMap<string, MapNode>; readonly map: LinkMap }

/** The same in rows: for reading aloud, and for who would rather read than look. */
export function LinkTable({ edges, nodes, map }: Props) {
  const titles = new Map(map.columns.map(({ sourceId, title }) => [sourceId, title]))
  const whose = (node: MapNode) => (node.kind === 'claim' ? 'claim' : (titles.get(node.sourceId) ?? ''))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <div className={styles.listing} tabIndex={0} role="region" aria-label="Map as a list">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">This</th>
            <th scope="col">Relation</th>
            <th scope="col">To this</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {edges.map(({ id, from, to, relation, reason }) => {
            const [one, other] = [nodes.get(from), nodes.get(to)]
            return one && other ? (
              <tr key={id}>
                <td>
                  <NodeButton node={one} other={other} whose={whose(one)} />
                </td>
                <td>{relation}</td>
                <td>
                  <NodeButton node={other} other={one} whose={whose(other)} />
                </td>
                <td>{reason}</td>
              </tr>
            ) : null
          })}
        </tbody>
      </table>
    </div>
  )
}

function NodeButton({ node, other, whose }: { readonly node: MapNode; readonly other: MapNode; readonly whose: string }) {
  return (
    <>
      <Button variant="quiet" className={styles.cellButton} onClick={() => void openNodes([node, other])}>
        {nodeWords(node)}
      </Button>{' '}
      <span className={styles.cite}>{whose}</span>
    </>
  )
}
