import type { Cockpit } from '../../api.ts'
import type { SavedThing } from './saved-thing.ts'

/** What every form about a customer gets. */
export type CustomerFormProps = { cockpit: Cockpit; onClose: () => void; onSaved: (thing: SavedThing) => void }

/** Named rows as options, an empty one first. */
export const choicesOf = <Key extends string>(rows: readonly ({ name: string } & Record<Key, string>)[], key: Key): [string, string][] => [
  ['', '–'],
  ...rows.map((row): [string, string] => [row[key], row.name]),
]
