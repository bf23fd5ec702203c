/** Business Central for a sandbox that has the books of a company. */
import type { FastifyInstance } from 'fastify'
import type { DemoErp } from './books/demo-books.ts'
import type { CallerContext } from './caller.ts'
import { controlBusinessCentral } from './control.ts'
import { Environments } from './environments.ts'
import { OrderedTroubles } from './ordered-troubles.ts'
import { RequestCount } from './request-count.ts'
import { RequestLimits } from './request-limits.ts'
import { businessCentralRoutes } from './routes.ts'
import { Notifications } from './webhooks/notifications.ts'
import { SubscriptionList } from './webhooks/subscription-list.ts'

export type BusinessCentral = {
  /** Register with the prefix `/bc`. */
  routes: (app: FastifyInstance) => Promise<void>
  /** Register with the prefix `/control/erp`. */
  control: (app: FastifyInstance) => Promise<void>
  close: () => void
}

export function businessCentral(erp: DemoErp, shared: CallerContext & { origin: () => string }): BusinessCentral {
  const subscriptions = new SubscriptionList(shared.now)
  const notifications = new Notifications(subscriptions)
  const context = {
    ...shared,
    environments: new Environments(erp, shared.now, (books) => notifications.watch(books)),
    ...{ limits: new RequestLimits(), troubles: new OrderedTroubles(), requests: new RequestCount() },
    ...{ subscriptions, notifications },
  }
  return {
    routes: (app) => businessCentralRoutes(app, context),
    control: (app) => controlBusinessCentral(app, context),
    close: () => notifications.end(),
  }
}
