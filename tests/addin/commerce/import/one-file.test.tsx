// @vitest-environment jsdom
/** One file on the administrator's page, by how far it is, and what is sent for it. */
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, expect, it, vi } from 'vitest'
import type { ImportDetail, ImportLine } from '../../../../addin/api.ts'
import { createFakeApi, me } from '../../support/fake-api.ts'
import { renderWorkspace } from '../../support/render-workspace.tsx'
import { idOf } from '../../support/sample.ts'

afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.restoreAllMocks()
})

const jobId = idOf(70)
const job: ImportLine = {
  ...{ jobId, source: 'erp', entity: null, fileName: 'liste.csv', fileBytes: 4_200, fileFrom: '2026-11-22T05:00:00.000Z', state: 'asking' },
  ...{ isPart: false, counts: { new: 0, changed: 0, unchanged: 0, rejected: 0, vanished: 0 }, lines: 3, trouble: null, progress: null },
  ...{ createdAt: '2026-11-23T08:00:00.000Z', createdBy: 'Jan Brandt', endedAt: null, undoableUntil: null },
}
const text = (key: string, at: number) => ({ key, name: key, at, kind: 'text' as const })
const reading: NonNullable<ImportDetail['reading']> = {
  ...{ format: 'csv', encoding: 'windows-1252', delimiter: ';', sheet: null, sheets: [], headerLine: 1, entity: null, fields: {}, asks: [] },
  columns: [
    { key: 'Nr', name: 'Nr', at: 0, kind: 'key' },
    text('Kd', 1),
    { key: 'vom', name: 'vom', at: 2, kind: 'day', formats: ['dd.mm.yyyy'] },
    { key: 'Summe', name: 'Summe', at: 3, kind: 'number', formats: ['comma', 'point'] },
    { ...text('Währung', 4) },
    text('Notiz', 5),
  ],
  first: [['2632302', '10001', '2026-11-03', '1.234', 'CHF', null]],
  newColumns: [],
  damage: { count: 1, first: [{ line: 7, column: 'Kd', reason: 'exponent' }] },
}
const settings = { emptyOverwrites: false, holdsAll: false, acceptsPart: false, rates: {}, formats: {} }
const asking: ImportDetail = {
  job,
  reading: { ...reading, asks: [{ about: 'entity' }] },
  settings,
  rejectedKinds: [],
  rejected: [],
  changed: [],
  next: null,
}
const checked: ImportDetail = {
  job: {
    ...{ ...job, entity: 'order', state: 'checked', trouble: { reason: 'wrong_lines' } },
    counts: { new: 2, changed: 1, unchanged: 40, rejected: 1, vanished: 0 },
  },
  reading: { ...reading, entity: 'order' },
  settings: { ...settings, emptyOverwrites: true },
  rejectedKinds: [{ column: 'Kd', reason: 'unknown_customer', lines: 1, example: { line: 12, value: '99999' } }],
  rejected: [{ line: 12, column: 'Kd', value: '99999', reason: 'unknown_customer' }],
  changed: [
    {
      externalId: '2632302',
      fields: [
        { name: 'total_cents', before: '120050', after: '123400' },
        { name: 'promised_on', before: null, after: '2026-12-01' },
        { name: 'status', before: 'open', after: 'delivered' },
        { name: 'phone', before: '+494511234567', after: '+43551288610' },
      ],
    },
    { externalId: '2632303', fields: [] },
  ],
  next: null,
}

function open(detail: ImportDetail | (() => ImportDetail), answers: Parameters<typeof createFakeApi>[0] = {}) {
  const api = createFakeApi({
    'people.whoAmI': () => ({ ...me, role: 'admin' as const }),
    'imports.read': () => (typeof detail === 'function' ? detail() : detail),
    'imports.list': () => ({ rows: [], nextCursor: null }),
    ...answers,
  })
  return { api, ...renderWorkspace(api, `#/erp-data/${jobId}`) }
}

async function expectAccessible(container: Element): Promise<void> {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([])
}

