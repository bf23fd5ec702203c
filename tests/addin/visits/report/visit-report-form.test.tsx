// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Outputs } from '../../../../addin/api.ts'
import type { OpenItem } from '../../../../addin/office/mail-host.ts'
import { usualKinds } from '../../../../domain/commerce/complaints/ladder.ts'
import { type Answers, createFakeApi, Refusal } from '../../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../../support/fake-host.ts'
import { renderPane } from '../../support/render-pane.tsx'
import { answerOf, cockpitOf, idOf } from '../../support/sample.ts'

/** A browser's own work: jsdom draws nothing. */
function drawPictures(): void {
  const picture = { width: 4, height: 3, close: () => undefined }
  vi.stubGlobal('createImageBitmap', async (file: File) => (file.name === 'kaputt.jpg' ? Promise.reject(new Error('cannot be read')) : picture))
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(new Blob(['jpeg'])))
}

const startsAt = '2024-11-20T09:00:00.000Z'
const visit = { id: idOf(90), version: 3, startsAt, contactId: null }
const usual: Outputs['visitReport']['asked'] = {
  visit,
  report: null,
  asksPotential: false,
  potentialCents: null,
  isFirstContact: false,
  stage: null,
  intervalDays: null,
}
const appointment: OpenItem = {
  ...mailFrom('anna@mueller.example'),
  mode: 'appointment',
  subject: 'Jahresgespräch',
  startsAt,
  endsAt: '2024-11-20T10:00:00.000Z',
}

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const apiWith = (asked: Partial<typeof usual> = {}, more: Answers = {}) =>
  createFakeApi({
    'cockpit.ofItem': () => answerOf(idOf(1), 'Müller Werftbedarf'),
    'visitReport.asked': () => ({ ...usual, ...asked }),
    'visitReport.write': ({ id }) => ({ reportId: id }),
    ...more,
  })

/** Beside the appointment that is over, with the form open. */
async function openForm(api: ReturnType<typeof apiWith>) {
  const view = renderPane(api, createFakeHost(appointment))
  await view.user.click(await screen.findByRole('button', { name: 'Besuch berichten' }))
  await screen.findByRole('form', { name: 'Besuchsbericht' })
  await waitFor(() => expect(api.callsOf('visitReport.asked').length).toBeGreaterThan(0))
  return view
}

const sent = (api: ReturnType<typeof apiWith>) => api.callsOf('visitReport.write').map(({ input }) => input)
const save = () => screen.getByRole('button', { name: 'Speichern' })

describe('an appointment that is over', () => {
  const told = { reportId: idOf(77), outcome: 'not_met' as const }
  const text = 'War im Lager, keiner wusste Bescheid.'
  const read = () => ({
    reportId: idOf(77),
    subject: 'Besuch',
    channel: 'visit',
    at: startsAt,
    ...{ author: 'Jonas Petersen', direction: 'outgoing', outcome: null, isAutomatic: false, contacts: [], writer: null },
    text,
    files: [],
    visit: null,
  })

  it('says what was reported, also when it is opened again, and shows it', async () => {
    const { user } = renderPane(apiWith({ report: told }, { 'contactReports.read': read }), createFakeHost(appointment))
    expect(await screen.findByText('Berichtet: nicht angetroffen')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Besuch berichten' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Ansehen' }))
    expect(await screen.findByText(text)).toBeTruthy()
  })

  it('says so as soon as it is reported', async () => {
    let report: typeof usual.report = null
    const write = ({ id }: Record<string, unknown>) => {
      report = { ...told, outcome: 'order' as never }
      return { reportId: id }
    }
    const api = apiWith({}, { 'visitReport.asked': () => ({ ...usual, report }), 'visitReport.write': write })
    const { user } = await openForm(api)
    await user.click(save())
    expect(await screen.findByText('Berichtet: Auftrag')).toBeTruthy()
  })
})

