/** Where drafts of forms lie until they are sent: in this browser, for 14 days, apart by user. */
const PREFIX = 'cockpit-draft|'
const KEPT_MS = 14 * 86_400_000
const KEPT_AT = 'keptAt'

/** `userKey`: tenant and user; `partition`: of the embedding site; `subject`: what the form is about, a customer or a mail. */
export type DraftPlace = { partition: string; userKey: string; form: string; subject: string }

export const draftKey = ({ partition, userKey, form, subject }: DraftPlace): string => `${PREFIX}${partition}|${userKey}|${form}|${subject}`

/** null: there is none, or it is too old. */
export function readDraft(key: string, now: number = Date.now()): Record<string, unknown> | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (typeof stored !== 'object' || stored === null) return null
    const { [KEPT_AT]: keptAt, ...fields } = stored as Record<string, unknown>
    return typeof keptAt === 'string' && now - Date.parse(keptAt) < KEPT_MS ? fields : null
  } catch {
    return null
  }
}

export function writeDraft(key: string, fields: Record<string, string>): void {
  localStorage.setItem(key, JSON.stringify({ ...fields, [KEPT_AT]: new Date().toISOString() }))
  for (const tell of listeners) tell()
}

export function eraseDraft(key: string): void {
  localStorage.removeItem(key)
  for (const tell of listeners) tell()
}

/** Those about the same thing of which more was known when they were begun: their subject goes on after a blank. */
export function eraseDraftsBeyond(key: string): void {
  for (const each of Object.keys(localStorage)) if (each.startsWith(`${key} `)) eraseDraft(each)
}

const listeners = new Set<() => void>()

/** Hears of every draft that is written or erased in this page. @returns ends it */
export function onDrafts(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Everybody's: nobody may ever open their forms again. */
export function eraseOldDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX) && readDraft(key) === null) eraseDraft(key)
}

const LEAVING = 'cockpit-leaving'

/** Before the page is left to sign out. What the user wrote is erased when that has happened, by the next page: signing out may fail, and then nothing is lost. */
export const rememberLeaving = (userKey: string): void => localStorage.setItem(LEAVING, userKey)
export const stay = (): void => localStorage.removeItem(LEAVING)

/** Drafts and whatever else lies here of whoever has signed out; what others have written in this browser stays theirs. */
export function forgetWhoLeft(): void {
  const userKey = localStorage.getItem(LEAVING)
  if (userKey === null) return
  const isOthersDraft = (key: string): boolean => key.startsWith(PREFIX) && !key.includes(`|${userKey}|`)
  for (const key of Object.keys(localStorage)) if (!isOthersDraft(key)) localStorage.removeItem(key)
}
