/** A mail program one can steer from a test. */
import { createHostStore, type MailHost, type OpenItem } from '../../../addin/office/mail-host.ts'

export const mailFrom = (address: string, name = 'Anna Weber'): OpenItem => ({
  key: `mail of ${address}`,
  mode: 'read',
  sender: { name, address },
  parties: [{ name, address }],
  subject: 'Anfrage',
  itemId: `id-${address}`,
  sharedFrom: null,
  sharedItemId: null,
  conversationId: null,
  internetMessageId: `<${address}>`,
  files: 0,
  createdAt: '2026-11-23T08:00:00.000Z',
  startsAt: null,
  endsAt: null,
  visitOf: null,
  direction: 'incoming',
})

export type FakeHost = MailHost & { show: (item: OpenItem | 'reading' | null) => void }

export function createFakeHost(item: OpenItem | null, language: 'de' | 'en' = 'de', locale = language === 'de' ? 'de-DE' : 'en-GB'): FakeHost {
  const { set, ...store } = createHostStore({ item, theme: 'light' })
  return {
    ...store,
    kind: 'outlook',
    language,
    locale,
    display: null,
    partition: 'test',
    newMail: null,
    reply: () => null,
    readText: () => null,
    draftChoices: () => null,
    textWriter: () => null,
    show: (next) => set({ item: next }),
  }
}
