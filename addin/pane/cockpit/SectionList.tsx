import { Button, makeStyles } from '@fluentui/react-components'
import { Add16Regular } from '@fluentui/react-icons/svg/add'
import { Suspense, useEffect, useRef, useState } from 'react'
import type { SectionHead, SectionName } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { useIsDiscreet } from '../../ui/discreet/discreet-mode.tsx'
import type { Format } from '../../ui/format.ts'
import { FetchAhead, onDemand } from '../../ui/on-demand.ts'
import { usePreferences } from '../../ui/preferences.ts'
import { Section } from '../../ui/Section.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useFormat } from '../../ui/use-format.ts'

const SectionContent = onDemand(async () => (await import('./sections/SectionContent.tsx')).SectionContent)
const parts = [SectionContent]

const useStyles = makeStyles({ list: { padding: '8px 12px 16px' } })

const confidential: readonly SectionName[] = ['rating', 'competitor_prices', 'product_groups']

/** Asked for from above; a new one for each time. */
export type WantedSection = { section: SectionName }

/** One level deeper: what there is, collapsed; what there is not, behind one button. */
export function SectionList({ customerId, sections, wanted }: { customerId: string; sections: SectionHead[]; wanted: WantedSection | null }) {
  const styles = useStyles()
  const texts = useTexts()
  const format = useFormat()
  const { preferences, toggleSection, openSection } = usePreferences()
  const list = useRef<HTMLElement>(null)
  const isDiscreet = useIsDiscreet()
  const [showsEmpty, setShowsEmpty] = useState(false)
  const isShown = ({ section, count, over }: SectionHead): boolean => count + over > 0 || section === wanted?.section
  const shown = sections.filter((head) => showsEmpty || isShown(head))
  const empty = sections.filter((head) => !isShown(head))
  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish counts once, whatever is opened and closed later.
  useEffect(() => {
    if (!wanted) return
    openSection(wanted.section)
    const head = list.current?.querySelector<HTMLElement>(`[data-section="${wanted.section}"] button`)
    head?.scrollIntoView?.({ block: 'start' })
    head?.focus({ preventScroll: true })
  }, [wanted])
  return (
    <section ref={list} className={styles.list} aria-label={texts.sections.label}>
      <FetchAhead parts={parts} />
      {shown.map((head) => {
        const isHidden = isDiscreet && confidential.includes(head.section)
        return (
          <Section
            key={head.section}
            name={head.section}
            title={texts.sections[head.section]}
            count={head.count}
            newest={isHidden ? '' : newest(head, format)}
            isOpen={preferences.openSections.includes(head.section)}
            onToggle={() => toggleSection(head.section)}
          >
            {isHidden ? (
              texts.sections.discreet
            ) : (
              <Suspense fallback={<Skeleton heights={[16, 16]} />}>
                <SectionContent customerId={customerId} section={head.section} />
              </Suspense>
            )}
          </Section>
        )
      })}
      {empty.length > 0 && !showsEmpty && (
        <Button size="small" appearance="subtle" icon={<Add16Regular />} onClick={() => setShowsEmpty(true)}>
          {texts.sections.showEmpty(empty.length)}
        </Button>
      )}
    </section>
  )
}

/** Of people only the name: the day they began there says nothing. */
const newest = ({ section, newestOn, newestCents, newestText }: SectionHead, { day, weekday, shortMoney }: Format): string =>
  [
    section !== 'persons' && newestOn && (section === 'follow_ups' ? weekday : day)(newestOn),
    newestCents !== null && shortMoney(newestCents),
    newestText,
  ]
    .filter(Boolean)
    .join(' · ')
