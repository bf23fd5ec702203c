// @vitest-environment jsdom
/** A competitor's price from the open mail or the cockpit to its list and the history, as its user sees it. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CompetitorPriceRow, EntryLine, PositionHit, SectionAnswer } from '../../../../addin/api.ts'
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

const hit: PositionHit = { productNumber: 'VT-7', text: 'Schwerlastanker M12', last: [], seen: null, band: null, surcharges: [] }
const price: CompetitorPriceRow = {
  ...{ competitorPriceId: idOf(80), competitor: 'Nordtool AG', productNumber: 'VT-7', product: 'Schwerlastanker M12', price: 185, priceUnit: 100 },
  ...{ seenOn: '2026-11-20', sourceKind: 'quote_seen', enteredBy: 'Jonas Petersen', band: { lowest: 1.7, highest: 2.05, sightings: 4 } },
}
const entry: EntryLine = {
  ...{
    entryId: idOf(80),
    at: '2026-11-27T08:00:00.000Z',
    author: 'Jonas Petersen',
    reportId: idOf(71),
    mayChange: true,
    version: 3,
    suggestion: null,
  },
  words: {
    ...{ kind: 'competitor_price', competitor: 'Nordtool AG', productNumber: 'VT-7', product: 'Schwerlastanker M12', price: 185, priceUnit: 100 },
    ...{ sourceKind: 'quote_seen', seenOn: '2026-04-10' },
  },
}

const sections = (section: 'history' | 'competitor_prices', answer: SectionAnswer) => {
  const beside = answerOf(idOf(1), 'Müller Werftbedarf')
  const heads = [{ section, count: 1, over: 0, newestOn: null, newestCents: null, newestText: null }]
  return { 'cockpit.ofItem': () => ({ ...beside, cockpit: { ...beside.cockpit, sections: heads } }), 'cockpit.section': () => answer }
}
const list = (rows: CompetitorPriceRow[]) => sections('competitor_prices', { section: 'competitor_prices', rows, nextCursor: null, said: null })
const history = (rows: EntryLine[]) => sections('history', { section: 'history', rows, nextCursor: null })

function show(answers: Parameters<typeof createFakeApi>[0], language: 'de' | 'en' = 'de') {
  const api = createFakeApi({
    'entries.enter': ({ id }) => ({ entryId: id, version: 1 }),
    'entries.withdraw': () => undefined,
    'entries.correct': ({ version }) => ({ version: Number(version) + 1 }),
    'entries.read': () => ({ ...entry, customerId: idOf(1) }),
    'competitorPrices.competitors': () => ['Nordtool AG'],
    'commerce.positions': () => [hit],
    ...answers,
  })
  return { api, ...renderPane(api, createFakeHost(mailFrom('anna@mueller.example'), language)) }
}

const openForm = async ({ user }: ReturnType<typeof show>) => {
  await user.click(await screen.findByRole('button', { name: 'Mehr' }))
  await user.click(screen.getByRole('button', { name: 'Etwas eintragen' }))
  return within(await screen.findByRole('form', { name: 'Eintragen' }))
}

describe('entering a price', () => {
  it('takes three fields; a product the customer knows brings its number, and undoing takes it away again', async () => {
    const pane = show(list([]))
    const form = await openForm(pane)
    await pane.user.type(form.getByLabelText(/^Wettbewerber/), 'Nordtool AG')
    const product = form.getByLabelText(/^Artikel/)
    await pane.user.type(product, 'anker')
    await waitFor(() => expect(pane.api.callsOf('commerce.positions').at(-1)?.input).toEqual({ customerId: idOf(1), text: 'anker' }))
    await waitFor(() => expect(document.querySelector('option[value="VT-7 · Schwerlastanker M12"]')).toBeTruthy())
    await pane.user.clear(product)
    await pane.user.paste('VT-7 · Schwerlastanker M12')
    expect(form.getByText('Artikelnummer VT-7')).toBeTruthy()
    await pane.user.type(form.getByLabelText(/^Preis netto/), '185,50')
    await pane.user.selectOptions(form.getByLabelText('Menge'), '100')
    await pane.user.click(form.getByRole('button', { name: 'Angebot gesehen' }))
    await pane.user.keyboard('{Control>}{Enter}{/Control}')
    const [sent] = await waitFor(() => {
      const calls = pane.api.callsOf('entries.enter')
      expect(calls).toHaveLength(1)
      return calls
    })
    expect(sent!.input).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      customerId: idOf(1),
      words: {
        ...{ kind: 'competitor_price', competitor: 'Nordtool AG', productNumber: 'VT-7', product: 'Schwerlastanker M12', price: 185.5 },
        // The day of the open mail.
        ...{ priceUnit: 100, sourceKind: 'quote_seen', seenOn: '2026-11-23' },
      },
      reportId: null,
      mail: { internetMessageId: '<anna@mueller.example>', senderAddress: 'anna@mueller.example' },
    })
    expect(await screen.findByText('Wettbewerbspreis eingetragen')).toBeTruthy()
    await pane.user.click(screen.getByRole('button', { name: 'Rückgängig' }))
    await waitFor(() => expect(pane.api.callsOf('entries.withdraw')[0]?.input).toEqual({ entryId: sent!.input.id, version: 1 }))
    await openForm(pane)
    expect(screen.getByLabelText<HTMLInputElement>(/^Preis netto/).value).toBe('185,50')
  })

  it('takes a product of many words in several lines as far as a line goes', async () => {
    const text = `Schwerlastanker\nM12 ${'verzinkt '.repeat(40)}`
    const pane = show({ ...list([]), 'commerce.positions': () => [{ ...hit, text }] })
    const form = await openForm(pane)
    const product = form.getByLabelText<HTMLInputElement>(/^Artikel/)
    await pane.user.type(product, 'anker')
    const options = () => [...document.querySelectorAll('option')].map(({ value }) => value).filter((value) => value.startsWith('VT-7'))
    await waitFor(() => expect(options()).toHaveLength(1))
    fireEvent.change(product, { target: { value: options()[0] } })
    expect(form.getByText('Artikelnummer VT-7')).toBeTruthy()
    expect([product.value.length, product.value.startsWith('Schwerlastanker M12 verzinkt')]).toEqual([255, true])
  })

  it('stays with its words where it cannot be, and says why', async () => {
    const pane = show({ ...list([]), 'entries.enter': () => Promise.reject(new Refusal('INVALID')) })
    const form = await openForm(pane)
    await pane.user.type(form.getByLabelText(/^Wettbewerber/), 'Nordtool AG')
    await pane.user.type(form.getByLabelText(/^Artikel/), 'Anker')
    await pane.user.type(form.getByLabelText(/^Preis netto/), 'billig')
    const seenOn = form.getByLabelText(/^Gesehen am/)
    await pane.user.clear(seenOn)
    await pane.user.type(seenOn, '28.11.2026{Tab}')
    expect(await form.findByText(/^Dieser Tag kommt erst noch/)).toBeTruthy()
    await pane.user.click(form.getByRole('button', { name: 'Speichern' }))
    expect(pane.api.callsOf('entries.enter')).toEqual([])
    await pane.user.clear(seenOn)
    await pane.user.type(seenOn, '26.11.2026{Tab}')
    await pane.user.clear(form.getByLabelText(/^Preis netto/))
    await pane.user.type(form.getByLabelText(/^Preis netto/), '1,85')
    await pane.user.click(form.getByRole('button', { name: 'Speichern' }))
    expect(await form.findByText('Eine Angabe passt nicht. Bitte prüfen Sie die Eingaben.')).toBeTruthy()
    expect(form.getByLabelText<HTMLInputElement>(/^Preis netto/).value).toBe('1,85')
  })

  it('begins in the list of prices as well', async () => {
    const pane = show(list([price]), 'en')
    await pane.user.click(await screen.findByRole('button', { name: /^Competitor prices/ }))
    await pane.user.click(await screen.findByRole('button', { name: 'Enter competitor price' }))
    expect(await screen.findByRole('form', { name: 'Enter' })).toBeTruthy()
  })
})

describe('a price that was entered', () => {
  it('stands with its source, whoever entered it and what all competitors ask; grey and with its age once it is old', async () => {
    const old = {
      ...price,
      competitorPriceId: idOf(81),
      competitor: 'Elbe GmbH',
      seenOn: '2026-04-10',
      sourceKind: null,
      enteredBy: null,
      band: null,
    }
    const pane = show(list([price, old]))
    await pane.user.click(await screen.findByRole('button', { name: /^Wettbewerbspreise/ }))
    expect(await screen.findByText('Nordtool AG · gesehen 20.11. · Angebot gesehen · Jonas Petersen')).toBeTruthy()
    expect(screen.getByText('Wettbewerb 170,00 € je 100 bis 205,00 € je 100, 4-mal gesehen')).toBeTruthy()
    expect(screen.getByText('Elbe GmbH · gesehen 10.04. · 7 Monate alt')).toBeTruthy()
    expect(screen.getAllByRole('button', { name: 'VT-7 · Schwerlastanker M12' })).toHaveLength(1)
  })

  it('stands in the history with the way to the mail it came out of, and covered while the customer may look on', async () => {
    const pane = show(history([entry]))
    await pane.user.click(await screen.findByRole('button', { name: /^Verlauf/ }))
    expect(await screen.findByRole('button', { name: 'Wettbewerbspreis: Nordtool AG · VT-7 · Schwerlastanker M12' })).toBeTruthy()
    expect(screen.getByText('185,00 € je 100 · Angebot gesehen · gesehen 10.04. · 7 Monate alt')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Zum Kontakt' })).toBeTruthy()
    await pane.user.keyboard('{Alt>}d{/Alt}')
    expect(await screen.findByText(/im diskreten Modus verdeckt/)).toBeTruthy()
    expect(screen.queryByText(/Nordtool/)).toBeNull()
  })

  it('can be corrected, and the correction undone; and withdrawn after one more question', async () => {
    const pane = show(list([price]))
    await pane.user.click(await screen.findByRole('button', { name: /^Wettbewerbspreise/ }))
    const openEntry = async () => {
      await pane.user.click(await screen.findByRole('button', { name: 'VT-7 · Schwerlastanker M12' }))
      return within(await screen.findByRole('form', { name: 'Eintrag korrigieren' }))
    }
    const form = await openEntry()
    const amount = form.getByLabelText<HTMLInputElement>(/^Preis netto/)
    expect(amount.value).toBe('185')
    await pane.user.clear(amount)
    await pane.user.type(amount, '190')
    await pane.user.click(form.getByRole('button', { name: 'Speichern' }))
    await waitFor(() => expect(pane.api.callsOf('entries.correct')[0]?.input).toMatchObject({ entryId: idOf(80), version: 3, words: { price: 190 } }))
    await pane.user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
    await waitFor(() => expect(pane.api.callsOf('entries.correct')[1]?.input).toEqual({ entryId: idOf(80), version: 4, words: entry.words }))
    const again = await openEntry()
    await pane.user.click(again.getByRole('button', { name: 'Eintrag zurücknehmen' }))
    expect(pane.api.callsOf('entries.withdraw')).toEqual([])
    await pane.user.click(again.getByRole('button', { name: 'Eintrag zurücknehmen' }))
    await waitFor(() => expect(pane.api.callsOf('entries.withdraw')[0]?.input).toEqual({ entryId: idOf(80), version: 3 }))
    expect(await screen.findByText('Wettbewerbspreis zurückgenommen')).toBeTruthy()
  })

  it('of somebody else is to be read only', async () => {
    const pane = show({ ...list([price]), 'entries.read': () => ({ ...entry, customerId: idOf(1), author: 'Petra Klein', mayChange: false }) })
    await pane.user.click(await screen.findByRole('button', { name: /^Wettbewerbspreise/ }))
    await pane.user.click(await screen.findByRole('button', { name: 'VT-7 · Schwerlastanker M12' }))
    const form = within(await screen.findByRole('form', { name: 'Eintrag korrigieren' }))
    expect(form.getByText(/^eingetragen von Petra Klein\. Korrigieren kann ihn/)).toBeTruthy()
    expect(form.getByRole<HTMLButtonElement>('button', { name: 'Speichern' }).disabled).toBe(true)
    expect(form.queryByRole('button', { name: 'Eintrag zurücknehmen' })).toBeNull()
  })
})
