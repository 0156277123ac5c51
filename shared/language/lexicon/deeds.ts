/**
 * Deeds of which an event has one doer: who paid, who found it first, who gave the order. A line each: the verbs, and behind the bar the
 * nouns that name the deed before "of", "from" or "by" ("on the orders of the mayor"). Words joined by hyphens are a verb with its particle.
 */
const lines = `
pay: pay fund finance sponsor bankroll subsidise subsidize bear-cost meet-cost cover-cost foot-bill pick-bill | expense
find: find discover spot notice uncover unearth |
order: order command instruct decree | order command instruction
propose: propose suggest initiate | proposal suggestion initiative idea
request: request ask invite summon call-in | request invitation behest
raise-alarm: alert raise-alarm tip call-police call-emergency | tip tip-off alert hint complaint
open-fire: open-fire fire-first shoot-first start-shooting |
build: build construct design manufacture | design
cook: cook prepare bake |
supply: supply deliver | supply
found: found establish |
write: write compose author | text
appoint: appoint nominate | nomination
dismiss: dismiss sack fire oust |
sell: sell |
organise: organise organize host | organisation
mediate: mediate broker | mediation
sign: sign countersign |
own: own operate run |
rescue: rescue save |
score: score |
drive: drive steer pilot |
`

export type DeedWord = { readonly key: string; readonly particle: string | null }

const verbs = new Map<string, DeedWord[]>()
const nouns = new Map<string, string>()
for (const line of lines.trim().split('\n')) {
  const [key = '', rest = ''] = line.split(':')
  const [doing = '', naming = ''] = rest.split('|')
  for (const word of doing.trim().split(/\s+/).filter(Boolean)) {
    const [verb = '', particle = null] = word.split('-')
    verbs.set(verb, [...(verbs.get(verb) ?? []), { key, particle }])
  }
  for (const word of naming.trim().split(/\s+/).filter(Boolean)) nouns.set(word, key)
}

/** The deeds that a verb may tell, by its dictionary form; those with a particle first. */
export function deedsOfVerb(lemma: string): readonly DeedWord[] {
  return [...(verbs.get(lemma) ?? [])].sort((a, b) => Number(b.particle !== null) - Number(a.particle !== null))
}

/** The deed that a noun names; undefined when it names none. */
export function deedOfNoun(lemma: string): string | undefined {
  return nouns.get(lemma)
}
