import { useMemo } from 'react'
import { useTexts } from '../../ui/app-context.ts'
import { useNotify } from '../../ui/notices.tsx'
import { useLetterKeys } from '../../ui/use-shortcuts.ts'
import type { FormRequest } from './form-request.ts'

/** Note, follow-up and visit by a letter of the user's language, and `?` for what there is. `isOn`: no form is open. */
export function useDeskKeys(openForm: (request: FormRequest) => void, isOn: boolean): void {
  const { keys } = useTexts()
  const notify = useNotify()
  const acts = useMemo(
    () => ({
      [keys.note]: () => openForm({ form: 'contact' }),
      [keys.followUp]: () => openForm({ form: 'follow_up' }),
      [keys.visit]: () => openForm({ form: 'visit' }),
      '?': () => notify({ text: keys.help }),
    }),
    [keys, openForm, notify],
  )
  useLetterKeys(acts, isOn)
}
