import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTexts } from '../../../ui/app-context.ts'

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gap: '6px',
    minWidth: 0,
    margin: 0,
    padding: '6px 8px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', alignItems: 'center', minHeight: '24px' },
  title: { flexGrow: 1, fontSize: '12px', fontWeight: tokens.fontWeightSemibold },
  remove: { minWidth: 0 },
})

type Props = {
  title: string
  onRemove?: () => void
  /** Opened by hand just now: one goes on typing there. */
  hasFocus?: boolean
  children: ReactNode
}

/** A part of the report with its heading, and the way to leave it out again. */
export function ReportBox({ title, onRemove, hasFocus = false, children }: Props) {
  const styles = useStyles()
  const { visitReport } = useTexts()
  const box = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (hasFocus) box.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  }, [hasFocus])
  return (
    <fieldset ref={box} className={styles.box} aria-label={title}>
      <div className={styles.head}>
        <span className={styles.title}>{title}</span>
        {onRemove && (
          <Button
            size="small"
            appearance="transparent"
            className={styles.remove}
            icon={<Dismiss16Regular />}
            aria-label={visitReport.remove(title)}
            onClick={onRemove}
          />
        )}
      </div>
      {children}
    </fieldset>
  )
}
