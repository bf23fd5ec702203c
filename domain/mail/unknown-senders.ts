/** Who has written without being known: put together from headers of mails, for the owner of the mailbox. */
import type { NotLoggedReason } from './verdict/verdict-types.ts'

/** Reasons of verdicts that say: nobody on it is known. */
export const unknownReasons = ['unknown_correspondent', 'marked_unknown', 'free_mail'] as const satisfies readonly NotLoggedReason[]

/** `name` empty: the mails give none; `subject`, `newestAt` (ISO 8601) and `webLink` are those of the newest of `mails`. */
export type SenderRow = { address: string; name: string; mails: number; newestAt: string; subject: string; webLink: string | null }

/** One row for each address; the newest mail tells its subject, the newest that gives a name the name. Newest first. */
export function mergeSenders<Row extends SenderRow>(rows: readonly Row[]): Row[] {
  const found = new Map<string, Row>()
  for (const row of newestFirst(rows)) {
    const known = found.get(row.address)
    found.set(row.address, known ? { ...known, name: known.name || row.name, mails: known.mails + row.mails } : row)
  }
  return [...found.values()]
}

const newestFirst = <Row extends SenderRow>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => Date.parse(b.newestAt) - Date.parse(a.newestAt) || (a.address < b.address ? -1 : 1))

/** Mails of one folder, newest first; `isMore`: older ones were not given. */
export type HeadersOfFolder<Mail> = { mails: readonly Mail[]; isMore: boolean }

const SECOND_MS = 1_000

/**
 * The mails of several folders down to an instant to which all of them were given, and before which one reads on (its end excluded); null: everything was given.
 * Instants count by whole seconds, and a second may have been cut in two: it is left to the next stretch.
 * @param most of more mails the newest, so that many folders are no longer stretch than one; only those of one second are never parted.
 */
export function commonStretch<Mail extends { receivedAt: string }>(
  folders: readonly HeadersOfFolder<Mail>[],
  most: number,
): { mails: Mail[]; before: Date | null } {
  const mails = folders.flatMap((folder) => folder.mails)
  const ends = folders.flatMap(({ isMore, mails: some }) => {
    const oldest = some.at(-1)
    return isMore && oldest ? [second(oldest.receivedAt)] : []
  })
  const [firstBeyond] = newestSeconds(mails).slice(most)
  if (firstBeyond !== undefined) ends.push(firstBeyond)
  if (ends.length === 0) return { mails, before: null }
  const end = Math.max(...ends)
  const whole = mails.filter(({ receivedAt }) => second(receivedAt) > end)
  // More mails in one second than are given at a time: it is taken as it is, or nobody would come past it.
  if (whole.length === 0) return { mails: mails.filter(({ receivedAt }) => second(receivedAt) === end), before: new Date(end) }
  return { mails: whole, before: new Date(end + SECOND_MS) }
}

/** Where to read: all mails of these folders from `from` on; null: from the beginning of what was asked. */
export type Reading = { folders: string[]; from: Date | null }

/**
 * How far back one reads without asking more than so many folders, each a request of its own: mails of further ones are left to the next stretch.
 * @param places newest first; `isMore`: older ones were not given
 * @param isOpen whether anything is to be read in the folder
 */
export function boundedReading(
  { places, isMore }: { places: readonly { folderId: string; receivedAt: string }[]; isMore: boolean },
  isOpen: (folderId: string) => boolean,
  mostFolders: number,
): Reading {
  const folders = new Set<string>()
  const cut = places.find(({ folderId }) => isOpen(folderId) && folders.add(folderId).size > mostFolders) ?? (isMore ? places.at(-1) : undefined)
  if (cut === undefined) return { folders: [...folders], from: null }
  const end = second(cut.receivedAt)
  const within = (from: number): Reading => {
    const some = places.filter(({ folderId, receivedAt }) => second(receivedAt) >= from && isOpen(folderId))
    return { folders: [...new Set(some.map(({ folderId }) => folderId))], from: new Date(from) }
  }
  // One second is never parted: where it is all there is, it is read whole, however many folders that are.
  const [newest] = places
  return within(newest !== undefined && second(newest.receivedAt) === end ? end : end + SECOND_MS)
}

const newestSeconds = (mails: readonly { receivedAt: string }[]): number[] => mails.map(({ receivedAt }) => second(receivedAt)).sort((a, b) => b - a)

const second = (at: string): number => Math.floor(Date.parse(at) / SECOND_MS) * SECOND_MS
