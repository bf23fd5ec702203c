import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { eventIdOf } from '../../sandbox/event-id.ts'
import type { RunningSandbox } from '../../sandbox/main.ts'
import { byPassword, control, type Graph, graphOf, jonas, katrin, start } from './running.ts'

let sandbox: RunningSandbox
/** Jonas through the product, and both people through Outlook's own page. */
let product: Graph
let outlook: Graph
let outlookOfKatrin: Graph

const ALL = 'https://graph.microsoft.com/.default'
const berlin = { prefer: 'outlook.timezone="W. Europe Standard Time"' }
const immutable = { prefer: 'IdType="ImmutableId"' }
const PROPERTY = 'String {11111111-2222-3333-4444-555555555555} Name VisitId'

beforeAll(async () => {
  sandbox = await start()
  product = await graphOf(sandbox.url, jonas)
  outlook = await graphOf(sandbox.url, jonas, 'outlook-page', ALL)
  outlookOfKatrin = await graphOf(sandbox.url, katrin, 'outlook-page', ALL)
})
afterAll(() => sandbox.close())
afterEach(() => control(sandbox.url, 'clear-faults', {}))

const oneMail = async (subject: string, headers: Record<string, string> = {}) =>
  (await product('GET', `/me/messages?$filter=subject eq '${subject}'`, undefined, headers)).body.value[0]

describe('reading mail', () => {
  it('comes in pages whose links are opaque and absolute', async () => {
    const subjects: string[] = []
    let next: string | undefined = '/me/mailFolders/inbox/messages?$select=subject&$top=10'
    const sizes: number[] = []
    while (next) {
      const { body } = await product('GET', next)
      sizes.push(body.value.length)
      subjects.push(...body.value.map(({ subject }: { subject: string }) => subject))
      next = body['@odata.nextLink']
      if (next) expect(next).toMatch(new RegExp(`^${sandbox.url}/v1\\.0/me/mailFolders/inbox/messages\\?.*skiptoken=`))
    }
    expect(sizes).toEqual([10, 10, 4])
    expect(new Set(subjects).size).toBe(24)
    expect(subjects[0]).toBe('Anfrage 24')
  })

  it('gives only what was selected', async () => {
    const { body } = await product('GET', '/me/messages?$select=subject,isRead&$top=1')
    expect(Object.keys(body.value[0]).sort()).toEqual(['@odata.etag', 'id', 'isRead', 'subject'])
  })

  it('gives the unique part of a body only on request', async () => {
    const { id } = await oneMail('Anfrage 3')
    expect((await product('GET', `/me/messages/${id}`)).body).not.toHaveProperty('uniqueBody')
    const { body } = await product('GET', `/me/messages/${id}?$select=body,uniqueBody`, undefined, { prefer: 'outlook.body-content-type="text"' })
    expect(body.uniqueBody).toEqual({ contentType: 'text', content: 'Guten Tag, Müller & Co fragt nach 3 Stück.' })
    expect(body.body.content).toContain('Altes')
  })

  it('tells which preferences were applied', async () => {
    const answer = await product('GET', '/me/messages?$top=1', undefined, { prefer: 'IdType="ImmutableId", outlook.body-content-type="text"' })
    expect(answer.headers.get('preference-applied')).toBe('IdType="ImmutableId", outlook.body-content-type="text"')
  })

  it.each([
    ["internetMessageId eq '<mail-7@kunde.example>'", ['Anfrage 7']],
    ['receivedDateTime ge 2026-11-02T00:00:00Z and receivedDateTime le 2026-11-04T00:00:00Z', ['Anfrage 3', 'Anfrage 2']],
    ["isRead eq false and (subject eq 'Anfrage 1' or subject eq 'Anfrage 2')", ['Anfrage 1']],
    ["from/emailAddress/address eq 'ANNA@kunde.example' and startswith(subject,'Anfrage 1') and not contains(subject,'1')", []],
    ["singleValueExtendedProperties/Any(ep: ep/id eq 'Integer 0x0036' and ep/value eq '2')", ['Anfrage 24']],
  ])('filters by %s', async (filter, expected) => {
    const { body } = await product('GET', `/me/messages?$filter=${encodeURIComponent(filter)}`)
    expect(body.value.map(({ subject }: { subject: string }) => subject)).toEqual(expected)
  })

  it('shows sensitivity and attachments when expanded', async () => {
    const { id } = await oneMail('Anfrage 24')
    const { body } = await product(
      'GET',
      `/me/messages/${id}?$select=id&$expand=singleValueExtendedProperties($filter=id eq 'Integer 0x36'),attachments($select=name)`,
    )
    expect(body.singleValueExtendedProperties).toEqual([{ id: 'Integer 0x36', value: '2' }])
    expect(body.attachments).toEqual([expect.objectContaining({ name: 'Angebot.pdf', '@odata.type': '#microsoft.graph.fileAttachment' })])
    expect(body.attachments[0]).not.toHaveProperty('size')
  })

  it.each([
    ['/me/messages?$search=x', 'ErrorInvalidSearchQueryString'],
    ['/me/messages?$select=sensitivity', 'RequestBroker--ParseUri'],
    ['/me/messages?$filter=colour eq 1', 'BadRequest'],
    ['/me/messages?$filter=subject eq', 'BadRequest'],
    ['/me/messages?$top=0', 'BadRequest'],
    ['/me/messages?$filter=isRead eq false&$orderby=receivedDateTime desc', 'InefficientFilter'],
    ['/me/messages/a/b/c', 'BadRequest'],
    ['/me/messages/AA+/=', 'BadRequest'],
    ['/me/messages/abc', 'ErrorInvalidIdMalformed'],
    ['/me/calendarView', 'ErrorInvalidParameter'],
  ])('refuses %s', async (target, code) => {
    const { status, body } = await product('GET', target)
    expect({ status, code: body.error.code }).toEqual({ status: 400, code })
    expect(Object.keys(body.error.innerError).sort()).toEqual(['client-request-id', 'date', 'request-id'])
  })

  it('orders by what it also filters by first', async () => {
    const { status, body } = await product(
      'GET',
      '/me/messages?$filter=receivedDateTime ge 2026-11-20T00:00:00Z and isRead eq false&$orderby=receivedDateTime asc',
    )
    expect(status).toBe(200)
    expect(body.value.map(({ subject }: { subject: string }) => subject)).toEqual(['Anfrage 21', 'Anfrage 23', 'Anfrage 25'])
  })
})

