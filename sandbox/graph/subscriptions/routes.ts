/** Subscriptions as HTTP. They belong to no mailbox, so its limits do not count them. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { readCaller } from '../caller.ts'
import type { GraphContext } from '../graph-context.ts'
import { headerOf, perform } from '../perform.ts'
import { readPreferences } from '../preferences.ts'
import type { Subscriptions } from './all-subscriptions.ts'
import { subscriptionOperations } from './operations.ts'

const parameters = z.object({ id: z.string().default('') })

export function serveSubscriptions(app: FastifyInstance, context: GraphContext & { subscriptions: Subscriptions }): void {
  const { store, faults, accessTokens, subscriptions, origin } = context
  const toCall = ({ params, body }: FastifyRequest) => ({
    ...{ store, subscriptions, body },
    graphUrl: `${origin()}/v1.0`,
    id: parameters.parse(params).id,
  })
  for (const { method, path, operate } of subscriptionOperations) {
    app.route({
      method,
      url: path,
      handler: async (request, reply) => {
        const caller = await readCaller(context, request.headers.authorization, store.now())
        const preferences = readPreferences(headerOf(request, 'prefer'))
        return await perform({ faults, accessTokens, caller, oid: null }, request, reply, () => operate({ ...toCall(request), caller, preferences }))
      },
    })
  }
}
