import { useQuery } from '@tanstack/react-query'
import type { AskingMail } from '../../../../domain/cockpit/answers/read-mail.ts'
import { authorAmong } from '../../../../domain/mail/text/author-among.ts'
import { dayIn } from '../../../../domain/time/local-time.ts'
import type { MailHost, OpenItem, Party } from '../../../office/mail-host.ts'
import { useHost } from '../../../ui/app-context.ts'

const nothing: AskingMail = { questions: [], numbers: [] }

/** `asker`: whoever wrote it; null: nobody can tell. */
type Asking = AskingMail & { asker: Party | null }

/** What the open mail asks, or the one that is being answered: read where it is; only numbers go further. Nothing while it is being read, or where it cannot be. */
export function useAskingMail(item: OpenItem): Asking {
  const host = useHost()
  const { data } = useQuery({
    queryKey: ['mail-questions', item.key, item.conversationId],
    queryFn: async () => {
      const [{ readMail }, mail] = await Promise.all([import('../../../../domain/cockpit/answers/read-mail.ts'), readOpen(host, item)])
      return mail ? { ...readMail(item.subject, mail.text, receivedOn(item)), author: mail.author } : { ...nothing, author: '' }
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  // Who follows up a mail of his own, or passes on somebody else's, writes to others than its author.
  const asker = item.mode === 'compose' ? authorAmong(data?.author ?? '', item.parties) : item.sender
  return { ...(data ?? nothing), asker }
}

/** `author`: as the draft quotes him; of a mail that is read Outlook tells its sender. */
async function readOpen(host: MailHost, { mode }: OpenItem): Promise<{ text: string; author: string } | null> {
  if (mode !== 'compose') {
    const text = await host.readText()
    return text ? { text, author: '' } : null
  }
  const { answeredMail } = await import('../../../../domain/mail/text/answered-mail.ts')
  return answeredMail((await host.textWriter()?.read()) ?? '')
}

const receivedOn = ({ createdAt }: OpenItem): string => dayIn(createdAt ?? new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone)
