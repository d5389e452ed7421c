/**
 * What can be wrong with notes. A diagnostic is data: parsing goes on, nothing is lost.
 *
 * `error`: it cannot be as the notes have it. `warning`: probably a slip. `info`: a guess worth a look.
 */
export type Severity = 'error' | 'warning' | 'info'

/** The list of what can be wrong: a new case is a new row. */
const rules = {
  'character-unreadable': 'warning',
  'date-guessed': 'info',
  'duplicate-title': 'info',
  'empty-session': 'info',
  'encoding-guessed': 'warning',
  'end-before-start': 'error',
  'front-matter-not-used': 'warning',
  'front-matter-unknown-key': 'warning',
  'front-matter-invalid': 'error',
  'heading-level-skipped': 'info',
  'image-not-found': 'error',
  'image-not-shown': 'warning',
  'link-not-allowed': 'warning',
  'link-without-target': 'warning',
  'room-taken-twice': 'warning',
  'session-in-no-part': 'warning',
  'sessions-guessed': 'info',
  'session-untold': 'warning',
  'slide-in-plain-text': 'warning',
  'slide-overflow': 'error',
  'speaker-guessed': 'info',
  'table-cut': 'warning',
  'track-matches-nothing': 'warning',
  'untitled-session': 'warning',
} as const satisfies Record<string, Severity>

export type DiagnosticId = keyof typeof rules

export const diagnosticIds = Object.keys(rules) as DiagnosticId[]

/** A point in a source; lines and columns count from 1. */
export interface Position {
  path: string
  line: number
  column: number
}

/** Something the author should know. */
export interface Diagnostic {
  id: DiagnosticId
  severity: Severity
  /** What was expected, what was found, and what to do. One line. */
  message: string
  position: Position
}

export function diagnostic(id: DiagnosticId, position: Position, message: string): Diagnostic {
  const { path, line, column } = position
  return { id, severity: rules[id], message, position: { path, line, column } }
}

/** `notes.md:12:3  warning  end-before-start  …` */
export function formatDiagnostic({ id, severity, message, position }: Diagnostic): string {
  const place = `${position.path}:${position.line}:${position.column}`
  return `${place}  ${severity}  ${id}  ${message}`
}

/** As their author meets them: by file, in the order the files were given, then from top to bottom. */
export function inOrder(
  diagnostics: readonly Diagnostic[],
  sources: readonly { path: string }[],
): Diagnostic[] {
  const places = new Map(sources.map(({ path }, index) => [path, index]))
  const fileOf = ({ position }: Diagnostic) => places.get(position.path) ?? sources.length
  return diagnostics.toSorted(
    (a, b) =>
      fileOf(a) - fileOf(b) ||
      a.position.line - b.position.line ||
      a.position.column - b.position.column,
  )
}
