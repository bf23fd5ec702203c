/** Subscriptions from outside: what goes wrong with notifications, and what Exchange announces of its own accord. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Subscriptions } from '../graph/subscriptions/all-subscriptions.ts'
import { type Disorder, disorderInput } from '../graph/subscriptions/disorder.ts'

type Context = { subscriptions: Subscriptions; disorder: Disorder }

const lifecycleInput = z.strictObject({ oid: z.string(), event: z.enum(['reauthorizationRequired', 'subscriptionRemoved', 'missed']) })

export function controlNotifications(app: FastifyInstance, { subscriptions, disorder }: Context): void {
  app.get('/subscriptions', () => subscriptions.all())
  app.post('/notifications', ({ body }) => {
    disorder.set(disorderInput.parse(body))
    return {}
  })
  app.post('/lifecycle', ({ body }) => {
    const { oid, event } = lifecycleInput.parse(body)
    const concerned = subscriptions.all().filter(({ watched }) => watched.oid === oid)
    for (const subscription of concerned) subscriptions.announce(subscription, event)
    return { count: concerned.length }
  })
}
