// @vitest-environment jsdom
/** Questions that facts answer: beside the mail that asks, and beside the reply to it. */
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CustomerChoice, Outputs } from '../../../../addin/api.ts'
import type { OpenItem } from '../../../../addin/office/mail-host.ts'
import { usualAnswers } from '../../../../domain/cockpit/answers/answer-texts.ts'
import type { OrderFacts, PriceFacts } from '../../../../domain/cockpit/answers/facts.ts'
import { createFakeApi, me } from '../../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../../support/fake-host.ts'
import { renderPane } from '../../support/render-pane.tsx'
import { answerOf, idOf } from '../../support/sample.ts'

type Found = Outputs['answers']['find']

beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T09:00:00Z') })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const order = (number: string): OrderFacts => ({
  ...{ kind: 'order', orderId: `id of ${number}`, number, customerReference: null, orderedOn: '2026-11-03', promisedOn: '2026-12-03' },
  ...{ deliveredOn: null, status: 'open', open: [], shipments: [], saidOn: null },
})
const anchor: PriceFacts = {
  ...{ kind: 'price', lineId: 'l', productNumber: '10234', text: 'Schwerlastanker M12', boughtOn: '2026-06-01', quantity: 400, unit: 'Stk' },
  ...{ price: 2.5, priceUnit: 1, currency: 'EUR' },
}
const found = (given: Partial<Found> = {}): Found => ({
  ...{ tag: 'de', form: 'sie', currency: 'EUR', price: [] },
  ...{ order: { isNamed: true, facts: [order('AU-2631401')] }, invoice: { isNamed: false, facts: [] } },
  ...given,
})

const ANNA = 'anna@mueller.example'
const colleague = { name: 'Sabine Hoffmann', address: `sabine@${me.mailDomains[0]}` }
const text = 'Guten Tag,\n\nwo bleibt unser Auftrag AU-2631401?'

type Given = { mail?: string; item?: Partial<OpenItem>; facts?: Found; canReply?: boolean; isDraft?: boolean; others?: CustomerChoice[] }

function beside({ mail = text, item = {}, facts = found(), canReply = true, isDraft = false, others = [] }: Given = {}) {
  const answer = answerOf(idOf(1), 'Müller Werftbedarf')
  const person = {
    contactId: idOf(5),
    name: 'Anna Weber',
    salutation: 'Frau',
    function: null,
    addressForm: 'sie' as const,
    language: 'de',
    emails: [ANNA],
  }
  const known = { ...answer.cockpit, person: { ...person, phones: [], hasLeft: false, absence: null } }
  const api = createFakeApi({
    'cockpit.ofItem': () => ({ ...answer, choices: [...answer.choices, ...others], cockpit: known }),
    'answers.find': () => facts,
    'answers.wording': () => ({ texts: usualAnswers, version: 0 }),
  })
  const host = createFakeHost({ ...mailFrom(ANNA), createdAt: '2026-11-27T08:00:00.000Z', ...item })
  const [written, replied] = [vi.fn(async () => undefined), vi.fn()]
  host.readText = () => (isDraft ? null : Promise.resolve(mail))
  host.reply = () => (canReply ? replied : null)
  host.textWriter = () => (isDraft ? { isAllowed: async () => true, read: async () => mail, insert: written } : null)
  return { api, written, replied, ...renderPane(api, host) }
}

const box = async () => within(await screen.findByRole('region', { name: 'Antwort aus Ihren Daten' }))
const sentence = 'Ihr Auftrag AU-2631401 vom 3. November ist für den 3. Dezember bestätigt.'

