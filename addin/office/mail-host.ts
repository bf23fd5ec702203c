/** The mail program around us as plain data, so that nothing else knows Office.js. */
import type { AnswerDays } from '../../domain/mail/awaited-answer.ts'
import { type Language, languageOf } from '../../domain/texts/language.ts'
import type { DisplayChoices, Theme } from './display-choices.ts'

export type Party = { name: string; address: string }

export type OpenItem = {
  /** Another key means another item is open. */
  key: string
  mode: 'read' | 'compose' | 'appointment'
  /** Sender of an open mail. */
  sender: Party | null
  /** Everybody on the item but the user, the sender first. */
  parties: Party[]
  subject: string
  /** Id of a saved item in the user's own mailbox, as Microsoft Graph spells it. */
  itemId: string | null
  /** Address of the mailbox in which it lies, where that is another than the user's own; null otherwise. */
  sharedFrom: string | null
  /** Id of the item in that mailbox, as Microsoft Graph spells it; null where it lies in the user's own. */
  sharedItemId: string | null
  /** Conversation of a mail, also of an answer being written, as Microsoft Graph spells it. */
  conversationId: string | null
  internetMessageId: string | null
  /** How many files lie with a mail that is read, without the pictures in its text; 0 for others. */
  files: number
  /** Instant in ISO 8601; null for drafts. */
  createdAt: string | null
  /** Begin and end of an appointment, instants; null otherwise. */
  startsAt: string | null
  endsAt: string | null
  /** Customer whose visit the appointment is, by the link we wrote into it; null otherwise. */
  visitOf: string | null
  direction: 'incoming' | 'outgoing'
}

/** Plain text. */
export type MailWords = { subject: string; body: string }

/** What the author wants of the mail being written. */
export type DraftChoices = {
  /** It goes to nobody's history. */
  isKeptOut: boolean
  /** Days after which a missing answer becomes a follow-up; null: never. */
  answerWithin: AnswerDays | null
}

/** Writes into the mail being written. */
export type TextWriter = {
  /** Whether Outlook lets us write at all; asked before anything is done that only counts with the text. */
  isAllowed: () => Promise<boolean>
  /** Text of the draft with what it quotes, read where it is and sent nowhere; rejects where Outlook does not tell it. */
  read: () => Promise<string>
  /** Puts text where the cursor stands; rejects where Outlook does not take it. */
  insert: (text: string) => Promise<void>
}

/** Keeps the choices with the draft; they are never sent along. */
export type DraftChoiceStore = { read: () => Promise<DraftChoices>; write: (choices: DraftChoices) => Promise<void> }

export type HostState = {
  /** null: nothing is open. `reading`: an item is open, what it holds is still being asked. */
  item: OpenItem | 'reading' | null
  theme: Theme
}

/** How the pages look and speak here. */
export type Display = {
  chosen: () => DisplayChoices
  /** At once. */
  chooseTheme: (theme: Theme | null) => void
  /** Shows the pages anew where they speak another language. */
  chooseLanguage: (language: Language | null) => void
}

export type MailHost = {
  kind: 'outlook' | 'browser'
  /** Language of the texts. */
  language: Language
  /** How dates, times and numbers are written: `en-US`. */
  locale: string
  /** null where the mail program decides. */
  display: Display | null
  /** Separates stored drafts of embedding sites; '' where the host has none. */
  partition: string
  state: () => HostState
  /** Calls back after every change of `state`; returns the way to stop. */
  subscribe: (listener: () => void) => () => void
  /** Opens a new mail, with these words where they are given; null where the host cannot. */
  newMail: ((to: Party, words?: MailWords) => void) | null
  /** Opens an answer to the open mail that begins with the text; null where none is open to answer, or the host cannot. */
  reply: () => ((text: string) => void) | null
  /** Text of the open mail, read where it is and sent nowhere; null where none is open to read. */
  readText: () => Promise<string> | null
  /** For the mail being written; null where there is none, or the host keeps nothing with a draft. */
  draftChoices: () => DraftChoiceStore | null
  /** For the mail being written; null where there is none. */
  textWriter: () => TextWriter | null
}

/** The host's own way to write dates and numbers where the texts are in its language too, else that of the texts. */
export function localeOf(tag: string): string {
  const isKnown = /^(de|en)-[a-z]{2}$/i.test(tag)
  return isKnown ? tag : languageOf(tag) === 'de' ? 'de-DE' : 'en-GB'
}

/** Holds a host's state and tells the listeners; a state that says the same is no change. */
export function createHostStore(first: HostState): Pick<MailHost, 'state' | 'subscribe'> & { set: (change: Partial<HostState>) => void } {
  let current = first
  const listeners = new Set<() => void>()
  return {
    state: () => current,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set: (change) => {
      const next = { ...current, ...change }
      if (JSON.stringify(next) === JSON.stringify(current)) return
      current = next
      for (const listener of listeners) listener()
    },
  }
}
