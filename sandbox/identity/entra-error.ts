/** Refusals of the identity provider in Entra's form. */
import { randomUUID } from 'node:crypto'

type Details = { suberror?: string; claims?: string }

export class EntraError extends Error {
  readonly status: number
  readonly error: string
  readonly code: number
  readonly details: Details

  /** @param code the number after `AADSTS`. */
  constructor(error: string, code: number, message: string, details: Details & { status?: number } = {}) {
    super(`AADSTS${code}: ${message}`)
    const { status = 400, ...rest } = details
    this.error = error
    this.code = code
    this.status = status
    this.details = rest
  }
}

export function errorBody({ error, code, message, details }: EntraError, now: Date, correlationId: string = randomUUID()): object {
  const timestamp = `${now.toISOString().slice(0, 19).replace('T', ' ')}Z`
  const traceId = randomUUID()
  return {
    error,
    error_description: `${message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    error_codes: [code],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    ...details,
  }
}
