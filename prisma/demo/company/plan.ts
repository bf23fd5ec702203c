/** Invents customers: who they are, who works there, how much they could buy and how much of it from us. */
import { foldText } from '../../../domain/customers/names.ts'
import type { DemoContact, DemoCustomer, DemoSite } from '../customer.ts'
import { addDays } from '../day.ts'
import type { Random } from '../random.ts'
import type { CastContact, CastMember } from './cast.ts'
import type { NameRegister } from './company-names.ts'
import type { CustomerPlan } from './context.ts'
import { INDUSTRIES, INDUSTRIES_BY_WEIGHT } from './industries.ts'
import type { Industry } from './industry.ts'
import { makePersonName } from './names.ts'
import { makeAddress, type Place, type Territory } from './places.ts'

export type Planner = {
  day: string
  random: Random
  nextId: () => string
  register: NameRegister
  /** Each place as often as its weight. */
  places: readonly Place[]
  surnames: readonly string[]
  /** Object ids of the people responsible. */
  field: (territory: Territory) => string
  inside: readonly string[]
  contactCount: (size: number) => number
  /** Contacts of the cast who work at several firms, by their key. */
  sharedPeople: Map<string, DemoContact>
}

/** Ten customers of these sizes have ten times the average. */
const SIZES = [3.2, 1.8, 1.2, 0.9, 0.8, 0.6, 0.5, 0.4, 0.4, 0.2]

export function planCustomer(planner: Planner, index: number): CustomerPlan {
  const { random, register } = planner
  const industry = random.pick(INDUSTRIES_BY_WEIGHT)
  const place = random.pick(planner.places)
  const name = register.makeName(industry, place)
  const kind = pickKind(random)
  const size = SIZES[index % SIZES.length] ?? 1
  const employees = employeesOf(industry, size, random)
  const potential = employees * (industry.targetGroup === 'Industrie' ? 700 : 1100) * (0.6 + random.next() * 1.6)
  const sites = makeSites(planner, random.chance(0.06) && size > 1 ? [place, random.pick(planner.places)] : [place])
  const domain = register.makeDomain(name, industry)
  const contacts = Array.from({ length: planner.contactCount(size) }, (_, i) => makeContact(planner, domain, industry, sites, i))
  return {
    customer: { ...identity(planner, name, kind, domain, industry), castRoles: [], sites, contacts, careTeam: careTeam(planner, place) },
    industry,
    size,
    employees,
    potentialCents: Math.round(potential) * 100,
    share: pickShare(random),
    ...behaviour(planner, kind),
  }
}

export function planCastMember(planner: Planner, member: CastMember): CustomerPlan {
  const industry = INDUSTRIES.find(({ name }) => name === member.industry)
  const places = member.cities.flatMap((city) => planner.places.find((place) => place.city === city) ?? [])
  const [place] = places
  if (!industry || !place) throw new Error(`${member.name} has an unknown trade or town`)
  const sites = makeSites(planner, places)
  const contacts = member.contacts.map((contact) => castContact(planner, member.domain, sites, contact))
  return {
    customer: {
      ...identity(planner, member.name, member.kind, member.domain, industry),
      castRoles: [...member.roles],
      sites,
      contacts,
      careTeam: careTeam(planner, place),
    },
    industry,
    size: member.size,
    employees: member.employees,
    potentialCents: member.potential === null ? null : member.potential * 100,
    share: member.share,
    ...behaviour(planner, member.kind),
    isBlocked: member.roles.includes('credit_blocked'),
    ...(member.kind === 'customer' ? { buysFrom: addDays(planner.day, -1095), buysUntil: addDays(planner.day, -1) } : {}),
  }
}

function identity({ nextId, random }: Planner, name: string, kind: DemoCustomer['kind'], domain: string, industry: Industry) {
  const sharedAddresses = [
    `info@${domain}`,
    ...(random.chance(0.35) ? [`${random.pick(['einkauf', 'vertrieb', 'buchhaltung', 'werkstatt'])}@${domain}`] : []),
  ]
  return { id: nextId(), kind, name, domain, sharedAddresses, industry: industry.name, classLabel: null }
}

