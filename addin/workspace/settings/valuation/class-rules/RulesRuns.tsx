import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { type Outputs, useTRPC } from '../../../../api.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { useClassRuleTexts } from './use-class-rule-texts.ts'
import { useUndoRun } from './use-undo-run.ts'

const useStyles = makeStyles({
  title: { margin: '16px 0 4px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', padding: '4px 0' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** Rules that came in force, the latest first; those in force can be taken back. */
export function RulesRuns() {
  const styles = useStyles()
  const { runs: texts } = useClassRuleTexts()
  const query = useQuery(useTRPC().customerClasses.runs.queryOptions())
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data || query.data.length === 0) return null
  return (
    <section aria-label={texts.title}>
      <h3 className={styles.title}>{texts.title}</h3>
      <ul className={styles.list}>
        {query.data.map((run) => (
          <RunLine key={run.runId} run={run} />
        ))}
      </ul>
    </section>
  )
}

function RunLine({ run }: { run: Outputs['customerClasses']['runs'][number] }) {
  const styles = useStyles()
  const { runs: texts } = useClassRuleTexts()
  const { number, dayAndTime } = useFormat()
  const undoing = useUndoRun()
  const at = dayAndTime(run.at)
  return (
    <li className={styles.line}>
      <span>{texts.line(at, run.byName ?? texts.formerPerson, number(run.rules))}</span>
      <span className={styles.quiet}>
        {run.undoneAt === null ? texts.moved(number(run.moved)) : texts.undone(dayAndTime(run.undoneAt), run.undoneByName ?? texts.formerPerson)}
      </span>
      {run.canBeUndone && (
        <Button size="small" aria-label={texts.undoName(at)} disabled={undoing.isPending} onClick={() => undoing.mutate(run.runId)}>
          {texts.undo}
        </Button>
      )}
      {undoing.error && <ErrorNote error={undoing.error} />}
    </li>
  )
}
