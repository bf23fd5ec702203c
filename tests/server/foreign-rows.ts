/** Every call with rows of the first organisation that a caller of the second names, with the caller's own beside them. */
import { v7 as uuidv7 } from 'uuid'
import { usualAnswers } from '../../domain/cockpit/answers/answer-texts.ts'
import { usualKinds } from '../../domain/commerce/complaints/ladder.ts'
import { usualProposalPolicy } from '../../domain/commerce/proposals/proposal-policy.ts'
import { usualChasePolicy } from '../../domain/commerce/quotes/chase-policy.ts'
import { usualLifetimePolicy } from '../../domain/valuation/lifetime-value/lifetime-policy.ts'
import { usualLoyaltyRules } from '../../domain/valuation/loyalty/loyalty-rules.ts'
import { usualProfile } from '../../domain/visits/frame/planning-profile.ts'
import { usualWording } from '../../domain/visits/offer/offer-texts.ts'
import { defaultStrategies } from '../../domain/visits/strategy/class-strategy.ts'
import { undecided } from '../../server/company/logging-policy/switches.ts'
import { holdingNames } from '../../server/privacy/read-personal-data.ts'
import {
  account,
  complaint,
  contact,
  customer,
  draft,
  entryWords,
  followUp,
  handling,
  loyaltyFact,
  mail,
  nextVisit,
  objection,
  offer,
  person,
  potential,
  preference,
  questions,
  slotQuestion,
  stageByHand,
  suggestion,
  timeToCheck,
  visit,
  visitReport,
} from './foreign-inputs.ts'
import type { Leaked } from './leaked-rows.ts'

/** What a caller names: rows of the first organisation, one customer that he may see, whether he leads, and rows whose ids and names he gives to new rows of his own. */
export type Known = Leaked & { own: { customerId: string; leads: boolean }; spare: Leaked }

/**
 * `refused`: NOT_FOUND, one line in the caller's audit and nothing else; `answered`: an answer without anything of the other organisation.
 * `forbidden`: likewise, since the caller has another role.
 * `input` undefined: the procedure takes none.
 */
export type ForeignCall = { what: string; outcome: 'refused' | 'forbidden' | 'answered'; input?: object }

const forbidden = (what: string, input?: object): ForeignCall => ({ what, outcome: 'forbidden', ...(input ? { input } : {}) })
const refused = (what: string, input: object): ForeignCall => ({ what, outcome: 'refused', input })
const answered = (what: string, input?: object): ForeignCall => ({ what, outcome: 'answered', ...(input ? { input } : {}) })

const sections = [
  'follow_ups',
  'history',
  'targets',
  'orders',
  'quotes',
  'projects',
  'complaints',
  'product_groups',
  'persons',
  'terms',
  'machines',
  'competitor_prices',
  'rating',
] as const

/** Everything, what bears the name of their customer, and what comes after their row. */
const insideList = (sorts: readonly string[], rowId: string, name: string): ForeignCall[] => {
  const asked = { whose: 'all', text: '', size: 500, cursor: null }
  return [
    ...sorts.flatMap((sort) => ['mine', 'all'].map((whose) => answered(`${whose} by ${sort}`, { ...asked, whose, sort }))),
    answered('their customer', { ...asked, sort: sorts[0], text: name.slice(0, 100) }),
    answered('the place of their row', { ...asked, sort: 'customer', cursor: `${name}~${rowId}` }),
  ]
}

/** A system from which rows are fetched. */
const connector = {
  name: 'Business Central',
  url: 'https://api.businesscentral.dynamics.com/v2.0/firma/production/api/v2.0/companies(00000000-0000-0000-0000-000000000001)',
  signIn: { method: 'basic', user: 'verbinder' },
  sets: ['customers'],
  everyMinutes: 5,
  emptyOverwrites: false,
  rates: {},
} as const

