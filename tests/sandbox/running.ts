/** A sandbox in memory with two small mailboxes, and clients for it. */
import type { DemoMail, DemoMailbox } from '../../prisma/demo/mailbox.ts'
import { type DemoUser, hanseTechnik } from '../../prisma/demo/organisations.ts'
import { startSandbox } from '../../sandbox/main.ts'

export const CLIENT = '5a2b9c10-3d4e-4f50-8a61-72839405a6b7'
export const SECRET = 'demo-client-secret'
export const PRODUCT = 'http://localhost:4400'
export const [jonas, katrin] = hanseTechnik.users.slice(0, 2) as [DemoUser, DemoUser]

export const demoMail = (number: number, given: Partial<DemoMail> = {}): DemoMail => ({
  internetMessageId: `<mail-${number}@kunde.example>`,
  folder: 'inbox',
  conversationKey: `conversation-${number}`,
  from: { name: 'Anna Kunde', address: 'anna@kunde.example' },
  to: [{ name: jonas.name, address: jonas.mail }],
  cc: [],
  replyTo: [],
  subject: `Anfrage ${number}`,
  sentAt: `2026-11-${`${number}`.padStart(2, '0')}T08:00:00Z`,
  receivedAt: `2026-11-${`${number}`.padStart(2, '0')}T08:00:05Z`,
  bodyType: 'html',
  body: `<html><body><p>Guten Tag, M&uuml;ller &amp; Co fragt nach ${number} St&uuml;ck.</p><hr><p>Altes</p></body></html>`,
  uniqueBody: `<html><body><p>Guten Tag, M&uuml;ller &amp; Co fragt nach ${number} St&uuml;ck.</p></body></html>`,
  headers: [{ name: 'X-Mailer', value: 'Test' }],
  sensitivity: 'normal',
  importance: 'normal',
  isRead: number % 2 === 0,
  categories: [],
  attachments: [],
  ...given,
})

const mailbox = ({ oid, mail, name }: DemoUser, content: Pick<DemoMailbox, 'mails' | 'events' | 'tasks'>): DemoMailbox => ({
  oid,
  address: mail,
  displayName: name,
  purpose: 'user',
  timeZone: 'W. Europe Standard Time',
  language: 'de-DE',
  ...content,
})

const mails = [
  ...Array.from({ length: 23 }, (_, index) => demoMail(index + 1)),
  demoMail(24, {
    sensitivity: 'private',
    bodyType: 'text',
    body: 'Zeile 1\nZeile 2 <b>',
    uniqueBody: 'Zeile 1',
    attachments: [{ name: 'Angebot.pdf', contentType: 'application/pdf', size: 1234, isInline: false }],
  }),
  demoMail(25, { from: null, internetMessageId: null, folder: 'Privat' }),
]

export const mailboxes: DemoMailbox[] = [
  mailbox(jonas, {
    mails,
    events: [
      {
        iCalUId: 'visit-1',
        subject: 'Besuch Kunde',
        body: 'Bitte Muster mitbringen',
        location: 'Lübeck',
        start: '2026-11-24T09:00',
        end: '2026-11-24T10:00',
        isAllDay: false,
        showAs: 'busy',
        sensitivity: 'normal',
        isOnlineMeeting: true,
        organizer: { name: jonas.name, address: jonas.mail },
        attendees: [{ name: 'Anna Kunde', address: 'anna@kunde.example', type: 'required', response: 'accepted' }],
        categories: [],
        reminderMinutesBeforeStart: 30,
      },
      {
        iCalUId: 'holiday',
        subject: 'Urlaub',
        body: '',
        location: null,
        start: '2026-11-26T00:00',
        end: '2026-11-27T00:00',
        isAllDay: true,
        showAs: 'oof',
        sensitivity: 'private',
        isOnlineMeeting: false,
        organizer: { name: jonas.name, address: jonas.mail },
        attendees: [],
        categories: ['Privat'],
        reminderMinutesBeforeStart: null,
      },
    ],
    tasks: [
      { title: 'Geschenk kaufen', due: '2026-11-30', isCompleted: false },
      { title: 'Rad reparieren', due: null, isCompleted: true },
    ],
  }),
  mailbox(katrin, { mails: [], events: [], tasks: [] }),
]

export const start = (given: Partial<Parameters<typeof startSandbox>[0]> = {}) =>
  startSandbox({
    port: 0,
    host: '127.0.0.1',
    dataDirectory: null,
    productUrl: PRODUCT,
    clientId: CLIENT,
    clientSecret: SECRET,
    mailboxes: () => structuredClone(mailboxes),
    now: () => new Date(),
    ...given,
  })

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into as they come
export type Answer = { status: number; headers: Headers; body: any }

const parse = async (response: Response): Promise<Answer> => {
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text }
}

export const askToken = async (url: string, form: Record<string, string>, tenant = 'organizations'): Promise<Answer> =>
  parse(await fetch(`${url}/${tenant}/oauth2/v2.0/token`, { method: 'POST', body: new URLSearchParams(form) }))

export const byPassword = (url: string, user: DemoUser, scope: string, clientId = CLIENT): Promise<Answer> =>
  askToken(url, { grant_type: 'password', client_id: clientId, scope, username: user.mail, password: 'demo' })

export type Graph = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>

/** Graph as a person sees it through an application. */
export async function graphOf(url: string, user: DemoUser, clientId = CLIENT, scope = 'https://graph.microsoft.com/.default'): Promise<Graph> {
  const { body: tokens } = await byPassword(url, user, scope, clientId)
  return clientFor(url, tokens.access_token)
}

const clientFor =
  (url: string, token: string): Graph =>
  async (method, path, body, headers = {}) =>
    parse(
      await fetch(path.startsWith('http') ? path : `${url}/v1.0${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    )

/** Graph as the application sees it by itself, in the tenant of the demo company. */
export async function graphOfApplication(url: string): Promise<Graph> {
  const form = { grant_type: 'client_credentials', client_id: CLIENT, client_secret: SECRET, scope: 'https://graph.microsoft.com/.default' }
  const { body: tokens } = await askToken(url, form, hanseTechnik.tenantId)
  return clientFor(url, tokens.access_token)
}

export const control = async (url: string, action: string, body: object): Promise<Answer> =>
  parse(await fetch(`${url}/control/${action}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }))
