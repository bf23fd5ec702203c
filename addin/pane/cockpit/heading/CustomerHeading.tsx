import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Suspense, useState } from 'react'
import type { Cockpit, CustomerChoice } from '../../../api.ts'
import { AddressLink } from '../../../ui/AddressLink.tsx'
import { addressLine } from '../../../ui/address-line.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ClassBadge } from '../../../ui/ClassBadge.tsx'
import { FetchAhead, onDemand } from '../../../ui/on-demand.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { CareTeam } from '../../customers/CareTeam.tsx'
import { CustomerSwitch } from './CustomerSwitch.tsx'
import { PersonLine, type Writer } from './PersonLine.tsx'

const StageChoice = onDemand(async () => (await import('./StageChoice.tsx')).StageChoice)
const AccountLineView = onDemand(async () => (await import('../../commerce/accounts/AccountLineView.tsx')).AccountLineView)
const ofProspects = [StageChoice]

const useStyles = makeStyles({
  box: { padding: '7px 12px 0' },
  line: { display: 'flex', alignItems: 'center', gap: '6px', minWidth: 0 },
  name: {
    margin: 0,
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontSize: '16px',
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
  },
  kind: { marginInlineStart: 'auto', flexShrink: 0, color: tokens.colorNeutralForeground2, fontSize: '12px' },
  stage: { flexShrink: 0, minWidth: 0, minHeight: '20px', padding: '0 7px', fontSize: '12px', fontWeight: tokens.fontWeightRegular },
  site: { minWidth: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2, fontSize: '12px' },
  account: { minHeight: '24px' },
  end: { marginInlineStart: 'auto', flexShrink: 0 },
})

type Props = { cockpit: Cockpit; choices: CustomerChoice[]; more: number; onChoose: (customerId: string) => void; writer?: Writer | null }

/** Company with class, the person, the site and who cares for them. */
export function CustomerHeading({ cockpit: { customer, person }, choices, more, onChoose, writer = null }: Props) {
  const styles = useStyles()
  const texts = useTexts()
  const [isMoving, setIsMoving] = useState(false)
  const address = customer.site && addressLine(customer.site)
  return (
    <header className={styles.box}>
      <div className={styles.line}>
        {choices.length > 1 ? (
          <CustomerSwitch choices={choices} more={more} chosenId={customer.customerId} onChoose={onChoose} />
        ) : (
          <h1 className={styles.name}>{customer.name}</h1>
        )}
        <ClassBadge label={customer.classLabel} />
        <span className={styles.kind}>{customer.kind === 'customer' ? customer.number : texts.kinds[customer.kind]}</span>
      </div>
      <PersonLine person={person} writer={writer} companyPhone={customer.phone} />
      <div className={styles.line}>
        {address ? <AddressLink className={styles.site} address={address} /> : <span className={styles.site}>{customer.industry}</span>}
        {customer.stage && (
          <Button
            size="small"
            className={styles.stage}
            aria-expanded={isMoving}
            aria-label={`${texts.visitReport.stage}: ${texts.visitReport.stages[customer.stage]}`}
            title={texts.visitReport.changeStage}
            onClick={() => setIsMoving(!isMoving)}
          >
            {texts.visitReport.stages[customer.stage]}
          </Button>
        )}
        <span className={styles.end}>
          <CareTeam team={customer.careTeam} />
        </span>
      </div>
      {customer.stage && (
        <div className={styles.account}>
          <Suspense fallback={null}>
            <AccountLineView customerId={customer.customerId} />
          </Suspense>
        </div>
      )}
      {customer.stage && <FetchAhead parts={ofProspects} />}
      {customer.stage && isMoving && (
        <Suspense fallback={<Skeleton heights={[26]} />}>
          <StageChoice customerId={customer.customerId} stage={customer.stage} onDone={() => setIsMoving(false)} />
        </Suspense>
      )}
    </header>
  )
}
