import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { PersonQuestionMark24Regular } from '@fluentui/react-icons/svg/person-question-mark'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../../../ui/app-context.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorPage } from '../../../ui/errors/ErrorPage.tsx'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { useFormPlace } from '../../../ui/forms/use-form-place.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import type { PaneNavigation } from '../../desk/navigation.ts'
import { PlainPage } from '../../desk/PlainPage.tsx'
import { ConnectButton } from '../logging/ConnectButton.tsx'
import { SenderForm, type SenderRequest } from './SenderForm.tsx'
import { SenderLine } from './SenderLine.tsx'
import { useUnknownSenders } from './use-unknown-senders.ts'

const useStyles = makeStyles({
  main: { padding: '8px 12px', maxWidth: '720px' },
  title: { margin: 0, fontSize: '16px', lineHeight: '22px', fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: '2px 0 8px', color: tokens.colorNeutralForeground2 },
  list: { margin: '6px 0', padding: 0, listStyleType: 'none' },
})

/** Who has written to the user and is nobody's contact yet, in the pane. */
export function UnknownSendersView({ top, navigation }: { top: ReactNode; navigation: PaneNavigation }) {
  return <UnknownSendersPage top={top} frame={(page) => <PlainPage navigation={navigation}>{page}</PlainPage>} />
}

/** The same as a page with what can be made of each, read out of Outlook while it is looked at. `frame`: what stands around the list, and gives way to a form. */
export function UnknownSendersPage({ top, frame = (page) => page }: { top: ReactNode; frame?: (page: ReactNode) => ReactNode }) {
  const { form, openForm, closeForm } = useFormPlace<SenderRequest>(null)
  return (
    <>
      {form && <SenderForm request={form} onClose={closeForm} />}
      <div hidden={form !== null}>
        {frame(
          <>
            {top}
            <Senders onForm={openForm} />
          </>,
        )}
      </div>
    </>
  )
}

type Order = 'newest' | 'most'

function Senders({ onForm }: { onForm: (request: SenderRequest) => void }) {
  const styles = useStyles()
  const { unknownSenders: texts } = useTexts()
  const { number } = useFormat()
  const { query, senders, read, isConnected } = useUnknownSenders()
  const [order, setOrder] = useState<Order>('newest')
  const [opened, setOpened] = useState<string | null>(null)
  const sorted = order === 'newest' ? senders : senders.toSorted((a, b) => b.mails - a.mails)
  if (query.isPending) return <Skeleton heights={[22, 34, 34, 34, 34]} />
  if (query.error && senders.length === 0) return <ErrorPage error={query.error} onRetry={() => void query.refetch()} />
  const isAll = isConnected && !query.hasNextPage
  return (
    <main className={styles.main}>
      <h1 className={styles.title}>{isAll && senders.length > 0 ? texts.count(number(senders.length), senders.length === 1) : texts.title}</h1>
      <p className={styles.quiet}>{texts.intro}</p>
      {!isConnected && (
        <EmptyState icon={<PersonQuestionMark24Regular />} title={texts.notConnected}>
          <ConnectButton />
        </EmptyState>
      )}
      {isAll && senders.length === 0 && <EmptyState icon={<PersonQuestionMark24Regular />} title={texts.nobody} hint={texts.nobodyHint} />}
      {senders.length > 1 && (
        <ChipChoice label={texts.order} value={order} options={orders.map((each) => [each, texts.orders[each]])} onChange={setOrder} />
      )}
      <ul className={styles.list}>
        {sorted.map((sender) => (
          <SenderLine
            key={sender.address}
            sender={sender}
            isOpen={opened === sender.address}
            onToggle={() => setOpened(opened === sender.address ? null : sender.address)}
            onAssign={() => onForm({ sender, as: 'contact' })}
            onProspect={() => onForm({ sender, as: 'prospect' })}
          />
        ))}
      </ul>
      {query.hasNextPage && (
        <>
          <p className={styles.quiet}>{texts.readSoFar(number(read))}</p>
          <Button size="small" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {query.isFetchingNextPage ? texts.reading : texts.older}
          </Button>
        </>
      )}
      {query.error && senders.length > 0 && <ErrorPage error={query.error} onRetry={() => void query.fetchNextPage()} />}
    </main>
  )
}

const orders = ['newest', 'most'] as const satisfies readonly Order[]
