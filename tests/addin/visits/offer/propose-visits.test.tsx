// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Cockpit, Outputs } from '../../../../addin/api.ts'
import { usualWording } from '../../../../domain/visits/offer/offer-texts.ts'
import { type Answers, createFakeApi, me, Refusal } from '../../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../../support/fake-host.ts'
import { renderPane } from '../../support/render-pane.tsx'
import { renderWorkspace } from '../../support/render-workspace.tsx'
import { answerOf, idOf } from '../../support/sample.ts'

afterEach(cleanup)

type Proposal = Outputs['visitOffers']['propose']
const slot = (startsAt: string, detour: number | null): Proposal['slots'][number] => ({
  startsAt: `${startsAt}:00.000Z`,
  endsAt: new Date(Date.parse(`${startsAt}:00Z`) + 3_600_000).toISOString(),
  ...{ detour, before: 'Messe', after: null, isWelcome: true },
})
const proposal: Proposal = {
  slots: [slot('2026-12-01T09:00', 12), slot('2026-12-01T13:00', 45), slot('2026-12-03T09:00', 95)],
  others: [slot('2026-12-04T09:00', 20)],
  ...{ siteId: idOf(20), minutes: 60, zone: 'Europe/Berlin', readerZone: 'Europe/Berlin', form: 'sie', language: 'de', isBlocked: false, notes: [] },
}
const wording = { texts: usualWording, version: 0 }
const known = answerOf(idOf(1), 'Müller GmbH')
const withOffer = (offer: Cockpit['offer']) => (known.kind === 'customers' ? { ...known, cockpit: { ...known.cockpit, offer } } : known)

function compose(answers: Answers = {}, insert: ((text: string) => Promise<void>) | null = vi.fn(async () => undefined), isAllowed = true) {
  const api = createFakeApi({
    'cockpit.ofItem': () => known,
    'mailSync.preview': () => ({ state: 'company_off' }),
    'visitOffers.propose': () => proposal,
    'visitOffers.wording': () => wording,
    'visitOffers.hold': ({ id }) => ({ id, expiresAt: '2026-11-26T09:00:00.000Z', outlook: { state: 'none' } }),
    'visitOffers.withdraw': ({ id }) => ({ id }),
    ...answers,
  })
  const host = createFakeHost({
    ...mailFrom('anna@mueller.example'),
    key: 'draft',
    mode: 'compose',
    sender: null,
    itemId: null,
    direction: 'outgoing',
  })
  host.textWriter = () => insert && { insert, isAllowed: async () => isAllowed, read: async () => '' }
  return { ...renderPane(api, host), api, insert }
}

const openForm = async ({ user }: ReturnType<typeof compose>) => {
  await user.click(await screen.findByRole('button', { name: 'Besuchstermine vorschlagen' }))
  await screen.findByText(/Dienstag, 1. Dezember, 10:00 bis 11:00 Uhr/)
}
const lines = [
  'Dienstag, 1. Dezember, 10:00 bis 11:00 Uhr',
  'Dienstag, 1. Dezember, 14:00 bis 15:00 Uhr',
  'Donnerstag, 3. Dezember, 10:00 bis 11:00 Uhr',
]

