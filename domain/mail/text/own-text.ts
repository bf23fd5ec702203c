/** What the author of a mail wrote now, apart from what stands below his name. */
import { withoutBanner } from './external-banner.ts'
import { linesOf, textOf } from './lines.ts'
import { partsOf } from './quoted-history.ts'
import { splitSignature } from './signature.ts'

/** Nobody reads hints into a contract. Characters. */
const LONGEST = 5_000

/** Many write their closed days below the name: the signature is told as well. */
export function ownText(text: string): { body: string; signature: string } {
  const lines = partsOf(withoutBanner(linesOf(text)), LONGEST)
    .filter(({ kind }) => kind === 'own')
    .flatMap((part) => [...part.lines, ''])
  const { body, signature } = splitSignature(lines)
  return { body: textOf(body), signature: textOf(signature) }
}
