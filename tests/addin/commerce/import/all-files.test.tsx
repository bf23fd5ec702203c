// @vitest-environment jsdom
/** The list of files, and new ones on their way to the server. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ImportLine } from '../../../../addin/api.ts'
import { entities } from '../../../../domain/commerce/import/mapping/entities.ts'
import { importNamesDe } from '../../../../domain/texts/import-words/names-de.ts'
import { importNamesEn } from '../../../../domain/texts/import-words/names-en.ts'
import { createFakeApi, me } from '../../support/fake-api.ts'
import { renderWorkspace } from '../../support/render-workspace.tsx'
import { idOf } from '../../support/sample.ts'

/** What the browser was told to send; each is answered by the next of `statuses`, 200 where there is none. */
const sent: { about: Record<string, unknown>; size: number }[] = []
let statuses: number[] = []

class FakeRequest extends EventTarget {
  readonly upload = new EventTarget()
  status = 0
  responseText = ''
  #headers: Record<string, string> = {}
  open(method: string, url: string): void {
    expect([method, url]).toEqual(['POST', '/imports'])
  }
  setRequestHeader(name: string, value: string): void {
    this.#headers[name] = value
  }
  abort(): void {
    this.dispatchEvent(new Event('abort'))
  }
  send(file: File): void {
    expect(this.#headers).toMatchObject({ authorization: 'Bearer token', 'content-type': 'application/octet-stream' })
    sent.push({ about: JSON.parse(decodeURIComponent(this.#headers['x-import'] ?? '')), size: file.size })
    this.status = statuses.shift() ?? 200
    this.responseText = this.status === 200 ? '{}' : ''
    setTimeout(() => this.dispatchEvent(new Event(this.status === 0 ? 'error' : 'load')), 5)
  }
}

beforeEach(() => {
  sent.length = 0
  statuses = []
  vi.stubGlobal('XMLHttpRequest', FakeRequest)
  // jsdom's files cannot be read this way.
  Blob.prototype.arrayBuffer ??= async () => new ArrayBuffer(0)
})
afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.unstubAllGlobals()
})

const line = (n: number, part: Partial<ImportLine>): ImportLine => ({
  ...{ jobId: idOf(n), source: 'erp', entity: 'customer', fileName: 'kunden.csv', fileBytes: 4_200, fileFrom: '2026-11-22T05:00:00.000Z' },
  ...{
    state: 'done',
    isPart: false,
    counts: { new: 12, changed: 1, unchanged: 0, rejected: 2, vanished: 0 },
    lines: 15,
    trouble: null,
    progress: null,
  },
  ...{ createdAt: '2026-11-23T08:00:00.000Z', createdBy: 'Jan Brandt', endedAt: null, undoableUntil: null },
  ...part,
})

function open(rows: ImportLine[] = [], role: 'admin' | 'sales' = 'admin', address = '#/erp-data') {
  const api = createFakeApi({
    'people.whoAmI': () => ({ ...me, role }),
    // Of those that are there nothing was pushed.
    'imports.list': ({ origin }) => ({ rows: origin === 'push' ? [] : rows, nextCursor: null }),
    'imports.read': () => new Promise(() => undefined),
  })
  return { api, ...renderWorkspace(api, address) }
}

const fileOf = (name: string) => new File(['Nr;Bez\n1;Eins\n'], name, { lastModified: Date.UTC(2026, 10, 22, 5) })
const choose = (container: HTMLElement, ...files: File[]) => fireEvent.change(container.querySelector('input[type=file]')!, { target: { files } })

it('says what to do first where nothing came in yet; only administrators have the way here', async () => {
  const { container } = open()
  await screen.findByRole('heading', { name: 'Noch keine Dateien' })
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)[0]).toBe('Kunden')
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
  expect(violations.map(({ id }) => id)).toEqual([])
  await screen.findByRole('link', { name: 'ERP-Daten' })
  cleanup()
  open([], 'sales')
  await screen.findByRole('link', { name: 'Suchen' })
  expect(screen.queryByRole('link', { name: 'ERP-Daten' })).toBeNull()
})

it('lists files with state, counts and trouble, and looks again while one is on its way', async () => {
  const { api } = open([
    line(1, { entity: 'order', fileName: 'auftraege.csv', state: 'running', progress: { step: 'comparing', done: 500, total: 1_000 } }),
    line(2, { undoableUntil: '2026-12-23T08:00:00.000Z' }),
    line(3, { entity: null, fileName: 'alt.xls', state: 'refused', trouble: { reason: 'unreadable', unreadable: 'OLD_EXCEL', named: null } }),
  ])
  const files = await screen.findByRole('region', { name: 'Dateien' })
  const [running, done, refused] = (await within(files).findAllByRole('listitem')).map((row) => within(row))
  running!.getByText('Mit dem Bestand vergleichen: 500 von 1.000')
  done!.getByText('12 neu · 1 geändert · 2 Zeilen abgelehnt')
  done!.getByText(/^Quelle erp · 23\.11\. .* · Jan Brandt$/)
  done!.getByRole('button', { name: 'Zurücknehmen: Kunden aus kunden.csv' })
  expect(done!.getByRole('link').getAttribute('href')).toBe(`#/erp-data/${idOf(2)}`)
  refused!.getByText(/^Das ist eine Excel-Datei im alten Format/)
  await waitFor(() => expect(api.callsOf('imports.list').length).toBeGreaterThan(1), { timeout: 3_000 })
})

it('narrows them to where they came from and to what is wrong, as the address says', async () => {
  const { api } = open([line(1, {})], 'admin', '#/erp-data?from=drop_folder&trouble=yes')
  expect((await screen.findByLabelText<HTMLSelectElement>('Woher')).value).toBe('drop_folder')
  expect(screen.getByLabelText<HTMLSelectElement>('Welche').value).toBe('troubled')
  await waitFor(() =>
    expect(api.callsOf('imports.list')).toContainEqual(expect.objectContaining({ input: { origin: 'drop_folder', isTroubled: true, cursor: null } })),
  )
  const row = await screen.findByRole('link', { name: /kunden\.csv/ })
  expect(row.getAttribute('href')).toBe(`#/erp-data/${idOf(1)}?from=drop_folder&trouble=yes`)
  fireEvent.change(screen.getByLabelText('Welche'), { target: { value: '' } })
  fireEvent.change(screen.getByLabelText('Woher'), { target: { value: 'push' } })
  await screen.findByRole('heading', { name: 'Nichts dabei' })
  screen.getByText(/^Noch hat kein System etwas geschickt/)
  expect(location.hash).toBe('#/erp-data?from=push')
  fireEvent.click(screen.getByRole('button', { name: 'Alle zeigen' }))
  await screen.findByRole('link', { name: /kunden\.csv/ })
  expect(location.hash).toBe('#/erp-data')
})

it('sends files one after the other under their source, with the day they are from', async () => {
  const { container, user } = open([line(2, { source: 'shop' })])
  const source = await screen.findByLabelText('Quelle')
  await waitFor(() => expect((source as HTMLInputElement).value).toBe('shop'))
  await user.clear(source)
  await user.type(source, 'mein erp')
  screen.getByText(/^Nur Buchstaben, Ziffern/)
  await user.clear(source)
  await user.type(source, ' Shop ')
  choose(container, fileOf('kunden.csv'), fileOf('artikel.csv'))
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent.map(({ about: { id: _, ...about } }) => about)).toEqual(
    ['kunden.csv', 'artikel.csv'].map((fileName) => ({
      ...{ source: 'shop', fileName, fileFrom: '2026-11-22T05:00:00.000Z', sheet: null },
      ...{ isAutomatic: false, takesProposal: false, acceptsPart: false, isForced: false, isPart: false },
    })),
  )
  // Several: one stays where they can all be seen.
  expect(window.location.hash).toBe('#/erp-data')
})

