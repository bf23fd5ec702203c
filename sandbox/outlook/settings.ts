/** How the person likes the page: remembered in the browser, overridden by the address (`?user=&mailbox=&lang=&theme=&pane=`). */
import { z } from 'zod'
import { languages } from './texts.ts'

const settings = z.object({
  /** Mail address of the person signed in; null: the first one offered. */
  user: z.string().nullable().catch(null),
  /** Mail address of the team's mailbox that is open in place of one's own; null: one's own. */
  mailbox: z.string().nullable().catch(null),
  language: z.enum(languages).catch('de-DE'),
  theme: z.enum(['light', 'dark']).catch('light'),
  areFoldersShown: z.boolean().catch(true),
  isPaneOpen: z.boolean().catch(true),
  isPanePinned: z.boolean().catch(true),
  /** Pixels. */
  paneWidth: z.number().min(320).max(450).catch(320),
})
export type Settings = z.infer<typeof settings>

export const paneWidths = { narrow: 320, wide: 450 } as const
const KEY = 'outlook.settings'

export function readSettings(): Settings {
  const remembered = settings.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}'))
  const asked = new URLSearchParams(location.search)
  const pane = asked.get('pane')
  return settings.parse({
    ...remembered,
    ...(asked.has('user') ? { user: asked.get('user') } : {}),
    ...(asked.has('mailbox') ? { mailbox: asked.get('mailbox') } : {}),
    ...(asked.has('lang') ? { language: asked.get('lang') } : {}),
    ...(asked.has('theme') ? { theme: asked.get('theme') } : {}),
    ...(pane ? { paneWidth: Number(pane), isPaneOpen: true } : {}),
  })
}

export const rememberSettings = (changed: Settings): void => localStorage.setItem(KEY, JSON.stringify(changed))
