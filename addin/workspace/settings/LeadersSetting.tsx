import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type Outputs, useTRPC } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { ErrorNote } from '../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'

const useStyles = makeStyles({ intro: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 } })

/** What is saved, as a query tells it. */
type Saved<Policy> = { data: Policy | undefined; isPending: boolean; error: unknown; refetch: () => unknown }

type Props<Policy> = {
  /** A paragraph each. */
  intro: readonly string[]
  /** For whoever only reads; null: the usual sentence. */
  readOnly?: string
  policy: Saved<Policy>
  children: (policy: Policy, me: Outputs['people']['whoAmI'], isEditable: boolean) => ReactNode
}

/** A setting of the company: to change for those who lead, to read for everybody. */
export function LeadersSetting<Policy>({ intro, readOnly, policy, children }: Props<Policy>) {
  const styles = useStyles()
  const { settings } = useTexts()
  const me = useQuery(useTRPC().people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const isEditable = me.data?.role === 'admin' || me.data?.role === 'head_of_sales'
  return (
    <>
      {intro.map((paragraph) => (
        <p key={paragraph} className={styles.intro}>
          {paragraph}
        </p>
      ))}
      {me.data && !isEditable && <p className={styles.intro}>{readOnly ?? settings.readOnly}</p>}
      {policy.isPending && <Skeleton heights={[34, 34, 34, 34, 34]} />}
      {policy.error !== null && <ErrorNote error={policy.error} onRetry={() => void policy.refetch()} />}
      {policy.data !== undefined && me.data && children(policy.data, me.data, isEditable)}
    </>
  )
}
