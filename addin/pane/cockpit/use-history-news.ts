import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { type Cockpit, useTRPC } from '../../api.ts'
import { usePace } from '../../ui/use-pace.ts'

/** Reads the open cockpit, and a complaint whose clock it may move, anew when something was logged at its customer, by whomever. A pane that nobody sees does not ask. */
export function useHistoryNews({ customer: { customerId }, historyMark }: Cockpit): void {
  const trpc = useTRPC()
  const client = useQueryClient()
  const pace = usePace()
  const { data } = useQuery(
    trpc.cockpit.historyMark.queryOptions(
      { customerId },
      { initialData: historyMark, staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchInterval: pace },
    ),
  )
  const shown = useRef(data)
  useEffect(() => {
    if (data === shown.current) return
    shown.current = data
    if (data === historyMark) return
    for (const part of [trpc.cockpit.ofItem, trpc.cockpit.ofCustomer, trpc.cockpit.section, trpc.complaints.read])
      void client.invalidateQueries({ queryKey: part.pathKey() })
  }, [data, historyMark, client, trpc])
}
