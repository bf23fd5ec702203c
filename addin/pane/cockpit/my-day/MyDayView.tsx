import type { ReactNode } from 'react'
import type { PaneNavigation } from '../../desk/navigation.ts'
import { PlainPage } from '../../desk/PlainPage.tsx'
import { MyDay } from './MyDay.tsx'

/** My day in the pane, when no item is open. */
export function MyDayView({ top, navigation }: { top: ReactNode; navigation: PaneNavigation }) {
  return (
    <PlainPage navigation={navigation}>
      {top}
      <MyDay navigation={navigation} />
    </PlainPage>
  )
}
