/**
 * Every user action by name: the palette, the menus of the desktop, the shortcut sheet and the README read this one list.
 * What an action does and when it is allowed, the window knows (renderer/state/commands).
 *
 * Keys are written `Mod+Shift+Z`; Mod is Cmd on a Mac and Ctrl elsewhere. A key without Mod or Alt works only while
 * nobody types. Mod+N, Mod+T, Mod+W and Mod+Tab are left to browsers.
 */
export const commandGroups = [
  'Library',
  'Edit',
  'View',
  'Matrix',
  'Timeline',
  'Map',
  'Pane',
  'Passage',
  'Discrepancies',
  'Claims and links',
  'Brief',
  'Help',
] as const
export type CommandGroup = (typeof commandGroups)[number]

export type CommandSpec = { readonly id: string; readonly label: string; readonly group: CommandGroup; readonly keys: readonly string[] }

function command<Id extends string>(id: Id, label: string, group: CommandGroup, ...keys: string[]) {
  return { id, label, group, keys } as const
}

export const commands = [
  command('library.new', 'New library…', 'Library'),
  command('library.open', 'Open library…', 'Library'),
  command('library.sample', 'Open the sample library', 'Library'),
  command('library.rename', 'Rename library…', 'Library'),
  command('library.colours', 'Name the colours…', 'Library'),
  command('library.check', 'Check the library’s files', 'Library'),
  command('import.files', 'Import files…', 'Library', 'Mod+O'),
  command('import.folder', 'Import a folder…', 'Library'),
  command('import.paste', 'Paste as a new source', 'Library', 'Mod+V'),
  command('library.inbox', 'Watch an inbox folder…', 'Library'),
  command('library.export', 'Export for other tools…', 'Library'),
  command('library.merge', 'Merge another library into this one…', 'Library'),
  command('library.conflicts', 'Settle records in two versions…', 'Library'),
  command('source.details', 'Source details…', 'Library', 'D'),
  command('source.annotated', 'Save an annotated copy of the source…', 'Library'),
  command('source.doubts', 'Review blocks in doubt…', 'Library'),
  command('source.remove', 'Delete source', 'Library'),
  command('version.compare', 'Compare the versions of a source…', 'Library'),
  command('version.lost', 'Review lost passages…', 'Library'),
  command('trash.open', 'Trash', 'Library'),

  command('history.undo', 'Undo', 'Edit', 'Mod+Z'),
  command('history.redo', 'Redo', 'Edit', 'Mod+Shift+Z', 'Mod+Y'),
  command('palette.open', 'Search or run a command', 'Edit', 'Mod+K', 'Mod+Shift+P'),
  command('search.open', 'Search the library', 'Edit', 'Mod+Shift+F'),
  command('search.peek', 'Peek at a hit of the search', 'Edit', 'Alt+Enter'),
  command('find.open', 'Find in pane', 'Edit', 'Mod+F'),
  command('find.next', 'Next place found in the panes', 'Edit', 'F3', 'Mod+G'),
  command('find.previous', 'Previous place found in the panes', 'Edit', 'Shift+F3', 'Mod+Shift+G'),

  command('view.desk', 'Show the desk', 'View', 'Alt+1'),
  command('view.matrix', 'Show the matrix', 'View', 'Alt+M'),
  command('view.timeline', 'Show the timeline', 'View', 'Alt+L'),
  command('timeline.exportPicture', 'Export the timeline as a picture…', 'View'),
  command('view.map', 'Show the map', 'View', 'Alt+G'),
  command('map.exportPicture', 'Export the map as a picture…', 'View'),
  command('picture.print', 'Print the matrix, timeline or map', 'View', 'Mod+P'),
  command('view.brief', 'Show the brief', 'View', 'Alt+2'),
  command('panel.discrepancies', 'Show discrepancies', 'View', 'Alt+5'),
  command('panel.claims', 'Show claims', 'View', 'Alt+3'),
  command('panel.annotations', 'Show annotations', 'View', 'Alt+4'),
  command('rail.toggle', 'Show or hide the list of sources', 'View', 'Alt+S'),
  command('panel.toggle', 'Show or hide the side panel', 'View', 'Alt+P'),
  command('go.back', 'Back', 'View', 'Alt+ArrowLeft'),
  command('go.forward', 'Forward', 'View', 'Alt+ArrowRight'),
  command('theme.light', 'Light theme', 'View'),
  command('theme.dark', 'Dark theme', 'View'),
  command('theme.system', 'Theme of the system', 'View'),
  command('text.settings', 'Text size, width and spacing…', 'View', 'Alt+T'),
  command('author.name', 'Your name…', 'View'),
  command('text.larger', 'Larger text', 'View', '+'),
  command('text.smaller', 'Smaller text', 'View', '-'),

  command('matrix.supports', 'The passage supports the claim', 'Matrix', '1'),
  command('matrix.contradicts', 'The passage contradicts the claim', 'Matrix', '2'),
  command('matrix.qualifies', 'The passage qualifies the claim', 'Matrix', '3'),
  command('matrix.attach', 'Attach a passage in the cell…', 'Matrix', 'E'),
  command('matrix.detach', 'Take the passage back from the claim', 'Matrix', 'Delete', 'Backspace'),
  command('matrix.nextPassage', 'Next passage of the cell', 'Matrix', '.'),
  command('matrix.open', 'Show the passages of the cell side by side', 'Matrix', 'Enter'),
  command('matrix.openAlone', 'Show the passage of the cell alone', 'Matrix', 'Shift+Enter'),
  command('matrix.export', 'Export the matrix as a table (CSV)…', 'Matrix'),
  command('matrix.exportPicture', 'Export the matrix as a picture…', 'Matrix'),

  command('timeline.nearer', 'Come nearer in the timeline', 'Timeline', '+'),
  command('timeline.farther', 'Go farther away in the timeline', 'Timeline', '-'),
  command('timeline.entry', 'Come to the chosen date', 'Timeline', 'Z'),
  command('timeline.all', 'Show the whole timeline', 'Timeline', '0'),
  command('timeline.earlier', 'Earlier part of the timeline', 'Timeline', 'PageUp'),
  command('timeline.later', 'Later part of the timeline', 'Timeline', 'PageDown'),

  command('map.follow', 'Follow the links of the node, one after another', 'Map', 'O'),
  command('map.followOn', 'Follow the links of the node that was come to', 'Map', 'Shift+O'),
  command('map.focus', 'Only the node and what it is linked with', 'Map', 'F'),
  command('map.focusTwo', 'Only what is at most two links away from the node', 'Map', 'Shift+F'),

  command('pane.next', 'Next pane', 'Pane', ']'),
  command('pane.previous', 'Previous pane', 'Pane', '['),
  command('pane.close', 'Close pane', 'Pane', 'Shift+X'),
  command('pane.moveLeft', 'Move pane left', 'Pane', 'Alt+Shift+ArrowLeft'),
  command('pane.moveRight', 'Move pane right', 'Pane', 'Alt+Shift+ArrowRight'),
  command('pane.together', 'Read the panes together, or each by itself', 'Pane', 'Y'),
  command('pane.portals', 'Show or hide what other sources say of the passage you read', 'Pane', 'Shift+Y'),
  command('pane.furniture', 'Show or hide page furniture', 'Pane', 'F'),

  command('annotate.1', 'Mark with colour 1', 'Passage', '1'),
  command('annotate.2', 'Mark with colour 2', 'Passage', '2'),
  command('annotate.3', 'Mark with colour 3', 'Passage', '3'),
  command('annotate.4', 'Mark with colour 4', 'Passage', '4'),
  command('annotate.5', 'Mark with colour 5', 'Passage', '5'),
  command('annotation.note', 'Write a note', 'Passage', 'N'),
  command('annotation.tag', 'Tag', 'Passage', 'T'),
  command('annotation.addRange', 'Add the selection to the annotation', 'Passage', 'A'),
  command('annotation.next', 'Next annotation', 'Passage', 'J'),
  command('annotation.previous', 'Previous annotation', 'Passage', 'K'),
  command('annotation.growEnd', 'Move its end forward', 'Passage', 'Shift+ArrowRight'),
  command('annotation.shrinkEnd', 'Move its end back', 'Passage', 'Shift+ArrowLeft'),
  command('annotation.growStart', 'Move its start back', 'Passage', 'Mod+Shift+ArrowLeft'),
  command('annotation.shrinkStart', 'Move its start forward', 'Passage', 'Mod+Shift+ArrowRight'),
  command('annotation.copyQuote', 'Copy quote with its source', 'Passage', 'Q'),
  command('block.fold', 'Fold the paragraph as page furniture', 'Passage'),
  command('annotation.place', 'Place the lost passage on the selection', 'Passage', 'P'),
  command('annotation.remove', 'Delete annotation', 'Passage', 'Delete', 'Backspace'),

  command('finding.next', 'Next discrepancy', 'Discrepancies', 'J', 'ArrowDown'),
  command('finding.previous', 'Previous discrepancy', 'Discrepancies', 'K', 'ArrowUp'),
  command('finding.show', 'Show both passages', 'Discrepancies', 'Enter'),
  command('finding.contradicts', 'Accept as contradicts', 'Discrepancies', 'A'),
  command('finding.qualifies', 'Accept as qualifies', 'Discrepancies', 'Q'),
  command('finding.restates', 'Accept as restates', 'Discrepancies', 'R'),
  command('finding.variant', 'Accept as a variant', 'Discrepancies', 'V'),
  command('finding.dismiss', 'Dismiss…', 'Discrepancies', 'D'),
  command('finding.dismiss.1', 'Dismiss: different event', 'Discrepancies', '1'),
  command('finding.dismiss.2', 'Dismiss: later update', 'Discrepancies', '2'),
  command('finding.dismiss.3', 'Dismiss: rounding', 'Discrepancies', '3'),
  command('finding.dismiss.4', 'Dismiss: different scope', 'Discrepancies', '4'),
  command('finding.dismiss.5', 'Dismiss: reported view', 'Discrepancies', '5'),
  command('finding.dismiss.6', 'Dismiss: misread', 'Discrepancies', '6'),
  command('finding.dismiss.7', 'Dismiss: unimportant', 'Discrepancies', '7'),
  command('finding.skip', 'Skip for now', 'Discrepancies', 'S'),
  command('finding.reopen', 'Open again', 'Discrepancies', 'O'),
  command('finding.explain', 'Compare passage with passage', 'Discrepancies', 'M'),
  command('finding.rescan', 'Compare all sources anew', 'Discrepancies'),
  command('finding.cancel', 'Cancel the comparison', 'Discrepancies'),
  command('reader.choose', 'Second reader…', 'Discrepancies'),
  command('names.edit', 'Names that are one, or two…', 'Discrepancies'),

  command('claim.make', 'Make a claim', 'Claims and links', 'C'),
  command('claim.attach', 'Attach passage to a claim…', 'Claims and links', 'E'),
  command('link.make', 'Link passage to passage', 'Claims and links', 'L'),
  command('link.follow', 'Show the other end of a link', 'Claims and links', 'O'),

  command('brief.new', 'New brief', 'Brief'),
  command('brief.duplicate', 'Duplicate the brief', 'Brief'),
  command('brief.template.save', 'Save the brief as a template', 'Brief'),
  command('brief.take-in', 'Take in an edited copy of the brief…', 'Brief'),
  command('brief.export.markdown', 'Export the brief as Markdown…', 'Brief'),
  command('brief.export.obsidian', 'Export the brief as Markdown for Obsidian…', 'Brief'),
  command('brief.export.html', 'Export the brief as HTML…', 'Brief'),
  command('brief.export.docx', 'Export the brief as a Word document…', 'Brief'),
  command('brief.export.pdf', 'Export the brief as PDF…', 'Brief'),
  command('brief.export.json', 'Export the brief as JSON, to be imported again…', 'Brief'),
  command('brief.export.claim-review', 'Export the claims of the brief as ClaimReview…', 'Brief'),

  command('region.next', 'Go to the next region', 'View', 'F6'),
  command('region.previous', 'Go to the region before', 'View', 'Shift+F6'),
  command('help.shortcuts', 'Keyboard shortcuts', 'Help', '?'),
] as const satisfies readonly CommandSpec[]

export type CommandId = (typeof commands)[number]['id']

const byId = new Map<string, CommandSpec>(commands.map((spec) => [spec.id, spec]))

export function commandSpec(id: CommandId): CommandSpec {
  const spec = byId.get(id)
  if (!spec) throw new Error(`No command is called ${id}.`)
  return spec
}
