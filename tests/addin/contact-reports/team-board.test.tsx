// @vitest-environment jsdom
/** The teams' mailboxes: beside the mail, in my day and on the page of the workspace, all the same. */
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BoardMail, MailState, MyDay, TeamBoard, TeamMail } from '../../../addin/api.ts'
import { type TeamMailFacts, teamMailActs, teamMailState } from '../../../domain/contact-reports/team-mail-state.ts'
import { type Answers, createFakeApi, me, Refusal } from '../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../support/fake-host.ts'
import { renderPane } from '../support/render-pane.tsx'
import { renderWorkspace } from '../support/render-workspace.tsx'
import { answerOf, cockpitOf, idOf } from '../support/sample.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T12:00:00Z'), toFake: ['Date'] })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const katrin = { userId: idOf(32), by: 'Katrin Weber', at: '2026-11-23T09:00:00Z', from: null }
const mine = { userId: me.userId, by: me.name, at: '2026-11-23T09:00:00Z', from: null }
const answered = (who: { userId: string; by: string }) => ({ userId: who.userId, by: who.by, at: '2026-11-23T10:00:00Z' })

/** As the server tells it. */
function teamOf(given: Partial<TeamMail> = {}): TeamMail {
  const told = { mailbox: 'Vertrieb', taken: null, answered: null, isAwaited: false, settledAt: null, ...given }
  const facts: TeamMailFacts = {
    takenBy: told.taken?.userId ?? null,
    isAnswered: told.answered !== null,
    isAwaited: told.isAwaited,
    isSettled: told.settledAt !== null,
    isReadable: true,
  }
  return { state: teamMailState(facts, me.userId), acts: teamMailActs(facts, me.userId), ...told }
}

const mailOf = (n: number, customer: string, team: Partial<TeamMail> = {}, given: Partial<BoardMail> = {}): BoardMail => ({
  ...{ reportId: idOf(n), customerId: idOf(n + 100), customer, subject: `Anfrage ${n}`, sender: 'Anna Weber', sentAt: '2026-11-23T09:00:00Z' },
  ...{ lateness: 'fresh', team: teamOf(team) },
  ...given,
})

const mailboxes = [{ mailboxId: idOf(5), name: 'Vertrieb', isConnected: true, isCut: false }]
const everyState = [
  mailOf(1, 'Offen GmbH', {}, { lateness: 'overdue', sentAt: '2026-11-20T09:00:00Z' }),
  mailOf(2, 'Zweite GmbH', {}, { lateness: 'late', subject: null, sender: null }),
  mailOf(3, 'Meine GmbH', { taken: { ...mine, from: 'Petra Klein' } }),
  mailOf(4, 'Kollege GmbH', { taken: katrin }),
  mailOf(5, 'Warten GmbH', { answered: answered(mine), isAwaited: true }, { lateness: null }),
]
const done = [mailOf(6, 'Fertig GmbH', { answered: answered(katrin) }, { lateness: null })]

const boardOf = (waiting: BoardMail[], given: Partial<TeamBoard> = {}): Answers => ({
  'contactReports.teamBoard': ({ part }) => ({ mailboxes, rows: part === 'waiting' ? waiting : done, nextCursor: null, ...given }),
  'contactReports.take': () => null,
  'contactReports.giveBack': () => null,
  'contactReports.settle': () => null,
  'contactReports.handOver': () => null,
  'contactReports.colleaguesFor': () => [
    { userId: idOf(32), name: 'Katrin Weber' },
    { userId: idOf(33), name: 'Petra Klein' },
  ],
})

const column = (name: RegExp) => screen.findByRole('region', { name })

