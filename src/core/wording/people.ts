import { shieldedCharacters } from './brackets';

const TITLES =
  '书记|局长|主任|部长|科长|股长|处长|厅长|院长|所长|站长|镇长|乡长|县长|区长|市长|省长|州长|校长|园长|馆长|台长|社长|行长|队长|组长|会长|理事长|秘书长|董事长|经理|总监|总裁|主席|委员|常委|成员|调研员|巡视员|主管|干事|[\\u4e00-\\u9fff]{2}师|专员|负责人|领导|负责同志|政委|政治委员|教导员|指导员|教务长|护士长|班长|监事长|督学|法定代表人|参谋长|检察长|庭长|总编辑?|助理|厂长|船长|段长|村长|支书';
const TITLE_END = new RegExp(`(?:${TITLES})(?:同志)?$`);

const SURNAMES2 =
  '欧阳|司马|上官|诸葛|司徒|东方|尉迟|皇甫|慕容|令狐|长孙|公孙|夏侯|轩辕|端木|南宫|百里|呼延|独孤|澹台|宇文|拓跋|完颜|申屠|闻人|钟离|淳于|单于|太史|濮阳|公冶|宗政|第五|左丘|公良|巫马|乐正|宰父|南门|东里|公西|相里|仲长|漆雕|司寇|壤驷|东郭|南荣|梁丘|谷梁|赫连|鲜于|太叔|亓官|子车|颛孙|微生|羊舌|公羊|贺兰|万俟|闾丘|东门|西门|段干|归海|夹谷|公仪|公输|纳兰|哥舒';
const COMPOUND = new RegExp(`^(?:${SURNAMES2})`);
const NAME = new RegExp(
  `^(?:(?:${SURNAMES2})[\\u3400-\\u9fff]{1,2}|[\\u3400-\\u9fff○×X]{2,4}|[\\u3400-\\u9fff]{1,6}·[\\u3400-\\u9fff·]{1,12}|[A-Z]某{0,2})$`,
);
const NO_NAME =
  /(?:单位|部门|科室|全体|各|相关|有关|负责|班子|股室|处室|同志|干部|人员|办公室|[局委办部室科股处厅院所站镇乡村社区县市]$)/;

/** 党委书记张某某, 局长：李某某: the shortest title in front of something that can be a name. */
const TITLE_THEN_NAME = new RegExp(
  `(?:${TITLES})(?:同志)?[：:\\s]*([^\\s、，]{2,5}?|[^\\s、，][ \\u3000]{1,4}[^\\s、，])(?:同志)?$`,
);

/** A party post and the office that goes with it are one person: 党组书记、局长. */
const PARTY_POST =
  /(?:党组|党委|党总支|党支部|支部|党工委|纪委|机关党委)?(?:副?书记)$|(?:党组|党委|党工委)(?:成员|委员)$|常委$/;
/** … but 党委书记、镇长 are two: heads of party and government of a place. */
const HEAD_OF_PLACE = /(?<!副)(?:省|市|州|县|区|镇|乡|办事处主任|街道主任)长?$/;

/** One person in the text it was read from; offsets are UTF-16 code units, end exclusive. */
interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const withoutBracket = (text: string): string => text.replace(/[（(][^（）()]*[）)]$/, '').trim();
const compact = (text: string): string => withoutBracket(text).replace(/[\s\u3000]/g, '');

function isName(text: string): boolean {
  const plain = compact(text).replace(/同志$/, '');
  return NAME.test(plain) && !TITLE_END.test(plain) && !NO_NAME.test(plain);
}

const isTitle = (text: string): boolean => TITLE_END.test(compact(text));

function nameAfterTitle({ text }: Part): string | null {
  if (isTitle(text)) return null;
  const name = TITLE_THEN_NAME.exec(withoutBracket(text))?.[1];
  return name !== undefined && isName(name) ? name : null;
}

/** A blank inside a short name is set for looks (岑　舟, 令狐　淳) and separates nothing. */
const BLANK_IN_NAME = new RegExp(
  `(?<![^\\s、，,；;：:和及与])(?:${SURNAMES2}|[\\u3400-\\u9fff])[ \\u3000]{1,4}[\\u3400-\\u9fff](?![^\\s、，,；;。（(和及与])`,
  'g',
);
/** 局长　陈砚, 宣传委员岑　舟: the blank stands between a title and its name, or in the name behind it. */
const BLANK_BEHIND_TITLE = new RegExp(
  `(?:${TITLES})(?:[ \\u3000]{1,4}(?=[\\u3400-\\u9fff]{2,4}(?:[、，,；;]|$))|[\\u3400-\\u9fff][ \\u3000]{1,4}[\\u3400-\\u9fff](?=[、，,；;]|$))`,
  'g',
);
const SEPARATOR = /[、，,；;/／\n\s]/;
const JOINER = /(?:以及|和|与|及)/g;

