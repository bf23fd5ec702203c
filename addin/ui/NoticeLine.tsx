import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { useEffect, useEffectEvent, useId, useState } from 'react'
import { useTexts } from './app-context.ts'
import type { Notice, NoticeAction } from './notice.ts'

const SHOWN_MS = 10_000

const useStyles = makeStyles({
  notice: {
    pointerEvents: 'auto',
    margin: 0,
    // Short words leave room for their actions beside them.
    minWidth: 'min(100%, 340px)',
    boxSizing: 'border-box',
    border: 'none',
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

type Props = { notice: Notice; onRun: (action: NoticeAction) => void; onOver: () => void }

/** Goes after 10 s; not from under the pointer, nor while the keyboard is in it. */
export function NoticeLine({ notice: { text, action, next }, onRun, onOver }: Props) {
  const styles = useStyles()
  const { common } = useTexts()
  const words = useId()
  const [isUnderPointer, setIsUnderPointer] = useState(false)
  const [hasFocus, setHasFocus] = useState(false)
  const isHeld = isUnderPointer || hasFocus
  const over = useEffectEvent(onOver)
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => over(), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isHeld])
  return (
    <fieldset
      aria-labelledby={words}
      className={styles.notice}
      onPointerEnter={() => setIsUnderPointer(true)}
      onPointerLeave={() => setIsUnderPointer(false)}
      onFocus={() => setHasFocus(true)}
      onBlur={() => setHasFocus(false)}
    >
      <span id={words} className={styles.text}>
        {text}
      </span>
      <span className={styles.actions}>
        {[next, action].map(
          (each) =>
            each && (
              <Button key={each.label} size="small" appearance="transparent" className={styles.button} onClick={() => onRun(each)}>
                {each.label}
              </Button>
            ),
        )}
      </span>
      <Button
        size="small"
        appearance="transparent"
        className={styles.button}
        icon={<Dismiss16Regular />}
        aria-label={common.close}
        onClick={onOver}
      />
    </fieldset>
  )
}
