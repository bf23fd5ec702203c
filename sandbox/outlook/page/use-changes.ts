/** Keeps the page fresh: the mailbox tells what changed, the queries of that kind are asked again. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { z } from 'zod'

const change = z.object({ oid: z.string(), kind: z.enum(['mail', 'event', 'task']) })

export function useChanges(oid: string): void {
  const queries = useQueryClient()
  useEffect(() => {
    const source = new EventSource('/outlook/changes')
    source.onmessage = ({ data }) => {
      const changed = change.parse(JSON.parse(data))
      if (changed.oid === oid) void askAgain(queries, changed.kind)
    }
    return () => source.close()
  }, [oid, queries])
}

/** What is being read for the first time may be from before the change: invalidating alone would let it stand. */
async function askAgain(queries: QueryClient, kind: string): Promise<void> {
  await queries.cancelQueries({ queryKey: [kind] })
  await queries.invalidateQueries({ queryKey: [kind] })
}
