import { useEdits } from '../../ui/forms/use-edits.ts'
import { changedTexts, type TextEdits, withTexts } from './text-edits.ts'
import { useSaveSetting } from './use-save-setting.ts'

type Wording<Texts> = { texts: Texts; version: number }
type Around<Texts> = { save: (wording: Wording<Texts>) => Promise<Wording<Texts>>; queryKey: readonly unknown[]; savedText: string }

/** The company's texts with what was typed over them. Only that is changed by saving: what somebody else has saved meanwhile stays. */
export function useTextEdits<Texts extends object>(
  section: Parameters<typeof useEdits>[0],
  saved: Wording<Texts>,
  { save, ...around }: Around<Texts>,
) {
  const edits = useEdits<TextEdits<Texts> | null>(section, null, saved.version)
  const saving = useSaveSetting(save, { ...around, edits })
  const shown = edits.edited ? withTexts(saved.texts, edits.edited) : saved.texts
  const change = (next: Texts): void => {
    const changed = changedTexts(saved.texts, next)
    if (changed) edits.edit(changed)
    else edits.drop()
  }
  return { shown, change, edits, isEdited: edits.edited !== null, saving, onSave: () => saving.mutate({ texts: shown, version: saved.version }) }
}
