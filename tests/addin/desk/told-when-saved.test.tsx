// @vitest-environment jsdom
/** One toast for what was saved: what it is, where it stands, and the way back. */
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { MailState } from '../../../addin/api.ts'
import { type Answers, createFakeApi, me } from '../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../support/fake-host.ts'
import { renderPane } from '../support/render-pane.tsx'
import { answerOf, idOf } from '../support/sample.ts'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

const inga = { userId: idOf(32), name: 'Inga Harms', initials: 'IH', role: 'inside' }
const mail = mailFrom('anna@mueller.example')
const loggedAs = (reportId: string): MailState => ({
  ...{ state: 'logged', reportId, loggedAt: '2026-11-23T09:00:00Z', loggedBy: 'Jonas Petersen', isByMe: true, isAutomatic: false },
  ...{ customers: [{ customerId: idOf(1), name: 'Müller Werftbedarf' }], textState: 'present', canWithdraw: true, team: null },
})

function open(answers: Answers, language: 'de' | 'en' = 'de') {
  let state: MailState = { state: 'not_logged' }
  const answer = answerOf(idOf(1), 'Müller Werftbedarf')
  answer.cockpit.sections.push({ section: 'follow_ups', count: 1, over: 0, newestOn: '2026-12-04', newestCents: null, newestText: null })
  const api = createFakeApi({
    'people.whoAmI': () => ({ ...me, colleagues: [inga] }),
    'cockpit.ofItem': () => ({ ...answer, mail: state }),
    'followUps.create': ({ id }) => ({ id, version: 1, outlook: { state: 'saved', webLink: null } }),
    'contactReports.logMail': ({ id }) => {
      state = loggedAs(String(id))
      return state
    },
    'contactReports.withdraw': () => {
      state = { state: 'withdrawn', withdrawnBy: null, isByMe: true }
      return null
    },
    ...answers,
  })
  return { api, ...renderPane(api, createFakeHost(mail, language)) }
}

const toast = () => within(screen.getByRole('status'))

async function makeFollowUp(user: ReturnType<typeof open>['user']): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Wiedervorlage' }))
  await user.clear(await screen.findByLabelText(/Was ist zu tun/))
  await user.type(screen.getByLabelText(/Was ist zu tun/), 'Muster zeigen')
  await user.selectOptions(screen.getByLabelText('Für'), inga.userId)
  await user.click(screen.getByRole('button', { name: 'Speichern' }))
}

it('a follow-up is told with its day and for whom, and leads to the section where it stands', async () => {
  const { user } = open({ 'cockpit.section': () => ({ section: 'follow_ups', rows: [], nextCursor: null }) })
  await makeFollowUp(user)
  expect(await screen.findByText(/^Wiedervorlage (Mo|Di|Mi|Do|Fr)\., \d\d\.\d\d\. für Inga Harms$/)).toBeTruthy()
  await user.click(toast().getByRole('button', { name: 'Ansehen' }))
  const head = await screen.findByRole('button', { name: /^Wiedervorlagen/ })
  expect(head.getAttribute('aria-expanded')).toBe('true')
})

