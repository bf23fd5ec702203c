// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MailState } from '../../../addin/api.ts'
import { createFakeApi, Refusal } from '../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../support/fake-host.ts'
import { renderPane } from '../support/render-pane.tsx'
import { answerOf, choiceOf, cockpitOf, idOf } from '../support/sample.ts'

const mueller = () => answerOf(idOf(1), 'Müller Werftbedarf')
const mail = mailFrom('anna@mueller.example')
const logged: MailState = {
  state: 'logged',
  reportId: idOf(71),
  loggedAt: '2026-11-23T09:00:00Z',
  loggedBy: 'Jonas Petersen',
  isByMe: true,
  isAutomatic: false,
  customers: [],
  textState: 'follows',
  canWithdraw: true,
  team: null,
}

beforeEach(() => localStorage.clear())
afterEach(cleanup)

describe('logging a mail', () => {
  it('takes one click and sends only the mail’s identity', async () => {
    let state: MailState = { state: 'not_logged' }
    const api = createFakeApi({
      'cockpit.ofItem': () => ({ ...mueller(), mail: state }),
      'contactReports.logMail': () => {
        state = logged
        return state
      },
    })
    const { user } = renderPane(api, createFakeHost(mail))
    await user.click(await screen.findByRole('button', { name: 'Erfassen' }))
    expect(await screen.findByText('Erfasst am 23.11. von Ihnen (Text folgt)')).toBeTruthy()
    expect(api.callsOf('contactReports.logMail')[0]?.input).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      itemId: 'id-anna@mueller.example',
      sharedMailbox: null,
      internetMessageId: '<anna@mueller.example>',
      senderAddress: 'anna@mueller.example',
      subject: 'Anfrage',
      sentAt: '2026-11-23T08:00:00.000Z',
      direction: 'incoming',
      customerIds: [idOf(1)],
      note: null,
      projectId: null,
      followUp: null,
    })
  })

  it('uses the same id when it is pressed again after a failure', async () => {
    let attempts = 0
    const api = createFakeApi({
      'cockpit.ofItem': mueller,
      'contactReports.logMail': () => {
        attempts += 1
        if (attempts === 1) throw new Refusal('OUTLOOK_BUSY')
        return logged
      },
    })
    const { user } = renderPane(api, createFakeHost(mail))
    await user.click(await screen.findByRole('button', { name: 'Erfassen' }))
    await user.click(await screen.findByRole('button', { name: 'Erneut versuchen' }))
    await waitFor(() => expect(api.callsOf('contactReports.logMail')).toHaveLength(2))
    const [first, second] = api.callsOf('contactReports.logMail').map(({ input }) => input.id)
    expect(first).toBe(second)
  })

  it('can be withdrawn, after one more question', async () => {
    const api = createFakeApi({ 'cockpit.ofItem': () => ({ ...mueller(), mail: logged }), 'contactReports.withdraw': () => null })
    const { user } = renderPane(api, createFakeHost(mail))
    await user.click(await screen.findByRole('button', { name: 'Zurückziehen' }))
    expect(api.callsOf('contactReports.withdraw')).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Zurückziehen' }))
    await waitFor(() => expect(api.callsOf('contactReports.withdraw')[0]?.input).toEqual({ reportId: idOf(71) }))
  })
})

