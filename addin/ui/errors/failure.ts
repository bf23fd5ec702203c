import { type ApiFailure, readFailure } from '../../api.ts'
import { DownloadFailed } from '../../download-file.ts'
import { SignInFailed } from '../../office/sign-in-failed.ts'
import { UploadFailed } from '../../send-picture.ts'

/** Why a call failed; not getting in is told from not reaching the server. */
export function failureOf(error: unknown): ApiFailure {
  if (error instanceof DownloadFailed || error instanceof UploadFailed) return error.failure
  const isSignIn = error instanceof Error && (error instanceof SignInFailed || error.cause instanceof SignInFailed)
  return isSignIn ? { reason: 'NOT_SIGNED_IN', claims: null } : readFailure(error)
}

/** Another attempt may help only when nobody said no. */
export const mayRetry = (error: unknown): boolean => ['OFFLINE', 'UNEXPECTED'].includes(failureOf(error).reason)
