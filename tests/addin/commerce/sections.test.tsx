// @vitest-environment jsdom
/** What the cockpit's sections tell of the ERP's data, and what they open to. */
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ChasedQuote, OrderRow, SectionAnswer, SectionName, TermsPart } from '../../../addin/api.ts'
import { createFakeApi } from '../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../support/fake-host.ts'
import { renderPane } from '../support/render-pane.tsx'
import { answerOf, idOf } from '../support/sample.ts'

beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T09:00:00Z') })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const said = { source: 'erp', at: '2026-11-26T05:10:00.000Z' }

const acts: Parameters<typeof createFakeApi>[0] = {
  'followUps.create': ({ id }) => ({ id, version: 1, outlook: { state: 'saved', webLink: null } }),
  'followUps.withdraw': ({ id }) => ({ id, version: 2, outlook: { state: 'saved', webLink: null } }),
  'quotes.decide': ({ version }) => ({ version: Number(version) + 1 }),
  'quotes.withdrawDecision': () => undefined,
  'commerce.quote': ({ quoteId }) => ({ quoteId, isGone: false, lines: [] }),
}

async function open(section: SectionName, answer: SectionAnswer, more: Parameters<typeof createFakeApi>[0] = {}, language: 'de' | 'en' = 'de') {
  const beside = answerOf(idOf(1), 'Müller Werftbedarf')
  const sections = [{ section, count: 3, over: 0, newestOn: null, newestCents: null, newestText: null }]
  const api = createFakeApi({
    'cockpit.ofItem': () => ({ ...beside, cockpit: { ...beside.cockpit, sections } }),
    'cockpit.section': () => answer,
    ...acts,
    ...more,
  })
  const pane = renderPane(api, createFakeHost(mailFrom('anna@mueller.example'), language))
  const region = within(await screen.findByRole('region', { name: language === 'de' ? 'Weiteres' : 'More about the customer' }))
  await pane.user.click(region.getByRole('button'))
  return { ...pane, api }
}

const order: OrderRow = {
  ...{ orderId: idOf(90), number: '2632302', customerReference: 'B44556', orderedOn: '2026-11-10', promisedOn: '2026-11-30', deliveredOn: null },
  ...{ status: 'partially_delivered', cents: 37_200, lines: ['Schwerlastanker M12x110'] },
}
const line = { productNumber: 'VT-10959', text: 'Schwerlastanker M12x110', unit: 'Stk', unitPrice: 186, priceUnit: 100, discountPercent: null }
const detail = {
  ...{ orderId: idOf(90), isGone: false, requestedOn: null },
  lines: [
    { ...line, position: 1, quantity: 200, cents: 37_200, deliveredQuantity: 120, openQuantity: 80, promisedOn: '2026-12-14', requestedOn: null },
  ],
  deliveries: [
    { deliveryId: idOf(91), number: 'LS-1', deliveredOn: '2026-11-12', carrier: 'DPD', trackingNumber: '01505123456789' },
    { deliveryId: idOf(92), number: 'LS-2', deliveredOn: '2026-11-13', carrier: 'Spedition Hansen', trackingNumber: 'H1' },
  ],
}

it('an order opens to its positions, what is still to come, and where its parcels are', async () => {
  const orders = { section: 'orders' as const, rows: [order], nextCursor: null, said }
  const { api, user } = await open('orders', orders, { 'commerce.order': () => detail })
  expect(await screen.findByText('Stand 26.11. 06:10, Quelle erp')).toBeTruthy()
  expect(screen.getByText(/teilweise geliefert · zugesagt 30\.11\. · beim Kunden B44556/)).toBeTruthy()
  expect(api.callsOf('commerce.order')).toEqual([])
  await user.click(screen.getByRole('button', { name: '10.11. · 2632302' }))
  expect(await screen.findByText('VT-10959 · Schwerlastanker M12x110')).toBeTruthy()
  expect(screen.getByText('200 Stk zu 186,00 € je 100 · geliefert 120 Stk · Rückstand 80 Stk · bestätigt 14.12.')).toBeTruthy()
  const link = screen.getByRole('link', { name: 'Sendung 01505123456789 verfolgen' })
  expect(link.getAttribute('href')).toBe('https://tracking.dpd.de/status/de_DE/parcel/01505123456789')
  expect(screen.getByText(/Spedition Hansen · H1/)).toBeTruthy()
  expect(screen.getAllByRole('link', { name: /verfolgen/ })).toHaveLength(1)
})

