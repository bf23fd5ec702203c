import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(210px, 1fr))',
    alignItems: 'start',
  },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200 },
})

type Props<T extends string> = { label: string; names: readonly T[]; words: Record<T, string>; ticked: readonly T[]; onChange: (ticked: T[]) => void }

/** Any of a list, in columns. */
export function TickList<T extends string>({ label, names, words, ticked, onChange }: Props<T>) {
  const styles = useStyles()
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{label}</legend>
      {names.map((name) => (
        <Checkbox
          key={name}
          label={words[name]}
          checked={ticked.includes(name)}
          onChange={() => onChange(names.filter((each) => (each === name) !== ticked.includes(each)))}
        />
      ))}
    </fieldset>
  )
}
