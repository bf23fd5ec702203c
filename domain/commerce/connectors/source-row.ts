/** What an object of a source comes to. */

/** By field of an entity what it says. */
export type SourceRow = Readonly<Record<string, string | null>>

/** To which customer a company among the contacts belongs. */
export type ContactLink = { number: string; customerNumber: string }

/**
 * `rows`: none where it is nobody's business here; several of a document, one for each position. `links`: what it says of whose a contact is.
 * `gone`: the number of whom nothing may be stored any more.
 */
export type SourceObject = { rows: readonly SourceRow[]; links?: readonly ContactLink[]; gone?: string }
