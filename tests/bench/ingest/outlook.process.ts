/** The stand-in for Microsoft 365 in a process of its own, with one large mailbox. Prints its address; ends with its parent. */
import type { DemoMail } from '../../../prisma/demo/mailbox.ts'
import { hanseTechnik } from '../../../prisma/demo/organisations.ts'
import { seededRandom } from '../../../prisma/demo/random.ts'
import { startSandbox } from '../../../sandbox/main.ts'

const count = Number(process.argv[2] ?? 10_000)
const [owner] = hanseTechnik.users
if (!owner) throw new Error('The demo company has nobody')

const DAY_MS = 86_400_000
const random = seededRandom(count)
const SENTENCES = [
  'Bitte senden Sie uns Ihr Angebot bis Freitag.',
  'Die Lieferung ist gut angekommen.',
  'Können wir den Termin verschieben?',
  'Wir brauchen 40 Stück mehr.',
]

/** A third from known people, the rest from strangers, newsletters and colleagues, as in a real mailbox. */
function mailAt(number: number): DemoMail {
  const at = new Date(Date.now() - random.int(1, 360) * DAY_MS - number * 1000)
  const sentAt = `${at.toISOString().slice(0, 19)}Z`
  const sender = random.pick([
    () => `kontakt${random.int(0, 999)}@kunde${random.int(0, 199)}.example`,
    () => `person${random.int(0, 9_999)}@fremd${random.int(0, 999)}.example`,
    () => `news@werbung${random.int(0, 20)}.example`,
  ])()
  const text = Array.from({ length: random.int(2, 12) }, () => random.pick(SENTENCES)).join('\n')
  const body = `Guten Tag,\n\n${text}\n\nMit freundlichen Grüßen\nKim Kunde\n\nVon: ${owner?.name}\nGesendet: Montag\nAn: Kim Kunde\nBetreff: AW: Anfrage\n\n${text}`
  return {
    internetMessageId: `<${number}@bench.example>`,
    folder: 'inbox',
    conversationKey: `c${number}`,
    from: { name: 'Kim Kunde', address: sender },
    to: [{ name: owner?.name ?? '', address: owner?.mail ?? '' }],
    cc: [],
    replyTo: [],
    subject: `Anfrage ${number}`,
    sentAt,
    receivedAt: sentAt,
    bodyType: 'text',
    body,
    uniqueBody: body.split('\n\nVon:')[0] ?? body,
    headers: sender.startsWith('news@') ? [{ name: 'List-Unsubscribe', value: '<https://example.org>' }] : [],
    sensitivity: 'normal',
    importance: 'normal',
    isRead: true,
    categories: [],
    attachments: [],
  }
}

const sandbox = await startSandbox({
  port: 0,
  host: '127.0.0.1',
  dataDirectory: null,
  productUrl: process.argv[3] ?? 'http://localhost:1',
  clientId: '5a2b9c10-3d4e-4f50-8a61-72839405a6b7',
  clientSecret: 'demo-client-secret',
  mailboxes: () => [
    {
      oid: owner.oid,
      address: owner.mail,
      displayName: owner.name,
      purpose: 'user',
      timeZone: 'W. Europe Standard Time',
      language: 'de-DE',
      mails: Array.from({ length: count }, (_, number) => mailAt(number)),
      events: [],
      tasks: [],
    },
  ],
  now: () => new Date(),
})
process.on('disconnect', () => process.exit())
process.send?.(sandbox.url)
