import { makeStyles, tokens } from '@fluentui/react-components'
import type { KeyboardEvent, PointerEvent } from 'react'
import { paneWidths } from '../settings.ts'
import { useOutlook } from './outlook-context.ts'

const useStyles = makeStyles({
  handle: {
    position: 'absolute',
    insetBlock: 0,
    left: 0,
    width: '5px',
    cursor: 'ew-resize',
    touchAction: 'none',
    ':hover': { backgroundColor: tokens.colorBrandStroke2 },
    ':focus-visible': { backgroundColor: tokens.colorBrandStroke1, outline: 'none' },
  },
})

const KEY_STEP = 10
const limited = (width: number): number => Math.min(paneWidths.wide, Math.max(paneWidths.narrow, Math.round(width)))

type PaneHandleProps = { width: number; onResize: (width: number) => void; onResized: (width: number) => void }

/** The left edge of the task pane: dragged, or moved by the arrow keys, it changes the width. */
export function PaneHandle({ width, onResize, onResized }: PaneHandleProps) {
  const styles = useStyles()
  const { t } = useOutlook()

  const drag = (down: PointerEvent<HTMLHRElement>) => {
    const handle = down.currentTarget
    const widthAt = ({ clientX }: { clientX: number }) => limited(width + down.clientX - clientX)
    const move = (event: globalThis.PointerEvent) => onResize(widthAt(event))
    const end = (event: globalThis.PointerEvent) => {
      handle.removeEventListener('pointermove', move)
      onResized(widthAt(event))
    }
    handle.setPointerCapture(down.pointerId)
    handle.addEventListener('pointermove', move)
    handle.addEventListener('pointerup', end, { once: true })
  }
  const step = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') onResized(limited(width + KEY_STEP))
    if (key === 'ArrowRight') onResized(limited(width - KEY_STEP))
  }

  return (
    <hr
      className={styles.handle}
      style={{ margin: 0, border: 'none', height: 'auto' }}
      aria-label={t.pane.resize}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={paneWidths.narrow}
      aria-valuemax={paneWidths.wide}
      tabIndex={0}
      onPointerDown={drag}
      onKeyDown={step}
    />
  )
}
