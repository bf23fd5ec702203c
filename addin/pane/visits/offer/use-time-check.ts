import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Inputs, type Outputs, useTRPC } from '../../../api.ts'
import { usePaused } from '../../../ui/forms/use-paused.ts'

export type TimeQuestion = Inputs['visitOffers']['checkTime']
export type CheckedVisit = Outputs['visitOffers']['checkTime']

/** What speaks against the time that is being chosen; asked once the user has stopped choosing for a moment. `isOld`: it is about the time before. */
export function useTimeCheck(question: TimeQuestion): { checked: CheckedVisit | undefined; isOld: boolean } {
  const paused: TimeQuestion = JSON.parse(usePaused(JSON.stringify(question)))
  const isWhole = /^\d{4}-\d\d-\d\d$/.test(paused.day) && /^\d\d:\d\d$/.test(paused.time) && paused.minutes >= 5
  const { data, isPlaceholderData } = useQuery(
    useTRPC().visitOffers.checkTime.queryOptions(paused, { enabled: isWhole, staleTime: 30_000, retry: false, placeholderData: keepPreviousData }),
  )
  return { checked: isWhole ? data : undefined, isOld: isPlaceholderData || JSON.stringify(paused) !== JSON.stringify(question) }
}
