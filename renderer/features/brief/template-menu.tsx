import { useRef } from 'react'
import { templates } from '../../../shared/brief/templates'
import type { BriefTemplate } from '../../../shared/model/brief-template'
import { saveFile } from '../../host'
import { runCommand } from '../../state/commands'
import { mutate, newBatch, useWorkspace } from '../../state/library'
import { notify, notifyFailure } from '../../state/notices'
import { undoOf } from '../../state/undoing'
import { useView } from '../../state/view'
import { Button } from '../../ui/button'
import { Menu, type MenuItem } from '../../ui/menu'

/** Briefs from outlines: those that come along, those of this library, and those in files. */
export function TemplateMenu() {
  const own = useWorkspace((workspace) => workspace.library.templates)
  const files = useRef<HTMLInputElement>(null)
  const begin = (template: BriefTemplate): MenuItem => ({ kind: 'item', label: template.name, run: () => void addFrom(template) })
  return (
    <>
      <input
        ref={files}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="Template file"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) void addFromFile(file)
          event.target.value = ''
        }}
      />
      <Menu
        trigger={<Button>Template</Button>}
        items={[
          { kind: 'heading', label: 'New brief from' },
          ...templates.map(begin),
          ...own.map(begin),
          { kind: 'item', label: 'A template in a file…', run: () => files.current?.click() },
          { kind: 'line' },
          { kind: 'item', label: 'Save this brief as a template', run: () => runCommand('brief.template.save') },
          ...own.flatMap((template): readonly MenuItem[] => [
            { kind: 'item', label: `Save “${template.name}” to a file…`, run: () => void saveToFile(template) },
            { kind: 'item', label: `Delete the template “${template.name}”`, run: () => void forget(own, template) },
          ]),
        ]}
      />
    </>
  )
}

/** `template` may be anything that a file held: the host says what is wrong with it. */
async function addFrom(template: unknown): Promise<void> {
  const added = await mutate('briefs.add', { template: template as never })
  if (added) useView.setState({ briefId: added.id })
}

async function addFromFile(file: File): Promise<void> {
  let template: unknown
  try {
    template = JSON.parse(await file.text())
  } catch {
    notify(`“${file.name}” is no template: a template is a JSON file. Nothing was changed.`, { tone: 'problem' })
    return
  }
  await addFrom(template)
}

async function saveToFile(template: BriefTemplate): Promise<void> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(template, null, 2)}\n`)
  const saved = await saveFile(`${template.name.replace(/[^\p{L}\p{N} -]+/gu, '')}.json`, bytes, 'application/json')
  if (!saved.ok) notifyFailure(saved.error)
  else if (saved.value !== null) notify(`${saved.value}.`)
}

async function forget(own: readonly BriefTemplate[], template: BriefTemplate): Promise<void> {
  const batch = newBatch('template')
  if (!(await mutate('libraries.update', { patch: { templates: own.filter((other) => other !== template) }, batch }))) return
  notify(`The template “${template.name}” was deleted. Briefs made from it stay.`, {
    action: undoOf(batch),
  })
}
