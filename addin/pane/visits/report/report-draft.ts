/** The fields of a visit report as the form holds them, and what the server is told of them. */

import { v7 } from 'uuid'
import { type ProspectStage, prospectStages } from '../../../../domain/customers/prospect-stage.ts'
import { cutText } from '../../../../domain/texts/cut-text.ts'
import { addDays } from '../../../../domain/time/local-time.ts'
import { firstContactSteps } from '../../../../domain/visits/report/asked-fields.ts'
import { readNoteLines } from '../../../../domain/visits/report/note-lines.ts'
import { readAmount } from '../../../../domain/visits/report/read-amount.ts'
import { visitOutcomes } from '../../../../domain/visits/report/visit-outcome.ts'
import type { Inputs } from '../../../api.ts'
import { addMonth, today } from '../../../ui/days.ts'
import type { Draft } from '../../../ui/forms/drafts.ts'
import { followUpDraftOf, noFollowUp } from '../../follow-ups/FollowUpPart.tsx'

/** What can come out of a visit beside outcome and text. */
export const reportParts = ['targets', 'follow_up', 'note', 'next_visit', 'complaint', 'price', 'potential'] as const
export type ReportPart = (typeof reportParts)[number]

const NOTE_DAYS = 1

export type ReportFields = ReturnType<typeof emptyReport>
export type ReportDraft = Draft<ReportFields>
/** What each part of the form gets. */
export type PartProps = { fields: ReportFields; onChange: (part: Partial<ReportFields>) => void }

/** Lists are kept as text: parts and steps by commas, targets a line each with the day first. */
export const emptyReport = (contactId: string) => ({
  ...noFollowUp,
  outcome: 'talk',
  text: '',
  contactId,
  parts: '',
  targets: targetLine({ dueOn: addMonth(today()), text: '' }),
  noteKind: 'order',
  noteLines: '',
  noteFollowUpId: v7(),
  complaint: '',
  complaintKind: '',
  competitor: '',
  product: '',
  price: '',
  potential: '',
  nextId: v7(),
  nextDay: addMonth(today()),
  nextTime: '',
  nextMinutes: '60',
  nextStatus: 'confirmed',
  firstContact: '',
  stage: '',
  whyDropped: '',
})

export type Target = { dueOn: string; text: string }

const targetLine = ({ dueOn, text }: Target): string => `${dueOn} ${text}`
const DAY_LENGTH = 10

export const readTargets = (lines: string): Target[] =>
  lines.split('\n').map((line) => ({ dueOn: line.slice(0, DAY_LENGTH), text: line.slice(DAY_LENGTH + 1) }))
export const writeTargets = (targets: readonly Target[]): string => targets.map(targetLine).join('\n')

const listed = (text: string): string[] => text.split(',').filter((each) => each !== '')
export const isListed = (text: string, entry: string): boolean => listed(text).includes(entry)
/** With the entry, or without it if it was there. */
export const toggled = (text: string, entry: string): string =>
  (isListed(text, entry) ? listed(text).filter((each) => each !== entry) : [...listed(text), entry]).join(',')

export type Around = {
  customerId: string
  customer: string
  subject: string
  startsAt: string | null
  stage: ProspectStage | null
  workday: (day: string) => string
}
type Texts = { noteTitles: { order: (customer: string) => string; enquiry: (customer: string) => string } }
export type Report = Omit<Inputs['visitReport']['write'], 'visit'>

/** Only what stands in open parts counts; a potential once it was named. `sign`: what separates decimals. */
export function reportOf(fields: ReportDraft['fields'], around: Around, texts: Texts, sign: ',' | '.'): Report {
  const has = (part: ReportPart): boolean => isListed(fields.parts, part)
  const outcome = visitOutcomes.find((each) => each === fields.outcome) ?? 'talk'
  const followUp = has('follow_up') ? followUpDraftOf(fields) : null
  const potential = outcome === 'not_met' ? null : readAmount(fields.potential, sign)
  return {
    id: fields.id,
    customerId: around.customerId,
    at: around.startsAt ?? new Date().toISOString(),
    outcome,
    subject: cutText(around.subject),
    text: fields.text || null,
    contactIds: fields.contactId && outcome !== 'not_met' ? [fields.contactId] : [],
    projectId: null,
    targets: has('targets') ? readTargets(fields.targets).filter(({ text }) => text.trim() !== '') : [],
    followUps: followUp ? [followUp] : [],
    complaint: has('complaint') ? { subject: fields.complaint, text: null, kind: fields.complaintKind || null } : null,
    competitorPrice: has('price') ? priceOf(fields, sign) : null,
    orderNote: has('note') ? noteOf(fields, around, texts) : null,
    potentialCents: potential === null ? null : Math.round(potential * 100),
    firstContact: outcome === 'not_met' ? [] : firstContactSteps.filter((step) => isListed(fields.firstContact, step)),
    stage: stageOf(fields, around),
    nextVisit: has('next_visit') ? nextOf(fields) : null,
  }
}

const priceOf = ({ competitor, product, price }: ReportFields, sign: ',' | '.'): Report['competitorPrice'] => ({
  competitor,
  product,
  price: readAmount(price, sign) ?? 0,
  priceUnit: 1,
})

function noteOf(fields: ReportFields, { customer, workday }: Around, { noteTitles }: Texts): Report['orderNote'] {
  const kind = fields.noteKind === 'enquiry' ? 'enquiry' : 'order'
  const followUp = { id: fields.noteFollowUpId, title: noteTitles[kind](customer), dueOn: workday(addDays(today(), NOTE_DAYS)) }
  return { kind, lines: readNoteLines(fields.noteLines), followUp }
}

function stageOf({ stage, whyDropped }: ReportFields, around: Around): Report['stage'] {
  const to = prospectStages.find((each) => each === stage)
  return to && around.stage && to !== around.stage ? { from: around.stage, to, why: to === 'dropped' ? whyDropped : null } : null
}

const nextOf = ({ nextId, nextDay, nextTime, nextMinutes, nextStatus }: ReportFields): Report['nextVisit'] => ({
  id: nextId,
  day: nextDay,
  time: nextTime || null,
  minutes: Number(nextMinutes),
  status: nextStatus === 'proposed' ? 'proposed' : 'confirmed',
})
