/** What a file says of itself: whose numbers, of whom, and as of when. */
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../../api.ts'
import type { PortfolioView } from '../../../../portfolio-view.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { sinceOf } from '../chosen-customers.ts'
import { usePortfolioTexts } from '../use-portfolio-texts.ts'

export function useFileNotes(view: PortfolioView): (at: string, customers: number) => (readonly [string, string])[] {
  const texts = usePortfolioTexts()
  const { number, fullDay, dayAndTime } = useFormat()
  const { data: me } = useQuery(useTRPC().people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const owner = view.ownerId === me?.userId ? me?.name : me?.colleagues.find(({ userId }) => userId === view.ownerId)?.name
  return (at, customers) => [
    [texts.file.at, dayAndTime(at)],
    [texts.file.by, me?.name ?? ''],
    [texts.file.currency, me?.currency ?? ''],
    [texts.region, view.region ? texts.regionOf(view.region) : texts.everywhere],
    [texts.owner, view.ownerId ? (owner ?? '') : me?.role === 'sales' ? me.name : texts.everybody],
    [texts.targetGroup, view.targetGroup ?? texts.allGroups],
    [texts.since, fullDay(sinceOf(view))],
    ...(view.cell ? [[texts.list.columns.class, view.cell === 'none' ? texts.notRated : view.cell] as const] : []),
    ...(view.stage ? [[texts.loyalty.stage, texts.loyalty.stages[view.stage]] as const] : []),
    ...(view.from
      ? [[texts.movement.from, view.from === 'any' ? texts.list.anywhere : view.from === 'none' ? texts.notRated : view.from] as const]
      : []),
    [texts.measures.customers, number(customers)],
  ]
}
