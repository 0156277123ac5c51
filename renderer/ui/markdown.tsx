import { later } from './later'
import styles from './markdown.module.css'

type Props = { readonly text: string }

/** Markdown a person wrote; its characters, until what sets it has come. */
export const Markdown = later<Props>(
  async () => (await import('./markdown-text')).MarkdownText,
  ({ text }) => <div className={styles.markdown}>{text}</div>,
)
