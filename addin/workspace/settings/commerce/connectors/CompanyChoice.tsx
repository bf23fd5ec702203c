import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { Warning16Regular } from '@fluentui/react-icons/svg/warning'
import { useMutation } from '@tanstack/react-query'
import { useTRPC } from '../../../../api.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { ChoiceField } from '../../../../ui/forms/ChoiceField.tsx'
import { usePushStyles } from '../push-styles.ts'
import { type ConnectorWish, canTest, interfaceUrl, type Places, signInOf } from './connector-wish.ts'
import { useConnectorTexts } from './use-connector-texts.ts'

const useStyles = makeStyles({
  outcome: { display: 'flex', gap: '6px' },
  icon: { flexShrink: 0, marginTop: '2px' },
})

type Props = {
  places: Places
  wish: ConnectorWish
  /** Whose kept secret is taken where none is said; null: there is none. */
  knownId: string | null
  onChoose: (companyId: string) => void
}

/** Tries the connection, says what is wrong with it, and offers the companies that are there. */
export function CompanyChoice({ places, wish, knownId, onChoose }: Props) {
  const [styles, page] = [useStyles(), usePushStyles()]
  const texts = useConnectorTexts()
  const testing = useMutation(
    useTRPC().connectors.companies.mutationOptions({
      onSuccess: ({ companies: [first, ...more] }) => {
        if (first && more.length === 0) onChoose(first.id)
      },
    }),
  )
  const test = (): void =>
    testing.mutate({ id: knownId, url: interfaceUrl(places, wish), signIn: signInOf(places, wish), secret: wish.secret === '' ? null : wish.secret })
  const { data } = testing
  const isRight = data !== undefined && data.because === null && data.companies.length > 0
  const rightIcon = <CheckmarkCircle16Regular className={styles.icon} color={tokens.colorStatusSuccessForeground1} />
  const wrongIcon = <Warning16Regular className={styles.icon} color={tokens.colorStatusWarningForeground1} />
  return (
    <>
      <div className={page.actions}>
        <Button size="small" disabled={testing.isPending || !canTest(wish, knownId !== null)} onClick={test}>
          {testing.isPending ? texts.testing : texts.test}
        </Button>
      </div>
      {testing.error && <ErrorNote error={testing.error} onRetry={test} />}
      <div role="status" className={styles.outcome}>
        {data && (isRight ? rightIcon : wrongIcon)}
        {data?.because && texts.reasons[data.because]}
        {data && !data.because && (isRight ? texts.found(data.companies.length) : texts.noCompany)}
      </div>
      {data && data.companies.length > 0 && (
        <ChoiceField
          label={texts.company}
          value={wish.companyId}
          options={[['', texts.choose] as const, ...data.companies.map(({ id, name }) => [id, name] as const)]}
          onChange={onChoose}
        />
      )}
    </>
  )
}
