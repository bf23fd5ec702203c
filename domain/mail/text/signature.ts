/** Where a signature begins below what its author wrote: after closing formula and name, or at a block of contact data without one. */
import { bearsName, isClosingFormula, isThanks } from './closing-formula.ts'
import { isDeviceLine } from './device-line.ts'
import { isDisclaimer } from './disclaimer.ts'
import { isBlank, isProse, isQuoted, isRule, nextWritten, withoutTrailingRules } from './lines.ts'
import { isSigner, personNameOf } from './person-name.ts'
import { hasCompanyWord, hasFunctionWord, signatureLineKind } from './signature-lines.ts'

export type Signed = {
  /** What the author wrote, up to his name. */
  body: readonly string[]
  /** What follows the name. */
  signature: readonly string[]
  /** A closing formula or a signer stands at the end of the body. */
  closing: number | null
}

const POSTSCRIPT = /^\s*(?:p\.?\s?p?\.?\s?s\.?|nachtrag|nb)\s*[:.]?\s*[:.\s]\s*\S/i
/** Between the formula and the name: blank lines and, in business letters, the company. */
const MOST_LINES_TO_NAME = 4

/** Splits the lines of one author. */
export function splitSignature(lines: readonly string[]): Signed {
  for (let i = 0; i < lines.length; i++) {
    if (!closesAt(lines, i)) continue
    const end = endOfName(lines, i)
    const rest = lines.slice(end)
    if (goesOn(rest)) continue
    const { kept, signature } = withPostscript(rest)
    return { body: [...lines.slice(0, end - 1), nameOnly(lines[end - 1] ?? ''), ...kept], signature, closing: i }
  }
  return splitUnclosed(lines)
}

function closesAt(lines: readonly string[], i: number): boolean {
  const line = lines[i] ?? ''
  if (isClosingFormula(line)) return true
  if (!isThanks(line)) return false
  const next = nextWritten(lines, i + 1)
  return next - i <= 2 && personNameOf(lines[next] ?? '') !== null && isEndOrSignature(lines, next + 1)
}

function isEndOrSignature(lines: readonly string[], from: number): boolean {
  const first = nextWritten(lines, from)
  const next = isSignerLine(lines[first] ?? '') ? nextWritten(lines, first + 1) : first
  return next === lines.length || signatureLineKind(lines[next] ?? '') !== null || isDisclaimer(lines[next] ?? '')
}

/** Index behind the name below the formula at `closing`; behind the formula when there is no name. A second formula (other language) goes with the first. */
function endOfName(lines: readonly string[], closing: number): number {
  let end = closing + 1
  if (bearsName(lines[closing] ?? '')) return end
  for (let steps = 0; steps < MOST_LINES_TO_NAME; steps++) {
    const next = nextWritten(lines, end)
    const line = lines[next]
    if (line === undefined || next - end > 3) break
    if (isClosingFormula(line)) {
      end = next + 1
      continue
    }
    if (isSignerLine(line) || isOddName(line))
      return isClosingFormula(lines[nextWritten(lines, next + 1)] ?? '') ? endOfName(lines, next + 1) : next + 1
    const named = nameBehindCompany(lines, next)
    return named ?? end
  }
  return end
}

/** `Weber GmbH`, then `i. A. Anna Weber`: the company stands between the formula and who signs for it. */
function nameBehindCompany(lines: readonly string[], start: number): number | null {
  if (signatureLineKind(lines[start] ?? '') !== 'company') return null
  const next = nextWritten(lines, start + 1)
  return personNameOf(lines[next] ?? '') !== null ? next + 1 : null
}

/** Titles and spellings that nobody foresaw: better a line too much than a mail without its name. */
const isOddName = (line: string): boolean => isCatchword(line) && !/[\d@:]/.test(line) && signatureLineKind(line) === null

const isSignerLine = (line: string): boolean => isSigner(nameOnly(line))

/** Name at the beginning of `Anna Weber, Leiterin Einkauf` and `Anna Weber | Weber GmbH`; else the line. */
function nameOnly(line: string): string {
  const [name = '', ...rest] = line.split(/\s?[|·•]\s?|\s[–-]\s|,\s|\s\/\s|\s{3,}|\t/)
  const behind = rest.join(' ')
  return rest.length > 0 && isSigner(name) && (hasFunctionWord(behind) || hasCompanyWord(behind)) ? name : line
}

