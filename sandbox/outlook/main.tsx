import { createRoot } from 'react-dom/client'
import { trustThisHost } from './host/trust.ts'
import { App } from './page/App.tsx'

trustThisHost()
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
