import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { countryOutlines } from './scripts/country-outlines.ts'
import { SlowestFiles } from './tests/support/slowest-files.ts'

/** Where nothing is left behind, files share a process: loading the libraries takes longer than most of the tests. */
const kind = (name: string, files: string, isolate: boolean): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, include: [`${files}.test.{ts,tsx}`], isolate },
})

/** The slow ones come first, so that both workers end together. */
const kinds = [
  kind('e2e', 'tests/e2e/*', true),
  kind('server', 'tests/{server,prisma}/**/*', false),
  kind('addin', 'tests/addin/**/*', false),
  kind('rules', 'tests/{,{domain,sandbox}/**/}*', false),
]

/** One kind after the other, as only neighbours can share a process. */
class KindByKind extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project }: TestSpecification): number => kinds.findIndex(({ test }) => test?.name === project.name)
    return (await super.sort(files)).sort((a, b) => place(a) - place(b))
  }
}

export default defineConfig({
  plugins: [countryOutlines()],
  test: {
    root: '.',
    projects: kinds,
    setupFiles: ['tests/support/setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // Databases, servers and browsers of their own: more at a time only wait for each other.
    maxWorkers: 2,
    sequence: { sequencer: KindByKind },
    reporters: ['default', new SlowestFiles()],
  },
})
