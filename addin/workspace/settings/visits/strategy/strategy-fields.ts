/** The strategy as it is typed, and back. */
import type { ClassCode, ClassStrategy } from '../../../../../domain/visits/strategy/class-strategy.ts'
import type { Outputs } from '../../../../api.ts'

export type Policy = Outputs['visitStrategy']['show']

export type StrategyFields = Pick<ClassStrategy, 'channel' | 'role'> & { rhythm: ClassStrategy['rhythm']['kind']; days: string; minutes: string }
export type FigureFields = { hourlyCost: string; fieldDays: string; visitsPerDay: string }
export type PolicyFields = FigureFields & { strategies: Record<ClassCode, StrategyFields> }

const MOST_DAYS = 1_095
const CENTS = 100

export const toFields = ({ hourlyCostCents, fieldDays, visitsPerDay, strategies }: Policy): PolicyFields => ({
  hourlyCost: String(hourlyCostCents / CENTS),
  fieldDays: String(fieldDays),
  visitsPerDay: String(visitsPerDay),
  strategies: mapClasses((classCode) => strategyFields(strategies[classCode])),
})

/** What was typed over a policy; stays when that one turns out to be old. */
export type Edits = { figures: Partial<FigureFields>; strategies: Partial<Record<ClassCode, Partial<StrategyFields>>> }
export const noEdits: Edits = { figures: {}, strategies: {} }

export function withEdits(policy: Policy, { figures, strategies }: Edits): PolicyFields {
  const fields = toFields(policy)
  return { ...fields, ...figures, strategies: mapClasses((classCode) => ({ ...fields.strategies[classCode], ...strategies[classCode] })) }
}

const strategyFields = ({ rhythm, minutes, channel, role }: ClassStrategy): StrategyFields => ({
  rhythm: rhythm.kind,
  days: rhythm.kind === 'interval' ? String(rhythm.days) : rhythm.kind === 'pursuit' ? rhythm.days.join(', ') : '',
  minutes: String(minutes),
  channel,
  role,
})

/** null: something typed does not fit. */
export function readPolicy(fields: PolicyFields): Omit<Policy, 'version'> | null {
  const hourlyCost = readFigure('hourlyCost', fields)
  const fieldDays = readFigure('fieldDays', fields)
  const visitsPerDay = readFigure('visitsPerDay', fields)
  const strategies = readStrategies(fields.strategies)
  if (hourlyCost === null || fieldDays === null || visitsPerDay === null || !strategies) return null
  return { hourlyCostCents: Math.round(hourlyCost * CENTS), fieldDays, visitsPerDay, strategies }
}

function readStrategies(fields: Record<ClassCode, StrategyFields>): Policy['strategies'] | null {
  const { A1, A2, A3, B1, B2, B3, C1, C2, C3 } = mapClasses((classCode) => readStrategy(fields[classCode]))
  return A1 && A2 && A3 && B1 && B2 && B3 && C1 && C2 && C3 ? { A1, A2, A3, B1, B2, B3, C1, C2, C3 } : null
}

const mapClasses = <Value>(value: (classCode: ClassCode) => Value): Record<ClassCode, Value> => ({
  A1: value('A1'),
  A2: value('A2'),
  A3: value('A3'),
  B1: value('B1'),
  B2: value('B2'),
  B3: value('B3'),
  C1: value('C1'),
  C2: value('C2'),
  C3: value('C3'),
})

const limits: Record<keyof FigureFields, { least: number; most: number; isWhole: boolean }> = {
  hourlyCost: { least: 0, most: 10_000, isWhole: false },
  fieldDays: { least: 1, most: 366, isWhole: true },
  visitsPerDay: { least: 1, most: 40, isWhole: true },
}

/** null: not a number that fits. */
export function readFigure(name: keyof FigureFields, fields: FigureFields): number | null {
  const { least, most, isWhole } = limits[name]
  return isWhole ? wholeBetween(fields[name], least, most) : numberBetween(fields[name], least, most)
}

/** null: something typed does not fit. */
export function readStrategy({ rhythm, days, minutes, channel, role }: StrategyFields): ClassStrategy | null {
  const read = readRhythm(rhythm, days)
  const length = readMinutes(minutes)
  return read && length !== null ? { rhythm: read, minutes: length, channel, role } : null
}

export const readMinutes = (text: string): number | null => wholeBetween(text, 5, 600)

export function readRhythm(kind: StrategyFields['rhythm'], text: string): ClassStrategy['rhythm'] | null {
  if (kind === 'campaign') return { kind }
  if (kind === 'interval') {
    const days = wholeBetween(text, 1, MOST_DAYS)
    return days === null ? null : { kind, days }
  }
  const days = text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((each) => wholeBetween(each, 0, MOST_DAYS) ?? -1)
  const grows = days.every((day, i) => (i === 0 ? day === 0 : day > (days[i - 1] ?? 0)))
  return days.length > 0 && days.length <= 12 && grows ? { kind, days } : null
}

const wholeBetween = (text: string, least: number, most: number): number | null => {
  const value = numberBetween(text, least, most)
  return value !== null && Number.isInteger(value) ? value : null
}

function numberBetween(text: string, least: number, most: number): number | null {
  const value = text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'))
  return value >= least && value <= most ? value : null
}
