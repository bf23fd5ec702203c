/** Calls of Office.js as promises; Outlook refuses a fourth call while three are open. */

const MOST_AT_ONCE = 3

let open = 0
const waiting: (() => void)[] = []

/** Runs one callback-style call. Rejects with the error Office.js names. */
export async function call<T>(start: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  if (open >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else open += 1
  try {
    return await new Promise<T>((resolve, reject) => {
      start((result) => (result.status === Office.AsyncResultStatus.Succeeded ? resolve(result.value) : reject(result.error)))
    })
  } finally {
    // The place goes straight to whoever waits, so that nobody slips in between.
    const next = waiting.shift()
    if (next) next()
    else open -= 1
  }
}
