// @vitest-environment jsdom
/** Documents that the open mail names, and what a customer paid last. */
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { FoundDocument, PositionHit } from '../../../addin/api.ts'
import { createFakeApi } from '../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../support/fake-host.ts'
import { renderPane } from '../support/render-pane.tsx'
import { answerOf, idOf } from '../support/sample.ts'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

const order: FoundDocument = {
  ...{ kind: 'order', documentId: idOf(90), number: '2632302', reference: null, customerId: idOf(1), customerName: 'Müller Werftbedarf' },
  ...{ on: '2026-11-10', cents: 37_200 },
}
const quote: FoundDocument = { ...order, kind: 'quote', documentId: idOf(91), number: 'AN-2631401', customerId: idOf(2), customerName: 'Andere GmbH' }
const nothing = { isGone: false, lines: [], deliveries: [], requestedOn: null }

function beside(subject: string, text: string, answers: Parameters<typeof createFakeApi>[0], language: 'de' | 'en' = 'de') {
  const beside = answerOf(idOf(1), 'Müller Werftbedarf')
  const sections = [{ section: 'orders' as const, count: 3, over: 0, newestOn: null, newestCents: null, newestText: null }]
  const api = createFakeApi({
    'cockpit.ofItem': () => ({ ...beside, cockpit: { ...beside.cockpit, sections } }),
    'cockpit.ofCustomer': () => answerOf(idOf(2), 'Andere GmbH').cockpit,
    'commerce.order': () => ({ orderId: idOf(90), ...nothing }),
    'commerce.quote': () => ({ quoteId: idOf(91), ...nothing }),
    ...answers,
  })
  const host = createFakeHost({ ...mailFrom('anna@mueller.example'), subject }, language)
  host.readText = async () => text
  return { api, ...renderPane(api, host) }
}

it('a document the mail names is one press away; of the mail nothing but numbers is sent', async () => {
  const { user, api } = beside('Auftrag 2632302', 'Guten Tag, siehe AN-2631401.', { 'commerce.documents': () => [order, quote] })
  const chips = within(await screen.findByRole('list', { name: 'In dieser Mail genannt' }))
  expect(api.callsOf('commerce.documents')).toEqual([
    { path: 'commerce.documents', input: { numbers: ['2632302', 'AN-2631401'], customerId: idOf(1) } },
  ])
  await user.click(chips.getByRole('button', { name: 'Auftrag 2632302' }))
  expect(await screen.findByRole('heading', { name: 'Auftrag 2632302' })).toBeTruthy()
  expect(screen.getByText(/10\.11\..* · 372 €/)).toBeTruthy()
  expect(api.callsOf('commerce.order')).toMatchObject([{ input: { orderId: idOf(90) } }])
  await user.click(screen.getByRole('button', { name: 'Schließen' }))
  await screen.findByRole('list', { name: 'In dieser Mail genannt' })
})

it('one of another customer says whose it is, and leads there', async () => {
  const { user, api } = beside('AN-2631401', '', { 'commerce.documents': () => [quote] }, 'en')
  await user.click(await screen.findByRole('button', { name: 'Quote AN-2631401, Andere GmbH' }))
  await user.click(await screen.findByRole('button', { name: 'Andere GmbH' }))
  await waitFor(() => expect(api.callsOf('cockpit.ofCustomer')).toMatchObject([{ input: { customerId: idOf(2) } }]))
})

it('a mail without numbers asks nothing, and one whose numbers are nobody’s shows nothing', async () => {
  const { api } = beside('Danke', 'Bis bald, Tel. 0451 4467327', {})
  await screen.findByText('Müller Werftbedarf')
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(api.callsOf('commerce.documents')).toEqual([])
  cleanup()
  const second = beside('Auftrag 2632302', '', {})
  await waitFor(() => expect(second.api.callsOf('commerce.documents')).toHaveLength(1))
  expect(screen.queryByRole('list', { name: 'In dieser Mail genannt' })).toBeNull()
})

const hit: PositionHit = {
  ...{ productNumber: 'VT-10959', text: 'Schwerlastanker M12x110' },
  last: [
    { kind: 'order', documentId: idOf(90), number: '2632302', on: '2026-11-10', quantity: 200, price: 186, priceUnit: 100, discountPercent: 5 },
    { kind: 'quote', documentId: idOf(91), number: 'AN-7', on: '2026-10-05', quantity: 500, price: 181, priceUnit: 100, discountPercent: null },
  ],
  seen: { competitor: 'Nordtool AG', price: 1.7, priceUnit: 1, seenOn: '2026-01-10' },
  band: { lowest: 1.7, highest: 1.95, sightings: 4 },
  surcharges: [{ name: 'Messing', percent: 4.5, amount: null, priceUnit: 100 }],
}

it('what was paid last is found by half a word, with its document and what others ask', async () => {
  const orders = {
    section: 'orders',
    rows: [{ ...order, orderId: idOf(90), orderedOn: '2026-11-10', status: 'open', lines: [] }],
    nextCursor: null,
    said: null,
  }
  const { user, api } = beside('Hallo', '', { 'cockpit.section': () => orders, 'commerce.positions': () => [hit] })
  await user.click(await screen.findByRole('button', { name: /Aufträge und Lieferungen/ }))
  await user.type(await screen.findByRole('searchbox', { name: 'Was hat er zuletzt bezahlt?' }), 'anker m12')
  expect(await screen.findByText('VT-10959 · Schwerlastanker M12x110')).toBeTruthy()
  expect(api.callsOf('commerce.positions').at(-1)?.input).toEqual({ customerId: idOf(1), text: 'anker m12' })
  expect(screen.getByText('186,00 € je 100')).toBeTruthy()
  expect(screen.getByText(/Menge 200 · 5 % Rabatt/)).toBeTruthy()
  expect(screen.getByText(/Menge 500 · 181,00 € je 100/)).toBeTruthy()
  expect(screen.getByText('Wettbewerb 170,00 € je 100 bis 195,00 € je 100, 4-mal gesehen')).toBeTruthy()
  expect(screen.getByText(/^hier gesehen: Nordtool AG 1,70 €, 10\.01\.(20)?(26)? · \d+ Monate alt$/)).toBeTruthy()
  expect(screen.getByText('zuzüglich Messing 4,5 %')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /^Auftrag 2632302/ }))
  expect(await screen.findByRole('heading', { name: 'Auftrag 2632302' })).toBeTruthy()
})

it('words that nobody ordered say so', async () => {
  const orders = {
    section: 'orders',
    rows: [{ ...order, orderId: idOf(90), orderedOn: '2026-11-10', status: 'open', lines: [] }],
    nextCursor: null,
    said: null,
  }
  const { user } = beside('Hallo', '', { 'cockpit.section': () => orders, 'commerce.positions': () => [] }, 'en')
  await user.click(await screen.findByRole('button', { name: /Orders and deliveries/ }))
  await user.type(await screen.findByRole('searchbox', { name: 'What was paid last?' }), 'xyz')
  expect(await screen.findByText('No order, quote or agreement with these words.')).toBeTruthy()
})
