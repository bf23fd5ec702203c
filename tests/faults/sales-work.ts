/** Visits and follow-ups of a run, made in the cockpit and changed on both sides while everything goes wrong. */
import type { Random } from '../../prisma/demo/random.ts'
import type { Installation, MailboxState } from './installation.ts'
import { jonas } from './world.ts'

export type Plan = { visits: PlannedVisit[]; followUps: PlannedFollowUp[] }
type PlannedVisit = { id: string; customerId: string; day: string; time: string; movesInOutlookTo: string | null }
type PlannedFollowUp = { id: string; title: string; dueOn: string; ending: 'done_in_outlook' | 'done_here' | 'moved_here' | 'none' }

const PER_RUN = 8

export function drawPlan(random: Random, customerIds: readonly string[], start: Date): Plan {
  const dayAfter = (days: number): string => new Date(start.getTime() + days * 86_400_000).toISOString().slice(0, 10)
  return {
    visits: Array.from({ length: PER_RUN }, (_, i) => ({
      id: random.uuid(),
      customerId: random.pick(customerIds),
      day: dayAfter(3 + i),
      time: `${String(8 + (i % 8)).padStart(2, '0')}:30`,
      movesInOutlookTo: random.chance(0.5) ? `${dayAfter(20 + i)}T14:15:00` : null,
    })),
    followUps: Array.from({ length: PER_RUN }, (_, i) => ({
      id: random.uuid(),
      title: `Nachfassen ${i}`,
      dueOn: dayAfter(2 + i),
      ending: random.pick(['done_in_outlook', 'done_here', 'moved_here', 'none'] as const),
    })),
  }
}

/** Repeats what a user would repeat, with the same id, until it is accepted. */
export async function untilAccepted<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (tries === 150 || isConflict(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

export async function createWork({ call }: Installation, { visits, followUps }: Plan): Promise<void> {
  for (const { id, customerId, day, time } of visits)
    await untilAccepted(() =>
      call(jonas, 'visits.create', { id, customerId, siteId: null, contactId: null, day, time, minutes: 45, status: 'confirmed', note: null }),
    )
  for (const { id, title, dueOn } of followUps)
    await untilAccepted(() =>
      call(jonas, 'followUps.create', {
        ...{ id, title, dueOn, note: null, customerId: null, contactId: null, projectId: null, reportId: null, assigneeId: null, mailItemId: null },
      }),
    )
}

/** Changes on both sides, each item on one of them. What is not in Outlook yet is waited for. */
export async function changeWork(installation: Installation, { visits, followUps }: Plan): Promise<void> {
  const { call, control } = installation
  for (const { id, movesInOutlookTo } of visits) {
    if (!movesInOutlookTo) continue
    const eventId = await untilSeen(installation, (state) => eventOf(state, id)?.id)
    await control('move-event', { oid: jonas.oid, eventId, start: movesInOutlookTo, end: movesInOutlookTo.replace('14:15', '15:00') })
  }
  for (const { id, ending } of followUps) {
    if (ending === 'done_in_outlook') {
      const taskId = await untilSeen(installation, (state) => taskOf(state, id)?.id)
      await control('complete-task', { oid: jonas.oid, taskId })
    }
    if (ending === 'done_here') await untilAccepted(() => call(jonas, 'followUps.complete', { id, version: 1, done: true })).catch(ignoreConflict)
    if (ending === 'moved_here')
      await untilAccepted(() => call(jonas, 'followUps.reschedule', { id, version: 1, dueOn: '2030-01-15' })).catch(ignoreConflict)
  }
}

/** The answer was lost on its way, the change was not: the same version again is a conflict. */
function ignoreConflict(error: unknown): void {
  if (!isConflict(error)) throw error
}
const isConflict = (error: unknown): boolean => error instanceof Error && error.message.includes(': 409 ')

export const eventsOf = (state: MailboxState, visitId: string) =>
  state.events.filter(({ extendedProperties }) => extendedProperties.some(({ value }) => value === visitId))
export const tasksOf = (state: MailboxState, followUpId: string) =>
  state.tasks.filter(({ linkedResources }) => linkedResources.some(({ externalId }) => externalId === followUpId))
const eventOf = (state: MailboxState, id: string) => eventsOf(state, id)[0]
const taskOf = (state: MailboxState, id: string) => tasksOf(state, id)[0]

/** Waits for something in Outlook, and opens the pane meanwhile: what belongs there waits for its owner's token. */
async function untilSeen(installation: Installation, find: (state: MailboxState) => string | undefined): Promise<string> {
  return await untilAccepted(async () => {
    await installation.call(jonas, 'cockpit.myDay')
    const found = find(await installation.state(jonas))
    if (found === undefined) throw new Error('Not in Outlook yet')
    return found
  })
}