describe('the page', () => {
  const open = async (answers: Answers = boardOf(everyState)) => {
    const api = createFakeApi(answers)
    const view = renderWorkspace(api, '#/team-mailbox')
    await screen.findByRole('heading', { level: 1, name: 'Team-Postfach' })
    return { api, ...view }
  }
  const focused = () => (document.activeElement as HTMLElement).dataset.mail

  it('shows each mail in its state, how long it waits and who has it, in words', async () => {
    await open()
    const inside = async (name: RegExp) => (await column(name)).textContent
    expect(await inside(/^Offen: 2$/)).toMatch(
      /Offen GmbHseit 3 TagenAnfrage 1 · Anna Weberüber 1 Arbeitstag.*Zweite GmbHseit 3 Stundenvertraulichüber 4 Arbeitsstunden/,
    )
    expect(await inside(/^Bei mir: 1$/)).toContain('Ihnen übergeben von Petra Klein')
    expect(await inside(/^Wartet: 2$/)).toMatch(/Übernommen von Katrin Weber.*von Ihnen beantwortet am 23\.11\. 11:00 · Antwort des Kunden erwartet/)
    expect(await inside(/^Beantwortet: 1$/)).toContain('beantwortet von Katrin Weber am')
    expect(screen.getByText(/T übernimmt, Ü übergibt/)).toBeTruthy()
  })

  it('goes by J and K, takes by T, settles by E and opens by Enter, with the focus on the first mail', async () => {
    const { api, user } = await open({
      ...boardOf(everyState),
      'cockpit.ofCustomer': () => cockpitOf(idOf(102), 'Zweite GmbH'),
      'contactReports.read': () => new Promise(() => undefined),
    })
    await waitFor(() => expect(focused()).toBe(idOf(1)))
    await user.keyboard('k')
    expect(focused()).toBe(idOf(1))
    await user.keyboard('jjj')
    expect(focused()).toBe(idOf(4))
    await user.keyboard('kkt')
    expect(api.callsOf('contactReports.take').map(({ input }) => input)).toEqual([{ reportId: idOf(2), insteadOf: null }])
    await waitFor(() => expect(screen.getAllByRole('button', { name: 'Erledigt' })[0]).toHaveProperty('disabled', false))
    await user.keyboard('e')
    await waitFor(() => expect(api.callsOf('contactReports.settle').map(({ input }) => input)).toEqual([{ reportId: idOf(2), insteadOf: null }]))
    await user.keyboard('{Enter}')
    await waitFor(() => expect(window.location.hash).toBe(`#/customers/${idOf(102)}/reports/${idOf(2)}`))
  })

  it('without single keys goes by the arrows alone, and says so', async () => {
    const preferences = { ...me.preferences, areLettersOn: false }
    const { api, user } = await open({ ...boardOf(everyState), 'people.whoAmI': () => ({ ...me, preferences }) })
    await waitFor(() => expect(focused()).toBe(idOf(1)))
    await user.keyboard('{ArrowDown}jteh')
    expect(focused()).toBe(idOf(2))
    expect([...api.callsOf('contactReports.take'), ...api.callsOf('contactReports.settle')]).toEqual([])
    expect(screen.queryByRole('combobox', { name: 'Übergeben an' })).toBeNull()
    screen.getByText(/die Pfeiltasten gehen weiter und zurück/)
  })

  it('does what makes sense only: nothing is taken that is answered', async () => {
    const { api, user } = await open(boardOf([mailOf(5, 'Warten GmbH', { answered: answered(mine), isAwaited: true })]))
    await waitFor(() => expect(focused()).toBe(idOf(5)))
    await user.keyboard('te')
    expect([...api.callsOf('contactReports.take'), ...api.callsOf('contactReports.settle')]).toEqual([])
    expect(within(await column(/^Wartet/)).queryByRole('button', { name: /übernehm/i })).toBeNull()
  })

  it.each(['ü', 'h'])('%s hands over to a colleague who sees it; typing in the choice presses nothing', async (key) => {
    const { api, user } = await open()
    await waitFor(() => expect(focused()).toBe(idOf(1)))
    await user.keyboard(key)
    const choice = await screen.findByRole('combobox', { name: 'Übergeben an' })
    await waitFor(() => expect(document.activeElement).toBe(choice))
    await user.keyboard('t')
    await user.selectOptions(choice, 'Petra Klein')
    await user.click(within(choice.closest('form')!).getByRole('button', { name: 'Übergeben' }))
    expect(api.callsOf('contactReports.handOver').map(({ input }) => input)).toEqual([{ reportId: idOf(1), insteadOf: null, toUserId: idOf(33) }])
    expect(api.callsOf('contactReports.take')).toEqual([])
    await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
    expect(api.callsOf('contactReports.take').map(({ input }) => input)).toEqual([{ reportId: idOf(1), insteadOf: idOf(33) }])
    // Nobody had it before.
    await waitFor(() => expect(api.callsOf('contactReports.giveBack').map(({ input }) => input)).toEqual([{ reportId: idOf(1) }]))
  })

  it('tells whoever was slower, and shows who has it; the focus stays with the mail', async () => {
    let taken: BoardMail['team']['taken'] = null
    const { user } = await open({
      ...boardOf([]),
      'contactReports.teamBoard': ({ part }) => ({
        mailboxes,
        rows: part === 'waiting' ? [mailOf(1, 'Offen GmbH', { taken })] : [],
        nextCursor: null,
      }),
      'contactReports.take': () => {
        taken = katrin
        throw new Refusal('CONFLICT')
      },
    })
    await waitFor(() => expect(focused()).toBe(idOf(1)))
    await user.keyboard('t')
    await screen.findByText(/Jemand war schneller/)
    expect(within(await column(/^Wartet: 1$/)).getByText('Übernommen von Katrin Weber')).toBeTruthy()
    await waitFor(() => expect(focused()).toBe(idOf(1)))
  })

  it('says what it is for where there is no mailbox, and leads whoever may connect one', async () => {
    await open(boardOf([], { mailboxes: [] }))
    await screen.findByText('Noch kein Team-Postfach verbunden')
    expect(screen.queryByRole('link', { name: 'Zu den Postfächern' })).toBeNull()
    cleanup()
    await open({ ...boardOf([], { mailboxes: [] }), 'people.whoAmI': () => ({ ...me, role: 'admin' }) })
    expect((await screen.findByRole('link', { name: 'Zu den Postfächern' })).getAttribute('href')).toBe('#/settings/mailboxes')
  })

  it('says of a mailbox that nothing new comes from it, and that not all was looked at', async () => {
    await open(boardOf(everyState, { mailboxes: [{ ...mailboxes[0]!, isConnected: false, isCut: true }] }))
    await screen.findByText(/Vertrieb ist nicht verbunden/)
    await screen.findByText(/Vertrieb: angesehen sind die neuesten 5\.000 Mails/)
  })
})

