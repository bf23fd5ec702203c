// @vitest-environment jsdom
/** A stranger becomes a prospect: with all his signature says, his mail logged at once, and one toast. */
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { MailState } from '../../../../addin/api.ts'
import { type Answers, createFakeApi, Refusal } from '../../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../../support/fake-host.ts'
import { renderPane } from '../../support/render-pane.tsx'
import { answerOf, choiceOf, idOf } from '../../support/sample.ts'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

const TEXT = 'Bitte um ein Angebot.\n\nMit freundlichen Grüßen\nOle Brandt\nHuber Boote GmbH\nIndustriezeile 54, A-4020 Linz\nTel. +43 732 1234'
const mail = mailFrom('ole@huber-boote.example', 'Ole Brandt')

function open(state: MailState, answers: Answers = {}) {
  let isKnown = false
  const made = () => {
    isKnown = true
    return { customerId: idOf(7), contactId: idOf(8) }
  }
  const unknown = {
    kind: 'unknown',
    sender: { name: 'Ole Brandt', address: 'ole@huber-boote.example', companyDomain: 'huber-boote.example' },
    proposals: [{ ...choiceOf(idOf(5), 'Huber Holding'), because: 'domain' }],
    mail: state,
  }
  const api = createFakeApi({
    'cockpit.ofItem': () => (isKnown ? answerOf(idOf(7), 'Huber Boote GmbH') : unknown),
    'customers.findSimilar': () => [],
    'customers.create': made,
    'customers.addContact': made,
    'contactReports.logMail': () => ({ state: 'not_logged' }),
    'olderMails.count': () => ({ count: 3, isMore: false }),
    ...answers,
  })
  return { api, ...renderPane(api, { ...createFakeHost(mail), readText: async () => TEXT }) }
}

async function create(user: ReturnType<typeof open>['user']): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Neuen Interessenten anlegen' }))
  expect(await screen.findByDisplayValue('Industriezeile 54')).toBeTruthy()
  expect(screen.getByDisplayValue('4020')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Anlegen' }))
}

it('takes the address over, logs the open mail at once and tells of the older ones', async () => {
  const { api, user } = open({ state: 'not_logged' })
  await create(user)
  expect(await screen.findByText('Huber Boote GmbH ist angelegt. Diese Mail ist erfasst. 3 ältere Mails passen dazu.')).toBeTruthy()
  expect(api.callsOf('customers.create')[0]?.input).toMatchObject({ street: 'Industriezeile 54', postalCode: '4020', city: 'Linz', country: 'AT' })
  expect(api.callsOf('contactReports.logMail').map(({ input }) => input.customerIds)).toEqual([[idOf(7)]])
})

it('a person added to a company that is known is told likewise, and the mail logged there', async () => {
  const { api, user } = open({ state: 'not_logged' }, { 'olderMails.count': () => null })
  await user.click(await screen.findByRole('button', { name: /Huber Holding/ }))
  await user.click(await screen.findByRole('button', { name: 'Anlegen' }))
  expect(await screen.findByText('Die Person ist bei Huber Holding angelegt. Diese Mail ist erfasst.')).toBeTruthy()
  expect(api.callsOf('contactReports.logMail').map(({ input }) => input.customerIds)).toEqual([[idOf(5)]])
})

it('a private mail stays out, which the toast says', async () => {
  const refuse = () => {
    throw new Refusal('PRIVATE_MAIL')
  }
  const { user } = open({ state: 'not_logged' }, { 'contactReports.logMail': refuse, 'olderMails.count': () => null })
  await create(user)
  expect(await screen.findByText(/^Huber Boote GmbH ist angelegt\. Diese Mail ist nicht erfasst: Diese Mail ist als privat/)).toBeTruthy()
})

it('what was withdrawn is not logged again by it', async () => {
  const { api, user } = open({ state: 'withdrawn', withdrawnBy: null, isByMe: true }, { 'olderMails.count': () => null })
  await create(user)
  await screen.findByText('Huber Boote GmbH ist angelegt.')
  await waitFor(() => expect(api.callsOf('contactReports.logMail')).toEqual([]))
})
