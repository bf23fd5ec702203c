/** The page on which a person is chosen: plain HTML without script. */
import { accounts, type Person } from './people.ts'

export const STYLE_PATH = '/identity/accounts.css'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const page = (title: string, content: string): string => `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>`

/** @param linkOf where choosing a person leads. */
export function accountPage(offered: readonly Person[], linkOf: (person: Person) => string): string {
  const organisations = [...new Set(offered.map(({ organisation }) => organisation))]
  const sections = organisations.map((name) => {
    const entries = offered.filter(({ organisation }) => organisation === name).map((person) => entry(person, linkOf(person)))
    return `<h2>${escaped(name)}</h2>\n<ul>\n${entries.join('\n')}\n</ul>`
  })
  return page(
    'Konto auswählen',
    `<p>Sandbox-Anmeldung: Alle Konten gehören zur Demonstration, ein Kennwort ist nicht nötig.</p>\n${sections.join('\n')}`,
  )
}

const entry = ({ name, mail, jobTitle }: Person, link: string): string =>
  `<li><a href="${escaped(link)}"><strong>${escaped(name)}</strong><span>${escaped(jobTitle)}</span><span>${escaped(mail)}</span></a></li>`

export const signedOutPage = (): string => page('Abgemeldet', '<p>Sie sind abgemeldet und können dieses Fenster schließen.</p>')

export const refusalPage = (message: string): string =>
  page('Anmeldung nicht möglich', `<p>${escaped(message)}</p>\n<p>Schließen Sie dieses Fenster und beginnen Sie die Anmeldung neu.</p>`)

export const offeredIn = (isMember: (person: Person) => boolean): Person[] => accounts.filter(isMember)

export const style = `:root { color-scheme: light dark; --page: #f3f2f1; --card: #fff; --text: #201f1e; --quiet: #605e5c; --line: #e1dfdd; --link: #0f6cbd; }
@media (prefers-color-scheme: dark) { :root { --page: #141414; --card: #1f1f1f; --text: #fff; --quiet: #c8c6c4; --line: #3b3a39; --link: #62abf5; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.45 'Segoe UI', system-ui, sans-serif; }
main { max-width: 28rem; margin: 6vh auto; padding: 2rem; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; font-weight: 600; }
h2 { margin: 1.5rem 0 .25rem; font-size: .85rem; font-weight: 600; color: var(--quiet); }
p { margin: .5rem 0; color: var(--quiet); }
ul { margin: 0; padding: 0; list-style: none; }
a { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: .6rem .5rem; border-bottom: 1px solid var(--line); color: inherit; text-decoration: none; }
a:hover, a:focus-visible { background: var(--page); }
a:focus-visible { outline: 2px solid var(--link); outline-offset: -2px; }
a span { color: var(--quiet); font-size: .85rem; }
a span:last-child { grid-column: 1 / -1; }
@media (max-width: 30rem) { main { margin: 0; border: 0; border-radius: 0; min-height: 100vh; padding: 1.25rem; } }
`