it('sends the same file again after the line was cut, and opens it once it is there', async () => {
  statuses = [0]
  const { container, user } = open()
  await screen.findByDisplayValue('erp')
  choose(container, fileOf('kunden.csv'))
  await screen.findByText(/^Der Server ist nicht erreichbar/)
  await user.click(screen.getByRole('button', { name: 'Erneut versuchen' }))
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]?.about.id).toBe(sent[0]?.about.id)
  await waitFor(() => expect(window.location.hash).toBe(`#/erp-data/${sent[0]?.about.id}`))
})

it('fetches nobody back who has left the page while the file was sent', async () => {
  const { container } = open()
  await screen.findByDisplayValue('erp')
  choose(container, fileOf('kunden.csv'))
  window.location.hash = '#/search'
  await waitFor(() => expect(screen.queryByDisplayValue('erp')).toBeNull())
  await waitFor(() => expect(sent).toHaveLength(1))
  await new Promise((done) => setTimeout(done, 50))
  expect(window.location.hash).toBe('#/search')
})

it('says what helps where a file is too large', async () => {
  statuses = [413]
  const { container } = open()
  await screen.findByDisplayValue('erp')
  choose(container, fileOf('alles.csv'))
  await screen.findByText(/^Die Datei ist größer als .* Bitte den Export auf mehrere Dateien verteilen\.$/)
})

it('says that the server has no room, and sends the file again once there is some', async () => {
  statuses = [507]
  const { container, user } = open()
  await screen.findByDisplayValue('erp')
  choose(container, fileOf('kunden.csv'))
  await screen.findByText(/^Auf dem Server ist kein Speicherplatz mehr frei/)
  await user.click(screen.getByRole('button', { name: 'Erneut versuchen' }))
  await waitFor(() => expect(sent).toHaveLength(2))
})

it('has a name for every field in both languages', () => {
  for (const { fields } of [importNamesDe, importNamesEn])
    for (const [entity, all] of Object.entries(entities))
      for (const field of Object.keys(all)) expect(fields[`${entity}.${field}`] ?? fields[field], `${entity}.${field}`).toBeTruthy()
})

it('asks from which system files come where there are several, instead of mixing two of them', async () => {
  const { container, user } = open([line(2, { source: 'shop' }), line(3, { source: 'sage' }), line(4, { source: 'shop' })])
  const known = within(await screen.findByRole('group', { name: 'Bekannte Quellen' }))
  expect(known.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['shop', 'sage'])
  expect((screen.getByLabelText('Quelle') as HTMLInputElement).value).toBe('')
  screen.getByText(/^Aus welchem System kommen die Dateien/)
  expect(screen.getByRole('button', { name: 'Dateien wählen' }).hasAttribute('disabled')).toBe(true)
  choose(container, fileOf('kunden.csv'))
  known.getByRole('button', { name: 'sage' }).focus()
  await user.keyboard('{Enter}')
  choose(container, fileOf('artikel.csv'))
  await waitFor(() => expect(sent.map(({ about }) => [about.source, about.fileName])).toEqual([['sage', 'artikel.csv']]))
})
