import { useQuery } from '@tanstack/react-query'
import type { AskingMail } from '../../../../domain/cockpit/answers/read-mail.ts'
import { dayIn } from '../../../../domain/time/local-time.ts'
import type { MailHost, OpenItem } from '../../../office/mail-host.ts'
import { useHost } from '../../../ui/app-context.ts'

const nothing: AskingMail = { questions: [], numbers: [] }

/** What the open mail asks, or the one that is being answered: read where it is; only numbers go further. Nothing while it is being read, or where it cannot be. */
export function useAskingMail(item: OpenItem): AskingMail {
  const host = useHost()
  const { data } = useQuery({
    queryKey: ['mail-questions', item.key, item.conversationId],
    queryFn: async () => {
      const [{ readMail }, text] = await Promise.all([import('../../../../domain/cockpit/answers/read-mail.ts'), readText(host, item)])
      return text ? readMail(item.subject, text, receivedOn(item)) : nothing
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? nothing
}

async function readText(host: MailHost, { mode }: OpenItem): Promise<string | null> {
  if (mode !== 'compose') return await host.readText()
  const { answeredMail } = await import('../../../../domain/mail/text/answered-mail.ts')
  return answeredMail((await host.textWriter()?.read()) ?? '')
}

const receivedOn = ({ createdAt }: OpenItem): string => dayIn(createdAt ?? new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone)
