/** One mail before it is rendered: what was written, by whom, and which mail it quotes. */
import type { DemoAddress } from '../mailbox.ts'
import type { Language } from './format.ts'

export type QuoteStyle = 'outlook' | 'gmail'

export type Letter = {
  id: string
  from: DemoAddress
  to: DemoAddress[]
  cc: DemoAddress[]
  subject: string
  sentAt: string
  /** Paragraphs from salutation to signature; a paragraph may hold several lines. */
  blocks: string[]
  quotes: { style: QuoteStyle; letter: Letter } | null
  bodyType: 'text' | 'html'
  language: Language
}
