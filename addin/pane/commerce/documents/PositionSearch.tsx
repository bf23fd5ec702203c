import { makeStyles } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { MOST_HITS } from '../../../../domain/texts/cut-list.ts'
import { useTRPC } from '../../../api.ts'
import { CutList } from '../../../ui/CutList.tsx'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { usePaused } from '../../../ui/forms/use-paused.ts'
import { useCommerceTexts } from '../use-commerce-texts.ts'
import { PositionHitView } from './PositionHitView.tsx'

const useStyles = makeStyles({ box: { padding: '4px 0 8px' } })

/** Finds what this customer was sold, offered or has agreed on, with the last price of each. */
export function PositionSearch({ customerId }: { customerId: string }) {
  const styles = useStyles()
  const { search } = useCommerceTexts()
  const [text, setText] = useState('')
  const asked = usePaused(text.trim())
  const { data, error, refetch } = useQuery(useTRPC().commerce.positions.queryOptions({ customerId, text: asked }, { enabled: asked !== '' }))
  const hits = asked === '' ? null : data
  return (
    <div className={styles.box}>
      <TextField label={search.label} type="search" maxLength={100} placeholder={search.placeholder} value={text} onChange={setText} />
      <div aria-live="polite">
        {error && asked !== '' && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {hits?.length === 0 && search.nothing}
        <CutList rows={hits ?? []} most={MOST_HITS}>
          {(hit) => <PositionHitView key={`${hit.productNumber} ${hit.text}`} hit={hit} customerId={customerId} />}
        </CutList>
      </div>
    </div>
  )
}
