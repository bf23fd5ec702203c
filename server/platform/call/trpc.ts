import { initTRPC, TRPCError } from '@trpc/server'
import type { UserRole } from '../../generated/prisma/enums.ts'
import { AppError, type Reason } from '../errors.ts'
import { recordRefusal } from './audit.ts'
import type { Context } from './context.ts'
import { followMerges } from './merged-customers.ts'

/** Every procedure says who may call it; one without roles is refused and fails a test. */
export type Permission = { roles: readonly UserRole[] }

const codes: Record<Reason, TRPCError['code']> = {
  NOT_SIGNED_IN: 'UNAUTHORIZED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  INVALID: 'BAD_REQUEST',
  TOO_MANY: 'TOO_MANY_REQUESTS',
  PRIVATE_MAIL: 'PRECONDITION_FAILED',
  FILE_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  OUTLOOK_SIGN_IN: 'PRECONDITION_FAILED',
  OUTLOOK_BUSY: 'PRECONDITION_FAILED',
  OUTLOOK_DOWN: 'PRECONDITION_FAILED',
  OUTLOOK_REFUSED: 'PRECONDITION_FAILED',
  OUTLOOK_GONE: 'PRECONDITION_FAILED',
  OUTLOOK_OTHER_MAILBOX: 'PRECONDITION_FAILED',
  UNEXPECTED: 'INTERNAL_SERVER_ERROR',
}

/** What a procedure's context is before anybody is known: the call itself decides at its first step. */
export type CallContext = { signIn: () => Promise<Context> }

const t = initTRPC
  .context<CallContext>()
  .meta<Permission>()
  .create({
    errorFormatter: ({ shape, error }) => ({
      code: shape.code,
      message: reasonOf(error),
      data: {
        reason: reasonOf(error),
        claims: error.cause instanceof AppError ? (error.cause.claims ?? null) : null,
        httpStatus: shape.data.httpStatus,
      },
    }),
  })

/** The reason a client is told; whatever we did not foresee is UNEXPECTED and says nothing else. */
function reasonOf(error: TRPCError): Reason {
  if (error.cause instanceof AppError) return error.cause.reason
  if (error.code === 'BAD_REQUEST' || error.code === 'PARSE_ERROR') return 'INVALID'
  if (error.code === 'NOT_FOUND' || error.code === 'METHOD_NOT_SUPPORTED') return 'NOT_FOUND'
  return 'UNEXPECTED'
}

export const router = t.router

/** Procedures of ours, whichever. */
export type CallRouter = ReturnType<typeof router>

const checked = t.procedure.use(async ({ ctx, meta, path, next }) => {
  const context = await ctx.signIn().catch((error: unknown) => {
    throw toTRPC(error)
  })
  if (!meta?.roles.includes(context.user.role)) {
    await recordRefusal(context, path, 'FORBIDDEN')
    throw toTRPC(new AppError('FORBIDDEN', `${path} is not for ${context.user.role}`))
  }
  const result = await next({ ctx: context })
  if (!result.ok) await recordFailure(context, path, result.error)
  return result.ok ? result : { ...result, error: withReason(result.error) }
})

/** Who is not found may have been merged: only then it is worth a look, and nothing was done yet. */
const following = checked.use(async ({ ctx, next, getRawInput }) => {
  const result = await next()
  if (result.ok || reasonOf(withReason(result.error)) !== 'NOT_FOUND') return result
  const followed = await followMerges(ctx, await getRawInput())
  return followed === null ? result : await next({ getRawInput: async () => followed.input })
})

/** A procedure for users with one of these roles. */
export const procedureFor = (...roles: [UserRole, ...UserRole[]]) => following.meta({ roles })

/** The same, of calls that mean the very customers they name: who was merged meanwhile is not found, and nobody stands in for him. */
export const exactProcedureFor = (...roles: [UserRole, ...UserRole[]]) => checked.meta({ roles })

/** Everybody who has a role at all. */
export const anyRole = ['sales', 'head_of_sales', 'admin'] as const

async function recordFailure(context: Context, path: string, error: TRPCError): Promise<void> {
  const reason = reasonOf(error)
  if (reason === 'FORBIDDEN' || reason === 'NOT_FOUND') await recordRefusal(context, path, reason)
  if (reason === 'UNEXPECTED') context.log.error({ err: error.cause ?? error, path }, 'a procedure failed')
}

/** tRPC wraps what a procedure throws; what it refuses itself (bad input) has a code of its own. */
const withReason = (error: TRPCError): TRPCError =>
  error.code === 'INTERNAL_SERVER_ERROR' && error.cause instanceof AppError ? toTRPC(error.cause) : error

/** Our errors keep their reason through tRPC; its own (bad input) pass unchanged. */
export function toTRPC(error: unknown): TRPCError {
  if (error instanceof AppError) return new TRPCError({ code: codes[error.reason], cause: error })
  if (error instanceof TRPCError) return error
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error })
}
