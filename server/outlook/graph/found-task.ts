/** A task as Graph tells it, reduced to what follow-ups need. */
import { z } from 'zod'
import { toLocal } from '../../../domain/time/local-time.ts'
import type { FoundTask } from '../../platform/call/mailbox.ts'
import { words } from '../../platform/input.ts'
import { instantOf, type ZonedTime, zonedTime } from './zoned-time.ts'

export const task = z.object({
  id: z.string(),
  title: words.nullish(),
  status: z.string().nullish(),
  createdDateTime: z.string().nullish(),
  lastModifiedDateTime: z.string().nullish(),
  dueDateTime: zonedTime.nullish(),
  isReminderOn: z.boolean().nullish(),
  reminderDateTime: zonedTime.nullish(),
  linkedResources: z.array(z.object({ externalId: z.string().nullish() })).nullish(),
})
export type GraphTask = z.infer<typeof task>

const LONGEST = 255

/** @param timeZone IANA zone of the user: tasks come with times in UTC. */
export const toFoundTask = (raw: GraphTask, timeZone: string): FoundTask => ({
  itemId: raw.id,
  createdAt: new Date(raw.createdDateTime ?? 0).toISOString(),
  modifiedAt: new Date(raw.lastModifiedDateTime ?? 0).toISOString(),
  title: (raw.title ?? '').trim().slice(0, LONGEST),
  dueOn: raw.dueDateTime ? dueDay(raw.dueDateTime) : null,
  remindAt: raw.isReminderOn && raw.reminderDateTime ? toLocal(instantOf(raw.reminderDateTime), timeZone).slice(0, 16) : null,
  isDone: raw.status === 'completed',
})

const HALF_DAY_MS = 12 * 3_600_000

/** To Do keeps days only, as midnight where the task was given its day, which may be far from home: the nearest midnight in UTC is meant, from UTC-11 to UTC+12. */
const dueDay = (due: ZonedTime): string =>
  due.dateTime.slice(11, 19) === '00:00:00'
    ? due.dateTime.slice(0, 10)
    : new Date(Date.parse(instantOf(due)) + HALF_DAY_MS).toISOString().slice(0, 10)
