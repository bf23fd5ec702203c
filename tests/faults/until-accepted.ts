const PAUSE_MS = 200

/** Repeats what a user would repeat, with the same id, until it is accepted; throws its last error after `seconds`. */
export async function untilAccepted<T>(attempt: () => Promise<T>, seconds = 30): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (tries * PAUSE_MS >= seconds * 1_000 || isConflict(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
}

/** Somebody else was faster, or the answer to an earlier attempt was lost. */
export const isConflict = (error: unknown): boolean => error instanceof Error && error.message.includes(': 409 ')
