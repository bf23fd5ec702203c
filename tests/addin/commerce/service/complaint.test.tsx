// @vitest-environment jsdom
/** A complaint in the pane: how each step stands, one press for each, and what goes into the reply. */
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ShownComplaint } from '../../../../addin/api.ts'
import { createFakeApi, me } from '../../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../../support/fake-host.ts'
import { renderPane } from '../../support/render-pane.tsx'
import { answerOf, idOf } from '../../support/sample.ts'

beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T09:00:00Z') })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const complaintId = idOf(80)
const remindOn = { responsible: null, head: null, management: null }
const open = (step: 'measure' | 'word' | 'answer' | 'close', dueOn: string | null) => ({ step, round: 0, state: 'open' as const, dueOn, remindOn })
const complaint: ShownComplaint = {
  ...{ complaintId, number: 'KR-26-0001', subject: 'Palette nass', text: null, openedOn: '2026-11-23', status: 'open', isOurs: true },
  ...{ customerId: idOf(1), customer: 'Müller Werftbedarf', orderId: null, orderNumber: '2632302', productNumber: null, reportId: idOf(70) },
  ...{ kind: 'damaged', responsibleId: null, responsible: 'Inga Harms', internalText: 'Nur intern', customerText: 'Ersatz kommt am Dienstag.' },
  ...{ cause: 'Lager', remedy: null, costCents: 12_050, verdict: null, version: 3 },
  done: [{ id: 'step-1', step: 'confirm', by: 'Inga Harms', at: '2026-11-24T08:00:00.000Z' }],
  pauses: [],
  standing: {
    steps: [
      { step: 'confirm', round: 0, state: 'done', dueOn: '2026-11-24', doneOn: '2026-11-24' },
      ...[open('measure', '2026-11-25'), open('word', '2026-12-01'), open('answer', '2026-12-07'), open('close', null)],
    ],
    next: null,
    isPaused: false,
  },
  repeats: [],
}

async function show(
  given: Partial<ShownComplaint> = {},
  more: Parameters<typeof createFakeApi>[0] = {},
  host = createFakeHost(mailFrom('anna@mueller.example')),
) {
  const beside = answerOf(idOf(1), 'Müller Werftbedarf')
  const row = { ...{ complaintId, number: 'KR-26-0001', subject: 'Palette nass', text: null, openedOn: '2026-11-23', deadlineOn: '2026-12-07' } }
  const shown = { ...row, closedOn: null, status: 'open', responsible: 'Inga Harms', next: { step: 'measure', dueOn: '2026-11-25' }, isPaused: false }
  const sections = [{ section: 'complaints', count: 1, over: 0, newestOn: null, newestCents: null, newestText: null }]
  const api = createFakeApi({
    'cockpit.ofItem': () => ({ ...beside, cockpit: { ...beside.cockpit, sections } }),
    'cockpit.section': () => ({ section: 'complaints', rows: [shown], nextCursor: null, said: null }),
    'complaints.read': () => ({ ...complaint, ...given }),
    ...Object.fromEntries(['doStep', 'undoStep', 'beginPause', 'endPause', 'undoPause'].map((act) => [`complaints.${act}`, () => undefined])),
    'complaints.change': () => ({ version: 4 }),
    ...more,
  })
  const pane = renderPane(api, host)
  const region = within(await screen.findByRole('region', { name: 'Weiteres' }))
  await pane.user.click(region.getByRole('button'))
  await pane.user.click(await screen.findByRole('button', { name: 'KR-26-0001 · Palette nass' }))
  await screen.findByRole('list', { name: 'Was ansteht' })
  return { ...pane, api }
}

const ladder = () => within(screen.getByRole('list', { name: 'Was ansteht' }))