/** Every procedure with every field in which something foreign can be named. */
export function foreignCalls(known: Known): Record<string, ForeignCall[]> {
  const { own, spare, customerId, contactId, siteId, projectId, userId, reportId } = known
  return {
    ...cockpitCalls(known),
    ...accountCalls(known),
    ...customerCalls(known),
    ...portfolioCalls(known),
    'contactReports.logMail': [
      refused('their customer', mail({ customerIds: [customerId] })),
      refused('their customer beside an own one', mail({ customerIds: [own.customerId, customerId] })),
      refused('their project', mail({ customerIds: [own.customerId], projectId })),
      refused('their user', mail({ customerIds: [own.customerId], followUp: draft({ assigneeId: userId }) })),
      answered('the id of their report', mail({ id: spare.reportId, customerIds: [own.customerId] })),
      answered('the mail they have logged', mail({ ...spare.mail, customerIds: [own.customerId], itemId: 'shared' })),
    ],
    'contactReports.logContact': [
      refused('their customer', contact({ customerId })),
      refused('their contact', contact({ customerId: own.customerId, contactId })),
      refused('their project', contact({ customerId: own.customerId, projectId })),
      refused('their user', contact({ customerId: own.customerId, followUp: draft({ assigneeId: userId }) })),
      refused('their follow-up', contact({ customerId: own.customerId, resultOf: { followUpId: known.followUpId, version: known.followUpVersion } })),
      answered('the id of their report', contact({ id: spare.callReportId, customerId: own.customerId })),
      answered('the id of their visit', contact({ customerId: own.customerId, followUp: draft({ id: spare.visitId }) })),
    ],
    'contactReports.missedCalls': [answered('their customer', { customerIds: [customerId, own.customerId] })],
    'contactReports.read': [refused('their report', { reportId })],
    'contactReports.keepFiles': [answered('their report', { reportId })],
    'followUps.create': [
      refused('their customer', followUp({ customerId })),
      refused('their contact', followUp({ customerId: own.customerId, contactId })),
      refused('their project', followUp({ customerId: own.customerId, projectId })),
      refused('their report', followUp({ customerId: own.customerId, reportId })),
      refused('their user', followUp({ assigneeId: userId })),
      answered('the id of their follow-up', followUp({ id: spare.followUpId })),
    ],
    'followUps.complete': [refused('their follow-up', { id: known.followUpId, version: known.followUpVersion, done: true })],
    'followUps.reschedule': [refused('their follow-up', { id: known.followUpId, version: known.followUpVersion, dueOn: '2026-12-01' })],
    'followUps.withdraw': [refused('their follow-up', { id: known.followUpId, version: known.followUpVersion })],
    'followUps.settleRemoved': [refused('their follow-up', { id: known.followUpId, version: known.followUpVersion, choice: 'drop' })],
    'visits.create': [
      refused('their customer', visit({ customerId })),
      refused('their site', visit({ customerId: own.customerId, siteId })),
      refused('their contact', visit({ customerId: own.customerId, contactId })),
      answered('the id of their visit', visit({ id: spare.visitId, customerId: own.customerId })),
    ],
    'visits.reschedule': [
      refused('their visit', { id: known.visitId, version: known.visitVersion, day: '2026-12-01', time: '10:00', minutes: 30, siteId: null }),
    ],
    'visits.arrange': [refused('their visit', { id: known.visitId, version: known.visitVersion, status: 'asked' })],
    'visits.confirm': [refused('their visit', { id: known.visitId, version: known.visitVersion })],
    'visits.settleRemoved': [refused('their visit', { id: known.visitId, version: known.visitVersion, choice: 'keep' })],
    'visits.read': [refused('their visit', { visitId: known.visitId })],
    'mailSync.firstReading': [answered('nothing')],
    'suggestions.answered': [answered('the mail they have dealt with', known.mail)],
    'suggestions.answer': [answered('the mail they have dealt with', { mail: known.mail, kind: 'closed' })],
    'suggestions.reopen': [answered('the mail they have dealt with', { mail: known.mail, kind: 'closed' })],
    'unknownSenders.list': [answered('nothing', { before: null })],
    'people.setAside': [answered('nothing', { offer: 'connect_mailbox', isAside: true })],
    'morningMail.read': [answered('nothing')],
    'morningMail.choose': [answered('nothing', { isOn: false })],
    'visits.confirmedSoon': [answered('nothing')],
    'visitSheet.read': [
      refused('their visit', { of: { visitId: known.visitId }, audience: 'internal' }),
      refused('their customer', { of: { customerId }, audience: 'customer' }),
      answered('an own customer', { of: { customerId: own.customerId }, audience: 'internal' }),
    ],
    'visitPlan.read': [answered('nothing', { from: '2026-11-30', days: 7 })],
    'visitPlan.start': [answered('the id of their plan', { id: spare.visitPlanId, from: '2026-11-30', days: 7 })],
    'visitPlan.progress': [refused('their plan', { planId: known.visitPlanId })],
    'visitPlan.change': [
      refused('their plan', { planId: known.visitPlanId, version: 1, change: { kind: 'lock', proposalId: known.planVisitId, isLocked: true } }),
      refused('their plan and customer', {
        ...{ planId: known.visitPlanId, version: 1 },
        change: { kind: 'add', id: uuidv7(), customerId, siteId: null, minutes: 30, at: null },
      }),
    ],
    'visitPlan.limitsEffect': [answered('nothing', { from: '2026-11-30', days: 7, limits: { share: 80, mostDriving: null, newCustomers: 1 } })],
    'visitPlan.whyNot': [answered('nothing', { from: '2026-11-30', days: 7 })],
    'visitPlan.cancel': [refused('their plan', { planId: known.visitPlanId })],
    'visitPlan.intoCalendar': [
      refused('their plan', { planId: known.visitPlanId, entryId: uuidv7(), visits: [{ proposalId: known.planVisitId, visitId: uuidv7() }] }),
    ],
    'visitPlan.undo': [refused('their plan', { planId: known.visitPlanId, entryId: uuidv7() })],
    // The last one: nothing is left of the plan.
    'visitPlan.takeBack': [refused('their plan', { planId: known.visitPlanId })],
    'visits.cancel': [refused('their visit', { id: known.visitId, version: known.visitVersion })],
    'visitReport.asked': [
      answered('the begin of their visit', { customerId: own.customerId, visitId: null, startsAt: '2026-11-30T09:00:00Z' }),
      refused('their customer', { customerId, visitId: null, startsAt: null }),
      refused('their visit', { customerId: own.customerId, visitId: known.visitId, startsAt: null }),
    ],
    'visitReport.write': [
      refused('their customer', visitReport({ customerId })),
      refused('their visit', visitReport({ customerId: own.customerId, visit: { id: known.visitId, version: known.visitVersion } })),
      refused('their contact', visitReport({ customerId: own.customerId, contactIds: [contactId] })),
      refused('their project', visitReport({ customerId: own.customerId, projectId })),
      refused('their user', visitReport({ customerId: own.customerId, followUps: [draft({ assigneeId: userId })] })),
      answered(
        'the ids of their report and visit',
        visitReport({ id: spare.visitReportId, customerId: own.customerId, nextVisit: nextVisit(spare.nextVisitId) }),
      ),
    ],
    'visitOffers.propose': [
      refused('their customer', slotQuestion({ customerId })),
      refused('their site', slotQuestion({ customerId: own.customerId, siteId })),
      refused('their contact', slotQuestion({ customerId: own.customerId, contactId })),
      answered('an own customer', slotQuestion({ customerId: own.customerId })),
    ],
    'visitOffers.checkTime': [
      refused('their customer', timeToCheck({ customerId })),
      refused('their site', timeToCheck({ customerId: own.customerId, siteId })),
      refused('their contact', timeToCheck({ customerId: own.customerId, contactId })),
      answered('their visit', timeToCheck({ customerId: own.customerId, visitId: known.visitId })),
    ],
    'visitOffers.hold': [
      refused('their customer', offer({ customerId })),
      refused('their site', offer({ customerId: own.customerId, siteId })),
      refused('their contact', offer({ customerId: own.customerId, contactId })),
      answered(
        'the ids of their offer and visit',
        offer({ id: spare.offerId, customerId: own.customerId, slots: [{ visitId: spare.heldVisitId, startsAt: '2026-12-13T09:00:00Z' }] }),
      ),
    ],
    'visitOffers.accept': [refused('their offer', { id: known.offerId, visitId: known.heldVisitId })],
    'visitOffers.withdraw': [refused('their offer', { id: known.offerId })],
    'visitOffers.reopen': [refused('their offer', { id: known.offerId })],
    'visitOffers.wording': [answered('nothing')],
    'visitOffers.saveWording': [(own.leads ? answered : forbidden)('nothing', { texts: usualWording, version: 0 })],
    'agreedTargets.settle': [refused('their target', { id: known.targetId, version: 1, state: 'met' })],
    'prospects.moveStage': [refused('their customer', { customerId, from: 'found', to: 'contacted', why: null })],
    'onTheRoad.today': [answered('nothing')],
    'visitStrategy.due': [answered('nothing', { from: '2026-11-23', until: '2026-12-20' })],
    'visitStrategy.preferences': [refused('their customer', { customerId })],
    'visitStrategy.prefer': [
      refused('their customer', preference({ customerId })),
      refused('their site', preference({ customerId: own.customerId, siteId })),
      refused('the hours of their site', preference({ customerId: own.customerId, opening: { siteId, windows: [] } })),
    ],
    'visitStrategy.enterClosure': [refused('their customer', { customerId, from: '2026-12-24', until: '2027-01-06' })],
    'visitStrategy.dropClosure': [refused('their customer', { customerId, closureId: siteId })],
    'visitStrategy.flag': [
      refused('their customer', { customerId, siteId: null, flaggedFrom: '2026-11-23' }),
      refused('their site', { customerId: own.customerId, siteId, flaggedFrom: '2026-11-23' }),
    ],
    'quotes.chasePolicy': [answered('nothing')],
    'quotes.changeChasePolicy': [(own.leads ? answered : forbidden)('nothing', { ...usualChasePolicy, version: 0 })],
    'quotes.pause': ['2026-12-24', null].map((until) => refused('their quote', { quoteId: known.quoteId, until })),
    'quotes.spare': [true, false].map((isSpared) => refused('their customer', { customerId, isSpared })),
    'quotes.decide': [
      refused('their quote', { quoteId: known.quoteId, outcome: 'lost', because: null, competitor: null, priceCents: null, version: 0 }),
    ],
    'quotes.withdrawDecision': [refused('their quote', { quoteId: known.quoteId, version: 1 })],
    'quotes.leftAlone': [answered('nothing')],
    'quotes.competitorBands': [refused('their quote', { quoteId: known.quoteId })],
    'competitorPrices.competitors': [answered('nothing')],
    ...entryCalls(known),
    'complaints.policy': [answered('nothing')],
    'complaints.changePolicy': [
      (own.leads ? answered : forbidden)('nothing', { kinds: usualKinds, managementId: null, version: 0 }),
      (own.leads ? refused : forbidden)('their colleague', { kinds: usualKinds, managementId: known.userId, version: 1 }),
    ],
    'complaints.read': [refused('their complaint', { complaintId: known.complaintId })],
    'complaints.reminders': [answered('nothing')],
    'complaints.repeats': [answered('their order and part', { kind: 'defective', productNumber: 'W-100', orderId: known.orderId })],
    'complaints.enter': [
      refused('their customer', complaint({ customerId })),
      refused('their contact', complaint({ customerId: own.customerId, contactId })),
      refused('their order', complaint({ customerId: own.customerId, orderId: known.orderId })),
      refused('their report', complaint({ customerId: own.customerId, reportId: known.reportId })),
      refused('their colleague', complaint({ customerId: own.customerId, responsibleId: known.userId })),
      answered('the id of their complaint', complaint({ customerId: own.customerId, id: spare.complaintId })),
    ],
    'complaints.withdraw': [answered('their complaint', { complaintId: known.complaintId })],
    'complaints.doStep': [refused('their complaint', { id: siteId, complaintId: known.complaintId, step: 'confirm' })],
    'complaints.undoStep': [refused('their complaint', { id: siteId, complaintId: known.complaintId, step: 'confirm' })],
    'complaints.beginPause': [refused('their complaint', { id: siteId, complaintId: known.complaintId, because: null })],
    'complaints.endPause': [refused('their complaint', { complaintId: known.complaintId })],
    'complaints.undoPause': [refused('their complaint', { complaintId: known.complaintId, pauseId: siteId })],
    'complaints.change': [refused('their complaint', handling({ complaintId: known.complaintId }))],
    'valuation.state': [answered('nothing')],
    'lifetimeValues.of': [refused('their customer', { customerId })],
    'lifetimeValues.policy': [answered('nothing')],
    'lifetimeValues.changePolicy': [(own.leads ? answered : forbidden)('nothing', { value: usualLifetimePolicy, version: 0 })],
    'lifetimeValues.fit': [answered('nothing')],
    'valuation.renew': [(own.leads ? answered : forbidden)('nothing')],
    'nextOrders.of': [refused('their customer', { customerId })],
    'loyalty.of': [refused('their customer', { customerId })],
    'loyalty.enterFact': [
      refused('their customer', loyaltyFact({ customerId })),
      answered('the id of their fact', loyaltyFact({ id: spare.loyaltyFactId, customerId: own.customerId })),
    ],
    'loyalty.withdrawFact': [
      refused('their fact', { id: known.loyaltyFactId, customerId, isWithdrawn: true }),
      refused('their fact at an own customer', { id: known.loyaltyFactId, customerId: own.customerId, isWithdrawn: true }),
    ],
    'loyalty.setByHand': [
      refused('their customer', stageByHand({ customerId })),
      answered('the id of their stage', stageByHand({ id: spare.handStageId, customerId: own.customerId })),
    ],
    'loyalty.endByHand': [
      refused('their stage', { id: known.handStageId, customerId }),
      refused('their stage at an own customer', { id: known.handStageId, customerId: own.customerId }),
    ],
    'loyalty.rules': [answered('nothing')],
    'loyalty.changeRules': [(own.leads ? answered : forbidden)('nothing', { value: usualLoyaltyRules, version: 0 })],
    'loyalty.preview': [(own.leads ? answered : forbidden)('nothing', { rules: usualLoyaltyRules })],
    'objections.object': [
      refused('their customer', objection({ customerId })),
      answered('the id of their objection', objection({ id: spare.objectionId, customerId: own.customerId })),
    ],
    'objections.withdraw': [refused('their objection', { id: known.objectionId })],
    'objections.own': [refused('their customer', { customerId })],
    'objections.list': [true, false].flatMap((isSettled) =>
      [null, `${known.reportAt}_${known.objectionId}`].map((cursor) => (own.leads ? answered : forbidden)('nothing', { isSettled, cursor })),
    ),
    'objections.settle': ['Wird geprüft', null].map((answer) =>
      (own.leads ? refused : forbidden)('their objection', { id: known.objectionId, answer }),
    ),
    'objections.counted': [(own.leads ? answered : forbidden)('nothing')],
    'customerClasses.rules': [answered('nothing')],
    'customerClasses.proposeRules': [(own.leads ? answered : forbidden)('nothing')],
    'customerClasses.previewRules': [(own.leads ? answered : forbidden)('rules', { rules: [] })],
    'customerClasses.moves': [
      (own.leads ? answered : forbidden)('after their customer', { rules: { rules: [] }, from: null, to: null, cursor: customerId }),
    ],
    'customerClasses.applyRules': [(own.leads ? answered : forbidden)('nothing', { rules: { rules: [] }, version: 0, isAware: true })],
    'customerClasses.undoRun': [(own.leads ? refused : forbidden)('their run', { runId: known.classRunId })],
    'customerClasses.runs': [(own.leads ? answered : forbidden)('nothing')],
    'chances.of': [refused('their customer', { customerId })],
    'chances.answer': [
      refused('their customer', { id: uuidv7(), customerId, ruleKey: known.ruleKey, answer: 'offered' }),
      refused('their rule', { id: uuidv7(), customerId: own.customerId, ruleKey: known.ruleKey, answer: 'offered' }),
    ],
    'chances.withdraw': [
      refused('their customer', { id: known.chanceAnswerId, customerId }),
      refused('their answer', { id: known.chanceAnswerId, customerId: own.customerId }),
    ],
    'chances.bar': [
      refused('their customer', { customerId, productGroupId: known.productGroupId, reason: 'Nie' }),
      refused('their group', { customerId: own.customerId, productGroupId: known.productGroupId, reason: 'Nie' }),
    ],
    'chances.unbar': [
      refused('their customer', { customerId, productGroupId: known.productGroupId }),
      answered('their group', { customerId: own.customerId, productGroupId: known.productGroupId }),
    ],
    'chances.setting': [(own.leads ? answered : forbidden)('nothing')],
    'chances.changeSetting': [(own.leads ? answered : forbidden)('nothing', { share: 0.6, support: 0.01, confidence: 0.5, version: 0 })],
    'chances.measured': [(own.leads ? answered : forbidden)('nothing')],
    'chances.switch': [(own.leads ? refused : forbidden)('their group', { rule: known.ruleKey, isOn: true })],
    'proposals.today': [answered('nothing')],
    'proposals.leftAlone': [answered('nothing')],
    'proposals.pause': ['2026-12-24', null].map((until) => refused('their customer', { id: uuidv7(), customerId, until })),
    'proposals.refuse': [true, false].map((isRefused) => refused('their customer', { id: uuidv7(), customerId, kind: 'all', isRefused })),
    'proposals.policy': [answered('nothing')],
    'proposals.changePolicy': [(own.leads ? answered : forbidden)('nothing', { ...usualProposalPolicy, version: 0 })],
    'visitStrategy.show': [answered('nothing')],
    'visitStrategy.change': [
      (own.leads ? answered : forbidden)('nothing', { hourlyCostCents: 1, fieldDays: 1, visitsPerDay: 1, strategies: defaultStrategies, version: 0 }),
    ],
    'visitStrategy.coverage': [(own.leads ? answered : forbidden)('nothing', { days: 91 })],
    'visitStrategy.territory': [answered('nothing')],
    'outbox.state': [known.followUpId, known.visitId, reportId].map((entityId) => refused('their effect', { entityId })),
    'outbox.retry': [refused('their effect', { outboxId: known.outboxId })],
    'contactReports.take': [refused('their mail', { reportId, insteadOf: null })],
    'contactReports.handOver': [refused('their mail', { reportId, insteadOf: null, toUserId: userId })],
    'contactReports.colleaguesFor': [answered('their mail', { reportId })],
    'contactReports.settle': [refused('their mail', { reportId, insteadOf: null })],
    'contactReports.giveBack': [refused('their mail', { reportId })],
    'contactReports.teamBoard': (['waiting', 'done'] as const).flatMap((part) => [
      answered('nothing', { part, cursor: null }),
      answered('a place among theirs', { part, cursor: { sentAt: known.reportAt, reportId } }),
    ]),
    'mailSync.health': [answered('nothing')],
    'mailSync.connectOwn': [answered('nothing')],
    'mailSync.disconnectOwn': [answered('nothing')],
    'mailSync.connectShared': [forbidden('their mailbox', { address: known.address })],
    'mailSync.disconnect': [forbidden('their mailbox', { mailboxId: reportId })],
    'mailSync.otherMailbox': [answered('their mailbox', { address: known.address })],
    'mailSync.mailboxes': [forbidden('nothing')],
    'mailSync.unconnected': [forbidden('nothing')],
    'mailSync.compare': [refused('their mailbox', { mailboxId: known.mailboxId })],
    'olderMails.count': [refused('their customer', { customerId })],
    'olderMails.decide': [refused('their customer', { customerId, isTakenOver: true })],
    'olderMails.undo': [answered('a decision of theirs', { knownSinceIds: [known.mailboxId] })],
    'olderMails.loggedAfterwards': [answered('nothing', { cursor: null })],
    'mailSync.preview': [answered('their address', { recipients: [known.address], conversationId: null, isKeptOut: false })],
    'mailSync.why': [answered('the mail they have logged', { mail: known.mail })],
    'mailRules.list': [answered('nothing')],
    'mailRules.add': [
      answered('the id of their entry', { id: spare.mailRuleId, effect: 'exclude', kind: 'address', value: spare.address, scope: 'own' }),
    ],
    'mailRules.withdrawLogged': [refused('their entry', { id: known.mailRuleId })],
    'todo.consent': [answered('nothing')],
    'todo.leavers': [forbidden('nothing')],
    'todo.giveConsent': [answered('nothing')],
    'todo.withdrawConsent': [answered('nothing')],
    'customerClasses.history': [refused('their customer', { customerId })],
    'customerClasses.setByHand': [
      refused('their customer', { id: uuidv7(), customerId, classCode: 'A1', reason: 'Strategisch wichtig', until: '2027-01-31' }),
    ],
    'customerClasses.endByHand': [refused('their customer', { customerId })],
    'potentials.say': [
      refused('their customer', potential({ customerId })),
      refused('their site', potential({ customerId: own.customerId, siteId })),
      answered('the id of their statement', potential({ id: spare.potentialId, customerId: own.customerId })),
    ],
    'potentials.withdraw': [refused('their statement', { id: known.potentialId })],
    'potentials.list': [refused('their customer', { customerId })],
    'potentials.ofGroups': [refused('their customer', { customerId })],
    'deputies.read': [answered('nothing')],
    'deputies.choose': [refused('their user', { deputyId: userId })],
    'deputies.addAbsence': [refused('their user', { id: uuidv7(), deputyId: userId, startsOn: '2026-12-01', endsOn: '2026-12-02' })],
    'deputies.removeAbsence': [refused('their absence', { absenceId: known.absenceId })],
    'deputies.meanwhile': [answered('nothing')],
    'deputies.dismissMeanwhile': [answered('nothing')],
    'mailRules.remove': [refused('their entry', { id: known.mailRuleId })],
    'loggingPolicy.show': [answered('nothing')],
    'loggingPolicy.change': [forbidden('nothing', { ...undecided, reportVisibility: 'everyone', version: 0 })],
    'loggingPolicy.history': [answered('nothing')],
    'mailGateways.list': [answered('nothing')],
    'mailGateways.likely': [forbidden('nothing')],
    'mailGateways.tryOut': [forbidden('their address', { sender: spare.address, customerFrom: 'number' })],
    'mailGateways.add': [forbidden('their address', { id: spare.mailRuleId, kind: 'fax', sender: spare.address, customerFrom: 'number' })],
    'mailGateways.remove': [forbidden('their entry', { id: reportId })],
    'sitePositions.list': [forbidden('nothing', { accuracy: 'none', cursor: null })],
    'sitePositions.set': [forbidden('their site', { siteId, version: 1, position: { latitude: 53.87, longitude: 10.69, accuracy: 'exact' } })],
    'sitePositions.find': [forbidden('their site', { siteId, version: 1 })],
    'customers.changeKind': [refused('their customer', { customerId, kind: 'customer', version: 1 })],
    'planningFrame.profile': [answered('nothing')],
    'planningFrame.holidays': [answered('nothing')],
    'planningFrame.saveProfile': [answered('nothing', { ...usualProfile, home: '23552', version: 0 })],
    'personalData.count': [answered('nothing')],
    'personalData.read': holdingNames.flatMap((holding) => [
      answered(`all of ${holding}`, { holding, cursor: null }),
      answered(`${holding} after theirs`, { holding, cursor: reportId }),
    ]),
    'people.whoAmI': [answered('nothing')],
    'people.language': [answered('nothing')],
    'people.chooseLanguage': [answered('nothing', { language: 'en' })],
    'people.savePreferences': [answered('their names', { isDiscreet: true, openSections: [spare.address.slice(0, 40)] })],
    // Last: of a report that is withdrawn nothing else can be asked.
    'contactReports.withdraw': [refused('their report', { reportId })],
  }
}

