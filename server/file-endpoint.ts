/** Files of reports as a stream: the one thing of the API that is no procedure, because its answer is bytes. */
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Context } from './context.ts'
import { AppError, type Reason } from './errors.ts'
import { id } from './input.ts'
import type { Log } from './log.ts'
import { openFile } from './stored-files/open-file.ts'

const input = z.strictObject({ fileId: id })

const STATUS: Partial<Record<Reason, number>> = {
  NOT_SIGNED_IN: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 400,
  FILE_TOO_LARGE: 413,
  UNEXPECTED: 500,
}

/** `POST /` below the prefix with `{ fileId }`. Whatever the file is, the browser is told to save it and never to show it. */
export function registerFiles(scope: FastifyInstance, { signIn, log }: { signIn: (request: FastifyRequest) => Promise<Context>; log: Log }): void {
  scope.post('/', async (request, reply) => {
    try {
      const ctx = await signIn(request)
      const asked = input.safeParse(request.body)
      if (!asked.success) throw new AppError('INVALID', 'Not the id of a file')
      const { name, sizeBytes, bytes } = await openFile(ctx, asked.data)
      return await reply
        .header('content-type', 'application/octet-stream')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileNameOf(name))}`)
        .header('cache-control', 'no-store')
        .header('content-length', sizeBytes)
        .send(Readable.from(bytes, { objectMode: false }))
    } catch (error) {
      const reason = error instanceof AppError ? error.reason : 'UNEXPECTED'
      if (reason === 'UNEXPECTED') log.error({ err: error }, 'a file could not be opened')
      return await reply.code(STATUS[reason] ?? 503).send({ reason, claims: error instanceof AppError ? (error.claims ?? null) : null })
    }
  })
}

/** Without what could lead out of the folder of downloads, or hide what the file is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const fileNameOf = (name: string): string => name.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069/\\:*?"<>|]/g, '_').slice(0, 200) || 'file'
