/** Proves that an address wants notifications: it repeats a token, as plain text and within ten seconds. */
import { randomUUID } from 'node:crypto'
import { GraphError } from '../graph-error.ts'

const TIME_LIMIT_MS = 10_000

/** @throws GraphError 400 */
export async function shakeHands(url: string): Promise<void> {
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${randomUUID()}`
  const asking = new URL(url)
  asking.searchParams.set('validationToken', token)
  const problem = await ask(asking, token).catch(() => 'the address was not reached or did not answer in time')
  if (problem !== null) throw new GraphError(400, 'ValidationError', `Subscription validation request failed: ${problem}.`)
}

/** What was wrong with the answer; null: nothing. */
async function ask(url: URL, token: string): Promise<string | null> {
  const signal = AbortSignal.timeout(TIME_LIMIT_MS)
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'text/plain; charset=utf-8' }, signal, redirect: 'error' })
  const text = await answer.text()
  if (answer.status !== 200) return `HTTP status code is '${answer.status}'`
  if (!answer.headers.get('content-type')?.toLowerCase().startsWith('text/plain')) return 'the answer is not text/plain'
  return text === token ? null : 'the answer is not the validation token'
}