describe('a form', () => {
  it('keeps what was typed over closing and a new start, and erases it once it was sent', async () => {
    const api = createFakeApi({ 'cockpit.ofItem': mueller, 'contactReports.logContact': ({ id }) => ({ reportId: id }) })
    const first = renderPane(api, createFakeHost(mail))
    await first.user.click(await screen.findByRole('button', { name: 'Notiz/Anruf' }))
    await first.user.type(await screen.findByLabelText('Text'), 'Will Muster bis Freitag')
    first.unmount()

    const second = renderPane(api, createFakeHost(mail))
    await second.user.click(await screen.findByRole('button', { name: /Notiz\/Anruf/ }))
    expect((await screen.findByLabelText<HTMLTextAreaElement>('Text')).value).toBe('Will Muster bis Freitag')
    await second.user.click(screen.getByRole('button', { name: 'Speichern' }))
    expect(await screen.findByText('Kontakt festgehalten')).toBeTruthy()
    expect(api.callsOf('contactReports.logContact')[0]?.input).toMatchObject({
      customerId: idOf(1),
      channel: 'phone',
      outcome: 'reached',
      text: 'Will Muster bis Freitag',
    })
    expect(Object.keys(localStorage).filter((key) => key.startsWith('cockpit-draft'))).toEqual([])
  })

  it('is sent under the same id after the server was away', async () => {
    let isAway = true
    const api = createFakeApi({
      'cockpit.ofItem': mueller,
      'visits.create': ({ id }) => {
        if (isAway) throw new TypeError('fetch failed')
        return { id, version: 1, outlook: { state: 'saved', webLink: null } }
      },
    })
    const first = renderPane(api, createFakeHost(mail))
    await first.user.click(await screen.findByRole('button', { name: 'Besuch' }))
    await first.user.click(await screen.findByRole('button', { name: 'Speichern' }))
    expect((await screen.findByRole('alert')).textContent).toContain('bleibt erhalten')
    first.unmount()
    isAway = false

    const second = renderPane(api, createFakeHost(mail))
    await second.user.click(await screen.findByRole('button', { name: /^Besuch/ }))
    await second.user.click(await screen.findByRole('button', { name: 'Speichern' }))
    expect(await screen.findByText(/^Besuch .* eingetragen$/)).toBeTruthy()
    const ids = api.callsOf('visits.create').map(({ input }) => input.id)
    expect(ids).toHaveLength(2)
    expect(ids[0]).toBe(ids[1])
  })

  it('says for whom a colleague’s follow-up waits', async () => {
    const api = createFakeApi({
      'cockpit.ofItem': mueller,
      'followUps.create': ({ id }) => ({
        id,
        version: 1,
        outlook: { state: 'waiting', outboxId: idOf(9), reason: null, waitsFor: 'K. Weber', isParked: false },
      }),
    })
    const { user } = renderPane(api, createFakeHost(mail))
    await user.click(await screen.findByRole('button', { name: 'Wiedervorlage' }))
    await user.click(await screen.findByRole('button', { name: /^(Morgen|Nächster Werktag)$/ }))
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    expect(await screen.findByText(/^Wiedervorlage .*\. – erscheint dort, sobald Outlook offen ist$/)).toBeTruthy()
    expect(api.callsOf('followUps.create')[0]?.input).toMatchObject({ customerId: idOf(1), mailItemId: 'id-anna@mueller.example' })
  })

  it('says why something is not in Outlook and tries again', async () => {
    const parked = { state: 'waiting', outboxId: idOf(9), reason: 'OUTLOOK_REFUSED', waitsFor: null, isParked: true }
    const api = createFakeApi({
      'cockpit.ofItem': mueller,
      'followUps.create': ({ id }) => ({ id, version: 1, outlook: parked }),
      'outbox.retry': () => ({ state: 'saved', webLink: null }),
      'outbox.state': () => ({ state: 'saved', webLink: null }),
    })
    const { user } = renderPane(api, createFakeHost(mail))
    await user.click(await screen.findByRole('button', { name: 'Wiedervorlage' }))
    await user.click(await screen.findByRole('button', { name: 'Speichern' }))
    expect(await screen.findByText(/Outlook lässt das nicht zu/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Erneut versuchen' }))
    expect(await screen.findByText(/^Wiedervorlage [^–]*\.$/)).toBeTruthy()
    expect(api.callsOf('outbox.retry')[0]?.input).toEqual({ outboxId: idOf(9) })
  })
})

describe('an unknown sender', () => {
  const unknown = () => ({
    kind: 'unknown',
    sender: { name: 'Brandt, Ole', address: 'ole@nordbau-kiel.example', companyDomain: 'nordbau-kiel.example' },
    proposals: [{ ...choiceOf(idOf(5), 'Nordbau Kiel GmbH'), because: 'domain' }],
    mail: { state: 'not_logged' },
  })

  it('becomes a person of the company with the same domain', async () => {
    let isAdded = false
    const api = createFakeApi({
      'cockpit.ofItem': () => (isAdded ? answerOf(idOf(5), 'Nordbau Kiel GmbH') : unknown()),
      'customers.addContact': () => {
        isAdded = true
        return { contactId: idOf(41) }
      },
    })
    const { user } = renderPane(api, createFakeHost(mailFrom('ole@nordbau-kiel.example')))
    await user.click(await screen.findByRole('button', { name: /Nordbau Kiel GmbH/ }))
    await user.click(await screen.findByRole('button', { name: 'Anlegen' }))
    expect(await screen.findByRole('button', { name: 'Notiz/Anruf' })).toBeTruthy()
    expect(api.callsOf('customers.addContact')[0]?.input).toMatchObject({
      customerId: idOf(5),
      contact: { givenName: 'Ole', surname: 'Brandt', address: 'ole@nordbau-kiel.example' },
    })
  })

  it('brings function, company and telephone from the signature of the mail', async () => {
    const text = 'Bitte um ein Angebot.\n\nMit freundlichen Grüßen\nOle Brandt\nLeiter Einkauf\nNordbau Kiel GmbH\nTel. 0431 7123-44'
    const api = createFakeApi({ 'cockpit.ofItem': unknown, 'customers.findSimilar': () => [] })
    const { user } = renderPane(api, { ...createFakeHost(mailFrom('ole@nordbau-kiel.example')), readText: async () => text })
    await user.click(await screen.findByRole('button', { name: 'Neuen Interessenten anlegen' }))
    expect(await screen.findByDisplayValue('Leiter Einkauf')).toBeTruthy()
    expect(screen.getByDisplayValue('Nordbau Kiel GmbH')).toBeTruthy()
    expect(screen.getByDisplayValue('+49 431 712344')).toBeTruthy()
  })

  it('becomes a prospect, with companies of nearly the same name shown before', async () => {
    const api = createFakeApi({
      'cockpit.ofItem': unknown,
      'customers.findSimilar': () => [choiceOf(idOf(6), 'Nord-Bau Kiel')],
      'customers.create': () => ({ customerId: idOf(7), contactId: idOf(8) }),
    })
    const { user } = renderPane(api, createFakeHost(mailFrom('ole@nordbau-kiel.example')))
    await user.click(await screen.findByRole('button', { name: 'Neuen Interessenten anlegen' }))
    expect(await screen.findByText('Nord-Bau Kiel')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Anlegen' }))
    await waitFor(() =>
      expect(api.callsOf('customers.create')[0]?.input).toMatchObject({ kind: 'prospect', name: 'Nordbau Kiel', domain: 'nordbau-kiel.example' }),
    )
  })

  it('is ignored by one click, with the way back', async () => {
    const api = createFakeApi({ 'cockpit.ofItem': unknown, 'customers.ignoreSender': () => null, 'customers.unignoreSender': () => null })
    const { user } = renderPane(api, createFakeHost(mailFrom('ole@nordbau-kiel.example')))
    await user.click(await screen.findByRole('button', { name: 'Ignorieren' }))
    await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
    await waitFor(() => expect(api.callsOf('customers.unignoreSender')[0]?.input).toEqual({ address: 'ole@nordbau-kiel.example' }))
  })
})

describe('without an item', () => {
  const day = {
    day: '2026-11-23',
    visits: [],
    unreported: [],
    proposals: [
      {
        visitId: idOf(61),
        version: 1,
        startsAt: '2026-12-01T08:00:00Z',
        subject: 'Jahresgespräch',
        customerId: idOf(2),
        customer: 'Holm Anlagenbau',
      },
    ],
    removedVisits: [{ visitId: idOf(71), version: 2, startsAt: '2026-12-02T08:00:00Z', customerId: idOf(2), customer: 'Holm Anlagenbau' }],
    removedFollowUps: [],
    standIns: [{ userId: idOf(31), name: 'Katrin Weber', until: '2026-11-25', deadlines: [], mails: [] }],
    followUps: [
      {
        id: idOf(51),
        title: 'Muster nachfassen',
        dueOn: '2026-11-20',
        customerId: idOf(1),
        customer: 'Müller',
        author: 'x',
        standsInFor: 'Katrin Weber',
        version: 1,
        outlook: { state: 'none' },
      },
    ],
    waiting: [
      {
        outboxId: idOf(9),
        kind: 'save_task',
        title: 'Prospekt',
        customerId: null,
        since: '2026-11-23T07:00:00Z',
        attempts: 3,
        reason: 'OUTLOOK_DOWN',
        waitsFor: null,
        isParked: true,
      },
    ],
  }

  it('my day says in words what is due today', async () => {
    const followUps = day.followUps.map((each) => ({ ...each, dueOn: day.day }))
    renderPane(createFakeApi({ 'myDay.read': () => ({ ...day, followUps }) }), createFakeHost(null))
    expect(await screen.findByText('heute fällig')).toBeTruthy()
  })

  it('my day shows what is due and what waits, with its reason', async () => {
    renderPane(createFakeApi({ 'myDay.read': () => day }), createFakeHost(null))
    expect(await screen.findByText('Muster nachfassen')).toBeTruthy()
    expect(screen.getByText(/seit 3 Tagen/)).toBeTruthy()
    expect(screen.getByText(/Outlook antwortet gerade nicht/)).toBeTruthy()
    expect(screen.getByText(/· für Katrin Weber/)).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Vertretung für Katrin Weber bis 25.11.' })).toBeTruthy()
  })

  it('what Outlook removed waits in my day for one of three clicks, and what was dropped can be kept after all', async () => {
    const settled = ({ id }: Record<string, unknown>) => ({ id, version: 3, outlook: { state: 'none' } })
    const api = createFakeApi({ 'myDay.read': () => day, 'visits.settleRemoved': settled })
    const { user } = renderPane(api, createFakeHost(null))
    await user.click(await screen.findByRole('button', { name: /^Fällt weg: Besuch/ }))
    await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
    await waitFor(() => expect(api.callsOf('visits.settleRemoved')).toHaveLength(2))
    expect(api.callsOf('visits.settleRemoved').map(({ input }) => input)).toEqual([
      { id: idOf(71), version: 2, choice: 'drop' },
      { id: idOf(71), version: 3, choice: 'keep' },
    ])
  })

  it('my day has of each visit the time, the place, the number, the way there and the sheet', async () => {
    const visit = {
      ...{ visitId: idOf(60), startsAt: '2026-11-23T08:00:00Z', endsAt: '2026-11-23T08:45:00Z', status: 'confirmed', owner: 'x', isMine: true },
      ...{ customerId: idOf(1), customer: 'Müller', classLabel: 'A2', address: 'Hafenstr. 3, 23552 Lübeck', phone: '+49451123' },
      outlook: { state: 'none' },
    }
    renderPane(createFakeApi({ 'myDay.read': () => ({ ...day, visits: [visit] }) }), createFakeHost(null))
    expect(await screen.findByText(/bis 09:45 · Hafenstr\. 3, 23552 Lübeck/)).toBeTruthy()
    const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
    expect(hrefOf('Weg: Müller')).toBe('geo:0,0?q=Hafenstr.%203%2C%2023552%20L%C3%BCbeck')
    expect(hrefOf('Besuchsblatt: Müller')).toBe(`/workspace#/visit-sheet/${idOf(60)}/visit/internal`)
  })

  it('a call opens the caller’s cockpit and the form', async () => {
    const hit = { ...choiceOf(idOf(1), 'Müller Werftbedarf'), because: 'phone', match: '+49 451 1234' }
    const api = createFakeApi({ 'customers.search': () => [hit], 'cockpit.ofCustomer': () => cockpitOf(idOf(1), 'Müller Werftbedarf') })
    renderPane(api, createFakeHost(null), '+494511234')
    expect(await screen.findByRole('form', { name: 'Kontakt festhalten' })).toBeTruthy()
    expect(api.callsOf('customers.search')[0]?.input).toEqual({ text: '+494511234' })
  })

  it('search opens a cockpit and the next mail takes the pane back', async () => {
    const hit = { ...choiceOf(idOf(2), 'Holm Anlagenbau'), because: 'name', match: 'Holm' }
    const api = createFakeApi({
      'cockpit.ofItem': mueller,
      'customers.search': () => [hit],
      'cockpit.ofCustomer': () => cockpitOf(idOf(2), 'Holm Anlagenbau'),
    })
    const host = createFakeHost(mail)
    const { user } = renderPane(api, host)
    await screen.findByText('Müller Werftbedarf')
    await user.keyboard('/')
    await user.type(await screen.findByRole('searchbox'), 'Holm')
    await user.click(await screen.findByRole('button', { name: /Holm Anlagenbau/ }))
    expect(await screen.findByRole('button', { name: 'Zurück zur Mail' })).toBeTruthy()
    act(() => host.show(mailFrom('other@mueller.example')))
    expect(await screen.findByText('Müller Werftbedarf')).toBeTruthy()
    expect(screen.queryByText('Holm Anlagenbau')).toBeNull()
  })
})
