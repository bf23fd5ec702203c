import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { LEAST_IN_GROUP } from '../../../../domain/valuation/lifetime-value/fit-models.ts'
import { organisation } from '../../../../server/platform/database/db.ts'
import { keepModels, readModels } from '../../../../server/valuation/lifetime-value/keep-models.ts'
import { Firm } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'
import { LifetimeFirm } from './lifetime-firm.ts'

let database: TestDatabase
let company: LifetimeFirm

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  company = new LifetimeFirm(await Firm.found(database))
})

const names = async () =>
  (await company.models()).map(({ kind, group, has_converged }) => `${kind} ${group ?? 'all'}${has_converged ? '' : ' failed'}`)

/** As a fit would tell it. */
const model = (kind: 'bg_nbd' | 'gamma_gamma', targetGroup: string | null, hasConverged = true) => {
  const fit = { covariance: null, logLikelihood: -1, customers: 10, hasConverged }
  const group = targetGroup === null ? null : 0
  return kind === 'bg_nbd'
    ? ({ targetGroup, model: { kind, group, fit: { ...fit, parameters: { r: 1, alpha: 2, a: 3, b: 4 } }, told: { repeaters: 5 } } } as const)
    : ({ targetGroup, model: { kind, group, fit: { ...fit, parameters: { p: 1, q: 2, v: 3 } }, told: { correlation: 0, losing: 0 } } } as const)
}

describe('the fit', () => {
  it('is kept for all customers, and again takes the place of the one before', async () => {
    await company.fill(60)
    await company.prepare()
    expect(await names()).toEqual(['bg_nbd all', 'gamma_gamma all'])
    const before = await company.models()
    await company.prepare()
    const after = await company.models()
    expect(after).toHaveLength(2)
    expect(after.map(({ id }) => id)).not.toEqual(before.map(({ id }) => id))
    expect(after[0]?.customers).toBeGreaterThan(50)
  })

  it('leaves the last good state where customers have become too few, and says so', async () => {
    const ids = await company.fill(60)
    await company.prepare()
    const before = await company.models()
    await company.firm.db.sql`update customer set archived_at = now() where organisation_id = ${organisation} and id = any(${ids.slice(5)}::uuid[])`
    await expect(company.prepare()).rejects.toMatchObject({ trouble: 'too_few_customers' })
    expect(await company.models()).toEqual(before)
  })

  it('says where no costs are known', async () => {
    await company.fill(60)
    await company.firm.db
      .sql`update customer_figures set costed_lines = array_fill(0, array[cardinality(costed_lines)]) where organisation_id = ${organisation}`
    await expect(company.prepare()).rejects.toMatchObject({ trouble: 'no_costs' })
    expect(await names()).toEqual(['bg_nbd all'])
  })

  it('of a target group with enough customers is its own, and nobody reads that of another company', async () => {
    await company.fill(LEAST_IN_GROUP + 60, 'Handel', 3)
    await company.fill(40, 'Handwerk', 5)
    await company.prepare()
    expect(await names()).toEqual(['bg_nbd all', 'bg_nbd Handel', 'gamma_gamma all', 'gamma_gamma Handel'])
    const modelOf = await readModels(company.firm.db.sql)
    expect(modelOf('Handel')?.id).not.toBe(modelOf(null)?.id)
    expect(modelOf('Handwerk')?.id).toBe(modelOf(null)?.id)
    const others = await Firm.found(database, { domain: 'andere.example' })
    expect((await readModels(others.db.sql))(null)).toBeNull()
  })
})

describe('models in force', () => {
  const keep = (...found: Parameters<typeof keepModels>[1]) => company.firm.db.inTransaction((sql) => keepModels(sql, found, company.now))

  it('are those before where a fit does not converge, until one does', async () => {
    await keep(model('bg_nbd', null), model('gamma_gamma', null), model('bg_nbd', 'Handel'))
    const good = (await readModels(company.firm.db.sql))('Handel')?.id
    await keep(model('bg_nbd', null), model('gamma_gamma', null), model('bg_nbd', 'Handel', false))
    expect(await names()).toEqual(['bg_nbd all', 'bg_nbd Handel', 'bg_nbd Handel failed', 'gamma_gamma all'])
    expect((await readModels(company.firm.db.sql))('Handel')?.id).toBe(good)
    await keep(model('bg_nbd', null), model('gamma_gamma', null), model('bg_nbd', 'Handel'))
    expect(await names()).toEqual(['bg_nbd all', 'bg_nbd Handel', 'gamma_gamma all'])
    expect((await readModels(company.firm.db.sql))('Handel')?.id).not.toBe(good)
  })

  it('are those of all where a target group has become too small', async () => {
    await keep(model('bg_nbd', null), model('bg_nbd', 'Handel'))
    await keep(model('bg_nbd', null))
    expect(await names()).toEqual(['bg_nbd all'])
  })

  it('have their parameters in the order of the covariances, however the database keeps them', async () => {
    await keep(model('bg_nbd', null), model('gamma_gamma', null))
    const inForce = (await readModels(company.firm.db.sql))(null)
    expect(Object.entries(inForce?.orders.parameters ?? {})).toEqual([
      ['r', 1],
      ['alpha', 2],
      ['a', 3],
      ['b', 4],
    ])
    expect(Object.entries(inForce?.margins?.parameters ?? {})).toEqual([
      ['p', 1],
      ['q', 2],
      ['v', 3],
    ])
  })
})
