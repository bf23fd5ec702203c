/** The pages of the add-in as Vite built them, with the configuration of this installation put in. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { inProject } from '../project-root.ts'

export type PageConfiguration = {
  clientId: string
  /** https address of the identity provider for work accounts of any tenant. */
  authority: string
  knownAuthorities: string[]
  /** OpenID configuration as JSON text, where it is not found below the authority. */
  authorityMetadata: string | null
  scope: string
  publicUrl: string
  /** Tile server of the planner's map; null: the outline alone, which asks nobody. */
  map: { url: string; attribution: string } | null
}

const YEAR_SECONDS = 31_536_000

/** `/pane.html`, `/commands.html`, `/workspace`, `/redirect.html`, `/sign-in.html` and their assets, whose names change with their content. */
export async function registerPages(app: FastifyInstance, options: { officeJsUrl: string; configuration: PageConfiguration }): Promise<void> {
  const directory = inProject('dist/addin')
  const page = (file: string): string => fill(readFileSync(path.join(directory, file), 'utf8'), options)
  for (const [url, file] of [
    ['/pane.html', 'pane.html'],
    ['/commands.html', 'commands.html'],
    ['/workspace', 'workspace.html'],
    ['/redirect.html', 'redirect.html'],
    ['/sign-in.html', 'sign-in.html'],
  ] as const) {
    const html = page(file)
    app.get(url, (_request, reply) => reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html))
  }
  app.get('/', (_request, reply) => reply.redirect('/workspace'))
  await app.register(fastifyStatic, {
    root: path.join(directory, 'assets'),
    prefix: '/assets/',
    decorateReply: false,
    immutable: true,
    maxAge: YEAR_SECONDS * 1000,
    preCompressed: true,
  })
}

function fill(html: string, { officeJsUrl, configuration }: Parameters<typeof registerPages>[1]): string {
  const json = JSON.stringify(configuration).replaceAll('<', '\\u003c')
  // Functions, since a replacement text gives `$` a meaning.
  return html
    .replace('<!--office-js-->', () => `<script src="${officeJsUrl}"></script>`)
    .replace('<!--configuration-->', () => `<script type="application/json" id="configuration">${json}</script>`)
}