describe('ids', () => {
  it('of the default kind change with the folder, immutable ones do not', async () => {
    const { id } = await oneMail('Anfrage 5')
    const { id: lasting } = await oneMail('Anfrage 5', immutable)
    expect([id.slice(0, 4), lasting.slice(0, 4)]).toEqual(['AAMk', 'AAkA'])
    const { status, body: moved } = await outlook('POST', `/me/messages/${id}/move`, { destinationId: 'archive' })
    expect(status).toBe(201)
    expect(moved.id).not.toBe(id)
    expect(await product('GET', `/me/messages/${id}`)).toMatchObject({ status: 404, body: { error: { code: 'ErrorItemNotFound' } } })
    expect((await product('GET', `/me/messages/${lasting}`, undefined, immutable)).body).toMatchObject({ id: lasting, subject: 'Anfrage 5' })
    expect((await product('GET', `/me/messages/${moved.id}`)).status).toBe(200)
  })

  it('are translated from the form of EWS, which Graph itself does not take', async () => {
    const { body: all } = await product('GET', '/me/messages?$top=100&$select=id')
    const { id } = all.value.find((mail: { id: string }) => mail.id.includes('-'))
    const ews = id.replaceAll('-', '/').replaceAll('_', '+')
    expect((await product('GET', `/me/messages/${encodeURIComponent(ews)}`)).body.error.code).toBe('ErrorInvalidIdMalformed')
    const translated = await product('POST', '/me/translateExchangeIds', {
      inputIds: [ews, 'nonsense'],
      sourceIdType: 'ewsId',
      targetIdType: 'restImmutableEntryId',
    })
    const [good, bad] = translated.body.value
    expect((await product('GET', `/me/messages/${good.targetId}`)).status).toBe(200)
    expect(bad).toMatchObject({ sourceId: 'nonsense', errorDetails: { code: 'ErrorInvalidIdMalformed' } })
  })
})

