import type { Entity } from '../../commerce/import/mapping/entities.ts'

/** `fields`: by name, where kinds call it differently by `entity.name`. `columns`: of the register, as changes name them. `words`: what stands in columns of a few values. */
export type ImportNames = {
  entities: Record<Entity, string>
  fields: Record<string, string>
  columns: Record<string, string>
  words: Record<string, string>
}

/** What a field is called in files of a kind. */
export const fieldName = ({ fields }: ImportNames, entity: Entity | null, field: string): string =>
  fields[`${entity}.${field}`] ?? fields[field] ?? field
