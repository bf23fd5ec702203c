import { Button } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type Outputs, useTRPC, useTRPCClient } from '../../../api.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useNotify } from '../../../ui/notices.tsx'
import { Row } from '../../../ui/Row.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useCustomerClassTexts } from './use-customer-class-texts.ts'
import { useReadWorthAnew } from './use-read-worth-anew.ts'

type Change = Outputs['customerClasses']['history']['rows'][number]
type Said = Outputs['potentials']['list']['rows'][number]

/** How the class has changed, and what the customer has said of his potential. */
export function WorthHistory({ customerId }: { customerId: string }) {
  const trpc = useTRPC()
  const texts = useCustomerClassTexts().history
  const history = useQuery(trpc.customerClasses.history.queryOptions({ customerId }))
  const said = useQuery(trpc.potentials.list.queryOptions({ customerId }))
  const error = history.error ?? said.error
  if (error) return <ErrorNote error={error} onRetry={() => void Promise.all([history.refetch(), said.refetch()])} />
  if (!history.data || !said.data) return <Skeleton heights={[16, 16]} />
  return (
    <>
      {history.data.rows.length === 0 && <Row title={texts.empty} />}
      {history.data.rows.map((change) => (
        <ChangeRow key={change.id} change={change} />
      ))}
      {history.data.more && <Row title={texts.more} />}
      <Row title={<strong>{texts.said}</strong>} />
      {said.data.rows.length === 0 && <Row title={texts.nothingSaid} />}
      {said.data.rows.map((each) => (
        <SaidRow key={each.id} said={each} />
      ))}
      {said.data.more && <Row title={texts.more} />}
    </>
  )
}

function ChangeRow({ change: { fromCode, toCode, changedOn, reason, by } }: { change: Change }) {
  const texts = useCustomerClassTexts().history
  const { day, money } = useFormat()
  const why = [texts.kinds[reason.kind], by && texts.by(by)].filter(Boolean).join(' ')
  const numbers = texts.numbers(reason.potentialCents === null ? null : money(reason.potentialCents), money(reason.revenueCents))
  return <Row title={`${texts.change(fromCode, toCode)}: ${why}`} below={reason.note ?? numbers} end={day(changedOn)} />
}

function SaidRow({ said: { id, cents, saidOn, saidTo, site, productGroup, note, mayWithdraw } }: { said: Said }) {
  const texts = useCustomerClassTexts()
  const { day, money } = useFormat()
  const api = useTRPCClient()
  const notify = useNotify()
  const readAnew = useReadWorthAnew()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.potentials.withdraw.mutate({ id }),
    onSuccess: () => {
      readAnew()
      notify({ text: texts.history.withdrawn })
    },
  })
  const about = [saidTo && texts.saidTo(saidTo), site, productGroup, note].filter(Boolean).join(', ')
  const withdraw = mayWithdraw && (
    <Button
      size="small"
      appearance="transparent"
      icon={<Dismiss16Regular />}
      aria-label={texts.history.withdraw(money(cents))}
      disabled={isPending}
      onClick={() => mutate()}
    />
  )
  return (
    <>
      <Row
        title={day(saidOn)}
        below={about}
        end={
          <>
            {money(cents)}
            {withdraw}
          </>
        }
      />
      {error ? <ErrorNote error={error} /> : null}
    </>
  )
}
