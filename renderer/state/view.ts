/**
 * What this window shows: panes, selection, panel, open dialog. Never part of the library; kept per library in the
 * settings of this computer, so that a library reopens as it was left.
 */
import { create } from 'zustand'
import type { AnnotationFilter } from '../../shared/api'
import { type MapFilter, wholeMap } from '../../shared/map/link-map'
import type { MapPlace } from '../../shared/map/links-followed'
import { type Arrangement, plainArrangement } from '../../shared/matrix/arrange'
import type { LinkEnd } from '../../shared/model/link'
import type { AnnotationId, BriefId, ClaimId, LinkId, Range, SourceId } from '../../shared/model/schema'
import type { FindingType, Stance, Tier } from '../../shared/model/vocabulary'
import { plainFilter, type TimelineFilter } from '../../shared/timeline/narrowed'
import type { Stretch } from '../../shared/timeline/span'

/** Between two and four sources make a comparison; more do not fit a screen. */
export const maxPanes = 4

/** Where a pane is scrolled to: the block at its upper edge, and how far into it, so that it survives another text size. */
export type ScrollPlace = { readonly blockStart: number; readonly pixels: number }

export type Pane = { readonly key: string; readonly sourceId: SourceId; readonly scroll: ScrollPlace; readonly furnitureShown: boolean }

/** Words selected in a pane, in offsets of the source's text. */
export type TextSelection = { readonly pane: string; readonly sourceId: SourceId; readonly range: Range }

/** A range of a source's text. */
export type PassagePlace = { readonly sourceId: SourceId; readonly range: Range }

/** A request to bring passages into view, side by side at the same height, and flash them. `turn` makes each request new. */
export type Reveal = { readonly turn: number; readonly passages: readonly PassagePlace[] }

export type Dialog =
  | { readonly kind: 'palette'; readonly mode: 'all' | 'search' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'new-library' }
  | { readonly kind: 'open-library' }
  | { readonly kind: 'rename-library' }
  | { readonly kind: 'colours' }
  | { readonly kind: 'check' }
  | { readonly kind: 'export' }
  | { readonly kind: 'merge' }
  | { readonly kind: 'conflicts' }
  | { readonly kind: 'import'; readonly folder: boolean }
  | { readonly kind: 'source-details'; readonly sourceId: SourceId }
  | { readonly kind: 'doubts'; readonly sourceId: SourceId }
  | { readonly kind: 'tag-sources'; readonly sourceIds: readonly SourceId[] }
  | { readonly kind: 'inbox' }
  | { readonly kind: 'trash' }
  | { readonly kind: 'edited-copy'; readonly briefId: BriefId }
  | { readonly kind: 'version'; readonly earlier: SourceId; readonly later: SourceId }
  | { readonly kind: 'lost' }
  | { readonly kind: 'text-settings' }
  | { readonly kind: 'name' }
  | {
      readonly kind: 'claim'
      readonly claimId: ClaimId | null
      /** The passages it starts from; without a stance they support it until the person says otherwise. */
      readonly evidence: readonly { readonly id: AnnotationId; readonly sourceId: SourceId; readonly stance?: Stance }[]
      readonly text: string
    }
  | { readonly kind: 'cell-evidence'; readonly claimId: ClaimId; readonly sourceId: SourceId; readonly stance: Stance }
  | { readonly kind: 'attach'; readonly annotation: { readonly id: AnnotationId; readonly sourceId: SourceId } }
  | { readonly kind: 'names' }
  | { readonly kind: 'second-reader' }
  | { readonly kind: 'explain'; readonly passages: readonly [PassagePlace, PassagePlace] }
  | { readonly kind: 'link'; readonly from: LinkEnd; readonly to: LinkEnd }

export const panelTabs = ['discrepancies', 'claims', 'annotations'] as const
export type PanelTab = (typeof panelTabs)[number]

/** Which findings the panel lists. Null: any. */
export type FindingFilter = {
  readonly state: 'open' | 'accepted' | 'dismissed'
  readonly type: FindingType | null
  readonly tier: Tier | null
  readonly sourceId: SourceId | null
}

export const matrixModes = ['claims', 'alternatives', 'agreement'] as const
/** Claims against sources; claims that exclude each other against passages; sources against sources. */
export type MatrixMode = (typeof matrixModes)[number]

export const screens = ['desk', 'matrix', 'timeline', 'map', 'brief'] as const
/** What fills the window below the bar. */
export type Screen = (typeof screens)[number]

/**
 * A place in the matrix, remembered by what it stands for. `line` is null for the line of sources, `sourceId` for the column
 * of claims; `linkId` is the passage the person went to in a cell that holds several.
 */
