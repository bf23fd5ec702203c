import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: 0, padding: 0, border: 'none', minWidth: 0 },
  heading: { padding: '0 0 2px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
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

export type ChipsProps<T extends string> = {
  label: string
  options: readonly (readonly [value: T, label: string])[]
  /** The label stands above the chips, where their words alone do not say what is chosen. */
  isHeaded?: boolean
}

/** What can be chosen by one click each, one or several. */
export function Chips<T extends string>({
  label,
  options,
  isHeaded = false,
  isChosen,
  onPress,
}: ChipsProps<T> & { isChosen: (value: T) => boolean; onPress: (value: T) => void }) {
  const styles = useStyles()
  return (
    <fieldset className={styles.row} aria-label={isHeaded ? undefined : label}>
      {isHeaded && <legend className={styles.heading}>{label}</legend>}
      {options.map(([option, name]) => (
        <button
          key={option}
          type="button"
          className={mergeClasses(styles.chip, isChosen(option) && styles.chosen)}
          aria-pressed={isChosen(option)}
          onClick={() => onPress(option)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  )
}
