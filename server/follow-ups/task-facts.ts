/** What a follow-up and its task have in common, from our rows and from To Do's. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { TaskFacts, TaskSeen } from '../../domain/follow-ups/merge-task.ts'
import type { Mirror } from '../../domain/outlook/merge-facts.ts'
import { dayIn, toLocal } from '../../domain/time/local-time.ts'
import type { FoundTask } from '../platform/call/mailbox.ts'
import { toDay } from '../platform/database/db.ts'

const REMINDER_TIME = '09:00'
const SOON_MS = 15 * 60_000

type FollowUpRow = { title: string; dueOn: Date; remindAt: string | null; doneAt: Date | null }
export type TaskMirror = Mirror<TaskFacts> & { modifiedAt: string }

/** The usual reminder depends on the time at which it is asked for: as long as the day is the same, the one that was given stays. */
export function factsOf(
  { title, dueOn, remindAt, doneAt }: FollowUpRow,
  mirror: TaskMirror | null,
  clock: { now: Date; timeZone: string },
): TaskFacts {
  const day = toDay(dueOn)
  const last = mirror && (mirror.sending ?? mirror.agreed)
  const usual = last?.dueOn === day && last.remindAt !== null ? last.remindAt : usualReminder(day, clock)
  return { title: mark(title), dueOn: day, remindAt: remindAt === NO_REMINDER ? null : (remindAt ?? usual), isDone: doneAt !== null }
}

/** Stands in the row of a follow-up whose reminder was taken away. */
export const NO_REMINDER = 'none'

/** At nine on the day; if that is past, in a quarter of an hour. */
function usualReminder(day: string, { now, timeZone }: { now: Date; timeZone: string }): string {
  const planned = `${day}T${REMINDER_TIME}`
  const soon = toLocal(new Date(now.getTime() + SOON_MS), timeZone).slice(0, 16)
  return day === dayIn(now, timeZone) && planned < soon ? soon : planned
}

export const seenOf = ({ title, dueOn, remindAt, isDone }: FoundTask): TaskSeen => ({ title: mark(title), dueOn, remindAt, isDone })

/** A title may repeat a mail that is withdrawn one day: only whether it is the same is remembered. */
const mark = (title: string): string => createHash('sha256').update(title).digest('base64')

const facts = z.object({ title: z.string(), dueOn: z.string(), remindAt: z.string().nullable(), isDone: z.boolean() })
const stored = z.object({ agreed: facts, sending: facts.nullable(), modifiedAt: z.string() })

/** Null: not known, as of tasks that were saved before they were mirrored. */
export const readMirror = (mirrored: unknown): TaskMirror | null => stored.safeParse(mirrored).data ?? null
