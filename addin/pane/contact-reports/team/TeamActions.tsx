import { Button, makeStyles } from '@fluentui/react-components'
import { Suspense, useState } from 'react'
import type { TeamMailAct } from '../../../../domain/contact-reports/team-mail-state.ts'
import type { TeamMail } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { onDemand } from '../../../ui/on-demand.ts'
import { useTeamMail } from './use-team-mail.ts'

const HandOver = onDemand(async () => (await import('./HandOver.tsx')).HandOver)

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '2px 4px' },
  button: { minWidth: 0, flexShrink: 0 },
  below: { flexBasis: '100%', minWidth: 0 },
})

type Props = { reportId: string; team: TeamMail }

/** The buttons of a mail of a team: those that make sense now. `data-act` names each for the keys of the board. */
export function TeamActions({ reportId, team }: Props) {
  const styles = useStyles()
  const { team: texts } = useTexts()
  const [isHanding, setIsHanding] = useState(false)
  const { act, handOver, isPending, error } = useTeamMail(reportId, team)
  const labels: Record<TeamMailAct, string> = {
    take: team.taken ? texts.takeOver : texts.take,
    hand_over: texts.handOver,
    settle: texts.settle,
    give_back: team.settledAt ? texts.reopen : texts.giveBack,
  }
  const run = (name: TeamMailAct): void => (name === 'hand_over' ? setIsHanding(!isHanding) : act[name]())
  return (
    <>
      <span className={styles.buttons}>
        {team.acts.map((name, place) => (
          <Button
            key={name}
            size="small"
            appearance={place === 0 ? 'secondary' : 'subtle'}
            className={styles.button}
            data-act={name}
            title={name === 'settle' ? texts.settleHint : undefined}
            aria-expanded={name === 'hand_over' ? isHanding : undefined}
            disabled={isPending}
            onClick={() => run(name)}
          >
            {labels[name]}
          </Button>
        ))}
      </span>
      {isHanding && team.acts.includes('hand_over') && (
        <div className={styles.below}>
          <Suspense>
            <HandOver
              reportId={reportId}
              isPending={isPending}
              onChoose={(colleague) => handOver(colleague, () => setIsHanding(false))}
              onClose={() => setIsHanding(false)}
            />
          </Suspense>
        </div>
      )}
      {error && (
        <div className={styles.below}>
          <ErrorNote error={error} />
        </div>
      )}
    </>
  )
}