it('shows how the file was read, asks what it does not say itself, and sends what somebody has decided', async () => {
  const { api, user, container } = open(asking, { 'imports.settle': () => ({ jobId }) })
  const facts = await screen.findByRole('region', { name: 'So wurde die Datei gelesen' })
  for (const fact of [
    'Text mit Trennzeichen (CSV)',
    'WINDOWS-1252',
    'Semikolon',
    'Zeile 1',
    'Zahl, nicht eindeutig',
    'Datum, TT.MM.JJJJ',
    '03.11.2026',
  ])
    within(facts).getByText(fact)
  screen.getByText(/^Zeile 7, Spalte Kd: wurde zu einer Zahl mit Exponent; die Spalte in Excel als Text formatieren/)
  const check = screen.getByRole('button', { name: 'Prüfen' })
  await user.click(check)
  screen.getByText('Bitte wählen Sie, was die Datei enthält.')
  await user.selectOptions(screen.getByLabelText(/^Die Datei enthält/), 'Aufträge')
  await user.click(check)
  expect(screen.getAllByText('Ohne diese Spalte lässt sich die Datei nicht einlesen.')).toHaveLength(3)
  expect(api.callsOf('imports.settle')).toEqual([])
  await user.selectOptions(screen.getByLabelText(/^Auftragsnummer/), 'Nr')
  await user.selectOptions(screen.getByLabelText(/^Kundennummer/), 'Kd')
  await user.selectOptions(screen.getByLabelText(/^Auftragsdatum/), 'vom')
  screen.getByText('Nicht zugeordnet, bleibt unberührt: Notiz.')
  await user.click(screen.getByRole('radio', { name: '„1.234“ ist 1.234,00 (Komma vor den Nachkommastellen)' }))
  await user.type(screen.getByLabelText('Andere Währung (zum Beispiel CHF)'), 'chf')
  await user.click(screen.getByRole('button', { name: 'Währung hinzufügen' }))
  await user.type(screen.getByLabelText('1 CHF in EUR'), '1,06')
  await user.click(screen.getByRole('checkbox', { name: 'Leere Zellen leeren das Feld' }))
  await expectAccessible(container)
  await user.click(check)
  await waitFor(() =>
    expect(api.callsOf('imports.settle').map(({ input }) => input)).toEqual([
      {
        ...{
          jobId,
          entity: 'order',
          emptyOverwrites: true,
          holdsAll: false,
          acceptsPart: false,
          rates: { CHF: '1.06' },
          formats: { Summe: 'comma' },
        },
        fields: { number: 'Nr', customerNumber: 'Kd', date: 'vom', netAmount: 'Summe', currency: 'Währung' },
      },
    ]),
  )
}, 30_000)

it('shows what the check found, line by line and field by field, and brings in what is right', async () => {
  const { api, user, container } = open(checked, { 'imports.start': () => ({ jobId }) })
  const rejected = await screen.findByRole('region', { name: 'Abgelehnte Zeilen' })
  expect(
    within(rejected)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual([...['12', 'Kd', '99999'], 'nennt einen Kunden, der aus dieser Quelle nicht bekannt ist; zuerst die Kunden einlesen'])
  const changes = screen.getByRole('region', { name: 'Was sich ändert' })
  expect(
    within(changes)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent?.replaceAll('\u00a0', ' ')),
  ).toEqual([
    expect.stringContaining('2632302'),
    'Nettobetrag: 1.200,50 € → 1.234,00 €',
    'Bestätigter Termin: leer → 01.12.2026',
    'Status: offen → geliefert',
    'Telefon: +49 451 1234567 → +43 551288610',
    expect.stringContaining('2632303Die Felder selbst bleiben gleich'),
  ])
  screen.getByText('Leere Zellen leeren das Feld. Was nicht in der Datei steht, bleibt, wie es ist.')
  screen.getByText('Einige Zeilen sind falsch und werden so nicht eingespielt.')
  await expectAccessible(container)
  await user.click(screen.getByRole('button', { name: 'Die 3 richtigen einspielen' }))
  await waitFor(() => expect(api.callsOf('imports.start').map(({ input }) => input)).toEqual([{ jobId, acceptsPart: true }]))
})

it('brings everything in where nothing is rejected, and says so where nothing would change', async () => {
  const clean = { ...checked, rejected: [], job: { ...checked.job, trouble: null, counts: { ...checked.job.counts, rejected: 0 } } }
  const { api, user } = open(clean, { 'imports.start': () => ({ jobId }) })
  await user.click(await screen.findByRole('button', { name: 'Alles einspielen' }))
  expect(api.callsOf('imports.start').map(({ input }) => input)).toEqual([{ jobId, acceptsPart: false }])
  cleanup()
  open({ ...clean, changed: [], job: { ...clean.job, counts: { new: 0, changed: 0, unchanged: 40, rejected: 0, vanished: 0 } } })
  await screen.findByText('Es gibt nichts einzuspielen: alles ist schon so gespeichert.')
  expect(screen.queryByRole('button', { name: /einspielen$/ })).toBeNull()
})

