import { Button, makeStyles } from '@fluentui/react-components'
import { Suspense, useState } from 'react'
import { NO_RULE } from '../../../../domain/valuation/objections/objection-rate.ts'
import type { ShownWorth } from '../../../api.ts'
import { onDemand } from '../../../ui/on-demand.ts'
import { Row } from '../../../ui/Row.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { ObjectionButton } from '../ObjectionButton.tsx'
import { ClassRow } from './ClassRow.tsx'
import { PotentialRow } from './PotentialRow.tsx'
import { ShareRow } from './ShareRow.tsx'
import { useCustomerClassTexts } from './use-customer-class-texts.ts'

const SayPotential = onDemand(async () => (await import('./SayPotential.tsx')).SayPotential)
const ClassByHandForm = onDemand(async () => (await import('./ClassByHandForm.tsx')).ClassByHandForm)
const WorthHistory = onDemand(async () => (await import('./WorthHistory.tsx')).WorthHistory)
const GroupPotentials = onDemand(async () => (await import('./GroupPotentials.tsx')).GroupPotentials)

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', padding: '6px 0' } })

/** What opens below the figures, one at a time. */
const parts = ['say', 'hand', 'history', 'groups'] as const
type Part = (typeof parts)[number]

/** Class and potential of a customer, why they are so, and what changes them. */
export function WorthView({ customerId, worth }: { customerId: string; worth: ShownWorth }) {
  const styles = useStyles()
  const texts = useCustomerClassTexts()
  const { money } = useFormat()
  const [open, setOpen] = useState<Part | null>(null)
  const { group, marginCents, classCode, ruleId, potential } = worth
  return (
    <>
      <ClassRow customerId={customerId} worth={worth} />
      {classCode && <ObjectionButton customerId={customerId} subject="class" ruleKey={ruleId ?? NO_RULE} shown={classCode} />}
      <PotentialRow potential={potential} />
      {potential.cents !== null && (
        <ObjectionButton customerId={customerId} subject="potential" ruleKey={potential.source} shown={money(potential.cents)} />
      )}
      <ShareRow worth={worth} />
      {marginCents !== null && <Row title={texts.margin} end={money(marginCents)} />}
      {group && <Row title={texts.group(group.companies, group.known)} end={money(group.potentialCents)} />}
      <div className={styles.buttons}>
        {parts.map((part) => (
          <Button key={part} size="small" aria-expanded={open === part} onClick={() => setOpen(open === part ? null : part)}>
            {texts[part].open}
          </Button>
        ))}
      </div>
      {open && (
        <Suspense fallback={<Skeleton heights={[26, 26]} />}>
          <Opened part={open} customerId={customerId} worth={worth} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  )
}

function Opened({ part, customerId, worth, onClose }: { part: Part; customerId: string; worth: ShownWorth; onClose: () => void }) {
  switch (part) {
    case 'say':
      return <SayPotential customerId={customerId} onClose={onClose} />
    case 'hand':
      return <ClassByHandForm customerId={customerId} worth={worth} onClose={onClose} />
    case 'history':
      return <WorthHistory customerId={customerId} />
    case 'groups':
      return <GroupPotentials customerId={customerId} />
  }
}
