import { afterEach, describe, expect, it, vi } from 'vitest'
import { logMailOnce } from '../../../addin/commands/log-mail-once.ts'
import { onMailLogged } from '../../../addin/logged-mails.ts'
import { associateCommand } from '../../../addin/office/function-commands.ts'
import type { OpenItem } from '../../../addin/office/mail-host.ts'
import { de } from '../../../addin/texts/de.ts'

const item: OpenItem = {
  key: '1',
  mode: 'read',
  sender: { name: 'Anna Weber', address: 'anna@mueller.example' },
  parties: [{ name: 'Anna Weber', address: 'anna@mueller.example' }],
  subject: 'Anfrage',
  itemId: 'AA-1',
  sharedFrom: null,
  sharedItemId: null,
  conversationId: null,
  internetMessageId: '<1@mueller.example>',
  startsAt: null,
  endsAt: null,
  visitOf: null,
  files: 0,
  createdAt: '2026-11-23T08:00:00.000Z',
  direction: 'incoming',
}
const logged = { state: 'logged', loggedAt: '2026-11-20T09:00:00.000Z', loggedBy: 'Katrin Voss', textState: 'stored' }
const müller = { customerId: 'c1', name: 'Müller GmbH' }

/** A server that answers the open mail so, and logs it so. */
function serverWith(answer: object, result: object = logged) {
  const log = vi.fn(async (_mail: unknown) => result)
  const api = {
    cockpit: { ofItem: { query: async () => answer } },
    contactReports: { logMail: { mutate: log } },
    people: { whoAmI: { query: async () => ({ currency: 'EUR', timeZone: 'Europe/Berlin' }) } },
  }
  const run = (): Promise<string> => logMailOnce(item, { api: api as never, texts: de, language: 'de' })
  return { run, log }
}

describe('the command "Log mail"', () => {
  it('logs the mail with the customer the pane would show and says with whom', async () => {
    const heard = vi.fn()
    const stop = onMailLogged(heard)
    const { run, log } = serverWith({ kind: 'customers', cockpit: { customer: müller }, mail: { state: 'not_logged' } })
    expect(await run()).toBe('Erfasst bei Müller GmbH')
    expect(log.mock.calls).toEqual([[expect.objectContaining({ itemId: 'AA-1', customerIds: ['c1'], note: null, followUp: null })]])
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1))
    stop()
  })

  it('says so when the text of the mail is still to come', async () => {
    const answer = { kind: 'customers', cockpit: { customer: müller }, mail: { state: 'not_logged' } }
    expect(await serverWith(answer, { ...logged, textState: 'follows' }).run()).toBe('Erfasst bei Müller GmbH (Text folgt)')
  })

  it('does not log twice: it says who has logged the mail and when', async () => {
    const { run, log } = serverWith({ kind: 'customers', cockpit: { customer: müller }, mail: { ...logged, loggedAt: '2024-11-20T23:30:00Z' } })
    expect(await run()).toBe('Diese Mail ist schon erfasst: am 21.11.24 von Katrin Voss')
    expect(log).not.toHaveBeenCalled()
  })

  it.each([
    [
      { kind: 'unknown', sender: item.sender, mail: { state: 'not_logged' } },
      /^anna@mueller\.example gehört zu keinem Kunden\. Öffnen Sie das Kundencockpit/,
    ],
    [{ kind: 'internal', mail: { state: 'not_logged' } }, /^Interne Mails werden nie erfasst/],
    [{ kind: 'ignored', address: 'anna@mueller.example', mail: { state: 'not_logged' } }, /^anna@mueller\.example wird ignoriert/],
  ])('logs nothing without a customer: %o', async (answer, sentence) => {
    const { run, log } = serverWith(answer)
    expect(await run()).toMatch(sentence)
    expect(log).not.toHaveBeenCalled()
  })
})

describe('a ribbon command', () => {
  afterEach(() => vi.unstubAllGlobals())

  const notifications = vi.fn((_key: string, _details: { message: string }, done: (result: object) => void) => done({ status: 'succeeded' }))
  function installOffice() {
    const commands = new Map<string, (event: { completed: () => void }) => Promise<void>>()
    vi.stubGlobal('Office', {
      onReady: async () => ({}),
      actions: { associate: (name: string, run: (event: { completed: () => void }) => Promise<void>) => commands.set(name, run) },
      AsyncResultStatus: { Succeeded: 'succeeded' },
      MailboxEnums: { ItemNotificationMessageType: { InformationalMessage: 'informationalMessage', ErrorMessage: 'errorMessage' } },
      context: { displayLanguage: 'de-DE', mailbox: { item: { notificationMessages: { replaceAsync: notifications } } } },
    })
    return commands
  }

  it('tells Outlook that it is done, also after a failure', async () => {
    const commands = installOffice()
    associateCommand('fails', () => Promise.reject(new Error('broken')))
    const completed = vi.fn()
    await expect(commands.get('fails')!({ completed })).rejects.toThrow('broken')
    expect(completed).toHaveBeenCalledTimes(1)
  })

  it('says no more in the notification bar than Outlook takes', async () => {
    const commands = installOffice()
    associateCommand('speaks', (host) => host.say('x'.repeat(400), 'info'))
    await commands.get('speaks')!({ completed: () => undefined })
    expect(notifications.mock.calls[0]?.[1].message).toHaveLength(150)
  })
})
