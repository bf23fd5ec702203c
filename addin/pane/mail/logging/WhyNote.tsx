import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { isOwnAddress } from '../../../../domain/mail/mail-address.ts'
import { type Outputs, useTRPC } from '../../../api.ts'
import type { OpenItem } from '../../../office/mail-host.ts'
import type { Texts } from '../../../texts/shape.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { NotJudgedNote } from './NotJudgedNote.tsx'
import { WhyChange } from './WhyChange.tsx'

const useStyles = makeStyles({
  note: { flexBasis: '100%', display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px', paddingBottom: '4px' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** One of the first will be the one that is on a list. */
const MOST_ADDRESSES = 500

type Why = NonNullable<Outputs['mailSync']['why']>

/** The verdict on the open mail in plain words, and the one click that would change it. */
export function WhyNote({ item }: { item: OpenItem }) {
  const styles = useStyles()
  const texts = useTexts()
  const trpc = useTRPC()
  const mail = { internetMessageId: item.internetMessageId, senderAddress: item.sender?.address ?? null }
  const addresses = item.parties.slice(0, MOST_ADDRESSES).map(({ address }) => address)
  const why = useQuery(trpc.mailSync.why.queryOptions({ mail, addresses }))
  const { data } = why
  const cause = data && causeOf(data, texts)
  const me = useQuery(trpc.people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  // Nobody means to shut out a colleague with all his customers.
  const isStranger = item.sender !== null && me.data !== undefined && !isOwnAddress(item.sender.address, me.data.mailDomains)
  const stranger = item.direction === 'incoming' && isStranger ? item.sender : null
  return (
    <div className={styles.note} role="status">
      {why.error && <ErrorNote error={why.error} onRetry={() => void why.refetch()} />}
      {data === null && <NotJudgedNote className={styles.text} />}
      {data && (
        <p className={styles.text}>
          {data.isLogged ? texts.mailSync.logged : texts.mailSync.notLoggedBecause} {texts.mailSync.reasons[data.reason]}
        </p>
      )}
      {cause && <p className={styles.text}>{cause}</p>}
      {data && <WhyChange why={data} sender={stranger} />}
    </div>
  )
}

/** The entry, gateway or supplier behind the verdict. */
function causeOf({ rule, gateway, supplier }: Why, { mailSync, mailRules }: Texts): string | null {
  if (rule) return rule.isOwn ? mailSync.ruleOwn(rule.value) : mailSync.ruleCompany(rule.value)
  if (gateway) return mailRules.gateways.cameThrough(mailRules.gateways.kinds[gateway.kind], gateway.sender)
  return supplier?.name ?? null
}