describe('times in a mail that is being written', () => {
  it('are three with their detours in minutes, held and inserted by one click', async () => {
    const view = compose()
    await openForm(view)
    for (const [text, meaning] of [
      ['+12 Minuten', 'kurzer Umweg'],
      ['+45 Minuten', 'mittlerer Umweg'],
      ['+95 Minuten', 'langer Umweg'],
    ] as const)
      expect(screen.getByTitle(meaning).textContent).toBe(text)
    await view.user.click(screen.getByRole('button', { name: 'In die Mail einfügen' }))
    await screen.findByText('Eingefügt, 3 Termine sind freigehalten')
    expect(view.insert).toHaveBeenCalledExactlyOnceWith(usualWording.de.sie.replace('{Termine}', lines.map((line) => `– ${line}`).join('\n')))
    const [held] = view.api.callsOf('visitOffers.hold')
    expect(held!.input).toMatchObject({ customerId: idOf(1), siteId: idOf(20), contactId: idOf(40), minutes: 60 })
    expect(held!.input.slots).toMatchObject(proposal.slots.map(({ startsAt }) => ({ startsAt })))
    await view.user.click(screen.getByRole('button', { name: 'Rückgängig' }))
    await screen.findByText(/Termine sind wieder frei/)
    expect(view.api.callsOf('visitOffers.withdraw')[0]!.input).toEqual({ id: held!.input.id })
  })

  it('are exchanged, worded otherwise and not held by choice', async () => {
    const view = compose()
    await openForm(view)
    await view.user.selectOptions(screen.getByRole('combobox', { name: 'Termin 3' }), proposal.others[0]!.startsAt)
    await view.user.click(screen.getByRole('button', { name: 'Englisch' }))
    await view.user.click(screen.getByRole('button', { name: 'Du' }))
    await view.user.click(screen.getByRole('switch', { name: 'Termine im Kalender freihalten' }))
    await screen.findByText(/Nichts wird freigehalten/)
    await view.user.click(screen.getByRole('button', { name: 'In die Mail einfügen' }))
    await screen.findByText('Eingefügt')
    expect(view.insert).toHaveBeenCalledWith(expect.stringContaining('– Friday, 4 December, 10:00 to 11:00\n\nWhich one suits you best?'))
    expect(view.api.callsOf('visitOffers.hold')).toEqual([])
  })

  it('are freed again where Outlook does not take the text', async () => {
    const view = compose({}, vi.fn().mockRejectedValue(new Error('9020')))
    await openForm(view)
    await view.user.click(screen.getByRole('button', { name: 'In die Mail einfügen' }))
    await screen.findByText(/Outlook hat den Text nicht übernommen/)
    expect(view.api.callsOf('visitOffers.withdraw')).toHaveLength(1)
  })

  it('are not held at all where Outlook gives no right to write', async () => {
    const view = compose({}, undefined, false)
    await openForm(view)
    await view.user.click(screen.getByRole('button', { name: 'In die Mail einfügen' }))
    await screen.findByText(/Outlook hat den Text nicht übernommen/)
    expect([...view.api.callsOf('visitOffers.hold'), ...view.api.callsOf('visitOffers.withdraw')]).toEqual([])
    expect(view.insert).not.toHaveBeenCalled()
  })

  it('stand in no mail that could not be held, and are held once when tried again', async () => {
    const hold = vi.fn().mockImplementationOnce(() => {
      throw new Refusal('UNEXPECTED')
    })
    const view = compose({ 'visitOffers.hold': hold })
    await openForm(view)
    await view.user.click(screen.getByRole('button', { name: 'In die Mail einfügen' }))
    await screen.findByRole('alert')
    expect(view.insert).not.toHaveBeenCalled()
    await view.user.click(screen.getByRole('button', { name: 'In die Mail einfügen' }))
    await waitFor(() => expect(view.insert).toHaveBeenCalledOnce())
    const [first, second] = view.api.callsOf('visitOffers.hold')
    expect(second!.input).toEqual(first!.input)
  })

  it('are none in a full calendar, which is said with what to do', async () => {
    const view = compose({ 'visitOffers.propose': () => ({ ...proposal, slots: [], others: [] }) })
    await view.user.click(await screen.findByRole('button', { name: 'Besuchstermine vorschlagen' }))
    await screen.findByText(/nichts frei. Wählen Sie/)
    expect(screen.getByRole('button', { name: 'In die Mail einfügen' })).toHaveProperty('disabled', true)
  })

  it('are not offered where this Outlook takes no text', async () => {
    compose({}, null)
    await screen.findByText('Wird nicht von selbst erfasst')
    expect(screen.queryByRole('button', { name: 'Besuchstermine vorschlagen' })).toBeNull()
  })
})

