/** What a customer asks in his mail that facts can answer. */

/**
 * `order`: when what he ordered comes, whether it is on its way, by which number it can be followed. `invoice`: what is open of one, or one once more.
 * `price`: what he pays for a thing.
 */
export const questionKinds = ['order', 'invoice', 'price'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** `quotes`: the sentences that ask it, as written, at least one. */
export type Question = { kind: QuestionKind; quotes: string[] }
