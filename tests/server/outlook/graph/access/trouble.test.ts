import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { GraphMailbox } from '../../../../../server/platform/call/mailbox.ts'
import { AppError } from '../../../../../server/platform/errors.ts'
import { jonas, Outlook, type Sent } from '../running-outlook.ts'

let outlook: Outlook
let mailbox: GraphMailbox
let sent: Sent[]
let pauses: number[]
let mailId = ''

const task = {
  externalId: 'follow-up',
  title: 'Müller anrufen',
  note: '',
  dueOn: '2026-11-25',
  remindAt: '2026-11-25T08:30:00',
  timeZone: 'Europe/Berlin',
  isDone: false,
  links: [{ label: 'Kunde öffnen', url: 'https://cockpit.example/workspace' }],
}
const place = { itemId: null, listId: null, listName: 'Kundencockpit' }
const visit = {
  externalId: 'visit',
  subject: 'Besuch',
  place: '',
  note: '',
  startsAt: '2026-11-26T08:00:00Z',
  endsAt: '2026-11-26T09:00:00Z',
  timeZone: 'Europe/Berlin',
  isTentative: true,
  reminderMinutes: 60,
}

const statuses = () => sent.map(({ status }) => status)
const posts = () => sent.filter(({ request }) => request.startsWith('POST'))
const eventsOf = async () => (await outlook.state(jonas)).events.filter(({ transactionId }) => transactionId === 'visit')

beforeAll(async () => {
  outlook = await Outlook.start()
  mailId = await outlook.deliver(jonas, { subject: 'Anfrage', uniqueBody: 'Neu.' })
})
afterAll(() => outlook.close())
beforeEach(async () => {
  ;({ mailbox, sent, pauses } = await outlook.mailboxOf(jonas))
})
afterEach(() => outlook.clearFaults())

describe('when Graph is busy', () => {
  it('a short pause it asks for is kept', async () => {
    await outlook.fault({ kind: 'throttle', retryAfterSeconds: 2, times: 2 })
    expect((await mailbox.readMail(mailId)).subject).toBe('Anfrage')
    expect(statuses()).toEqual([429, 429, 200])
    expect(pauses).toEqual([2000, 2000])
  })

  it('a long pause is not waited for: the outbox comes again', async () => {
    await outlook.fault({ kind: 'throttle', retryAfterSeconds: 30, times: 1 })
    await expect(mailbox.readMail(mailId)).rejects.toMatchObject({ reason: 'OUTLOOK_BUSY' })
    expect(statuses()).toEqual([429])
    expect(pauses).toEqual([])
  })

  it('it is asked three times, not for ever', async () => {
    await outlook.fault({ kind: 'throttle', retryAfterSeconds: 1, times: 9 })
    await expect(mailbox.readMail(mailId)).rejects.toMatchObject({ reason: 'OUTLOOK_BUSY' })
    expect(statuses()).toEqual([429, 429, 429])
  })

  it.each([
    ['throttle', 429],
    ['error', 503],
  ] as const)('something new is sent again after %s, since nothing was done', async (kind, status) => {
    await outlook.fault({ kind, method: 'POST', times: 1, retryAfterSeconds: 1 })
    const { itemId } = await mailbox.createEvent(visit)
    expect(posts().map((line) => line.status)).toEqual([status, 201])
    expect(await eventsOf()).toHaveLength(1)
    await mailbox.deleteEvent('visit', itemId)
  })
})

describe('when Graph fails', () => {
  it.each([503, 504])('reading is tried again after %i', async (status) => {
    await outlook.fault({ kind: 'error', status, times: 2 })
    expect((await mailbox.readMail(mailId)).subject).toBe('Anfrage')
    expect(statuses()).toEqual([status, status, 200])
    expect(pauses[1]).toBeGreaterThan(pauses[0]!)
  })

  it.each([
    [500, 1],
    [503, 3],
    [504, 3],
  ])('reading ends after %i with %i requests: Outlook is down', async (status, requests) => {
    await outlook.fault({ kind: 'error', status, times: requests })
    await expect(mailbox.readMail(mailId)).rejects.toMatchObject({ reason: 'OUTLOOK_DOWN' })
    expect(statuses()).toHaveLength(requests)
  })

  it.each([
    [400, 'OUTLOOK_REFUSED'],
    [403, 'OUTLOOK_REFUSED'],
    [404, 'OUTLOOK_GONE'],
    [410, 'OUTLOOK_GONE'],
  ])('%i means %s and is final', async (status, reason) => {
    await outlook.fault({ kind: 'error', status, times: 1 })
    await expect(mailbox.readMail(mailId)).rejects.toMatchObject({ name: 'AppError', reason })
    expect(statuses()).toEqual([status])
  })

  it('an answer that breaks off is asked for again, unless that could do something twice', async () => {
    await outlook.fault({ kind: 'truncated', times: 1 })
    expect((await mailbox.readMail(mailId)).subject).toBe('Anfrage')
    expect(statuses()).toEqual([200, 200])
    await outlook.fault({ kind: 'truncated', method: 'POST', times: 1 })
    await expect(mailbox.createEvent(visit)).rejects.toMatchObject({ reason: 'OUTLOOK_DOWN' })
    expect(posts()).toHaveLength(1)
    await mailbox.createEvent(visit).then(({ itemId }) => mailbox.deleteEvent('visit', itemId))
  })

  it('a token that Graph refuses before its time is fetched anew, once', async () => {
    await outlook.fault({ kind: 'token_expired', times: 1 })
    expect((await mailbox.readMail(mailId)).subject).toBe('Anfrage')
    expect(statuses()).toEqual([401, 200])
    await outlook.fault({ kind: 'token_expired', times: 2 })
    await expect(mailbox.readMail(mailId)).rejects.toMatchObject({ name: 'AppError', reason: 'OUTLOOK_SIGN_IN' })
    expect(statuses()).toEqual([401, 200, 401, 401])
  })

  it.each(['error', 'reset_after_effect', 'down'] as const)('something new is not sent twice after %s', async (kind) => {
    await outlook.fault({ kind, method: 'POST', times: 1, ...(kind === 'error' ? { status: 504 } : {}) })
    await expect(mailbox.createEvent(visit)).rejects.toMatchObject({ reason: 'OUTLOOK_DOWN' })
    expect(posts()).toHaveLength(1)
    await mailbox.createEvent(visit).then(({ itemId }) => mailbox.deleteEvent('visit', itemId))
  })

  it('a task is not sent twice either', async () => {
    const { listId } = await mailbox.saveTask({ ...task, externalId: 'other' }, place)
    sent.length = 0
    await outlook.fault({ kind: 'error', status: 504, method: 'POST', times: 1 })
    await expect(mailbox.saveTask(task, { ...place, listId })).rejects.toMatchObject({ reason: 'OUTLOOK_DOWN' })
    expect(posts()).toHaveLength(1)
  })

  it('a cut line is tried again for reading', async () => {
    await outlook.fault({ kind: 'down', times: 2 })
    expect((await mailbox.readMail(mailId)).subject).toBe('Anfrage')
    expect(statuses()).toEqual([null, null, 200])
  })
})

