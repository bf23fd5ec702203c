/** Visits and follow-ups: what stands on both sides after everything that was done on either. */
import type { Installation, MailboxState } from './installation.ts'
import { eventsOf, type Plan, type PlannedFollowUp, type PlannedVisit, tasksOf } from './sales-work.ts'
import { jonas } from './world.ts'

type VisitRow = { id: string; starts: string; is_off: boolean }
type FollowUpRow = { id: string; due: string; is_done: boolean; is_dropped: boolean }

/** Each visit is one event and each follow-up one task, or none on either side, and both say the same. */
export async function wrongMirrors(installation: Installation, plan: Plan): Promise<string[]> {
  const state = await installation.state(jonas)
  const { pool } = installation.database
  const { rows: visits } = await pool.query<VisitRow>(
    `select id, to_char(starts_at at time zone 'Europe/Berlin', 'YYYY-MM-DD"T"HH24:MI') as starts, status = 'cancelled' as is_off from visit where origin = 'cockpit'`,
  )
  const { rows: followUps } = await pool.query<FollowUpRow>(
    'select id, due_on::text as due, done_at is not null as is_done, dropped_at is not null as is_dropped from follow_up',
  )
  return [
    ...plan.visits.flatMap((visit) =>
      wrongVisit(
        visit,
        visits.find(({ id }) => id === visit.id),
        state,
      ),
    ),
    ...plan.followUps.flatMap((followUp) =>
      wrongFollowUp(
        followUp,
        followUps.find(({ id }) => id === followUp.id),
        state,
      ),
    ),
    ...(visits.length === plan.visits.length ? [] : [`${visits.length} visits instead of ${plan.visits.length}`]),
    ...(followUps.length === plan.followUps.length ? [] : [`${followUps.length} follow-ups instead of ${plan.followUps.length}`]),
  ]
}

function wrongVisit(
  { id, start, movedTo, movedHereTo, movedBeyondTo, ending }: PlannedVisit,
  row: VisitRow | undefined,
  state: MailboxState,
): string[] {
  const isOff = ending === 'deleted_there' || ending === 'cancelled_here'
  // Where both sides moved it, Outlook wins.
  const moves = { moved_here: movedHereTo, moved_there: movedTo, moved_on_both_sides: movedTo, moved_beyond: movedBeyondTo }
  const wanted = ending in moves ? moves[ending as keyof typeof moves] : start
  const events = eventsOf(state, id)
  const faults: string[] = []
  if (events.length !== (isOff ? 0 : 1)) faults.push(`visit ${id} (${ending}) is ${events.length} events`)
  for (const event of events)
    if (event.start !== wanted) faults.push(`the event of visit ${id} (${ending}) is at ${event.start} instead of ${wanted}`)
  if (row?.is_off !== isOff) faults.push(`visit ${id} (${ending}) is ${row?.is_off ? 'off' : 'on'}`)
  if (row?.starts !== wanted) faults.push(`visit ${id} (${ending}) is at ${row?.starts} instead of ${wanted}`)
  return faults
}

function wrongFollowUp({ id, dueOn, movedTo, ending }: PlannedFollowUp, row: FollowUpRow | undefined, state: MailboxState): string[] {
  const wanted = { isDropped: ending === 'deleted_there', isDone: ending.includes('done'), due: ending.includes('moved') ? movedTo : dueOn }
  const linked = tasksOf(state, id)
  // The series of a recurring one that is done goes on, and is its owner's.
  const isHis = ({ status }: (typeof linked)[number]) => ending.startsWith('recurring_done') && status !== 'completed'
  const tasks = linked.filter((task) => !isHis(task))
  const faults: string[] = []
  if (ending.startsWith('recurring_done') && linked.length !== 2)
    faults.push(`follow-up ${id} (${ending}) is ${linked.length} tasks with its owner's`)
  if (tasks.length !== (wanted.isDropped ? 0 : 1)) faults.push(`follow-up ${id} (${ending}) is ${tasks.length} tasks`)
  if (row?.is_done !== wanted.isDone || row.is_dropped !== wanted.isDropped || row.due !== wanted.due)
    faults.push(`follow-up ${id} (${ending}) is ${JSON.stringify(row)}`)
  for (const task of tasks)
    if ((task.status === 'completed') !== wanted.isDone || task.due?.slice(0, 10) !== wanted.due)
      faults.push(`the task of follow-up ${id} (${ending}) is ${task.status} and due on ${task.due}`)
  return faults
}
