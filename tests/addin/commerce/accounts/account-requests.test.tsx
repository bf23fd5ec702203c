// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Outputs } from '../../../../addin/api.ts'
import { type AccountForm, accountFields } from '../../../../domain/commerce/accounts/account-form.ts'
import { type Answers, createFakeApi, me } from '../../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../../support/fake-host.ts'
import { renderPane } from '../../support/render-pane.tsx'
import { answerOf, choiceOf, cockpitOf, idOf } from '../../support/sample.ts'

type Request = NonNullable<Outputs['accountRequests']['ofCustomer']>

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const lena = { userId: idOf(33), name: 'Lena Vogt', initials: 'LV' }
const form: AccountForm = {
  ...(Object.fromEntries(accountFields.map((field) => [field, ''])) as AccountForm),
  ...{ company: 'Acme GmbH', legalForm: 'GmbH', postalCode: '23552', city: 'Lübeck', country: 'DE', contact: 'Anna Weber' },
}
const whole = { ...form, street: 'Hafenstraße 3' }
const request: Request = {
  ...{
    followUpId: idOf(71),
    version: 3,
    state: 'waiting',
    form: whole,
    askedAt: '2026-11-23T09:00:00.000Z',
    askedBy: 'Jonas Petersen',
    isMine: false,
  },
  ...{ assignee: 'Lena Vogt', isForMe: true, isReachable: true, dueOn: '2026-11-25', at: null, by: null, declinedWhy: null, number: null },
}

function open(given: { request?: Request | null; sources?: string[]; answers?: Answers } = {}) {
  const { request: first = null, sources = ['erp'], answers = {} } = given
  const cockpit = cockpitOf(idOf(1), 'Acme GmbH')
  const prospect = { ...cockpit, customer: { ...cockpit.customer, kind: 'prospect' as const, stage: 'contacted' as const } }
  const api = createFakeApi({
    'cockpit.ofItem': () => ({ ...answerOf(idOf(1), 'Acme GmbH'), cockpit: prospect }),
    'people.whoAmI': () => ({ ...me, colleagues: [lena, { ...lena, userId: idOf(34), name: 'Otto Fremd' }] }),
    'accountRequests.ofCustomer': () => first,
    'accountRequests.begin': () => ({ form, assigneeId: lena.userId, colleagues: [{ userId: lena.userId, name: lena.name }], sources }),
    'accountRequests.ask': ({ id }) => ({ id, version: 1, outlook: { state: 'none' } }),
    'accountRequests.open': () => ({ outcome: 'opened' }),
    'accountRequests.decline': () => undefined,
    'accountRequests.reopen': () => undefined,
    'followUps.withdraw': () => ({ id: idOf(71), version: 4, outlook: { state: 'none' } }),
    ...answers,
  })
  return { api, ...renderPane(api, createFakeHost(mailFrom('anna@acme.example'))) }
}

const inputOf = (api: ReturnType<typeof createFakeApi>, path: string) => api.callsOf(path).map(({ input }) => input)
const begin = async (user: ReturnType<typeof open>['user'], name: string): Promise<void> => user.click(await screen.findByRole('button', { name }))
const noFindings = async (container: HTMLElement): Promise<void> => {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
  expect(violations.map(({ id }) => id)).toEqual([])
}

