/** One line that says what has just happened, for a while, with the way back and the next step. */
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useTexts } from './app-context.ts'

export type NoticeAction = { label: string; run: () => void }
/** `action`: the way back; `next`: what one does now. */
export type Notice = { text: string; action?: NoticeAction | undefined; next?: NoticeAction | undefined }

const SHOWN_MS = 10_000

const NoticeContext = createContext<(notice: Notice) => void>(() => undefined)

/** Shows a notice; a newer one replaces it. */
export const useNotify = (): ((notice: Notice) => void) => useContext(NoticeContext)

const useStyles = makeStyles({
  region: { position: 'fixed', insetInline: '8px', bottom: '50px', zIndex: 10, display: 'flex', justifyContent: 'center', pointerEvents: 'none' },
  notice: {
    pointerEvents: 'auto',
    // In a narrow pane the actions stand below the words.
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 8px',
    maxWidth: '480px',
    padding: '4px 4px 4px 12px',
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    color: tokens.colorNeutralForegroundInverted,
    fontSize: tokens.fontSizeBase200,
  },
  button: { color: tokens.colorNeutralForegroundInverted, minWidth: 0, flexShrink: 0, textDecorationLine: 'underline' },
  actions: { display: 'flex', flexWrap: 'wrap', marginInlineStart: 'auto' },
  text: { flex: '1 1 160px', minWidth: 0, padding: '3px 0', overflowWrap: 'anywhere' },
})

export function NoticeProvider({ children }: { children: ReactNode }) {
  const styles = useStyles()
  const texts = useTexts()
  const [notice, setNotice] = useState<Notice | null>(null)
  useEffect(() => {
    if (!notice) return
    const timer = setTimeout(() => setNotice(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [notice])
  const actions = [notice?.next, notice?.action].flatMap((action) => action ?? [])
  return (
    <NoticeContext value={setNotice}>
      {children}
      <div className={styles.region} role="status">
        {notice && (
          <div className={styles.notice}>
            <span className={styles.text}>{notice.text}</span>
            <span className={styles.actions}>
              {actions.map(({ label, run }) => (
                <Button
                  key={label}
                  size="small"
                  appearance="transparent"
                  className={styles.button}
                  onClick={() => {
                    setNotice(null)
                    run()
                  }}
                >
                  {label}
                </Button>
              ))}
            </span>
            <Button
              size="small"
              appearance="transparent"
              className={styles.button}
              icon={<Dismiss16Regular />}
              aria-label={texts.common.close}
              onClick={() => setNotice(null)}
            />
          </div>
        )}
      </div>
    </NoticeContext>
  )
}
