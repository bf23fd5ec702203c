import type { Outputs } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'

/** `isDone` null: not known, or nothing that is ever done. */
export type StepState = { words: string; isDone: boolean | null }

const unknown: StepState = { words: '', isDone: null }

/** How each step stands, in words; `steps` undefined: not known yet. */
export function useStepStates(steps: Outputs['firstSteps']['read'] | undefined): Record<'policy' | 'visibility' | 'mailboxes', StepState> {
  const { firstSteps: texts, loggingPolicy } = useTexts()
  const { number } = useFormat()
  if (!steps) return { policy: unknown, visibility: unknown, mailboxes: unknown }
  const { isLoggingOn, way, customerVisibility, reportVisibility } = steps
  const { people, connected } = steps.mailboxes
  return {
    policy: { isDone: isLoggingOn, words: isLoggingOn ? (way ? loggingPolicy.ways[way].name : texts.ownWay) : texts.off },
    // What holds before anybody decides is a decision, too: nothing tells them apart.
    visibility: { isDone: null, words: `${texts.customers[customerVisibility]}, ${texts.reports[reportVisibility]}` },
    mailboxes: {
      isDone: people > 0 && connected === people,
      words: people === 0 ? texts.nobody : texts.connected(number(connected), number(people)),
    },
  }
}
