/** Visits and follow-ups of a run, made in the cockpit and changed on both sides while everything goes wrong. */
import type { Random } from '../../prisma/demo/random.ts'
import type { Installation, MailboxState } from './installation.ts'
import { drawSeries, type PlannedSeries } from './series.ts'
import { isConflict, untilAccepted } from './until-accepted.ts'
import { jonas } from './world.ts'

const visitEndings = ['none', 'moved_there', 'moved_here', 'moved_on_both_sides', 'moved_beyond', 'deleted_there', 'cancelled_here'] as const
const followUpEndings = [
  ...(['none', 'done_there', 'done_here', 'moved_there', 'moved_here', 'deleted_there', 'kept_after_removal'] as const),
  ...(['recurring_done_there', 'recurring_done_here', 'recurring_moved_here'] as const),
] as const

/** `there`: in Outlook. `start` is local time; `movedTo` is what a move in Outlook leads to, `movedHereTo` one in the cockpit, `movedBeyondTo` one out of the days that Graph tells of. */
export type PlannedVisit = {
  id: string
  customerId: string
  start: string
  movedTo: string
  movedHereTo: string
  movedBeyondTo: string
  ending: (typeof visitEndings)[number]
}
export type PlannedFollowUp = { id: string; title: string; dueOn: string; movedTo: string; ending: (typeof followUpEndings)[number] }
export type Plan = { visits: PlannedVisit[]; followUps: PlannedFollowUp[]; series: PlannedSeries }

const PER_RUN = 10

export function drawPlan(random: Random, customerIds: readonly string[], start: Date): Plan {
  const dayAfter = (days: number): string => new Date(start.getTime() + days * 86_400_000).toISOString().slice(0, 10)
  return {
    visits: Array.from({ length: PER_RUN }, (_, i) => ({
      id: random.uuid(),
      customerId: random.pick(customerIds),
      start: `${dayAfter(3 + i)}T${String(8 + (i % 8)).padStart(2, '0')}:30`,
      movedTo: `${dayAfter(20 + i)}T14:15`,
      movedHereTo: `${dayAfter(40 + i)}T09:45`,
      movedBeyondTo: `${dayAfter(300 + i)}T11:15`,
      ending: random.pick(visitEndings),
    })),
    followUps: Array.from({ length: PER_RUN }, (_, i) => ({
      id: random.uuid(),
      title: `Nachfassen ${i}`,
      dueOn: dayAfter(2 + i),
      movedTo: dayAfter(50 + i),
      ending: random.pick(followUpEndings),
    })),
    series: drawSeries(random, start),
  }
}

const MINUTES = 45
const spanAt = (start: string) => ({ day: start.slice(0, 10), time: start.slice(11), minutes: MINUTES })

export async function createWork({ call }: Installation, { visits, followUps }: Plan): Promise<void> {
  for (const { id, customerId, start } of visits)
    await untilAccepted(() =>
      call(jonas, 'visits.create', { id, customerId, siteId: null, contactId: null, ...spanAt(start), status: 'confirmed', note: null }),
    )
  for (const { id, title, dueOn } of followUps)
    await untilAccepted(() =>
      call(jonas, 'followUps.create', {
        ...{ id, title, dueOn, note: null, customerId: null, contactId: null, projectId: null, reportId: null, assigneeId: null, mailItemId: null },
      }),
    )
}

/** Changes on both sides. What is not in Outlook yet is waited for where its owner changes it there. */
export async function changeWork(installation: Installation, { visits, followUps }: Plan): Promise<void> {
  for (const visit of visits) await changeVisit(installation, visit)
  for (const followUp of followUps) await changeFollowUp(installation, followUp)
}

async function changeVisit(installation: Installation, { id, ending, movedTo, movedHereTo, movedBeyondTo }: PlannedVisit): Promise<void> {
  const { control } = installation
  const there = async () => ({ oid: jonas.oid, eventId: await untilSeen(installation, (state) => eventsOf(state, id)[0]?.id) })
  const moveHere = () => once(installation, 'visits.reschedule', { id, ...spanAt(movedHereTo), siteId: null })
  const moveThere = async (to = movedTo) => control('move-event', { ...(await there()), start: `${to}:00`, end: `${to.replace(':15', ':55')}:00` })
  switch (ending) {
    case 'none':
      return
    case 'moved_there':
      return void (await moveThere())
    case 'moved_beyond':
      return void (await moveThere(movedBeyondTo))
    case 'moved_here':
      return await moveHere()
    case 'moved_on_both_sides':
      await there()
      await moveHere()
      return void (await moveThere())
    case 'deleted_there':
      await untilHeardOf(installation, id)
      return void (await control('delete-event', await there()))
    case 'cancelled_here':
      return await once(installation, 'visits.cancel', { id })
  }
}

