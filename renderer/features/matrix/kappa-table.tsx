import type { Kappa } from '../../../shared/agreement/kappa'
import styles from './alternatives.module.css'

type Props = { readonly title: string; readonly found: Kappa; readonly names: readonly [string, string] }

/** How often each judgment of one person met each of the other; the diagonal is where they say the same. */
export function KappaTable({ title, found: { categories, table }, names: [one, other] }: Props) {
  return (
    <table className={styles.table} aria-label={`${title}: ${one} by ${other}`}>
      <thead>
        <tr>
          <th scope="col">
            {one} ↓ {other} →
          </th>
          {categories.map((category) => (
            <th key={category} scope="col">
              {category}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {categories.map((category, row) => (
          <tr key={category}>
            <th scope="row">{category}</th>
            {categories.map((against, column) => (
              <td key={against} {...(row === column ? { 'data-stance': 'supports' } : {})}>
                {table[row]?.[column] ?? 0}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
