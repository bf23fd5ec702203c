import pino from 'pino'
import { AppError } from './errors.ts'

/** JSON lines on standard output. Callers pass ids, counts and reasons only: never mail text, addresses or tokens. */
export type Log = Pick<pino.Logger, 'info' | 'warn' | 'error' | 'debug'>

export const makeLog = (level: string): pino.Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describeError }, redact: ['req.headers.authorization'] })

/** Name, reason and stack; the message only of our own errors, as that of foreign ones may quote what a user typed. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = 'code' in error ? error.code : undefined
  const reason = 'reason' in error ? error.reason : undefined
  return {
    type: error.name,
    message: error instanceof AppError ? error.message : undefined,
    code,
    reason,
    at: error.stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 6),
    cause: error.cause && describeError(error.cause),
  }
}
