import {
  changePreferences,
  defaultReading,
  type ReadingMeasure,
  stepFrom,
  steps,
  type Theme,
  themes,
  usePreferences,
} from '../../state/preferences'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Segmented } from '../../ui/segmented'
import styles from './settings.module.css'

const names: { readonly [Theme in (typeof themes)[number]]: string } = { light: 'Light', dark: 'Dark', system: 'As the system' }

const measures: readonly {
  readonly measure: ReadingMeasure
  readonly label: string
  readonly unit: string
  readonly less: string
  readonly more: string
}[] = [
  { measure: 'textSize', label: 'Text size', unit: 'px', less: 'Smaller', more: 'Larger' },
  { measure: 'lineWidth', label: 'Line width', unit: ' letters', less: 'Narrower', more: 'Wider' },
  { measure: 'lineSpacing', label: 'Line spacing', unit: '', less: 'Tighter', more: 'Looser' },
]

/** How sources look on this screen. */
export function TextDialog() {
  const preferences = usePreferences()
  return (
    <Dialog
      open
      size="narrow"
      title="Text and theme"
      onClose={() => showDialog(null)}
      footer={<Button onClick={() => void changePreferences(defaultReading)}>As it was at first</Button>}
    >
      <div className={styles.measures}>
        <Segmented
          label="Theme"
          value={preferences.theme}
          options={themes.map((theme: Theme) => ({ value: theme, label: names[theme] }))}
          onChange={(theme) => void changePreferences({ theme })}
        />
        {measures.map(({ measure, label, unit, less, more }) => {
          const value = preferences[measure]
          const scale: readonly number[] = steps[measure]
          const step = (direction: 1 | -1) => void changePreferences({ [measure]: stepFrom(measure, value, direction) })
          return (
            <fieldset key={measure} className={styles.measure}>
              <legend>{label}</legend>
              <Button disabled={value <= (scale[0] ?? value)} onClick={() => step(-1)}>
                {less}
              </Button>
              <output>
                {value}
                {unit}
              </output>
              <Button disabled={value >= (scale[scale.length - 1] ?? value)} onClick={() => step(1)}>
                {more}
              </Button>
            </fieldset>
          )
        })}
      </div>
    </Dialog>
  )
}
