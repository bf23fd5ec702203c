// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { call } from '../../../addin/office/office-calls.ts'
import { connectOutlook } from '../../../addin/office/outlook-host.ts'

type Handler = () => void
type Done = (result: unknown) => void

const address = (emailAddress: string, displayName = '') => ({ emailAddress, displayName })
const ok = (value: unknown = null) => ({ status: 'succeeded', value })

const mail = (id: string, from: string) => ({
  itemType: 'message',
  subject: `Mail ${id}`,
  from: address(from, 'Anna Weber'),
  to: [address('jonas@hanse.example'), address('JONAS@hanse.example'), address('otto@mueller.example', 'Otto')],
  cc: [address(from)],
  itemId: id,
  internetMessageId: `<${id}>`,
  dateTimeCreated: new Date('2026-11-23T08:00:00Z'),
  attachments: [
    { name: 'Foto.jpg', isInline: false },
    { name: 'logo.png', isInline: true },
  ],
})

/** As much of Office.js as the pane touches. */
function installOffice(item: unknown) {
  const handlers = new Map<string, Handler>()
  const mailbox = {
    item,
    userProfile: { emailAddress: 'jonas@hanse.example' },
    convertToRestId: (id: string) => id.replaceAll('/', '-'),
    addHandlerAsync: (event: string, handler: Handler, done: Done) => {
      handlers.set(event, handler)
      done(ok())
    },
  }
  const context = {
    mailbox,
    displayLanguage: 'en-US',
    partitionKey: 'p',
    requirements: { isSetSupported: () => false },
    officeTheme: { bodyBackgroundColor: '#212121' },
  }
  vi.stubGlobal('Office', {
    onReady: async () => ({ host: 'Outlook' }),
    HostType: { Outlook: 'Outlook' },
    AsyncResultStatus: { Succeeded: 'succeeded' },
    CoercionType: { Text: 'text' },
    EventType: { ItemChanged: 'item', RecipientsChanged: 'recipients', OfficeThemeChanged: 'theme' },
    MailboxEnums: { ItemType: { Appointment: 'appointment', Message: 'message' }, RestVersion: { v2_0: 'v2.0' } },
    context,
  })
  const open = (next: unknown): void => {
    mailbox.item = next
    handlers.get('item')?.()
  }
  /** As Outlook does at times: without an event. */
  const change = (next: unknown): void => {
    mailbox.item = next
  }
  return { open, change, context, fire: (event: string) => handlers.get(event)?.() }
}

/** A pane lives as long as its window; here the window goes on to the next test, and what it listens for must not. */
const leftBehind: (() => void)[] = []
beforeEach(() => {
  const { addEventListener } = window
  vi.spyOn(window, 'addEventListener').mockImplementation((...listening: Parameters<typeof addEventListener>) => {
    leftBehind.push(() => window.removeEventListener(...listening))
    addEventListener.apply(window, listening)
  })
  const start = globalThis.setInterval
  vi.spyOn(globalThis, 'setInterval').mockImplementation((...ticking: Parameters<typeof start>) => {
    const ticker = start(...ticking)
    leftBehind.push(() => clearInterval(ticker))
    return ticker
  })
})
afterEach(() => {
  for (const end of leftBehind.splice(0)) end()
  vi.unstubAllGlobals()
})

const connected = async () => (await connectOutlook())!
const itemOf = async (host: Awaited<ReturnType<typeof connected>>) =>
  vi.waitFor(() => {
    const { item } = host.state()
    if (item === 'reading') throw new Error('still reading')
    return item
  })

