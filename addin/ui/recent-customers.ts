/** Which customers somebody has opened last: their ids only, in this browser, apart by user. */
import { useCallback, useState } from 'react'
import { useHost, useSession } from './app-context.ts'

const MOST = 8

function useKey(): string {
  const { partition } = useHost()
  return `cockpit-recent|${partition}|${useSession().userKey()}`
}

/** The latest first; as they were when the page was opened. */
export function useRecentCustomers(): readonly string[] {
  const key = useKey()
  return useState(() => readIds(key))[0]
}

export function useNoteCustomer(): (customerId: string) => void {
  const key = useKey()
  return useCallback(
    (customerId) => localStorage.setItem(key, JSON.stringify([customerId, ...readIds(key).filter((id) => id !== customerId)].slice(0, MOST))),
    [key],
  )
}

function readIds(key: string): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}
