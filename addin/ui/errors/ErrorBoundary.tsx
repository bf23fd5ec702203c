import { Component, type ReactNode } from 'react'
import type { Texts } from '../../texts/shape.ts'

type Props = { texts: Texts; children: ReactNode }

/** A fault while drawing becomes a sentence and a button, never a white pane. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    const { texts, children } = this.props
    if (!this.state.failed) return children
    return (
      <div role="alert" style={{ padding: 16, fontFamily: 'Segoe UI, sans-serif', fontSize: 13 }}>
        <p>{texts.failures.crash}</p>
        <button type="button" onClick={() => this.setState({ failed: false })}>
          {texts.common.retry}
        </button>
      </div>
    )
  }
}
