import { Button } from '@fluentui/react-components'
import { PeopleTeam24Regular } from '@fluentui/react-icons/svg/people-team'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, Suspense, useState } from 'react'
import { type ItemAnswer, type MailState, useTRPC } from '../../api.ts'
import type { OpenItem } from '../../office/mail-host.ts'
import { askFor } from '../../open-item.ts'
import { useTexts } from '../../ui/app-context.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorPage } from '../../ui/errors/ErrorPage.tsx'
import { onDemand } from '../../ui/on-demand.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePace } from '../../ui/use-pace.ts'
import { BackBar } from '../desk/BackBar.tsx'
import type { PaneNavigation } from '../desk/navigation.ts'
import { PlainPage } from '../desk/PlainPage.tsx'
import { DraftLine } from '../mail/compose/DraftLine.tsx'
import { WhyLine } from '../mail/logging/WhyLine.tsx'
import { CustomerDesk } from './CustomerDesk.tsx'
import { NobodyThere } from './NobodyThere.tsx'
import { useForwarded } from './use-forwarded.ts'

const SearchView = onDemand(async () => (await import('../customers/search/SearchView.tsx')).SearchView)
const UnknownSenderView = onDemand(async () => (await import('../customers/unknown-sender/UnknownSenderView.tsx')).UnknownSenderView)
const IgnoredSender = onDemand(async () => (await import('../customers/unknown-sender/IgnoredSender.tsx')).IgnoredSender)

/** A colleague's word on it shall be seen. */
const isTeamMail = (answer: ItemAnswer | undefined): boolean =>
  answer?.kind === 'customers' && answer.mail.state === 'logged' && answer.mail.team !== null

/** What stands beside the open item: the customer's cockpit, or what to do without one. One request per item; drawn anew for each. */
export function ItemCockpit({ item, navigation }: { item: OpenItem; navigation: PaneNavigation }) {
  const texts = useTexts()
  const trpc = useTRPC()
  const client = useQueryClient()
  const pace = usePace()
  const [customerId, setCustomerId] = useState<string | null>(item.visitOf)
  const [isChoosing, setIsChoosing] = useState(false)
  const isEmpty = item.parties.length === 0 && item.sender === null && customerId === null
  const plain = useQuery(trpc.cockpit.ofItem.queryOptions(askFor(item, customerId), { enabled: !isEmpty }))
  const forwarded = useForwarded(item, plain.data?.kind === 'internal')
  const people = forwarded === 'reading' ? [] : forwarded
  const options = trpc.cockpit.ofItem.queryOptions(askFor(item, customerId, people), {
    enabled: !isEmpty,
    refetchInterval: ({ state }) => (isTeamMail(state.data) ? pace : false),
  })
  const query = useQuery(options)
  const answer = query.data
  const mail: MailState = answer?.mail ?? { state: 'not_logged' }
  const stateLine = isEmpty ? null : item.mode === 'compose' ? (
    <DraftLine item={item} recipient={null} />
  ) : (
    item.mode === 'read' && <WhyLine item={item} mail={mail} />
  )
  const framed = (content: ReactNode): ReactNode => (
    <PlainPage navigation={navigation}>
      {stateLine}
      {content}
    </PlainPage>
  )
  if (isChoosing)
    return (
      <Suspense fallback={<Skeleton />}>
        <SearchView
          top={<BackBar label={texts.common.back} onBack={() => setIsChoosing(false)} />}
          firstText=""
          onHit={(hit) => {
            setCustomerId(hit.customerId)
            setIsChoosing(false)
          }}
        />
      </Suspense>
    )
  const choice = (
    <Button appearance="primary" onClick={() => setIsChoosing(true)}>
      {texts.head.choose}
    </Button>
  )
  if (isEmpty) return framed(<NobodyThere mode={item.mode}>{item.mode === 'appointment' && choice}</NobodyThere>)
  if (query.isPending || forwarded === 'reading') return <Skeleton />
  if (!answer) return framed(<ErrorPage error={query.error} onRetry={() => void query.refetch()} />)
  const onMailState = (mail: MailState): void => {
    client.setQueryData(options.queryKey, (old) => old && { ...old, mail })
  }
  switch (answer.kind) {
    case 'customers':
      return (
        <CustomerDesk
          key={answer.cockpit.customer.customerId}
          cockpit={answer.cockpit}
          choices={answer.choices}
          more={answer.more}
          onChoose={setCustomerId}
          open={{ item, onMailState, mail, isInternal: answer.isInternal, stranger: answer.stranger }}
          {...navigation}
        />
      )
    case 'unknown':
      return (
        <Suspense fallback={<Skeleton />}>
          <UnknownSenderView sender={answer.sender} mail={{ item, mail }} proposals={answer.proposals} top={stateLine} navigation={navigation} />
        </Suspense>
      )
    case 'internal':
      return framed(
        <EmptyState
          icon={<PeopleTeam24Regular />}
          title={texts.states.internal}
          hint={item.mode === 'read' ? texts.states.internalHint : texts.states.internalChoice}
        >
          {item.mode !== 'compose' && choice}
        </EmptyState>,
      )
    case 'ignored':
      return framed(<IgnoredSender address={answer.address} />)
  }
}
