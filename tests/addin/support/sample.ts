/** A cockpit with something in every place of the first screen. */
import type { Cockpit, CustomerChoice, ItemAnswer, ReportLine, SectionName } from '../../../addin/api.ts'

export const idOf = (n: number): string => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`

const report = (n: number, subject: string, author: string): ReportLine => ({
  reportId: idOf(n),
  at: '2026-11-18T09:30:00Z',
  channel: 'phone',
  direction: 'incoming',
  outcome: 'reached',
  subject,
  excerpt: null,
  textState: 'present',
  author,
  writer: null,
  isAutomatic: false,
  contacts: [],
  isConfidential: false,
  fileCount: 0,
})

const head = (section: SectionName, count: number) => ({ section, count, over: 0, newestOn: '2026-11-18', newestCents: null, newestText: null })

export const cockpitOf = (customerId: string, name: string): Cockpit => ({
  warnings: [{ kind: 'credit_block', note: 'nur Vorkasse' }],
  customer: {
    customerId,
    kind: 'customer',
    name,
    number: '10482',
    stage: null,
    classLabel: 'A2',
    industry: null,
    phone: null,
    site: { siteId: idOf(20), name: 'Haus', street: 'Hafenstraße 12', postalCode: '23568', city: 'Lübeck', country: 'DE', phone: null, isMain: true },
    careTeam: [{ userId: idOf(31), name: 'Jonas Petersen', initials: 'JP', role: 'field' }],
    version: 1,
  },
  person: {
    contactId: idOf(40),
    name: 'Anna Weber',
    salutation: 'Frau',
    function: 'Einkauf',
    addressForm: 'sie',
    language: 'de',
    emails: [],
    phones: [{ number: '+49 451 1234', kind: 'work' }],
    hasLeft: false,
    absence: null,
  },
  figures: {
    revenueCents: 18_432_000,
    revenueLastYearCents: 16_120_000,
    openQuotes: { count: 3, cents: 4_280_000 },
    daysSinceOrder: 34,
    orderRhythmDays: 21,
  },
  now: [
    { kind: 'follow_up', id: idOf(51), title: 'Rahmenvertrag nachfassen', dueOn: '2026-11-23', assignee: 'Jonas Petersen', isMine: true, version: 4 },
    { kind: 'chance', name: 'Arbeitsschutz', cents: 420_000, buyers: 7, of: 9 },
  ],
  nextVisit: null,
  promisedOn: null,
  lastVisit: null,
  unreportedVisit: null,
  offer: null,
  historyMark: '0',
  mayAskOlder: false,
  lastContacts: [report(70, 'Telefonat zur Lieferung', 'K. Weber'), report(71, 'Messegespräch', 'J. Petersen')],
  sections: [head('history', 12), head('competitor_prices', 2), head('rating', 1), head('machines', 0)],
  sites: [],
  people: [{ contactId: idOf(40), name: 'Anna Weber', function: 'Einkauf' }],
  projects: [],
})

export const choiceOf = (customerId: string, name: string): CustomerChoice => ({
  customerId,
  name,
  kind: 'customer',
  classLabel: 'A2',
  city: 'Lübeck',
  contactId: null,
  contactName: null,
})

export const answerOf = (customerId: string, name: string): Extract<ItemAnswer, { kind: 'customers' }> => ({
  kind: 'customers',
  cockpit: cockpitOf(customerId, name),
  choices: [choiceOf(customerId, name)],
  more: 0,
  mail: { state: 'not_logged' },
  isInternal: false,
  stranger: null,
})
