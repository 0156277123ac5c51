import styles from './progress.module.css'

/** How far something has come; `total` 0 means that it is not known. */
export function Progress({ label, done, total }: { readonly label: string; readonly done: number; readonly total: number }) {
  return <progress className={styles.progress} aria-label={label} {...(total > 0 ? { value: done, max: total } : {})} />
}
