/** The word in the window's address that asks for an empty desk in place of the panes that were kept. */
export const bareDesk = 'bare-desk'

/** Whether it is asked for; once, so that a later reload brings the panes of then. */
export function takeBareDesk(): boolean {
  const address = new URL(window.location.href)
  if (!address.searchParams.has(bareDesk)) return false
  address.searchParams.delete(bareDesk)
  window.history.replaceState(null, '', address)
  return true
}
