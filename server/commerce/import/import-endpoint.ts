/** Files of an ERP come in as bytes. What is said of them stands in headers, since nothing stands in addresses. */
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { MOST_FILE_BYTES } from '../../../domain/commerce/import/job/file-limit.ts'
import { isDiskFull } from '../../platform/database/db.ts'
import { AppError, type Reason } from '../../platform/errors.ts'
import type { Endpoint, EndpointScope } from '../../platform/http/endpoint.ts'
import type { Log } from '../../platform/log.ts'
import { beginImport, newImport } from './begin-import.ts'

const STATUS: Partial<Record<Reason, number>> = { NOT_SIGNED_IN: 401, FORBIDDEN: 403, INVALID: 400, FILE_TOO_LARGE: 413, UNEXPECTED: 500 }

/** Neither a fault of ours nor of the file: there is no room for it. */
const INSUFFICIENT_STORAGE = 507

/** `POST /` below the prefix: the bytes; in `x-import` the rest as JSON, encoded as a component of an address is. Answers with the id of the job; 507 where there is no room for the file. */
export const importEndpoint = (folder: string): Endpoint => ({
  prefix: '/imports',
  register: (scope, given) => registerImports(scope, given, folder),
})

function registerImports(scope: FastifyInstance, { signIn, log }: EndpointScope, folder: string): void {
  scope.addContentTypeParser('application/octet-stream', { bodyLimit: MOST_FILE_BYTES }, (_request, payload, done) => done(null, payload))
  scope.post('/', { bodyLimit: MOST_FILE_BYTES }, async (request, reply) => {
    try {
      const ctx = await signIn(request)
      if (ctx.user.role !== 'admin') throw new AppError('FORBIDDEN', 'Only administrators bring files in')
      const asked = newImport.safeParse(parsed(request.headers['x-import']))
      if (!asked.success) throw new AppError('INVALID', 'Not what is to be said of a file')
      const { organisationId, id: userId } = ctx.user
      if (!(request.body instanceof Readable)) throw new AppError('INVALID', 'There are no bytes')
      return await beginImport({ db: ctx.db, organisationId, folder, userId }, asked.data, leftOpen(request.body))
    } catch (error) {
      // Whoever is still sending reads the answer only when he is through.
      if (request.body instanceof Readable) request.body.resume()
      return await refuse(reply, log, error)
    }
  })
}

/** What cannot be kept must not end the line on which the answer goes. */
const leftOpen = (body: Readable): Readable => Readable.from(body.iterator({ destroyOnReturn: false }))

function parsed(header: string | string[] | undefined): unknown {
  try {
    return JSON.parse(decodeURIComponent(String(header)))
  } catch {
    return null
  }
}

async function refuse(reply: FastifyReply, log: Log, error: unknown): Promise<FastifyReply> {
  const reason = error instanceof AppError ? error.reason : 'UNEXPECTED'
  if (reason === 'UNEXPECTED') log.error({ err: error }, 'a file could not be taken')
  const status = isDiskFull(error) ? INSUFFICIENT_STORAGE : (STATUS[reason] ?? 503)
  return await reply.code(status).send({ reason, claims: error instanceof AppError ? (error.claims ?? null) : null })
}