const day = {
  ...{ day: '2026-11-23', visits: [], followUps: [], unreported: [], proposals: [] },
  ...{ removedFollowUps: [], removedVisits: [], standIns: [], waiting: [] },
} satisfies MyDay

describe('my day', () => {
  const open = (answers: Answers, language: 'de' | 'en' = 'de') => {
    const api = createFakeApi({ 'myDay.read': () => day, ...answers })
    return { api, ...renderPane(api, createFakeHost(null, language)) }
  }

  it('counts what waits, and shows the first of mine and of what nobody has, with the same keys', async () => {
    const many = [1, 2, 3, 4].map((n) => mailOf(n + 10, `Firma ${n}`))
    const { api, user } = open(boardOf([...many, ...everyState]))
    const block = within(await column(/^Team-Postfach$/))
    block.getByText('Offen: 6 · Bei mir: 1 · Wartet: 2')
    expect(block.getAllByRole('listitem').map((row) => row.dataset.mail)).toEqual([3, 11, 12, 13].map(idOf))
    block.getAllByRole('listitem')[0]!.focus()
    await user.keyboard('jt')
    expect(api.callsOf('contactReports.take').map(({ input }) => input)).toEqual([{ reportId: idOf(11), insteadOf: null }])
    expect(block.getByRole('link', { name: 'Ganze Tafel öffnen' }).getAttribute('href')).toBe('/workspace#/team-mailbox')
    expect(api.callsOf('contactReports.teamBoard').every(({ input }) => input.part === 'waiting')).toBe(true)
  })

  it('opens the customer by Enter', async () => {
    const { user } = open({ ...boardOf(everyState), 'cockpit.ofCustomer': () => cockpitOf(idOf(103), 'Meine GmbH') })
    const [row] = within(await column(/^Team-Postfach$/)).getAllByRole('listitem')
    row!.focus()
    await user.keyboard('{Enter}')
    await screen.findByRole('heading', { level: 1, name: 'Meine GmbH' })
  })

  it('says nothing of it where no team has a mailbox', async () => {
    const { api } = open(boardOf([], { mailboxes: [] }))
    await waitFor(() => expect(api.callsOf('contactReports.teamBoard')).toHaveLength(1))
    expect(screen.queryByRole('region', { name: 'Team-Postfach' })).toBeNull()
  })

  it('speaks English', async () => {
    open(boardOf(everyState), 'en')
    await screen.findByText('Open: 2 · Mine: 1 · Waiting: 2')
    await screen.findByText('Handed to you by Petra Klein')
    await screen.findByText('over 1 working day')
    await screen.findByText('for 3 days')
  })
})