describe('a complaint', () => {
  it('says of each step whether it is done, late, due, or waits for the customer', async () => {
    await show()
    const lines = ladder().getAllByRole('listitem')
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      'Eingang bestätigenerledigt Di., 24.11., Inga HarmsZurücknehmen',
      'Sofort Abhilfe schaffenseit 2 Tagen überfälligAbhilfe läuft',
      'Zwischenstand meldenbis Di., 01.12.Gemeldet',
      'Antwort gebenbis Mo., 07.12.Beantwortet',
      'Abschließenwartet auf die Antwort des KundenAbgeschlossen',
    ])
  })

  it('goes on by one press, told with the way back', async () => {
    const { user, api } = await show()
    await user.click(ladder().getByRole('button', { name: 'Abhilfe läuft: KR-26-0001' }))
    await waitFor(() => expect(api.callsOf('complaints.doStep')).toMatchObject([{ input: { complaintId, step: 'measure' } }]))
    await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
    await waitFor(() => expect(api.callsOf('complaints.undoStep')).toMatchObject([{ input: { complaintId, step: 'measure' } }]))
    await user.click(ladder().getByRole('button', { name: 'Zurücknehmen: Eingang bestätigen' }))
    await waitFor(() => expect(api.callsOf('complaints.undoStep')).toMatchObject([{}, { input: { id: 'step-1', complaintId, step: 'confirm' } }]))
  })

  it('waits for the customer, and names the mail by which he let the clock go on', async () => {
    const { user, api } = await show()
    await user.click(screen.getByRole('button', { name: 'Kunde muss antworten' }))
    await user.type(screen.getByRole('textbox', { name: /^Was haben Sie gefragt/ }), 'Fotos')
    await user.click(screen.getByRole('button', { name: 'Frist anhalten' }))
    await waitFor(() => expect(api.callsOf('complaints.beginPause')).toMatchObject([{ input: { complaintId, because: 'Fotos' } }]))
    cleanup()
    const pause = { pauseId: idOf(71), because: 'Fotos', by: 'Inga Harms', startedAt: '2026-11-24T09:00:00.000Z', endedBy: null }
    await show({ pauses: [{ ...pause, endedAt: null, reportId: null }] })
    expect(screen.getByText(/Wartet seit Di., 24\.11\. auf den Kunden \(Fotos\)/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Frist weiterlaufen lassen' })).toBeTruthy()
    cleanup()
    await show({ pauses: [{ ...pause, endedAt: '2026-11-26T09:00:00.000Z', reportId: idOf(72) }] })
    expect(screen.getByText(/Der Kunde hat sich am Do., 26\.11\. gemeldet/)).toBeTruthy()
  })

  it('puts nothing but what the customer may read into the answer to his mail', async () => {
    const host = createFakeHost(mailFrom('anna@mueller.example'))
    const replies: string[] = []
    host.reply = () => (text) => void replies.push(text)
    const { user } = await show({}, {}, host)
    await user.click(screen.getByRole('checkbox', { name: 'Ohne Anerkennung einer Rechtspflicht' }))
    await user.click(screen.getByRole('button', { name: 'Antwort in die Mail' }))
    await waitFor(() => expect(replies).toHaveLength(1))
    expect(replies[0]).toBe(
      'Ihre Reklamation KR-26-0001 vom 23. November 2026, Auftrag 2632302\n\nErsatz kommt am Dienstag.\n\nDies geschieht ohne Anerkennung einer Rechtspflicht.',
    )
  })

  it('keeps what is said of it, and what was said before in the same moment', async () => {
    const { user, api } = await show()
    await user.type(screen.getByRole('textbox', { name: 'Abhilfe' }), 'Ersatz')
    await user.click(screen.getByRole('button', { name: 'Kulanz' }))
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    await waitFor(() => expect(api.callsOf('complaints.change')).toHaveLength(1))
    expect(api.callsOf('complaints.change')[0]?.input).toEqual({
      ...{ complaintId, kind: 'damaged', responsibleId: null, internalText: 'Nur intern', customerText: 'Ersatz kommt am Dienstag.' },
      ...{ cause: 'Lager', remedy: 'Ersatz', costCents: 12_050, verdict: 'goodwill', version: 3 },
    })
  })

  it('keeps what is typed until it is saved, over what a colleague has said meanwhile', async () => {
    const { user } = await show()
    await user.type(screen.getByRole('textbox', { name: 'Abhilfe' }), 'Ersatz')
    cleanup()
    const again = await show({ cause: 'Spedition', version: 4 })
    expect(screen.getByDisplayValue('Ersatz')).toBeTruthy()
    expect(screen.getByText(/Inzwischen wurde etwas anderes gespeichert/)).toBeTruthy()
    await again.user.click(screen.getByRole('button', { name: 'Speichern' }))
    await waitFor(() =>
      expect(again.api.callsOf('complaints.change')).toMatchObject([{ input: { cause: 'Spedition', remedy: 'Ersatz', version: 4 } }]),
    )
    await waitFor(() => expect(Object.keys(localStorage).filter((key) => key.includes('complaint_handling'))).toEqual([]))
  })

  it('warns of the same fault before, and hides that and all internal words in discreet mode', async () => {
    const earlier = { complaintId: idOf(81), number: 'KR-26-0000', subject: 'Nass', openedOn: '2026-09-01', closedOn: '2026-09-10' }
    const repeats = [{ ...earlier, customerId: idOf(2), customer: 'Andere GmbH', repeat: 'surely' as const }]
    await show({ repeats })
    expect(screen.getByText(/Wiederholter Fehler: schon KR-26-0000 vom .*Kunde: Andere GmbH/)).toBeTruthy()
    cleanup()
    const preferences = { ...me.preferences, isDiscreet: true }
    await show({ repeats }, { 'people.whoAmI': () => ({ ...me, preferences }) })
    expect(screen.queryByText(/Andere GmbH/)).toBeNull()
    expect(screen.queryByDisplayValue('Nur intern')).toBeNull()
    expect(screen.getByText('Internes ist im diskreten Modus verborgen.')).toBeTruthy()
  })
})
