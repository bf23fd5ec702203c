/** What a form of one kind of entry is made of; each is drawn, kept as a draft and sent in the same way. */
import type { ComponentType } from 'react'
import type { Cockpit, EntryWords } from '../../../../api.ts'
import type { Fields } from '../../../../ui/forms/drafts.ts'

export type WordsOf<Kind extends EntryWords['kind']> = Extract<EntryWords, { kind: Kind }>

/** What is known before anything is typed: the day of the open mail or today, that mail's subject, and whom it is about. */
export type EntryStart = { day: string; subject: string; contactId: string }

export type DecimalSign = ',' | '.'

export type EntryViewProps = { fields: Fields; cockpit: Cockpit; onChange: (part: Fields) => void }

export type EntryForm<Kind extends EntryWords['kind']> = {
  begin: (start: EntryStart) => Fields
  /** Of what was entered before. */
  fieldsOf: (words: WordsOf<Kind>, sign: DecimalSign) => Fields
  /** null: a field says why it cannot stay so. */
  wordsOf: (fields: Fields, sign: DecimalSign) => WordsOf<Kind> | null
  View: ComponentType<EntryViewProps>
}

/** An amount as its writer would type it. @example typed(1250.5, ',') // '1250,5' */
export const typed = (amount: number, sign: DecimalSign): string => String(amount).replace('.', sign)
