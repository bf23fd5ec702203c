/** The sentence that answers a customer's question, from facts alone: what is not known is not said. */
import { trackingLink } from '../../commerce/orders/tracking-link.ts'
import { type Language, languageOf } from '../../texts/language.ts'
import { daysBetween } from '../../time/local-time.ts'
import type { OfferForm } from '../../visits/offer/offer-wording.ts'
import { answerWords } from './answer-texts.ts'
import { type AnswerValues, type AnswerWording, fillAnswer, type Situation } from './answer-wording.ts'
import type { Facts, InvoiceFacts, OpenPosition, OrderFacts, PriceFacts, Shipment } from './facts.ts'

/** Whom one writes to, and how. `tag`: his language, `de-AT`; `today`: `YYYY-MM-DD`, other years are named; `currency`: of the amounts of invoices. */
export type Telling = { wording: AnswerWording; tag: string; form: OfferForm; today: string; currency: string }

/** Older facts say of when they are: a weekend makes none old. */
const FRESH_DAYS = 3
/** More would be a list to read, not an answer. */
export const MOST_POSITIONS = 5

/** null: the facts allow none, or the company wants none in this situation. */
export function answerText(facts: Facts, telling: Telling): string | null {
  const situation = situationOf(facts, telling.today)
  if (situation === null) return null
  const language = languageOf(telling.tag)
  return fillAnswer(telling.wording[language][telling.form][situation], language, valuesOf(facts, telling, language))
}

/** What there is to say; null: nothing that can be said so. */
export function situationOf(facts: Facts, today: string): Situation | null {
  if (facts.kind === 'price') return 'price'
  if (facts.kind === 'invoice') return facts.openCents > 0 ? 'invoice_open' : facts.isSettled ? 'invoice_paid' : null
  if (facts.status === 'delivered') return shippedOn(facts, today) ? 'order_shipped' : null
  if (facts.status !== 'open' && facts.status !== 'partially_delivered') return null
  if (facts.status === 'partially_delivered' || gone(facts, today).length > 0) return facts.open.length > 0 ? 'order_partly' : null
  const days = promisedDays(facts)
  const ahead = days.filter((day) => day !== null && day >= today)
  if (days.every((day) => day === null)) return 'order_unconfirmed'
  if (ahead.length === 0) return 'order_overdue'
  return days.length === 1 ? 'order_confirmed' : 'order_dates'
}

/** The days for which the open positions are confirmed, each once; null: one is not. */
const promisedDays = ({ open, promisedOn }: OrderFacts): (string | null)[] =>
  open.length === 0 ? [promisedOn] : [...new Set(open.map((position) => position.promisedOn))].toSorted((a, b) => (a ?? '').localeCompare(b ?? ''))

/** What is on its way already, and not only planned to be. */
const gone = ({ shipments }: OrderFacts, today: string): Shipment[] => shipments.filter((each) => each.shippedOn <= today)

const shippedOn = (facts: OrderFacts, today: string): string | null => gone(facts, today)[0]?.shippedOn ?? facts.deliveredOn

function valuesOf(facts: Facts, telling: Telling, language: Language): AnswerValues {
  const said = saying(telling, language)
  if (facts.kind === 'order') return { ...orderValues(facts, telling, said), stateOn: stateOn(facts.saidOn, telling.today, said) }
  if (facts.kind === 'invoice') return { ...invoiceValues(facts, telling, said), stateOn: stateOn(facts.saidOn, telling.today, said) }
  return priceValues(facts, said)
}

const stateOn = (saidOn: string | null, today: string, { day }: Saying): string | null =>
  saidOn !== null && daysBetween(saidOn, today) > FRESH_DAYS ? day(saidOn) : null

function orderValues(facts: OrderFacts, { today }: Telling, said: Saying): AnswerValues {
  const last = gone(facts, today).filter((each, _, [first]) => each.shippedOn === first?.shippedOn)
  const shipped = shippedOn(facts, today)
  const promised = promisedDays(facts).at(-1) ?? null
  return {
    ...{ order: facts.number, reference: facts.customerReference, orderedOn: said.day(facts.orderedOn) },
    ...{ date: promised && said.day(promised), open: said.positions(facts.open, today), shippedOn: shipped && said.day(shipped) },
    carrier: joined(last.map(({ carrier }) => carrier)),
    tracking: joined(last.map(({ trackingNumber }) => trackingNumber)),
    link: joined(last.map(({ carrier, trackingNumber }) => trackingLink(carrier, trackingNumber, said.language))),
  }
}

/** Each once; null where one is not known. */
function joined(parts: readonly (string | null)[]): string | null {
  const known = parts.filter((part) => part !== null && part.trim() !== '')
  return known.length === 0 || known.length < parts.length ? null : [...new Set(known)].join(', ')
}

const invoiceValues = (facts: InvoiceFacts, { currency }: Telling, said: Saying): AnswerValues => ({
  ...{ invoice: facts.number, reference: facts.customerReference },
  ...{ invoicedOn: facts.invoicedOn && said.day(facts.invoicedOn), dueOn: facts.dueOn && said.day(facts.dueOn) },
  amount: facts.grossCents === null ? null : said.money(facts.grossCents / 100, currency),
  openAmount: said.money(facts.openCents / 100, currency),
})

const priceValues = (facts: PriceFacts, said: Saying): AnswerValues => ({
  ...{ article: oneLine(facts.text), articleNumber: facts.productNumber, boughtOn: said.day(facts.boughtOn) },
  price: said.money(facts.price, facts.currency),
  per: facts.priceUnit === 1 ? facts.unit : [said.count(facts.priceUnit), facts.unit].filter(Boolean).join(' '),
  quantity: said.quantity(facts),
})

/** How days, numbers and money are written to somebody. */
type Saying = ReturnType<typeof saying>

function saying({ tag, today }: Telling, language: Language) {
  const locale = /^(?:de|en)-[a-z]{2}$/i.test(tag) ? tag : language === 'de' ? 'de-DE' : 'en-GB'
  const words = answerWords[language]
  const day = (of: string): string => {
    const year = of.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const)
    return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC', ...year }).format(new Date(`${of}T00:00:00Z`))
  }
  const count = (of: number): string => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(of)
  const quantity = ({ quantity: of, unit }: { quantity: number; unit: string | null }): string => [count(of), unit].filter(Boolean).join(' ')
  const positions = (open: readonly OpenPosition[], from: string): string | null => {
    const lines = open.slice(0, MOST_POSITIONS).map((each) => {
      const isAhead = each.promisedOn !== null && each.promisedOn >= from
      return words.position(`${quantity(each)} ${oneLine(each.text)}`, isAhead && each.promisedOn ? day(each.promisedOn) : null)
    })
    return lines.length === 0 ? null : [...lines, ...(open.length > MOST_POSITIONS ? [words.more] : [])].join('\n')
  }
  return { language, day, count, quantity, positions, money: (of: number, currency: string): string => money(of, currency, locale) }
}

/** Prices of small parts have more than two decimal places. */
const money = (of: number, currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 6 }).format(of)

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