const quote: ChasedQuote = {
  ...{ quoteId: idOf(95), number: 'AN-2631401', customerReference: null, quotedOn: '2026-11-10', validUntil: '2026-12-10', decisionOn: '2026-12-02' },
  ...{ probability: 60, status: 'open', subject: 'Rohre', cents: 850_000, project: null, closedBecause: null, competitor: null, nextStep: null },
  ...{ decision: null, nextContact: { step: 'questions' as const, dueOn: '2026-12-02' } },
}

it('a quote tells its age, when it is decided, and what comes next, or offers to plan it', async () => {
  const rows = [
    quote,
    {
      ...quote,
      quoteId: idOf(96),
      number: 'AN-2',
      nextStep: { followUpId: idOf(97), title: 'Anrufen', dueOn: '2026-11-30', assignee: 'Inga Harms' },
    },
    { ...quote, quoteId: idOf(94), number: 'AN-4', nextContact: { step: null, because: 'heard' as const } },
    { ...quote, quoteId: idOf(98), number: 'AN-3', status: 'lost', competitor: 'Nordtool AG', closedBecause: 'Preis' },
  ]
  const { user } = await open('quotes', { section: 'quotes', rows, nextCursor: null, said: null })
  await screen.findByText(/Nächster Schritt: Anrufen, Mo\., 30\.11\., Inga Harms/)
  expect(screen.getAllByText(/offen · 17 Tage alt · gültig bis 10\.12\. · Entscheidung 02\.12\. · Chance 60 %/)).toHaveLength(3)
  expect(screen.getByText('verloren · an Nordtool AG · Grund: Preis')).toBeTruthy()
  expect(screen.queryByText(/Stand/)).toBeNull()
  expect(screen.getByText('Der Kunde hat sich gemeldet, nichts ist geplant.', { exact: false })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Nachfassen planen: AN-4' }))
  expect(await screen.findByDisplayValue('Angebot AN-4 nachfassen: Rohre')).toBeTruthy()
})

it('one click plans the next contact of a quote on its day, with the way back', async () => {
  const { api, user } = await open('quotes', { section: 'quotes', rows: [quote], nextCursor: null, said: null })
  await screen.findByText(/Nächster Kontakt Mi\., 02\.12\.: Gibt es Fragen\?/)
  await user.click(screen.getByRole('button', { name: 'Nachfassen einplanen: AN-2631401' }))
  await screen.findByText('Wiedervorlage am Mi., 02.12. eingeplant.')
  expect(api.callsOf('followUps.create')[0]?.input).toMatchObject({
    title: 'Angebot AN-2631401 nachfassen: Rohre',
    dueOn: '2026-12-02',
    assigneeId: null,
  })
  await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
  expect(api.callsOf('followUps.withdraw')[0]?.input).toEqual({ id: api.callsOf('followUps.create')[0]?.input.id, version: 1 })
})

it('how a quote ended is one press, with the way back; reason, winner and price can be added while its source calls it open', async () => {
  const lost = {
    ...quote,
    quoteId: idOf(99),
    number: 'AN-9',
    status: 'lost',
    nextContact: null,
    decision: { by: 'Inga Harms', on: '2026-11-26T09:00:00Z', priceCents: null, version: 1 },
  }
  const { api, user } = await open('quotes', { section: 'quotes', rows: [quote, lost], nextCursor: null, said: null })
  await user.click(await screen.findByRole('button', { name: /AN-2631401 · Rohre/ }))
  await user.click(await screen.findByRole('button', { name: 'Gewonnen' }))
  await screen.findByText('Angebot AN-2631401: Gewonnen.')
  expect(api.callsOf('quotes.decide')[0]?.input).toEqual({
    ...{ quoteId: idOf(95), outcome: 'won', because: null, competitor: null, priceCents: null, version: 0 },
  })
  await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
  expect(api.callsOf('quotes.withdrawDecision')[0]?.input).toEqual({ quoteId: idOf(95), version: 1 })
  await user.click(screen.getByRole('button', { name: /AN-9 · Rohre/ }))
  await screen.findByText(/^So gesagt von Inga Harms/)
  await user.click(screen.getByRole('button', { name: 'Preis' }))
  await user.type(screen.getByLabelText('Wer hat es bekommen?'), 'Nordtool AG')
  await user.type(screen.getByLabelText('Zu welchem Preis? (netto, €)'), 'viel')
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Ergänzen' }).disabled).toBe(true)
  await user.clear(screen.getByLabelText('Zu welchem Preis? (netto, €)'))
  await user.type(screen.getByLabelText('Zu welchem Preis? (netto, €)'), '9.900,50')
  await user.click(screen.getByRole('button', { name: 'Ergänzen' }))
  expect(api.callsOf('quotes.decide')[1]?.input).toEqual({
    ...{ quoteId: idOf(99), outcome: 'lost', because: 'Preis', competitor: 'Nordtool AG', priceCents: 990_050, version: 1 },
  })
})

const terms: TermsPart = {
  ...{ paymentTerms: '30 Tage netto', deliveryTerms: null, conditions: 'Rabattgruppe B', creditLimitCents: 1_000_000, usedCreditCents: null },
  ...{ openCents: 250_000, overdueCents: 100_000, links: [], termsSaid: null, openItemsSaid: said },
  openInvoices: [
    { number: 'RE-1', kind: 'invoice', invoicedOn: '2026-10-01', dueOn: '2026-10-31', openCents: 100_000, dunningLevel: 2 },
    { number: 'GS-1', kind: 'credit_note', invoicedOn: '2026-10-01', dueOn: '2026-10-01', openCents: -5_000, dunningLevel: 0 },
  ],
  agreements: [
    {
      ...{ agreementId: idOf(60), number: 'RV-1', kind: 'framework', title: 'Rahmen', startsOn: '2026-01-01', endsOn: '2026-12-31' },
      ...{ volumeCents: 1_000_000, calledCents: 400_000, rebatePercent: null },
      prices: [
        { position: 1, productNumber: 'AS-1', text: 'Handschuh', fromQuantity: null, price: 2.1, priceUnit: 1, quantity: 500, calledQuantity: 120 },
      ],
    },
    {
      ...{ agreementId: idOf(64), number: '', kind: 'price', title: '', startsOn: '2026-06-01', endsOn: '9999-12-31' },
      ...{ volumeCents: null, calledCents: 0, rebatePercent: null },
      prices: [
        { position: 1, productNumber: 'AS-2', text: 'Brille', fromQuantity: 100, price: 4.5, priceUnit: 1, quantity: null, calledQuantity: 0 },
      ],
    },
  ],
  rebateScales: [
    {
      ...{ rebateScaleId: idOf(61), title: 'Jahresbonus', startsOn: '2026-01-01', endsOn: '2026-12-31', reachedCents: 6_000_000, withoutNet: 2 },
      steps: [
        { fromCents: 5_000_000, percent: 2 },
        { fromCents: 10_000_000, percent: 3 },
      ],
    },
  ],
  loanItems: [
    { loanItemId: idOf(62), kind: 'loan', productNumber: null, text: 'Bohrer', quantity: 1, givenOn: '2026-10-01', dueBackOn: '2026-11-20' },
  ],
  promotions: [{ promotionId: idOf(63), title: 'Winteraktion', text: null, endsOn: '2026-12-31', productGroup: null }],
}

it('terms tell what is overdue, how far the limit, agreements and rebates are', async () => {
  const { user } = await open('terms', { section: 'terms', terms })
  expect(await screen.findByText('2.500 € ausgeschöpft (25 %)')).toBeTruthy()
  expect(screen.getByText('01.10. · 27 Tage überfällig · Mahnstufe 2')).toBeTruthy()
  expect(screen.getByText('Gutschrift · 01.10. · fällig 01.10.')).toBeTruthy()
  expect(screen.getByText(/endet in 34 Tagen · 4\.000 € von 10\.000 € abgerufen · noch 6\.000 € abzurufen/)).toBeTruthy()
  expect(screen.getByText('erreicht 60.000 €, 2 % · ohne 2 Rechnungen, deren Nettobetrag fehlt · noch 40.000 € bis 3 %')).toBeTruthy()
  expect(screen.getByText('Leihgerät · übergeben 01.10. · seit 7 Tagen zurück erwartet')).toBeTruthy()
  expect(screen.getByText('Winteraktion')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Rahmen' }))
  expect(await screen.findByText('noch 380 von 500 abzurufen')).toBeTruthy()
  expect(screen.getByText('seit 01.06. bis auf weiteres')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Preisvereinbarung' }))
  expect(await screen.findByText('ab Menge 100')).toBeTruthy()
})

it('says all of it in English', async () => {
  await open('terms', { section: 'terms', terms }, {}, 'en')
  expect(await screen.findByText(/27 days overdue · dunning level 2/)).toBeTruthy()
  expect(screen.getByText(/reached .*60,000.*, 2% · without 2 invoices whose net amount is missing · .*40,000.* more for 3%/)).toBeTruthy()
  expect(screen.getByText(/^As of .*06:10, source erp$/)).toBeTruthy()
})

it('the development of product groups is drawn, and told as a table', async () => {
  const group = (n: number, name: string, cents: number) => ({
    ...{ productGroupId: idOf(n), name, cents, lastYearCents: 0, lastOn: null },
    years: [
      { year: 2026, cents },
      { year: 2025, cents: 200_000 },
      { year: 2024, cents: 0 },
    ],
  })
  const rows = [group(70, 'Werkzeuge', 300_000), group(71, 'Hydraulik', -1)]
  const { user } = await open('product_groups', { section: 'product_groups', rows, said: null })
  const chart = await screen.findByRole('img', { name: 'Entwicklung in drei Jahren' })
  expect([...chart.querySelectorAll('rect')].slice(0, 3).map((bar) => Math.round(Number.parseFloat(bar.getAttribute('width') ?? '')))).toEqual([
    100, 67, 0,
  ])
  await user.click(screen.getByRole('button', { name: 'Als Tabelle zeigen' }))
  const table = within(screen.getByRole('table', { name: 'Entwicklung in drei Jahren' }))
  expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Warengruppe', '2026 bis heute', '2025', '2024'])
  expect(table.getByRole('row', { name: /^Werkzeuge 3\.000\s€ 2\.000\s€ 0\s€$/ })).toBeTruthy()
})

it('a complaint tells what is due next', async () => {
  const complaint = {
    ...{ complaintId: idOf(80), number: 'RK-1', subject: 'Motor', text: null, openedOn: '2026-11-03', deadlineOn: '2026-11-17', closedOn: null },
    ...{ status: 'in_progress' as const, responsible: 'Inga Harms', next: { step: 'answer' as const, dueOn: '2026-11-17' }, isPaused: false },
  }
  await open('complaints', { section: 'complaints', rows: [complaint], nextCursor: null, said: null })
  expect(await screen.findByText('in Arbeit · Antwort geben: seit 10 Tagen überfällig · Inga Harms')).toBeTruthy()
})

it('a project opens to everything that belongs to it', async () => {
  const project = {
    ...{ projectId: idOf(85), name: 'Klinik', city: null, status: 'open', volumeCents: null, decisionOn: null, role: 'bidder', parties: [] },
    quotedCents: 100,
  }
  const parts = {
    quotes: [{ quoteId: idOf(95), number: 'AN-1', quotedOn: '2026-11-01', status: 'open', cents: 100 }],
    orders: [],
    reports: [{ reportId: idOf(86), at: '2026-11-02T09:00:00Z', subject: 'Ortstermin' }],
    followUps: [{ followUpId: idOf(87), title: 'Kalkulation', dueOn: '2026-12-01', assignee: 'Inga Harms', isDone: false }],
  }
  const { user, api } = await open(
    'projects',
    { section: 'projects', rows: [project], nextCursor: null, said: null },
    { 'commerce.project': () => parts },
  )
  await user.click(await screen.findByRole('button', { name: 'Klinik' }))
  expect(await screen.findByRole('button', { name: 'Ortstermin' })).toBeTruthy()
  expect(screen.getByRole('button', { name: '01.11. · AN-1' })).toBeTruthy()
  expect(screen.getByText('Kalkulation')).toBeTruthy()
  await waitFor(() => expect(api.callsOf('commerce.project')).toMatchObject([{ input: { customerId: idOf(1), projectId: idOf(85) } }]))
})

it('a machine tells its number, since when it runs, and its last and next service', async () => {
  const machine = { machineId: idOf(96), name: 'Schraubenkompressor', serialNumber: 'SN-1', installedOn: '2022-05-03', serviceIntervalMonths: 12 }
  const rows = [{ ...machine, lastServiceOn: '2026-05-04', nextServiceOn: '2027-05-04', siteName: null }]
  await open('machines', { section: 'machines', rows, nextCursor: null, said })
  expect(await screen.findByText('Stand 26.11. 06:10, Quelle erp')).toBeTruthy()
  expect(screen.getByText('Nummer SN-1 · seit 03.05.22 · letzte Wartung 04.05.')).toBeTruthy()
  expect(screen.getByText('Wartung 04.05.27')).toBeTruthy()
})
