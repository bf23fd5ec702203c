// @vitest-environment jsdom
/** What a customer suggests, from the open mail to the answer that he gets; and the other kinds of entries by their fields. */
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { EntryLine } from '../../../../addin/api.ts'
import { createFakeApi, Refusal } from '../../support/fake-api.ts'
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

const first: EntryLine = {
  ...{ entryId: idOf(80), at: '2026-11-27T08:00:00.000Z', author: 'Jonas Petersen', reportId: null, mayChange: true, version: 1 },
  words: { kind: 'suggestion', title: 'Kleinere Gebinde', contactId: idOf(40), responsibleId: idOf(31), dueOn: '2026-12-04' },
  suggestion: { status: 'open', responsible: 'Jonas Petersen', answer: null, mayAnswer: true },
}

function show(entry: EntryLine = first, more: Parameters<typeof createFakeApi>[0] = {}) {
  const beside = answerOf(idOf(1), 'Müller Werftbedarf')
  const heads = [{ section: 'history' as const, count: 1, over: 0, newestOn: null, newestCents: null, newestText: null }]
  const api = createFakeApi({
    'cockpit.ofItem': () => ({ ...beside, cockpit: { ...beside.cockpit, sections: heads } }),
    'cockpit.section': () => ({ section: 'history', rows: [entry], nextCursor: null }),
    'entries.enter': ({ id }) => ({ entryId: id, version: 1 }),
    'entries.read': () => ({ ...entry, customerId: idOf(1) }),
    'entries.correct': ({ version }) => ({ version: Number(version) + 1 }),
    'entries.answer': ({ version }) => ({ version: Number(version) + 1 }),
    ...more,
  })
  const answered: string[] = []
  const host = { ...createFakeHost(mailFrom('anna@mueller.example')), reply: () => (text: string) => void answered.push(text) }
  return { api, answered, ...renderPane(api, host) }
}

const open = async ({ user }: ReturnType<typeof show>, kind: string) => {
  await user.click(await screen.findByRole('button', { name: 'Mehr' }))
  await user.click(screen.getByRole('button', { name: 'Etwas eintragen' }))
  const form = within(await screen.findByRole('form', { name: 'Eintragen' }))
  await user.click(form.getByRole('button', { name: kind }))
  return within(await screen.findByRole('form', { name: 'Eintragen' }))
}
const sentBy = async ({ api }: ReturnType<typeof show>) => {
  await waitFor(() => expect(api.callsOf('entries.enter')).toHaveLength(1))
  return api.callsOf('entries.enter')[0]!.input.words
}

it('a suggestion begins with the subject and the writer of the open mail', async () => {
  const pane = show()
  const form = await open(pane, 'Anregung')
  expect(form.getByLabelText<HTMLInputElement>(/^Was der Kunde anregt/).value).toBe('Anfrage')
  await pane.user.click(form.getByRole('button', { name: 'Speichern' }))
  expect(await sentBy(pane)).toEqual({ kind: 'suggestion', title: 'Anfrage', contactId: idOf(40), responsibleId: null, dueOn: '2026-12-04' })
  expect(await screen.findByText('Anregung eingetragen')).toBeTruthy()
})

it('a machine is its name, number and service', async () => {
  const pane = show()
  const form = await open(pane, 'Maschine')
  await pane.user.type(form.getByLabelText(/^Maschine/), 'Kompressor')
  await pane.user.type(form.getByLabelText('Seriennummer'), 'SN-1')
  await pane.user.type(form.getByLabelText('Nächste Wartung am'), '1.2.2027{Tab}')
  await pane.user.click(form.getByRole('button', { name: 'Speichern' }))
  expect(await sentBy(pane)).toEqual({ kind: 'machine', name: 'Kompressor', serialNumber: 'SN-1', nextServiceOn: '2027-02-01' })
})

it('a project is its name, place and decision, and the customer’s part in it', async () => {
  const pane = show()
  const form = await open(pane, 'Projekt')
  await pane.user.type(form.getByLabelText('Ort'), 'Kiel')
  await pane.user.click(form.getByRole('button', { name: 'Planer' }))
  await pane.user.click(form.getByRole('button', { name: 'Speichern' }))
  expect(await sentBy(pane)).toEqual({ kind: 'project', name: 'Anfrage', city: 'Kiel', decisionOn: null, role: 'planner' })
})