describe('permission', () => {
  it('is what the token says', async () => {
    const { id } = await oneMail('Anfrage 6')
    const denied = { status: 403, body: { error: { code: 'ErrorAccessDenied' } } }
    expect(await product('PATCH', `/me/messages/${id}`, { isRead: true })).toMatchObject(denied)
    expect(await product('POST', '/me/sendMail', { message: {} })).toMatchObject(denied)
    expect(await product('GET', '/users')).toMatchObject(denied)
    const onlyMail = await graphOf(sandbox.url, jonas, undefined, 'Mail.Read')
    expect(await onlyMail('GET', '/me/events')).toMatchObject(denied)
    expect((await onlyMail('GET', '/me/messages')).status).toBe(200)
  })

  it('ends at the own mailbox', async () => {
    expect((await product('GET', `/users/${jonas.mail}/messages?$top=1`)).status).toBe(200)
    expect((await product('GET', `/users/${katrin.oid}/messages`)).status).toBe(403)
    expect((await product('GET', `/users/${jonas.oid}`)).body.displayName).toBe('Jonas Petersen')
  })

  it('is nobody’s without a valid token for Graph', async () => {
    const ours = (await byPassword(sandbox.url, jonas, 'api://5a2b9c10-3d4e-4f50-8a61-72839405a6b7/access')).body.access_token
    for (const authorization of ['', 'Bearer x', `Bearer ${ours}`]) {
      expect(await product('GET', '/me', undefined, { authorization })).toMatchObject({
        status: 401,
        body: { error: { code: 'InvalidAuthenticationToken' } },
      })
    }
  })
})

