/** Models of repeat buying on files that nobody here wrote. */
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type BgNbd, type Fit, fitBgNbd } from '../../domain/valuation/lifetime-value/bg-nbd.ts'
import { chanceAlive, expectedOrders } from '../../domain/valuation/lifetime-value/expected-orders.ts'
import { fitGammaGamma } from '../../domain/valuation/lifetime-value/gamma-gamma.ts'
import { type OrderHistory, summariseOrders } from '../../domain/valuation/lifetime-value/order-history.ts'
import { dayOf, readCsv, readOrderLog } from './order-log.ts'

const number = z.string().trim().min(1).pipe(z.coerce.number()).pipe(z.number().nonnegative())
const sum = z.string().trim().min(1).pipe(z.coerce.number())
const history = z.object({ id: z.string(), x: number, t_x: number, t: number })
const spend = z.object({ id: z.string(), x: number, m: sum })

const readHistories = (file: string): (OrderHistory & { id: string })[] =>
  readCsv(file, history).map(({ id, x, t_x, t }) => ({ id, repeats: x, lastAt: t_x, observed: t }))

const daysPerUnit = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 } as const
type Unit = keyof typeof daysPerUnit
const isUnit = (text: string): text is Unit => Object.hasOwn(daysPerUnit, text)

const told = <Parameters>(fit: Fit<Parameters> | null) => {
  if (!fit) throw new Error('Too little to fit: nobody has ordered again, or all are alike')
  return { params: fit.parameters, logLikelihood: fit.logLikelihood, customers: fit.customers, hasConverged: fit.hasConverged }
}

const models: Record<string, (file: string) => unknown> = {
  bgnbd: (file) => told(fitBgNbd(readHistories(file))),
  gammagamma: (file) => told(fitGammaGamma(readCsv(file, spend).map(({ x, m }) => ({ orders: x, mean: m })))),
}

function fit({ model = 'bgnbd' }: Options, file: string): unknown {
  const fitted = models[model]
  if (!fitted) throw new Error(`Unknown model: ${model}; one of ${Object.keys(models).join(', ')}`)
  return fitted(file)
}

function predict({ params = '', horizon = '' }: Options, file: string): unknown {
  const [r, alpha, a, b] = z.tuple([number, number, number, number]).parse(params.split(','))
  const model: BgNbd = { r, alpha, a, b }
  const within = number.parse(horizon)
  return {
    rows: readHistories(file).map(({ id, ...of }) => ({ id, pAlive: chanceAlive(model, of), expectedPurchases: expectedOrders(model, of, within) })),
  }
}

function summarise({ until = '', unit = 'week' }: Options, file: string): unknown {
  if (!isUnit(unit)) throw new Error(`Unknown unit: ${unit}; one of ${Object.keys(daysPerUnit).join(', ')}`)
  const rows = [...readOrderLog(file)].flatMap(([id, orders]) => {
    const summed = summariseOrders(orders, dayOf(until), daysPerUnit[unit])
    return summed ? [{ id, x: summed.repeats, t_x: summed.lastAt, T: summed.observed, m: summed.margin }] : []
  })
  return { rows }
}

type Options = Partial<Record<'model' | 'params' | 'horizon' | 'until' | 'unit', string>>
const steps: Record<string, (options: Options, file: string) => unknown> = { fit, predict, summarise }

/** `fit --model bgnbd|gammagamma FILE`, `predict --model bgnbd --params r,alpha,a,b --horizon h FILE`, `summarise --until YYYY-MM-DD --unit week FILE`. */
export function valueCustomers(args: string[]): unknown {
  const text = { type: 'string' } as const
  const options = { model: text, params: text, horizon: text, until: text, unit: text }
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [step = '', file = ''] = positionals
  if (!steps[step]) throw new Error(`clv ${Object.keys(steps).join('|')} ... FILE`)
  return steps[step](values, file)
}
