/** The kinds of files people speak of, and the content types that mail programs give them. */

const OPEN_XML = 'application/vnd.openxmlformats-officedocument'

export const fileKinds = {
  pdf: ['application/pdf'],
  word: ['application/msword', `${OPEN_XML}.wordprocessingml.document`],
  excel: ['application/vnd.ms-excel', `${OPEN_XML}.spreadsheetml.sheet`],
  powerpoint: ['application/vnd.ms-powerpoint', `${OPEN_XML}.presentationml.presentation`],
  picture: ['image/jpeg', 'image/png', 'image/heic', 'image/tiff'],
  text: ['text/plain', 'text/csv'],
  archive: ['application/zip', 'application/x-zip-compressed'],
} as const satisfies Record<string, readonly string[]>

export type FileKind = keyof typeof fileKinds

/** In the order in which they are offered. */
export const fileKindNames = ['pdf', 'word', 'excel', 'powerpoint', 'picture', 'text', 'archive'] as const satisfies readonly FileKind[]

/**
 * Content types as people name them: the kinds that are there as a whole, and the types that belong to none of those, as they were written.
 * @example namedTypes(['Application/PDF', 'image/png']) // { kinds: ['pdf'], others: ['image/png'] }
 */
export function namedTypes(types: readonly string[]): { kinds: FileKind[]; others: string[] } {
  const known = new Set(types.map((type) => type.trim().toLowerCase()))
  const kinds = fileKindNames.filter((kind) => fileKinds[kind].every((type) => known.has(type)))
  const told = new Set<string>(kinds.flatMap((kind) => fileKinds[kind]))
  return { kinds, others: types.filter((type) => !told.has(type.trim().toLowerCase())) }
}

/** The content types of kinds and others together, each once. */
export const typesOf = ({ kinds, others }: { kinds: readonly FileKind[]; others: readonly string[] }): string[] => [
  ...new Set<string>([...kinds.flatMap((kind) => fileKinds[kind]), ...others]),
]
