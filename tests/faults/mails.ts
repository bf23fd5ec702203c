/** The mails of a run: drawn from a seed, with everything that rules look at, and the copies that mailboxes hold of them. */
import type { DemoAddress, DemoMail } from '../../prisma/demo/mailbox.ts'
import type { Random } from '../../prisma/demo/random.ts'
import { customers, excludedByCompany, excludedByJonas, ignoredSender, jonas, katrin, owners, type Person, supplier, team } from './world.ts'

export type Folder = 'inbox' | 'sentitems' | 'archive' | 'Privat'
export type Copy = { owner: Person; folder: Folder }

export type TestMail = {
  number: number
  mail: DemoMail
  copies: Copy[]
  /** Was there when the mailboxes were connected; else it arrives during the run. */
  isPast: boolean
  /** Its owner moves this copy to his private folder during the run. */
  movesToPrivate: Person | null
  /** Its owner moves this copy away and back during the run, and Exchange tells only that it went. */
  goesAndComesBack: Copy | null
}

/** Stands in every text of a mail: nobody else writes it. */
export const markerOf = (number: number): string => `VORGANG-${String(number).padStart(4, '0')}-ENDE`

const person = ({ name, mail }: Person): DemoAddress => ({ name, address: mail })
const other = (address: string): DemoAddress => ({ name: address.split('@')[0] ?? '', address })

const DAY_MS = 86_400_000

/** `count` mails; `start`: when the run begins. Every mail has a second of its own, except where two share a Message-ID on purpose. */
export function drawMails(random: Random, count: number, start: Date): TestMail[] {
  const mails: TestMail[] = []
  for (let number = 0; number < count; number++) mails.push(drawMail(random, number, start, mails))
  return mails
}

function drawMail(random: Random, number: number, start: Date, earlier: readonly TestMail[]): TestMail {
  const isPast = random.chance(0.6)
  const age = isPast ? random.int(1, 330) * DAY_MS + number * 1000 : -number * 1000
  const sentAt = new Date(Math.floor((start.getTime() - age) / 1000) * 1000)
  const people = drawPeople(random)
  const copies = copiesOf(random, people)
  const mail: DemoMail = {
    internetMessageId: drawMessageId(random, number, earlier),
    folder: 'inbox',
    conversationKey: random.uuid(),
    ...people,
    replyTo: [],
    subject: random.chance(0.03) ? '' : `Betreff ${markerOf(number)}`,
    sentAt: sentAt.toISOString(),
    receivedAt: new Date(sentAt.getTime() + random.int(0, 40) * 1000).toISOString(),
    bodyType: 'text',
    ...drawBody(random, number),
    headers: drawHeaders(random),
    sensitivity: random.chance(0.06) ? random.pick(['private', 'confidential'] as const) : 'normal',
    importance: 'normal',
    isRead: random.chance(0.5),
    categories: random.chance(0.04) ? ['Privat'] : random.chance(0.1) ? ['Rote Kategorie'] : [],
    attachments: random.chance(0.1) ? [{ name: `Anlage ${markerOf(number)}.pdf`, contentType: 'application/pdf', size: 1234, isInline: false }] : [],
  }
  const movesToPrivate = random.chance(0.05) ? (random.pick(copies).owner ?? null) : null
  const open = copies.filter(({ folder }) => folder !== 'Privat')
  const goesAndComesBack = movesToPrivate === null && open.length > 0 && random.chance(0.05) ? random.pick(open) : null
  return { number, mail, copies, isPast, movesToPrivate, goesAndComesBack }
}

type People = Pick<DemoMail, 'from' | 'to' | 'cc'>

function drawPeople(random: Random): People {
  const colleague = person(random.pick([jonas, katrin, team]))
  const cc = random.chance(0.3) ? [random.chance(0.5) ? person(random.pick(owners)) : drawOutsider(random)] : []
  const shape = random.next()
  if (shape < 0.02) return { from: null, to: [colleague], cc }
  if (shape < 0.1)
    return { from: person(jonas), to: [person(katrin)], cc: cc.filter(({ address }) => address.endsWith(jonas.mail.split('@')[1] ?? '')) }
  if (shape < 0.3) return { from: person(random.pick([jonas, katrin])), to: [drawOutsider(random)], cc }
  return { from: drawOutsider(random), to: [colleague, ...(random.chance(0.2) ? [person(katrin)] : [])], cc }
}

function drawOutsider(random: Random): DemoAddress {
  const known = random.pick(customers)
  return random.pick([
    () => other(random.pick(known.addresses)),
    () => other(random.pick(known.addresses)),
    () => other(random.pick(known.addresses).toUpperCase()),
    () => other(`unbekannt-${random.int(1, 99)}@${known.domain ?? 'niemand.example'}`),
    () => other(`jemand-${random.int(1, 99)}@fremde-firma.example`),
    () => other(`privatmensch-${random.int(1, 99)}@web.de`),
    () => other(random.pick([supplier.address, ignoredSender, `kanzlei@${excludedByCompany}`, excludedByJonas])),
  ])()
}

/** Whoever takes part and has a mailbox holds a copy. */
function copiesOf(random: Random, { from, to, cc }: People): Copy[] {
  const isIn = (list: readonly DemoAddress[], { mail }: Person) => list.some(({ address }) => address.toLowerCase() === mail.toLowerCase())
  const copies: Copy[] = []
  for (const owner of owners) {
    if (from && isIn([from], owner)) copies.push({ owner, folder: 'sentitems' })
    else if (isIn([...to, ...cc], owner)) copies.push({ owner, folder: random.chance(0.05) ? 'Privat' : random.chance(0.1) ? 'archive' : 'inbox' })
  }
  return copies.length ? copies : [{ owner: jonas, folder: 'inbox' }]
}

function drawMessageId(random: Random, number: number, earlier: readonly TestMail[]): string | null {
  const kind = random.next()
  if (kind < 0.03) return null
  if (kind < 0.05) return `<${number}-${'x'.repeat(2_000)}@lang.example>`
  const twin = kind < 0.08 && earlier.length ? random.pick(earlier).mail.internetMessageId : null
  return twin ?? `<${number}-${random.uuid()}@mail.example>`
}

function drawBody(random: Random, number: number): Pick<DemoMail, 'body' | 'uniqueBody'> {
  const text = `Guten Tag,\n\nes geht um ${markerOf(number)}.\n\nMit freundlichen Grüßen\nAnna`
  const quoted = random.chance(0.4) ? `${text}\n\nVon: Jemand <x@y.example>\nGesendet: Montag\nAn: Alle\nBetreff: AW: alt\n\nALTES-ZITAT` : text
  return { body: quoted, uniqueBody: random.chance(0.3) ? quoted : text }
}

function drawHeaders(random: Random): DemoMail['headers'] {
  return random.pick([
    ...Array.from({ length: 14 }, () => []),
    [{ name: 'List-Unsubscribe', value: '<https://abmelden.example/1>' }],
    [{ name: 'Auto-Submitted', value: 'auto-generated' }],
    [{ name: 'Precedence', value: 'bulk' }],
    [{ name: 'Sensitivity', value: 'Private' }],
  ])
}
