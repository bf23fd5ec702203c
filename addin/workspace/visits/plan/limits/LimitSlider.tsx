import { Label, makeStyles, Slider, tokens, useId } from '@fluentui/react-components'

const useStyles = makeStyles({
  field: { flex: '1 1 200px', minWidth: 0, maxWidth: '320px' },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0 8px', fontSize: '12px' },
  value: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  slider: { width: '100%' },
})

type Props = { label: string; value: number; text: string; min: number; max: number; step: number; onChange: (value: number) => void }

/** One limit, with its value in words. */
export function LimitSlider({ label, value, text, min, max, step, onChange }: Props) {
  const styles = useStyles()
  const id = useId('limit')
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <Label size="small" htmlFor={id}>
          {label}
        </Label>
        <span className={styles.value}>{text}</span>
      </div>
      <Slider
        {...{ id, min, max, step, value }}
        size="small"
        className={styles.slider}
        aria-valuetext={text}
        onChange={(_event, data) => onChange(data.value)}
      />
    </div>
  )
}
