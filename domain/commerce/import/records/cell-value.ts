/** What of a value is stored in a field: text, ISO day, decimal with a point, or one of our own words. */
import { dayNumber } from '../../../time/calendar-day.ts'
import { OPEN_END } from '../../open-end.ts'
import { type Entity, entities } from '../mapping/entities.ts'
import { intervalMonths, isSample, partyRoleOf } from './at-customer-words.ts'
import { countryOf } from './countries.ts'
import type { RecordReason } from './record-reason.ts'
import { statusOf } from './status-words.ts'

export type CellValue = { cell: string | null } | { reason: RecordReason }

/** As long as a line of ours may be, and what a database still indexes. */
export const MOST_KEY = 100
const MOST_TEXT = 2_000

/** More than any price, quantity or revenue: what is longer is no number but a number of something. */
const MOST_DIGITS = 11
/** With those behind the point: more say nothing, and a database has an end as well. */
const LONGEST_NUMBER = 40

/** What of the values of a field is stored; asked once for each column. */
export function cellRule(entity: Entity, field: string): (text: string) => CellValue {
  const special = specialRules[`${entity}.${field}`] ?? specialRules[field]
  if (special) return special
  switch (entities[entity][field]?.kind) {
    case 'number':
      return decimal
    case 'day':
      return remembered(day)
    case 'key':
      return upTo(MOST_KEY)
    default:
      return upTo(indexed.has(field) ? MOST_NAME : MOST_TEXT)
  }
}

const upTo =
  (most: number) =>
  (text: string): CellValue =>
    text.length > most ? { reason: 'too_long_value' } : { cell: text }

/** People search by these, and contacts, scales, promotions and what competitors ask are known by theirs: an index takes no more of any letters. */
const indexed: ReadonlySet<string> = new Set(['name', 'surname', 'givenName', 'city', 'website', 'competitor', 'title'])
const MOST_NAME = 250

/** `value`: as reading made it. */
export const cellValue = (entity: Entity, field: string, value: string | null): CellValue =>
  value === null || value.trim() === '' ? EMPTY : cellRule(entity, field)(value.trim())

export const EMPTY: CellValue = { cell: null }

/** A file names the same days again and again; it may name many. */
const MOST_REMEMBERED = 10_000

function remembered(rule: (text: string) => CellValue): (text: string) => CellValue {
  const known = new Map<string, CellValue>()
  return (text) => {
    const answer = known.get(text) ?? rule(text)
    if (known.size < MOST_REMEMBERED) known.set(text, answer)
    return answer
  }
}

function decimal(text: string): CellValue {
  const found = /^-?(\d+)(?:\.\d+)?$/.exec(text)
  if (!found) return { reason: 'not_a_number' }
  return (found[1] ?? '').length > MOST_DIGITS || text.length > LONGEST_NUMBER ? { reason: 'out_of_range' } : { cell: text }
}

function within(text: string, least: number, most: number): CellValue {
  const read = decimal(text)
  return 'reason' in read || (Number(text) >= least && Number(text) <= most) ? read : { reason: 'out_of_range' }
}

/** A time of day beside it says nothing here. */
function day(text: string): CellValue {
  const told = text.slice(0, 10)
  return /^\d{4}-\d\d-\d\d$/.test(told) && dayNumber(told) !== null && told >= '1900' && told < '2200' ? { cell: told } : { reason: 'not_a_day' }
}

/** Exports have many days that mean the same: 31.12.9999, or one in two hundred years. */
const lastDay = (text: string): CellValue =>
  Number(text.slice(0, 4)) >= 2200 && dayNumber(text.slice(0, 10)) !== null ? { cell: OPEN_END } : day(text)

const FRAMEWORK = /rahmen|abruf|kontrakt|framework|blanket|call|^[mw]k$/i
const PRICE = /preis|price|kondition|condition/i
/** Other words say nothing of it. */
const agreementKind = (text: string): CellValue => ({ cell: FRAMEWORK.test(text) ? 'framework' : PRICE.test(text) ? 'price' : null })

