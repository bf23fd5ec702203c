/** What is typed is never lost: each form keeps its fields in the browser until they were sent. */
import { useCallback, useState } from 'react'
import { v7 } from 'uuid'
import { useHost, useSession } from '../app-context.ts'

export type Fields = Record<string, string>

export type Draft<T extends Fields> = {
  /** The fields, and the ids of the one or two things that will be made from them: sent again, they make nothing twice. */
  fields: T & { id: string; secondId: string }
  change: (part: Partial<T>) => void
  /** Writes the draft down, untouched fields too: before sending. */
  keep: () => void
  erase: () => void
}

/** `subject` is what the form is about: a customer or a mail. */
export function useDraft<T extends Fields>(form: string, subject: string, initial: () => T): Draft<T> {
  const key = useDraftKey(form, subject)
  const [fields, setFields] = useState(() => readDraft(key, { ...initial(), id: v7(), secondId: v7() }))
  const write = useCallback((next: typeof fields) => localStorage.setItem(key, JSON.stringify(next)), [key])
  return {
    fields,
    change: (part) => {
      const next = { ...fields, ...part }
      setFields(next)
      write(next)
    },
    keep: () => write(fields),
    erase: () => localStorage.removeItem(key),
  }
}

export function useHasDraft(form: string, subject: string): boolean {
  return localStorage.getItem(useDraftKey(form, subject)) !== null
}

function useDraftKey(form: string, subject: string): string {
  const { partition } = useHost()
  return `cockpit-draft|${partition}|${useSession().userKey()}|${form}|${subject}`
}

/** Takes what was stored where the form still has such a field. */
function readDraft<T extends Fields>(key: string, initial: T): T {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>
    const known = Object.entries(stored).filter(([name, value]) => Object.hasOwn(initial, name) && typeof value === 'string')
    return { ...initial, ...Object.fromEntries(known) }
  } catch {
    return initial
  }
}
