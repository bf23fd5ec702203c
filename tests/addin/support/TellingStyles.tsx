import { createDOMRenderer, RendererProvider } from '@fluentui/react-components'
import type { ReactNode } from 'react'

/** What a test can tell: whether something is there, for whom, and whether it can be clicked. jsdom draws nothing. */
const TELLING = /[{;](display|visibility|content|pointer-events|user-select):/

/** jsdom holds every rule against every element whenever a role is asked for, and of Fluent's hundreds one in twenty changes the answer: only those come in. */
const renderer = createDOMRenderer(document, { unstable_filterCSSRule: (rule) => TELLING.test(rule) })

/** Stands around what is rendered. */
export const TellingStyles = ({ children }: { children: ReactNode }) => <RendererProvider renderer={renderer}>{children}</RendererProvider>