describe('a new account', () => {
  it('is asked for with what is known, once what is missing is filled in', async () => {
    const { user, api, container } = open()
    await begin(user, 'Kundenkonto anfragen')
    expect((await screen.findByText(/Es fehlt noch/)).textContent).toBe('Es fehlt noch: Straße und Hausnummer.')
    expect((screen.getByLabelText(/^Firma/) as HTMLInputElement).value).toBe('Acme GmbH')
    expect(
      within(screen.getByRole('combobox', { name: 'Für' }))
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['mich', 'Lena Vogt'])
    await noFindings(container)
    await user.click(screen.getByRole('button', { name: 'Anfragen' }))
    expect(inputOf(api, 'accountRequests.ask')).toEqual([])
    await user.type(screen.getByLabelText(/^Straße/), 'Hafenstraße 3')
    await screen.findByText('Alles Nötige ist da.')
    await user.click(screen.getByRole('button', { name: 'Anfragen' }))
    await screen.findByText(/Kundenkonto angefragt bei Lena Vogt/)
    expect(inputOf(api, 'accountRequests.ask')).toMatchObject([
      { customerId: idOf(1), form: whole, title: 'Kundenkonto anlegen: Acme GmbH', assigneeId: lena.userId },
    ])
    expect(String(inputOf(api, 'accountRequests.ask')[0]!.note)).toContain('Straße und Hausnummer: Hafenstraße 3\nPostleitzahl: 23552')
    await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
    expect(inputOf(api, 'followUps.withdraw')).toHaveLength(1)
  })

  it('shows a phone number as people read it', async () => {
    const begun = { form: { ...form, phone: '+494511234567' }, assigneeId: lena.userId, colleagues: [], myId: me.userId }
    const { user } = open({ answers: { 'accountRequests.begin': () => begun } })
    await begin(user, 'Kundenkonto anfragen')
    await screen.findByDisplayValue('+49 451 1234567')
  })

  it('says what is no VAT id, and asks for one where it is needed', async () => {
    const { user } = open()
    await begin(user, 'Kundenkonto anfragen')
    await user.type(await screen.findByLabelText(/^Umsatzsteuer-ID/), 'unbekannt')
    expect(screen.getByText(/Das ist keine Umsatzsteuer-ID/)).toBeTruthy()
    await user.clear(screen.getByLabelText(/^Umsatzsteuer-ID/))
    await user.selectOptions(screen.getByLabelText('Land'), 'Österreich')
    expect(screen.getByText(/Es fehlt noch/).textContent).toContain('Umsatzsteuer-ID')
  })

  it.each([
    [{ ...request, isForMe: false }, 'Kundenkonto angefragt am 23.11. von Jonas Petersen, bei Lena Vogt'],
    [
      { ...request, state: 'declined', at: '2026-11-24T09:00:00.000Z', by: 'Lena Vogt', declinedWhy: 'Doppelt.' },
      'Kundenkonto abgelehnt am 24.11. von Lena Vogt: Doppelt.',
    ],
    [{ ...request, state: 'opened', at: '2026-11-24T09:00:00.000Z' }, 'Kundenkonto angelegt am 24.11.; die Kundennummer fehlt noch'],
  ] as [Request, string][])('stands at its customer: %#', async (given, words) => {
    open({ request: given })
    expect(await screen.findByText(words)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Ansehen' })).toBeTruthy()
  })

  it('is worked off with the number, with the way back', async () => {
    const { user, api, container } = open({ request })
    await begin(user, 'Bearbeiten')
    await screen.findByText('Hafenstraße 3')
    await user.type(await screen.findByLabelText('Kundennummer aus dem ERP'), '10999')
    await noFindings(container)
    await user.click(screen.getByRole('button', { name: 'Im ERP angelegt' }))
    await screen.findByText('Das Kundenkonto ist angelegt.')
    expect(inputOf(api, 'accountRequests.open')).toEqual([{ followUpId: idOf(71), version: 3, given: { source: 'erp', number: '10999' } }])
    await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
    expect(inputOf(api, 'accountRequests.reopen')).toEqual([{ followUpId: idOf(71), version: 4 }])
  })

  it('says whose the number is already, and stays open', async () => {
    const by = choiceOf(idOf(9), 'Abel GmbH')
    const { user } = open({ request, answers: { 'accountRequests.open': () => ({ outcome: 'taken', by }) } })
    await begin(user, 'Bearbeiten')
    await user.type(await screen.findByLabelText('Kundennummer aus dem ERP'), '10001')
    await user.click(screen.getByRole('button', { name: 'Im ERP angelegt' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Die Nummer 10001 gehört schon zu Abel GmbH.')
    expect(screen.getByRole('button', { name: 'Abel GmbH' })).toBeTruthy()
  })

  it('needs no number where no system has given any', async () => {
    const { user, api } = open({ request, sources: [] })
    await begin(user, 'Bearbeiten')
    await screen.findByText(/kommt mit der ersten Datei/)
    await user.click(screen.getByRole('button', { name: 'Im ERP angelegt' }))
    await screen.findByText('Das Kundenkonto ist angelegt.')
    expect(inputOf(api, 'accountRequests.open')).toMatchObject([{ given: null }])
  })

  it('is declined with a reason', async () => {
    const { user, api } = open({ request })
    await begin(user, 'Bearbeiten')
    await begin(user, 'Ablehnen')
    const part = await screen.findByRole('form', { name: 'Ablehnen' })
    await user.type(within(part).getByLabelText(/^Warum/), 'Bonität reicht nicht.')
    await user.click(within(part).getByRole('button', { name: 'Ablehnen' }))
    await screen.findByText('Die Anfrage ist abgelehnt.')
    expect(inputOf(api, 'accountRequests.decline')).toMatchObject([
      { followUpId: idOf(71), version: 3, why: 'Bonität reicht nicht.', title: 'Kundenkonto abgelehnt: Acme GmbH' },
    ])
  })

  it('is withdrawn by whoever has asked, and asked for again with what was typed', async () => {
    const mine = open({ request: { ...request, isMine: true, isForMe: false } })
    await begin(mine.user, 'Ansehen')
    await begin(mine.user, 'Anfrage zurückziehen')
    await screen.findByText('Die Anfrage ist zurückgezogen.')
    expect(inputOf(mine.api, 'followUps.withdraw')).toEqual([{ id: idOf(71), version: 3 }])
    mine.unmount()
    const declined = { ...request, state: 'declined' as const, at: '2026-11-24T09:00:00.000Z', by: 'Lena Vogt', declinedWhy: 'Doppelt.' }
    const { user } = open({ request: declined })
    await begin(user, 'Ansehen')
    await begin(user, 'Erneut anfragen')
    expect(((await screen.findByLabelText(/^Straße/)) as HTMLInputElement).value).toBe('Hafenstraße 3')
  })

  it('is copied as a whole, or said to be downloaded where that is not allowed', async () => {
    const { user } = open({ request })
    const write = vi.spyOn(navigator.clipboard, 'writeText')
    await begin(user, 'Bearbeiten')
    await begin(user, 'Alles kopieren')
    await screen.findByText('Die Angaben sind kopiert.')
    expect(write.mock.calls[0]?.[0]).toContain('Firma: Acme GmbH\nRechtsform: GmbH\nStraße und Hausnummer: Hafenstraße 3')
    write.mockRejectedValueOnce(new Error('not allowed'))
    await begin(user, 'Alles kopieren')
    await screen.findByText(/Bitte laden Sie die Angaben herunter/)
  })

  it('says that whom it is for can no longer work on it', async () => {
    open({ request: { ...request, isForMe: false, isReachable: false } })
    expect(await screen.findByText(/Lena Vogt kann die Anfrage nicht mehr bearbeiten: Wer den Kunden sieht, kann sie beantworten/)).toBeTruthy()
  })
})
