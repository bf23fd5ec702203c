import { useState } from 'react'
import type { Texts } from '../../texts/shape.ts'
import { eraseDraft, readDraft, writeDraft } from './draft-store.ts'
import { useDraftKey } from './drafts.ts'

/** Drafts of settings, apart from those about customers and mails. */
export const SETTINGS_FORM = 'settings'

/** `isOlder`: what is saved has changed since one began to type. `send`: as it is sent; what that gives drops, once it is saved, what nobody has typed on since. */
export type Edits<T> = { edited: T; edit: (next: T) => void; drop: () => void; send: () => () => void; isOlder: boolean }

type Kept<T> = { edited: T; version: number }

/**
 * What was typed over a setting and not saved: it stays when the page is left or loaded anew, until it is saved or dropped.
 * @param section the page, which is marked in the list of settings meanwhile
 * @param none nothing typed; of the shape of what is
 * @param version of what is saved, once it is known
 */
export const useEdits = <T extends object | null>(section: keyof Texts['settings']['sections'], none: T, version: number | undefined): Edits<T> =>
  useEditsAt({ form: SETTINGS_FORM, subject: section }, none, version)

/** The same over anything else that is saved; `place`: its own among the drafts. */
export function useEditsAt<T extends object | null>(place: { form: string; subject: string }, none: T, version: number | undefined): Edits<T> {
  const key = useDraftKey(place.form, place.subject)
  const [kept, setKept] = useState<Kept<T> | null>(() => readKept<T>(key))
  const written = (): string => JSON.stringify(readDraft(key))
  const drop = (): void => {
    setKept(null)
    eraseDraft(key)
  }
  return {
    edited: kept?.edited ?? none,
    edit: (edited) => {
      const next = { edited, version: kept?.version ?? version ?? 0 }
      setKept(next)
      writeDraft(key, { edited: JSON.stringify(edited), version: String(next.version) })
    },
    drop,
    send: () => {
      const sent = written()
      return () => {
        if (written() === sent) drop()
      }
    },
    isOlder: kept !== null && version !== undefined && kept.version !== version,
  }
}

/** null: nothing is there, or nothing that can be read. */
function readKept<T>(key: string): Kept<T> | null {
  const { edited, version } = readDraft(key) ?? {}
  if (typeof edited !== 'string' || typeof version !== 'string') return null
  try {
    return { edited: JSON.parse(edited) as T, version: Number(version) }
  } catch {
    return null
  }
}
