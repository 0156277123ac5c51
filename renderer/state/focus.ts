/**
 * Who works by keys must never lose the place the keys go to: when what had the focus is gone (an editor closed, a row
 * deleted), it goes to the text of the active pane, or to the main part of the window.
 */
import { useView } from './view'

function fallback(): HTMLElement | null {
  const texts = document.querySelectorAll<HTMLElement>('[role=document]')
  return texts[useView.getState().activePane] ?? texts[0] ?? document.querySelector<HTMLElement>('main')
}

/** Watches the focus from now on. Returns the way to stop. */
export function keepFocus(): () => void {
  let byKeys = false
  const onKey = () => {
    byKeys = true
  }
  const onPointer = () => {
    byKeys = false
  }
  // A removed element loses the focus without any event, so the tree is watched, but only while keys are used.
  const observer = new MutationObserver(() => {
    if (!byKeys || document.activeElement !== document.body || document.querySelector('[role=dialog]')) return
    fallback()?.focus({ preventScroll: true })
  })
  observer.observe(document.body, { childList: true, subtree: true })
  window.addEventListener('keydown', onKey, true)
  window.addEventListener('pointerdown', onPointer, true)
  return () => {
    observer.disconnect()
    window.removeEventListener('keydown', onKey, true)
    window.removeEventListener('pointerdown', onPointer, true)
  }
}
