/** Outlook through Office.js. Its pinned pane lives on while the user goes from item to item. */

import { languageOf } from '../../domain/texts/language.ts'
import { draftChoicesOf } from './draft-choices.ts'
import { textWriterOf, toHtml } from './insert-text.ts'
import { createHostStore, localeOf, type MailHost } from './mail-host.ts'
import { call } from './office-calls.ts'
import { readOpenItem, readText } from './read-item.ts'

/** Waits until Office.js knows its host; null outside Outlook. */
export async function connectOutlook(): Promise<MailHost | null> {
  if (typeof Office === 'undefined' || typeof Office.onReady !== 'function') return null
  const { host } = await Office.onReady()
  return host === Office.HostType.Outlook ? createOutlookHost(Office.context.mailbox) : null
}

function createOutlookHost(mailbox: Office.Mailbox): MailHost {
  const { set, ...store } = createHostStore({ item: mailbox.item ? 'reading' : null, theme: themeNow() })
  followItem(mailbox, set)
  listen(mailbox, Office.EventType.OfficeThemeChanged, () => set({ theme: themeNow() }))
  return {
    ...store,
    kind: 'outlook',
    language: languageOf(Office.context.displayLanguage),
    locale: localeOf(Office.context.displayLanguage),
    display: null,
    partition: Office.context.partitionKey ?? '',
    ...forms(mailbox),
    readText: () => readText(mailbox),
    draftChoices: () => draftChoicesOf(mailbox),
    textWriter: () => textWriterOf(mailbox),
  }
}

/** Recipients come one by one. */
const TYPING_PAUSE_MS = 300

type SetState = ReturnType<typeof createHostStore>['set']

/** Reads the item at once and after each change; what a former item answers late is dropped. */
function followItem(mailbox: Office.Mailbox, set: SetState): void {
  let turn = 0
  const read = async (isOtherItem: boolean): Promise<void> => {
    if (isOtherItem) turn += 1
    const mine = turn
    if (isOtherItem) set({ item: mailbox.item ? 'reading' : null })
    const item = await readOpenItem(mailbox, `draft-${mine}`).catch(() => null)
    if (mine === turn) set({ item })
  }
  let typing: ReturnType<typeof setTimeout> | undefined
  const readAfterTyping = (): void => {
    clearTimeout(typing)
    typing = setTimeout(() => void read(false), TYPING_PAUSE_MS)
  }
  let shown = ''
  const open = (): void => {
    shown = identityOf(mailbox.item)
    clearTimeout(typing)
    void read(true)
    if (mailbox.item) listen(mailbox.item, Office.EventType.RecipientsChanged, readAfterTyping)
  }
  open()
  listen(mailbox, Office.EventType.ItemChanged, open)
  lookNowAndThen(() => {
    if (identityOf(mailbox.item) !== shown) open()
  })
}

const LOOK_MS = 1_500
/** Whoever touches the pane means the item beside it. */
const TOUCHES = ['focus', 'pointerdown', 'keydown'] as const

/** Outlook does not tell of every change of the item (invitations, protected mails), and of some before the new one is there. */
function lookNowAndThen(look: () => void): void {
  setInterval(() => document.visibilityState === 'visible' && look(), LOOK_MS)
  for (const touch of TOUCHES) window.addEventListener(touch, look, true)
}

type Identified = { itemType?: string; itemId?: string; conversationId?: string; internetMessageId?: string; subject?: unknown; start?: unknown }

/** What tells one open item from the next without asking Outlook. Drafts get ids and a conversation by being saved: one stays the same until an event says otherwise. */
function identityOf(item: unknown): string {
  if (!item) return ''
  const { itemType, itemId, conversationId, internetMessageId, subject, start } = item as Identified
  const isRead = typeof subject === 'string'
  return isRead ? ['read', itemType, itemId, conversationId, internetMessageId, start].join('|') : `draft|${itemType}`
}

type Listening = {
  addHandlerAsync?: (event: string | Office.EventType, handler: () => void, done: (result: Office.AsyncResult<void>) => void) => void
}

/** Listens where this Outlook can; older ones lack some events. */
function listen(target: unknown, event: Office.EventType, handler: () => void): void {
  const source = target as Listening
  if (typeof source.addHandlerAsync !== 'function' || event === undefined) return
  void call<void>((done) => source.addHandlerAsync?.(event, handler, done)).catch(() => undefined)
}

/** Dark when the pane's background is. */
function themeNow(): 'light' | 'dark' {
  const theme = Office.context.officeTheme
  if (typeof theme?.isDarkTheme === 'boolean') return theme.isDarkTheme ? 'dark' : 'light'
  const [red = 255, green = 255, blue = 255] =
    (theme?.bodyBackgroundColor ?? '#ffffff').match(/[0-9a-f]{2}/gi)?.map((pair) => Number.parseInt(pair, 16)) ?? []
  return red * 0.3 + green * 0.59 + blue * 0.11 < 128 ? 'dark' : 'light'
}

const canDo = (version: string): boolean => Office.context.requirements.isSetSupported('Mailbox', version)

/** What this Outlook can do on our behalf. */
function forms(mailbox: Office.Mailbox): Pick<MailHost, 'newMail' | 'reply'> {
  return {
    newMail:
      canDo('1.6') && typeof mailbox.displayNewMessageForm === 'function'
        ? ({ address }, words) =>
            mailbox.displayNewMessageForm({ toRecipients: [address], ...(words && { subject: words.subject, htmlBody: toHtml(words.body) }) })
        : null,
    reply: () => replyTo(mailbox.item),
  }
}

type Answerable = { itemType?: string; subject?: unknown; displayReplyForm?: (html: string) => void }

/** Of a mail that is read; Outlook on phones opens no answers. */
function replyTo(item: unknown): ((text: string) => void) | null {
  const open = (item ?? {}) as Answerable
  const isMail = open.itemType === Office.MailboxEnums.ItemType.Message && typeof open.subject === 'string'
  return isMail && typeof open.displayReplyForm === 'function' ? (text) => open.displayReplyForm?.(toHtml(text)) : null
}
