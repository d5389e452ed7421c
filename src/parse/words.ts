/**
 * Words that tell what a heading is, in the languages that notes came in so far. A new language is new words in a row.
 *
 * A pattern has to match the whole heading, apart from its times, marks and emoji: `Introduction` is a topic,
 * `Introduction to Spark` a talk.
 */

const whole = (words: string) => new RegExp(`^(?:${words.replace(/\s*\n\s*/g, '|')})$`, 'iu')

/** Something on the schedule that nobody talks at. */
const breaks = whole(
  `(?:(?:coffee|tea|lunch|morning|afternoon|short|long|bio|networking|dinner) )*(?:break|lunch|breakfast|brunch|dinner|breaks)(?: (?:break|time|hour|& networking|and networking|!+))*
  (?:registration|coffee|tea|snacks|check-?in|sign-?in|doors? open|networking|reception|social|(?:opening |welcome )?reception|happy hour|after-?\\s?part(?:y|ies)|party|drinks|badge pick-?up)(?: (?:break|time|& coffee|and coffee|& breakfast|and breakfast))?
  mittag(?:essen|spause)?|(?:kaffee)?pause|frühstück|abendessen
  (?:pause )?(?:déjeuner|café)|pause(?:-café)?
  (?:pausa(?: para)? )?(?:almuerzo|comida|café|descanso|almoço|intervalo|pranzo)
  (?:그 뒤로는 )?(?:점심(?: ?시간)?|휴식(?: ?시간)?|네트워킹(?: ?시간)?)
  昼休み|休憩|ランチ|昼食|懇親会|after\\s?perty`,
)

/** What notes hold beside talks: a foreword, a reading list, what to do next. */
const topics = whole(
  `(?:key |main |major |my |general |personal |overall )*(?:take-?\\s?aways?|learnings?|lessons(?: learned)?|impressions?|thoughts|reflections?|highlights|observations)
  (?:overall|overview|intro|introduction|preface|foreword|background|summary|recap|conclusions?|conclusion and next steps|wrap-?up|tl;?dr|abstract)
  (?:useful |interesting |other |further |additional |more |recommended |related |helpful |misc |for )*(?:links?|resources?|references?|refs|reading|readings|reading list|books?|tools?|papers|materials?|people|repos?|repositories|projects)
  (?:things|stuff|topics|terms|words|talks?|list of topics|items|people)(?: (?:i|we))? (?:to|for) .+
  (?:to|for) (?:google|read|watch|look (?:up|into|at)|do|research|try|check(?: out)?|follow[- ]?up|investigate|learn|revisit|explore|later)\\b.*
  (?:look|check|read|watch|follow)[- ](?:up|out|into|later)(?: (?:later|topics|items|list))?
  to-?\\s?dos?|todo list|action items?(?: \\(.*\\))?|actions|next steps|follow[- ]?ups?(?: topics)?|(?:open |my |our |other |pre |audience |follow-up )?questions?|q ?(?:&|and) ?a|faqs?|answers
  (?:conference|event|venue|travel|general|practical|basic) (?:details|info|information|notes|facts|summary)|about(?: (?:me|us|this(?: .+)?|the (?:conference|event)))?|logistics|travel|venue|location|dates?|when|where|who
  (?:misc|miscellaneous|other|random|general|extra|additional|more)(?: (?:notes|stuff|things|thoughts|topics|info))?|notes?|other notes|todo
  agenda|schedule|program(?:me)?|timetable|(?:table of )?contents|toc|index|glossary|terms|terminology|definitions|vocabulary|acronyms|abbreviations|appendix|legend
  photos|pictures|images|gallery|swag|food|people(?: (?:i )?met)?|contacts|feedback|acknowledge?ments?|thanks|credits|feeds?|(?:the )?hall?way (?:track|conversations|chats?)(?: .+)?|informal(?: conversations)?(?:\\.{3}|…)?|demos?|examples?|sponsors?|vendors?|exhibitors?|expo|tech|technologies|retro(?:spective)?|speaker notes|goals?|motivation|discussion
  (?:talks?|sessions?|presentations?) (?:i|we) (?:(?:did(?: not|n['’]t)|missed|want|wanted|skipped|plan|should|would|could).*)
  .+\\b(?:talks?|sessions?) i (?:did not|didn['’]t|missed|want|wish).*
  소개|들어가며|목차|정리|요약|느낀 ?점|후기|회고|마치며|마무리|참고(?: ?자료)?|링크|질문|결론
  はじめに|おわりに|終わりに|最後に|まとめ|感想|所感|参考(?:資料|リンク)?|目次|概要|リンク|質問|初参加.?
  einleitung|einführung|zusammenfassung|fazit|übersicht|überblick|inhalt(?:sverzeichnis)?|fragen|notizen|quellen|eindrücke|aufgaben
  résumé|sommaire|conclusions?|liens|ressources|à faire|à lire|impressions|avant-propos
  introducción|resumen|conclusion(?:es)?|enlaces|recursos|preguntas|notas|pendientes|tareas|introdução|conclus(?:ão|ões)|perguntas|riassunto|conclusioni|domande`,
)