it('a follow-up is taken back, and what was typed is a draft again that becomes another one', async () => {
  const { api, user } = open({ 'followUps.withdraw': ({ id }) => ({ id, version: 2, outlook: { state: 'none' } }) })
  await makeFollowUp(user)
  await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
  expect(await screen.findByText(/^Zurückgenommen/)).toBeTruthy()
  const [made] = api.callsOf('followUps.create')
  expect(api.callsOf('followUps.withdraw')[0]?.input).toEqual({ id: made?.input.id, version: 1 })
  await user.click(await screen.findByRole('button', { name: /^Wiedervorlage(?!n)/ }))
  expect(await screen.findByDisplayValue('Muster zeigen')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Speichern' }))
  await waitFor(() => expect(api.callsOf('followUps.create')).toHaveLength(2))
  expect(api.callsOf('followUps.create')[1]?.input.id).not.toBe(made?.input.id)
})

it('a mail logged with a follow-up is told with both, and both are taken back at once', async () => {
  const { api, user } = open({})
  await user.click(await screen.findByRole('button', { name: 'Details …' }))
  await user.type(await screen.findByLabelText('Notiz'), 'Eilt')
  await user.click(screen.getByRole('button', { name: 'Mit Wiedervorlage' }))
  await user.click(screen.getByRole('button', { name: 'Erfassen' }))
  expect(await screen.findByText(/^Mail erfasst bei Müller Werftbedarf, Wiedervorlage \S+, \d\d\.\d\d\.$/)).toBeTruthy()
  await user.click(toast().getByRole('button', { name: 'Rückgängig' }))
  const sent = api.callsOf('contactReports.logMail')[0]?.input
  await waitFor(() => expect(api.callsOf('contactReports.withdraw')[0]?.input).toEqual({ reportId: sent?.id, withFollowUps: true }))
  await screen.findByText(/^Zurückgenommen/)
  await user.click(await screen.findByRole('button', { name: 'Details …' }))
  expect((await screen.findByLabelText<HTMLTextAreaElement>('Notiz')).value).toBe('Eilt')
})

it('a mail logged by one click is told the same way; logged again after that it is another report', async () => {
  const { api, user } = open({})
  await user.click(await screen.findByRole('button', { name: 'Erfassen' }))
  await screen.findByText('Mail erfasst bei Müller Werftbedarf')
  await user.click(toast().getByRole('button', { name: 'Rückgängig' }))
  await screen.findByText('Von Ihnen zurückgezogen')
  await user.click(await screen.findByRole('button', { name: 'Erfassen' }))
  await waitFor(() => expect(api.callsOf('contactReports.logMail')).toHaveLength(2))
  const [first, second] = api.callsOf('contactReports.logMail').map(({ input }) => input.id)
  expect(first).not.toBe(second)
})

it('a mail that a colleague logged in the same moment is not taken back', async () => {
  const { user } = open({ 'contactReports.logMail': () => loggedAs(idOf(99)) })
  await user.click(await screen.findByRole('button', { name: 'Erfassen' }))
  await screen.findByText('Mail erfasst bei Müller Werftbedarf')
  expect(toast().queryByRole('button', { name: 'Rückgängig' })).toBeNull()
})

it('a visit is told with its time, leads to its details, and is taken back', async () => {
  const { api, user } = open(
    {
      'visits.create': ({ id }) => ({ id, version: 1, outlook: { state: 'saved', webLink: null } }),
      'visits.cancel': ({ id }) => ({ id, version: 2, outlook: { state: 'none' } }),
    },
    'en',
  )
  await user.click(await screen.findByRole('button', { name: 'Visit' }))
  await user.click(await screen.findByRole('button', { name: 'Save' }))
  expect(await screen.findByText(/^Visit \w+,? \d\d\/\d\d,? 10:00 entered$/)).toBeTruthy()
  await user.click(toast().getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(api.callsOf('visits.cancel')[0]?.input).toEqual({ id: api.callsOf('visits.create')[0]?.input.id, version: 1 }))
})

it('a contact is told with its follow-up', async () => {
  const { user } = open({ 'contactReports.logContact': ({ id }) => ({ reportId: id }) })
  await user.click(await screen.findByRole('button', { name: 'Notiz/Anruf' }))
  await user.click(await screen.findByRole('button', { name: 'Mit Wiedervorlage' }))
  await user.selectOptions(screen.getByLabelText('Für'), inga.userId)
  await user.click(screen.getByRole('button', { name: 'Speichern' }))
  expect(await screen.findByText(/^Kontakt festgehalten, Wiedervorlage \S+, \d\d\.\d\d\. für Inga Harms$/)).toBeTruthy()
})

it('a refusal to take it back is told, and nothing is lost', async () => {
  const { user } = open({
    'followUps.withdraw': () => {
      throw new TypeError('fetch failed')
    },
  })
  await makeFollowUp(user)
  await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
  expect(await screen.findByText(/^Der Server ist nicht erreichbar/)).toBeTruthy()
})
