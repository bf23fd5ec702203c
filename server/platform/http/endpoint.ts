/** Paths besides pages and procedures. They stand with the rooms whose bytes or messages they carry; whoever starts the server hands them over. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Context } from '../call/context.ts'
import type { Log } from '../log.ts'

/** What an endpoint for callers with a token is given. `signIn` throws `AppError` for whoever may not call. */
export type EndpointScope = { signIn: (request: FastifyRequest) => Promise<Context>; log: Log }

/** Below `prefix`, for callers with a token; they are counted together with their calls of procedures. */
export type Endpoint = { prefix: string; register: (scope: FastifyInstance, given: EndpointScope) => void }

/** For whoever knows the path: nobody is looked at, and its limits are its own. */
export type OpenEndpoint = (scope: FastifyInstance) => Promise<void>
