import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useDesk } from '../../desk/use-desk.ts'
import { AccountDetails } from './AccountDetails.tsx'
import { type AccountRequest, stateWords } from './AccountLineView.tsx'
import { DeclinePart } from './DeclinePart.tsx'
import { OpenedPart } from './OpenedPart.tsx'
import { useAccountTexts } from './use-account-texts.ts'
import { useWithdraw } from './use-request-acts.ts'

const useStyles = makeStyles({
  page: {
    maxWidth: '640px',
    minHeight: '100vh',
    padding: '8px 12px 16px',
    boxSizing: 'border-box',
    display: 'grid',
    alignContent: 'start',
    gap: '10px',
  },
  head: { display: 'flex', alignItems: 'center', gap: '8px' },
  title: { flexGrow: 1, minWidth: 0, margin: 0, fontSize: '16px', lineHeight: '22px', overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '16px', overflowWrap: 'anywhere' },
  button: { justifySelf: 'start' },
})

type Props = { customer: { customerId: string; name: string }; onClose: () => void }

/** A request for an account: what it is to be opened with, to be copied, and what becomes of it. */
export function AccountRequestPage(props: Props) {
  return (
    <Suspense fallback={<Skeleton heights={[22, 16, 60, 30]} />}>
      <Page {...props} />
    </Suspense>
  )
}

function Page({ customer: { customerId, name }, onClose }: Props) {
  const styles = useStyles()
  const { common } = useTexts()
  const texts = useAccountTexts()
  const { day } = useFormat()
  const { data: request, error, refetch } = useQuery(useTRPC().accountRequests.ofCustomer.queryOptions({ customerId }))
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>
          {texts.title} {name}
        </h1>
        <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={common.close} onClick={onClose} autoFocus />
      </div>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!error && !request && <Skeleton heights={[16, 60, 30]} />}
      {request && (
        <>
          <p className={styles.quiet} role="status">
            {stateWords(request, texts, day)}
          </p>
          <AccountDetails form={request.form} />
          <Acts request={request} customerId={customerId} onDone={onClose} />
        </>
      )}
    </main>
  )
}

type ActsProps = { request: AccountRequest; customerId: string; onDone: () => void }

/** What can be done with it now. */
function Acts({ request, customerId, onDone }: ActsProps) {
  const styles = useStyles()
  const texts = useAccountTexts()
  const { openForm } = useDesk()
  const withdrawing = useWithdraw(request, onDone)
  if (request.state === 'declined' || request.state === 'withdrawn')
    return (
      <Button appearance="primary" className={styles.button} onClick={() => openForm({ form: 'account_form' })}>
        {texts.askAgain}
      </Button>
    )
  return (
    <>
      <OpenedPart key={request.version} request={request} customerId={customerId} onDone={onDone} />
      {request.state === 'waiting' && <DeclinePart request={request} onDone={onDone} />}
      {request.state === 'waiting' && request.isMine && (
        <Button className={styles.button} disabled={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
          {texts.withdraw}
        </Button>
      )}
      {withdrawing.error && <ErrorNote error={withdrawing.error} onRetry={() => withdrawing.mutate()} />}
    </>
  )
}
