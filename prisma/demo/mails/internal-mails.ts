/** Mails among colleagues, without anybody from outside. */
import type { DemoUser } from '../organisations.ts'
import { addressOf } from './correspondent.ts'
import { type InternalNote, internalNotes } from './internal-notes.ts'
import type { Office } from './office.ts'
import { send } from './simple-mail.ts'

/** Notes between colleagues, some of them answered. People an organisation does not have are left out. */
export function writeInternalMails(office: Office): void {
  const people = office.organisation.users.filter(({ mailbox }) => mailbox === 'user')
  for (const note of internalNotes) writeNote(office, people, note)
}

function writeNote(office: Office, people: readonly DemoUser[], note: InternalNote): void {
  const author = people[note.from]
  const readers = note.to === 'all' ? people.filter((user) => user !== author) : people.slice(note.to, note.to + 1)
  const reader = readers[0]
  if (author === undefined || reader === undefined || people.length < 2) return
  const copy = note.cc === undefined ? undefined : people[note.cc]
  const back = note.days * 600 + office.random.int(-300, 200)
  const key = office.random.uuid()
  const salutation = note.to === 'all' ? 'Hallo zusammen,' : `${office.random.pick(['Hallo', 'Moin', 'Hi'])} ${reader.givenName},`
  const letter = send(office, {
    from: addressOf(author),
    to: readers.map(addressOf),
    cc: copy === undefined ? [] : [addressOf(copy)],
    subject: note.subject,
    blocks: [salutation, note.text, `Viele Grüße\n${author.givenName}`],
    files: note.files ?? [],
    sent: back,
    conversationKey: key,
    html: office.random.chance(0.2),
  })
  if (note.answer === undefined) return
  send(office, {
    from: addressOf(reader),
    to: [addressOf(author)],
    subject: `AW: ${note.subject}`,
    blocks: [`Hallo ${author.givenName},`, note.answer, `Gruß\n${reader.givenName}`],
    sent: back - office.random.int(20, 180),
    conversationKey: key,
    quotes: { style: 'outlook', letter },
  })
}
