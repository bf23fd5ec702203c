import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { Warning16Regular } from '@fluentui/react-icons/svg/warning'
import { useHost, useSession, useTexts } from '../app-context.ts'
import { failureOf } from './failure.ts'

const useStyles = makeStyles({
  note: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '8px 10px',
    margin: '4px 0',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { flexGrow: 1 },
  icon: { flexShrink: 0, color: tokens.colorPaletteBerryForeground2 },
  button: { flexShrink: 0 },
})

/** What went wrong as a sentence, and what the user can do: try again, or confirm himself first; where Outlook lets him in nowhere, the same in a browser tab. */
export function ErrorNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const styles = useStyles()
  const texts = useTexts()
  const session = useSession()
  const { kind } = useHost()
  const { reason, claims } = failureOf(error)
  const mustConfirm = reason === 'OUTLOOK_SIGN_IN' || reason === 'NOT_SIGNED_IN'
  const act = async (): Promise<void> => {
    if (mustConfirm) await session.confirm(claims).catch(() => undefined)
    onRetry?.()
  }
  return (
    <div className={styles.note} role="alert">
      <Warning16Regular className={styles.icon} />
      <span className={styles.text}>
        {texts.failures[reason]}{' '}
        {reason === 'NOT_SIGNED_IN' && kind === 'outlook' && (
          <Link inline href="/workspace" target="_blank" rel="noopener">
            {texts.failures.inBrowser}
          </Link>
        )}
      </span>
      {onRetry && (
        <Button size="small" className={styles.button} onClick={() => void act()}>
          {mustConfirm ? texts.failures.confirm : texts.common.retry}
        </Button>
      )}
    </div>
  )
}
