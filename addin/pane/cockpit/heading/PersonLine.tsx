import { makeStyles, tokens } from '@fluentui/react-components'
import type { Person } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { PhoneLink } from './PhoneLink.tsx'

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '4px', minHeight: '22px', minWidth: 0 },
  who: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
  phones: { marginInlineStart: 'auto', display: 'flex', flexShrink: 0, gap: '2px' },
})

/** The person one writes with, how one speaks to them, and their numbers; without one the company's number. */
export function PersonLine({ person, companyPhone }: { person: Person | null; companyPhone: string | null }) {
  const styles = useStyles()
  const { head } = useTexts()
  const phones = person?.phones.length ? person.phones : companyPhone ? [{ number: companyPhone, kind: 'work' as const }] : []
  const details = person ? [person.function, person.hasLeft ? head.hasLeft : head[person.addressForm]].filter(Boolean).join(', ') : ''
  return (
    <div className={styles.line}>
      <span className={styles.who} title={person ? `${person.name}, ${details}` : ''}>
        {person?.name}
        <span className={styles.quiet}>{details && ` · ${details}`}</span>
      </span>
      <span className={styles.phones}>
        {phones.slice(0, 2).map(({ number, kind }) => (
          <PhoneLink key={number} number={number} kind={kind} />
        ))}
      </span>
    </div>
  )
}
