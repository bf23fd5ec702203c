import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue, useEffect, useState } from 'react'
import { MOST_HITS } from '../../../../domain/texts/cut-list.ts'
import { type Outputs, useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { CutList } from '../../../ui/CutList.tsx'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { usePaused } from '../../../ui/forms/use-paused.ts'
import { readablePhone } from '../../../ui/phone-number.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { ChoiceButton } from './ChoiceButton.tsx'

type Hit = Outputs['customers']['search'][number]

const useStyles = makeStyles({
  box: { padding: '8px 12px', maxWidth: '640px' },
  hint: { color: tokens.colorNeutralForeground2 },
})

type Props = { top: ReactNode; firstText: string; onHit: (hit: Hit) => void }

/** Finds customers, people and numbers of any kind. A number given from outside opens its only owner at once. */
export function SearchView({ top, firstText, onHit }: Props) {
  const styles = useStyles()
  const { search } = useTexts()
  const [text, setText] = useState(firstText)
  const asked = usePaused(text.trim())
  const query = useQuery(useTRPC().customers.search.queryOptions({ text: asked || '-' }, { enabled: asked !== '' }))
  const hits = useDeferredValue(asked === '' ? [] : (query.data ?? []))
  const only = asked === firstText && query.data?.length === 1 ? query.data[0] : undefined
  useEffect(() => {
    if (only && firstText) onHit(only)
  }, [only, firstText, onHit])
  return (
    <>
      {top}
      <main className={styles.box}>
        <h1 hidden>{search.title}</h1>
        <TextField label={search.placeholder} type="search" autoFocus value={text} maxLength={100} onChange={setText} />
        {asked === '' && <p className={styles.hint}>{search.hint}</p>}
        {query.isLoading && <Skeleton heights={[30, 30, 30]} />}
        {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
        {query.data?.length === 0 && <p className={styles.hint}>{search.nothing}</p>}
        <CutList rows={hits} most={MOST_HITS}>
          {(hit) => (
            <ChoiceButton
              key={`${hit.customerId} ${hit.contactId ?? ''} ${hit.match}`}
              choice={hit}
              note={hit.match === hit.name ? '' : `${search.because[hit.because]}: ${hit.because === 'phone' ? readablePhone(hit.match) : hit.match}`}
              onClick={() => onHit(hit)}
            />
          )}
        </CutList>
      </main>
    </>
  )
}
