/** What somebody can enter about a customer by three fields beside his contacts, in the order in which it is offered. */
export const entryKinds = ['competitor_price', 'machine', 'project', 'sample', 'suggestion'] as const

export type EntryKind = (typeof entryKinds)[number]
