/** A customer of the demonstration as other parts of the generator know it: who writes the mails, who is visited. */
import type { DemoRole } from './organisations.ts'

export type DemoContact = {
  id: string
  salutation: 'Herr' | 'Frau'
  givenName: string
  surname: string
  function: string
  addressForm: 'du' | 'sie'
  language: 'de' | 'en'
  /** Lower case, the usual one first. A person at two firms has one of each. */
  emails: string[]
  phone: string
  mobile: string | null
}

export type DemoSite = {
  id: string
  name: string
  street: string
  postalCode: string
  city: string
  latitude: number
  longitude: number
  phone: string
}

/** Why a customer is part of the cast; the anonymous rest has none. */
export type CastRole =
  | 'large'
  | 'three_sites'
  | 'credit_blocked'
  | 'framework_agreement'
  | 'bidder'
  | 'supplier'
  | 'buying_group'
  | 'group_member'
  | 'shared_person'
  | 'english'
  | 'complaint'
  | 'prospect'
  | 'dormant'
  | 'riser'
  | 'sleeper'
  | 'bargain_hunter'
  | 'loyal_referrer'
  | 'dormant_a'

export type DemoCustomer = {
  id: string
  kind: 'prospect' | 'customer' | 'former' | 'supplier' | 'partner' | 'competitor'
  name: string
  /** Mail domain; ends with `.example`. */
  domain: string
  /** Addresses of the company itself, such as info@. */
  sharedAddresses: string[]
  industry: string
  classLabel: string | null
  castRoles: CastRole[]
  sites: DemoSite[]
  contacts: DemoContact[]
  /** Responsible users by oid, the account manager (field) first. */
  careTeam: { oid: string; role: 'field' | 'inside' }[]
}

/** A visit that stands in its owner's calendar. */
export type DemoVisit = {
  /** Of the event. */
  iCalUId: string
  ownerOid: string
  customerId: string
  siteId: string | null
  isTentative: boolean
  /** Local times `YYYY-MM-DDTHH:mm`. */
  start: string
  end: string
}

export type DemoStaff = { oid: string; name: string; mail: string; role: DemoRole | null }

/** Facts that mails and calendars may mention so that they agree with the cockpit. */
export type DemoFacts = {
  quotes: { customerId: string; number: string; subject: string; cents: number; quotedOn: string }[]
  orders: { customerId: string; number: string; orderedOn: string; promisedOn: string }[]
  complaints: { customerId: string; number: string; subject: string; openedOn: string }[]
  projects: { name: string; city: string; bidderIds: string[] }[]
  visits: DemoVisit[]
  /** Address of the product's pages, for the links it writes into visits; null: not known, no links. */
  productUrl: string | null
}