describe('beside the mail', () => {
  const logged = (team: Partial<TeamMail>): MailState => ({
    ...{ state: 'logged', reportId: idOf(70), loggedAt: '2026-11-23T08:00:00Z', loggedBy: 'Jan', isByMe: false, isAutomatic: false, customers: [] },
    ...{ textState: 'present', canWithdraw: false, team: teamOf(team) },
  })
  const open = async (team: Partial<TeamMail>) => {
    const api = createFakeApi({ ...boardOf([]), 'cockpit.ofItem': () => ({ ...answerOf(idOf(1), 'Kunde GmbH'), mail: logged(team) }) })
    const view = renderPane(api, createFakeHost(mailFrom('anna@kunde.de')))
    return { api, ...view, line: within(await screen.findByRole('region', { name: 'Stand dieser Mail' })) }
  }

  it('one click takes a mail that nobody has', async () => {
    const { api, user, line } = await open({})
    await line.findByText('Vertrieb: noch bei niemandem')
    await user.click(line.getByRole('button', { name: 'Übernehme ich' }))
    expect(api.callsOf('contactReports.take')[0]?.input).toEqual({ reportId: idOf(70), insteadOf: null })
  })

  it('what a colleague has can be taken over', async () => {
    const { api, user, line } = await open({ taken: katrin })
    await line.findByText('Übernommen von Katrin Weber')
    await user.click(line.getByRole('button', { name: 'Selbst übernehmen' }))
    expect(api.callsOf('contactReports.take')[0]?.input).toEqual({ reportId: idOf(70), insteadOf: idOf(32) })
  })

  it('one’s own is given back by one click', async () => {
    const { api, user, line } = await open({ taken: mine })
    await line.findByText('Von Ihnen übernommen')
    await user.click(line.getByRole('button', { name: 'Zurückgeben' }))
    expect(api.callsOf('contactReports.giveBack')[0]?.input).toEqual({ reportId: idOf(70) })
  })

  it.each([
    ['von Ihnen beantwortet am', { taken: mine, answered: answered(mine) }],
    ['beantwortet von Katrin Weber am', { taken: mine, answered: answered(katrin) }],
    ['von Katrin Weber erledigt, ohne Antwort', { taken: katrin, settledAt: '2026-11-23T10:00:00Z' }],
  ] as const)('%s: nothing is left to take', async (words, team) => {
    const { line } = await open(team)
    await line.findByText(new RegExp(`^${words}`))
    for (const name of ['Übernehme ich', 'Selbst übernehmen', 'Zurückgeben', 'Übergeben', 'Erledigt'])
      expect(line.queryByRole('button', { name })).toBeNull()
  })

  it('what I have settled can be opened again', async () => {
    const { api, user, line } = await open({ taken: mine, settledAt: '2026-11-23T10:00:00Z' })
    await user.click(await line.findByRole('button', { name: 'Wieder öffnen' }))
    expect(api.callsOf('contactReports.giveBack')[0]?.input).toEqual({ reportId: idOf(70) })
  })
})
