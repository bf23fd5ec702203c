/** Puts one message into all mailboxes it belongs to: the sender's sent items, the inbox of each internal recipient. */
import { daysBetween } from '../day.ts'
import type { DemoAddress, DemoMail } from '../mailbox.ts'
import type { DemoUser } from '../organisations.ts'
import type { Random } from '../random.ts'
import { toBerlin } from './berlin-time.ts'

/** A mail as it travels; folder and read mark belong to the single copy. */
export type Message = Omit<DemoMail, 'folder' | 'isRead' | 'categories'>

export type PostOffice = {
  /**
   * Files a copy in every mailbox named as sender or recipient. `folder`: instead of the inbox; `blindTo`: recipients whom the message does not name.
   */
  deliver: (message: Message, options?: { folder?: DemoMail['folder']; blindTo?: readonly DemoAddress[] }) => void
  /** The mails of a user's mailbox so far, in order of delivery. */
  mailsOf: (oid: string) => DemoMail[]
}

export function postOffice(day: string, random: Random, users: readonly DemoUser[]): PostOffice {
  const boxes = new Map<string, DemoMail[]>(users.map((user) => [user.oid, []]))
  const mailsOf = (oid: string): DemoMail[] => boxes.get(oid) ?? []
  return {
    mailsOf,
    deliver(message, options = {}) {
      const recipients = new Set([...message.to, ...message.cc, ...(options.blindTo ?? [])].map(({ address }) => address))
      for (const user of users) {
        if (message.from?.address === user.mail) mailsOf(user.oid).push({ ...message, folder: 'sentitems', isRead: true, categories: [] })
        if (recipients.has(user.mail))
          mailsOf(user.oid).push({ ...message, folder: options.folder ?? shelf(message), isRead: isRead(message), categories: [] })
      }
    },
  }

  function shelf(message: Message): DemoMail['folder'] {
    return age(message) > 28 && random.chance(0.35) ? 'archive' : 'inbox'
  }

  function isRead(message: Message): boolean {
    const days = age(message)
    return days > 0 && random.chance(days === 1 ? 0.6 : 0.96)
  }

  function age(message: Message): number {
    return daysBetween(toBerlin(message.receivedAt).slice(0, 10), day)
  }
}