describe('the report of a visit', () => {
  it('proposes the next one by the interval of the customer, on a workday', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-24T09:00:00Z') })
    const api = apiWith({ intervalDays: 8 }, { 'planningFrame.holidays': () => ['2027-01-01'] })
    const { user } = await openForm(api)
    await user.click(screen.getByRole('button', { name: 'Nächster Besuch' }))
    // New Year's Day, and a weekend.
    expect(await screen.findByDisplayValue('04.01.2027')).toBeTruthy()
    vi.useRealTimers()
  })

  it('takes two clicks where there is nothing special to say', async () => {
    const api = apiWith()
    const { user } = await openForm(api)
    await user.click(save())
    expect(await screen.findByText('Besuch berichtet')).toBeTruthy()
    expect(api.callsOf('visitReport.asked')[0]?.input).toEqual({ customerId: idOf(1), visitId: null, startsAt })
    expect(sent(api)).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        ...{ customerId: idOf(1), visit: { id: idOf(90), version: 3 }, at: startsAt },
        ...{ outcome: 'talk', subject: 'Jahresgespräch', text: null, contactIds: [idOf(40)], projectId: null },
        ...{ targets: [], followUps: [], complaint: null, competitorPrice: null, orderNote: null },
        ...{ potentialCents: null, firstContact: [], stage: null, nextVisit: null },
      },
    ])
  })

  it('of nobody met names nobody', async () => {
    const api = apiWith()
    const { user } = await openForm(api)
    await user.click(screen.getByRole('button', { name: 'Nicht angetroffen' }))
    expect(screen.queryByLabelText('Gesprochen mit')).toBeNull()
    await user.click(save())
    await waitFor(() => expect(sent(api)).toMatchObject([{ outcome: 'not_met', contactIds: [] }]))
  })

  it('takes everything else along that was opened, and nothing that was left out again', async () => {
    const api = apiWith({ asksPotential: true, potentialCents: 9_000_000 })
    const { user } = await openForm(api)
    for (const name of ['Zielvereinbarung', 'Auftrag oder Anfrage', 'Nächster Besuch', 'Wettbewerbspreis', 'Reklamation'])
      await user.click(screen.getByRole('button', { name }))
    await user.type(screen.getByLabelText('Was ist vereinbart?'), 'Serie 5 testen')
    fireEvent.change(screen.getByLabelText(/^Bis/), { target: { value: '2027-01-31' } })
    await user.type(screen.getByLabelText(/^Positionen/), '10 Stk Spannzange ER32{Enter}Fräser')
    expect(screen.getByText(/10 Stk Spannzange ER32\s– Fräser/)).toBeTruthy()
    fireEvent.change(screen.getByLabelText(/^Tag/), { target: { value: '2027-02-01' } })
    await user.type(screen.getByLabelText(/^Wettbewerber/), 'Fremd AG')
    await user.type(screen.getByLabelText(/^Preis/), '12,50')
    await user.type(screen.getByLabelText(/^Produkt/), 'Spannzange')
    await user.type(screen.getByLabelText('Umsatzpotential im Jahr'), '120.000')
    await user.type(screen.getByLabelText(/^Worum geht es/), 'Zu kurz')
    await user.click(screen.getByRole('button', { name: 'Reklamation weglassen' }))
    await user.click(save())
    await waitFor(() => expect(sent(api)).toHaveLength(1))
    expect(sent(api)[0]).toMatchObject({
      targets: [{ text: 'Serie 5 testen', dueOn: '2027-01-31' }],
      orderNote: {
        kind: 'order',
        lines: [
          { quantity: 10, unit: 'Stk', text: 'Spannzange ER32' },
          { quantity: null, unit: null, text: 'Fräser' },
        ],
        followUp: { title: 'Auftrag erfassen: Müller Werftbedarf' },
      },
      nextVisit: { day: '2027-02-01', time: null, status: 'confirmed' },
      competitorPrice: { competitor: 'Fremd AG', product: 'Spannzange', price: 12.5, priceUnit: 1 },
      potentialCents: 12_000_000,
      complaint: null,
    })
  })

  it('takes a complaint down with its kind', async () => {
    const policy = { kinds: [...usualKinds].map((kind) => ({ ...kind })), managementId: null, version: 0 }
    const api = apiWith({}, { 'complaints.policy': () => policy })
    const { user } = await openForm(api)
    await user.click(screen.getByRole('button', { name: 'Reklamation' }))
    await user.type(screen.getByLabelText(/^Worum geht es/), 'Zu kurz')
    await user.click(await screen.findByRole('button', { name: 'Falschlieferung' }))
    await user.click(save())
    await waitFor(() => expect(sent(api)).toMatchObject([{ complaint: { subject: 'Zu kurz', text: null, kind: 'wrong' } }]))
  })

  it('is not sent with an amount that is none', async () => {
    const api = apiWith({ asksPotential: true })
    const { user } = await openForm(api)
    await user.type(await screen.findByLabelText('Umsatzpotential im Jahr'), 'viel')
    expect(screen.getByText('Bitte eine Zahl eingeben.')).toBeTruthy()
    await user.click(save())
    expect(sent(api)).toEqual([])
  })

  it('has no barriers', async () => {
    const { container, user } = await openForm(apiWith({ asksPotential: true, isFirstContact: true, stage: 'found' }))
    for (const name of ['Zielvereinbarung', 'Wiedervorlage', 'Auftrag oder Anfrage', 'Nächster Besuch', 'Wettbewerbspreis', 'Reklamation'])
      await user.click(screen.getByRole('button', { name }))
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  })
})

