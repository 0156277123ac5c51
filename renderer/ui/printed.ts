/** What a view puts on paper instead of the window: one picture, on one page. */
import { useEffect, useLayoutEffect, useRef } from 'react'
import styles from './printed.module.css'

/**
 * Prints a picture (SVG) in place of the window while a view is shown. A browser waits for nothing once it prints, so `draw` answers at
 * once; null leaves the window as it is.
 */
export function usePrinted(draw: () => string | null): void {
  // What is painted anew for paper must not take down what stands there: the listeners stay the same from print to print.
  const latest = useRef(draw)
  useLayoutEffect(() => {
    latest.current = draw
  })
  useEffect(() => {
    let sheet: HTMLElement | null = null
    const takeDown = () => {
      // A view around this one may have put up its own.
      if (!sheet) return
      sheet.remove()
      sheet = null
      delete document.documentElement.dataset['printed']
    }
    const putUp = () => {
      takeDown()
      const written = latest.current()
      if (written === null) return
      sheet = sheetOf(written)
      document.body.append(sheet)
      document.documentElement.dataset['printed'] = 'picture'
    }
    window.addEventListener('beforeprint', putUp)
    window.addEventListener('afterprint', takeDown)
    return () => {
      window.removeEventListener('beforeprint', putUp)
      window.removeEventListener('afterprint', takeDown)
      takeDown()
    }
  }, [])
}

/** The picture as a part of the page, so that its texts stay texts on paper, in the letters of the window. */
function sheetOf(written: string): HTMLElement {
  const { documentElement } = new DOMParser().parseFromString(written, 'image/svg+xml')
  const picture = document.importNode(documentElement, true)
  const [width, height] = [Number(picture.getAttribute('width')), Number(picture.getAttribute('height'))]
  // Where a page is higher than the picture, the picture stands at its top.
  picture.setAttribute('preserveAspectRatio', 'xMidYMin meet')
  const sheet = document.createElement('div')
  sheet.className = styles.sheet ?? ''
  sheet.dataset['shape'] = width > height ? 'wide' : 'tall'
  sheet.append(picture)
  return sheet
}
