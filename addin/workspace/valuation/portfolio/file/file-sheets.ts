/** The portfolio as sheets of a workbook: the same numbers as on the page, money in whole currency units. */
import type { Flow } from '../../../../../domain/valuation/portfolio/movement.ts'
import type { Outputs } from '../../../../api.ts'
import { stages } from '../../../../portfolio-view.ts'
import type { PortfolioTexts } from '../../../../texts/valuation/portfolio/shape.ts'
import { figuresOfCells } from '../figures.ts'
import type { Cell } from '../use-overview.ts'

export type SheetCell = string | number | null
/** The first row is its head. */
export type Sheet = { name: string; rows: SheetCell[][] }

export type Customer = Outputs['portfolio']['customers']['rows'][number]
type Facts = {
  about: readonly (readonly [string, string])[]
  cells: readonly Cell[]
  sums: Outputs['portfolio']['read']['stages']
  flows: readonly Flow[]
}

const amount = (cents: number | null): number | null => (cents === null ? null : cents / 100)

/** `customers`: of the view that is taken along, all of them. */
export function portfolioSheets(texts: PortfolioTexts, { about, cells, sums, flows }: Facts, customers: readonly Customer[]): Sheet[] {
  const { sheets } = texts.file
  return [
    { name: sheets.about, rows: [[texts.title, null], ...about.map(([what, value]) => [what, value])] },
    { name: sheets.matrix, rows: matrixRows(texts, cells) },
    { name: sheets.loyalty, rows: loyaltyRows(texts, sums) },
    { name: sheets.movement, rows: movementRows(texts, flows) },
    { name: sheets.customers, rows: customerRows(texts, customers) },
  ]
}

const money = ['revenue', 'margin', 'lifetime', 'cost'] as const
const counts = ['visits', 'calls', 'messages', 'came', 'left', 'coverage'] as const

const matrixRows = ({ list, measures, notRated }: PortfolioTexts, cells: readonly Cell[]): SheetCell[][] => [
  [list.columns.class, measures.customers, ...money.map((name) => measures[name]), ...counts.map((name) => measures[name])],
  ...figuresOfCells(cells).map((each) => [
    each.code ?? notRated,
    each.customers,
    ...money.map((name) => amount(each[name])),
    ...counts.map((name) => each[name]),
  ]),
]

const loyaltyRows = ({ loyalty, measures }: PortfolioTexts, sums: Facts['sums']): SheetCell[][] => [
  [loyalty.stage, measures.customers, measures.revenue, measures.margin, measures.lifetime],
  ...stages.flatMap((stage) =>
    sums
      .filter((sum) => (sum.stage ?? 'none') === stage)
      .map((sum) => [loyalty.stages[stage], sum.customers, amount(sum.revenueCents), amount(sum.marginCents), amount(sum.lifetimeCents)]),
  ),
]

const movementRows = ({ movement, notRated }: PortfolioTexts, flows: readonly Flow[]): SheetCell[][] => [
  [movement.from, movement.to, movement.customers],
  ...flows.map(({ from, to, customers }) => [from ?? notRated, to ?? notRated, customers]),
]

export function customerRows({ list, file, loyalty }: PortfolioTexts, customers: readonly Customer[]): SheetCell[][] {
  const { columns } = list
  const head = [
    columns.name,
    file.city,
    columns.class,
    columns.before,
    columns.potential,
    columns.revenue,
    columns.margin,
    columns.lifetime,
    columns.stage,
  ]
  const stageOf = (name: string | null): string => {
    const stage = stages.find((each) => each === name)
    return stage ? loyalty.stages[stage] : ''
  }
  return [
    head,
    ...customers.map((each) => [
      ...[each.name, each.city, each.classCode, each.classThen],
      ...[each.potentialCents, each.revenueCents, each.marginCents, each.lifetimeCents].map(amount),
      stageOf(each.stage),
    ]),
  ]
}
