import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useDeferredValue, useEffect, useState } from 'react'
import { MOST_HITS } from '../../../../domain/texts/cut-list.ts'
import { type Outputs, useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { CutList } from '../../../ui/CutList.tsx'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { usePaused } from '../../../ui/forms/use-paused.ts'
import { HiddenTitle } from '../../../ui/HiddenTitle.tsx'
import { readablePhone } from '../../../ui/phone-number.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { ChoiceButton } from '../choosing/ChoiceButton.tsx'
import { NewCompanyForm } from './NewCompanyForm.tsx'
import { NothingFound } from './NothingFound.tsx'
import { RecentCustomers } from './RecentCustomers.tsx'
import { walkHits } from './walk-hits.ts'

export type Hit = Outputs['customers']['search'][number]

const useStyles = makeStyles({
  box: { padding: '8px 12px', maxWidth: '640px' },
  hint: { color: tokens.colorNeutralForeground2 },
})

type Props = {
  top: ReactNode
  firstText: string
  /** The text comes from a telephone: its only owner opens at once. */
  opensOnly?: boolean
  onText?: (text: string) => void
  onHit: (hit: { customerId: string; contactId: string | null }) => void
}

/** Finds customers, people, subjects and numbers of any kind; those opened last while nothing is typed. */
export function SearchView({ top, firstText, opensOnly = false, onText, onHit }: Props) {
  const styles = useStyles()
  const { search } = useTexts()
  const [text, setText] = useState(firstText)
  const [isCreating, setIsCreating] = useState(false)
  const asked = usePaused(text.trim())
  const query = useQuery(useTRPC().customers.search.queryOptions({ text: asked || '-' }, { enabled: asked !== '' }))
  const hits = useDeferredValue(asked === '' ? [] : (query.data ?? []))
  useOnlyOwner(opensOnly && asked === firstText ? query.data : undefined, onHit)
  useEffect(() => onText?.(asked), [asked, onText])
  const open = (customerId: string): void => onHit({ customerId, contactId: null })
  const isKnown = text.trim() === asked && !query.isLoading
  const [isFirstWanted, setFirstWanted] = useState(false)
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    // What is listed belongs to fewer letters.
    if (!isKnown && isEnterInField(event)) setFirstWanted(true)
    else walkHits(event)
  }
  const type = (typed: string): void => {
    setText(typed)
    setFirstWanted(false)
  }
  useFirst(isFirstWanted && isKnown ? query.data : undefined, onHit)
  if (isCreating) return <NewCompanyForm words={asked} onCustomer={open} onClose={() => setIsCreating(false)} />
  return (
    <>
      {top}
      <main className={styles.box} onKeyDown={press}>
        <HiddenTitle text={search.title} />
        <TextField label={search.placeholder} type="search" autoFocus value={text} maxLength={100} onChange={type} />
        {asked === '' && <p className={styles.hint}>{search.hint}</p>}
        {asked === '' && <RecentCustomers onCustomer={open} />}
        {query.isLoading && <Skeleton heights={[30, 30, 30]} />}
        {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
        {asked !== '' && query.data?.length === 0 && <NothingFound words={asked} onCreate={() => setIsCreating(true)} />}
        <div data-hit>
          <CutList rows={hits} most={MOST_HITS}>
            {(hit) => (
              <ChoiceButton
                key={`${hit.customerId} ${hit.contactId ?? ''} ${hit.match}`}
                choice={hit}
                note={noteOf(hit, search.because)}
                onClick={() => onHit(hit)}
              />
            )}
          </CutList>
        </div>
      </main>
    </>
  )
}

const isPhone = ({ because }: Hit): boolean => because === 'phone' || because === 'switchboard'

const noteOf = (hit: Hit, because: Record<Hit['because'], string>): string =>
  hit.match === hit.name ? '' : `${because[hit.because]}: ${isPhone(hit) ? readablePhone(hit.match) : hit.match}`

const isEnterInField = ({ key, target, nativeEvent }: KeyboardEvent<HTMLElement>): boolean =>
  key === 'Enter' && target instanceof HTMLInputElement && !nativeEvent.isComposing

/** Enter came before the hits. */
function useFirst(hits: Hit[] | undefined, onHit: (hit: Hit) => void): void {
  const first = hits?.[0]
  useEffect(() => {
    if (first) onHit(first)
  }, [first, onHit])
}

/** A switchboard is a guess, so it opens nothing by itself. */
function useOnlyOwner(hits: Hit[] | undefined, onHit: (hit: Hit) => void): void {
  const only = hits?.length === 1 && hits[0]?.because !== 'switchboard' ? hits[0] : undefined
  useEffect(() => {
    if (only) onHit(only)
  }, [only, onHit])
}
