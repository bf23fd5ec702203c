import { Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gap: '8px 16px',
    alignItems: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  preview: {
    margin: 0,
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: 'inherit',
    fontSize: '13px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
})

type Props = {
  label: string
  /** Which placeholders there are. */
  hint: string
  /** Why it cannot stay so. */
  problem: string | undefined
  value: string
  lines: number
  onChange: (value: string) => void
  previewLabel: string
  /** What it makes of an example. */
  preview: string
}

/** A template of the company beside what it makes of an example. */
export function WordingField({ label, hint, problem, value, lines, onChange, previewLabel, preview }: Props) {
  const styles = useStyles()
  return (
    <div className={styles.pair}>
      <Field label={label} hint={hint} validationMessage={problem}>
        <Textarea rows={lines} resize="vertical" value={value} onChange={(_event, data) => onChange(data.value)} />
      </Field>
      <Field label={previewLabel}>
        <pre className={styles.preview}>{preview}</pre>
      </Field>
    </div>
  )
}
