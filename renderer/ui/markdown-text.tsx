import ReactMarkdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { call } from '../host'
import styles from './markdown.module.css'
import { isWebAddress } from './web-address'

/** Markdown a person wrote. Raw HTML shows as the text it is; pictures are not loaded; links open outside, only http(s). */
export function MarkdownText({ text }: { readonly text: string }) {
  return (
    <div className={styles.markdown}>
      <ReactMarkdown
        remarkPlugins={[remarkGfm]}
        disallowedElements={['img']}
        components={{
          a: ({ href, children }) =>
            href && isWebAddress(href) ? (
              <a href={href} rel="noreferrer noopener" target="_blank" onClick={(event) => openOutside(event, href)}>
                {children}
              </a>
            ) : (
              children
            ),
        }}
      >
        {text}
      </ReactMarkdown>
    </div>
  )
}

function openOutside(event: { preventDefault: () => void }, href: string): void {
  // In a browser the link opens a tab by itself; the desktop opens the system's browser.
  if (!window.crossread) return
  event.preventDefault()
  void call('links.openOutside', { url: href })
}
