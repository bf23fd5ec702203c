import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, Suspense } from 'react'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { CutList } from '../../../ui/CutList.tsx'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { onDemand } from '../../../ui/on-demand.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { MeanwhileBlock } from '../../company/MeanwhileBlock.tsx'
import { StandInBlock } from '../../company/StandInBlock.tsx'
import { Block } from '../../desk/Block.tsx'
import type { PaneNavigation } from '../../desk/navigation.ts'
import { FirstReading } from '../../mail/logging/FirstReading.tsx'
import { FirstRunCard } from '../../mail/logging/FirstRunCard.tsx'
import { MailSyncBlock } from '../../mail/logging/MailSyncBlock.tsx'
import { useIsMailboxOffered } from '../../mail/logging/use-is-mailbox-offered.ts'
import { ProposalLine } from '../../visits/calendar/ProposalLine.tsx'
import { UnreportedLine } from '../../visits/calendar/UnreportedLine.tsx'
import { FirstStepsOffer } from '../first-steps/FirstStepsOffer.tsx'
import { DueLine } from './DueLine.tsx'
import { PlannerLink } from './PlannerLink.tsx'
import { RemovedBlock } from './RemovedBlock.tsx'
import { VisitOfDay } from './VisitOfDay.tsx'
import { WaitingLine } from './WaitingLine.tsx'

/** Only where a team has a mailbox. */
const TeamBoardBlock = onDemand(async () => (await import('../../contact-reports/team/TeamBoardBlock.tsx')).TeamBoardBlock)
const UnansweredBlock = onDemand(async () => (await import('../../contact-reports/entries/UnansweredBlock.tsx')).UnansweredBlock)
const ComplaintsBlock = onDemand(async () => (await import('../../commerce/service/ComplaintsBlock.tsx')).ComplaintsBlock)
const ProposalsBlock = onDemand(async () => (await import('../proposals/ProposalsBlock.tsx')).ProposalsBlock)
const InsideListsBlock = onDemand(async () => (await import('../inside-sales/InsideListsBlock.tsx')).InsideListsBlock)

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px', margin: '8px 12px 0' },
  // Beside each other where both have room, never in a pane.
  columns: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))', alignItems: 'start' },
  title: { margin: 0, fontSize: '16px', lineHeight: '22px', fontWeight: tokens.fontWeightSemibold },
  error: { padding: '6px 12px' },
  nothing: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** What is fixed for the day, then what wants to be done: beside it where both have room, so that it begins at the top. `end` stands beside the heading. */
export function DayPage({ end, navigation }: { end?: ReactNode; navigation: PaneNavigation }) {
  const styles = useStyles()
  const { day, bothWays, visitReport } = useTexts()
  const { weekday } = useFormat()
  const query = useQuery(useTRPC().myDay.read.queryOptions())
  const { data } = query
  const isMailboxOffered = useIsMailboxOffered()
  return (
    <main>
      <div className={styles.head}>
        <h1 className={styles.title}>
          {day.title}
          {data && `, ${weekday(data.day)}`}
        </h1>
        {end}
      </div>
      {query.isPending && <Skeleton heights={[16, 40, 40, 16, 26, 26, 26]} />}
      {query.error && (
        <div className={styles.error}>
          <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
        </div>
      )}
      {data && (
        <>
          <FirstStepsOffer />
          {isMailboxOffered ? <FirstRunCard /> : <FirstReading />}
          <MeanwhileBlock onCustomer={navigation.onCustomer} />
          <div className={styles.columns}>
            <div>
              <Block title={day.visits}>
                {data.visits.length === 0 && <p className={styles.nothing}>{day.noVisits}</p>}
                <CutList rows={data.visits}>{(visit) => <VisitOfDay key={visit.visitId} visit={visit} navigation={navigation} />}</CutList>
                <PlannerLink />
              </Block>
              {data.unreported.length > 0 && (
                <Block title={visitReport.unreported}>
                  <CutList rows={data.unreported}>{(visit) => <UnreportedLine key={visit.visitId} visit={visit} navigation={navigation} />}</CutList>
                </Block>
              )}
              {data.proposals.length > 0 && (
                <Block title={bothWays.proposals.title}>
                  <CutList rows={data.proposals}>
                    {(proposal) => <ProposalLine key={proposal.visitId} proposal={proposal} onCustomer={navigation.onCustomer} />}
                  </CutList>
                </Block>
              )}
              <Block title={day.followUps}>
                {data.followUps.length === 0 && <p className={styles.nothing}>{day.noFollowUps}</p>}
                <CutList rows={data.followUps}>
                  {(followUp) => <DueLine key={followUp.id} followUp={followUp} today={data.day} onCustomer={navigation.onCustomer} />}
                </CutList>
              </Block>
              <Suspense>
                <UnansweredBlock onCustomer={navigation.onCustomer} />
              </Suspense>
              <Suspense>
                <TeamBoardBlock onCustomer={navigation.onCustomer} />
              </Suspense>
            </div>
            <div>
              <Suspense>
                <ComplaintsBlock onCustomer={navigation.onCustomer} />
              </Suspense>
              <Suspense>
                <ProposalsBlock onCustomer={navigation.onCustomer} />
              </Suspense>
              <Suspense>
                <InsideListsBlock />
              </Suspense>
              <RemovedBlock day={data} onCustomer={navigation.onCustomer} />
              {data.standIns.map((standIn) => (
                <StandInBlock key={standIn.userId} standIn={standIn} onCustomer={navigation.onCustomer} />
              ))}
              {data.waiting.length > 0 && (
                <Block title={day.waiting}>
                  <CutList rows={data.waiting}>{(effect) => <WaitingLine key={effect.outboxId} effect={effect} />}</CutList>
                </Block>
              )}
              {!isMailboxOffered && <MailSyncBlock />}
            </div>
          </div>
        </>
      )}
    </main>
  )
}
