import type { ReactNode } from 'react'
import type { PaneNavigation } from '../../desk/navigation.ts'
import { PlainPage } from '../../desk/PlainPage.tsx'
import { DayPage } from './DayPage.tsx'

/** My day in the pane, when no item is open. */
export function MyDayView({ top, navigation }: { top: ReactNode; navigation: PaneNavigation }) {
  return (
    <PlainPage navigation={navigation}>
      {top}
      <DayPage navigation={navigation} />
    </PlainPage>
  )
}