describe('a mail that asks where an order is', () => {
  it('is answered at one click; of the mail nothing but numbers is sent, and nothing is sent off', async () => {
    const { api, user, replied } = beside()
    const shown = await box()
    expect(shown.getByText('„wo bleibt unser Auftrag AU-2631401?“')).toBeTruthy()
    expect(shown.getByText(sentence)).toBeTruthy()
    expect(api.callsOf('answers.find')).toMatchObject([
      { input: { customerId: idOf(1), contactId: idOf(5), kinds: ['order'], numbers: ['AU-2631401'] } },
    ])
    await user.click(shown.getByRole('button', { name: 'In eine Antwort einfügen' }))
    expect(replied.mock.calls).toEqual([[`${sentence}\n\n`]])
    expect(await screen.findByText('Die Antwort ist geöffnet. Gesendet wird nichts von selbst.')).toBeTruthy()
  })

  it('from somebody unknown is not answered as the person that is shown would be', async () => {
    const { api } = beside({ item: { sender: { name: 'Neu', address: 'neu@mueller.example' } } })
    await box()
    expect(api.callsOf('answers.find')).toMatchObject([{ input: { contactId: null } }])
  })

  it('waits for a choice where several may be meant', async () => {
    const { user } = beside({ facts: found({ order: { isNamed: false, facts: [order('AU-1'), order('AU-2')] } }) })
    const shown = await box()
    expect(shown.queryByRole('button', { name: 'In eine Antwort einfügen' })).toBeNull()
    const choice = within(shown.getByRole('group', { name: 'Welche Aufträge sind gemeint?' }))
    await user.click(choice.getByRole('button', { name: 'AU-2' }))
    expect(shown.getByText(/^Ihr Auftrag AU-2 /)).toBeTruthy()
    await user.click(choice.getByRole('button', { name: 'AU-2' }))
    expect(shown.queryByText(/^Ihr Auftrag AU-2 /)).toBeNull()
  })

  it('answers of both orders at one click where it asks for two, or of one', async () => {
    const mail = 'Wo bleiben unsere Aufträge AU-2631401 und AU-2631402?'
    const facts = found({ order: { isNamed: true, facts: [order('AU-2631401'), order('AU-2631402')] } })
    const { user, replied } = beside({ mail, facts })
    const shown = await box()
    const both = `${sentence}\n\n${sentence.replace('AU-2631401', 'AU-2631402')}\n\n`
    await user.click(shown.getByRole('button', { name: 'In eine Antwort einfügen' }))
    await user.click(shown.getByRole('button', { name: 'AU-2631402' }))
    await user.click(shown.getByRole('button', { name: 'In eine Antwort einfügen' }))
    expect(replied.mock.calls).toEqual([[both], [`${sentence}\n\n`]])
  })

  it('is not answered where one of us asks', async () => {
    const { api } = beside({ item: { sender: colleague } })
    await screen.findByText('Anna Weber')
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(api.callsOf('answers.find')).toEqual([])
  })

  it('waits for a choice where the mail names another than the only one there is', async () => {
    const { user } = beside({ facts: found({ order: { isNamed: false, facts: [order('AU-1')] } }) })
    const shown = await box()
    expect(shown.queryByRole('button', { name: 'In eine Antwort einfügen' })).toBeNull()
    await user.click(within(shown.getByRole('group', { name: 'Welcher Auftrag ist gemeint?' })).getByRole('button', { name: 'AU-1' }))
    expect(shown.getByText(/^Ihr Auftrag AU-1 /)).toBeTruthy()
  })

  it('is not answered of another customer on the mail than his who asks', async () => {
    const other = { ...answerOf(idOf(2), 'Andere GmbH').choices[0]!, contactId: idOf(6), contactName: 'Ole' }
    const asked = beside({ others: [other] })
    await box()
    expect(asked.api.callsOf('answers.find')).toHaveLength(1)
    cleanup()
    const { api } = beside({ others: [other], item: { sender: { name: 'Ole', address: 'ole@andere.example' } } })
    await screen.findByText('Anna Weber')
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(api.callsOf('answers.find')).toEqual([])
  })

  it('is answered once at a double click', async () => {
    const { user, replied } = beside()
    await user.dblClick((await box()).getByRole('button', { name: 'In eine Antwort einfügen' }))
    expect(replied).toHaveBeenCalledTimes(1)
  })

  it('shows nothing where nothing is known, and asks nothing of a mail that asks nothing', async () => {
    const none = { isNamed: false, facts: [] }
    const first = beside({ facts: found({ order: none }) })
    await waitFor(() => expect(first.api.callsOf('answers.find')).toHaveLength(1))
    expect(screen.queryByRole('region', { name: 'Antwort aus Ihren Daten' })).toBeNull()
    cleanup()
    const second = beside({ mail: 'Anbei unser Auftrag AU-2631401.' })
    await screen.findByText('Müller Werftbedarf')
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(second.api.callsOf('answers.find')).toEqual([])
  })

  it('says why there is no sentence', async () => {
    beside({ facts: found({ order: { isNamed: true, facts: [{ ...order('AU-2631401'), status: 'cancelled' }] } }) })
    expect((await box()).getByText(/^Zu Auftrag AU-2631401 gibt es keinen Satz/)).toBeTruthy()
  })

  it('is answered in the words of whom it is from, which can be chosen otherwise', async () => {
    const { user } = beside({ facts: found({ tag: 'en', form: 'du' }) })
    const shown = await box()
    expect(shown.getByText('Your order AU-2631401 of 3 November is confirmed for 3 December.')).toBeTruthy()
    await user.click(shown.getByRole('button', { name: 'Englisch, Du' }))
    await user.click(shown.getByRole('button', { name: 'Deutsch' }))
    await user.click(shown.getByRole('button', { name: 'Sie' }))
    expect(shown.getByText(sentence)).toBeTruthy()
  })

  it('gives its answer to take along where this Outlook opens no replies', async () => {
    const { user } = beside({ canReply: false })
    await user.click((await box()).getByRole('button', { name: 'Kopieren' }))
    expect(await screen.findByText('Kopiert')).toBeTruthy()
    expect(await navigator.clipboard.readText()).toBe(sentence)
  })
})