/** Whether the author goes on writing: sentences before anything that belongs to a signature. */
function goesOn(rest: readonly string[]): boolean {
  for (const [i, line] of rest.entries()) {
    if (isBlank(line) || isRule(line)) continue
    if (POSTSCRIPT.test(line)) return false
    if (signatureLineKind(line) !== null || isDisclaimer(line)) return false
    if (isProse(line)) return true
    if (i === 0) return false
  }
  return false
}

/** A postscript is text, wherever it stands; it ends with its paragraph. */
function withPostscript(rest: readonly string[]): { kept: string[]; signature: string[] } {
  const start = rest.findIndex((line) => POSTSCRIPT.test(line))
  if (start < 0) return { kept: [], signature: [...rest] }
  const blank = rest.findIndex((line, i) => i > start && isBlank(line))
  const end = blank < 0 ? rest.length : blank
  return { kept: ['', ...rest.slice(start, end)], signature: [...rest.slice(0, start), ...rest.slice(end)] }
}

/** Without a formula: notices and device lines at the end go, then a block of contact data down to the name above it. */
function splitUnclosed(lines: readonly string[]): Signed {
  const withoutNotices = lines.slice(0, startOfNotices(lines))
  const start = startOfContactBlock(withoutNotices)
  const name = nameOnly(lines[start] ?? '')
  const isNamed = start < withoutNotices.length && name !== lines[start]
  return { body: [...lines.slice(0, start), ...(isNamed ? [name] : [])], signature: lines.slice(start), closing: null }
}

function startOfNotices(lines: readonly string[]): number {
  let end = withoutTrailingRules(lines).length
  for (;;) {
    const start = startOfParagraph(lines, end)
    const paragraph = lines.slice(start, end).filter((line) => !isRule(line))
    if (start < end && isDisclaimer(paragraph.join(' '))) end = withoutTrailingRules(lines.slice(0, start)).length
    else if (isDeviceLine(lines[end - 1] ?? '')) end = withoutTrailingRules(lines.slice(0, end - 1)).length
    else return end
  }
}

function startOfParagraph(lines: readonly string[], end: number): number {
  let start = end
  while (start > 0 && !isBlank(lines[start - 1])) start--
  return start
}

/** Index of the first line that belongs to a block of contact data at the end; the number of lines when there is none. */
function startOfContactBlock(lines: readonly string[]): number {
  const end = withoutTrailingRules(lines).length
  let start = end
  let proofs = 0
  let signer: number | null = null
  for (let i = end - 1; i >= 0; i--) {
    const line = lines[i] ?? ''
    if (isBlank(line)) continue
    const kind = signatureLineKind(line)
    if (kind === null || (proofs > 0 && isSigner(line))) {
      if (proofs > 0) signer = signerAbove(lines, i)
      break
    }
    if (kind !== 'rule' && kind !== 'function' && kind !== 'company') proofs++
    if (kind === 'promotion' && proofs === 0) break
    start = i
  }
  const textEnd = signer === null ? start : bearsName(lines[signer] ?? '') ? signer + 1 : signer
  const above = lines.slice(0, textEnd).findLast((line) => !isBlank(line))
  const isProven = proofs >= 2 || (proofs === 1 && signer !== null)
  if (!isProven || above === undefined || isQuoted(above) || /:\s*$/.test(above)) return lines.length
  return signer === null ? start : signer + 1
}

/** The line of the name at or shortly above `from`: a function that nobody foresaw may stand between. Or a sentence that ends with `Gruß Anna Weber`. */
function signerAbove(lines: readonly string[], from: number): number | null {
  const line = lines[from] ?? ''
  if (isSignerLine(line) || bearsName(line)) return from
  for (let i = from; i > from - 2 && isCatchword(lines[i] ?? ''); i--) {
    if ((personNameOf(nameOnly(lines[i - 1] ?? '')) ?? '').includes(' ')) return i - 1
  }
  return null
}

const isCatchword = (line: string): boolean => !isBlank(line) && line.length <= 60 && !/[.?!:,;]$/.test(line) && !isProse(line)
