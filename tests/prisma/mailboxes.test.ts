import { describe, expect, it } from 'vitest'
import type { DemoMail } from '../../prisma/demo/mailbox.ts'
import { berlinInstant, toBerlin } from '../../prisma/demo/mails/berlin-time.ts'
import { topics } from '../../prisma/demo/mails/customer-mails.ts'
import { euros, shortDate } from '../../prisma/demo/mails/format.ts'
import { HOSTILE_SUBJECT } from '../../prisma/demo/mails/hostile-mail.ts'
import { makeMailboxes } from '../../prisma/demo/mails/mailboxes.ts'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { seededRandom } from '../../prisma/demo/random.ts'
import { customers, day, facts } from './mailbox-fixture.ts'

const make = (seed: number) => makeMailboxes({ day, random: seededRandom(seed), customers, facts })
const { mailboxes, logged } = make(11)
const boxOf = (surname: string) => mailboxes.find(({ displayName }) => displayName.endsWith(surname))!
const jonas = boxOf('Petersen')
const allMails = mailboxes.flatMap(({ mails }) => mails)
const has = (test: (mail: DemoMail) => boolean): boolean => jonas.mails.some(test)
const header = (mail: DemoMail, name: string): string | undefined => mail.headers.find((entry) => entry.name === name)?.value
const isOurs = (address: string): boolean => address.endsWith('@hanse-technik.example')

describe('the mailboxes', () => {
  it('exist for everybody, the one of the main user holding about 400 mails', () => {
    expect(mailboxes.map(({ oid }) => oid)).toHaveLength(12)
    expect(jonas.mails.length).toBeGreaterThan(370)
    expect(jonas.mails.length).toBeLessThan(440)
    for (const name of ['Weber', 'Lange', 'Klein', 'Yılmaz', 'Hoffmann']) {
      expect(boxOf(name).mails.length, name).toBeGreaterThanOrEqual(40)
      expect(boxOf(name).mails.length, name).toBeLessThanOrEqual(130)
    }
    expect(boxOf('Fremd').mails.length).toBeLessThan(12)
    expect(boxOf('Vertrieb Hanse Technik')).toMatchObject({ purpose: 'shared', events: [], tasks: [] })
  })

  it('are the same for the same seed and differ for another', () => {
    expect(make(11)).toEqual({ mailboxes, logged })
    expect(make(12).mailboxes).not.toEqual(mailboxes)
  })

  it('hold no address that could belong to somebody', () => {
    const addresses = allMails.flatMap(({ from, to, cc, replyTo }) => [...(from === null ? [] : [from]), ...to, ...cc, ...replyTo])
    const inTexts = allMails.flatMap(({ body }) => [...body.matchAll(/[\w.-]+@[\w-]+(?:\.[\w-]+)+/g)].map(([address]) => address))
    expect([...addresses.map(({ address }) => address), ...inTexts].filter((address) => !address.endsWith('.example'))).toEqual([])
  })

  it('end before eight in the morning of the start day', () => {
    const end = berlinInstant(day, '08:00')
    expect(allMails.filter(({ sentAt, receivedAt }) => receivedAt >= end || sentAt > receivedAt)).toEqual([])
    expect(jonas.mails.filter(({ receivedAt }) => toBerlin(receivedAt).startsWith(day)).length).toBeGreaterThan(2)
  })

  it('hold most of the mails in the last three weeks', () => {
    const threeWeeksAgo = berlinInstant('2026-11-01', '00:00')
    expect(jonas.mails.filter(({ receivedAt }) => receivedAt >= threeWeeksAgo).length).toBeGreaterThan(jonas.mails.length * 0.55)
  })

  it('leave no gap in a text', () => {
    const texts = allMails.filter(({ subject }) => subject !== HOSTILE_SUBJECT).flatMap(({ subject, body }) => [subject, body])
    expect(texts.filter((text) => /\[\w+\]|[{}]|undefined|NaN/.test(text))).toEqual([])
  })

  it('write about a quarter of the mails in HTML', () => {
    const share = jonas.mails.filter(({ bodyType }) => bodyType === 'html').length / jonas.mails.length
    expect(share).toBeGreaterThan(0.18)
    expect(share).toBeLessThan(0.38)
  })
})

describe('copies of a mail', () => {
  const shared = groupById(allMails)

  it('say the same in every mailbox', () => {
    for (const copies of shared.values()) for (const copy of copies) expect(contentOf(copy)).toEqual(contentOf(copies[0]!))
  })

  it('lie with every internal sender and recipient', () => {
    for (const user of hanseTechnik.users) {
      const own = new Set(mailboxes.find(({ oid }) => oid === user.oid)!.mails.map(({ internetMessageId }) => internetMessageId))
      const named = allMails.filter(({ folder, to, cc }) => folder !== 'drafts' && [...to, ...cc].some(({ address }) => address === user.mail))
      expect(named.filter(({ internetMessageId }) => !own.has(internetMessageId))).toEqual([])
    }
    expect(jonas.mails.filter(({ folder }) => folder === 'sentitems').length).toBeGreaterThan(80)
    expect(boxOf('Vertrieb Hanse Technik').mails.length).toBeGreaterThan(20)
  })
})

