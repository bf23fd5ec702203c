// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OpenItem } from '../../../../addin/office/mail-host.ts'
import { usualKinds } from '../../../../domain/commerce/complaints/ladder.ts'
import { createFakeApi } from '../../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../../support/fake-host.ts'
import { renderPane } from '../../support/render-pane.tsx'
import { answerOf, idOf } from '../../support/sample.ts'

const customerId = idOf(1)
const mueller = () => answerOf(customerId, 'Müller Werftbedarf')

beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T09:00:00Z') })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function beside(
  text: string,
  { language = 'de' as 'de' | 'en', item = {} as Partial<OpenItem>, isNew = true, answers = {} as Parameters<typeof createFakeApi>[0] } = {},
) {
  const api = createFakeApi({
    'cockpit.ofItem': mueller,
    'visitStrategy.enterClosure': () => ({ closureId: idOf(7), isNew }),
    'visitStrategy.dropClosure': () => undefined,
    ...answers,
  })
  const host = createFakeHost({ ...mailFrom('anna@mueller.example'), createdAt: '2026-11-27T08:00:00.000Z', ...item }, language)
  host.readText = async () => text
  return { api, ...renderPane(api, host) }
}

const chips = async (label = 'Aus dieser Mail') => within(await screen.findByRole('list', { name: label }))

