import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { useFormat } from '../../ui/use-format.ts'

/** A follow-up as it is told once it is saved: its day, and for whom where that is a colleague. */
export function useFollowUpWords(): (followUp: { dueOn: string; assigneeId: string | null }) => string {
  const { saved } = useTexts()
  const { weekday } = useFormat()
  const { data: me } = useQuery(useTRPC().people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  return ({ dueOn, assigneeId }) => {
    const colleague = me?.colleagues.find(({ userId }) => userId === assigneeId)
    return saved.followUp(weekday(dueOn), colleague?.name ?? null)
  }
}