const whole =
  (most: number) =>
  (text: string): CellValue => {
    const read = within(text, 0, most)
    return 'reason' in read ? read : { cell: String(Math.round(Number(text))) }
  }

const percent = (text: string): CellValue => within(text.replace(/\s*%$/, ''), -100, 100)

const NOT_BLOCKED = /^(?:|0|n|no|nein|false|falsch|frei|aktiv|active|nicht gesperrt|_x0020_|-)$/i

const country = (text: string): CellValue => {
  const code = countryOf(text)
  return code ? { cell: code } : { reason: 'unknown_country' }
}

const email = (text: string): CellValue => {
  const [first = ''] = text.replace(/^mailto:/i, '').split(/[\s;,]+/)
  return /^[^@\s]+@[^@\s]+\.[^@\s]{2,}$/.test(first) && first.length <= 320 ? { cell: first.toLowerCase() } : { reason: 'not_an_address' }
}

/** What stands on a position is a counter; leading zeros and steps of ten are kept as a number. */
const position = (text: string): CellValue => ({ cell: /^\d{1,9}$/.test(text) ? String(Number(text)) : null })

const status =
  (entity: 'quote' | 'order' | 'complaint' | 'project') =>
  (text: string): CellValue => {
    const state = statusOf(entity, text)
    return state ? { cell: state } : { reason: 'unknown_status' }
  }

const partyRole = (text: string): CellValue => {
  const role = partyRoleOf(text)
  return role ? { cell: role } : { reason: 'unknown_status' }
}

/** Nothing is serviced more seldom: what is longer was meant in another unit. */
const LONGEST_INTERVAL = 240

const interval = (text: string): CellValue => {
  const months = intervalMonths(text)
  if (months === null) return { reason: 'not_a_number' }
  return months > LONGEST_INTERVAL ? { reason: 'out_of_range' } : { cell: months === 0 ? null : String(months) }
}

const CREDIT = /gutschrift|credit|storno|korrektur|erstattung|^gs$|^cn$/i

/** By field, or by field of one entity. */
const specialRules: Record<string, (text: string) => CellValue> = {
  country,
  email,
  'quote.position': position,
  'order.position': position,
  'invoice.position': position,
  'loan_item.position': position,
  'delivery.position': position,
  'agreement.position': position,
  'agreement.kind': agreementKind,
  'agreement.rebate': percent,
  'agreement.validUntil': lastDay,
  'rebate_scale.validUntil': lastDay,
  'rebate_scale.percent': percent,
  'promotion.validUntil': lastDay,
  'product_surcharge.percent': (text) => within(text.replace(/\s*%$/, ''), -100, 1_000),
  currency: (text) => ({ cell: text === '€' ? 'EUR' : text.toUpperCase().slice(0, 3) }),
  vatId: (text) => ({
    cell: text
      .replaceAll(/[\s.-]/g, '')
      .toUpperCase()
      .slice(0, 20),
  }),
  block: (text) => ({ cell: String(!NOT_BLOCKED.test(text)) }),
  employees: whole(5_000_000),
  priceUnit: (text) => within(text, 1, 1_000_000),
  dunningLevel: whole(9),
  probability: (text) => {
    const read = within(text.replace(/\s*%$/, ''), 0, 100)
    return 'reason' in read ? read : { cell: String(Math.round(Number(read.cell))) }
  },
  discount: percent,
  'quote.status': status('quote'),
  'order.status': status('order'),
  'complaint.status': status('complaint'),
  'project.status': status('project'),
  'project.role': partyRole,
  'machine.serviceInterval': interval,
  'loan_item.kind': (text) => ({ cell: isSample(text) ? 'sample' : 'loan' }),
  // They name what has no number.
  'loan_item.productName': upTo(MOST_NAME),
  'competitor_price.productName': upTo(MOST_NAME),
  'invoice.kind': (text) => ({ cell: CREDIT.test(text) ? 'credit_note' : 'invoice' }),
}
