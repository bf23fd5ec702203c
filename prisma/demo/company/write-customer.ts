/** Rows of a customer itself: company, sites, people, responsibilities, numbers. */
import { foldCompanyName, foldText } from '../../../domain/customers/names.ts'
import type { DemoContact } from '../customer.ts'
import { addDays } from '../day.ts'
import { berlinInstant } from './berlin-instant.ts'
import type { Context, CustomerPlan } from './context.ts'
import { SAID_AT } from './deliveries.ts'
import { classCode, potentialSaid, writePotential } from './potentials.ts'

export function writeCustomer(context: Context, plan: CustomerPlan, revenueCents: number): void {
  const { rows, random, day } = context
  const { customer } = plan
  const said = potentialSaid(context, plan)
  const code = classCode(context, plan, said, revenueCents)
  customer.classLabel = code
  const createdAt = berlinInstant(plan.customerSince, 540)
  const since = plan.potentialCents === null ? null : addDays(day, -random.int(20, 500))
  rows.add('customer', {
    id: customer.id,
    kind: customer.kind,
    name: customer.name,
    name_folded: foldCompanyName(customer.name),
    industry: plan.industry.name,
    target_group: plan.industry.targetGroup,
    // Of whom nobody has rated, nobody knows how large he is either.
    employees: plan.potentialCents === null ? null : plan.employees,
    phone: customer.sites[0]?.phone ?? null,
    website: `https://www.${customer.domain}`,
    language: customer.contacts[0]?.language ?? 'de',
    class_letter: code?.slice(0, 1) ?? null,
    class_digit: code === null ? null : Number(code.slice(1)),
    class_since: code && since,
    potential_cents: said.imported?.cents ?? null,
    potential_told_on: said.imported?.on ?? null,
    is_credit_blocked: plan.isBlocked,
    credit_block_reason: plan.isBlocked ? 'Überfällige Rechnungen, dritte Mahnung ohne Zahlung' : null,
    credit_limit_cents: plan.potentialCents && Math.ceil(plan.potentialCents / 600_000) * 100_000,
    payment_terms: `${plan.paymentDays} Tage netto${plan.paymentDays > 14 && random.chance(0.5) ? ', 10 Tage 2 % Skonto' : ''}`,
    delivery_terms: random.pick(['frei Haus ab 250 €', 'frei Haus ab 250 €', 'ab Lager Lübeck', 'frei Haus, Anlieferung bis 12 Uhr']),
    ...conditionsOf(context, plan),
    internal_note: random.chance(0.18) ? random.pick(NOTES) : null,
    created_at: createdAt,
    updated_at: createdAt,
  })
  writePotential(context, plan, said)
  writeReach(context, plan, createdAt)
  writeSites(context, plan)
  for (const [index, contact] of customer.contacts.entries()) writeContact(context, plan, contact, index, createdAt)
}

/** As an ERP words them, and how much of the limit is used. */
function conditionsOf({ erp: { random } }: Context, plan: CustomerPlan) {
  const limit = plan.potentialCents && Math.ceil(plan.potentialCents / 600_000) * 100_000
  return {
    conditions: random.chance(0.35) ? random.pick(CONDITIONS) : null,
    used_credit_cents: limit && random.chance(0.8) ? Math.round(limit * (plan.isBlocked ? 1.1 : random.next() * 0.7)) : null,
  }
}

const CONDITIONS = ['Rabattgruppe B', 'Rabattgruppe C, Fracht frei', 'Mindestmenge eine Verpackungseinheit', 'Preisliste Industrie']

const NOTES = [
  'Preisgespräch immer vor dem 15. des Monats, danach ist das Budget verplant.',
  'Anlieferung nur über Tor 2, Gabelstapler vor Ort.',
  'Nachfolge im Einkauf wird gerade eingearbeitet, bitte geduldig sein.',
  'Vergleicht jedes Angebot mit dem Onlinehandel; Service und Abholung sind unser Argument.',
  'Chef entscheidet ab 2.000 € selbst, vorher die Werkstatt überzeugen.',
  'Bestellt grundsätzlich freitags, Lieferung bis Mittwoch erwartet.',
  'Im Sommer drei Wochen Betriebsferien.',
]

/** Customers known for more days than these still have the number of the ERP before. */
const ERP_CHANGE = 4_700

