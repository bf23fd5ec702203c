import { Button, makeStyles } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { nextStages, type ProspectStage } from '../../../../domain/customers/prospect-stage.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { useStage } from './use-stage.ts'

const useStyles = makeStyles({ choice: { display: 'grid', justifyItems: 'start', gap: '6px', padding: '4px 0' } })

type Props = { customerId: string; stage: ProspectStage; onDone: () => void }

/** The next steps of a prospect; being dropped asks why. */
export function StageChoice({ customerId, stage, onDone }: Props) {
  const styles = useStyles()
  const { visitReport, common } = useTexts()
  /** null: he is not being dropped. */
  const [why, setWhy] = useState<string | null>(null)
  const { move, isPending, error } = useStage(customerId, stage, onDone)
  const choose = (to: ProspectStage): void => {
    if (to === 'dropped') setWhy('')
    else if (to === stage) onDone()
    else move(to, null)
  }
  const drop = (event: FormEvent): void => {
    event.preventDefault()
    move('dropped', why)
  }
  return (
    <form className={styles.choice} aria-label={visitReport.changeStage} onSubmit={drop}>
      <ChipChoice
        label={visitReport.stage}
        value={why === null ? stage : 'dropped'}
        options={[stage, ...nextStages(stage)].map((each) => [each, visitReport.stages[each]] as const)}
        onChange={choose}
      />
      {why !== null && (
        <>
          <TextField label={visitReport.whyDropped} isRequired autoFocus value={why} onChange={setWhy} />
          <Button size="small" type="submit" appearance="primary" disabled={isPending}>
            {common.save}
          </Button>
        </>
      )}
      {error && <ErrorNote error={error} />}
    </form>
  )
}
