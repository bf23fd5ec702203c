import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { callAgainAt, type TimeToCallAgain } from '../../../../../domain/contact-reports/missed-calls.ts'
import { toLocal } from '../../../../../domain/time/local-time.ts'
import { type Outputs, useTRPC } from '../../../../api.ts'
import { useReadAnew } from '../../../../pane/desk/use-read-anew.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { useNotify } from '../../../../ui/notices.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { useWorkdays } from '../../../../ui/use-workdays.ts'
import type { ShownVisit } from '../planner-week.ts'
import type { Arrangement, Beside } from '../use-arranging.ts'

export type Missed = Outputs['contactReports']['missedCalls'][number]

const EVERY_MINUTE_MS = 60_000

const MOST_CUSTOMERS = 500

/** Who of those to be asked was called in vain, when to call again, and the way to note it: a contact report with a follow-up that reminds of it. Held by the page, so that what was
 * noted can be taken back with the list closed; without visits nothing is asked. */
export function useMissedCalls(visits: readonly ShownVisit[], zone: string) {
  const trpc = useTRPC()
  const client = useQueryClient()
  const notify = useNotify()
  const readCockpits = useReadAnew()
  const toWorkday = useWorkdays()
  const { weekday, clock } = useFormat()
  const { common, planner } = useTexts()
  const texts = planner.calls
  const now = useLocalNow(zone)
  const customerIds = [...new Set(visits.map(({ customerId }) => customerId))].sort().slice(0, MOST_CUSTOMERS)
  const query = useQuery(
    trpc.contactReports.missedCalls.queryOptions(
      { customerIds },
      { placeholderData: keepPreviousData, staleTime: 0, enabled: customerIds.length > 0 },
    ),
  )
  const readAnew = () => Promise.all([client.invalidateQueries({ queryKey: trpc.contactReports.missedCalls.queryKey() }), readCockpits()])
  // Until it is read anew nothing further is noted: of what was noted a moment ago the next call has to know.
  const then = { onSettled: readAnew }
  const logging = useMutation(trpc.contactReports.logContact.mutationOptions(then))
  const withdrawing = useMutation(trpc.contactReports.withdraw.mutationOptions(then))
  const completing = useMutation(trpc.followUps.complete.mutationOptions(then))
  const of = ({ customerId }: ShownVisit): Missed | null => query.data?.find((each) => each.customerId === customerId) ?? null
  const againAt = (when: TimeToCallAgain): string => callAgainAt(toLocal(new Date(), zone), when, toWorkday)

  /** Of a call whose answer was lost the same again: it may have been noted. */
  const idsFor = ({ customerId }: ShownVisit) => {
    const lost = logging.error && logging.variables.customerId === customerId ? logging.variables : null
    return { report: lost?.id ?? uuidv7(), followUp: lost?.followUp?.id ?? uuidv7() }
  }

  const miss = (visit: ShownVisit, when: TimeToCallAgain): void => {
    const at = againAt(when)
    const [dueOn, before] = [at.slice(0, 10), of(visit)?.again]
    const ids = idsFor(visit)
    logging.mutate(
      {
        ...{ id: ids.report, customerId: visit.customerId, contactId: null, channel: 'phone', direction: 'outgoing', outcome: 'not_reached' },
        ...{ at: new Date().toISOString(), subject: texts.subject, text: null, projectId: null },
        followUp: { id: ids.followUp, title: texts.followUp, dueOn, remindAt: at, assigneeId: null },
        ...(before && { resultOf: { followUpId: before.followUpId, version: before.version } }),
      },
      {
        onSuccess: ({ reportId }) => {
          const undo = async (): Promise<void> => {
            await withdrawing.mutateAsync({ reportId, withFollowUps: true })
            if (before) await completing.mutateAsync({ id: before.followUpId, version: before.version + 1, done: false })
          }
          notify({ text: texts.noted(visit.name, weekday(dueOn), clock(at.slice(11))), action: { label: common.undo, run: undo } })
        },
      },
    )
  }

  // Asked at that moment: on the card of a visit nobody has looked for a reminder before.
  const ending = useMutation({
    mutationFn: async ({ customerId }: ShownVisit) => {
      const asked = trpc.contactReports.missedCalls.queryOptions({ customerIds: [customerId] }, { staleTime: 0 })
      const again = (await client.fetchQuery(asked)).find((each) => each.customerId === customerId)?.again ?? null
      if (again) await completing.mutateAsync({ id: again.followUpId, version: again.version, done: true })
      return again
    },
  })

  /** With an answer of his nobody has to call again; that he was asked is none. */
  const answered = (visit: ShownVisit, status: Arrangement): Beside | undefined => {
    if (status === 'asked') return undefined
    let ended: Missed['again'] = null
    return {
      does: () =>
        ending.mutate(visit, {
          onSuccess: (again) => {
            ended = again
          },
        }),
      undoes: () => {
        if (ended) completing.mutate({ id: ended.followUpId, version: ended.version + 1, done: false })
      },
    }
  }

  return {
    ...{ of, miss, answered, againAt, now },
    isNoting: logging.isPending,
    error: [query, logging, withdrawing, completing, ending].find(({ error }) => error)?.error,
  }
}

/** `YYYY-MM-DDTHH:mm` where the zone is, by the minute. */
function useLocalNow(zone: string): string {
  const [at, setAt] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setAt(new Date()), EVERY_MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return toLocal(at, zone).slice(0, 16)
}
