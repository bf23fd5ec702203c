import { useTexts } from '../../ui/app-context.ts'
import { useKeyHelp } from '../../ui/use-key-help.ts'
import { useLetterKeys } from '../../ui/use-shortcuts.ts'
import type { FormRequest } from './form-request.ts'

/** Note, follow-up and visit by a letter of the user's language, and `?` for what there is. `isOn`: no form is open. */
export function useDeskKeys(openForm: (request: FormRequest) => void, isOn: boolean): void {
  const { keys } = useTexts()
  const { tell } = useKeyHelp()
  const acts = {
    [keys.note]: () => openForm({ form: 'contact' }),
    [keys.followUp]: () => openForm({ form: 'follow_up' }),
    [keys.visit]: () => openForm({ form: 'visit' }),
    '?': tell,
  }
  useLetterKeys(acts, isOn)
}