describe('Outlook as the pane sees it', () => {
  it('is absent in a plain browser tab', async () => {
    expect(await connectOutlook()).toBeNull()
  })

  it('gives an open mail without the user and without repetitions, the sender first', async () => {
    installOffice(mail('AA/1', 'anna@mueller.example'))
    const host = await connected()
    expect(await itemOf(host)).toEqual({
      key: 'AA/1',
      mode: 'read',
      sender: { name: 'Anna Weber', address: 'anna@mueller.example' },
      parties: [
        { name: 'Anna Weber', address: 'anna@mueller.example' },
        { name: 'Otto', address: 'otto@mueller.example' },
      ],
      subject: 'Mail AA/1',
      itemId: 'AA-1',
      sharedFrom: null,
      sharedItemId: null,
      conversationId: null,
      internetMessageId: '<AA/1>',
      files: 1,
      createdAt: '2026-11-23T08:00:00.000Z',
      startsAt: null,
      endsAt: null,
      visitOf: null,
      direction: 'incoming',
    })
    expect([host.language, host.partition, host.state().theme]).toEqual(['en', 'p', 'dark'])
  })

  it('tells whose mailbox a mail lies in, and asks nothing of it by an id that counts in another', async () => {
    const owner = 'vertrieb@hanse.example'
    const shared = { ...mail('1', 'anna@mueller.example'), to: [address(owner)], getSharedPropertiesAsync: (done: Done) => done(ok({ owner })) }
    const { open } = installOffice(shared)
    const host = await connected()
    expect(await itemOf(host)).toMatchObject({
      sharedFrom: owner,
      itemId: null,
      sharedItemId: '1',
      internetMessageId: '<1>',
      parties: [{ address: 'anna@mueller.example' }],
    })
    open({ ...mail('2', owner), getSharedPropertiesAsync: (done: Done) => done(ok({ owner })) })
    expect(await itemOf(host)).toMatchObject({ direction: 'outgoing' })
    open({ ...mail('3', 'anna@mueller.example'), getSharedPropertiesAsync: (done: Done) => done({ status: 'failed', error: { code: 9 } }) })
    expect(await itemOf(host)).toMatchObject({ sharedFrom: null, itemId: '3' })
  })

  it('cuts what is longer than anybody’s name, and a list of thousands', async () => {
    const everybody = Array.from({ length: 600 }, (_, number) => address(`p${number}@mueller.example`, '😀'.repeat(200)))
    installOffice({ ...mail('1', 'anna@mueller.example'), to: everybody })
    const item = await itemOf(await connected())
    expect(item?.parties).toHaveLength(500)
    expect(item?.parties[1]).toEqual({ name: '😀'.repeat(127), address: 'p0@mueller.example' })
  })

  it('tells begin and end of an appointment, attended or being planned', async () => {
    const [start, end] = [new Date('2026-11-23T09:30:00Z'), new Date('2026-11-23T10:30:00Z')]
    const times = { mode: 'appointment', startsAt: '2026-11-23T09:30:00.000Z', endsAt: '2026-11-23T10:30:00.000Z' }
    const people = { organizer: address('jonas@hanse.example'), requiredAttendees: [address('anna@mueller.example')], optionalAttendees: [] }
    const { open } = installOffice({ itemType: 'appointment', subject: 'Besuch', itemId: '1', start, end, ...people })
    const host = await connected()
    expect(await itemOf(host)).toMatchObject({ ...times, parties: [{ address: 'anna@mueller.example' }] })

    const asked = (value: unknown) => ({ getAsync: (done: Done) => done(ok(value)) })
    const nobody = { requiredAttendees: asked([]), optionalAttendees: asked([]) }
    open({ itemType: 'appointment', subject: asked('Planung'), start: asked(start), end: asked(end), ...nobody })
    expect(await itemOf(host)).toMatchObject({ ...times, subject: 'Planung' })
  })

  it('calls the user’s own sent mail outgoing', async () => {
    installOffice(mail('1', 'Jonas@Hanse.example'))
    expect(await itemOf(await connected())).toMatchObject({ direction: 'outgoing', parties: [{ address: 'otto@mueller.example' }] })
  })

  it('follows to the next item and to none', async () => {
    const { open } = installOffice(mail('1', 'anna@mueller.example'))
    const host = await connected()
    await itemOf(host)
    open(mail('2', 'sven@holm.example'))
    expect(await itemOf(host)).toMatchObject({ key: '2' })
    open(null)
    expect(await itemOf(host)).toBeNull()
  })

  it('drops what a draft answers after another item was opened', async () => {
    let answer: Done = () => undefined
    const field = { getAsync: (done: Done) => done(ok([])) }
    const draft = { itemType: 'message', subject: { getAsync: (done: Done) => (answer = done) }, to: field, cc: field, bcc: field }
    const { open } = installOffice(draft)
    const host = await connected()
    await vi.waitFor(() => expect(answer.length).toBe(1))
    open(mail('2', 'sven@holm.example'))
    await itemOf(host)
    answer(ok('late subject'))
    await Promise.resolve()
    expect(host.state().item).toMatchObject({ key: '2' })
  })

  it('tells the days of a series apart that have its id', async () => {
    const day = (start: string) => ({
      ...{ itemType: 'appointment', subject: 'Jour fixe', itemId: 'S', organizer: address('anna@mueller.example') },
      ...{ requiredAttendees: [], optionalAttendees: [], start: new Date(start), end: new Date(start) },
    })
    const office = installOffice(day('2026-11-23T09:30:00Z'))
    const host = await connected()
    const first = await itemOf(host)
    office.change(day('2026-11-30T09:30:00Z'))
    window.dispatchEvent(new Event('pointerdown'))
    const next = await itemOf(host)
    expect([first?.startsAt, next?.startsAt]).toEqual(['2026-11-23T09:30:00.000Z', '2026-11-30T09:30:00.000Z'])
    expect(next?.key).not.toBe(first?.key)
  })

  it('gives the attendees of an appointment one organises', async () => {
    const field = (...addresses: string[]) => ({ getAsync: (done: Done) => done(ok(addresses.map((one) => address(one)))) })
    const appointment = {
      itemType: 'appointment',
      subject: { getAsync: (done: Done) => done(ok('Besuch')) },
      requiredAttendees: field('anna@mueller.example', 'jonas@hanse.example'),
      optionalAttendees: field('otto@mueller.example'),
    }
    installOffice(appointment)
    expect(await itemOf(await connected())).toMatchObject({
      mode: 'appointment',
      subject: 'Besuch',
      parties: [{ address: 'anna@mueller.example' }, { address: 'otto@mueller.example' }],
    })
  })

  it('never has more than three calls of Office.js open', async () => {
    installOffice(null)
    const pending: Done[] = []
    const calls = Array.from({ length: 5 }, () => call((done) => pending.push(done as Done)))
    await Promise.resolve()
    expect(pending).toHaveLength(3)
    for (let answered = 0; answered < 5; answered += 1) {
      await vi.waitFor(() => expect(pending.length).toBeGreaterThan(answered))
      expect(pending.length - answered).toBeLessThanOrEqual(3)
      pending[answered]?.(ok(answered))
    }
    expect(await Promise.all(calls)).toEqual([0, 1, 2, 3, 4])
  })
})

