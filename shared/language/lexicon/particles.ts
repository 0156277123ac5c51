/** Small words inside the names of people: "Ursula von der Leyen". */
export const particles: ReadonlySet<string> = new Set('de del della di da dos van von der den la le al el bin ibn ter'.split(' '))
