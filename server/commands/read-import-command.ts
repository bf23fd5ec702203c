const USAGE = `Usage:
  npm run import -- FILE --dry-run [--sheet NAME]   says how FILE is read, of what it is and which column would become which field.
                                                    Nothing is stored: bringing data in is not part of this version.`

/** A text: why it is none, and how it is used. */
export function readImportCommand(parameters: readonly string[]): { file: string; sheet: string | null } | string {
  const rest = [...parameters]
  const at = rest.indexOf('--sheet')
  const sheet = at < 0 ? null : rest.splice(at, 2)[1]
  const isDry = rest.includes('--dry-run')
  const [file, ...others] = rest.filter((parameter) => parameter !== '--dry-run')
  return file === undefined || file.startsWith('--') || others.length > 0 || !isDry || sheet === undefined ? USAGE : { file, sheet }
}
