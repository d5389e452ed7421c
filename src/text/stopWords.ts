/** Words that tell nothing of what a text is about. */
import * as stopword from 'stopword'

/** Said in any notes, about anything. The library knows articles, pronouns and the like, but few words of English. */
const chatter = `able above across actually again against ago almost along already although always amazing anybody anyone
  anything aren around away awesome back bad based basically become becomes behind below best better beyond big
  bit boring bring brings call called cannot certain change changes changing closing com comes coming common
  conference cool current currently day deal decide deep definitely demo didn different difficult dive does doesn
  doing don done down during early easier easily easy either else end enough especially etc even event ever every
  everybody everyone everything everywhere exist existing fact far fast faster feel few find first fix found full
  fully fun further generally gets getting give given gives giving go goes going gone gonna good great happen
  happens hard harder having help helps hers herself hey high hour hours however http https important including
  instead interesting intro introduce introducing isn item items its itself just keep keeps kind know known large
  last later latest learn learned least less let lets level likely link links little live long longer look looking
  looks lot lots low lower made main mainly makes making matter may maybe mean means meet minute minutes modern
  moment mostly moving myself need needed needs new newer next nice no nobody none nor not note notes nothing
  number obviously odds off offer often ok okay old older once one ones onto open opening org others ought ours
  ourselves overview own part parts past pay perhaps place please points possible power powerful presentation
  presented presenter pretty previous probably provide provided provides put quick quickly quite rather read ready
  real really reasons recap recent right room run running runs saw say saying says second secret secrets see seems
  seen set several shall she show showed shows side similar simple simply slide slides small so someone something
  sometimes soon sort sponsor sponsored start started starting starts step steps stop stuff summary supposed
  supposedly sure takes taking talked talking tell thank thanks theirs themselves think thought thoughts three
  today todo together told tomorrow top toward towards track tried try trying turn two type types understand
  understanding unfortunately unless until upon us use used useful uses using usually value various via video view
  walk want wanted wants wasn watch week welcome whatever when whether whole whom why will within without won
  worked working works worse worst worth www yes yet yours yourself yourselves`

/** On any programme: they name something only beside another word, as in `pair programming`. */
const programme = `app application applications apps build building built case cases code coding developer developers development
  engineer engineering engineers example examples feature features future group groups guide idea ideas introduction issue issues keynote
  keynotes life lightning model models panel patterns pattern people person plan plenary point problem problems process product products program
  programmer programmers programming programs project projects question questions reason session sessions software
  scale scaling source sources speaker speakers state story system systems talk talks team teams technologies technology test testing tests thing things time
  times tip tips tool tools trick tricks update updates user users virtual way ways work workshop workshops world year years`

/** ISO 639-1, as in the front matter's `lang`, to the library's ISO 639-3. */
const lists: Record<string, readonly string[]> = {
  da: stopword.dan,
  de: stopword.deu,
  es: stopword.spa,
  fr: stopword.fra,
  it: stopword.ita,
  ja: stopword.jpn,
  ko: stopword.kor,
  nl: stopword.nld,
  pl: stopword.pol,
  pt: stopword.por,
  ru: stopword.rus,
  sv: stopword.swe,
  zh: stopword.zho,
}

/** `empty` words name nothing; `weak` ones nothing by themselves. In lower case. */
export interface StopWords {
  empty: ReadonlySet<string>
  weak: ReadonlySet<string>
}

/**
 * English words stand in notes of every language.
 *
 * @param lang BCP 47
 */
export function stopWords(lang: string): StopWords {
  const [language = ''] = lang.toLowerCase().split('-')
  return {
    empty: new Set([...stopword.eng, ...(lists[language] ?? []), ...chatter.split(/\s+/)]),
    weak: new Set(programme.split(/\s+/)),
  }
}
