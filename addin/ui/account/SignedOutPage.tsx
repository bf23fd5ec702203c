import { Button, FluentProvider } from '@fluentui/react-components'
import { SignOut24Regular } from '@fluentui/react-icons/svg/sign-out'
import type { Texts } from '../../texts/shape.ts'
import { EmptyState } from '../EmptyState.tsx'
import { themes } from '../theme.ts'

type Props = { texts: Texts['account']; theme: 'light' | 'dark'; onSignIn: () => void }

/** After signing out: nobody is signed in until somebody wants to be. */
export function SignedOutPage({ texts, theme, onSignIn }: Props) {
  return (
    <FluentProvider theme={themes[theme]} style={{ minHeight: '100vh' }}>
      <EmptyState icon={<SignOut24Regular />} title={texts.signedOut} hint={texts.signedOutHint}>
        <Button appearance="primary" onClick={onSignIn}>
          {texts.signIn}
        </Button>
      </EmptyState>
    </FluentProvider>
  )
}
