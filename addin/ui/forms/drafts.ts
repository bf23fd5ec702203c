/** What is typed is not lost: each form keeps its fields in the browser until they were sent. */
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { v7 } from 'uuid'
import { useHost, useSession } from '../app-context.ts'
import { draftKey, eraseDraft, onDrafts, readDraft, writeDraft } from './draft-store.ts'

export type Fields = Record<string, string>

/** Stands beside the fields of a draft that its writer has taken back, until he types again. */
const BROUGHT_BACK = 'broughtBack'

export type Draft<T extends Fields> = {
  /** The fields, and the ids of the one or two things that will be made from them: sent again, they make nothing twice. */
  fields: T & { id: string; secondId: string }
  change: (part: Partial<T>) => void
  /** Writes the draft down, untouched fields too: before sending. */
  keep: () => void
  erase: () => void
  /** What was sent and taken back stands in the form again, to become something new. */
  bringBack: () => void
}

/** `subject` is what the form is about: a customer or a mail. */
export function useDraft<T extends Fields>(form: string, subject: string, initial: () => T): Draft<T> {
  const key = useDraftKey(form, subject)
  const [fields, setFields] = useState(() => withStored(key, { ...initial(), id: v7(), secondId: v7() }))
  const write = useCallback((next: typeof fields) => writeDraft(key, next), [key])
  return {
    fields,
    change: (part) => {
      const next = { ...fields, ...part }
      setFields(next)
      write(next)
    },
    keep: () => write(fields),
    erase: () => eraseDraft(key),
    bringBack: () => writeDraft(key, { ...fields, id: v7(), secondId: v7(), [BROUGHT_BACK]: 'yes' }),
  }
}

export function useHasDraft(form: string, subject: string): boolean {
  const key = useDraftKey(form, subject)
  return useSyncExternalStore(onDrafts, () => readDraft(key) !== null)
}

/**
 * Erases the draft when what it is about is `over`, so withdrawn that nobody can write about it again.
 * What `may_begin_again` loses only the draft of before: it is erased when that comes, not when the form is opened anew. What was taken back to be written again stays.
 */
export function useDraftEnd(form: string, subject: string, state: 'open' | 'may_begin_again' | 'over'): void {
  const key = useDraftKey(form, subject)
  const before = useRef(state)
  useEffect(() => {
    const hasEnded = state === 'may_begin_again' && before.current === 'open'
    before.current = state
    const isOfBefore = hasEnded && readDraft(key)?.[BROUGHT_BACK] === undefined
    if (isOfBefore || state === 'over') eraseDraft(key)
  }, [key, state])
}

export function useDraftKey(form: string, subject: string): string {
  const { partition } = useHost()
  return draftKey({ partition, userKey: useSession().userKey(), form, subject })
}

/** Takes what was stored where the form still has such a field. */
function withStored<T extends Fields>(key: string, initial: T): T {
  const known = Object.entries(readDraft(key) ?? {}).filter(([name, value]) => Object.hasOwn(initial, name) && typeof value === 'string')
  return { ...initial, ...Object.fromEntries(known) }
}