function accountCalls({ own, customerId, userId, followUpId, followUpVersion: version }: Known): Record<string, ForeignCall[]> {
  const request = { followUpId, version }
  return {
    'accountRequests.ofCustomer': [refused('their customer', { customerId }), answered('an own customer', { customerId: own.customerId })],
    'accountRequests.begin': [refused('their customer', { customerId }), answered('an own customer', { customerId: own.customerId })],
    'accountRequests.ask': [
      refused('their customer', account({ customerId, assigneeId: userId })),
      refused('their user', account({ customerId: own.customerId, assigneeId: userId })),
    ],
    'accountRequests.open': [refused('their request', { ...request, given: null })],
    'accountRequests.reopen': [refused('their request', request)],
    'accountRequests.decline': [
      refused('their request', { ...request, why: 'Doppelt', answerId: uuidv7(), title: 'Abgelehnt', dueOn: '2026-11-24' }),
    ],
  }
}

/** What a caller may narrow the portfolio to, and where that names rows of theirs. */
function portfolioCalls({ own, userId }: Known): Record<string, ForeignCall[]> {
  const all = { region: null, ownerId: null, targetGroup: null }
  const chosen = { filter: all, cell: null, stage: null, moved: null }
  // The second organisation has agreed to tell nothing of one person or territory.
  const theirs = (input: object): ForeignCall => forbidden('their colleague', input)
  const moved = { since: '2026-01-01', from: null }
  return {
    'portfolio.choices': [answered('nothing')],
    'portfolio.read': [answered('nothing', all), theirs({ ...all, ownerId: userId }), forbidden('a region', { ...all, region: '23' })],
    'portfolio.costs': [answered('nothing', all), theirs({ ...all, ownerId: userId })],
    'portfolio.movement': [answered('nothing', { filter: all, since: '2026-01-01' })],
    'portfolio.customers': (['name', 'class', 'revenue', 'margin', 'lifetime'] as const).flatMap((sort) => [
      answered(`all by ${sort}`, { ...chosen, sort, size: 50, cursor: null }),
      answered(`those who moved by ${sort}`, { ...chosen, cell: 'A1', stage: 'loyal', moved, sort, size: 50, cursor: '50' }),
    ]),
    'portfolio.beginExport': [answered('nothing', chosen)],
    'portfolio.rates': [answered('nothing')],
    'portfolio.changeRates': [
      (own.leads ? answered : forbidden)('nothing', { value: { visitMinutes: 30, callCents: 900, messageCents: 300 }, version: 0 }),
    ],
    'visitStrategy.aims': [answered('nothing')],
    'visitStrategy.setAim': [
      (own.leads ? answered : forbidden)('nothing', { classCode: 'B2', aim: 'build_up', strategy: defaultStrategies.B2, version: 1 }),
    ],
  }
}