/** Two titles with their names are not longer than this. */
const LONGEST_PAIR = 60;

/** 苏禾和唐知远: cut only between two names or titles. */
function cutJoined(part: Part): Part[] {
  if (part.text.length > LONGEST_PAIR) return [part];
  for (const joiner of part.text.matchAll(JOINER)) {
    const left = {
      text: part.text.slice(0, joiner.index),
      start: part.start,
      end: part.start + joiner.index,
    };
    const at = joiner.index + joiner[0].length;
    const right = { text: part.text.slice(at), start: part.start + at, end: part.end };
    const isPerson = (each: Part): boolean =>
      isName(each.text) || isTitle(each.text) || nameAfterTitle(each) !== null;
    if (isPerson(left) && isPerson(right)) return [left, right];
  }
  return [part];
}

function cutPeople(text: string): Part[] {
  const keep = shieldedCharacters(text);
  for (const match of text.matchAll(BLANK_IN_NAME))
    keep.fill(true, match.index, match.index + match[0].length);
  for (const match of text.matchAll(BLANK_BEHIND_TITLE)) {
    const name = /^[\u3400-\u9fff]*/.exec(text.slice(match.index + match[0].length))?.[0] ?? '';
    if (!TITLE_END.test(name)) keep.fill(true, match.index, match.index + match[0].length);
  }
  const parts: Part[] = [];
  for (let i = 0, from = 0; i <= text.length; i++) {
    if (i < text.length && (keep[i] || !SEPARATOR.test(text.charAt(i)))) continue;
    const raw = text.slice(from, i);
    const head = /^[\s：:。.]*/.exec(raw)?.[0].length ?? 0;
    const said = raw.slice(head).replace(/(?:等|[\s：:。.])+$/, '');
    if (said !== '') parts.push({ text: said, start: from + head, end: from + head + said.length });
    from = i + 1;
  }
  return parts.flatMap(cutJoined);
}

/** A title with nothing but commas between it and the next one: do both name one person? */
function isSamePerson(before: Part, after: Part): boolean {
  const post = compact(before.text);
  const office = compact(after.text);
  // 协会副会长、秘书长
  if (/(?:会长|理事长)$/.test(post) && /秘书长$/.test(office)) return true;
  if (!PARTY_POST.test(post)) return false;
  return !(HEAD_OF_PLACE.test(office) && /(?<!副)书记$/.test(post) && !post.includes('党组'));
}

/** Frequent surnames that begin no name of a body: 安监, 卫健 and 商务 are no people. */
const SURNAME =
  /^[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游裴席毋阙晏褚卫蒲臧屈鲍卓储桂靖仇包嵇麻娄仲蓝解计伏米贝明栗闵强糜松井段富巫乌弓隗山仰秋仲伊宫宁甘厉戎祖符景詹束幸司韶郜黎溥印宿白怀蒲邰鄂索籍卓蔺屠蒙池乔胥能苍双莘党翟谭贡姬申扶堵冉宰郦雍璩桑濮寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容古易慎戈终居衡步都满弘匡国文寇广禄阙沃利蔚越夔隆师巩厍晁勾敖融冷訾阚那简饶空毋沙养鞠须丰巢蒯相荆红丛]/u;

/** Whether a text names people and nothing else: by their titles, or by names as they are most frequent. */
export function namesPeople(text: string): boolean {
  const parts = cutPeople(text);
  return (
    parts.length > 0 &&
    parts.every(
      (part) =>
        isTitle(part.text) ||
        nameAfterTitle(part) !== null ||
        (isName(part.text) &&
          compact(part.text).length <= 3 &&
          (SURNAME.test(part.text) || COMPOUND.test(part.text))),
    )
  );
}

/**
 * Leaders or persons as printed: the name, or the title phrase where no name is. `党组书记、局长` is one person,
 * `党委书记张某某、镇长李某某` are 张某某 and 李某某, `岑　舟` is one name. Each once, in printed order.
 */
export function splitPeople(text: string): string[] {
  const people: string[] = [];
  let titles: Part[] = [];
  const flush = (): void => {
    const [first] = titles;
    const last = titles.at(-1);
    if (first && last) people.push(text.slice(first.start, last.end));
    titles = [];
  };
  for (const part of cutPeople(text)) {
    const before = titles.at(-1);
    const name = nameAfterTitle(part);
    if (before && !((name !== null || isTitle(part.text)) && isSamePerson(before, part))) flush();
    if (name !== null) {
      titles = []; // 党组书记、局长张某某: the titles are his
      people.push(name);
    } else if (isTitle(part.text)) titles.push(part);
    else people.push(isName(part.text) ? withoutBracket(part.text).replace(/(?<=.{2})同志$/, '') : part.text);
  }
  flush();
  return [...new Set(people)];
}
