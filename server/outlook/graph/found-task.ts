/** A task as Graph tells it, reduced to what follow-ups need. */
import { z } from 'zod'
import { dayIn, toLocal } from '../../../domain/time/local-time.ts'
import type { FoundTask } from '../../platform/call/mailbox.ts'
import { words } from '../../platform/input.ts'
import { instantOf, type ZonedTime, zonedTime } from './zoned-time.ts'

export const task = z.object({
  id: z.string(),
  title: words.nullish(),
  status: z.string().nullish(),
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
  modifiedAt: new Date(raw.lastModifiedDateTime ?? 0).toISOString(),
  title: (raw.title ?? '').trim().slice(0, LONGEST),
  dueOn: raw.dueDateTime ? dueDay(raw.dueDateTime, timeZone) : null,
  remindAt: raw.isReminderOn && raw.reminderDateTime ? toLocal(instantOf(raw.reminderDateTime), timeZone).slice(0, 16) : null,
  isDone: raw.status === 'completed',
})

/** To Do keeps days only: midnight means the day as it is written, another hour somebody's midnight in another zone. */
const dueDay = (due: ZonedTime, timeZone: string): string =>
  due.dateTime.slice(11, 19) === '00:00:00' ? due.dateTime.slice(0, 10) : dayIn(instantOf(due), timeZone)
