/** Building and purchase projects with their parties: rival bidders ask us for the same material. */
import { foldText } from '../../../domain/customers/names.ts'
import { addDays } from '../day.ts'
import { berlinInstant } from './berlin-instant.ts'
import type { Context, CustomerPlan } from './context.ts'
import { writeQuote } from './quotes.ts'

type Project = { name: string; kind: string; city: string; euros: number }

const CLINIC: Project = { name: 'Neubau Klinik Travemünde', kind: 'Neubau', city: 'Lübeck', euros: 86_000 }

const PROJECTS: readonly Project[] = [
  { name: 'Sanierung Hafenspeicher Wismar', kind: 'Sanierung', city: 'Wismar', euros: 34_000 },
  { name: 'Erweiterung Logistikzentrum Reinfeld', kind: 'Erweiterung', city: 'Reinfeld', euros: 58_000 },
  { name: 'Neubau Feuerwache Bad Schwartau', kind: 'Neubau', city: 'Bad Schwartau', euros: 27_000 },
  { name: 'Umbau Molkereihalle Bad Oldesloe', kind: 'Umbau', city: 'Bad Oldesloe', euros: 41_000 },
  { name: 'Klärwerk Ratzeburg, zweite Stufe', kind: 'Neubau', city: 'Ratzeburg', euros: 73_000 },
  { name: 'Werkhalle 4 Billbrook', kind: 'Neubau', city: 'Hamburg', euros: 66_000 },
  { name: 'Schulzentrum Ahrensburg, Technikräume', kind: 'Sanierung', city: 'Ahrensburg', euros: 19_000 },
  { name: 'Yachthafen Neustadt, Stegversorgung', kind: 'Neubau', city: 'Neustadt in Holstein', euros: 31_000 },
  { name: 'Windpark Ostholstein, Servicestützpunkt', kind: 'Neubau', city: 'Heiligenhafen', euros: 92_000 },
  { name: 'Backwarenlinie 3, Norderstedt', kind: 'Anlage', city: 'Norderstedt', euros: 48_000 },
  { name: 'Schwimmhalle Eutin, Technikkeller', kind: 'Sanierung', city: 'Eutin', euros: 24_000 },
  { name: 'Umzug Zerspanung nach Geesthacht', kind: 'Umzug', city: 'Geesthacht', euros: 16_000 },
]

/** Writes the clinic, for which the four bidders of the cast compete, and some more. */
export function writeProjects(context: Context, plans: readonly CustomerPlan[], count: number): void {
  const bidders = plans.filter(({ customer }) => customer.castRoles.includes('bidder'))
  if (count > 0 && bidders.length > 0) writeProject(context, CLINIC, bidders, plans)
  const builders = plans.filter(({ industry, customer }) => industry.targetGroup === 'Verarbeiter' && customer.kind === 'customer')
  for (const project of PROJECTS.slice(0, Math.max(0, count - 1))) {
    const wanted = context.random.int(2, 4)
    const rivals = [...new Set(Array.from({ length: wanted }, () => context.random.pick(builders)))]
    writeProject(context, project, rivals, plans)
  }
}

function writeProject(context: Context, project: Project, bidders: readonly CustomerPlan[], plans: readonly CustomerPlan[]): void {
  const { rows, nextId, random, day, facts } = context
  const id = nextId()
  rows.add('project', {
    id,
    name: project.name,
    name_folded: foldText(project.name),
    kind: project.kind,
    city: project.city,
    status: project === CLINIC ? 'open' : random.pick(['open', 'open', 'won', 'lost', 'dormant']),
    volume_cents: project.euros * 100,
    decision_on: addDays(day, random.int(10, 120)),
    internal_note: project === CLINIC ? 'Vergabe Haustechnik als Los 3; alle vier Bieter kalkulieren mit unserem Material.' : null,
    created_at: berlinInstant(addDays(day, -random.int(30, 260)), 600),
  })
  for (const plan of bidders) {
    rows.add('project_party', { id: nextId(), project_id: id, customer_id: plan.customer.id, role: 'bidder' })
    writeQuote(context, plan, {
      quotedOn: addDays(day, -random.int(5, 18)),
      status: 'open',
      subject: project.name,
      projectId: id,
      cents: project.euros * 100,
    })
  }
  const owner = plans.find(
    ({ industry, customer }) => industry.targetGroup === 'Öffentliche Auftraggeber' && customer.sites[0]?.city === project.city,
  )
  if (owner) rows.add('project_party', { id: nextId(), project_id: id, customer_id: owner.customer.id, role: 'owner' })
  facts?.projects.push({ name: project.name, city: project.city, bidderIds: bidders.map(({ customer }) => customer.id) })
}
