import { makeStyles, tokens } from '@fluentui/react-components'
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRight12Regular } from '@fluentui/react-icons/svg/chevron-right'
import { type ReactNode, Suspense, useId, useState } from 'react'
import { Row } from '../../ui/Row.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'

const useStyles = makeStyles({
  title: {
    display: 'flex',
    gap: '4px',
    padding: '1px 0',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForegroundLink },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  below: { paddingInlineStart: '16px' },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  chevron: { flexShrink: 0, marginTop: '4px' },
  inside: {
    margin: '0 0 8px 6px',
    paddingInlineStart: '9px',
    borderInlineStartWidth: '2px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
})

type Props = { title: string; below?: ReactNode; end?: ReactNode; children: ReactNode }

/** A row that opens to what belongs to it; nothing of that is loaded before. */
export function OpeningRow({ title, below, end, children }: Props) {
  const styles = useStyles()
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const Chevron = isOpen ? ChevronDown12Regular : ChevronRight12Regular
  const head = (
    <button type="button" className={styles.title} aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
      <Chevron className={styles.chevron} />
      <span className={styles.words}>{title}</span>
    </button>
  )
  return (
    <>
      <Row title={head} below={below && <div className={styles.below}>{below}</div>} end={end} />
      <div id={id} className={styles.inside} hidden={!isOpen}>
        {isOpen && <Suspense fallback={<Skeleton heights={[16, 16]} />}>{children}</Suspense>}
      </div>
    </>
  )
}