it('hands over exactly the rejected lines as a file', async () => {
  const urls = vi.fn(() => 'blob:lines')
  Object.assign(URL, { createObjectURL: urls, revokeObjectURL: () => undefined })
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  const { user } = open(checked, { 'imports.rejectedFile': () => ({ name: 'liste-abgelehnt.csv', content: 'Nr;Grund', more: 3 }) })
  await user.click(await screen.findByRole('button', { name: 'Abgelehnte Zeilen herunterladen' }))
  await screen.findByText('3 weitere haben in der Datei keinen Platz; dann ist der Export selbst zu berichtigen.')
  expect((click.mock.contexts[0] as HTMLAnchorElement).download).toBe('liste-abgelehnt.csv')
})

it('follows a file that is being brought in, until it is, and takes it back when told twice', async () => {
  let isIn = false
  const running = { ...checked.job, state: 'running' as const, progress: { step: 'storing', done: 1_200, total: 4_800 } }
  const done = { ...checked.job, state: 'done' as const, trouble: null, undoableUntil: '2026-12-23T08:00:00.000Z' }
  const { api, user } = open(() => ({ ...checked, job: isIn ? done : running }), { 'imports.undo': () => ({ jobId }) })
  await screen.findByText('Einspielen: 1.200 von 4.800')
  expect(screen.getByRole('progressbar', { name: 'Fortschritt' }).getAttribute('aria-valuenow')).toBe('0.25')
  screen.getByRole('button', { name: 'Abbrechen und zurücknehmen' })
  isIn = true
  expect((await screen.findByRole('link', { name: 'Zu den Kunden' })).getAttribute('href')).toBe('#/customers')
  await user.click(screen.getByRole('button', { name: 'Zurücknehmen: Aufträge aus liste.csv' }))
  // jsdom takes what lies in a dialog for hidden: found by its words.
  const run = await screen.findByText('Jetzt zurücknehmen')
  screen.getByText('2 neue Einträge verschwinden wieder')
  screen.getByText('1 geänderter bekommt seinen alten Stand')
  expect(api.callsOf('imports.undo')).toEqual([])
  await user.click(run)
  await waitFor(() => expect(api.callsOf('imports.undo').map(({ input }) => input)).toEqual([{ jobId }]))
})

it('reads another table of a workbook as soon as it is chosen', async () => {
  const workbook = { ...asking.reading!, format: 'xlsx' as const, sheet: 'Info', sheets: ['Info', 'Kunden'] }
  const { api, user } = open({ ...asking, reading: workbook }, { 'imports.switchSheet': () => ({ jobId }) })
  await user.selectOptions(await screen.findByLabelText('Tabelle'), 'Kunden')
  expect(api.callsOf('imports.switchSheet').map(({ input }) => input)).toEqual([{ jobId, sheet: 'Kunden' }])
})

it.each([
  [{ reason: 'unreadable', unreadable: 'PASSWORD', named: null }, /^Die Datei ist mit einem Kennwort geschützt/, 'Datei noch einmal einlesen'],
  [{ reason: 'older', since: '2026-11-23T05:00:00.000Z' }, /schon ein neuerer Stand eingespielt \(vom 23\.11\. 06:00\)/, 'Trotzdem einlesen'],
  [{ reason: 'disk_full' }, /kein Speicherplatz mehr frei/, 'Datei noch einmal einlesen'],
  [{ reason: 'file_lost' }, /liegt nicht mehr auf dem Server/, 'Datei noch einmal einlesen'],
] as const)('says why a file is not in, and how it comes in: %o', async (trouble, sentence, action) => {
  open({ ...checked, job: { ...checked.job, state: 'refused', trouble } })
  await screen.findByText(sentence)
  screen.getByRole('button', { name: action })
})