describe('conversations', () => {
  const threads = [...groupBy(jonas.mails, ({ conversationKey }) => conversationKey).values()].filter((mails) => mails.length > 1)

  it('go on from mail to mail with one subject', () => {
    expect(threads.length).toBeGreaterThan(60)
    for (const mails of threads) {
      const times = [...mails].reverse().map(({ sentAt }) => sentAt)
      expect(times).toEqual([...times].sort())
      expect(new Set(times).size).toBe(times.length)
      expect(new Set(mails.map(({ subject }) => subject.replace(/^(AW|RE|Re|WG): /, ''))).size).toBe(1)
    }
  })

  it('quote what they answer, in the style of Outlook and of Gmail', () => {
    expect(has(({ body }) => /Von: .+\r\nGesendet: .+\r\nAn: .+\r\n(Cc: .+\r\n)?Betreff: /.test(body))).toBe(true)
    expect(has(({ body }) => /Am .+ um \d\d:\d\d Uhr schrieb .+:\r\n\r\n> /.test(body))).toBe(true)
    expect(has(({ body }) => body.includes('gmail_quote'))).toBe(true)
    expect(has(({ body }) => body.includes('<b>Gesendet:</b>'))).toBe(true)
  })

  it('keep what is new apart from the quotation, though not always', () => {
    const answers = jonas.mails.filter((mail) => header(mail, 'In-Reply-To') !== undefined)
    expect(answers.filter(({ body, uniqueBody }) => uniqueBody.length < body.length).length).toBeGreaterThan(answers.length * 0.6)
    expect(answers.some(({ body, uniqueBody }) => uniqueBody === body)).toBe(true)
    expect(answers.filter(({ bodyType, body, uniqueBody }) => bodyType === 'text' && !body.startsWith(uniqueBody))).toEqual([])
  })

  it('come from many topics of two and more turns, in German and English', () => {
    expect(topics.filter(({ turns }) => turns.length >= 2).length).toBeGreaterThanOrEqual(25)
    expect(has(({ body }) => body.startsWith('Dear ') || body.startsWith('Hi '))).toBe(true)
    expect(new Set(jonas.mails.map(({ subject }) => subject.replace(/^(AW|RE|Re|WG): /, ''))).size).toBeGreaterThan(90)
  })

  it('mention quotes and orders as the company knows them', () => {
    const numbers = new Set([...facts.quotes, ...facts.orders, ...facts.complaints].map(({ number }) => number))
    const mentioned = allMails.flatMap(({ body }) => body.match(/\b(AN|AU|RK)-26-\d+/g) ?? [])
    expect(mentioned.length).toBeGreaterThan(50)
    expect(mentioned.filter((number) => !numbers.has(number))).toEqual([])
  })

  it('write numbers and days the German way', () => {
    expect(euros(123_456, 'de')).toBe('1.234,56 €')
    expect(shortDate('2026-03-04', 'de')).toBe('04.03.2026')
  })
})