/** Headings that only hold sessions, and say nothing about them. */
const containers = whole(
  `(?:the |my |all |attended |conference |live |full |raw |detailed )*(?:talks?|sessions?|presentations?|keynotes|workshops?|tutorials|lectures|panels|lightning talks|notes|slots?)(?: (?:attended|i attended|i (?:saw|watched|went to)|highlights?|notes|list|summaries|summary|and notes|& notes))*
  (?:speaker|talk|session|conference|event|workshop|presentation|lecture|keynote) (?:notes|summaries|highlights)
  (?:sessions?|slots?|blocks?|parts?) \\d+(?: ?(?:-|–|to|&|and|,) ?\\d+)?
  (?:morning|afternoon|evening|am|pm)(?: (?:session|sessions|block|talks))?
  vorträge|sitzungen|conférences|exposés|charlas|ponencias|palestras|interventi|세션|발표|セッション|発表|講演`,
)

/** The kind of a session, which by itself is no title. */
const kinds = `(?:opening|closing|morning|afternoon|day ?\\d|final|main|invited|plenary|welcome|sponsor(?:ed)?) ?`
const kind = `(?:(?:${kinds})*(?:key\\s?notes?(?: (?:speaker|speech|address|talk|panel))?|plenary|panel(?: discussion)?|workshop|tutorial|lightn+ing talks?|fireside chat|training|master ?class|bof|birds of a feather|unconference|open space|ama|webinar|poster(?: session)?|demo|tutorial|interview|opening|closing)(?: session)?)|基調講演|キーノート|키노트|패널톡|eröffnung(?:svortrag)?|conférence d['’]ouverture|charla|ponencia`

const isKindOnly = new RegExp(`^(?:${kind})s?$`, 'iu')
const endsWithKind =
  /\s(?:keynote|plenary|workshop|tutorial|panel|masterclass|bof|ama|webinar|session)$/iu
const startsWithKind = new RegExp(`^[[(]?(?:${kind})[\\])]?(?=[\\s:：|–—-]|$)`, 'iu')

/** `PyCon`, `RustConf`, `Smashing Conference 2024`, `React Vienna Meetup`. */
const event =
  /\b(?:19|20)\d\d\b|[’']\d\d\b|\b\p{L}*(?:conf|summit|kaigi)\b|\b(?:conferences?|meet-?ups?|symposium|congress|forum|expo|convention|annual meeting|webinars|barcamp|hackathon|world|i\/o|re:invent|tagung|konferenz|kongress|conférence|congrès|conferencia|congreso|jornadas|conferência)\b|컨퍼런스|콘서트|勉強会|カンファレンス/iu
/** Its case tells `PyCon` from `silicon`. */
const eventInCase = /\p{L}(?:Con|Conf|Fest|Camp|Days|JS|PHP)\b|\b(?:Con|Days|Fest)\b/u

/** A longer heading is none of these. */
const longest = 200

/** Times, marks and emoji around a heading say nothing about what it is. */
const bare = (text: string) =>
  text
    .slice(0, longest)
    .replace(/\p{Extended_Pictographic}|\u200d|\ufe0f/gu, '')
    .replace(/^\W*\d+(?:\.\d+)*\s*[-–—.):]\s*/u, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '')
    .trim()

export const isBreak = (text: string): boolean => breaks.test(bare(text))
export const isTopic = (text: string): boolean => topics.test(bare(text))
export const isContainer = (text: string): boolean => containers.test(bare(text))
export const isKind = (text: string): boolean => isKindOnly.test(bare(text))
export const hasKind = (text: string): boolean =>
  startsWithKind.test(text) || endsWithKind.test(text)
export const namesEvent = (text: string): boolean => event.test(text) || eventInCase.test(text)
