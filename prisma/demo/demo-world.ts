/** The demonstration as a whole: two organisations for the database, mailboxes for the stand-in. The same day and seed give the same world. */
import type { EvaluationPreset } from '../../domain/company/evaluation-preset.ts'
import { ALPINE_CAST, CAST } from './company/cast.ts'
import type { EventId } from './company/context.ts'
import { type CompanyOptions, generateCompany } from './company/generate-company.ts'
import { idSource } from './company/ids.ts'
import { writeLoggedMails } from './company/logged-mails.ts'
import { BAVARIAN_SURNAMES, NORTHERN_SURNAMES } from './company/names.ts'
import { BAVARIAN_PLACES, NORTHERN_PLACES, type Territory } from './company/places.ts'
import type { Batch } from './company/rows.ts'
import { DEMO_VOLUME, SMALL_VOLUME } from './company/volumes.ts'
import type { DemoCustomer, DemoFacts } from './customer.ts'
import type { DemoMailbox } from './mailbox.ts'
import { makeMailboxes } from './mails/mailboxes.ts'
import { alpenWerkzeug, type DemoOrganisation, hanseTechnik } from './organisations.ts'
import { seededRandom } from './random.ts'

export type SeededOrganisation = {
  id: string
  tenantId: string
  name: string
  domains: readonly string[]
  /** Hex digits. */
  mailSecret: string
  evaluation: EvaluationPreset
  /** Rows of every other table in the order in which they can be inserted. */
  batches: () => Iterable<Batch>
}

export type DemoWorld = {
  day: string
  seed: number
  organisations: readonly SeededOrganisation[]
  /** Customers of the first organisation. */
  readonly customers: readonly DemoCustomer[]
  readonly mailboxes: readonly DemoMailbox[]
}

/** `day` is `YYYY-MM-DD`; every date of the world is relative to it. `eventId`: without it the database knows no event of the calendars. */
export type WorldOptions = { day: string; seed: number; eventId?: EventId; productUrl?: string }

/** Costs nothing until rows, customers or mailboxes are asked for. */
export function demoWorld(options: WorldOptions): DemoWorld {
  const { day, seed } = options
  const hanse = identify(hanseTechnik, day, seed)
  const alpen = identify(alpenWerkzeug, day, seed + 1)
  const contents = once(() => makeContents(options, hanseOptions(hanse.id, day, seed), alpenOptions(alpen.id, day, seed + 1)))
  return {
    day,
    seed,
    organisations: [
      { ...hanse, batches: () => contents().hanse.batches },
      { ...alpen, batches: () => contents().alpen.batches },
    ],
    get customers() {
      return contents().hanse.customers
    },
    get mailboxes() {
      return contents().mailboxes
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Mails are written when both companies are known, and some of them were logged there. */
function makeContents({ day, seed, eventId, productUrl }: WorldOptions, ...options: [hanse: CompanyOptions, alpen: CompanyOptions]) {
  const facts: DemoFacts = { quotes: [], orders: [], complaints: [], projects: [], visits: [], productUrl: productUrl ?? null }
  const make = (given: CompanyOptions): CompanyContents => {
    const customers: DemoCustomer[] = []
    const rows = generateCompany({ ...given, facts, onCustomer: (customer) => customers.push(customer), ...(eventId && { eventId }) })
    return { customers, batches: [...rows] }
  }
  const [hanse, alpen] = [make(options[0]), make(options[1])]
  const customers = [...hanse.customers, ...alpen.customers]
  const { mailboxes, logged } = makeMailboxes({ day, random: seededRandom(seed + 7_919), customers, facts })
  hanse.batches.push(...writeLoggedMails(options[0], hanse.batches, logged))
  alpen.batches.push(...writeLoggedMails(options[1], alpen.batches, logged))
  return { hanse, alpen, mailboxes }
}

type CompanyContents = { customers: DemoCustomer[]; batches: Batch[] }

function identify(organisation: DemoOrganisation, day: string, seed: number): Omit<SeededOrganisation, 'batches'> {
  const random = seededRandom(seed * 31 + 17)
  const id = idSource(Date.parse(`${day}T00:00:00Z`), random)()
  const mailSecret = Array.from({ length: 32 }, () => random.int(0, 255).toString(16).padStart(2, '0')).join('')
  const { tenantId, name, domains, evaluation } = organisation
  return { id, tenantId, name, domains, evaluation, mailSecret }
}

const oid = (organisation: DemoOrganisation, surname: string): string => {
  const user = organisation.users.find((each) => each.surname === surname)
  if (!user) throw new Error(`${organisation.name} employs nobody called ${surname}`)
  return user.oid
}

const FIELD: Record<Territory, string> = { luebeck: 'Petersen', hamburg: 'Weber', stormarn: 'Lange', bayern: 'Huber' }

/** The wholesaler in Lübeck; other volumes make it as large as a benchmark wants. */
export const hanseOptions = (organisationId: string, day: string, seed: number): CompanyOptions => ({
  organisationId,
  organisation: hanseTechnik,
  day,
  seed,
  volume: DEMO_VOLUME,
  cast: CAST,
  places: NORTHERN_PLACES,
  surnames: NORTHERN_SURNAMES,
  field: (territory) => oid(hanseTechnik, FIELD[territory]),
  inside: [oid(hanseTechnik, 'Klein'), oid(hanseTechnik, 'Yılmaz')],
  projects: 13,
  hasStories: true,
})

const alpenOptions = (organisationId: string, day: string, seed: number): CompanyOptions => ({
  organisationId,
  organisation: alpenWerkzeug,
  day,
  seed,
  volume: SMALL_VOLUME,
  cast: ALPINE_CAST,
  places: BAVARIAN_PLACES,
  surnames: BAVARIAN_SURNAMES,
  field: () => oid(alpenWerkzeug, 'Huber'),
  inside: [],
  projects: 0,
  hasStories: false,
})
