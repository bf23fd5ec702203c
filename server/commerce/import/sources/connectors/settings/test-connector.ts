/** Whether a system answers as it is described, before anything is fetched. Nothing is stored. */
import { z } from 'zod'
import { isOfOneSet, type WaitReason } from '../../../../../../domain/commerce/connectors/wait-reason.ts'
import type { Context } from '../../../../../platform/call/context.ts'
import { id } from '../../../../../platform/input.ts'
import { asking } from '../reach/asking.ts'
import { MustWait } from '../reach/must-wait.ts'
import { sourceOf } from '../systems/source-of.ts'
import { readPage } from '../thread/read-page.ts'
import { connectorFields, connectorSecret, isEither } from './connector-input.ts'
import { keptSecret } from './kept-secret.ts'

const { url, signIn, sets, lists } = connectorFields
/** With `secret` null that of the connector `id`, where it goes to the same place. */
export const testedConnector = z.strictObject({ id: id.nullable(), url, signIn, sets, lists, secret: connectorSecret.nullable() }).refine(isEither)

/** Of each set, whether it can be read; where one is sure to fail as the one before, that is said of all. */
export type TestedSet = { name: string; outcome: 'ok' | WaitReason }

type Tested = z.infer<typeof testedConnector>

/** Throws NOT_FOUND, and INVALID where there is no secret that may be told. */
export async function testConnector(ctx: Context, input: Tested): Promise<{ sets: TestedSet[] }> {
  const secret = input.secret ?? (await keptSecret(ctx, input))
  const { ask } = asking(ctx.reachSystem, input.signIn, secret)
  const { lists } = input
  const names = lists.length > 0 ? lists.map(({ name }) => name) : input.sets
  const source = sourceOf(
    { url: input.url.replace(/\/+$/, ''), lists },
    { ask, read: (work) => readPage(ctx.threads, work), linksOf: async () => ({}) },
  )
  const tested: TestedSet[] = []
  for (const name of names) {
    const outcome = await outcomeOf(async () => {
      for await (const _ of source.readNumbers(name)) return
    })
    tested.push({ name, outcome })
    if (outcome !== 'ok' && !isOfOneSet(outcome))
      return { sets: names.map((each) => tested.find((one) => one.name === each) ?? { name: each, outcome }) }
  }
  return { sets: tested }
}

async function outcomeOf(read: () => Promise<void>): Promise<'ok' | WaitReason> {
  try {
    await read()
    return 'ok'
  } catch (error) {
    if (error instanceof MustWait) return error.reason
    throw error
  }
}
