import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { type ReactNode, Suspense, useCallback, useState } from 'react'
import type { Cockpit, CustomerChoice, ItemAnswer, MailState, SectionName } from '../../api.ts'
import type { OpenItem } from '../../office/mail-host.ts'
import { useTexts } from '../../ui/app-context.ts'
import { ErrorBoundary } from '../../ui/errors/ErrorBoundary.tsx'
import { useFormPlace } from '../../ui/forms/use-form-place.ts'
import { FetchAhead, onDemand } from '../../ui/on-demand.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { BottomBar } from '../desk/BottomBar.tsx'
import type { FormRequest } from '../desk/form-request.ts'
import { SkipLink } from '../desk/SkipLink.tsx'
import type { SavedThing } from '../desk/saved-thing.ts'
import { DeskContext } from '../desk/use-desk.ts'
import { useDeskKeys } from '../desk/use-desk-keys.ts'
import { useTellSaved } from '../desk/use-tell-saved.ts'
import { OlderMails } from '../mail/logging/OlderMails.tsx'
import { FirstScreen } from './FirstScreen.tsx'
import { ItemStateLine } from './ItemStateLine.tsx'
import { SectionList, type WantedSection } from './SectionList.tsx'
import { useHistoryNews } from './use-history-news.ts'
import { usePreparation } from './visit-sheet/use-preparation.ts'

const DeskForm = onDemand(async () => (await import('./DeskForm.tsx')).DeskForm)
const SheetScreen = onDemand(async () => (await import('./visit-sheet/SheetScreen.tsx')).SheetScreen)
const oftenNext = [DeskForm]

const useStyles = makeStyles({
  desk: { display: 'flex', flexDirection: 'column', minHeight: '100vh' },
  // Kept behind a form, so that closing it comes back to the same button.
  behind: { display: 'none' },
  content: { flexGrow: 1, minWidth: 0 },
  back: { margin: '6px 12px 0' },
  wide: {
    '@media (min-width: 860px)': { display: 'grid', gridTemplateColumns: 'minmax(320px, 440px) minmax(0, 1fr)', gap: '24px', alignItems: 'start' },
  },
})

/** What the cockpit stands beside, and what the server says of it. */
export type OpenBeside = Pick<Extract<ItemAnswer, { kind: 'customers' }>, 'mail' | 'isInternal' | 'stranger'> & {
  item: OpenItem
  onMailState: (mail: MailState) => void
}

type Props = {
  cockpit: Cockpit
  choices?: CustomerChoice[]
  /** Customers on the item beside these. */
  more?: number
  onChoose?: (customerId: string) => void
  /** The open item this cockpit stands beside; null: none. */
  open: OpenBeside | null
  firstForm?: FormRequest | null
  onSearch: () => void
  onMyDay: () => void
  onCustomer: (customerId: string) => void
  /** Stands above everything: the way back. */
  top?: ReactNode
}

/** The cockpit of one customer with everything one does there. */
export function CustomerDesk({ cockpit, choices = [], more = 0, onChoose, open, firstForm = null, onSearch, onMyDay, onCustomer, top }: Props) {
  const styles = useStyles()
  const texts = useTexts()
  const { form, openForm, closeForm } = useFormPlace<FormRequest>(firstForm)
  const [wanted, setWanted] = useState<WantedSection | null>(null)
  const { customerId } = cockpit.customer
  const showSection = useCallback((section: SectionName) => setWanted({ section }), [])
  const tellSaved = useTellSaved({ openForm, showSection }, () => onCustomer(customerId))
  const desk = { openForm, openCustomer: onCustomer, showSection, tellSaved }
  useDeskKeys(openForm, form === null)
  useHistoryNews(cockpit)
  const preparation = usePreparation(open?.item)
  const done = (thing: SavedThing): void => {
    closeForm()
    tellSaved(thing)
  }
  const stateLine = open && (
    <ItemStateLine
      item={open.item}
      mail={open.mail}
      isInternal={open.isInternal}
      cockpit={cockpit}
      choices={choices}
      onMailState={open.onMailState}
    />
  )
  const sender = cockpit.person === null && open?.item.direction === 'incoming' ? open.item.sender : null
  const stranger = open?.stranger ?? null
  const writer = sender && { ...sender, onAdd: stranger && ((): void => openForm({ form: 'new_contact', sender: stranger })) }
  const choosing = { cockpit, choices, more, onChoose: onChoose ?? onCustomer }
  return (
    <DeskContext value={desk}>
      <FetchAhead parts={oftenNext} />
      {form && (
        <ErrorBoundary texts={texts}>
          <Suspense fallback={<Skeleton heights={[22, 30, 30, 80, 30]} />}>
            <DeskForm request={form} cockpit={cockpit} choices={choices} open={open} onClose={closeForm} onSaved={done} />
          </Suspense>
        </ErrorBoundary>
      )}
      <div className={mergeClasses(styles.desk, form !== null && styles.behind)}>
        <SkipLink />
        {top}
        {open && preparation.isDue && !preparation.isOff ? (
          <main className={styles.content}>
            <Suspense fallback={<Skeleton />}>
              <SheetScreen item={open.item} stateLine={stateLine} onCockpit={preparation.turn} {...choosing} />
            </Suspense>
          </main>
        ) : (
          <div className={`${styles.content} ${styles.wide}`}>
            <main>
              <FirstScreen mailState={stateLine} writer={writer} {...choosing} />
              {cockpit.mayAskOlder && <OlderMails customerId={customerId} />}
              {preparation.isDue && (
                <Button size="small" appearance="subtle" className={styles.back} onClick={preparation.turn}>
                  {texts.visitSheet.backToSheet}
                </Button>
              )}
            </main>
            <SectionList customerId={customerId} sections={cockpit.sections} wanted={wanted} />
          </div>
        )}
        <BottomBar customerId={customerId} onForm={openForm} onSearch={onSearch} onMyDay={onMyDay} />
      </div>
    </DeskContext>
  )
}
