// @vitest-environment jsdom
/** Logging, follow-up, visit and report without a mouse. */
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { MailState } from '../../../addin/api.ts'
import { type Answers, createFakeApi, me } from '../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../support/fake-host.ts'
import { renderPane } from '../support/render-pane.tsx'
import { answerOf, idOf } from '../support/sample.ts'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

async function open(answers: Answers = {}, language: 'de' | 'en' = 'de') {
  const saved = ({ id }: Record<string, unknown>) => ({ id, version: 1, outlook: { state: 'none' } })
  const answer = answerOf(idOf(1), 'Müller Werftbedarf')
  answer.cockpit.now = []
  const api = createFakeApi({
    'cockpit.ofItem': () => answer,
    'followUps.create': saved,
    'visits.create': saved,
    'contactReports.logContact': ({ id }) => ({ reportId: id }),
    'contactReports.logMail': () => ({ state: 'not_logged' }) satisfies MailState,
    'mailSync.why': () => null,
    ...answers,
  })
  const { user } = renderPane(api, createFakeHost(mailFrom('anna@mueller.example'), language))
  await screen.findByText('Müller Werftbedarf')
  return { api, user }
}

it.each<['de' | 'en', string, string, string]>([
  ['de', 'n', 'Kontakt festhalten', 'contactReports.logContact'],
  ['de', 'w', 'Wiedervorlage', 'followUps.create'],
  ['de', 'b', 'Besuch planen', 'visits.create'],
  ['en', 'n', 'Record a contact', 'contactReports.logContact'],
  ['en', 'f', 'Follow-up', 'followUps.create'],
  ['en', 'v', 'Plan a visit', 'visits.create'],
])('%s: %s opens the form and Ctrl+Enter saves it', async (language, letter, title, path) => {
  const { api, user } = await open({}, language)
  await user.keyboard(letter)
  await screen.findByRole('form', { name: title })
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(api.callsOf(path)).toHaveLength(1))
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull())
})

it('letters are letters in a field, with other keys held, and behind a form', async () => {
  const { user } = await open()
  await user.keyboard('{Control>}n{/Control}{Alt>}w{/Alt}')
  expect(screen.queryByRole('form')).toBeNull()
  await user.keyboard('n')
  await user.type(await screen.findByLabelText('Text'), 'wb n')
  expect((screen.getByLabelText('Text') as HTMLTextAreaElement).value).toBe('wb n')
  expect(screen.getByRole('form', { name: 'Kontakt festhalten' })).toBeTruthy()
})

it('the mail is logged with details by the keyboard alone', async () => {
  const { api, user } = await open()
  const details = screen.getByRole('button', { name: 'Details …' })
  for (let stop = 0; stop < 40 && document.activeElement !== details; stop++) await user.tab()
  await user.keyboard('{Enter}')
  await screen.findByLabelText('Notiz')
  await user.keyboard('Eilt{Control>}{Enter}{/Control}')
  await waitFor(() => expect(api.callsOf('contactReports.logMail')[0]?.input).toMatchObject({ note: 'Eilt' }))
})

it('the first stop leads past everything to the actions', async () => {
  const { user } = await open()
  await user.tab()
  expect(document.activeElement?.textContent).toBe('Zu den Aktionen')
  await user.keyboard('{Enter}')
  expect(document.activeElement?.textContent).toBe('Notiz/Anruf')
})

it('the note on why closes on Esc, and the button keeps the focus', async () => {
  const { user } = await open()
  const why = screen.getByRole('button', { name: 'Warum?' })
  await user.click(why)
  expect(why.getAttribute('aria-expanded')).toBe('true')
  await user.keyboard('{Escape}')
  expect(why.getAttribute('aria-expanded')).toBe('false')
  expect(document.activeElement).toBe(why)
})

it('? tells what keys there are', async () => {
  const { user } = await open()
  await user.keyboard('?')
  expect(await screen.findByText(/^N Notiz · W Wiedervorlage · B Besuch/)).toBeTruthy()
})

it.each<['de' | 'en', string, string, string, string]>([
  ['de', 'nwb/?', 'Mehr', 'Kürzel mit einer Taste ausschalten', 'Kürzel mit einer Taste einschalten'],
  ['en', 'nfv/?', 'More', 'Turn single-key shortcuts off', 'Turn single-key shortcuts on'],
])('%s: single keys can be turned off, which the help says, and on again', async (language, letters, more, turnOff, turnOn) => {
  const { api, user } = await open({}, language)
  await user.click(screen.getByRole('button', { name: more }))
  await user.click(screen.getByRole('button', { name: turnOff }))
  await screen.findByText(language === 'de' ? /tun nichts.*Strg\+K Suchen/ : /do nothing.*Ctrl\+K search/)
  await waitFor(() => expect(api.callsOf('people.savePreferences').map(({ input }) => input)).toEqual([{ areLettersOn: false }]))
  await user.keyboard(letters)
  expect(screen.queryByRole('form')).toBeNull()
  expect(screen.queryByRole('searchbox')).toBeNull()
  expect(screen.queryByRole('button', { name: turnOff })).toBeNull()
  expect(document.querySelector('[aria-keyshortcuts]')).toBeNull()
  await user.click(screen.getByRole('button', { name: turnOn }))
  await user.keyboard(letters[0]!)
  await screen.findByRole('form')
})

it('single keys stay off where they were turned off elsewhere', async () => {
  const { user } = await open({ 'people.whoAmI': () => ({ ...me, preferences: { ...me.preferences, areLettersOn: false } }) })
  await waitFor(() => expect(screen.getByRole('button', { name: 'Besuch' }).title).toBe(''))
  await user.keyboard('nwb?')
  expect(screen.queryByRole('form')).toBeNull()
  expect(screen.queryByText(/^N Notiz/)).toBeNull()
})
