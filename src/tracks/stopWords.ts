/** Words that name no track. */
import * as stopword from 'stopword'

/** Said in any notes, about anything. The library knows articles, pronouns and the like, but few words of English. */
const chatter = `able about above across actually again against ago all almost along already also although always amazing another
  anybody anyone anything aren around away awesome back bad based basically become becomes behind best better
  beyond big bit boring bring brings call called can't cannot certain change changes changing closing com come
  comes coming common conference cool current currently day deal decide deep definitely demo did didn different
  difficult dive does doesn doesn't doing don don't done down during each early easier easily easy either else end
  enough especially etc even event ever every everybody everyone everything everywhere exist existing fact far
  fast faster feel few find first fix found full fully fun further generally get gets getting give given gives
  giving go goes going gone gonna good got great happen happens hard harder help helps here hey high hour hours
  how however http https i'm important including instead interesting intro introduce introducing isn isn't it's
  item items just keep keeps kind know known large last later latest learn learned least less let let's lets level
  like likely link links little live long longer look looking looks lot lots low lower made main mainly make
  makes making many matter maybe mean means meet might minute minutes modern moment more most mostly moving much
  need needed needs never new newer next nice nobody none note notes nothing now number obviously odds offer often
  ok okay old older once one ones onto open opening org others overview own part parts past pay perhaps place
  please points possible power powerful presentation presented presenter pretty previous probably provide provided
  provides put quick quickly quite rather read ready real really reasons recap recent right room run running runs
  said same saw say saying says second secret secrets see seems seen set several shall show showed shows side
  similar simple simply since slide slides small someone something sometimes soon sort sponsor
  sponsored start started starting starts step steps still stop stuff such summary supposed supposedly sure take
  takes taking talked talking tell thank thanks that's then there's they're think thought thoughts three through
  today todo together told tomorrow top toward towards track tried try trying turn two type types under understand
  understanding unfortunately unless until upon us use used useful uses using usually value various via video view
  walk want wanted wants wasn watch we're week welcome what's whatever when whether whole why within without won
  won't worked working works worse worst worth www yes yet you're`

/** On any programme: they name something only beside another word, as in `pair programming`. */
const programme = `app application applications apps build building built case cases code coding developer developers development
  engineer engineering engineers example examples future guide idea ideas introduction issue issues keynote
  keynotes life lightning panel people person plan plenary point problem problems process product products program
  programmer programmers programming programs project projects question questions reason session sessions software
  speaker speakers state story system systems talk talks team teams technologies technology thing things time
  times tip tips tool tools trick tricks user users way ways work workshop workshops world year years`

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
