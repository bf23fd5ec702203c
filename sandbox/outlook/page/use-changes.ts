/** Keeps the page fresh: the mailbox tells what changed, the queries of that kind are asked again. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { z } from 'zod'

const change = z.object({ oid: z.string(), kind: z.enum(['mail', 'event', 'task']) })

export function useChanges(oid: string): void {
  const queries = useQueryClient()
  useEffect(() => {
    const source = new EventSource('/outlook/changes')
    source.onmessage = ({ data }) => {
      const changed = change.parse(JSON.parse(data))
      if (changed.oid === oid) void queries.invalidateQueries({ queryKey: [changed.kind] })
    }
    return () => source.close()
  }, [oid, queries])
}