describe('writing mail', () => {
  it('an answer reaches a colleague in the same conversation', async () => {
    const to = [{ emailAddress: { address: katrin.mail } }]
    await outlook('POST', '/me/sendMail', { message: { subject: 'Frage', body: { contentType: 'text', content: 'Wann?' }, toRecipients: to } })
    const received = (await outlookOfKatrin('GET', "/me/messages?$filter=subject eq 'Frage'")).body.value[0]
    expect(received).toMatchObject({ isRead: false, isDraft: false, from: { emailAddress: { address: jonas.mail } } })
    const { status, body: draft } = await outlookOfKatrin('POST', `/me/messages/${received.id}/createReply`, {}, immutable)
    expect(status).toBe(201)
    await outlookOfKatrin('PATCH', `/me/messages/${draft.id}`, {
      subject: 'AW: Frage',
      body: { contentType: 'text', content: `Morgen.\n\nVon: Jonas\nGesendet: heute\nWann?` },
    })
    expect((await outlookOfKatrin('POST', `/me/messages/${draft.id}/send`)).status).toBe(202)
    expect((await outlookOfKatrin('GET', `/me/messages/${draft.id}`)).body).toMatchObject({ isDraft: false, subject: 'AW: Frage' })
    const answer = await product(
      'GET',
      "/me/messages?$filter=subject eq 'AW: Frage'&$select=uniqueBody,internetMessageHeaders,internetMessageId",
      undefined,
      {
        prefer: 'outlook.body-content-type="text"',
      },
    )
    const [mail] = answer.body.value
    expect(mail.uniqueBody.content).toBe('Morgen.')
    expect(mail.internetMessageHeaders).toContainEqual({ name: 'In-Reply-To', value: received.internetMessageId })
    const sent = (await outlookOfKatrin('GET', '/me/mailFolders/sentitems/messages')).body.value[0]
    expect(sent.internetMessageId).toBe(mail.internetMessageId)
  })

  it('what an add-in keeps with a draft lies with the sent copy, and travels to nobody', async () => {
    const kept = { id: PROPERTY, value: '{"logging":"off"}' }
    const message = { subject: 'Vertraut', toRecipients: [{ emailAddress: { address: katrin.mail } }], singleValueExtendedProperties: [kept] }
    const { body: draft } = await outlook('POST', '/me/messages', message, immutable)
    await outlook('POST', `/me/messages/${draft.id}/send`)
    const expanded = `$expand=singleValueExtendedProperties($filter=id eq '${PROPERTY}')`
    const sent = await outlook('GET', `/me/mailFolders/sentitems/messages?$filter=subject eq 'Vertraut'&${expanded}`)
    expect(sent.body.value).toMatchObject([{ isDraft: false, singleValueExtendedProperties: [kept] }])
    const received = await outlookOfKatrin('GET', `/me/messages?$filter=subject eq 'Vertraut'&${expanded}`)
    expect(received.body.value).toHaveLength(1)
    expect(received.body.value[0].singleValueExtendedProperties ?? []).toEqual([])
  })

  it('takes only known properties of the right type, and changes the text of drafts only', async () => {
    const { id } = await oneMail('Anfrage 8')
    for (const body of [{ sensitivity: 'private' }, { isRead: 'yes' }, { subject: 'Neu' }]) {
      expect((await outlook('PATCH', `/me/messages/${id}`, body)).status).toBe(400)
    }
    expect((await outlook('PATCH', `/me/messages/${id}`, { isRead: false, categories: ['Wichtig'] })).body).toMatchObject({
      isRead: false,
      categories: ['Wichtig'],
    })
    const noJson = await fetch(`${sandbox.url}/v1.0/me`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' })
    expect((await noJson.json()).error.code).toMatch(/^(RequestBodyRead|BadRequest)$/)
  })

  it('is deleted to the deleted items first', async () => {
    const { id } = await oneMail('Anfrage 9')
    expect((await outlook('DELETE', `/me/messages/${id}`)).status).toBe(204)
    const { body } = await outlook('GET', "/me/mailFolders/deleteditems/messages?$filter=subject eq 'Anfrage 9'")
    expect((await outlook('DELETE', `/me/messages/${body.value[0].id}`)).status).toBe(204)
    expect(await oneMail('Anfrage 9')).toBeUndefined()
  })
})

describe('the calendar', () => {
  const window = '/me/calendarView?startDateTime=2026-11-23T00:00:00Z&endDateTime=2026-11-30T00:00:00Z'

  it('shows times in the zone asked for, UTC without', async () => {
    const { body } = await product('GET', window)
    expect(body.value.map(({ subject }: { subject: string }) => subject)).toEqual(['Besuch Kunde', 'Urlaub'])
    expect(body.value[0].start).toEqual({ dateTime: '2026-11-24T08:00:00.0000000', timeZone: 'UTC' })
    const local = await product('GET', window, undefined, berlin)
    expect(local.body.value[0].start).toEqual({ dateTime: '2026-11-24T09:00:00.0000000', timeZone: 'W. Europe Standard Time' })
    const iana = await product('GET', window, undefined, { prefer: 'outlook.timezone="America/New_York"' })
    expect(iana.body.value[0].start.dateTime).toBe('2026-11-24T03:00:00.0000000')
    expect(iana.body.value[1].start.dateTime).toBe('2026-11-26T00:00:00.0000000')
    expect((await product('GET', window, undefined, { prefer: 'outlook.timezone="Mars"' })).status).toBe(400)
  })

  const visit = (given: object = {}) => ({
    subject: 'Besuch',
    start: { dateTime: '2026-12-01T10:00:00', timeZone: 'Europe/Berlin' },
    end: { dateTime: '2026-12-01T11:00:00', timeZone: 'W. Europe Standard Time' },
    ...given,
  })

  it('shows an event that was there from the beginning under the id known before', async () => {
    const { body } = await product('GET', `/me/events/${eventIdOf(jonas.oid, 'visit-1')}`, undefined, immutable)
    expect(body).toMatchObject({ id: eventIdOf(jonas.oid, 'visit-1'), subject: 'Besuch Kunde' })
  })

  it('creates an event once per transaction id', async () => {
    const body = visit({ transactionId: 't-1', singleValueExtendedProperties: [{ id: PROPERTY, value: '42' }] })
    const first = await product('POST', '/me/events', body)
    const second = await product('POST', '/me/events', body)
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body.id).toBe(first.body.id)
    expect(first.body).toMatchObject({ transactionId: 't-1', isOrganizer: true, start: { dateTime: '2026-12-01T09:00:00.0000000', timeZone: 'UTC' } })
    const found = await product('GET', `/me/events?$filter=singleValueExtendedProperties/Any(ep: ep/id eq '${PROPERTY}' and ep/value eq '42')`)
    expect(found.body.value.map(({ id }: { id: string }) => id)).toEqual([first.body.id])
  })

  it('refuses an event that ends before it starts, has an unknown zone or an unknown property', async () => {
    for (const wrong of [
      { end: { dateTime: '2026-12-01T09:00:00', timeZone: 'W. Europe Standard Time' } },
      { start: { dateTime: '2026-12-01T09:00:00', timeZone: 'Mars' } },
      { start: { dateTime: 'tomorrow', timeZone: 'UTC' } },
      { isAllDay: true },
      { colour: 'red' },
    ])
      expect((await product('POST', '/me/events', visit(wrong))).status).toBe(400)
  })

  it('takes invitations to colleagues and their answers back', async () => {
    const attendees = [{ emailAddress: { address: katrin.mail, name: katrin.name }, type: 'required' }]
    const { body: mine } = await product('POST', '/me/events', visit({ subject: 'Gemeinsam', attendees }))
    const theirs = (await outlookOfKatrin('GET', "/me/events?$filter=subject eq 'Gemeinsam'")).body.value[0]
    expect(theirs).toMatchObject({ isOrganizer: false, responseStatus: { response: 'notResponded' }, iCalUId: mine.iCalUId })
    expect((await product('POST', `/me/events/${mine.id}/accept`, {})).status).toBe(400)
    expect((await outlookOfKatrin('POST', `/me/events/${theirs.id}/accept`, { sendResponse: true })).status).toBe(202)
    expect((await product('GET', `/me/events/${mine.id}`)).body.attendees[0].status.response).toBe('accepted')
    await product('PATCH', `/me/events/${mine.id}`, { subject: 'Verlegt', start: { dateTime: '2026-12-01T09:30:00', timeZone: 'Europe/Berlin' } })
    expect((await outlookOfKatrin('GET', `/me/events/${theirs.id}`)).body).toMatchObject({
      subject: 'Verlegt',
      start: { dateTime: '2026-12-01T08:30:00.0000000' },
    })
    expect((await product('DELETE', `/me/events/${mine.id}`)).status).toBe(204)
    expect((await outlookOfKatrin('GET', `/me/events/${theirs.id}`)).body.isCancelled).toBe(true)
  })
})

