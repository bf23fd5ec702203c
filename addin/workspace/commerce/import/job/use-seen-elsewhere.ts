import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { ImportLine } from '../../../../api.ts'
import { isOnItsWay } from './on-its-way.ts'

/** What a file changes is shown on every other page: once one of them is through, no answer from before counts any longer. */
export function useSeenElsewhere(jobs: ImportLine[]): void {
  const client = useQueryClient()
  const onTheirWay = jobs.filter(isOnItsWay).length
  const before = useRef(onTheirWay)
  useEffect(() => {
    if (onTheirWay < before.current) void client.invalidateQueries()
    before.current = onTheirWay
  }, [onTheirWay, client])
}
