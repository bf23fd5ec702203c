/** Which places of a customer are visited, and what is known of each. */
import { isResponsible, type VisitRhythm } from '../../../domain/visits/strategy/class-strategy.ts'
import { type DueVisit, dueVisit, type VisitedCustomer } from '../../../domain/visits/strategy/due-visit.ts'
import { inForce, preferenceAt, type SetPreference } from '../../../domain/visits/strategy/visit-preference.ts'
import { noProspects } from '../../../domain/visits/strategy/visit-value.ts'
import type { CustomerFacts, DueQuestion, SiteFacts, VisitFacts } from './due-facts.ts'
import { nothingSet } from './preferences.ts'
import type { Strategies } from './strategies.ts'

/** All that belongs to one customer. `preferences` by the id of the customer or site. */
export type CustomerFile = {
  customer: CustomerFacts
  sites: readonly SiteFacts[]
  visits: readonly VisitFacts[]
  preferences: ReadonlyMap<string, SetPreference>
}

/**
 * The main site stands for the customer. A branch is visited for itself when it has an interval of its own, or when somebody has asked for it;
 * other visits to branches count for the customer.
 */
export function dueAt(file: CustomerFile, strategies: Strategies, question: DueQuestion): DueVisit[] {
  const [main, ...branches] = file.sites
  const apart = new Set(branches.filter(({ siteId }) => setAt(file, siteId).intervalDays !== null).map(({ siteId }) => siteId))
  const shared = file.visits.filter(({ siteId }) => siteId === null || !apart.has(siteId))
  const own = dueAtMain(file, main, shared, strategies, question)
  return [own, ...branches.map((branch) => dueAtBranch(file, branch, strategies, question))].filter((due) => due !== null)
}

const setAt = ({ preferences }: CustomerFile, id: string | undefined): SetPreference => (id && preferences.get(id)) || nothingSet

function dueAtMain(
  file: CustomerFile,
  main: SiteFacts | undefined,
  visits: readonly VisitFacts[],
  strategies: Strategies,
  question: DueQuestion,
): DueVisit | null {
  const { customer } = file
  const { madeOn, aheadOn } = together(visits)
  const visitedOn = [...new Set([...madeOn, ...customer.visitReportsOn])].sort()
  const wide = inForce(setAt(file, customer.customerId), visitedOn.at(-1) ?? null, question.until)
  const narrow = inForce(setAt(file, main?.siteId), visitedOn.at(-1) ?? null, question.until)
  const visited = {
    ...identityOf(customer, main),
    ...openThings(customer),
    prospects: customer.prospects,
    lastVisitOn: visitedOn.at(-1) ?? null,
    lastCallOn: customer.lastCallOn,
    pursuedOn: visitedOn.filter((day) => customer.classSince === null || day >= customer.classSince),
    aheadOn,
    agreedOn: narrow.agreedOn ?? wide.agreedOn,
    preference: preferenceAt(wide.preference, narrow.preference),
  }
  return due(file, visited, strategies, question, null)
}

const nothingOpen = { openQuoteCents: 0, complaints: 0, machinesDue: 0, silence: null, prospects: noProspects }
const onlyWhenAsked: VisitRhythm = { kind: 'campaign' }

/** What is open concerns the customer, whose main site stands for it. */
function dueAtBranch(file: CustomerFile, branch: SiteFacts, strategies: Strategies, question: DueQuestion): DueVisit | null {
  const { madeOn, aheadOn } = together(file.visits.filter(({ siteId }) => siteId === branch.siteId))
  const lastVisitOn = madeOn.at(-1) ?? null
  const { preference, agreedOn } = inForce(setAt(file, branch.siteId), lastVisitOn, question.until)
  if (preference.intervalDays === null && !preference.isFlagged && agreedOn === null) return null
  const { preference: wide } = inForce(
    { ...setAt(file, file.customer.customerId), intervalDays: null, flaggedFrom: null },
    lastVisitOn,
    question.until,
  )
  const visited = {
    ...identityOf(file.customer, branch),
    ...nothingOpen,
    lastVisitOn,
    lastCallOn: null,
    pursuedOn: [],
    aheadOn,
    agreedOn,
    preference: preferenceAt(wide, preference),
  }
  return due(file, visited, strategies, question, onlyWhenAsked)
}

function due(
  { customer }: CustomerFile,
  visited: VisitedCustomer,
  strategies: Strategies,
  { from, until }: DueQuestion,
  rhythm: VisitRhythm | null,
): DueVisit | null {
  const ofClass = visited.classCode && strategies[visited.classCode]
  // Somebody who calls only does not drive because a visit was asked for.
  const role = ofClass && !(visited.preference.isFlagged && ofClass.channel !== 'visit') ? ofClass.role : 'field'
  if (!isResponsible(customer.roles, customer.teamRoles, role)) return null
  return dueVisit(visited, ofClass && rhythm ? { ...ofClass, rhythm } : ofClass, from, until)
}

const together = (visits: readonly VisitFacts[]): Pick<VisitFacts, 'madeOn' | 'aheadOn'> => ({
  madeOn: [...new Set(visits.flatMap(({ madeOn }) => madeOn))].sort(),
  aheadOn: [...new Set(visits.flatMap(({ aheadOn }) => aheadOn))].sort(),
})

const identityOf = ({ customerId, name, phone, classCode, closures }: CustomerFacts, site: SiteFacts | undefined) => ({
  customerId,
  siteId: site?.siteId ?? null,
  name,
  phone: site?.phone ?? phone,
  classCode,
  openingWindows: site?.openingWindows ?? [],
  closures,
})

const openThings = ({ openQuoteCents, complaints, machinesDue, silence }: CustomerFacts) => ({ openQuoteCents, complaints, machinesDue, silence })
