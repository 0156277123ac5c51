/** Only such addresses lead out of the workbench; any other link is drawn as its words. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address)
}
