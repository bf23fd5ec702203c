/** Lines that say what has just happened, for a while, with the way back and the next step. */
import { makeStyles } from '@fluentui/react-components'
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { useTexts } from './app-context.ts'
import { failureOf } from './errors/failure.ts'
import { NoticeLine } from './NoticeLine.tsx'
import type { Notice, NoticeAction } from './notice.ts'

const NoticeContext = createContext<(notice: Notice) => void>(() => undefined)

/** Shows a notice in the place of older ones; those with a way back stay for their time. */
export const useNotify = (): ((notice: Notice) => void) => useContext(NoticeContext)

const useStyles = makeStyles({
  region: {
    ...{ position: 'fixed', insetInline: '8px', bottom: '50px', zIndex: 10, pointerEvents: 'none' },
    // Many of them cover no more than half of what one works on, scrolled to the newest.
    ...{ display: 'flex', flexDirection: 'column-reverse', maxHeight: '50vh', overflowY: 'auto' },
  },
  // In the order in which they came.
  list: { display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '4px' },
})

type Shown = Notice & { key: number }

export function NoticeProvider({ children }: { children: ReactNode }) {
  const styles = useStyles()
  const { failures } = useTexts()
  const [shown, setShown] = useState<readonly Shown[]>([])
  const notify = useCallback((notice: Notice): void => setShown((before) => withNotice(before, notice)), [])
  const drop = useCallback((key: number): void => setShown((before) => before.filter((each) => each.key !== key)), [])
  const run = (key: number, action: NoticeAction): void => {
    drop(key)
    void (async () => await action.run())().catch((error: unknown) => notify({ text: failures[failureOf(error).reason] }))
  }
  return (
    <NoticeContext value={notify}>
      {children}
      <div className={styles.region} role="status" aria-atomic={false}>
        <div className={styles.list}>
          {shown.map((notice) => (
            <NoticeLine key={notice.key} notice={notice} onRun={(action) => run(notice.key, action)} onOver={() => drop(notice.key)} />
          ))}
        </div>
      </div>
    </NoticeContext>
  )
}

/** Those with a way back stay for their time, however many they are; only what has none makes room. */
function withNotice(before: readonly Shown[], notice: Notice): Shown[] {
  const staying = before.filter(({ action }) => action !== undefined)
  return [...staying, { ...notice, key: (before.at(-1)?.key ?? 0) + 1 }]
}
