/** Inputs that are right in all but what is given. */
import { v7 as uuidv7 } from 'uuid'
import { accountFields } from '../../domain/commerce/accounts/account-form.ts'
export const draft = (given: object = {}) => ({ id: uuidv7(), title: 'Nachfassen', dueOn: '2026-11-30', assigneeId: null, ...given })

export const mail = (given: object) => ({
  id: uuidv7(),
  itemId: 'some',
  internetMessageId: '<eigene@mail.example>',
  senderAddress: 'jemand@mail.example',
  subject: 'Anfrage',
  sentAt: '2026-11-23T07:00:00Z',
  direction: 'incoming',
  note: null,
  projectId: null,
  followUp: null,
  ...given,
})

export const contact = (given: object) => ({
  id: uuidv7(),
  contactId: null,
  channel: 'phone',
  direction: 'outgoing',
  outcome: 'reached',
  at: '2026-11-23T08:00:00Z',
  subject: 'Telefonat',
  text: null,
  projectId: null,
  followUp: null,
  ...given,
})

export const followUp = (given: object) => ({
  ...draft(),
  customerId: null,
  contactId: null,
  projectId: null,
  reportId: null,
  note: null,
  mailItemId: null,
  ...given,
})

export const potential = (given: object) => ({
  ...{ id: uuidv7(), siteId: null, productGroupId: null, cents: 5_000_000, saidOn: '2026-11-20', note: null },
  ...given,
})

export const complaint = (given: object) => ({
  ...{ id: uuidv7(), contactId: null, kind: 'defective', subject: 'Reißt ein', text: null, orderId: null, productNumber: null },
  ...{ reportId: null, responsibleId: null, openedOn: '2026-11-20', ...given },
})

export const handling = (given: object) => ({
  ...{ kind: 'defective', responsibleId: null, internalText: null, customerText: 'Ersatz ist unterwegs.', cause: null, remedy: null },
  ...{ costCents: 100, verdict: 'justified', version: 1, ...given },
})

export const objection = (given: object) => ({ id: uuidv7(), subject: 'class', ruleKey: 'none', shown: 'A2', reason: 'Kauft viel mehr', ...given })

export const loyaltyFact = (given: object) => ({ id: uuidv7(), kind: 'reference', happenedOn: '2026-10-01', note: 'Nennt uns', ...given })
export const stageByHand = (given: object) => ({ id: uuidv7(), stage: 'loyal', reason: 'Kennt uns lange', until: '2027-06-30', ...given })

export const account = (given: object) => ({
  ...{ id: uuidv7(), title: 'Kundenkonto anlegen', note: '', dueOn: '2026-11-24' },
  form: { ...Object.fromEntries(accountFields.map((field) => [field, 'Neumayr'])), country: 'DE', vatId: 'DE123456789' },
  ...given,
})

export const price = { kind: 'competitor_price', competitor: 'Nordtool', productNumber: null, product: 'Anker', price: 1.5, priceUnit: 1 }
export const suggestion = { kind: 'suggestion', title: 'Kleinere Gebinde', contactId: null, responsibleId: null, dueOn: '2026-11-30' }
export const entryWords = [
  { ...price, sourceKind: 'told', seenOn: '2026-11-20' },
  { kind: 'machine', name: 'Kompressor', serialNumber: 'SN-1', nextServiceOn: null },
  { kind: 'project', name: 'Halle', city: null, decisionOn: null, role: 'owner' },
  { kind: 'sample', text: 'Anker', productNumber: null, quantity: 1, givenOn: '2026-11-20', dueBackOn: null, returnedOn: null },
  suggestion,
]

export const timeToCheck = (given: object) => ({
  ...{ siteId: null, contactId: null, visitId: null, day: '2026-12-01', time: '10:00', minutes: 60 },
  ...given,
})

export const questions = (given: object) => ({ contactId: null, kinds: ['order', 'invoice', 'price'], numbers: [], ...given })

export const slotQuestion = (given: object) => ({ siteId: null, contactId: null, minutes: null, from: '2026-11-30', days: 5, ...given })

export const offer = (given: object) => ({
  id: uuidv7(),
  siteId: null,
  contactId: null,
  minutes: 60,
  slots: [{ visitId: uuidv7(), startsAt: '2026-12-01T09:00:00Z' }],
  ...given,
})

export const nextVisit = (id: string) => ({ id, day: '2026-12-14', time: '09:00', minutes: 30, status: 'proposed' })

export const visitReport = (given: object) => ({
  id: uuidv7(),
  visit: null,
  at: '2026-11-23T08:00:00Z',
  outcome: 'talk',
  subject: 'Besuch',
  text: null,
  contactIds: [],
  projectId: null,
  targets: [],
  followUps: [],
  complaint: null,
  competitorPrice: null,
  orderNote: null,
  potentialCents: null,
  firstContact: [],
  stage: null,
  nextVisit: null,
  ...given,
})

export const visit = (given: object) => ({
  id: uuidv7(),
  siteId: null,
  contactId: null,
  day: '2026-11-30',
  time: '10:00',
  minutes: 45,
  status: 'confirmed',
  note: null,
  ...given,
})

export const preference = (given: object) => ({
  siteId: null,
  intervalDays: 14,
  minutes: null,
  gapDays: null,
  isDropInWelcome: null,
  preferredWeekdays: [],
  isBlocked: false,
  flaggedFrom: null,
  agreedOn: null,
  opening: null,
  version: 0,
  ...given,
})

export const person = (given: object = {}) => ({
  id: uuidv7(),
  salutation: null,
  givenName: 'Vreni',
  surname: 'Neumayr',
  function: null,
  address: null,
  phone: null,
  ...given,
})

export const customer = (given: object) => ({
  id: uuidv7(),
  kind: 'prospect',
  name: 'Neumayr Zerspanung',
  city: 'Rosenheim',
  postalCode: null,
  street: null,
  domain: null,
  contact: null,
  ...given,
})
