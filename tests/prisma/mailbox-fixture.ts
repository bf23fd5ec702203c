/** A few customers with facts, enough for every kind of mail. */
import type { CastRole, DemoContact, DemoCustomer, DemoFacts } from '../../prisma/demo/customer.ts'
import { addDays } from '../../prisma/demo/day.ts'

export const day = '2026-11-23'

const oid = (number: number): string => `0a000000-0000-4000-8000-00000000000${number}`
const names = ['Claas', 'Birte', 'Hauke', 'Silke', 'Torben', 'Anja', 'Malte', 'Frauke'] as const
const surnames = ['Ahrens', 'Böttcher', 'Clausen', 'Dührkop', 'Ehlers', 'Frahm', 'Groß', 'Hinrichs'] as const

const contact = (customer: number, index: number, domain: string, language: 'de' | 'en'): DemoContact => ({
  id: `contact-${customer}-${index}`,
  salutation: index % 2 === 0 ? 'Herr' : 'Frau',
  givenName: names[(customer + index) % names.length]!,
  surname: surnames[(customer * 3 + index) % surnames.length]!,
  function: 'Einkauf',
  addressForm: (customer + index) % 2 === 0 ? 'du' : 'sie',
  language,
  emails: [`kontakt${index}@${domain}`],
  phone: `+49 451 55${customer}0${index}`,
  mobile: index === 0 ? null : `+49 171 55500${customer}${index}`,
})

function customer(index: number, castRoles: CastRole[], changes: Partial<DemoCustomer> = {}): DemoCustomer {
  const domain = `firma${index}.example`
  const language = castRoles.includes('english') ? 'en' : 'de'
  return {
    id: `customer-${index}`,
    kind: 'customer',
    name: `${surnames[index % surnames.length]} Metallbau GmbH`,
    domain,
    sharedAddresses: [`info@${domain}`],
    industry: 'Metallbau',
    classLabel: 'A',
    castRoles,
    sites: [
      {
        id: `site-${index}`,
        name: 'Zentrale',
        street: `Werftstraße ${index}`,
        postalCode: '23552',
        city: 'Lübeck',
        latitude: 53.9,
        longitude: 10.7,
        phone: `+49 451 55${index}00`,
      },
    ],
    contacts: [0, 1, 2, 3].map((person) => contact(index, person, domain, language)),
    careTeam: [
      { oid: oid(1 + (index % 3)), role: 'field' },
      { oid: oid(4 + (index % 2)), role: 'inside' },
    ],
    ...changes,
  }
}

const people = Array.from({ length: 60 }, (_, index) => customer(index, index % 9 === 0 ? ['large'] : index % 10 === 4 ? ['english'] : []))
const bidders = [3, 6, 7, 8].map((index) =>
  customer(100 + index, ['bidder'], {
    careTeam: [
      { oid: oid(1), role: 'field' },
      { oid: oid(4), role: 'inside' },
    ],
  }),
)
const supplier = customer(200, ['supplier'], { kind: 'supplier' })
const twoFirms = [customer(300, ['shared_person']), customer(301, ['shared_person'])]
const sharedPerson = { ...contact(300, 9, 'firma300.example', 'de'), emails: ['chef@firma300.example', 'chef@firma301.example'] }
for (const firm of twoFirms) firm.contacts.push(sharedPerson)
const alpine = customer(400, [], { careTeam: [{ oid: '0b000000-0000-4000-8000-000000000001', role: 'field' }] })

export const customers: readonly DemoCustomer[] = [...people, ...bidders, supplier, ...twoFirms, alpine]

const owners = customers.filter(({ kind }) => kind === 'customer')

export const facts: DemoFacts = {
  quotes: owners.map(({ id }, index) => ({
    customerId: id,
    number: `AN-26-${1000 + index}`,
    subject: 'Befestigungstechnik',
    cents: 1_234_550 + index,
    quotedOn: addDays(day, -80 + (index % 60)),
  })),
  orders: owners.map(({ id }, index) => ({
    customerId: id,
    number: `AU-26-${2000 + index}`,
    orderedOn: addDays(day, -60 + (index % 50)),
    promisedOn: addDays(day, -40 + (index % 50)),
  })),
  complaints: owners
    .slice(0, 30)
    .map(({ id }, index) => ({ customerId: id, number: `RK-26-${100 + index}`, subject: 'Maßabweichung', openedOn: addDays(day, -50 + index) })),
  projects: [{ name: 'Neubau Hafenspeicher', city: 'Lübeck', bidderIds: bidders.map(({ id }) => id) }],
  visits: [],
  productUrl: 'http://localhost:4400',
}
