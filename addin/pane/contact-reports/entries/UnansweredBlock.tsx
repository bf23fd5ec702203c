import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { CutList } from '../../../ui/CutList.tsx'
import { today } from '../../../ui/days.ts'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { Block } from '../../desk/Block.tsx'
import { CustomerLink } from '../../desk/CustomerLink.tsx'
import { joined } from '../../desk/joined.ts'
import { useEntryTexts } from './use-entry-texts.ts'

/** What customers suggest and wait to hear of, once no follow-up stands for it. Nothing where there is none, or while nobody knows. */
export function UnansweredBlock({ onCustomer }: { onCustomer: (customerId: string) => void }) {
  const { suggestion: texts } = useEntryTexts()
  const { day } = useFormat()
  const { data } = useQuery(useTRPC().entries.unanswered.queryOptions())
  if (!data?.length) return null
  return (
    <Block title={texts.unanswered}>
      <CutList rows={data}>
        {({ entryId, title, dueOn, responsible, customerId, customer }) => (
          <Row
            key={entryId}
            title={<CustomerLink name={customer} onOpen={() => onCustomer(customerId)} />}
            below={joined(title, dueOn < today() ? texts.wasDue(day(dueOn)) : texts.dueBy(day(dueOn)), texts.since(responsible))}
          />
        )}
      </CutList>
    </Block>
  )
}