describe('the first visit at a prospect', () => {
  it('has its checklist, and makes the prospect visited unless somebody says otherwise', async () => {
    const api = apiWith({ isFirstContact: true, stage: 'contacted' })
    const { user } = await openForm(api)
    await user.click(await screen.findByLabelText('Firmenpräsentation übergeben'))
    expect(screen.getByRole('button', { name: 'besucht' }).getAttribute('aria-pressed')).toBe('true')
    await user.click(save())
    await waitFor(() => expect(sent(api)).toMatchObject([{ firstContact: ['company_presentation'], stage: null }]))
  })

  it('ends with a reason', async () => {
    const api = apiWith({ stage: 'contacted' })
    const { user } = await openForm(api)
    await user.click(await screen.findByRole('button', { name: 'aufgegeben' }))
    await user.click(save())
    expect(sent(api)).toEqual([])
    await user.type(screen.getByLabelText(/^Warum aufgegeben/), 'Zieht weg')
    await user.click(save())
    await waitFor(() => expect(sent(api)).toMatchObject([{ stage: { from: 'contacted', to: 'dropped', why: 'Zieht weg' } }]))
  })
})

describe('without a connection', () => {
  it('the report waits, survives a new start, and is sent once by itself', async () => {
    let isOnline = false
    const offline = () => {
      if (!isOnline) throw new TypeError('fetch failed')
    }
    const answers: Answers = {
      'visitReport.asked': () => offline() ?? usual,
      'visitReport.write': ({ id }) => offline() ?? { reportId: id },
    }
    const first = await openForm(apiWith({}, answers))
    await first.user.type(screen.getByLabelText('Was war?'), 'Serie 5 vorgestellt')
    first.unmount()
    const api = apiWith({}, answers)
    const { user } = await openForm(api)
    expect((screen.getByLabelText('Was war?') as HTMLTextAreaElement).value).toBe('Serie 5 vorgestellt')
    await user.click(save())
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(sent(api)).toEqual([])
    isOnline = true
    fireEvent(window, new Event('online'))
    expect(await screen.findByText('Besuch berichtet')).toBeTruthy()
    fireEvent(window, new Event('online'))
    expect(sent(api)).toMatchObject([{ text: 'Serie 5 vorgestellt' }])
    expect(Object.keys(localStorage).filter((key) => key.startsWith('cockpit-draft'))).toEqual([])
  })

  it('an answer that was lost makes no second report: the same id goes again, with the visit as it is now', async () => {
    let [attempts, version] = [0, 3]
    const api = apiWith(
      {},
      {
        'visitReport.asked': () => ({ ...usual, visit: { ...visit, version } }),
        'visitReport.write': ({ id }) => {
          attempts += 1
          version += 1
          if (attempts === 1) throw new Refusal('CONFLICT')
          return { reportId: id }
        },
      },
    )
    const { user } = await openForm(api)
    await user.click(save())
    await user.click(await screen.findByRole('button', { name: 'Erneut versuchen' }))
    await screen.findByText('Besuch berichtet')
    const [one, two] = sent(api)
    expect(two).toMatchObject({ id: one?.id, visit: { version: 4 } })
  })
})

describe('pictures', () => {
  it('follow their report, and go again alone when one did not arrive', async () => {
    drawPictures()
    const upload = vi
      .fn<typeof fetch>()
      .mockRejectedValueOnce(new TypeError('offline'))
      .mockImplementation(async () => Response.json({}))
    vi.stubGlobal('fetch', upload)
    const api = apiWith()
    const { user } = await openForm(api)
    const names = ['eins.jpg', 'kaputt.jpg', 'zwei.jpg']
    await user.upload(
      screen.getByLabelText('Foto', { selector: 'input' }),
      names.map((name) => new File(['x'], name, { type: 'image/jpeg' })),
    )
    expect(await screen.findByText('Dieses Bild lässt sich nicht lesen.')).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: 'Foto 2 weglassen' }))
    await user.click(save())
    await user.click(await screen.findByRole('button', { name: 'Erneut versuchen' }))
    await screen.findByText('Besuch berichtet')
    const [one, two] = sent(api)
    expect(one?.id).toBe(two?.id)
    const headers = upload.mock.calls.map(([address, options]) => [address, new Headers(options?.headers).get('x-report-id')])
    expect(headers).toEqual([
      ['/files/pictures', one?.id],
      ['/files/pictures', one?.id],
    ])
    const ids = upload.mock.calls.map(([, options]) => new Headers(options?.headers).get('x-picture-id'))
    expect(ids[0]).toBe(ids[1])
  })
})