describe('To Do', () => {
  it('keeps tasks with links to where they came from', async () => {
    const { body: lists } = await product('GET', '/me/todo/lists')
    expect(lists.value).toEqual([expect.objectContaining({ wellknownListName: 'defaultList', displayName: 'Aufgaben' })])
    const { body: list } = await product('POST', '/me/todo/lists', { displayName: 'Kundencockpit' })
    const tasks = `/me/todo/lists/${list.id}/tasks`
    const created = await product('POST', tasks, {
      title: 'Nachfassen',
      dueDateTime: { dateTime: '2026-12-02T00:00:00', timeZone: 'Europe/Berlin' },
      linkedResources: [{ externalId: 'f-1', applicationName: 'Kundencockpit', displayName: 'Müller', webUrl: 'http://localhost:4400/workspace' }],
    })
    expect(created).toMatchObject({ status: 201, body: { status: 'notStarted', linkedResources: [{ externalId: 'f-1' }] } })
    const { body: listed } = await product('GET', `${tasks}?$expand=linkedResources`, undefined, berlin)
    expect(listed.value[0]).toMatchObject({ dueDateTime: { dateTime: '2026-12-02T00:00:00.0000000' }, linkedResources: [{ externalId: 'f-1' }] })
    expect((await product('GET', tasks)).body.value[0]).not.toHaveProperty('linkedResources')
    const { body: done } = await product('PATCH', `${tasks}/${created.body.id}`, { status: 'completed' })
    expect(done.completedDateTime.timeZone).toBe('UTC')
    expect((await product('DELETE', `${tasks}/${created.body.id}`)).status).toBe(204)
    expect((await product('GET', `${tasks}/${created.body.id}`)).status).toBe(404)
  })
})

