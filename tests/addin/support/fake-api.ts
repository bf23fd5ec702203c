/** The server as a table of answers; what was asked is kept. */

import { createTRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import type { Outputs, Reason } from '../../../addin/api.ts'
import { usualKinds } from '../../../domain/commerce/complaints/ladder.ts'
import type { AppRouter } from '../../../server/router.ts'
import { idOf } from './sample.ts'

export type Call = { path: string; input: Record<string, unknown> }
export type Answers = Record<string, (input: Record<string, unknown>) => unknown>

/** Thrown by an answer: the server says no. */
export class Refusal extends Error {
  readonly reason: Reason
  constructor(reason: Reason) {
    super(reason)
    this.reason = reason
  }
}

export const me: Outputs['people']['whoAmI'] = {
  userId: idOf(31),
  name: 'Jonas Petersen',
  initials: 'JP',
  role: 'sales',
  organisation: 'Hanse',
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  mailDomains: ['firma.de'],
  preferences: { isDiscreet: false, openSections: [], areLettersOn: true },
  setAside: [],
  isMailboxOffered: false,
  areFirstStepsOpen: false,
  colleagues: [],
}

export const undecidedPolicy: Outputs['loggingPolicy']['show'] = {
  isLoggingOn: false,
  depthMonths: 12,
  isLookingBack: true,
  isHeaderOnly: false,
  verdictDays: 365,
  sharedReasons: [],
  smallestGroup: 5,
  areTerritoriesTold: true,
  reportVisibility: 'everyone',
  markCategory: null,
  silentMinutes: 15,
  keptFileTypes: [],
  keptFileBytes: 0,
  largestFileBytes: 26_214_400,
  version: 0,
}

const none = { count: 0, isMore: false }
/** Nothing stands in any list of inside sales. */
export const noCounts: Outputs['insideSales']['counts'] = {
  ...{ quotesToChase: none, lateOrders: none, openComplaints: none, blockedCustomers: none, expiringAgreements: none },
}

const standard: Answers = {
  'contactReports.teamBoard': () => ({ mailboxes: [], rows: [], nextCursor: null }),
  'deputies.meanwhile': () => null,
  'cockpit.historyMark': () => '0',
  'customerMerges.proposals': () => ({ proposals: [], more: false }),
  'customerMerges.list': () => ({ merges: [], more: false }),
  'accountRequests.ofCustomer': () => null,
  'contactReports.missedCalls': () => [],
  'olderMails.count': () => null,
  'olderMails.loggedAfterwards': () => ({ rows: [], nextCursor: null }),
  'mailSync.unconnected': () => ({ people: 0, connected: 0, rows: [] }),
  'mailSync.health': () => ({ isLoggingOn: false, isJustConnected: false, own: null, shared: [] }),
  'todo.leavers': () => [],
  'suggestions.answered': () => [],
  'commerce.documents': () => [],
  'suggestions.answer': () => undefined,
  'suggestions.reopen': () => undefined,
  'loggingPolicy.show': () => undecidedPolicy,
  'loggingPolicy.history': () => [],
  'people.whoAmI': () => me,
  'visits.confirmedSoon': () => [],
  'planningFrame.holidays': () => [],
  'insideSales.counts': () => noCounts,
  'quotes.competitorBands': () => [],
  'competitorPrices.competitors': () => [],
  'commerce.positions': () => [],
  'complaints.reminders': () => [],
  'entries.unanswered': () => [],
  'complaints.policy': () => ({ kinds: usualKinds, managementId: null, version: 0 }),
  'proposals.today': () => ({ day: '2026-11-23', complaints: [], rows: [] }),
  'quotes.leftAlone': () => ({ quotes: [], customers: [] }),
  'people.savePreferences': () => null,
  'people.setAside': () => null,
}

export function createFakeApi(answers: Answers) {
  const calls: Call[] = []
  const table = { ...standard, ...answers }
  const link: TRPCLink<AppRouter> =
    () =>
    ({ op }) =>
      observable((observer) => {
        calls.push({ path: op.path, input: op.input as Record<string, unknown> })
        answer(table, op.path, op.input as Record<string, unknown>)
          .then((data) => {
            observer.next({ result: { data } })
            observer.complete()
          })
          .catch((error) => observer.error(error))
      })
  return { client: createTRPCClient<AppRouter>({ links: [link] }), calls, callsOf: (path: string) => calls.filter((call) => call.path === path) }
}

async function answer(table: Answers, path: string, input: Record<string, unknown>): Promise<unknown> {
  try {
    return await table[path]!(input)
  } catch (error) {
    if (!(error instanceof Refusal)) throw TRPCClientError.from(error as Error)
    const shape = { code: -32004, message: error.reason, data: { reason: error.reason, claims: null, httpStatus: 400 } }
    throw TRPCClientError.from({ error: shape } as never)
  }
}
