import { useQueryClient } from '@tanstack/react-query'
import type { LetterKind, LetterVisit } from '../../../domain/texts/visit-letters.ts'
import { toLocal } from '../../../domain/time/local-time.ts'
import { type Outputs, useTRPC } from '../../api.ts'
import { mailAddress } from '../../mail-address.ts'
import { useHost, useTexts } from '../../ui/app-context.ts'
import type { NoticeAction } from '../../ui/notice.ts'
import { useNotify } from '../../ui/notices.tsx'

type Contact = NonNullable<Outputs['visits']['read']['contact']>

/** Whom to write to, and of which time. */
export type LetterAbout = Omit<LetterVisit, 'contact'> & { contact: Contact | null }

/** Prepares the words to a customer: as an answer where his mail is open, else as a new mail. Nothing is sent. */
export function useLetter() {
  const host = useHost()
  const notify = useNotify()
  const trpc = useTRPC()
  const client = useQueryClient()
  const { letters } = useTexts().bothWays
  const write = async (kind: LetterKind, { contact, ...time }: LetterAbout): Promise<void> => {
    if (!contact?.address) {
      notify({ text: letters.noAddress })
      return
    }
    const { visitLetter } = await import('../../../domain/texts/visit-letters.ts')
    const letter = visitLetter(kind, { ...time, contact })
    const { item } = host.state()
    const isFromHim = item !== null && item !== 'reading' && item.sender?.address.toLowerCase() === contact.address.toLowerCase()
    const answer = isFromHim ? host.reply() : null
    if (answer) answer(letter.body)
    else if (host.newMail) host.newMail({ name: contact.surname, address: contact.address }, letter)
    else window.open(mailAddress(contact.address, letter), '_self')
  }
  const writeOf = async (kind: LetterKind, visitId: string): Promise<void> => {
    const [{ contact, startsAt, endsAt }, { timeZone }] = await Promise.all([
      client.fetchQuery(trpc.visits.read.queryOptions({ visitId }, { staleTime: 0 })),
      client.fetchQuery(trpc.people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY })),
    ])
    const [start, end] = [toLocal(startsAt, timeZone), toLocal(endsAt, timeZone)]
    await write(kind, { contact, day: start.slice(0, 10), from: start.slice(11, 16), until: end.slice(11, 16) })
  }
  const action = (kind: LetterKind, run: () => Promise<void>): NoticeAction => ({ label: letters[kind], run })
  return {
    /** The words of a visit that stands in the calendar, or did. */
    ofVisit: (kind: LetterKind, visitId: string): NoticeAction => action(kind, () => writeOf(kind, visitId)),
    /** The same of one that never stood there. */
    of: (kind: LetterKind, about: LetterAbout): NoticeAction => action(kind, () => write(kind, about)),
  }
}
