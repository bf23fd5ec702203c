import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: 0, padding: 0, border: 'none', minWidth: 0 },
  chip: {
    minHeight: '26px',
    padding: '0 9px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: '12px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
})

type Props<T extends string> = {
  label: string
  value: string
  options: readonly (readonly [value: T, label: string])[]
  onChange: (value: T) => void
}

/** A few choices by one click each. */
export function ChipChoice<T extends string>({ label, value, options, onChange }: Props<T>) {
  const styles = useStyles()
  return (
    <fieldset className={styles.row} aria-label={label}>
      {options.map(([option, name]) => (
        <button
          key={option}
          type="button"
          className={mergeClasses(styles.chip, option === value && styles.chosen)}
          aria-pressed={option === value}
          onClick={() => onChange(option)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  )
}
