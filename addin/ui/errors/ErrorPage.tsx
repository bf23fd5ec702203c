import { makeStyles } from '@fluentui/react-components'
import { ErrorNote } from './ErrorNote.tsx'

const useStyles = makeStyles({ page: { padding: '6px 12px', maxWidth: '640px' } })

/** What went wrong, where nothing else can be shown. */
export function ErrorPage({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <main className={useStyles().page}>
      <ErrorNote error={error} onRetry={onRetry} />
    </main>
  )
}
