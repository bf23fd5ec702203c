import type { OutlookState, SectionName } from '../../api.ts'
import type { FormRequest } from './form-request.ts'

/** What a form has saved, as its one toast tells it. */
export type SavedThing = {
  /** What was saved, each thing with its day and for whom. */
  words: string
  /** Its mirror in Outlook; null: it has none of its own. */
  mirror: { entityId: string; outlook: OutlookState } | null
  /** Where it stands now. */
  place: FormRequest | { section: SectionName }
  /** Takes it back on the server; what was typed becomes a draft again. null: it cannot be taken back. */
  undo: (() => Promise<unknown>) | null
}
