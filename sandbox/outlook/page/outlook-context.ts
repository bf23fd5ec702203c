/** What every part of the page needs to know: whose mailbox, in which language, with which add-in. */
import { createContext, useContext } from 'react'
import type { Configuration, TeamMailbox } from '../configuration.ts'
import type { Graph } from '../mailbox/graph.ts'
import type { Account } from '../mailbox/session.ts'
import type { Settings } from '../settings.ts'
import { type Texts, texts } from '../texts.ts'
import { createFormat, type Format } from './format.ts'

export type Outlook = {
  account: Account
  accounts: readonly Account[]
  /** The team's mailbox that is open; null: one's own. */
  team: TeamMailbox | null
  /** Of the open mailbox. */
  graph: Graph
  configuration: Configuration
  settings: Settings
  changeSettings: (patch: Partial<Settings>) => void
}

export const OutlookContext = createContext<Outlook | null>(null)

export function useOutlook(): Outlook & { t: Texts; format: Format } {
  const outlook = useContext(OutlookContext)
  if (!outlook) throw new Error('Used outside the page')
  const { language } = outlook.settings
  return { ...outlook, t: texts[language], format: createFormat(language) }
}
