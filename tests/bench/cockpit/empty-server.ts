/** The floor of any answer: the same HTTP and tRPC, a procedure that does nothing, no token and no database. */
import { initTRPC } from '@trpc/server'
import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import fastify from 'fastify'

export type EmptyServer = { url: string; close: () => Promise<void> }

export async function startEmptyServer(): Promise<EmptyServer> {
  const t = initTRPC.create()
  const router = t.router({ nothing: t.procedure.query(() => null) })
  const app = fastify()
  await app.register(fastifyTRPCPlugin, { prefix: '/trpc', trpcOptions: { router, allowMethodOverride: true } })
  return { url: await app.listen({ port: 0, host: '127.0.0.1' }), close: () => app.close() }
}
