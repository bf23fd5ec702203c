import { Button } from '@fluentui/react-components'
import { Row } from '../../../ui/Row.tsx'
import { useChancesTexts } from '../use-chances-texts.ts'
import { type Bar, useAllowGroup } from './use-allow-group.ts'

/** What the customer is not to be offered, why, and who said so; each can be allowed again. */
export const BarredGroups = ({ customerId, bars }: { customerId: string; bars: readonly Bar[] }) =>
  bars.map((bar) => <BarredGroup key={bar.productGroupId} customerId={customerId} bar={bar} />)

function BarredGroup({ customerId, bar }: { customerId: string; bar: Bar }) {
  const texts = useChancesTexts()
  const { mutate, isPending } = useAllowGroup(customerId, bar)
  return (
    <Row
      title={texts.barred(bar.group)}
      below={bar.by === null ? bar.reason : texts.barredBy(bar.reason, bar.by)}
      end={
        <Button size="small" disabled={isPending} aria-label={texts.allowOf(bar.group)} onClick={() => mutate()}>
          {texts.allow}
        </Button>
      }
    />
  )
}
