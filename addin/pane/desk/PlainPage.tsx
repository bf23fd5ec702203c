import { makeStyles } from '@fluentui/react-components'
import { type ReactNode, Suspense } from 'react'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { BottomBar } from './BottomBar.tsx'
import type { PaneNavigation } from './navigation.ts'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', minHeight: '100vh' },
  content: { flexGrow: 1 },
})

/** A page of the pane without a customer: its content above the bar. */
export function PlainPage({ navigation, children }: { navigation: PaneNavigation; children: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.page}>
      <div className={styles.content}>
        <Suspense fallback={<Skeleton />}>{children}</Suspense>
      </div>
      <BottomBar customerId={null} onForm={() => undefined} {...navigation} />
    </div>
  )
}