describe('where Outlook is known to fail', () => {
  const other = mail('B/2', 'otto@mueller.example')

  it('an item that comes after its event is seen all the same', async () => {
    const office = installOffice(mail('A/1', 'anna@mueller.example'))
    const host = await connected()
    await itemOf(host)
    office.open(null)
    expect(host.state().item).toBeNull()
    office.change(other)
    await vi.waitFor(() => expect(host.state().item).toMatchObject({ key: 'B/2' }), { timeout: 5_000 })
  })

  it('a change of which it tells nothing is seen as soon as somebody touches the pane', async () => {
    const office = installOffice(mail('A/1', 'anna@mueller.example'))
    const host = await connected()
    await itemOf(host)
    office.change(other)
    window.dispatchEvent(new Event('pointerdown'))
    expect(host.state().item).toBe('reading')
    expect(await itemOf(host)).toMatchObject({ key: 'B/2', sender: { address: 'otto@mueller.example' } })
  })

  it('a draft that gets its conversation by being saved stays the same', async () => {
    const asked = (value: unknown) => ({ getAsync: (done: Done) => done(ok(value)) })
    const draft = { itemType: 'message', subject: asked('Neu'), to: asked([]), cc: asked([]), bcc: asked([]) }
    const office = installOffice(draft)
    const host = await connected()
    const before = await itemOf(host)
    office.change({ ...draft, itemId: 'C/3', conversationId: 'K' })
    window.dispatchEvent(new Event('pointerdown'))
    expect(host.state().item).toEqual(before)
  })

  it('a protected mail without recipients shows its sender', async () => {
    installOffice({ ...mail('A/1', 'anna@mueller.example'), to: undefined, cc: undefined, itemId: undefined, subject: '' })
    expect(await itemOf(await connected())).toMatchObject({
      key: '<A/1>',
      itemId: null,
      parties: [{ address: 'anna@mueller.example' }],
    })
  })

  it('a text that it refuses right after the mail was opened is asked for once more', async () => {
    const answers = [{ status: 'failed', error: { code: 5001 } }, ok('Gruß, Anna')]
    installOffice({ ...mail('A/1', 'anna@mueller.example'), body: { getAsync: (_: string, done: Done) => done(answers.shift()) } })
    expect(await (await connected()).readText()).toBe('Gruß, Anna')
  })

  it('what it refuses for another reason, or twice, is not asked for again', async () => {
    let asked = 0
    const answer = (code: number) => (_: string, done: Done) => {
      asked++
      done({ status: 'failed', error: { code } })
    }
    const office = installOffice({ ...mail('A/1', 'anna@mueller.example'), body: { getAsync: answer(7000) } })
    const host = await connected()
    await expect(host.readText()).rejects.toMatchObject({ code: 7000 })
    office.change({ ...other, body: { getAsync: answer(9020) } })
    await expect(host.readText()).rejects.toMatchObject({ code: 9020 })
    expect(asked).toBe(3)
  })
})

