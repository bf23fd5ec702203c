import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Row } from '../../../ui/Row.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useCustomerClassTexts } from './use-customer-class-texts.ts'

/** The potential by product group: as the customer says it, or as others of his kind divide what they buy. */
export function GroupPotentials({ customerId }: { customerId: string }) {
  const texts = useCustomerClassTexts().groups
  const { money, percent, day } = useFormat()
  const { data, error, refetch } = useQuery(useTRPC().potentials.ofGroups.queryOptions({ customerId }))
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton heights={[16, 16]} />
  if (data.length === 0) return <Row title={texts.empty} />
  return data.map(({ productGroupId, name, cents, saidOn, share, customers, revenueCents }) => (
    <Row
      key={productGroupId}
      title={name}
      below={[saidOn ? texts.said(day(saidOn)) : texts.shared(percent(share ?? 0), customers ?? 0), texts.ours(money(revenueCents))].join('; ')}
      end={money(cents)}
    />
  ))
}
