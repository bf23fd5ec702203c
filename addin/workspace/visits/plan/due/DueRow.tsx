import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { Add16Regular } from '@fluentui/react-icons/svg/add'
import { useState } from 'react'
import type { WhyNot } from '../../../../../domain/visits/week/why-not.ts'
import { CustomerLink } from '../../../../pane/desk/CustomerLink.tsx'
import { useTexts } from '../../../../ui/app-context.ts'
import { ClassBadge } from '../../../../ui/ClassBadge.tsx'
import type { DueCustomer } from '../planner-week.ts'
import { useVisitTexts } from '../use-visit-texts.ts'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '6px',
    padding: '5px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  draggable: { cursor: 'grab' },
  main: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  why: { fontSize: '12px', lineHeight: '16px' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '15px' },
})

/** Why he has no place in the plan, for whoever asks. */
function WhyNotLine({ why, name }: { why: WhyNot; name: string }) {
  const styles = useStyles()
  const { whyNot: texts } = useTexts().planner
  const { whyNot } = useVisitTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={styles.why}>
      <Link as="button" inline aria-expanded={isOpen} aria-label={`${texts.ask} ${name}`} onClick={() => setOpen(!isOpen)}>
        {texts.ask}
      </Link>
      {isOpen && <span>{` ${whyNot(why)}`}</span>}
    </div>
  )
}

type Shown = Pick<DueCustomer, 'customerId' | 'siteId' | 'name' | 'city' | 'position' | 'reasons'> & { minutes?: number } & (
    | { classCode: string | null }
    | { classLabel: string | null }
  )

type Props = { due: Shown; whyNot?: WhyNot | undefined; addLabel?: string; onAdd: (() => void) | null; onCustomer: (customerId: string) => void }

/** One customer: who, where, and why he is due. Whom nobody can find leads to his address. */
export function DueRow({ due, whyNot, addLabel, onAdd, onCustomer }: Props) {
  const styles = useStyles()
  const { due: texts } = useTexts().planner
  const { reasons } = useVisitTexts()
  const { name, customerId, siteId, city, position, minutes } = due
  const label = 'classCode' in due ? due.classCode : due.classLabel
  const data = onAdd && minutes ? { 'data-due': customerId, 'data-site': siteId ?? '', 'data-minutes': minutes, 'data-name': name } : {}
  return (
    <div className={styles.row} {...data}>
      <ClassBadge label={label} />
      <div className={styles.main}>
        <CustomerLink name={name} onOpen={() => onCustomer(customerId)} />
        <div className={styles.quiet}>
          {[city, position && position.accuracy === 'region' ? texts.rough : null, reasons(due.reasons)].filter(Boolean).join(' · ')}
        </div>
        {whyNot && whyNot.kind !== 'no_position' && <WhyNotLine why={whyNot} name={name} />}
        {!position && (
          <Button size="small" appearance="transparent" onClick={() => onCustomer(customerId)}>
            {texts.fixPosition}
          </Button>
        )}
      </div>
      {onAdd && (
        <Button
          size="small"
          appearance="subtle"
          icon={<Add16Regular />}
          aria-label={addLabel ?? texts.add(name)}
          title={addLabel ?? texts.add(name)}
          onClick={onAdd}
        />
      )}
    </div>
  )
}
