/** The part of the valuation that finds what customers could buy besides. */
import { setImmediate } from 'node:timers/promises'
import { areEnough, type Bought, type ChanceRules, findChances } from '../../../domain/valuation/cross-selling/find-chances.ts'
import { isHeldBack } from '../../../domain/valuation/cross-selling/hold-out.ts'
import { switchedOff } from '../../../domain/valuation/cross-selling/switches.ts'
import type { Sql } from '../../platform/database/db.ts'
import type { Renewal, RenewalPart } from '../renewal-part.ts'
import { readSetting } from '../settings.ts'
import { chanceSetting } from './chance-setting.ts'
import { readAvoided, readBought } from './customer-facts.ts'
import { type Peers, readCompared } from './peers/peers-query.ts'
import { prepareNorms } from './peers/prepare-norms.ts'
import { everybody, readNorms, type StoredNorms } from './peers/stored-norms.ts'
import { readRuleAnswers } from './rule-answers.ts'
import { type Found, writeChances, writeTrials } from './write-chances.ts'

/** So many customers are judged without a pause. */
const AT_ONCE = 25

export const chancePart: RenewalPart = {
  name: 'chances',
  prepare: async (renewal) => {
    await prepareNorms(renewal)
    readInRun.delete(renewal)
  },
  renew: async (sql, customerIds, renewal) => {
    const found = await find(sql, customerIds, renewal)
    await writeChances(sql, found, customerIds, renewal.day)
    await writeTrials(sql, customerIds, renewal.day)
  },
}

async function find(sql: Sql, customerIds: readonly string[], renewal: Renewal): Promise<Found[]> {
  const { organisationId, day } = renewal
  const rules = await rulesOf(sql, renewal)
  const compared = (await readCompared(sql, customerIds, day)).filter(({ sparedFor }) => sparedFor === null)
  const ids = compared.map(({ customerId }) => customerId)
  const [bought, avoided] = [await readBought(sql, ids, day), await readAvoided(sql, ids, day)]
  const { baskets = [] } = (await normsOf(sql, renewal, everybody)) ?? {}
  const found: Found[] = []
  for (const [at, { customerId, peers }] of compared.entries()) {
    if (at % AT_ONCE === 0) await setImmediate()
    const facts = { bought: bought.get(customerId), avoided: avoided.get(customerId) }
    if (!facts.bought || !facts.avoided) continue
    const customer = { bought: facts.bought, avoided: facts.avoided, peers: await comparable(sql, renewal, peers, facts.bought), baskets }
    found.push({ customerId, isHeldBack: isHeldBack(organisationId, customerId), chances: findChances(customer, rules) })
  }
  return found
}

/** Of those with whom he can be compared, the first who are enough; null: none are. */
async function comparable(sql: Sql, renewal: Renewal, peers: readonly Peers[], bought: Bought): Promise<StoredNorms | null> {
  for (const each of peers) {
    const norms = await normsOf(sql, renewal, each)
    if (norms && areEnough(norms, bought)) return norms
  }
  return null
}

/** What holds for one run of the renewal is read once in it: norms change with its preparation alone. */
type Read = { rules: ChanceRules | null; norms: Map<string, StoredNorms | null> }
const readInRun = new WeakMap<Renewal, Read>()

function readOf(renewal: Renewal): Read {
  const read = readInRun.get(renewal) ?? { rules: null, norms: new Map() }
  readInRun.set(renewal, read)
  return read
}

async function normsOf(sql: Sql, renewal: Renewal, peers: Peers): Promise<StoredNorms | null> {
  const { norms } = readOf(renewal)
  const key = `${peers.targetGroup}\n${peers.size}`
  const known = norms.get(key)
  if (known !== undefined) return known
  const read = await readNorms(sql, peers)
  norms.set(key, read)
  return read
}

async function rulesOf(sql: Sql, renewal: Renewal): Promise<ChanceRules> {
  const read = readOf(renewal)
  read.rules ??= await readRules(sql, renewal)
  return read.rules
}

async function readRules(sql: Sql, { now }: Renewal): Promise<ChanceRules> {
  const { value } = await readSetting(sql, chanceSetting)
  const isOff = switchedOff(value.switches, await readRuleAnswers(sql, value.switches, now))
  return { share: value.share, isOn: (kind, rule) => !isOff(kind, rule) }
}