function cockpitCalls({
  own,
  customerId,
  contactId,
  customerName,
  projectId,
  orderId,
  quoteId,
  address,
  contactName,
  mail,
  numbers,
  reportAt,
  reportId,
}: Known): Record<string, ForeignCall[]> {
  const item = { mode: 'read', addresses: [{ address, name: contactName }], mail: null, customerId: null }
  const opened = { internetMessageId: mail.internetMessageId, senderAddress: mail.senderAddress }
  return {
    'cockpit.ofItem': [
      answered('the address of their contact', item),
      answered('the address in a draft', { ...item, mode: 'compose' }),
      answered('their customer', { ...item, customerId }),
      answered('the address in what a colleague passed on', { ...item, addresses: [], forwarded: item.addresses }),
      answered('the mail they have logged', { ...item, addresses: [{ address: mail.senderAddress, name: '' }], mail: opened }),
    ],
    'cockpit.ofCustomer': [
      refused('their customer', { customerId, contactId: null }),
      refused('their customer and contact', { customerId, contactId }),
      answered('their contact', { customerId: own.customerId, contactId }),
    ],
    'cockpit.section': [
      ...sections.map((section) => refused(`their customer's ${section}`, { customerId, section, cursor: null })),
      ...sections.map((section) => answered(`an own customer's ${section}`, { customerId: own.customerId, section, cursor: null })),
      answered('a place in their history', { customerId: own.customerId, section: 'history', cursor: `${reportAt}_${reportId}` }),
    ],
    'cockpit.historyMark': [answered('their customer', { customerId })],
    'commerce.order': [refused('their order', { orderId })],
    'commerce.quote': [refused('their quote', { quoteId })],
    'commerce.positions': [
      refused('their customer', { customerId, text: 'anker' }),
      answered('an own customer', { customerId: own.customerId, text: 'anker' }),
    ],
    'answers.find': [
      refused('their customer', questions({ customerId })),
      refused('their contact', questions({ customerId: own.customerId, contactId })),
      answered('their numbers', questions({ customerId: own.customerId, numbers })),
    ],
    'answers.wording': [answered('nothing')],
    'answers.saveWording': [(own.leads ? answered : forbidden)('nothing', { texts: usualAnswers, version: 0 })],
    'commerce.documents': [customerId, own.customerId].map((of) => answered('their numbers', { numbers, customerId: of })),
    'commerce.project': [
      refused('their customer and project', { customerId, projectId }),
      refused('their project', { customerId: own.customerId, projectId }),
    ],
    'imports.list': [forbidden('nothing', { cursor: null })],
    'imports.read': [forbidden('a file', { jobId: reportId })],
    'imports.switchSheet': [forbidden('a file', { jobId: reportId, sheet: 'Kunden' })],
    'imports.settle': [
      forbidden('a file', {
        ...{ jobId: reportId, entity: 'customer', fields: { number: 'Nr', name: 'Name' } },
        ...{ formats: {}, emptyOverwrites: false, holdsAll: false, rates: {} },
      }),
    ],
    'imports.start': [forbidden('a file', { jobId: reportId, acceptsPart: true })],
    'imports.cancel': [forbidden('a file', { jobId: reportId })],
    'imports.undo': [forbidden('a file', { jobId: reportId })],
    'imports.rejectedLines': [forbidden('a file', { jobId: reportId, column: null, reason: 'too_long' })],
    'imports.rejectedFile': [forbidden('a file', { jobId: reportId })],
    'apiKeys.list': [forbidden('nothing')],
    'apiKeys.make': [forbidden('a kind', { id: uuidv7(), name: 'Warenwirtschaft', source: 'erp', entities: ['customer'] })],
    'apiKeys.revoke': [forbidden('a key', { id: reportId })],
    'connectors.list': [forbidden('nothing')],
    'connectors.places': [forbidden('nothing')],
    'connectors.companies': [forbidden('a connector', { id: reportId, url: connector.url, signIn: connector.signIn, secret: null })],
    'connectors.create': [forbidden('a system', { id: uuidv7(), system: 'business_central', source: 'bc', ...connector, secret: 'geheim' })],
    'connectors.change': [forbidden('a connector', { id: reportId, ...connector, secret: null })],
    'connectors.test': [forbidden('a connector', { id: reportId, url: connector.url, signIn: connector.signIn, sets: connector.sets, secret: null })],
    'connectors.settleDoubt': [forbidden('a connector', { id: reportId, set: 'customers', isRight: true })],
    'connectors.pause': [forbidden('a connector', { id: reportId, isPaused: true })],
    'connectors.run': [forbidden('a connector', { id: reportId })],
    'connectors.remove': [forbidden('a connector', { id: reportId })],
    'firstSteps.read': [forbidden('nothing')],
    'myDay.read': [answered('nothing')],
    'thisWeek.read': [null, 'overdue_customers'].map((section) => (own.leads ? answered : forbidden)('nothing', { section })),
    'insideSales.counts': [answered('nothing')],
    'insideSales.quotesToChase': insideList(['day', 'value', 'expiry', 'customer'], quoteId, customerName).map((call) => ({
      ...call,
      input: { ...call.input, isOverdue: false },
    })),
    'insideSales.lateOrders': insideList(['day', 'value', 'customer'], orderId, customerName),
    'insideSales.openComplaints': insideList(['deadline', 'opened', 'customer'], orderId, customerName),
    'insideSales.blockedCustomers': insideList(['open', 'orders', 'customer'], customerId, customerName),
    'insideSales.expiringAgreements': insideList(['day', 'value', 'customer'], orderId, customerName),
    'thisWeek.whomToAsk': [(own.leads ? refused : forbidden)('their customer', { customerId })],
  }
}

