/** Makes a whole company as a stream of rows: any number of customers in constant memory. */
import type { DemoContact, DemoCustomer, DemoFacts } from '../customer.ts'
import { addDays } from '../day.ts'
import type { DemoOrganisation } from '../organisations.ts'
import { seededRandom } from '../random.ts'
import { writeActivities } from './activities.ts'
import type { CastMember } from './cast.ts'
import { makeCatalog } from './catalog.ts'
import { nameRegister } from './company-names.ts'
import type { Context, CustomerPlan, EventId, Volume } from './context.ts'
import { makeCount, makeDebtors, makeNumbers } from './counts.ts'
import { openDiary } from './diary.ts'
import { idSource } from './ids.ts'
import { writeOrders } from './orders.ts'
import { byWeight, type Place, type Territory } from './places.ts'
import { type Planner, planCastMember, planCustomer } from './plan.ts'
import { makeClassRules, writeClassRules } from './potentials.ts'
import { writeProjects } from './projects.ts'
import { type Batch, gatherRows } from './rows.ts'
import { makeSeason } from './season.ts'
import { makeStaff, writeStaff } from './staff.ts'
import { writeStories } from './stories/write-stories.ts'
import { writePromotions, writeTerms } from './terms.ts'
import { writeCastRows } from './write-cast.ts'
import { writeCustomer } from './write-customer.ts'

export type CompanyOptions = {
  organisationId: string
  organisation: DemoOrganisation
  /** The day everything is relative to, `YYYY-MM-DD`. */
  day: string
  seed: number
  volume: Volume
  cast: readonly CastMember[]
  places: readonly Place[]
  surnames: readonly string[]
  /** Object ids of the people responsible. */
  field: (territory: Territory) => string
  inside: readonly string[]
  /** Building and purchase projects with parties among the first customers. */
  projects: number
  /** With the customers who tell of worth, besides all others. */
  hasStories: boolean
  /** Called for every customer when its rows are made. */
  onCustomer?: (customer: DemoCustomer) => void
  /** Filled on the way when given. */
  facts?: DemoFacts
  /** Given when the visits of these weeks stand in calendars. */
  eventId?: EventId
}

/** Customers that are planned together: links and projects reach no further. */
const CHUNK = 400

/**
 * Rows of every table but `organisation`, in batches that can be inserted one after the other. The same options give the same rows.
 * With fewer customers than cast only the first of the cast are made.
 */
export function* generateCompany(options: CompanyOptions): Generator<Batch> {
  const context = makeContext(options)
  const planner = makePlanner(options, context)
  writeStaff(context)
  writePromotions(context)
  writeClassRules(context)
  for (let made = 0; made < options.volume.customers; made += CHUNK) {
    const plans = planChunk(planner, options, made)
    if (made === 0) writeProjects(context, plans, options.projects)
    for (const plan of plans) {
      const figures = writeOrders(context, plan)
      writeCustomer(context, plan, figures.revenueCents)
      writeTerms(context, plan, figures.revenueCents)
      writeActivities(context, plan, figures)
      options.onCustomer?.(plan.customer)
    }
    if (made === 0) writeCastRows(context, plans)
    yield* context.rows.take()
  }
  if (!options.hasStories) return
  writeStories(context, planner, options.seed)
  yield* context.rows.take()
}

function planChunk(planner: Planner, { cast, volume }: CompanyOptions, made: number): CustomerPlan[] {
  return Array.from({ length: Math.min(CHUNK, volume.customers - made) }, (_, i) => {
    const member = cast[made + i]
    return member ? planCastMember(planner, member) : planCustomer(planner, made + i)
  })
}

function makeContext({ organisationId, organisation, day, seed, volume, facts, eventId }: CompanyOptions): Context {
  const random = seededRandom(seed)
  const nextId = idSource(Date.parse(`${addDays(day, -30)}T00:00:00Z`), random)
  const ofErp = seededRandom(seed + 104_729)
  const ofWorth = seededRandom(seed + 224_737)
  const worth = { random: ofWorth, nextId: idSource(Date.parse(`${addDays(day, -27)}T00:00:00Z`), ofWorth) }
  const rows = gatherRows(organisationId)
  return {
    day,
    random,
    nextId,
    erp: { random: ofErp, nextId: idSource(Date.parse(`${addDays(day, -29)}T00:00:00Z`), ofErp) },
    worth,
    classRules: makeClassRules(worth.nextId),
    rows,
    staff: makeStaff(organisation, nextId),
    catalog: makeCatalog(rows, nextId, random),
    season: makeSeason(addDays(day, -1095), addDays(day, -1)),
    volume,
    count: makeCount(volume),
    nextNumber: makeNumbers(),
    nextDebtor: makeDebtors(),
    diary: openDiary(day),
    facts: facts ?? null,
    eventId: eventId ?? null,
  }
}

function makePlanner({ day, places, surnames, field, inside, cast }: CompanyOptions, { random, nextId, count }: Context): Planner {
  const register = nameRegister(random, surnames)
  for (const { name, domain } of cast) register.reserve(name, domain)
  return {
    day,
    random,
    nextId,
    register,
    places: byWeight(places),
    surnames,
    field,
    inside,
    contactCount: (size) => count('contacts', 0.5 + size / 2),
    sharedPeople: new Map<string, DemoContact>(),
  }
}