it('a sample is what it is, how much, and until when; days that do not fit stay with the reason', async () => {
  const pane = show()
  const form = await open(pane, 'Muster')
  await pane.user.type(form.getByLabelText(/^Artikel/), 'Anker')
  const due = form.getByLabelText('Zurück bis')
  await pane.user.type(due, '1.11.2026{Tab}')
  expect(await form.findByText(/^Die Tage passen nicht zueinander/)).toBeTruthy()
  await pane.user.click(form.getByRole('button', { name: 'Speichern' }))
  expect(pane.api.callsOf('entries.enter')).toEqual([])
  await pane.user.clear(due)
  await pane.user.type(due, '1.12.2026{Tab}')
  await pane.user.click(form.getByRole('button', { name: 'Speichern' }))
  expect(await sentBy(pane)).toMatchObject({
    kind: 'sample',
    text: 'Anker',
    quantity: 1,
    givenOn: '2026-11-23',
    dueBackOn: '2026-12-01',
    returnedOn: null,
  })
})

it('a correction in the moment of a colleague’s goes over his once it is sent again', async () => {
  let version = 1
  const pane = show(first, {
    'entries.read': () => ({ ...first, version, customerId: idOf(1) }),
    'entries.correct': (input) => {
      if (input.version === 2) return { version: 3 }
      version = 2
      throw new Refusal('CONFLICT')
    },
  })
  await pane.user.click(await screen.findByRole('button', { name: /^Verlauf/ }))
  await pane.user.click(await screen.findByRole('button', { name: 'Anregung: Kleinere Gebinde' }))
  const form = within(await screen.findByRole('form', { name: 'Eintrag korrigieren' }))
  await pane.user.type(form.getByLabelText(/^Was der Kunde anregt/), ', 10 l')
  await pane.user.click(form.getByRole('button', { name: 'Speichern' }))
  await form.findByText(/Inzwischen wurde etwas anderes gespeichert/)
  await pane.user.click(form.getByRole('button', { name: 'Speichern' }))
  await waitFor(() => expect(pane.api.callsOf('entries.correct').map(({ input }) => input.version)).toEqual([1, 2]))
})

it('what is typed over a suggestion stays until it is saved, and leaves what a colleague has corrected meanwhile', async () => {
  const openEntry = async ({ user }: ReturnType<typeof show>, title: string) => {
    await user.click(await screen.findByRole('button', { name: /^Verlauf/ }))
    await user.click(await screen.findByRole('button', { name: `Anregung: ${title}` }))
    return within(await screen.findByRole('form', { name: 'Eintrag korrigieren' }))
  }
  const before = show()
  const form = await openEntry(before, 'Kleinere Gebinde')
  await before.user.type(form.getByLabelText(/^Was der Kunde anregt/), ', 10 l')
  await before.user.type(form.getByLabelText(/^Antwort an den Kunden/), 'Ab Januar.')
  cleanup()
  const words = { ...first.words, kind: 'suggestion' as const, title: 'Gebinde', contactId: null, responsibleId: idOf(31), dueOn: '2026-12-18' }
  const pane = show({ ...first, version: 2, words })
  const again = await openEntry(pane, 'Gebinde')
  expect(again.getByLabelText<HTMLTextAreaElement>(/^Antwort an den Kunden/).value).toBe('Ab Januar.')
  expect(again.getAllByText(/Inzwischen wurde etwas anderes gespeichert/)).toHaveLength(2)
  await pane.user.click(again.getByRole('button', { name: 'Speichern' }))
  const corrected = { entryId: idOf(80), version: 2, words: { ...words, title: 'Kleinere Gebinde, 10 l' } }
  await waitFor(() => expect(pane.api.callsOf('entries.correct')).toMatchObject([{ input: corrected }]))
})

it('a suggestion is answered out of the history, and the answer goes into an answer to the mail', async () => {
  const pane = show()
  await pane.user.click(await screen.findByRole('button', { name: /^Verlauf/ }))
  expect(await screen.findByText('offen, Jonas Petersen · Antwort bis 04.12.')).toBeTruthy()
  await pane.user.click(screen.getByRole('button', { name: 'Anregung: Kleinere Gebinde' }))
  const form = within(await screen.findByRole('form', { name: 'Eintrag korrigieren' }))
  await pane.user.click(form.getByRole('button', { name: 'umgesetzt' }))
  expect(form.getByRole<HTMLButtonElement>('button', { name: 'Stand festhalten' }).disabled).toBe(true)
  await pane.user.type(form.getByLabelText(/^Antwort an den Kunden/), 'Ab Januar in Zehnergebinden.')
  await pane.user.click(form.getByRole('button', { name: 'Antwort in eine Mail einfügen' }))
  await pane.user.click(form.getByRole('button', { name: 'Stand festhalten' }))
  await waitFor(() =>
    expect(pane.api.callsOf('entries.answer')[0]?.input).toEqual({
      ...{ entryId: idOf(80), version: 1, status: 'done', answer: 'Ab Januar in Zehnergebinden.' },
    }),
  )
  expect(await screen.findByText('Stand der Anregung festgehalten')).toBeTruthy()
  expect(pane.answered).toEqual(['Ab Januar in Zehnergebinden.'])
})
