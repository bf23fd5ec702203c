/** The mails of a mailbox in the order of their receipt, newest first: kept until the store changes, since large mailboxes are read page by page. */
import type { Mailbox, Message } from '../store/mailbox.ts'
import type { Store } from '../store/mailbox-store.ts'

type Index = { change: number; count: number; newestFirst: Message[] }

const indexes = new WeakMap<Mailbox, Index>()

export function newestFirst(store: Store, mailbox: Mailbox): readonly Message[] {
  const { changeNumber: change } = store.content
  const known = indexes.get(mailbox)
  if (known?.change === change && known.count === mailbox.messages.length) return known.newestFirst
  const sorted = [...mailbox.messages].sort(byReceipt)
  indexes.set(mailbox, { change, count: sorted.length, newestFirst: sorted })
  return sorted
}

const byReceipt = (one: Message, other: Message): number =>
  one.receivedDateTime === other.receivedDateTime ? (one.key < other.key ? -1 : 1) : one.receivedDateTime < other.receivedDateTime ? 1 : -1

const BOUND = /\breceivedDateTime\s+(ge|gt|le|lt)\s+(\S+?)(?=\)|\s|$)/g

/** Those that a filter on the receipt can mean; the filter itself is still applied. What it says beyond `and` narrows nothing. */
export function withinBounds(messages: readonly Message[], filter: string | null): readonly Message[] {
  if (filter === null || /\b(or|not)\b/i.test(filter)) return messages
  let [start, end] = [0, messages.length]
  for (const [, operator, instant = ''] of filter.matchAll(BOUND)) {
    const at = Date.parse(instant)
    if (Number.isNaN(at)) continue
    if (operator === 'ge' || operator === 'gt')
      end = Math.min(
        end,
        firstWhere(messages, ({ receivedDateTime }) => Date.parse(receivedDateTime) < at),
      )
    else
      start = Math.max(
        start,
        firstWhere(messages, ({ receivedDateTime }) => Date.parse(receivedDateTime) <= at),
      )
  }
  return messages.slice(start, Math.max(start, end))
}

/** Position of the first for which `holds`, in a list where it holds for all that follow. */
function firstWhere(messages: readonly Message[], holds: (message: Message) => boolean): number {
  let [low, high] = [0, messages.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const message = messages[middle]
    if (message && holds(message)) high = middle
    else low = middle + 1
  }
  return low
}
