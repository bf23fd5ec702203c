import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useRecentCustomers } from '../../../ui/recent-customers.ts'
import { ChoiceButton } from '../choosing/ChoiceButton.tsx'

/** Customers opened last in this browser; nothing where there are none. */
export function RecentCustomers({ onCustomer }: { onCustomer: (customerId: string) => void }) {
  const { search } = useTexts()
  const customerIds = useRecentCustomers()
  const { data = [] } = useQuery(useTRPC().customers.recent.queryOptions({ customerIds: [...customerIds] }, { enabled: customerIds.length > 0 }))
  if (data.length === 0) return null
  return (
    <section aria-label={search.recent} data-hit>
      <strong>{search.recent}</strong>
      {data.map((choice) => (
        <ChoiceButton key={choice.customerId} choice={choice} note="" onClick={() => onCustomer(choice.customerId)} />
      ))}
    </section>
  )
}
