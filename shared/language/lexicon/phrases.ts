/**
 * Verbs of two words, and verbs with their usual object: "broke out", "lost their lives", "took the oath". Each line is `key: verb-word …`, under
 * the key that the one-word verb has, so that both tell one event.
 */
const lines = `
begin: break-out set-off set-out kick-off start-off set-up go-ahead take-effect come-force get-under
die: lose-life claim-life lay-life
arrest: take-away lead-away haul-away take-custody take-prison
withdraw: pull-out take-out draw-out
cancel: call-off throw-out
postpone: put-off push-back put-back
find: come-light turn-up track-down
discard: throw-out rule-out set-aside
swear-in: swear-in take-oath take-office swear-office
escape: get-out get-away make-out run-away break-free
evacuate: leave-home clear-out move-out get-out drive-home force-home
derail: leave-track leave-rail come-off jump-track jump-rail lie-rail
buy: snap-up take-over
dismiss: lay-off
recal: call-back take-back
resign: step-down stand-down leave-post leave-office leave-job give-up step-aside
happen: take-place come-about
last: go-on drag-on run-for
continue: carry-on go-on keep-on
build: put-up
destroy: burn-down pull-down tear-down wipe-out
set-record: set-record break-record
fall: go-down come-down
rise: go-up
break-in: break-in get-in come-window come-through climb-through
vote: go-poll cast-ballot cast-vote
meeting: sit-down get-together hold-talk hold-meeting
give: hand-over pay-over
marry: tie-knot
reach: arrive-at get-to
close: shut-down close-down
`

const byVerb = new Map<string, readonly { readonly word: string; readonly key: string }[]>()
for (const line of lines.trim().split('\n')) {
  const [key = '', phrases = ''] = line.split(': ')
  for (const phrase of phrases.split(' ')) {
    const [verb = '', word = ''] = phrase.split('-')
    byVerb.set(verb, [...(byVerb.get(verb) ?? []), { word, key }])
  }
}

/** How far behind its verb a particle or an object may stand, in words: "lost yesterday the life", "threw the ballots out". */
const reach = 4

/** The key of the phrase that a verb makes with the words behind it, by dictionary forms; undefined when it makes none. */
export function phraseOf(verb: string, following: readonly string[]): string | undefined {
  const near = following.slice(0, reach)
  return byVerb.get(verb)?.find(({ word }) => near.includes(word))?.key
}
