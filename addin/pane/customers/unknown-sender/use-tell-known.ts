import { useQueryClient } from '@tanstack/react-query'
import { v7 } from 'uuid'
import { type MailState, readsOutlook, useTRPC, useTRPCClient } from '../../../api.ts'
import type { OpenItem } from '../../../office/mail-host.ts'
import { mailToLog } from '../../../open-item.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { failureOf } from '../../../ui/errors/failure.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useReadAnew } from '../../desk/use-read-anew.ts'

/** The open mail by which somebody became known, and whether it is in the history. */
export type MailOfStranger = { item: OpenItem; mail: MailState }

/**
 * `open` null: earlier mails follow by themselves. Once its writer belongs to a customer, by the user's own click, the open mail is logged there at once, unless it is already or was withdrawn.
 * One toast tells what came of it, and how many older mails fit. What was made known stays so when the mail cannot be logged.
 */
export function useTellKnown(open: MailOfStranger | null): (customer: { customerId: string; made: string }) => Promise<void> {
  const trpc = useTRPC()
  const api = useTRPCClient()
  const client = useQueryClient()
  const notify = useNotify()
  const readAnew = useReadAnew()
  const { unknown, unknownSenders, failures } = useTexts()
  const { number } = useFormat()
  const log = async (customerId: string): Promise<string | null> => {
    if (!open) return unknownSenders.earlier
    const { item, mail } = open
    if (item.mode !== 'read' || mail.state !== 'not_logged') return null
    try {
      await api.contactReports.logMail.mutate(mailToLog(item, v7(), { customerIds: [customerId] }))
      return unknown.mailLogged
    } catch (error) {
      return unknown.mailNotLogged(failures[failureOf(error).reason])
    }
  }
  const older = async (customerId: string): Promise<string | null> => {
    const found = await client.fetchQuery(trpc.olderMails.count.queryOptions({ customerId }, { retry: false, ...readsOutlook })).catch(() => null)
    return found && unknown.olderFit(number(found.count), found.count === 1 && !found.isMore)
  }
  return async ({ customerId, made }) => {
    const logged = await log(customerId)
    await readAnew()
    const text = [made, logged, await older(customerId)].filter(Boolean).join(' ')
    notify({ text })
  }
}
