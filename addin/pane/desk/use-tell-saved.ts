import { useEffect, useRef } from 'react'
import { type OutlookState, useTRPCClient } from '../../api.ts'
import type { Texts } from '../../texts/shape.ts'
import { useTexts } from '../../ui/app-context.ts'
import { useNotify } from '../../ui/notices.tsx'
import type { SavedThing } from './saved-thing.ts'
import type { Desk } from './use-desk.ts'
import { useReadAnew } from './use-read-anew.ts'

/**
 * Tells in one toast what was saved, and what keeps it from Outlook; with the way to where it stands now and the way back.
 * The toast outlives the customer's desk: from elsewhere its way leads to `onGone`.
 */
export function useTellSaved({ openForm, showSection }: Pick<Desk, 'openForm' | 'showSection'>, onGone: () => void): (thing: SavedThing) => void {
  const notify = useNotify()
  const api = useTRPCClient()
  const readAnew = useReadAnew()
  const { saved, outbox, common, failures } = useTexts()
  const isThere = useRef(true)
  useEffect(() => {
    isThere.current = true
    return () => {
      isThere.current = false
    }
  }, [])
  const show = ({ place }: SavedThing): void => {
    if (!isThere.current) onGone()
    else if ('section' in place) showSection(place.section)
    else openForm(place)
  }
  const takeBack = async (undo: () => Promise<unknown>): Promise<void> => {
    await undo()
    notify({ text: saved.takenBack })
    await readAnew()
  }
  const retry = async (thing: SavedThing, entityId: string, outboxId: string): Promise<void> => {
    await api.outbox.retry.mutate({ outboxId })
    tell({ ...thing, mirror: { entityId, outlook: await api.outbox.state.query({ entityId }) } })
  }
  const tell = (thing: SavedThing): void => {
    const { words, mirror, undo } = thing
    const wait = mirror && waitOf(mirror.outlook, { saved, outbox, failures })
    const stuck = mirror?.outlook.state === 'waiting' && mirror.outlook.reason !== null ? mirror.outlook : null
    notify({
      text: [words, wait].filter(Boolean).join(' – '),
      next:
        mirror && stuck
          ? { label: common.retry, run: () => retry(thing, mirror.entityId, stuck.outboxId) }
          : { label: saved.show, run: () => show(thing) },
      action: undo ? { label: common.undo, run: () => takeBack(undo) } : undefined,
    })
  }
  return tell
}

/** Why it is not in Outlook yet; null: it is, or does not belong there. */
function waitOf(state: OutlookState, { saved, outbox, failures }: Pick<Texts, 'saved' | 'outbox' | 'failures'>): string | null {
  if (state.state !== 'waiting') return null
  if (state.waitsFor) return saved.waitsThere
  if (state.reason === null) return saved.onItsWay
  const reasons: Record<string, string> = failures
  return `${state.isParked ? outbox.parked : outbox.waiting}: ${reasons[state.reason] ?? failures.UNEXPECTED}`
}