describe('trouble', () => {
  it('comes with more than four requests at a time, but not for Outlook itself', async () => {
    await control(sandbox.url, 'fault', { kind: 'slow', delayMs: 1500, times: 4 })
    const five = (graph: Graph) => Promise.all(Array.from({ length: 5 }, () => graph('GET', '/me/messages?$top=1')))
    const answers = await five(product)
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(1)
    expect(refused[0]!.headers.get('retry-after')).toBe('1')
    expect(refused[0]!.body.error.code).toBe('ApplicationThrottled')
    expect((await five(outlook)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect((await product('GET', '/me')).status).toBe(200)
  })

  it('can be ordered for some requests and is then over', async () => {
    await control(sandbox.url, 'fault', { kind: 'throttle', path: '/me/events', method: 'POST', times: 1, retryAfterSeconds: 7 })
    await control(sandbox.url, 'fault', { kind: 'error', path: 'mailboxSettings', times: 1, status: 500 })
    expect((await product('GET', '/me/events')).status).toBe(200)
    const throttled = await product('POST', '/me/events', {})
    expect([throttled.status, throttled.headers.get('retry-after')]).toEqual([429, '7'])
    expect((await product('POST', '/me/events', {})).status).toBe(400)
    expect((await product('GET', '/me/mailboxSettings')).status).toBe(500)
    expect((await product('GET', '/me/mailboxSettings')).status).toBe(200)
  })

  it('can cut the line before or after the effect', async () => {
    const { body } = await product('GET', '/me/todo/lists')
    const tasks = `/me/todo/lists/${body.value[0].id}/tasks`
    await control(sandbox.url, 'fault', { kind: 'down', times: 1 })
    await expect(product('POST', tasks, { title: 'Vorher' })).rejects.toThrow()
    await control(sandbox.url, 'fault', { kind: 'reset_after_effect', times: 1 })
    await expect(product('POST', tasks, { title: 'Nachher' })).rejects.toThrow()
    const titles = (await product('GET', tasks)).body.value.map(({ title }: { title: string }) => title)
    expect(titles).toContain('Nachher')
    expect(titles).not.toContain('Vorher')
  })
})

describe('control', () => {
  it('delivers mail, moves and deletes events, completes tasks, and the page hears of it', async () => {
    const stream = await fetch(`${sandbox.url}/outlook/changes`)
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader()
    const { body: delivered } = await control(sandbox.url, 'deliver-mail', { oid: jonas.oid, mail: { subject: 'Eilig', body: 'Bitte anrufen' } })
    expect((await product('GET', `/me/messages/${delivered.id}`)).body).toMatchObject({
      subject: 'Eilig',
      bodyPreview: 'Bitte anrufen',
      isRead: false,
    })
    await control(sandbox.url, 'move-event', { oid: jonas.oid, subject: 'Besuch Kunde', start: '2026-11-25T14:00', end: '2026-11-25T15:00' })
    await control(sandbox.url, 'complete-task', { oid: jonas.oid, title: 'Geschenk kaufen' })
    const state = await (await fetch(`${sandbox.url}/control/state?oid=${jonas.oid}`)).json()
    expect(state.events).toContainEqual(expect.objectContaining({ subject: 'Besuch Kunde', start: '2026-11-25T14:00' }))
    expect(state.tasks).toContainEqual(expect.objectContaining({ title: 'Geschenk kaufen', status: 'completed' }))
    const event = state.events.find(({ subject }: { subject: string }) => subject === 'Besuch Kunde')
    await control(sandbox.url, 'delete-event', { oid: jonas.oid, eventId: event.id })
    expect((await product('GET', `/me/events/${event.id}`)).status).toBe(404)
    let heard = ''
    while (!(heard.includes('"task"') && heard.split('"event"').length > 2)) heard += (await reader.read()).value ?? ''
    expect(heard).toContain(`data: {"oid":"${jonas.oid}","kind":"mail"}\n\n`)
    await reader.cancel()
  })

  it('says what is missing', async () => {
    expect((await control(sandbox.url, 'complete-task', { oid: jonas.oid, title: 'Gibt es nicht' })).status).toBe(404)
    expect((await control(sandbox.url, 'fault', { kind: 'unknown', times: 1 })).status).toBe(400)
    expect((await control(sandbox.url, 'fault', { kind: 'error', times: 1, path: '(' })).status).toBe(400)
  })
})

describe('pages', () => {
  it('offers Office.js whatever the case of the letters', async () => {
    const answers = await Promise.all(['office.js', 'OFFICE.js'].map((file) => fetch(`${sandbox.url}/office-js/${file}`)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect((await fetch(`${sandbox.url}/office-js/../package.json`)).status).toBe(404)
    expect((await fetch(`${sandbox.url}/office-js/%2e%2e/package.json`)).status).toBe(404)
    expect((await fetch(`${sandbox.url}/assets/%2e%2e/%2e%2e/package.json`)).status).not.toBe(200)
  })

  it('lists the accounts to sign in with', async () => {
    const accounts = await (await fetch(`${sandbox.url}/outlook/accounts`)).json()
    expect(accounts).toHaveLength(11)
    expect(Object.keys(accounts[0]).sort()).toEqual(['jobTitle', 'mail', 'name', 'oid', 'organisation', 'tenantId'])
  })
})