describe('beside the answer of the customer', () => {
  const held = (number: number, startsAt: string) => ({
    ...{
      visitId: idOf(number),
      startsAt: `${startsAt}:00.000Z`,
      endsAt: `${startsAt.replace(':00', ':45')}:00.000Z`,
      offeredAt: null,
      number: number - 90,
      of: 2,
    },
  })
  const offer = {
    ...{ offerId: idOf(90), owner: 'Jonas Petersen', isMine: true, createdAt: '2026-11-22T09:00:00.000Z', expiresAt: '2026-11-26T09:00:00.000Z' },
    slots: [held(91, '2026-12-01T09:00'), held(92, '2026-12-03T13:00')],
  }
  const read = (shown: Cockpit['offer'], answers: Answers = {}, text = '') => {
    const api = createFakeApi({ 'cockpit.ofItem': () => withOffer(shown), 'visitOffers.accept': () => ({ id: idOf(92) }), ...answers })
    const host = createFakeHost(mailFrom('anna@mueller.example'))
    host.readText = () => Promise.resolve(text)
    return { ...renderPane(api, host), api, host }
  }

  it('his yes is one click on the time he names, which stands out', async () => {
    const { user, api } = read(
      offer,
      {},
      'Gerne am Donnerstag!\n\nAm 24.11.2026 schrieb Jonas Petersen:\n> – Dienstag, 1. Dezember, 10:00 bis 10:45 Uhr',
    )
    await screen.findByText(/2 Termine angeboten, frei gehalten bis/)
    const yes = await screen.findByTitle(/^In der Antwort genannt/)
    expect(yes.textContent).toMatch(/^Kunde nimmt .*03\.12\..* 14:00–14:45/)
    await user.click(yes)
    await screen.findByText(/^Besuch eingetragen:/)
    expect(api.callsOf('visitOffers.accept')[0]!.input).toEqual({ id: idOf(90), visitId: idOf(92) })
  })

  it('the second one is marked where he says so', async () => {
    read(offer, {}, 'Der zweite passt uns gut.')
    expect((await screen.findByTitle(/^In der Antwort genannt/)).textContent).toMatch(/03\.12\./)
  })

  it('his yes can be taken back, and its confirmation is written as an answer to his mail', async () => {
    const contact = { salutation: 'Frau', surname: 'Weber', givenName: 'Anna', address: 'anna@mueller.example', form: 'sie', language: 'de' }
    const visit = { contact, startsAt: '2026-12-03T13:00:00.000Z', endsAt: '2026-12-03T13:45:00.000Z' }
    const { user, api, host } = read(offer, { 'visits.read': () => visit, 'visitOffers.reopen': ({ id }) => ({ id }) })
    const answer = vi.fn()
    host.reply = () => answer
    await user.click(await screen.findByRole('button', { name: /^Kunde nimmt .*03\.12\./ }))
    await user.click(await screen.findByRole('button', { name: 'Bestätigung schreiben' }))
    await waitFor(() => expect(answer).toHaveBeenCalledOnce())
    expect(answer.mock.calls[0]![0]).toMatch(
      /^Guten Tag Frau Weber,\n\ngerne bestätige ich Ihnen unseren Termin am Donnerstag, 3\. Dezember von 14:00 bis 14:45 Uhr/,
    )
    await user.click(await screen.findByRole('button', { name: /^Kunde nimmt .*03\.12\./ }))
    await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
    await screen.findByText('Zurückgenommen: die Termine sind wieder angeboten')
    expect(api.callsOf('visitOffers.reopen').map(({ input }) => input)).toEqual([{ id: idOf(90) }])
  })

  it('nothing can be taken while its mail is being written, and beside an older mail only when he is said to have answered', async () => {
    const { user, host } = read({ ...offer, createdAt: '2026-11-23T09:00:00.000Z' })
    const yes = () => screen.queryAllByRole('button', { name: /^Kunde nimmt/ })
    await user.click(await screen.findByRole('button', { name: 'Kunde hat geantwortet' }))
    expect(yes()).toHaveLength(2)
    host.show({ ...mailFrom('anna@mueller.example'), key: 'draft', mode: 'compose', sender: null, createdAt: null, direction: 'outgoing' })
    await screen.findByText(/sobald die Mail gesendet ist/)
    expect(yes()).toEqual([])
  })

  it('none stands out where he names none for certain', async () => {
    read(offer, {}, 'Passt gut, danke!')
    await screen.findByText(/2 Termine angeboten/)
    expect(screen.queryByTitle(/^In der Antwort genannt/)).toBeNull()
  })

  it('a time that was moved since says what was offered', async () => {
    read({ ...offer, slots: [{ ...offer.slots[0]!, offeredAt: '2026-11-30T09:00:00.000Z' }] })
    await screen.findByText(/angeboten war 30\.11\..* 10:00/)
  })

  it('those of a colleague are only told', async () => {
    read({ ...offer, isMine: false })
    await screen.findByText(/2 Termine angeboten von Jonas Petersen/)
    expect(screen.queryByRole('button', { name: /^Kunde nimmt/ })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Termine freigeben' })).toBeNull()
  })
})

describe('a suitable day', () => {
  it('is found in the form of a visit, up to a year ahead', async () => {
    const api = createFakeApi({ 'cockpit.ofItem': () => known, 'visitOffers.propose': () => proposal })
    const { user } = renderPane(api, createFakeHost(mailFrom('anna@mueller.example')))
    await user.click(await screen.findByRole('button', { name: 'Besuch' }))
    await user.click(await screen.findByRole('button', { name: 'Passenden Tag suchen' }))
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Zeitraum' }), '366')
    await waitFor(() => expect(api.callsOf('visitOffers.propose').at(-1)!.input).toMatchObject({ days: 366, minutes: 60 }))
    await user.click(await screen.findByRole('button', { name: /03\.12\..*10:00–11:00.*\+95 Minuten.*nach „Messe“/ }))
    expect(screen.getByLabelText(/^Tag/)).toHaveProperty('value', '03.12.2026')
    expect(screen.getByLabelText(/^Uhrzeit/)).toHaveProperty('value', '10:00')
  })
})

describe('the wording in the settings', () => {
  it('shows what comes of it, says what is wrong, and is saved', async () => {
    const api = createFakeApi({
      'people.whoAmI': () => ({ ...me, role: 'head_of_sales' }),
      'visitOffers.wording': () => wording,
      'visitOffers.saveWording': ({ texts }) => ({ texts, version: 1 }),
    })
    const { user } = renderWorkspace(api, '#/settings/visit_offer')
    const field = await screen.findByRole('textbox', { name: /^Deutsch, Sie/ })
    await user.clear(field)
    await user.type(field, 'Passt es {{Termin}?')
    await screen.findByText('{Termin} gibt es nicht.')
    expect(screen.getByRole('button', { name: 'Speichern' })).toHaveProperty('disabled', true)
    await user.clear(field)
    await user.type(field, 'Bei {{Firma}: {{Termine}')
    await screen.findByText(/^Bei Müller GmbH: – /)
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    await screen.findByText('Gespeichert')
    expect(api.callsOf('visitOffers.saveWording')[0]!.input).toMatchObject({ version: 0, texts: { de: { sie: 'Bei {Firma}: {Termine}' } } })
  })
})
