/** Calls of Office.js as promises; Outlook refuses a fourth call while three are open. */

const MOST_AT_ONCE = 3
/** A mail program that never answers must not leave the pane waiting for ever. */
const TIME_LIMIT_MS = 10_000

let open = 0
const waiting: (() => void)[] = []

/** Runs one callback-style call. Rejects with the error Office.js names, or when there is no answer in time. */
export async function call<T>(start: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  if (open >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else open += 1
  try {
    return await new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('Outlook did not answer')), TIME_LIMIT_MS)
      start((result) => {
        clearTimeout(timer)
        if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value)
        else reject(result.error)
      })
    })
  } finally {
    // The place goes straight to whoever waits, so that nobody slips in between.
    const next = waiting.shift()
    if (next) next()
    else open -= 1
  }
}

/** Outlook answers so at times right after another item was opened: an internal error (5001), a generic one of the host (9014), a connection that is not yet there (9020). */
const PASSING = new Set([5001, 9014, 9020])
const PAUSE_MS = 400

/** The same call once more where Outlook is known to refuse the first. */
export async function callAgain<T>(start: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  try {
    return await call(start)
  } catch (error) {
    if (!PASSING.has((error as { code?: number } | null)?.code ?? 0)) throw error
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    return await call(start)
  }
}
