import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement } from 'react'
import styles from './menu.module.css'

export type MenuItem =
  | {
      readonly kind: 'item'
      readonly label: string
      readonly keys?: string | undefined
      readonly disabled?: boolean
      readonly checked?: boolean
      readonly run: () => void
    }
  | { readonly kind: 'line' }
  | { readonly kind: 'heading'; readonly label: string }

type Props = { readonly trigger: ReactElement; readonly items: readonly MenuItem[]; readonly align?: 'start' | 'end' }

/** A menu that drops from a button. */
export function Menu({ trigger, items, align = 'start' }: Props) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} className={styles.positioner}>
          <Base.Popup className={styles.popup}>
            {items.map((item, index) => {
              if (item.kind === 'line') return <hr key={`line-${index.toString()}`} className={styles.line} />
              if (item.kind === 'heading') {
                return (
                  <div key={item.label} className={styles.heading}>
                    {item.label}
                  </div>
                )
              }
              return (
                <Base.Item
                  key={`${item.label}-${index.toString()}`}
                  className={styles.item}
                  disabled={item.disabled ?? false}
                  onClick={item.run}
                >
                  <span>
                    {item.checked === undefined ? '' : item.checked ? '✓ ' : '   '}
                    {item.label}
                  </span>
                  {item.keys ? <kbd>{item.keys}</kbd> : null}
                </Base.Item>
              )
            })}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