function customerCalls({ own, customerId, customerName, domain, contactName, address, userId, ignored, numbers, spare }: Known) {
  const filter = { text: '', classes: [], kinds: [], careTeamUserId: null, noContactForDays: null, sort: 'name', cursor: null }
  const texts = [customerName, contactName, address, domain, customerName.slice(0, 4), ...numbers]
  const calls: Record<string, ForeignCall[]> = {
    'customers.search': texts.map((text) => answered(text, { text: text.slice(0, 100) })),
    'customers.recent': [answered('their customer', { customerIds: [customerId] })],
    'customers.list': [
      answered('everything', filter),
      answered('their customer', { ...filter, text: customerName.slice(0, 100) }),
      answered('their user', { ...filter, careTeamUserId: userId }),
      ...['class', 'revenue'].map((sort) => answered(`by ${sort}`, { ...filter, sort })),
      // Of his one rep the leader would learn how he works.
      (own.leads ? forbidden : answered)('by last contact', { ...filter, sort: 'last_contact' }),
    ],
    'customers.findSimilar': [answered('their customer', { name: customerName })],
    'customers.create': [
      answered(
        'their name, domain and contact',
        customer({ name: spare.customerName, domain: spare.domain, contact: person({ address: spare.address }) }),
      ),
      answered('the id of their customer', customer({ id: spare.customerId })),
      answered('the id of their contact', customer({ contact: person({ id: spare.contactId }) })),
    ],
    'customers.addContact': [
      refused('their customer', { customerId, contact: person() }),
      answered('the address of their contact', { customerId: own.customerId, contact: person({ address: spare.address }) }),
    ],
    ...mergeCalls(own, customerId),
    'customers.ignoreSender': [answered('the address of their contact', { address: spare.address })],
    'customers.unignoreSender': [answered('an address they ignore', { address: ignored })],
  }
  return calls
}

