import { makeStyles, tokens } from '@fluentui/react-components'
import { fromRecipient, type GraphRecipient } from '../mailbox/recipients.ts'

const useStyles = makeStyles({
  line: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
})

/** A mail to hundreds would push its own text off the screen. */
const SHOWN = 12

/** "To: Anna Weber <a.weber@kunde.example>; ..." */
export function PeopleLine({ label, people }: { label: string; people: readonly GraphRecipient[] }) {
  const styles = useStyles()
  if (people.length === 0) return null
  const written = people.slice(0, SHOWN).map((person) => {
    const { name, address } = fromRecipient(person)
    return name === address ? address : `${name} <${address}>`
  })
  const more = people.length > SHOWN ? ` … (+${people.length - SHOWN})` : ''
  return (
    <span className={styles.line}>
      {label}: {written.join('; ')}
      {more}
    </span>
  )
}