it('sums rejected lines up by reason; choosing one by keyboard narrows the list to it, and choosing it again shows all', async () => {
  const wrong = { line: 12, column: 'Kd', value: '99999', reason: 'unknown_customer' }
  const detail: ImportDetail = {
    ...checked,
    job: { ...checked.job, counts: { ...checked.job.counts, rejected: 1_203 } },
    rejectedKinds: [
      { column: 'Kd', reason: 'unknown_customer', lines: 1_200, example: { line: 12, value: '99999' } },
      { column: null, reason: 'too_many_cells', lines: 2, example: { line: 900, value: null } },
    ],
    rejected: [wrong],
  }
  const narrowed = { line: 900, column: null, value: '7', reason: 'too_many_cells' }
  const { api, user, container } = open(detail, { 'imports.rejectedLines': () => [narrowed, { ...narrowed, line: 901 }] })
  const region = await screen.findByRole('region', { name: 'Abgelehnte Zeilen' })
  const kinds = within(within(region).getByRole('list', { name: 'Abgelehnte Zeilen nach Grund' })).getAllByRole('button')
  expect(kinds.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^1\.200 ×Kd: nennt einen Kunden.*zum Beispiel Zeile 12: „99999“$/),
    expect.stringMatching(/^2 ×hat mehr Zellen.*zum Beispiel Zeile 900$/),
  ])
  within(region).getByText('Dazu 1 Zeile aus selteneren Gründen.')
  within(region).getByText('Gezeigt sind die ersten 1 von 1.203.')
  kinds[1]?.focus()
  await user.keyboard('{Enter}')
  await within(region).findByRole('cell', { name: '901' })
  expect(api.callsOf('imports.rejectedLines').map(({ input }) => input)).toEqual([{ jobId, column: null, reason: 'too_many_cells' }])
  expect(within(region).queryByRole('cell', { name: '99999' })).toBeNull()
  expect(kinds.map((kind) => kind.getAttribute('aria-pressed'))).toEqual(['false', 'true'])
  await expectAccessible(container)
  await user.keyboard('{Enter}')
  within(region).getByRole('cell', { name: '99999' })
})

it('leads on once a file is in: to a customer that it changed, and to the kind of file that is missing, under the same source', async () => {
  const customer = { customerId: idOf(5), name: 'Anker GmbH' }
  const done: ImportDetail = { ...checked, job: { ...checked.job, state: 'done', trouble: null }, next: { missing: ['product', 'quote'], customer } }
  open(done)
  const link = await screen.findByRole('link', { name: 'Im Cockpit ansehen: Anker GmbH' })
  expect(link.getAttribute('href')).toBe(`#/customers/${idOf(5)}`)
  screen.getByText('Es fehlen noch: Artikel; danach am besten Angebote.')
  screen.getByRole('button', { name: 'Nächste Datei einspielen' })
  cleanup()
  open({ ...done, next: { missing: [], customer: null } })
  await screen.findByRole('link', { name: 'Zu den Kunden' })
  expect(screen.queryByText(/^Es fehlen noch/)).toBeNull()
})

it('tells of a column that nobody has seen before the file is brought in, and maps it as proposed or leaves it out', async () => {
  const withNew: ImportDetail = {
    ...checked,
    reading: {
      ...checked.reading!,
      fields: { number: 0, customerNumber: 1, date: 2 },
      first: [['2632302', '10001', '2026-11-03', '1.234', 'CHF', 'eilt']],
      newColumns: [
        { column: 5, field: 'text' },
        { column: 3, field: null },
      ],
    },
  }
  const { api, user, container } = open(withNew, { 'imports.settle': () => ({ jobId }) })
  const note = within(await screen.findByRole('region', { name: 'Neue Spalten' }))
  note.getByText('Neue Spalte „Notiz“ ist keinem Feld zugeordnet.')
  note.getByText(/Sie sieht aus wie: Beschreibung\. Zum Beispiel „eilt“\./)
  await expectAccessible(container)
  await user.click(note.getByRole('button', { name: 'Wie vorgeschlagen zuordnen' }))
  await user.click(note.getByRole('button', { name: 'Spalten weglassen' }))
  const known = { number: 'Nr', customerNumber: 'Kd', date: 'vom' }
  await waitFor(() =>
    expect(api.callsOf('imports.settle').map(({ input }) => input)).toEqual([
      expect.objectContaining({ jobId, entity: 'order', fields: { ...known, text: 'Notiz' } }),
      expect.objectContaining({ jobId, entity: 'order', fields: known, emptyOverwrites: true }),
    ]),
  )
  cleanup()
  // Lines in a currency without a rate stay rejected: nobody has been asked for one here.
  const inFrancs = { ...withNew.reading!, fields: { ...withNew.reading!.fields, currency: 4 } }
  const rejected = [{ line: 2, column: 'W', value: 'CHF', reason: 'unknown_rate' }]
  const second = open({ ...withNew, reading: inFrancs, rejected }, { 'imports.settle': () => ({ jobId }) })
  await second.user.click(await screen.findByRole('button', { name: 'Spalten weglassen' }))
  await waitFor(() => expect(second.api.callsOf('imports.settle').map(({ input }) => input)).toEqual([expect.objectContaining({ rates: {} })]))
  cleanup()
  open({ ...withNew, job: { ...withNew.job, state: 'done', trouble: null } })
  const told = within(await screen.findByRole('region', { name: 'Neue Spalten' }))
  expect(told.queryAllByRole('button')).toEqual([])
  told.getByText(/^Ihre Werte wurden nicht eingespielt/)
})