describe('what the open mail suggests', () => {
  it('is told with the sentence it is read from, two things at most', async () => {
    beside('Passt, Donnerstag 14 Uhr. Bitte senden Sie uns Ihr Angebot bis 8.12. zu. Vom 24.12. bis 6.1. haben wir Betriebsferien.')
    const shown = await chips()
    expect(shown.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Besuch Do., 03.12., 14:00 eintragen„Passt, Donnerstag 14 Uhr.“',
      'Keine Besuche Do., 24.12. – Mi., 06.01.„Vom 24.12. bis 6.1. haben wir Betriebsferien.“',
    ])
  })

  it('speaks the reader’s language', async () => {
    beside('See you on Thursday at 2 pm.', { language: 'en' })
    const shown = await chips('From this mail')
    expect(shown.getByRole('button', { name: /^Enter visit Thu.*14:00$/ })).toBeTruthy()
  })

  it('opens the visit with day and time, confirmed, and books nothing by itself', async () => {
    const { user, api } = beside('Passt, Donnerstag 14 Uhr.')
    await user.click((await chips()).getByRole('button', { name: 'Besuch Do., 03.12., 14:00 eintragen' }))
    expect(await screen.findByDisplayValue('03.12.2026')).toBeTruthy()
    expect(screen.getByDisplayValue('14:00')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'bestätigt', pressed: true })).toBeTruthy()
    expect(api.callsOf('visits.create')).toEqual([])
  })

  it('reads a bare yes by the time that stands below it', async () => {
    beside('Passt!\n\nAm 26.11.2026 schrieb J. Petersen:\n> Donnerstag, 3. Dezember um 14:00?')
    expect((await chips()).getByRole('button', { name: 'Besuch Do., 03.12., 14:00 eintragen' })).toBeTruthy()
  })

  it('opens a follow-up on that day with the words of the mail', async () => {
    const { user } = beside('Bitte senden Sie uns das Angebot bis Dienstag, 1. Dezember.')
    await user.click((await chips()).getByRole('button', { name: 'Wiedervorlage Di., 01.12.' }))
    expect(await screen.findByDisplayValue('01.12.2026')).toBeTruthy()
    expect(screen.getByDisplayValue(/Bitte senden Sie uns das Angebot bis Dienstag, 1\. Dezember\./)).toBeTruthy()
  })

  it('keeps what is typed by the mail, whose words stand in no key', async () => {
    const { user } = beside('Leider war die Ware beschädigt.')
    await user.click((await chips()).getByRole('button', { name: 'Reklamation aufnehmen' }))
    await user.type(await screen.findByDisplayValue('Leider war die Ware beschädigt'), ' bitte')
    const keys = Object.keys(localStorage).filter((key) => key.includes('complaint'))
    expect(keys).toHaveLength(1)
    expect(keys[0]).not.toMatch(/beschädigt/)
  })

  it('enters closed days at one press, and takes them back', async () => {
    const { user, api } = beside('Betriebsferien 25.12.-05.01.')
    await user.click((await chips()).getByRole('button', { name: 'Keine Besuche Fr., 25.12. – Di., 05.01.' }))
    await waitFor(() =>
      expect(api.callsOf('visitStrategy.enterClosure')).toMatchObject([{ input: { customerId, from: '2026-12-25', until: '2027-01-05' } }]),
    )
    expect(screen.queryByRole('list', { name: 'Aus dieser Mail' })).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
    await waitFor(() => expect(api.callsOf('visitStrategy.dropClosure')).toMatchObject([{ input: { customerId, closureId: idOf(7) } }]))
  })

  it('takes back no closed days that a colleague has entered before', async () => {
    const { user } = beside('Betriebsferien 25.12.-05.01.', { isNew: false })
    await user.click((await chips()).getByRole('button', { name: 'Keine Besuche Fr., 25.12. – Di., 05.01.' }))
    await screen.findByText(/geschlossen\. Der Planer lässt die Tage aus/)
    expect(screen.queryByRole('button', { name: 'Rückgängig' })).toBeNull()
  })

  it('can be hidden, one by one, which the server keeps and an undo takes back', async () => {
    const { user, api } = beside('Leider war die Ware beschädigt. Bitte geben Sie uns bis 4.12. Bescheid.')
    await user.click((await chips()).getByRole('button', { name: 'Vorschlag ausblenden: Reklamation aufnehmen' }))
    expect((await chips()).getAllByRole('listitem')).toHaveLength(1)
    const told = { input: { mail: { senderAddress: 'anna@mueller.example' }, kind: 'complaint' } }
    await waitFor(() => expect(api.callsOf('suggestions.answer')).toMatchObject([told]))
    await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
    await waitFor(async () => expect((await chips()).getAllByRole('listitem')).toHaveLength(2))
    expect(api.callsOf('suggestions.reopen')).toMatchObject([told])
  })

  it('is taken back only after the server knows of it; what it could not be told comes back', async () => {
    let told = (): void => undefined
    const answer = vi.fn(() => new Promise<void>((resolve) => (told = resolve)))
    const { user, api } = beside('Leider war die Ware beschädigt.', { answers: { 'suggestions.answer': answer } })
    await user.click((await chips()).getByRole('button', { name: /ausblenden/ }))
    await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
    await chips()
    expect(api.callsOf('suggestions.reopen')).toEqual([])
    told()
    await waitFor(() => expect(api.callsOf('suggestions.reopen')).toHaveLength(1))
    answer.mockRejectedValueOnce(new Error('away'))
    await user.click((await chips()).getByRole('button', { name: /ausblenden/ }))
    await waitFor(() => expect(answer).toHaveBeenCalledTimes(2))
    await chips()
  })

  it('does not come back once it was dealt with, and is shown where that cannot be known', async () => {
    beside('Leider war die Ware beschädigt. Betriebsferien 25.12.-05.01.', { answers: { 'suggestions.answered': () => ['complaint'] } })
    expect((await chips()).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Keine Besuche Fr., 25.12. – Di., 05.01.„Betriebsferien 25.12.-05.01.“',
    ])
    cleanup()
    const away = () => {
      throw new Error('away')
    }
    beside('Leider war die Ware beschädigt.', { answers: { 'suggestions.answered': away } })
    expect((await chips()).getAllByRole('listitem')).toHaveLength(1)
  })

  it('is gone once its complaint is entered, with the mail in the history', async () => {
    const made: string[] = []
    const logged = {
      state: 'logged',
      reportId: idOf(9),
      loggedAt: '2026-11-27T09:00:00Z',
      loggedBy: 'Jonas Petersen',
      isByMe: true,
      isAutomatic: false,
    }
    const answers = {
      'suggestions.answered': () => made,
      'contactReports.logMail': () => ({ ...logged, customers: [], textState: 'present', canWithdraw: true, team: null }),
      'contactReports.keepFiles': () => ({ kept: 0, missing: 0 }),
      'complaints.enter': () => {
        made.push('complaint')
        return { complaintId: idOf(8), number: 'KR-26-0001' }
      },
    }
    const { user, api } = beside('Leider war die Ware beschädigt.', { answers })
    await user.click((await chips()).getByRole('button', { name: 'Reklamation aufnehmen' }))
    await user.click(await screen.findByRole('button', { name: 'Transportschaden' }))
    await user.click(screen.getByRole('button', { name: 'Aufnehmen' }))
    const entered = { customerId, kind: 'damaged', subject: 'Leider war die Ware beschädigt', reportId: idOf(9), openedOn: '2026-11-27' }
    await waitFor(() => expect(api.callsOf('complaints.enter')).toMatchObject([{ input: entered }]))
    await screen.findByText('Müller Werftbedarf')
    expect(await screen.findByText(/Reklamation KR-26-0001 aufgenommen/)).toBeTruthy()
    expect(screen.queryByRole('list', { name: 'Aus dieser Mail' })).toBeNull()
  })

  it('brings a mail that is in another customer’s history into this one’s with its complaint', async () => {
    const customers = [{ customerId: idOf(2), name: 'Andere GmbH' }]
    const logged = {
      ...{ state: 'logged', reportId: idOf(9), loggedAt: '2026-11-27T09:00:00Z', loggedBy: 'Jonas Petersen', isByMe: true, isAutomatic: true },
      ...{ customers, textState: 'present', canWithdraw: true, team: null },
    } as const
    const answers = {
      'cockpit.ofItem': () => ({ ...mueller(), mail: logged }),
      'contactReports.logMail': () => logged,
      'contactReports.keepFiles': () => ({ kept: 0, missing: 0 }),
      'complaints.enter': () => ({ complaintId: idOf(8), number: 'KR-26-0001' }),
    }
    const { user, api } = beside('Leider war die Ware beschädigt.', { answers })
    await user.click((await chips()).getByRole('button', { name: 'Reklamation aufnehmen' }))
    await user.click(await screen.findByRole('button', { name: 'Transportschaden' }))
    await user.click(screen.getByRole('button', { name: 'Aufnehmen' }))
    await waitFor(() => expect(api.callsOf('complaints.enter')).toMatchObject([{ input: { customerId, reportId: idOf(9) } }]))
    expect(api.callsOf('contactReports.logMail')).toMatchObject([{ input: { customerIds: [customerId] } }])
  })

  it('becomes a complaint of a kind that is still offered, whatever was chosen before', async () => {
    const words = 'Leider war die Ware beschädigt.'
    const before = beside(words)
    await before.user.click((await chips()).getByRole('button', { name: 'Reklamation aufnehmen' }))
    await before.user.click(await screen.findByRole('button', { name: 'Transportschaden' }))
    cleanup()
    const kinds = usualKinds.map((kind) => ({ ...kind, isOffered: kind.key !== 'damaged' }))
    const answers = { 'complaints.policy': () => ({ kinds, managementId: null, version: 1 }) }
    const { user } = beside(words, { answers })
    await user.click((await chips()).getByRole('button', { name: 'Reklamation aufnehmen' }))
    expect(await screen.findByRole('button', { name: 'Sonstiges', pressed: true })).toBeTruthy()
  })

  it('is nothing in a mail of one’s own, and nothing of days that are over', async () => {
    beside('Passt, Donnerstag 14 Uhr.', { item: { direction: 'outgoing' } })
    await screen.findByText('Müller Werftbedarf')
    expect(screen.queryByRole('list', { name: 'Aus dieser Mail' })).toBeNull()
    cleanup()
    beside('Passt, Donnerstag 14 Uhr.', { item: { createdAt: '2026-10-02T08:00:00.000Z' } })
    await screen.findByText('Müller Werftbedarf')
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Aus dieser Mail' })).toBeNull())
  })
})