async function changeFollowUp(installation: Installation, { id, ending, dueOn, movedTo }: PlannedFollowUp): Promise<void> {
  const { control } = installation
  const there = async () => ({ oid: jonas.oid, taskId: await untilSeen(installation, (state) => tasksOf(state, id)[0]?.id) })
  if (ending.startsWith('recurring')) {
    await untilHeardOf(installation, id)
    await control('change-task', { ...(await there()), change: { recurrence: weeklyFrom(dueOn) } })
  }
  switch (ending) {
    case 'none':
      return
    case 'done_there':
    case 'recurring_done_there':
      return void (await control('complete-task', await there()))
    case 'done_here':
    case 'recurring_done_here':
      return await once(installation, 'followUps.complete', { id, done: true })
    case 'moved_there':
      return void (await control('change-task', {
        ...(await there()),
        change: { dueDateTime: { dateTime: `${movedTo}T00:00:00`, timeZone: 'Europe/Berlin' } },
      }))
    case 'moved_here':
    case 'recurring_moved_here':
      return await once(installation, 'followUps.reschedule', { id, dueOn: movedTo })
    case 'deleted_there':
      await untilHeardOf(installation, id)
      return void (await control('delete-task', await there()))
    case 'kept_after_removal':
      await untilHeardOf(installation, id)
      await control('move-task', await there())
      return await keepRemoved(installation, id)
  }
}

const weeklyFrom = (startDate: string) => ({ pattern: { type: 'daily', interval: 7 }, range: { type: 'noEnd', startDate } })

type Removed = { removedFollowUps: { id: string; version: number }[] }

/** Moved to another list it is gone from ours: it waits in his day until he says that he wants to keep it. */
async function keepRemoved({ call }: Installation, id: string): Promise<void> {
  const { version } = await untilAccepted(async () => {
    const { removedFollowUps } = await call<Removed>(jonas, 'myDay.read')
    const found = removedFollowUps.find((each) => each.id === id)
    if (!found) throw new Error('Nobody has heard of its removal yet')
    return found
  })
  await untilAccepted(() => call(jonas, 'followUps.settleRemoved', { id, version, choice: 'keep' })).catch((error: unknown) => {
    if (!isConflict(error)) throw error
  })
}

/** A change of what nobody has changed yet. When its answer was lost on its way the change was not: the same version again is a conflict. */
async function once({ call }: Installation, procedure: string, input: object): Promise<void> {
  await untilAccepted(() => call(jonas, procedure, { ...input, version: 1 })).catch((error: unknown) => {
    if (!isConflict(error)) throw error
  })
}

export const eventsOf = (state: MailboxState, visitId: string) =>
  state.events.filter(({ extendedProperties }) => extendedProperties.some(({ value }) => value === visitId))
export const tasksOf = (state: MailboxState, followUpId: string) =>
  state.tasks.filter(({ linkedResources }) => linkedResources.some(({ externalId }) => externalId === followUpId))

/**
 * Waits until the cockpit says that the item stands in Outlook. What is deleted there before anybody heard of its making cannot be told
 * from what was never made, and is made again: nothing may be lost.
 */
async function untilHeardOf({ call, database }: Installation, id: string): Promise<void> {
  await untilAccepted(async () => {
    await call(jonas, 'myDay.read')
    const { rowCount } = await database.pool.query("select 1 from outlook_item where entity_id = $1 and item_id <> ''", [id])
    if (rowCount === 0) throw new Error('Nobody has heard of it yet')
  })
}

/** Waits for something in Outlook, and opens the pane meanwhile: what belongs there waits for its owner's token. */
async function untilSeen(installation: Installation, find: (state: MailboxState) => string | undefined): Promise<string> {
  return await untilAccepted(async () => {
    await installation.call(jonas, 'myDay.read')
    const found = find(await installation.state(jonas))
    if (found === undefined) throw new Error('Not in Outlook yet')
    return found
  })
}