describe('two questions', () => {
  it('are answered together, each can be hidden, for good and back again', async () => {
    const mail = 'Was kostet der Schwerlastanker M12? Und wo bleibt Auftrag AU-2631401?'
    const { api, user, replied } = beside({ mail, facts: found({ price: [anchor] }) })
    const shown = await box()
    const price = 'Zuletzt haben Sie Schwerlastanker M12 (Artikelnummer 10234) am 1. Juni zu 2,50\u00a0€ je Stk bezogen, Menge: 400 Stk.'
    await user.click(shown.getByRole('button', { name: 'In eine Antwort einfügen' }))
    await user.click(shown.getByRole('button', { name: /^Ausblenden: „Was kostet/ }))
    await user.click(shown.getByRole('button', { name: 'In eine Antwort einfügen' }))
    expect(api.callsOf('suggestions.answer')).toMatchObject([{ input: { kind: 'price' } }])
    await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
    expect(await shown.findByText(price.replace('\u00a0', ' '))).toBeTruthy()
    expect(replied.mock.calls).toEqual([[`${price}\n\n${sentence}\n\n`], [`${sentence}\n\n`]])
  })
})

describe('a reply that is being written', () => {
  const draft = `\n\nVon: Anna Weber <${ANNA}>\nGesendet: Freitag, 27. November 2026 09:00\nAn: Jonas\nBetreff: Auftrag\n\n${text}`
  const item = { mode: 'compose', sender: null, conversationId: 'c', createdAt: null, internetMessageId: null, direction: 'outgoing' } as const

  it('gets the answer to the mail below it, where the cursor stands', async () => {
    const { user, written } = beside({ isDraft: true, mail: draft, item })
    const shown = await box()
    await user.click(shown.getByRole('button', { name: 'In die Mail einfügen' }))
    expect(written.mock.calls).toEqual([[sentence]])
  })

  it.each([
    ["to a mail of one's own", `Von: ${me.name} <jonas@${me.mailDomains[0]}>`],
    ['to a colleague, who asks in copy to the customer', `Von: ${colleague.name} <${colleague.address}>`],
    ['that passes on what another customer asks', 'Von: Ole <ole@andere.example>'],
  ])('gets none %s', async (_, from) => {
    const mail = draft.replace(`Von: Anna Weber <${ANNA}>`, from)
    const { api } = beside({ isDraft: true, mail, item: { ...item, parties: [...mailFrom(ANNA).parties, colleague] } })
    await screen.findByText('Anna Weber')
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(api.callsOf('answers.find')).toEqual([])
  })

  it('says where Outlook does not take it', async () => {
    const { user, written } = beside({ isDraft: true, mail: draft, item })
    written.mockRejectedValue(new Error('not now'))
    await user.click((await box()).getByRole('button', { name: 'In die Mail einfügen' }))
    expect(await screen.findByText(/^Outlook hat den Text nicht übernommen/)).toBeTruthy()
  })
})
