import { unreadableFileText } from '../../../../../domain/texts/unreadable-file-texts.ts'
import type { ImportLine } from '../../../../api.ts'
import { useHost } from '../../../../ui/app-context.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { useImportTexts } from '../use-import-texts.ts'

/** Why a file was refused, waits, or failed, with what to do about it; null: nothing is wrong. */
export function useTroubleText(): (trouble: ImportLine['trouble']) => string | null {
  const { trouble: texts } = useImportTexts()
  const { language } = useHost()
  const { dayAndTime, number } = useFormat()
  return (trouble) => {
    if (trouble === null) return null
    switch (trouble.reason) {
      case 'unreadable':
        return unreadableFileText({ reason: trouble.unreadable, named: trouble.named }, language)
      case 'older':
        return texts.older(dayAndTime(trouble.since))
      case 'many_vanish':
        return texts.many_vanish(number(trouble.vanished), number(trouble.known))
      default:
        return texts[trouble.reason]
    }
  }
}
