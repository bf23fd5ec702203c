/** Follow-ups: done ones, overdue ones, today's and those of the coming weeks. */
import { addDays, weekday } from '../day.ts'
import { berlinInstant } from './berlin-instant.ts'
import { type Context, type CustomerPlan, fieldStaff, insideStaff, type Staff } from './context.ts'

const TITLES = [
  'Angebot nachfassen',
  'Rückmeldung zum Muster einholen',
  'Liefertermin klären',
  'Preisliste nachreichen',
  'Termin für das Jahresgespräch abstimmen',
  'Bedarf Arbeitsschutz abfragen',
  'Wartung anbieten',
  'Rahmenvertrag: Entwurf schicken',
  'Neue Ansprechperson anrufen',
  'Zufriedenheit nach der Lieferung erfragen',
  'Kanban-Vorschlag ausarbeiten',
]

export type FollowUpWish = {
  title: string
  dueOn: string
  assignee: Staff
  author: Staff
  doneOn: string | null
  note: string | null
  projectId: string | null
}

export function writeFollowUps(context: Context, plan: CustomerPlan): void {
  if (plan.customer.kind === 'competitor') return
  for (let left = context.count('followUps', plan.size); left > 0; left--) writeFollowUp(context, plan, inventFollowUp(context, plan))
}

function inventFollowUp(context: Context, plan: CustomerPlan): FollowUpWish {
  const { random, day } = context
  const [field, inside] = [fieldStaff(context, plan), insideStaff(context, plan)]
  const author = random.chance(0.5) ? field : inside
  const assignee = random.chance(0.75) ? author : author === field ? inside : field
  const dice = random.next()
  const due =
    dice < 0.6
      ? addDays(day, -random.int(3, 400))
      : dice < 0.67
        ? addDays(day, -random.int(1, 9))
        : dice < 0.72
          ? day
          : addDays(day, random.int(1, 28))
  const dueOn = weekday(due) > 5 ? addDays(due, 8 - weekday(due)) : due
  const doneOn = dice < 0.6 ? addDays(dueOn, -random.int(0, 2)) : null
  const note = random.chance(0.25) ? 'Siehe letzter Kontaktbericht.' : null
  return { title: random.pick(TITLES), dueOn, assignee, author, doneOn, note, projectId: null }
}

export function writeFollowUp(context: Context, plan: CustomerPlan, wish: FollowUpWish): void {
  const { rows, nextId, random, day } = context
  const madeOn = addDays(wish.dueOn < day ? wish.dueOn : day, -random.int(3, 20))
  rows.add('follow_up', {
    id: nextId(),
    title: wish.title,
    note: wish.note,
    due_on: wish.dueOn,
    customer_id: plan.customer.id,
    contact_id: plan.customer.contacts[0]?.id ?? null,
    project_id: wish.projectId,
    assignee_id: wish.assignee.id,
    author_id: wish.author.id,
    done_at: wish.doneOn && berlinInstant(wish.doneOn < day ? wish.doneOn : addDays(day, -1), random.int(480, 1020)),
    created_at: berlinInstant(madeOn, random.int(480, 1020)),
  })
}
