import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    padding: '3px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  main: { flex: '1 1 140px', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: '12px' },
})

export type Choice = 'keep' | 'done' | 'drop'

type Props = {
  title: string
  below: ReactNode
  /** What keeping it means. */
  keep: string
  settling: { settle: (choice: Choice) => void; isPending: boolean; failure: { error: unknown; retry: () => void } | null }
}

/** Something that was removed in Outlook: was it meant to go? */
export function RemovedLine({ title, below, keep, settling: { settle, isPending, failure } }: Props) {
  const styles = useStyles()
  const { removed } = useTexts().bothWays
  const choices = [
    ['keep', keep],
    ['done', removed.done],
    ['drop', removed.drop],
  ] as const
  return (
    <div className={styles.line}>
      <div className={styles.main}>
        <div>{title}</div>
        <div className={styles.quiet}>{below}</div>
      </div>
      {choices.map(([choice, text]) => (
        <Button
          key={choice}
          size="small"
          appearance={choice === 'keep' ? 'primary' : 'secondary'}
          disabled={isPending}
          aria-label={`${text}: ${title}`}
          onClick={() => settle(choice)}
        >
          {text}
        </Button>
      ))}
      {failure && <ErrorNote error={failure.error} onRetry={failure.retry} />}
    </div>
  )
}
