import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '../../../api.ts'
import { CutList } from '../../../ui/CutList.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { CustomerLink } from '../../desk/CustomerLink.tsx'
import { joined } from '../../desk/joined.ts'
import { useProposalTexts } from './use-proposal-texts.ts'
import { usePutOffCustomer } from './use-put-off-customer.ts'

const useStyles = makeStyles({
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px', padding: '4px 0' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: '12px' },
})

/** Who is not proposed, with who said so and the way back; asked for once it is opened. */
export function PutOffCustomers({ onCustomer }: { onCustomer: (customerId: string) => void }) {
  const styles = useStyles()
  const texts = useProposalTexts()
  const { day } = useFormat()
  const [isOpen, setIsOpen] = useState(false)
  const { data } = useQuery(useTRPC().proposals.leftAlone.queryOptions(undefined, { enabled: isOpen }))
  const { resume, allow } = usePutOffCustomer()
  const rows = [
    ...(data?.paused ?? []).map((each) => ({ ...each, key: each.customerId, what: texts.until(day(each.until)), back: () => resume(each) })),
    ...(data?.refused ?? []).map((each) => ({
      ...{ ...each, key: `${each.customerId} ${each.kind}`, what: texts.kinds[each.kind] },
      back: () => allow(each, each.kind),
    })),
  ]
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{texts.leftAlone}</summary>
      {data && rows.length === 0 && <div className={styles.quiet}>{texts.nobodyLeftAlone}</div>}
      <CutList rows={rows}>
        {({ key, customerId, customer, what, by, back }) => (
          <div key={key} className={styles.row}>
            <CustomerLink name={customer} onOpen={() => onCustomer(customerId)} />
            <span className={styles.quiet}>{joined(what, by && texts.by(by))}</span>
            <Button size="small" aria-label={texts.resumeOf(customer)} onClick={() => void back()}>
              {texts.resume}
            </Button>
          </div>
        )}
      </CutList>
    </details>
  )
}