/** When it buys, how it develops, on which terms. */
function behaviour({ day, random }: Planner, kind: DemoCustomer['kind']) {
  const since = addDays(day, -random.int(400, 5200))
  const isNew = random.chance(0.12)
  return {
    growth: (random.next() - 0.42) * 0.35,
    rebate: random.int(0, 9) * 0.02,
    buysFrom: isNew ? addDays(day, -random.int(120, 700)) : addDays(day, -1095),
    buysUntil: addDays(day, kind === 'former' ? -random.int(420, 800) : random.chance(0.06) ? -random.int(370, 500) : -1),
    isBlocked: false,
    paymentDays: random.pick([14, 30, 30, 30, 60]),
    customerSince: since,
  }
}

function pickKind(random: Random): DemoCustomer['kind'] {
  const dice = random.next()
  if (dice < 0.8) return 'customer'
  if (dice < 0.92) return 'prospect'
  if (dice < 0.96) return 'former'
  return dice < 0.985 ? 'supplier' : dice < 0.995 ? 'partner' : 'competitor'
}

const pickShare = (random: Random): number => (random.chance(0.24) ? 0.52 + random.next() * 0.35 : 0.04 + random.next() * 0.4)

function employeesOf({ employees: [least, most] }: Industry, size: number, random: Random): number {
  return Math.round(least + (most - least) * Math.min(1, size / 3.4) * (0.35 + random.next() * 0.6))
}

const careTeam = (planner: Planner, place: Place): DemoCustomer['careTeam'] => [
  { oid: planner.field(place.territory), role: 'field' },
  ...(planner.inside.length ? [{ oid: planner.random.pick(planner.inside), role: 'inside' as const }] : []),
]

function makeSites({ nextId, random }: Planner, places: readonly Place[]): DemoSite[] {
  return places.map((place, index) => ({
    id: nextId(),
    name: index === 0 ? 'Hauptsitz' : places.length > 2 ? `Werk ${place.city}` : random.pick(['Werk 2', 'Lager', 'Niederlassung']),
    ...makeAddress(place, random),
    phone: landline(place, random),
  }))
}

/** Number of the switchboard, E.164. */
const landline = (place: Place, random: Random): string => `+49${place.dialling}${random.int(2, 9)}${random.int(10, 99)}${random.int(10, 99)}0`

const mobile = (random: Random): string => `+49${random.pick(['151', '160', '170', '171', '172', '175', '176'])}${random.int(2_000_000, 9_999_999)}`

const mailPart = (name: string): string => foldText(name).replaceAll(' ', '-')

function makeContact(planner: Planner, domain: string, industry: Industry, sites: readonly DemoSite[], index: number): DemoContact {
  const { random } = planner
  const isInformal = random.chance(0.28)
  const contact: CastContact = {
    ...makePersonName(random, planner.surnames),
    function: industry.functions[(index + random.int(0, 1)) % industry.functions.length] ?? 'Einkauf',
    addressForm: isInformal ? 'du' : 'sie',
    language: 'de',
    personKey: null,
  }
  return castContact(planner, domain, sites, contact)
}

function castContact(planner: Planner, domain: string, sites: readonly DemoSite[], contact: CastContact): DemoContact {
  const { random, nextId } = planner
  const address = `${mailPart(contact.givenName)}.${mailPart(contact.surname)}@${domain}`
  const known = contact.personKey === null ? undefined : planner.sharedPeople.get(contact.personKey)
  if (known) {
    known.emails.push(address)
    return { ...known, function: contact.function, emails: known.emails }
  }
  const { personKey, ...rest } = contact
  const phone = (sites[0]?.phone ?? landline(random.pick(planner.places), random)).slice(0, -1)
  const made: DemoContact = {
    id: nextId(),
    ...rest,
    emails: [address],
    phone: `${phone}${random.int(11, 89)}`,
    mobile: random.chance(0.6) ? mobile(random) : null,
  }
  if (personKey !== null) planner.sharedPeople.set(personKey, made)
  return made
}
