import { InteractionTag, InteractionTagPrimary, InteractionTagSecondary, makeStyles, tokens } from '@fluentui/react-components'
import { type KeyboardEvent, useState } from 'react'
import { parseRecipient, type Recipient } from '../mailbox/recipients.ts'
import { useOutlook } from './outlook-context.ts'

const useStyles = makeStyles({
  field: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px',
    minHeight: '30px',
    padding: '2px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    ':focus-within': { borderBottomColor: tokens.colorCompoundBrandStroke },
  },
  label: { width: '76px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  input: {
    flex: '1 1 60px',
    width: 0,
    minWidth: '60px',
    border: 'none',
    outline: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
  },
  error: { width: '100%', color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
})

type RecipientFieldProps = { label: string; people: readonly Recipient[]; onChange: (people: Recipient[]) => void }

/** People of a mail or an appointment; Enter, semicolon, comma or leaving the field takes what was typed. */
export function RecipientField({ label, people, onChange }: RecipientFieldProps) {
  const styles = useStyles()
  const { t } = useOutlook()
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)

  const take = () => {
    const parts = typed.split(/[;,]/).filter((part) => part.trim())
    const found = parts.map(parseRecipient)
    setWrong(found.includes(null))
    setTyped(parts.filter((_, index) => !found[index]).join('; '))
    const added = found.filter((each) => each !== null)
    const isNew = ({ address }: Recipient) => !people.some((person) => person.address === address)
    if (added.some(isNew)) onChange([...people, ...added.filter(isNew)])
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && typed === '') onChange(people.slice(0, -1))
    if (![';', ',', 'Enter'].includes(event.key)) return
    event.preventDefault()
    take()
  }

  return (
    <div className={styles.field}>
      <span className={styles.label}>{label}</span>
      {people.map((person) => (
        <InteractionTag key={person.address} size="small">
          <InteractionTagPrimary hasSecondaryAction title={person.address}>
            {person.name}
          </InteractionTagPrimary>
          <InteractionTagSecondary
            aria-label={t.compose.remove(person.name)}
            onClick={() => onChange(people.filter(({ address }) => address !== person.address))}
          />
        </InteractionTag>
      ))}
      <input
        className={styles.input}
        aria-label={label}
        aria-invalid={isWrong}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={press}
        onBlur={take}
      />
      {isWrong && (
        <span className={styles.error} role="alert">
          {t.compose.notAnAddress}
        </span>
      )}
    </div>
  )
}
