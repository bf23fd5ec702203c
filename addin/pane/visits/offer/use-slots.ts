import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays } from '../../../../domain/time/local-time.ts'
import { type Inputs, type Outputs, useTRPC } from '../../../api.ts'
import { today } from '../../../ui/days.ts'

export type SlotProposal = Outputs['visitOffers']['propose']
export type ProposedSlot = SlotProposal['slots'][number]

export const spans = [14, 30, 90, 366] as const
export type Search = { from: string; days: (typeof spans)[number] }

type Whom = Pick<Inputs['visitOffers']['propose'], 'customerId' | 'siteId' | 'contactId' | 'minutes'>

/** Times for a visit, searched anew when something of the question changes, and not otherwise: what is looked at must not change by itself. */
export function useSlots(whom: Whom) {
  const [search, setSearch] = useState<Search>(() => ({ from: addDays(today(), 1), days: spans[0] }))
  const isDay = /^\d{4}-\d\d-\d\d$/.test(search.from)
  const question = { ...whom, ...search }
  const query = useQuery(useTRPC().visitOffers.propose.queryOptions(question, { enabled: isDay, staleTime: 60_000, refetchOnWindowFocus: false }))
  return { search, change: (part: Partial<Search>) => setSearch({ ...search, ...part }), query }
}