describe('what the author chooses for a draft', () => {
  /** Properties as Outlook keeps them with the item. */
  const draftWith = (kept: Map<string, string>, draft = { isSaved: true }) => {
    const load = (done: Done): void => {
      const all = new Map(kept)
      const saveAsync = (saved: Done): void => {
        if (!draft.isSaved) return void saved({ status: 'failed', error: { name: 'ErrorInvalidIdMalformed' } })
        kept.clear()
        for (const [name, value] of all) kept.set(name, value)
        saved(ok())
      }
      const properties = { get: (name: string) => all.get(name), set: all.set.bind(all), remove: all.delete.bind(all), saveAsync }
      done(ok(properties))
    }
    const asked = (value: unknown) => ({ getAsync: (done: Done) => done(ok(value)) })
    const saveAsync = (saved: Done): void => {
      draft.isSaved = true
      saved(ok('id'))
    }
    return { itemType: 'message', subject: asked(''), to: asked([]), cc: asked([]), bcc: asked([]), loadCustomPropertiesAsync: load, saveAsync }
  }

  it('is kept in its custom properties, beside what others keep there', async () => {
    const kept = new Map([['fremd', '1']])
    const office = installOffice(draftWith(kept))
    const host = await connected()
    const choices = host.draftChoices()
    expect(await choices?.read()).toEqual({ isKeptOut: false, answerWithin: null })
    await choices?.write({ isKeptOut: true, answerWithin: 5 })
    expect([...kept]).toEqual([
      ['fremd', '1'],
      ['logging', 'off'],
      ['answerWithin', '5'],
    ])
    expect(await choices?.read()).toEqual({ isKeptOut: true, answerWithin: 5 })
    await choices?.write({ isKeptOut: false, answerWithin: null })
    expect([...kept.keys()]).toEqual(['fremd'])
    office.open(mail('1', 'anna@mueller.example'))
    expect(host.draftChoices()).toBeNull()
  })
  it('is kept also with one that lies nowhere yet: it is saved first', async () => {
    const kept = new Map<string, string>()
    installOffice(draftWith(kept, { isSaved: false }))
    await (await connected()).draftChoices()?.write({ isKeptOut: true, answerWithin: null })
    expect([...kept]).toEqual([['logging', 'off']])
  })
})
