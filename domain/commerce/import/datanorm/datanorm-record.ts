/** A line of DATANORM, read: what it is about, and the values of the standard's fields. */
import type { RejectedReason } from '../reading.ts'
import type { Values } from './datanorm-columns.ts'

export type Version = 4 | 5
/** Part of a text; parts are put together by their numbers. */
export type TextPart = { number: number; text: string }

/**
 * `supplement`: what else is known of an article. `textKey` of an article: the text that belongs to it. `dimension`: a text of one article alone, with
 * `texts` by their keys. `validFrom`: from when the prices hold that follow, `TTMMJJJJ`. `nothing`: a line about the file itself.
 */
export type DatanormRecord =
  | { is: 'article'; values: Values; textKey: string }
  | { is: 'supplement'; values: Values }
  | { is: 'prices' | 'groups' | 'rebates'; rows: readonly Values[] }
  | { is: 'text'; key: string; parts: readonly TextPart[] }
  | { is: 'dimension'; article: string; parts: readonly TextPart[] }
  | { is: 'validFrom'; day: string }
  | { is: 'nothing' }
  | { is: 'rejected'; reason: RejectedReason }

/** The header says it: `V;050;...`, or a line of 128 places with 04 in front of the currency. */
export const versionOf = (header: readonly string[]): Version => (header.length > 1 && /^0?50$/.test(header[1]?.trim() ?? '') ? 5 : 4)