describe('a visit without a report', () => {
  it('is told from my day with one click', async () => {
    const day = {
      ...{ day: '2026-11-23', visits: [], proposals: [], followUps: [], removedFollowUps: [], removedVisits: [], standIns: [], waiting: [] },
      unreported: [{ visitId: idOf(90), startsAt, customerId: idOf(1), customer: 'Müller Werftbedarf' }],
    }
    const api = apiWith({}, { 'myDay.read': () => day, 'cockpit.ofCustomer': () => cockpitOf(idOf(1), 'Müller Werftbedarf') })
    const { user } = renderPane(api, createFakeHost(null))
    await user.click(await screen.findByRole('button', { name: 'Bericht schreiben: Müller Werftbedarf' }))
    await user.click(await screen.findByRole('button', { name: 'Speichern' }))
    await waitFor(() => expect(sent(api)).toMatchObject([{ visit: { id: idOf(90) }, at: startsAt }]))
  })
})

describe('an agreed target in the cockpit', () => {
  it('is met by one click, with the way back', async () => {
    const target = { targetId: idOf(95), text: 'Serie 5 testen', dueOn: '2027-01-31', state: 'open', version: 2 }
    const answer = answerOf(idOf(1), 'Müller Werftbedarf')
    const head = { section: 'targets' as const, count: 1, over: 0, newestOn: '2027-01-31', newestCents: null, newestText: 'Serie 5 testen' }
    const api = createFakeApi({
      'cockpit.ofItem': () => ({ ...answer, cockpit: { ...answer.cockpit, sections: [head] } }),
      'cockpit.section': () => ({ section: 'targets', rows: [target], nextCursor: null }),
      'agreedTargets.settle': ({ id, version, state }) => ({ id, version: Number(version) + 1, state }),
    })
    const { user } = renderPane(api, createFakeHost(mailFrom('anna@mueller.example')))
    await user.click(await screen.findByRole('button', { name: /Zielvereinbarungen/ }))
    await user.click(await screen.findByRole('button', { name: 'Erreicht: Serie 5 testen' }))
    await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
    await waitFor(() =>
      expect(api.callsOf('agreedTargets.settle').map(({ input }) => input)).toEqual([
        { id: idOf(95), version: 2, state: 'met' },
        { id: idOf(95), version: 3, state: 'open' },
      ]),
    )
  })
})

describe('the stage of a prospect in the cockpit', () => {
  it('moves by two clicks, and ends with a reason only', async () => {
    const answer = answerOf(idOf(1), 'Müller Werftbedarf')
    const customer = { ...answer.cockpit.customer, kind: 'prospect' as const, stage: 'visited' as const }
    const api = createFakeApi({
      'cockpit.ofItem': () => ({ ...answer, cockpit: { ...answer.cockpit, customer } }),
      'prospects.moveStage': () => null,
    })
    const { user } = renderPane(api, createFakeHost(mailFrom('anna@mueller.example')))
    const open = async () => user.click(await screen.findByRole('button', { name: 'Stand des Interessenten: besucht' }))
    await open()
    await user.click(await screen.findByRole('button', { name: 'angeboten' }))
    expect(await screen.findByText('Stand: angeboten')).toBeTruthy()
    await open()
    await user.click(screen.getByRole('button', { name: 'aufgegeben' }))
    await user.type(screen.getByLabelText(/^Warum aufgegeben/), 'Zieht weg{Enter}')
    await waitFor(() =>
      expect(api.callsOf('prospects.moveStage').map(({ input }) => input)).toEqual([
        { customerId: idOf(1), from: 'visited', to: 'quoted', why: null },
        { customerId: idOf(1), from: 'visited', to: 'dropped', why: 'Zieht weg' },
      ]),
    )
  })
})
