import { useState } from 'react'
import type { QuestionKind } from '../../../../domain/cockpit/answers/question.ts'
import type { OpenItem } from '../../../office/mail-host.ts'
import { mailOf } from '../../../open-item.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useAnswered } from '../../mail/suggestions/use-answered.ts'
import { useAnswersTexts } from './use-answers-texts.ts'

/** Questions that the reader of a mail wants to see no more, on no device; of a draft, as long as it is open. `isHidden` null: not known yet. */
export function useHidden(item: OpenItem): { isHidden: ((kind: QuestionKind) => boolean) | null; hide: (kind: QuestionKind) => void } {
  const { common } = useTexts()
  const texts = useAnswersTexts()
  const notify = useNotify()
  const hasIdentity = mailOf(item) !== null
  const kept = useAnswered(item, hasIdentity)
  const [here, setHere] = useState<readonly QuestionKind[]>([])
  const kinds = hasIdentity ? kept.kinds : here
  const show = async (kind: QuestionKind): Promise<void> => {
    if (hasIdentity) await kept.reopen(kind)
    else setHere((before) => before.filter((each) => each !== kind))
  }
  const hide = (kind: QuestionKind): void => {
    if (hasIdentity) kept.answer(kind)
    else setHere((before) => [...before, kind])
    notify({ text: texts.hidden, action: { label: common.undo, run: () => show(kind) } })
  }
  return { isHidden: kinds && ((kind) => kinds.includes(kind)), hide }
}
