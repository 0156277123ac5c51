/**
 * Whether keys mean the cells of the matrix. A digit pressed anywhere else (on a filter, in another table) must not change a
 * cell that nobody looks at, so the tables mark the part of the window in which their keys count.
 */
import { useLayoutEffect } from 'react'
import { create } from 'zustand'

/** Spread over the element that holds the cells and what is said of the chosen one. */
export const cellKeysHere = { 'data-cell-keys': true }

const here = '[data-cell-keys]'
/** The palette and what a cell asks stand before the cells; the keys come back to them. */
const before = '[role=dialog], [role=alertdialog]'

const useCellKeys = create<{ readonly inside: boolean }>(() => ({ inside: false }))

/** The focus is in the cells, or in a dialog that was opened from there. */
export function useInCells(): boolean {
  return useCellKeys(({ inside }) => inside)
}

/** The same at this moment; a click beside everything takes the focus away without giving it to anything. */
export function inCells(): boolean {
  const at = document.activeElement
  return useCellKeys.getState().inside && at !== null && at.closest(`${here}, ${before}`) !== null
}

/** A cell itself has the focus, and no button beside it: there Enter presses the button. */
export function onCell(): boolean {
  const at = document.activeElement
  return inCells() && (at?.closest('button, a, input') === null || at?.closest(before) !== null)
}

/** Follows the focus while a table with such cells is shown. */
export function useFollowCells(): void {
  useLayoutEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest(before)) return
      useCellKeys.setState({ inside: target.closest(here) !== null })
    }
    document.addEventListener('focusin', onFocus)
    return () => {
      document.removeEventListener('focusin', onFocus)
      useCellKeys.setState({ inside: false })
    }
  }, [])
}
