import { Button, makeStyles } from '@fluentui/react-components'
import { DocumentSearch20Regular } from '@fluentui/react-icons/svg/document-search'
import { useQuery } from '@tanstack/react-query'
import { type FoundDocument, useTRPC } from '../../../api.ts'
import type { OpenItem } from '../../../office/mail-host.ts'
import { useCommerceTexts } from '../../commerce/use-commerce-texts.ts'
import { useMailNumbers } from '../../commerce/use-mail-numbers.ts'
import { useDesk } from '../../desk/use-desk.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: '4px 12px 0', padding: 0, listStyleType: 'none' },
  chip: { minWidth: 0, maxWidth: '100%' },
  button: { minWidth: 0, textAlign: 'start', overflowWrap: 'anywhere' },
})

/** More would push away what the pane is for. */
const MOST_SHOWN = 5

/** Documents that the open mail names, each one press away, of whichever customer one may see. The mail is read where it is: only what may be numbers is asked for. */
export function DocumentList({ item, customerId }: { item: OpenItem; customerId: string }) {
  const numbers = useMailNumbers(item)
  const { data } = useQuery(useTRPC().commerce.documents.queryOptions({ numbers, customerId }, { enabled: numbers.length > 0, retry: false }))
  return data && data.length > 0 && <Chips documents={data.slice(0, MOST_SHOWN)} customerId={customerId} />
}

function Chips({ documents: found, customerId }: { documents: FoundDocument[]; customerId: string }) {
  const styles = useStyles()
  const { documents } = useCommerceTexts()
  const { openForm } = useDesk()
  const label = ({ kind, number, ...of }: FoundDocument): string => {
    const name = documents.kinds[kind] ?? kind
    return of.customerId === customerId ? documents.open(name, number) : documents.of(name, number, of.customerName)
  }
  return (
    <ul className={styles.list} aria-label={documents.named}>
      {found.map((document) => (
        <li key={`${document.kind} ${document.number} ${document.documentId}`} className={styles.chip}>
          <Button
            size="small"
            appearance="outline"
            shape="circular"
            className={styles.button}
            icon={<DocumentSearch20Regular />}
            onClick={() => openForm({ form: 'document', document })}
          >
            {label(document)}
          </Button>
        </li>
      ))}
    </ul>
  )
}