export type MatrixPlace = {
  readonly line: string | null
  readonly claimId: ClaimId | null
  readonly sourceId: SourceId | null
  readonly linkId: LinkId | null
}

/** Two voices, each by one of its sources; `other` is null for all others together. */
export type VoicePair = { readonly one: SourceId; readonly other: SourceId | null }

/** A place among the alternatives: a passage and, unless `claimId` is null, what it says of a claim. */
export type AlternativesPlace = {
  readonly annotationId: AnnotationId
  readonly sourceId: SourceId
  readonly claimId: ClaimId | null
  /** The judgment the person went to, where several people judged. */
  readonly linkId: LinkId | null
}

export type View = {
  readonly screen: Screen
  readonly panes: readonly Pane[]
  /** Index into `panes` of the pane that keys act on. */
  readonly activePane: number
  /** Shares of the width, in percent, as react-resizable-panels gives them; empty for equal panes. */
  readonly paneSizes: readonly number[]
  readonly railOpen: boolean
  readonly panelOpen: boolean
  readonly panel: PanelTab
  readonly briefId: BriefId | null
  readonly annotationFilter: AnnotationFilter
  readonly selection: TextSelection | null
  readonly annotation: { readonly id: AnnotationId; readonly sourceId: SourceId } | null
  readonly claimId: ClaimId | null
  /** The link whose card is open on the desk. */
  readonly linkId: LinkId | null
  /** The finding under review, by its key. */
  readonly findingKey: string | null
  /** It is being dismissed: the next digit says why. */
  readonly dismissing: boolean
  readonly findingFilter: FindingFilter
  /** The first of two passages whose comparison is to be explained. */
  readonly compareFrom: PassagePlace | null
  /** The first end of a link that is being made; the next passage chosen is the other. */
  readonly linkFrom: LinkEnd | null
  /** A lost passage that the next selection can be the place of. */
  readonly placing: { readonly id: AnnotationId; readonly sourceId: SourceId } | null
  /** What part of the chosen annotation a person asked to edit in place. */
  readonly editing: 'note' | 'tags' | null
  readonly matrixMode: MatrixMode
  /** Claims that are held against each other. */
  readonly alternatives: readonly ClaimId[]
  readonly agreementPair: VoicePair | null
  readonly alternativesPlace: AlternativesPlace | null
  readonly matrix: Arrangement
  readonly matrixPlace: MatrixPlace | null
  /** What the map shows. */
  readonly map: MapFilter
  /** The node of the map that is chosen. */
  readonly mapPlace: MapPlace | null
  /** What the timeline shows. `part` of the time is in view; null: all of it, whatever is added or filtered. */
  readonly timeline: {
    readonly filter: TimelineFilter
    readonly part: Stretch | null
    readonly chosen: string | null
    readonly asList: boolean
  }
  readonly reveal: Reveal | null
  /** The panes are read together: scrolling one brings the counterparts of its passages to the same height in the others. */
  readonly together: boolean
  /** Below each pane stands what other sources say of the passage that is read. */
  readonly portals: boolean
  /** Where the find bar is; `turn` makes each opening new. */
  readonly find: { readonly pane: string; readonly turn: number } | null
  readonly dialog: Dialog | null
}

export const freshView: View = {
  screen: 'desk',
  panes: [],
  activePane: 0,
  paneSizes: [],
  railOpen: true,
  panelOpen: true,
  panel: 'discrepancies',
  briefId: null,
  annotationFilter: {},
  selection: null,
  annotation: null,
  claimId: null,
  linkId: null,
  findingKey: null,
  dismissing: false,
  findingFilter: { state: 'open', type: null, tier: null, sourceId: null },
  compareFrom: null,
  linkFrom: null,
  placing: null,
  editing: null,
  matrixMode: 'claims',
  alternatives: [],
  agreementPair: null,
  alternativesPlace: null,
  matrix: plainArrangement,
  matrixPlace: null,
  map: wholeMap,
  mapPlace: null,
  timeline: { filter: plainFilter, part: null, chosen: null, asList: false },
  reveal: null,
  together: false,
  portals: false,
  find: null,
  dialog: null,
}

export const useView = create<View>(() => freshView)

export function showDialog(dialog: Dialog | null): void {
  useView.setState({ dialog })
}

export function activePane(view: View = useView.getState()): Pane | null {
  return view.panes[view.activePane] ?? null
}

/** The active pane where it can be seen: elsewhere its source is not what the person looks at. */
export function paneInSight(view: View = useView.getState()): Pane | null {
  return view.screen === 'desk' ? activePane(view) : null
}
