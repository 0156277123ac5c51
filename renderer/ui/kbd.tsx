import styles from './kbd.module.css'

/** Keys as they are written on this system. */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd className={styles.kbd}>{children}</kbd>
}