/** Only for who leads. */
function mergeCalls(own: Known['own'], customerId: string): Record<string, ForeignCall[]> {
  const theirs = own.leads ? refused : forbidden
  const nothing = [(own.leads ? answered : forbidden)('nothing')]
  const apart = { oneId: own.customerId, otherId: customerId }
  const pairs = [
    { keptId: own.customerId, goneId: customerId },
    { keptId: customerId, goneId: own.customerId },
  ]
  return {
    'customerMerges.proposals': nothing,
    'customerMerges.list': nothing,
    'customerMerges.preview': pairs.map((pair) => theirs('their customer', pair)),
    'customerMerges.merge': pairs.map((pair) => theirs('their customer', { ...pair, id: uuidv7(), keptVersion: 1, goneVersion: 1 })),
    'customerMerges.undo': [theirs('their merge', { id: customerId })],
    'customerMerges.keepApart': [theirs('their customer', apart)],
    'customerMerges.proposeAgain': [theirs('their customer', apart)],
  }
}

const entryCalls = ({ own, spare, customerId, contactId, userId, reportId, entryId, suggestionId }: Known): Record<string, ForeignCall[]> => ({
  'entries.enter': [
    ...[{ contactId }, { responsibleId: userId }].map((named) =>
      refused('their person', { id: uuidv7(), customerId: own.customerId, words: { ...suggestion, ...named }, reportId: null, mail: null }),
    ),
    ...entryWords.flatMap((words) => {
      const entry = (given: object) => ({ id: uuidv7(), customerId: own.customerId, words, reportId: null, mail: null, ...given })
      return [
        refused(`their customer, of a ${words.kind}`, entry({ customerId })),
        refused('their report', entry({ reportId })),
        answered('the id of their entry', entry({ id: spare.entryId })),
        answered('the mail they have logged', entry({ mail: spare.mail })),
      ]
    }),
  ],
  'entries.read': [refused('their entry', { entryId })],
  'entries.unanswered': [answered('nothing')],
  'entries.correct': entryWords.map((words) => refused('their entry', { entryId, version: 1, words })),
  'entries.answer': [refused('their suggestion', { entryId: suggestionId, version: 1, status: 'done', answer: 'Ja' })],
  'entries.withdraw': [entryId, suggestionId].map((id) => refused('their entry', { entryId: id, version: 1 })),
})
