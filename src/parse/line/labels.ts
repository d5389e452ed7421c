/** Labels in front of what a schedule says of a session: `Presenter: …`, `**Room:** 4`, `발표자: …`. */

export type Field =
  | 'start'
  | 'end'
  | 'speakers'
  | 'time'
  | 'day'
  | 'when'
  | 'room'
  | 'track'
  | 'title'

interface Row {
  field: Field
  /** Alternatives of a regular expression. */
  words: string
  /** Means this wherever it stands in a session, not only right below the heading. */
  anywhere?: true
}

/** A new language is new words in a row. The four that the README promises are among those that count anywhere. */
const rows: Row[] = [
  {
    field: 'speakers',
    words: `(?:co-?)?presenters?|spea?kers?|spakers?|talk by|presented by|given by|panell?ists?|lecturers?`,
    anywhere: true,
  },
  {
    field: 'speakers',
    words: `(?:hosted|moderated|led|lead|facilitated|delivered) by|(?:co-?)?(?:hosts?|leads?|moderators?|facilitators?|instructors?|trainers?|authors?)|(?:topic|session) (?:facilitators?|leads?)|participants|guests?|who|by`,
  },
  {
    field: 'speakers',
    words:
      '발표자|연사|강연자|발표|讲师|講師|演讲者|演讲人|主讲人?|嘉宾|分享人|登壇者|講演者|発表者|スピーカー|講師|referent(?:in|innen|en)?|sprecher(?:in|innen)?|vortragende[rn]?|ponentes?|orador(?:a|es|as)?|palestrantes?|intervenante?s?|conférenci(?:er|ère)s?|orateurs?|oratrices?|relator[ei]|sprekers?|prelegent(?:ka|ci)?|докладчик|спикер',
    anywhere: true,
  },
  { field: 'time', words: 'time', anywhere: true },
  {
    field: 'time',
    words: 'times?|slot|heure|horaire|uhrzeit|zeit|hora|horario|orario|tijd|時間|시간',
  },
  { field: 'when', words: String.raw`when|date (?:&|and|\/) time|日時|일시|quand|wann|cuándo` },
  { field: 'day', words: 'date|day|datum|tag|fecha|día|data|jour|日付|날짜' },
  { field: 'start', words: 'starts?|begins?|from' },
  { field: 'end', words: 'ends?|until|to' },
  { field: 'room', words: 'room', anywhere: true },
  {
    field: 'room',
    words: 'location|where|venue|stage|hall|raum|saal|salle|sala|会場|場所|장소|room',
  },
  { field: 'track', words: 'track', anywhere: true },
  { field: 'track', words: 'stream|strand' },
  { field: 'title', words: '(?:session |talk )?(?:topic|title)|session topic|talk' },
]

export interface Label {
  field: Field
  value: string
  anywhere: boolean
}

/** `speaker - Ada` is as clear as `speaker: Ada`; `who - by the way` is not. */
const colon = String.raw`[\s*_]*[:：]`
const colonOrDash = String.raw`(?:[\s*_]*[:：]|\s+[-–—]\s)`

const patterns = rows.map(({ field, words, anywhere = false }) => ({
  field,
  anywhere,
  pattern: new RegExp(
    String.raw`^[\s*_]*(?:${words})(?:\(s\))?${anywhere ? colonOrDash : colon}[\s*_]*(.*)$`,
    'iu',
  ),
}))

/** `by Ada Lovelace` needs no colon. */
const byline =
  /^(?:(?:a (?:talk|workshop|session) )?(?:presented|given|hosted|led|talk) )?by\s+(?=\S)(.+)$/iu

/** A longer line is a paragraph, and patterns take their time on it. */
const longest = 1000

/** Most lines have none: one look tells. */
const mayBeLabel = /[:：]|\s[-–—]\s|^[^\p{L}]{0,8}(?:\p{L}{1,20} ){0,4}by\s/iu

export function readLabel(text: string): Label | null {
  if (text.length > longest || !mayBeLabel.test(text)) return null
  for (const { field, anywhere, pattern } of patterns) {
    const match = pattern.exec(text)
    if (match) return { field, anywhere, value: (match[1] ?? '').trim() }
  }
  const by = byline.exec(text)?.[1]
  return by === undefined ? null : { field: 'speakers', anywhere: /^\w+ by/i.test(text), value: by }
}
