/** Files of reports: the one thing of the API that is no procedure, because its answers and inputs are bytes. */
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { AppError, type Reason } from '../../platform/errors.ts'
import type { Endpoint, EndpointScope } from '../../platform/http/endpoint.ts'
import { id } from '../../platform/input.ts'
import type { Log } from '../../platform/log.ts'
import { keepPicture, MOST_PICTURE_BYTES } from './keep-picture.ts'
import { openFile } from './open-file.ts'

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
function registerFiles(scope: FastifyInstance, { signIn, log }: EndpointScope): void {
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
      return await refuse(reply, log, error)
    }
  })
}

const pictureInput = z.object({ 'x-picture-id': id, 'x-report-id': id })

/** `POST /pictures` below the prefix: a JPEG file; which one it is and whose report it belongs to stand in headers, since nothing stands in addresses. */
function registerPictures(scope: FastifyInstance, { signIn, log }: EndpointScope): void {
  scope.addContentTypeParser('image/jpeg', { parseAs: 'buffer', bodyLimit: MOST_PICTURE_BYTES }, (_request, body, done) => done(null, body))
  scope.post('/pictures', { bodyLimit: MOST_PICTURE_BYTES }, async (request, reply) => {
    try {
      const ctx = await signIn(request)
      const asked = pictureInput.safeParse(request.headers)
      if (!asked.success || !Buffer.isBuffer(request.body)) throw new AppError('INVALID', 'Not a picture for a report')
      return await keepPicture(ctx, { id: asked.data['x-picture-id'], reportId: asked.data['x-report-id'], bytes: request.body })
    } catch (error) {
      return await refuse(reply, log, error)
    }
  })
}

/** In two scopes, since only the second takes anything but JSON. */
export const fileEndpoints: readonly Endpoint[] = [
  { prefix: '/files', register: registerFiles },
  { prefix: '/files', register: registerPictures },
]

async function refuse(reply: FastifyReply, log: Log, error: unknown): Promise<FastifyReply> {
  const reason = error instanceof AppError ? error.reason : 'UNEXPECTED'
  if (reason === 'UNEXPECTED') log.error({ err: error }, 'a file could not be opened or kept')
  return await reply.code(STATUS[reason] ?? 503).send({ reason, claims: error instanceof AppError ? (error.claims ?? null) : null })
}

/** Without what could lead out of the folder of downloads, or hide what the file is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const fileNameOf = (name: string): string => name.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069/\\:*?"<>|]/g, '_').slice(0, 200) || 'file'
