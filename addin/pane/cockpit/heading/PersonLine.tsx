import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { PersonAdd16Regular } from '@fluentui/react-icons/svg/person-add'
import type { Person } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { PhoneLink } from './PhoneLink.tsx'

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '4px', minHeight: '22px', minWidth: 0 },
  who: { minWidth: 0, overflowWrap: 'anywhere' },
  add: {
    minWidth: 0,
    minHeight: '20px',
    flexShrink: 0,
    padding: '0 2px',
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightRegular,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  phones: { marginInlineStart: 'auto', display: 'flex', flexShrink: 0, gap: '2px' },
})

/** Who wrote and is nobody whom the customer knows. `onAdd` null: nothing says that he is one of its people. */
export type Writer = { name: string; address: string; onAdd: (() => void) | null }

type Props = { person: Person | null; writer: Writer | null; companyPhone: string | null }

/** The person one writes with, how one speaks to them, and their numbers; without one whoever wrote, and the company's number. */
export function PersonLine({ person, writer, companyPhone }: Props) {
  const styles = useStyles()
  const { head, unknown } = useTexts()
  const phones = person?.phones.length ? person.phones : companyPhone ? [{ number: companyPhone, kind: 'work' as const }] : []
  const details = person ? [person.function, person.hasLeft ? head.hasLeft : head[person.addressForm]].filter(Boolean).join(', ') : ''
  return (
    <div className={styles.line}>
      {person && (
        <span className={styles.who}>
          {person.name}
          <span className={styles.quiet}>{details && ` · ${details}`}</span>
        </span>
      )}
      {!person && writer && (
        <span className={styles.who} title={writer.address}>
          {writer.name || writer.address}
        </span>
      )}
      {!person && writer?.onAdd && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.add}
          icon={<PersonAdd16Regular />}
          aria-label={`${unknown.addHere}: ${writer.name || writer.address}`}
          title={unknown.addHere}
          onClick={writer.onAdd}
        >
          {unknown.create}
        </Button>
      )}
      <span className={styles.phones}>
        {phones.slice(0, 2).map(({ number, kind }) => (
          <PhoneLink key={number} number={number} kind={kind} />
        ))}
      </span>
    </div>
  )
}
