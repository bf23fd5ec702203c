import { Component, type ReactNode } from 'react'
import type { Texts } from '../../texts/shape.ts'
import { PartMissing } from '../on-demand.ts'

type Props = { texts: Texts; onReload?: () => void; children: ReactNode }
type State = { failed: 'not' | 'drawing' | 'loading' }

/** A fault while drawing becomes a sentence and a button, never a white pane. Where code is missing, only a new page gets it: browsers remember that a file did not come. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: 'not' }

  static getDerivedStateFromError(error: unknown): State {
    return { failed: error instanceof PartMissing ? 'loading' : 'drawing' }
  }

  readonly retry = (): void => {
    const { onReload = () => window.location.reload() } = this.props
    if (this.state.failed === 'loading') onReload()
    else this.setState({ failed: 'not' })
  }

  override render(): ReactNode {
    const { texts, children } = this.props
    if (this.state.failed === 'not') return children
    return (
      <div role="alert" style={{ padding: 16, fontFamily: 'Segoe UI, sans-serif', fontSize: 13 }}>
        <p>{texts.failures.crash}</p>
        <button type="button" onClick={this.retry}>
          {texts.common.retry}
        </button>
      </div>
    )
  }
}
