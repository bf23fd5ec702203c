/** Repeats what a user would repeat, with the same id, until it is accepted. */
export async function untilAccepted<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (tries === 150 || isConflict(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

/** Somebody else was faster, or the answer to an earlier attempt was lost. */
export const isConflict = (error: unknown): boolean => error instanceof Error && error.message.includes(': 409 ')