/** How a mail or an ERP finds the customer, and who cares for it. */
function writeReach({ rows, nextId, nextDebtor, staff, random, day }: Context, { customer, customerSince }: CustomerPlan, createdAt: string): void {
  rows.add('customer_domain', { id: nextId(), customer_id: customer.id, domain: customer.domain })
  for (const address of customer.sharedAddresses) rows.add('customer_email', { id: nextId(), customer_id: customer.id, address })
  const debtor = nextDebtor()
  const number = { entity: 'customer', entity_id: customer.id, created_at: createdAt }
  rows.add('external_number', { ...number, source: 'erp', external_id: debtor, said_at: berlinInstant(addDays(day, -1), SAID_AT) })
  if (customerSince < addDays(day, -ERP_CHANGE)) rows.add('external_number', { ...number, source: 'altsystem', external_id: `K${debtor}` })
  const startsOn = customerSince > addDays(day, -1500) ? customerSince : addDays(day, -random.int(300, 1500))
  for (const { oid, role } of customer.careTeam)
    rows.add('care_team_member', { id: nextId(), customer_id: customer.id, user_id: staff.get(oid)?.id ?? null, role, starts_on: startsOn })
}

const WORKDAYS = [1, 2, 3, 4, 5]

const OPENING_WINDOWS = [
  JSON.stringify(WORKDAYS.map((weekday) => ({ weekday, from: '07:00', until: weekday === 5 ? '13:00' : '16:00' }))),
  JSON.stringify(
    WORKDAYS.flatMap((weekday) => [{ weekday, from: '07:30', until: '12:00' }, ...(weekday < 5 ? [{ weekday, from: '13:00', until: '16:30' }] : [])]),
  ),
  JSON.stringify(WORKDAYS.map((weekday) => ({ weekday, from: '08:00', until: '17:00' }))),
  '[]',
]

function writeSites({ rows, random }: Context, { customer }: CustomerPlan): void {
  customer.sites.forEach((site, index) => {
    rows.add('site', {
      id: site.id,
      customer_id: customer.id,
      name: site.name,
      street: site.street,
      postal_code: site.postalCode,
      city: site.city,
      country: 'DE',
      phone: site.phone,
      latitude: site.latitude,
      longitude: site.longitude,
      position_accuracy: random.chance(0.9) ? 'exact' : 'postal_code',
      is_main: index === 0,
      opening_windows: random.pick(OPENING_WINDOWS),
    })
  })
}

const DECISION_ROLES: Record<string, string> = {
  Geschäftsführung: 'decides',
  Inhaber: 'decides',
  Einkauf: 'buys',
  'Leitung Einkauf': 'decides',
  Instandhaltung: 'uses',
  Meister: 'uses',
}

/** A person who works at two firms is written once, with a role at each. */
function writeContact(context: Context, { customer }: CustomerPlan, contact: DemoContact, index: number, createdAt: string): void {
  const { rows, nextId, random, day } = context
  const isWrittenElsewhere = contact.emails.length > 1 && !contact.emails[0]?.endsWith(`@${customer.domain}`)
  if (!isWrittenElsewhere) writePerson(context, contact, createdAt)
  rows.add('contact_role', {
    id: nextId(),
    contact_id: contact.id,
    customer_id: customer.id,
    site_id: (customer.sites[index] ?? customer.sites[0])?.id ?? null,
    function: contact.function,
    decision_role: DECISION_ROLES[contact.function] ?? (random.chance(0.5) ? 'influences' : null),
    starts_on: addDays(day, -random.int(200, 4000)),
    is_main: index === 0,
  })
}

function writePerson({ rows, nextId, random, day }: Context, contact: DemoContact, createdAt: string): void {
  rows.add('contact', {
    id: contact.id,
    salutation: contact.salutation,
    title: random.chance(0.02) ? 'Dr.' : null,
    given_name: contact.givenName,
    surname: contact.surname,
    name_folded: foldText(`${contact.givenName} ${contact.surname}`),
    address_form: contact.addressForm,
    language: contact.language,
    internal_note: random.chance(0.06) ? random.pick(PERSON_NOTES) : null,
    created_at: createdAt,
    updated_at: createdAt,
  })
  contact.emails.forEach((address, index) => {
    rows.add('contact_email', { id: nextId(), contact_id: contact.id, address, is_primary: index === 0 })
  })
  rows.add('contact_phone', { id: nextId(), contact_id: contact.id, number: contact.phone, kind: 'work', is_permitted: true })
  if (contact.mobile !== null)
    rows.add('contact_phone', { id: nextId(), contact_id: contact.id, number: contact.mobile, kind: 'mobile', is_permitted: true })
  if (random.chance(0.3))
    rows.add('contact_consent', {
      id: nextId(),
      contact_id: contact.id,
      channel: random.pick(['email', 'email', 'phone']),
      is_granted: random.chance(0.75),
      decided_on: addDays(day, -random.int(30, 1200)),
      source: random.pick(['Messe', 'Formular auf der Internetseite', 'Gespräch vor Ort', 'Kundenumfrage']),
    })
}

const PERSON_NOTES = [
  'Am besten vormittags erreichbar.',
  'Segelt in der Freizeit, gern danach fragen.',
  'Arbeitet montags im Homeoffice.',
  'Bevorzugt Mails, telefoniert ungern.',
]
