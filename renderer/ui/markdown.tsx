import ReactMarkdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { call } from '../host'
import styles from './markdown.module.css'

/** Markdown a person wrote. Raw HTML shows as the text it is; pictures are not loaded; links open outside, only http(s). */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <div className={styles.markdown}>
      <ReactMarkdown
        remarkPlugins={[remarkGfm]}
        disallowedElements={['img']}
        components={{
          a: ({ href, children }) => (
            <a href={href} rel="noreferrer noopener" target="_blank" onClick={(event) => openOutside(event, href)}>
              {children}
            </a>
          ),
        }}
      >
        {text}
      </ReactMarkdown>
    </div>
  )
}

function openOutside(event: { preventDefault: () => void }, href: string | undefined): void {
  // In a browser the link opens a tab by itself; the desktop opens the system's browser.
  if (!window.crossread) return
  event.preventDefault()
  if (href && /^https?:/i.test(href)) void call('links.openOutside', { url: href })
}