describe('without a network', () => {
  it('everything answers that Outlook is down', async () => {
    const away = await outlook.mailboxOf(jonas, { graphUrl: 'http://127.0.0.1:9' })
    const down = { name: 'AppError', reason: 'OUTLOOK_DOWN' }
    await expect(away.mailbox.readMail(mailId)).rejects.toMatchObject(down)
    await expect(away.mailbox.locateMail(mailId)).rejects.toMatchObject(down)
    await expect(away.mailbox.saveTask(task, place)).rejects.toMatchObject(down)
    await expect(away.mailbox.createEvent(visit)).rejects.toMatchObject(down)
    await expect(away.mailbox.deleteEvent('visit', mailId)).rejects.toMatchObject(down)
  })

  it('an error names neither the address of the mail nor the token', async () => {
    const token = 'geheimes-token'
    const away = await outlook.mailboxOf(jonas, { graphUrl: 'http://127.0.0.1:9', token: async () => token })
    const error = await away.mailbox.readMail(mailId).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(AppError)
    expect((error as AppError).message).not.toMatch(new RegExp(`${token}|${mailId}`))
  })
})

describe('a foreign server', () => {
  let server: Server
  let stranger: Server
  const heard: (string | undefined)[] = []
  /** What the server answers that pretends to be Graph. */
  let answer: (strangersUrl: string, ownUrl: string) => { status: number; headers: Record<string, string>; body: object }

  const listen = async (made: Server): Promise<string> => {
    await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(made.address() as AddressInfo).port}`
  }
  const asked = async () => {
    const ofServer = await outlook.mailboxOf(jonas, { graphUrl: ownUrl })
    sent = ofServer.sent
    return await ofServer.mailbox.saveTask(task, { ...place, listId: 'list' })
  }
  let ownUrl = ''

  beforeAll(async () => {
    stranger = createServer((request, response) => {
      heard.push(request.headers.authorization)
      response.setHeader('content-type', 'application/json').end('{"value":[]}')
    })
    const strangersUrl = await listen(stranger)
    server = createServer((_request, response) => {
      const { status, headers, body } = answer(strangersUrl, ownUrl)
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
    })
    ownUrl = await listen(server)
  })
  afterAll(() => {
    server.close()
    stranger.close()
  })

  it.each([
    ['another server by https', () => 'https://stranger.example/v1.0/me/todo/lists?$skiptoken=x'],
    ['another server', (other: string) => `${other}/v1.0/me/todo/lists?$skiptoken=x`],
    ['a name that begins like ours', (_: string, own: string) => `${own}.stranger.example/v1.0/me`],
    ['a user before the name', (other: string, own: string) => `${own}@${new URL(other).host}/v1.0/me`],
    ['another path of ours', (_: string, own: string) => `${own}/beta/me`],
  ])('is never asked when the next page points to %s', async (_, link) => {
    let pages = 0
    heard.length = 0
    answer = (other, own) => ({ status: 200, headers: {}, body: { value: [], ...(++pages === 1 ? { '@odata.nextLink': link(other, own) } : {}) } })
    await expect(asked()).rejects.toMatchObject({ reason: 'OUTLOOK_DOWN' })
    expect(sent).toHaveLength(1)
    expect(heard).toEqual([])
  })

  it('is never asked when an answer sends us there', async () => {
    answer = (other) => ({ status: 307, headers: { location: `${other}/v1.0/me` }, body: {} })
    await expect(asked()).rejects.toMatchObject({ reason: 'OUTLOOK_DOWN' })
    expect(heard).toEqual([])
  })

  it('would have been heard', async () => {
    const { mailbox: sentThere } = await outlook.mailboxOf(jonas, { graphUrl: `http://127.0.0.1:${(stranger.address() as AddressInfo).port}` })
    await sentThere.saveTask(task, { ...place, listId: 'list' }).catch(() => null)
    expect(heard[0]).toMatch(/^Bearer /)
  })

  it('that answers something else than Graph is taken for down, not believed', async () => {
    answer = () => ({ status: 200, headers: {}, body: { value: 'no list' } })
    await expect(asked()).rejects.toMatchObject({ name: 'AppError', reason: 'OUTLOOK_DOWN' })
  })
})
