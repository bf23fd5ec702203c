/** Whether somebody has just done something here: only then may a page ask him to sign in. */
import type { MailHost } from './mail-host.ts'

/** What a click or another mail makes a page ask for, it asks for within this time. */
const JUST_NOW_MS = 3_000

/** True for a moment after the page was opened, after each click (a button's key counts as one), and after another item was opened. */
export function watchUser({ state, subscribe }: Pick<MailHost, 'state' | 'subscribe'>): () => boolean {
  let actedAt = Date.now()
  const act = (): void => {
    actedAt = Date.now()
  }
  let { item } = state()
  window.addEventListener('click', act, { capture: true })
  subscribe(() => {
    if (state().item !== item) act()
    item = state().item
  })
  return () => Date.now() - actedAt < JUST_NOW_MS
}
