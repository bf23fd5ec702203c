import { Button } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { joined } from '../../desk/joined.ts'
import { type Loyalty, useLoyaltyActs } from './use-loyalty.ts'
import { useLoyaltyTexts } from './use-loyalty-texts.ts'

/** What somebody has entered, to be taken back. */
export function EnteredFactLine({ fact, customerId }: { fact: Loyalty['entered'][number]; customerId: string }) {
  const texts = useLoyaltyTexts()
  const { day } = useFormat()
  const { withdraw } = useLoyaltyActs(customerId)
  const withdrawing = useMutation({ mutationFn: () => withdraw(fact) })
  const kind = texts.kinds[fact.kind]
  return (
    <>
      <Row
        title={kind}
        below={joined(texts.entered(day(fact.happenedOn), fact.by), fact.note)}
        end={
          <Button
            size="small"
            appearance="transparent"
            aria-label={texts.withdrawOf(kind)}
            disabled={withdrawing.isPending}
            onClick={() => withdrawing.mutate()}
          >
            {texts.withdraw}
          </Button>
        }
      />
      {withdrawing.error && <ErrorNote error={withdrawing.error} onRetry={() => withdrawing.mutate()} />}
    </>
  )
}