describe('the rare cases', () => {
  const senders = groupBy(jonas.mails, ({ internetMessageId }) => internetMessageId ?? 'none')
  const cases: Record<string, (mail: DemoMail) => boolean> = {
    'a newsletter': (mail) => header(mail, 'List-Unsubscribe') !== undefined,
    'internal mail': ({ from, to, cc }) => from !== null && [from, ...to, ...cc].every(({ address }) => isOurs(address)),
    'private mail in its folder': ({ folder, sensitivity }) => folder === 'Privat' && sensitivity === 'private',
    'private mail in the inbox': ({ folder, sensitivity }) => folder === 'inbox' && sensitivity === 'private',
    'a free-mail sender': ({ from, sensitivity }) => sensitivity === 'normal' && from?.address.endsWith('@freemail.example') === true,
    'an unknown company': ({ from }) => from?.address === 'jessen@jessen-hallenbau.example',
    'an unknown person of a known company': ({ subject }) => subject.startsWith('Frage von '),
    'a mail to several customers': ({ to, from }) =>
      from?.address === jonas.address && new Set(to.map(({ address }) => address.split('@')[1])).size > 1,
    'a shared address': ({ from }) => from?.address.startsWith('info@firma') === true,
    'a supplier': ({ from }) => from?.address.endsWith('@firma200.example') === true,
    'a fax': ({ subject, attachments }) => subject.startsWith('Faxnachricht von +49 451') && attachments[0]?.contentType === 'application/pdf',
    'a voicemail': ({ attachments }) => attachments[0]?.contentType === 'audio/wav',
    'an absence notice': (mail) => header(mail, 'Auto-Submitted') === 'auto-replied',
    'a calendar acceptance': ({ subject }) => subject.startsWith('Zugesagt: '),
    'a failed delivery': (mail) => header(mail, 'Auto-Submitted') === 'auto-generated',
    'no sender': ({ from }) => from === null,
    'no Message-ID': ({ internetMessageId }) => internetMessageId === null,
    'a very long subject': ({ subject }) => subject.length > 800,
    '120 recipients': ({ to }) => to.length === 120,
    'an emoji': ({ body }) => /\p{Extended_Pictographic}/u.test(body),
    'a name in other letters': ({ from }) => /\p{Script=Han}|\p{Script=Greek}/u.test(from?.name ?? ''),
    'a forwarded mail': ({ subject }) => subject.startsWith('WG: '),
    'a drawing': ({ attachments }) => attachments.some(({ name }) => name.startsWith('Zeichnung') && name.endsWith('.pdf')),
    'a table': ({ attachments }) => attachments.some(({ name }) => name.endsWith('.xlsx')),
    'a draft': ({ folder }) => folder === 'drafts',
  }
  it.each(Object.entries(cases))('include %s', (_, test) => expect(has(test)).toBe(true))

  it('include a person who writes from two firms', () => {
    expect(has(({ from }) => from?.address === 'chef@firma300.example')).toBe(true)
    expect(has(({ from }) => from?.address === 'chef@firma301.example')).toBe(true)
  })

  it('include exactly one Message-ID that two different mails share', () => {
    const twice = [...senders].filter(([id, mails]) => id !== 'none' && mails.length > 1)
    expect(twice.map(([id]) => id)).toEqual(['<1@seilerei-janssen.example>'])
    expect(new Set(twice[0]![1].map(({ uniqueBody }) => uniqueBody)).size).toBe(2)
  })

  it('include HTML that attacks whoever shows it', () => {
    const { body, bodyType } = jonas.mails.find(({ subject }) => subject === HOSTILE_SUBJECT)!
    expect(bodyType).toBe('html')
    for (const part of ['<script', 'onerror=', 'javascript:', 'pixel.gif', 'position:fixed', '<form', '<iframe']) expect(body).toContain(part)
  })
})

describe('logged mails', () => {
  it('are about a third of the older mails with customers, each once, from the mailbox of their owner', () => {
    expect(logged.length).toBeGreaterThan(120)
    expect(new Set(logged.map(({ mail }) => mail.internetMessageId)).size).toBe(logged.length)
    for (const { mail, ownerOid, customerId } of logged) {
      expect(mailboxes.find(({ oid }) => oid === ownerOid)?.mails).toContain(mail)
      expect(customers.map(({ id }) => id)).toContain(customerId)
      expect(mail.receivedAt < berlinInstant('2026-11-21', '00:00')).toBe(true)
    }
  })
})

describe('the calendars', () => {
  const events = mailboxes.flatMap((mailbox) => mailbox.events)

  it('span three weeks of everybody in sales', () => {
    for (const name of ['Petersen', 'Weber', 'Lange', 'Klein', 'Yılmaz', 'Hoffmann']) expect(boxOf(name).events.length, name).toBeGreaterThan(8)
    expect(events.filter(({ start, end }) => start < '2026-11-16' || end > '2026-12-06' || end <= start)).toEqual([])
  })

  it('agree between the attendees', () => {
    for (const same of groupBy(events, ({ iCalUId }) => iCalUId).values()) for (const event of same) expect(event).toEqual(same[0])
    const meetings = events.filter(({ subject, start }) => subject === 'Vertriebsrunde' && start === `${day}T09:00`)
    expect(meetings.length).toBeGreaterThanOrEqual(6)
  })

  it('hold meetings with guests from customers, online meetings, private and whole days', () => {
    expect(jonas.events.some(({ attendees, location }) => location === 'Ausstellungsraum' && attendees.some(({ address }) => !isOurs(address)))).toBe(
      true,
    )
    expect(jonas.events.some(({ isOnlineMeeting }) => isOnlineMeeting)).toBe(true)
    expect(jonas.events.some(({ sensitivity }) => sensitivity === 'private')).toBe(true)
    expect(events.some(({ isAllDay, subject }) => isAllDay && subject.startsWith('Fachmesse'))).toBe(true)
    expect(
      boxOf('Lange')
        .events.filter(({ showAs, isAllDay }) => showAs === 'oof' && isAllDay)
        .map(({ start, end }) => [start, end]),
    ).toEqual([['2026-11-23T00:00', '2026-11-28T00:00']])
  })
})

const contentOf = ({ folder, isRead, categories, ...content }: DemoMail) => content

function groupById(mails: readonly DemoMail[]): Map<string, DemoMail[]> {
  return groupBy(
    mails.filter(({ internetMessageId }) => internetMessageId !== null && internetMessageId !== '<1@seilerei-janssen.example>'),
    ({ internetMessageId }) => internetMessageId!,
  )
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
