/** What the mailboxes hold when a run begins, and what a mail becomes when it arrives later. */
import type { DemoMail, DemoMailbox } from '../../prisma/demo/mailbox.ts'
import type { Copy, TestMail } from './mails.ts'
import { admin, owners, type Person, team } from './world.ts'

export const startMailboxes = (mails: readonly TestMail[]): DemoMailbox[] =>
  [...owners, admin].map((owner) => ({
    oid: owner.oid,
    address: owner.mail,
    displayName: owner.name,
    purpose: owner === team ? 'shared' : 'user',
    timeZone: 'W. Europe Standard Time',
    language: 'de-DE',
    mails: [...pastCopies(mails, owner), folderKeeper(owner)],
    events: [],
    tasks: [],
  }))

/** Folder and categories are the copy's own; the rest of a mail is the same everywhere. */
export const asCopy = ({ mail }: TestMail, { folder }: Copy): DemoMail => ({ ...mail, folder })

const pastCopies = (mails: readonly TestMail[], owner: Person): DemoMail[] =>
  mails.filter(({ isPast }) => isPast).flatMap((test) => test.copies.filter((copy) => copy.owner === owner).map((copy) => asCopy(test, copy)))

/** A mailbox has a private folder when there is something in it. Too old to be read. */
const folderKeeper = (owner: Person): DemoMail => ({
  internetMessageId: `<alt-${owner.oid}@mail.example>`,
  folder: 'Privat',
  conversationKey: owner.oid,
  from: { name: 'Alt', address: 'alt@fremd.example' },
  to: [{ name: owner.name, address: owner.mail }],
  cc: [],
  replyTo: [],
  subject: 'Alt',
  sentAt: '2020-01-01T10:00:00Z',
  receivedAt: '2020-01-01T10:00:00Z',
  bodyType: 'text',
  body: 'Alt',
  uniqueBody: 'Alt',
  headers: [],
  sensitivity: 'normal',
  importance: 'normal',
  isRead: true,
  categories: [],
  attachments: [],
})
