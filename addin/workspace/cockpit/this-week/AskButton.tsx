import { Button } from '@fluentui/react-components'
import { useTexts } from '../../../ui/app-context.ts'
import type { AskRequest, Week } from './week.ts'

/** Prepares the follow-up; nothing is sent before it is saved. */
export function AskButton({ kind, about, request, week }: { kind: 'ask' | 'assign'; about: string; request: AskRequest; week: Week }) {
  const { thisWeek } = useTexts()
  const label = thisWeek.actions[kind]
  return (
    <Button size="small" aria-label={thisWeek.actionFor(label, about)} onClick={() => week.onAsk(request)}>
      {label}
    </Button>
  )
}
