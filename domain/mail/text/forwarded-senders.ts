/** Who wrote what a forwarded mail holds, by the headers that mail programs put above it. */
import { normaliseAddress } from '../mail-address.ts'
import { senderAt, startsHeaderBlock } from './header-block.ts'
import { linesOf } from './lines.ts'

export type ForwardedSender = { name: string; address: string }

const LONGEST = 60_000
const MOST = 5
const ADDRESS = /[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;]+/

/**
 * The senders of the mails that stand in the text, the last forwarded one first; a mail may be passed on more than once.
 * @example forwardedSenders('Siehe unten.\n\nVon: Lena Tödt <lena@kunde.de>\nGesendet: Freitag, 27. November 2026 10:11\nAn: …\nBetreff: …')
 */
export function forwardedSenders(text: string): ForwardedSender[] {
  const lines = linesOf(text.slice(0, LONGEST)).map((line) => line.replace(/^(?:\s{0,3}>)+\s?/, ''))
  const found: ForwardedSender[] = []
  for (let i = 0; i < lines.length && found.length < MOST; i++) {
    if (!startsHeaderBlock(lines, i)) continue
    const sender = personIn(senderAt(lines, i) ?? '')
    if (sender && !found.some(({ address }) => address === sender.address)) found.push(sender)
  }
  return found
}

/** `Lena Tödt <lena@kunde.de>`, `"Tödt, Lena" [mailto:lena@kunde.de]`, or the address alone. */
function personIn(said: string): ForwardedSender | null {
  const written = ADDRESS.exec(said.replace(/mailto:/gi, ''))?.[0]
  const address = written && normaliseAddress(written)
  if (!address) return null
  const [before = ''] = said.replace(/mailto:/gi, '').split(/\s*[<[(]|\s*\S+@/)
  return { name: before.replace(/["'*]/g, '').trim(), address }
}
